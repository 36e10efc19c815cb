"""The students' page in a real browser: from the code to the class's choice, by every way that there is.

Pictures of it lie in tests/devices/screens/ afterwards, to be looked at.
"""

import shutil
from pathlib import Path

import pytest
from students import OPTIONS, Patience, eventually, house

from game.devices import Room
from game.devices.phrases import phrases
from game.language import Words, words_for

PICTURES = Path(__file__).parent / "screens"
LOCALES = Path(__file__).parent / "locales"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE, CHROMEBOOK = {"width": 320, "height": 568}, {"width": 1366, "height": 768}
CALM = Patience(look=0.1)
EN = phrases(Words())

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sync_playwright = None
try:
    import axe_playwright_python

    AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
except ImportError:
    AXE = ""

pytestmark = [
    pytest.mark.skipif(
        sync_playwright is None, reason="the page is tested with Playwright: pip install playwright"
    ),
    pytest.mark.skipif(
        CHROMIUM is None, reason="the page is tested in Chromium, which is not on this machine"
    ),
]
needs_axe = pytest.mark.skipif(not AXE, reason="axe-core comes with: pip install axe-playwright-python")


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def device(browser):
    """Makes devices: each is a page in a context of its own, and nothing may go wrong on it unseen."""
    contexts, wrong = [], []

    def make(size=PHONE, **settings):
        context = browser.new_context(viewport=size, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(f"dialog {dialog.message}"))
        page.on("console", lambda line: wrong.append(line.text) if "Content Security" in line.text else None)
        return page

    yield make
    for context in contexts:
        context.close()
    assert wrong == []


def card(page, text):
    return page.get_by_role("button", name=text)


def told(page, text):
    page.locator("#told").get_by_text(text, exact=True).wait_for()


def heading(page, text):
    page.get_by_role("heading", name=text, level=1).wait_for()


def picture(page, name):
    PICTURES.mkdir(exist_ok=True)
    page.wait_for_timeout(100)
    page.screenshot(path=str(PICTURES / f"{name}.png"))


def joined(page, address):
    page.goto(address.url)
    heading(page, EN["waiting"])
    return page


def sound(page):
    """No violation that axe knows, nothing that scrolls sideways, and every target large enough for a thumb."""
    if AXE:
        page.evaluate(AXE)
        found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
        assert found == []
    width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width[0] <= width[1]
    for target in page.locator("button:visible, input:visible, a:visible").all():
        box = target.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44, target.inner_text()


def test_a_student_votes_from_the_code_to_the_class_s_choice(device):
    with house(patience=CALM) as (_room, server, address):
        page = joined(device(), address)
        assert page.locator("#seat").inner_text().startswith("Seat ")
        server.open_round("r", "What could you say to Maya?", OPTIONS)
        heading(page, "What could you say to Maya?")
        told(page, EN["choose"])
        card(page, "Cool, tell me more.").click()
        told(page, EN["arrived"])
        assert card(page, "Cool, tell me more.").get_attribute("aria-pressed") == "true"
        card(page, "Show your aunt?").click()
        page.locator('[aria-pressed="true"]', has_text="aunt").wait_for()
        assert page.locator('[aria-pressed="true"]').count() == 1
        card(page, "Pass").click()
        told(page, EN["passing"])
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        assert server.status().received == 1
        assert server.close_round().counts == (1, 0, 0)
        heading(page, EN["closed"])
        assert "Nice!" not in page.content(), "who looks at a phone afterwards sees no choice"
        server.show_outcome("Show your aunt?")
        heading(page, EN["chosen"])
        page.get_by_text("Show your aunt?").wait_for()
        server.wait()
        heading(page, EN["waiting"])


def test_who_types_the_code_is_told_what_is_wrong(device):
    with house(Room(seats=1), patience=CALM) as (room, server, address):
        page = device()
        page.goto(address.short)
        page.get_by_label(EN["code"]).fill("bcdfgh")
        page.keyboard.press("Enter")
        told(page, EN["wrong-code"])
        server.lock()
        page.get_by_label(EN["code"]).fill(room.code)
        card(page, EN["enter"]).click()
        told(page, EN["locked"])
        server.unlock()
        page.get_by_label(EN["code"]).fill(f"{room.code[:3]} {room.code[3:]}".lower())
        card(page, EN["enter"]).click()
        heading(page, EN["waiting"])
        other = device()
        other.goto(address.url)
        told(other, EN["full"])
        assert other.evaluate("location.hash") == "", "a reload tries no wrong code again"


def test_the_keyboard_does_everything(device):
    with house(patience=CALM) as (_room, server, address):
        page = device(CHROMEBOOK)
        page.goto(address.short)
        page.keyboard.press("Tab")
        page.keyboard.type(address.code)
        page.keyboard.press("Enter")
        heading(page, EN["waiting"])
        server.open_round("r", "What now?", OPTIONS)
        heading(page, "What now?")
        assert page.evaluate("document.activeElement.tagName") == "H1", (
            "a screen reader reads the new question"
        )
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Space")
        told(page, EN["arrived"])
        assert page.evaluate("document.activeElement.innerText").startswith("2"), "focus stays on the choice"
        assert server.close_round().counts == (0, 1, 0)


def test_nothing_is_asked_of_anyone_else_and_nothing_is_kept(device):
    """One page, one style, one script, and then only the room; no cookie, no lasting storage."""
    with house(patience=CALM) as (_room, server, address):
        page, asked = device(), []
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url))
        joined(page, address)
        server.open_round("r", "What now?", OPTIONS)
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        host = address.short[7:]
        names = sorted(url.split("#")[0].split(host)[1] for url in asked if not url.startswith("data:"))
        assert names == ["", "join", "page.css", "page.js", "ws"]
        assert all(url.startswith((address.short, f"ws://{host}", "data:,")) for url in asked)
        assert page.context.cookies() == []
        assert page.evaluate("[localStorage.length, Object.keys(sessionStorage).sort().join()]") == [
            0,
            "waymark-code,waymark-token",
        ]


def test_a_reload_and_a_sleep_keep_the_seat_and_the_choice(device):
    with house(patience=CALM) as (_room, server, address):
        page = joined(device(), address)
        seat = page.locator("#seat").inner_text()
        server.open_round("r", "What now?", OPTIONS)
        card(page, "Show your aunt?").click()
        told(page, EN["arrived"])
        page.reload()
        told(page, EN["arrived"])
        assert page.locator("#seat").inner_text() == seat
        assert card(page, "Show your aunt?").get_attribute("aria-pressed") == "true"
        assert server.status().seats == 1
        assert server.close_round().counts == (0, 0, 1)


def test_a_proxy_that_cuts_sockets_changes_nothing(device):
    with house(patience=CALM) as (_room, server, address):
        page = device()
        page.route_web_socket("**/ws", lambda socket: socket.close())
        joined(page, address)
        server.open_round("r", "What now?", OPTIONS)
        heading(page, "What now?")
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        card(page, "Pass").click()
        told(page, EN["passing"])
        tally = server.close_round()
        assert (tally.voted, tally.passed) == (0, 1)
        heading(page, EN["closed"])
        eventually(lambda: server.status().present == 1)


def test_a_choice_made_while_the_network_was_away_arrives_later(device):
    """The phone is cut off, chooses, and comes back before the close: the choice is sent again, once."""
    with house(patience=CALM) as (_room, server, address):
        page, cut = device(), {"on": False}

        def between(socket):
            if cut["on"]:
                socket.close()
                return
            behind = socket.connect_to_server()
            socket.on_message(lambda message: None if cut["on"] else behind.send(message))
            behind.on_message(lambda message: None if cut["on"] else socket.send(message))

        page.route_web_socket("**/ws", between)
        page.route("**/seat", lambda route: route.abort() if cut["on"] else route.continue_())
        page.route("**/vote", lambda route: route.abort() if cut["on"] else route.continue_())
        joined(page, address)
        server.open_round("r", "What now?", OPTIONS)
        heading(page, "What now?")
        cut["on"] = True
        card(page, "Nice!").click()
        told(page, EN["sending"])
        told(page, EN["trouble"])
        picture(page, "away")
        assert server.status().received == 0
        cut["on"] = False
        told(page, EN["arrived"])
        assert server.close_round().counts == (1, 0, 0)


def test_a_choice_that_never_arrived_is_reported_lost(device):
    with house(patience=CALM) as (_room, server, address):
        page = device()

        def between(socket):
            behind = socket.connect_to_server()
            socket.on_message(lambda message: None if '"vote"' in message else behind.send(message))
            behind.on_message(socket.send)

        page.route_web_socket("**/ws", between)
        joined(page, address)
        server.open_round("r", "What now?", OPTIONS)
        card(page, "Nice!").click()
        told(page, EN["sending"])
        assert server.close_round().voted == 0
        heading(page, EN["closed"])
        told(page, EN["lost"])
        picture(page, "lost")


def test_a_vote_that_is_put_away_is_told_to_whoever_was_in_it(device):
    with house(patience=CALM) as (_room, server, address):
        page, silent = joined(device(), address), joined(device(), address)
        server.open_round("r", "What now?", OPTIONS)
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        heading(silent, "What now?")
        server.put_away()
        heading(page, EN["put-away"])
        told(page, EN["dropped"])
        picture(page, "put-away")
        heading(silent, EN["put-away"])
        assert silent.locator("#told").inner_text() == ""
        server.open_round("r", "And now?", OPTIONS)
        heading(page, "And now?")
        told(page, EN["choose"])
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        assert server.close_round().counts == (1, 0, 0)
        heading(page, EN["closed"])
        assert page.locator("#told").inner_text() == ""


def test_a_page_that_slept_hears_later_that_its_vote_was_put_away_and_not_when_it_was_counted(device):
    with house(patience=CALM) as (_room, server, address):
        page, hears = device(), {"on": True}

        def between(socket):
            behind = socket.connect_to_server()
            socket.on_message(behind.send)
            behind.on_message(lambda message: socket.send(message) if hears["on"] else None)

        page.route_web_socket("**/ws", between)
        joined(page, address)
        for counted in (True, False):
            server.open_round("r", "What now?", OPTIONS)
            heading(page, "What now?")
            card(page, "Nice!").click()
            told(page, EN["arrived"])
            hears["on"] = False
            assert server.close_round().voted == 1 if counted else server.put_away() is None
            page.wait_for_timeout(200)
            hears["on"] = True
            server.open_round("r", "And now?", OPTIONS)
            heading(page, "And now?")
            told(page, EN["choose"] if counted else f"{EN['dropped']} {EN['choose']}")
            card(page, "Pass").click()
            told(page, EN["passing"])
            assert server.close_round().passed == 1
            heading(page, EN["closed"])


def test_a_seat_that_is_emptied_in_an_open_vote_is_told_that_its_choice_may_not_count(device):
    with house(patience=CALM) as (room, server, address):
        page = joined(device(), address)
        server.open_round("r", "What now?", OPTIONS)
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        server.empty_seat(room.status().numbers[0])
        told(page, f"{EN['no-seat']} {EN['seat-lost']}")


def test_a_vote_that_comes_after_the_close_is_told(device):
    with house(patience=CALM) as (_room, server, address):
        page = device()

        def between(socket):
            behind = socket.connect_to_server()
            socket.on_message(behind.send)
            behind.on_message(lambda message: None if '"closed"' in message else socket.send(message))

        page.route_web_socket("**/ws", between)
        joined(page, address)
        server.open_round("r", "What now?", OPTIONS)
        heading(page, "What now?")
        assert server.close_round().voted == 0
        card(page, "Nice!").click()
        told(page, EN["late"])


def test_a_room_that_opened_anew_asks_for_its_code(device):
    with house(patience=CALM) as (_room, _server, address):
        page = joined(device(), address)
        port = int(address.short[7:-1].split(":")[1])
    page.locator("body.lost").wait_for()
    told(page, EN["trouble"])
    with house(port=port, patience=CALM) as (room, server, _again):
        page.get_by_label(EN["code"]).wait_for()
        told(page, EN["no-seat"])
        assert not server.status().shut
        page.get_by_label(EN["code"]).fill(room.code)
        card(page, EN["enter"]).click()
        heading(page, EN["waiting"])


def test_a_second_tab_has_the_seat_until_it_is_taken_back(device):
    with house(patience=CALM) as (_room, server, address):
        first = joined(device(), address)
        kept = first.evaluate("[sessionStorage['waymark-token'], sessionStorage['waymark-code']]")
        second = first.context.new_page()
        second.add_init_script(
            f"sessionStorage.setItem('waymark-token', '{kept[0]}');"
            f"sessionStorage.setItem('waymark-code', '{kept[1]}');"
        )
        second.goto(address.short)
        heading(second, EN["waiting"])
        heading(first, EN["elsewhere"])
        card(first, EN["here"]).click()
        heading(first, EN["waiting"])
        heading(second, EN["elsewhere"])
        assert server.status().seats == 1


def test_the_quiet_screen_comes_to_every_device(device):
    with house(patience=CALM) as (_room, server, address):
        page = joined(device(), address)
        server.open_round("r", "Something of the story", OPTIONS)
        card(page, "Nice!").click()
        told(page, EN["arrived"])
        server.quiet(True)
        heading(page, EN["quiet"])
        assert "story" not in page.content() and "Nice!" not in page.content() and "story" not in page.title()
        picture(page, "quiet")
        server.quiet(False)
        told(page, EN["arrived"])
        assert server.close_round().counts == (1, 0, 0)


def test_t13_nothing_that_an_author_wrote_becomes_markup(device):
    nasty = '<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;'
    with house(patience=CALM) as (_room, server, address):
        page = joined(device(), address)
        server.open_round("r", nasty, [("a", nasty), ("b", "javascript:alert(3)")])
        heading(page, nasty)
        assert page.locator("main img, main script").count() == 0
        card(page, nasty).click()
        told(page, EN["arrived"])
        server.close_round()
        server.show_outcome(nasty)
        heading(page, EN["chosen"])
        page.get_by_text(nasty).wait_for()
        assert page.locator("main img, main script").count() == 0


def test_without_a_script_the_forms_do_the_same(device):
    with house(patience=CALM) as (room, server, address):
        page = device(java_script_enabled=False)
        page.goto(address.url)
        page.get_by_label(EN["code"]).fill(room.code.lower())
        card(page, EN["enter"]).click()
        heading(page, EN["waiting"])
        picture(page, "plain-waiting")
        server.open_round("r", "What could you say to Maya?", OPTIONS)
        card(page, EN["renew"]).click()
        heading(page, "What could you say to Maya?")
        card(page, "Cool, tell me more.").click()
        told(page, EN["arrived"])
        picture(page, "plain-voted")
        card(page, "Pass").click()
        told(page, EN["passing"])
        card(page, "Nice!").click()
        assert server.close_round().counts == (1, 0, 0)
        card(page, "Nice!").click()
        told(page, EN["late"])
        heading(page, EN["closed"])
        server.show_outcome("Nice! How do you know them?")
        card(page, EN["renew"]).click()
        heading(page, EN["chosen"])


@needs_axe
def test_the_plain_forms_are_sound_too(device):
    """The script is kept from coming, so that the forms stand as they were sent, and axe can look at them."""
    with house(patience=CALM) as (room, server, address):
        page = device()
        page.route("**/page.js", lambda route: route.abort())
        page.goto(address.short)
        sound(page)
        page.get_by_label(EN["code"]).fill("BCDFGH")
        card(page, EN["enter"]).click()
        told(page, EN["wrong-code"])
        sound(page)
        page.get_by_label(EN["code"]).fill(room.code)
        card(page, EN["enter"]).click()
        sound(page)
        server.open_round("r", "What now?", OPTIONS)
        card(page, EN["renew"]).click()
        card(page, "Nice!").click()
        sound(page)
        page.goto(address.short + "nowhere")
        sound(page)
        page.unroute("**/page.js")


SAID = {
    "en": ("What could you say to Maya?", OPTIONS),
    "fr": (
        "Qu’est-ce que tu pourrais dire à Maya?",
        [
            ("ask", "Cool! Tu les connais d’où?"),
            ("more", "Ah ouin? Raconte."),
            ("aunt", "On montre ça à ta tante?"),
        ],
    ),
    "ar": (
        "ماذا يمكنك أن تقول لمايا؟",
        [
            ("ask", "جميل! من أين تعرفينهم؟"),
            ("more", "رائع، أخبريني أكثر."),
            ("aunt", "هل نُري هذا لخالتك معًا؟"),
        ],
    ),
}


@needs_axe
@pytest.mark.parametrize("size", [PHONE, CHROMEBOOK], ids=["phone", "chromebook"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_page_is_sound_in_every_language_and_size(device, language, size):
    words = words_for(language, LOCALES if language == "ar" else None)
    said, (prompt, options) = phrases(words), SAID[language]
    with house(Room(language), words=words, patience=CALM) as (_room, server, address):
        page = device(size)
        kind = f"{language}-{size['width']}"
        page.goto(address.short)
        sound(page)
        picture(page, f"{kind}-join")
        assert page.evaluate(
            "[document.documentElement.lang, getComputedStyle(document.body).direction]"
        ) == [
            language,
            "rtl" if language == "ar" else "ltr",
        ]
        page.goto("about:blank")
        page.goto(address.url)
        heading(page, said["waiting"])
        sound(page)
        picture(page, f"{kind}-waiting")
        server.open_round("r", prompt, options)
        heading(page, prompt)
        sound(page)
        picture(page, f"{kind}-open")
        card(page, options[1][1]).click()
        told(page, said["arrived"])
        page.mouse.move(0, 0)
        sound(page)
        picture(page, f"{kind}-voted")
        card(page, said["pass"]).click()
        told(page, said["passing"])
        sound(page)
        server.close_round()
        heading(page, said["closed"])
        sound(page)
        picture(page, f"{kind}-closed")
        server.show_outcome(options[1][1])
        heading(page, said["chosen"])
        sound(page)
        picture(page, f"{kind}-chosen")


def test_a_lesson_in_another_language_than_the_page_is_marked_as_such(device):
    """The page speaks English, the lesson Arabic: a screen reader changes its voice, and each reads its way."""
    with house(patience=CALM) as (_room, server, address):
        page = joined(device(), address)
        prompt, options = SAID["ar"]
        server.open_round("r", prompt, options, "ar", "rtl")
        heading(page, prompt)
        assert page.locator("h1").get_attribute("lang") == "ar"
        assert page.evaluate("getComputedStyle(document.querySelector('.card .text')).direction") == "rtl"
        assert page.evaluate("document.documentElement.lang") == "en"
        sound(page)


def test_the_page_goes_over_to_the_language_that_the_class_changes_to(device):
    """In mid-vote, with what was chosen; and to one that reads from right to left, and back."""
    fr = phrases(words_for("fr"))
    with house(patience=CALM) as (_room, server, address):
        page, polled = joined(device(), address), device()
        polled.route_web_socket("**/ws", lambda socket: socket.close())
        joined(polled, address)
        server.open_round("r", "What now?", OPTIONS)
        for each in (page, polled):
            heading(each, "What now?")
            card(each, "Nice!").click()
            told(each, EN["arrived"])
        number = page.locator("#seat").inner_text().split()[-1]
        server.reword_round(SAID["fr"][0], [text for _, text in SAID["fr"][1]], "fr")
        server.speak("fr")
        for each in (page, polled):
            heading(each, SAID["fr"][0])
            told(each, fr["arrived"])
            assert each.evaluate("document.documentElement.lang") == "fr"
            card(each, fr["pass"]).wait_for()
            assert card(each, SAID["fr"][1][0][1]).get_attribute("aria-pressed") == "true"
        assert page.locator("#seat").inner_text() == fr["seat"].replace("{number}", number)
        sound(page)
        picture(page, "switched")
        server.close_round()
        heading(page, fr["closed"])
        server.speak("ar")
        heading(page, phrases(words_for("ar"))["closed"])
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        page.reload()
        server.speak("en")
        heading(page, EN["closed"])
        assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"


def test_long_words_and_many_options_fit_a_small_phone(device):
    with house(patience=CALM) as (_room, server, address):
        page = joined(device(), address)
        long = "Donaudampfschifffahrtsgesellschaftskapitänsmütze"
        server.open_round("r", f"{long}?", [(str(n), f"{long} {n} " * n) for n in range(1, 7)])
        heading(page, f"{long}?")
        card(page, f"{long} 6").click()
        told(page, EN["arrived"])
        sound(page)
        picture(page, "long")
        pass_box = card(page, "Pass").bounding_box()
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        told_box, pass_box = page.locator("#told").bounding_box(), card(page, "Pass").bounding_box()
        assert pass_box["y"] + pass_box["height"] <= told_box["y"], "the status covers nothing at the end"
