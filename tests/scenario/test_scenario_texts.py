"""Texts changed as a whole: into another language, and to other names."""

import pytest
from good_lesson import GOOD, SHARED, changed
from strategies import VOCABULARY

from game.scenario import Scenario, map_texts, read_text, recast
from game.scenario.model import Choice, Line
from game.scenario.text import where


def read(text: str) -> Scenario:
    scenario = read_text(text, "the-new-friend", VOCABULARY, SHARED).scenario
    assert scenario is not None
    return scenario


def texts(scenario: Scenario) -> dict[str, str]:
    seen: dict[str, str] = {}
    map_texts(scenario, lambda path, text: seen.setdefault(path, text))
    return seen


def test_paths_are_in_reading_order_and_name_their_place() -> None:
    seen = texts(read(GOOD))
    expected = {
        "title": "The new friend",
        "summary": "Someone new online is kind to Maya.",
        "content_note": "Nothing graphic is shown.",
        "goals/0": "Name three warning signs in a chat",
        "cast/maya/name": "Maya",
        "cast/maya/also/1": "Lena",
        "cast/maya/pronouns": "she/her",
        "first-message/note": "Ask what they noticed.",
        "first-message/beats/0/narrator": "Be kind.",
        "first-message/beats/1/settle": "Breathe.",
        "first-message/beats/4/maya": "Someone new liked every picture.",
        "first-message/beats/5/chat/0": "thanks!!",
        "first-message/choice/prompt": "What could you say to Maya?",
        "first-message/choice/options/1/text": "Show your aunt.",
        "first-message/choice/options/1/locked": "Maya is not ready.",
        "first-message/choice/options/1/feedback": "She nods.",
        "secret/beats/0/sort/items/1/why": "Safe people do not.",
        "secret/beats/1/practise/situation": "Maya wants to answer now.",
        "secret/beats/1/practise/pressure/0": "come on",
        "secret/beats/1/practise/try/0": "Not tonight.",
        "secret/beats/2/discuss/prompt": "What would help?",
        "secret/beats/5/picture/alt": "A bus in the snow",
        "secret/beats/6/sound/caption": "Rain",
        "closing/ending/title": "Maya is not alone",
        "closing/ending/responsibility": "It was never her fault.",
    }
    assert {path: seen.get(path) for path in expected} == expected
    order = list(seen)
    assert [path for path in order if path in expected] == list(expected)


def test_every_text_an_author_wrote_for_people_is_among_them() -> None:
    """Anything with a space in it that stands in the file must come out, conditions aside."""
    seen = set(texts(read(GOOD)).values())
    for line in GOOD.split("\n"):
        text = line.strip().lstrip("- ").partition(": ")[2].strip('"')
        if " " in text and text[0] not in "{[" and not line.strip().startswith(("if:", "ages", "- {")):
            assert text in seen, text


def test_a_changed_text_keeps_its_place() -> None:
    scenario = read(GOOD)
    french = map_texts(scenario, lambda path, text: text.upper())
    assert french.title == "THE NEW FRIEND"
    assert where(french.title) == where(scenario.title)
    assert french.scenes["secret"].way_out == scenario.scenes["secret"].way_out


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Maya's pen, Maya.", "Lena's pen, Lena."),
        ("The Mayan calendar, Mayas, AMaya", "The Mayan calendar, Mayas, AMaya"),
        ("(Maya) “Maya” d'Maya Maya-Lou", "(Lena) “Lena” d'Lena Lena-Lou"),
        ("maya MAYA Maya_17 Maya2", "maya MAYA Maya_17 Maya2"),
        ("我叫Maya吗", "我叫Lena吗"),
        ("مع Maya، وMaya؟ عوMaya", "مع Lena، وLena؟ عوMaya"),
        ("Maya\u0301 Mayaé", "Maya\u0301 Mayaé"),
        ("Maya and Tante Rose", "Lena and Tante Rose"),
    ],
)
def test_another_name_is_shown_wherever_the_name_stands_as_a_word(said: str, shown: str) -> None:
    scenario = recast(read(changed("Tuesday night.", said)), {"maya": "Lena"})
    line = scenario.first.beats[3]
    assert isinstance(line, Line)
    assert line.text == shown
    assert scenario.cast["maya"].name == "Lena"
    assert scenario.summary.endswith("Lena.")
    choice = scenario.first.way_out
    assert isinstance(choice, Choice)
    assert (choice.prompt, choice.options[1].locked) == ("What could you say to Lena?", "Lena is not ready.")


def test_two_people_may_swap_names() -> None:
    text = GOOD.replace("Maya, also: [Mona, Lena]", "Maya, also: [Rose]").replace(
        "{name: Tante Rose,", "{name: Rose, also: [Maya],"
    )
    scenario = recast(
        read(text.replace("Tuesday night.", "Rose sees Maya.")), {"maya": "Rose", "rose": "Maya"}
    )
    line = scenario.first.beats[3]
    assert isinstance(line, Line)
    assert line.text == "Maya sees Rose."


def test_a_name_given_back_is_the_lesson_as_it_was() -> None:
    scenario = read(GOOD)
    other = recast(scenario, {"maya": "Mona"})
    assert other.cast["maya"].also == ("Maya", "Lena")
    assert recast(other, {"maya": "Maya"}) == scenario
    assert recast(scenario, {}) == scenario
    assert recast(scenario, {"maya": "Maya"}) == scenario


def test_only_names_the_author_offers_can_be_given() -> None:
    scenario = read(GOOD)
    with pytest.raises(ValueError, match="Zoe"):
        recast(scenario, {"maya": "Zoe"})
    with pytest.raises(ValueError, match="nobody"):
        recast(scenario, {"ben": "Ben"})


def test_a_scene_called_cast_is_recast_like_any_other() -> None:
    text = (
        GOOD.replace("  closing:", "  cast:")
        .replace("closing", "cast")
        .replace("before_end: cast", "before_end: debrief")
    )
    assert recast(read(text), {"maya": "Lena"}).scenes["cast"].way_out.title == "Lena is not alone"  # type: ignore[union-attr]


def test_what_the_peer_leaders_read_is_among_them() -> None:
    top = "peers: {roles: One reads., before: [Read it once.], hard: [Look up.], after: [Rest.]}\ncast:"
    lesson = changed("cast:", top).replace(
        "    note: Ask what they noticed.", "    note: Ask.\n    peers: Read Maya."
    )
    seen = texts(read(lesson))
    expected = {
        "peers/roles": "One reads.",
        "peers/before/0": "Read it once.",
        "peers/hard/0": "Look up.",
        "peers/after/0": "Rest.",
        "first-message/peers": "Read Maya.",
    }
    assert {path: seen.get(path) for path in expected} == expected
