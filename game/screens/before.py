"""What comes before the first scene: the teacher's checklist, the disclosure card, the welcome."""

from game.language import Words
from game.screens.actions import Show, ToLibrary
from game.screens.controls import button, lesson_controls
from game.screens.displays import display_parts
from game.screens.part import Part, Screen, marks
from game.screens.places import place_row
from game.screens.setting import Stand
from game.screens.voting import ballot_rows
from game.session.commands import ChooseCut, GoOn, NextName, Resize, Tick

TEN = 10


def checklist_items(words: Words) -> tuple[str, ...]:
    """Return what a teacher makes sure of before a class plays; as many as `CHECKLIST_ITEMS`."""
    return (
        words("A support person knows about today, and is free."),
        words("I know to whom I must report, and how."),
        words("Families were told. Another task lies ready."),
        words("I spoke alone with students whom this may touch."),
        words("Anyone can step out. No screen faces the corridor."),
        words("I tried the help numbers, and know three people nearby."),
        words("I said what I cannot keep secret: when someone is unsafe."),
    )


def checklist_screen(stand: Stand) -> Screen:
    """Return the teacher's checklist, with how many are here, which cut, and which names."""
    words, prepared, scenario = stand.words, stand.session.preparation, stand.scenario
    parts = [Part("heading", words("Before the class comes in"))]
    parts.append(
        Part(
            "list",
            children=tuple(
                Part(
                    "item",
                    text,
                    f"tick-{number}",
                    Tick(number),
                    badge=str(number + 1),
                    marks=marks(ticked=number in prepared.ticked, unticked=number not in prepared.ticked),
                )
                for number, text in enumerate(checklist_items(words))
            ),
        )
    )
    parts.append(_class_size(words, prepared.class_size))
    if scenario.minutes.short is not None:
        parts.append(_cuts(words, scenario.minutes.full, scenario.minutes.short, prepared.short))
    parts += ballot_rows(stand)
    parts.append(place_row(stand.setting))
    parts += _names(stand)
    parts += display_parts(stand.setting)
    if stand.session.notice is not None and stand.session.notice.kind == "not-ticked":
        parts.append(Part("status", words("Tick each line first. They keep your students safe.")))
    controls = lesson_controls(words, words("Ready"), back=False)
    to_library = button("library", words("Other lessons"), ToLibrary(), "home")
    return _screen(stand, "checklist", scenario.title, parts, (to_library, *controls), digits="focus")


def _class_size(words: Words, size: int) -> Part:
    text = words.count("{n} student is here", "{n} students are here", size)
    less = button("fewer", words("One fewer"), Resize(-1), "minus")
    more = button("more", words("One more"), Resize(1), "plus")
    mark = "\u200e" if words.direction == "rtl" else ""  # else the sign would stand behind its number
    tens = tuple(
        Part("button", f"{mark}{sign}{TEN}", f"ten-{name}", Resize(by))
        for sign, name, by in (("−", "less", -TEN), ("+", "more", TEN))
    )
    return Part("row", text, children=(less, more, *tens))


def _cuts(words: Words, full: int, short: int, chosen: bool) -> Part:
    whole = Part(
        "button",
        words.count("Whole lesson, {n} minute", "Whole lesson, {n} minutes", full),
        "cut-full",
        ChooseCut(False),
        marks=marks(chosen=not chosen),
    )
    cut = Part(
        "button",
        words.count("Short cut, {n} minute", "Short cut, {n} minutes", short),
        "cut-short",
        ChooseCut(True),
        marks=marks(chosen=chosen),
    )
    return Part("row", "", children=(whole, cut))


def _names(stand: Stand) -> list[Part]:
    names = dict(stand.session.preparation.names)
    people = [p for p in stand.scenario.cast.values() if p.also]
    buttons = tuple(
        Part("button", names.get(p.id, p.name), f"name-{p.id}", NextName(p.id), detail=stand.words("Change"))
        for p in people
    )
    asked = stand.words("Does a student have a name from the story? Change it here:")
    return [Part("row", asked, children=buttons)] if buttons else []


def card_screen(stand: Stand) -> Screen:
    """Return the teacher's card for the moment that a student tells something."""
    words = stand.words
    steps = (
        (
            words("Now"),
            words("“Thank you. I want to hear this properly. Let us talk right after, you and me.”"),
        ),
        (
            words("Then, alone"),
            words("Listen. Ask nothing that leads. Promise no secret. Do not look at any picture."),
        ),
        (words("Say"), words("“I believe you. It is not your fault. This is what I must do next.”")),
        (
            words("The same day"),
            words("Write down their words. Report as law and board ask. Tell the support person."),
        ),
        (
            words("Take care"),
            words("Do not call the family first if the family may be part of it. Look after yourself."),
        ),
    )
    parts = [
        Part("heading", words("If a student tells you something")),
        Part("list", children=tuple(Part("item", text, who=who) for who, text in steps)),
        Part("quiet", words("This card is for you. Put it away before the class looks up.")),
    ]
    return _screen(stand, "card", words("For the teacher"), parts, lesson_controls(words, words("Put away")))


def welcome_screen(stand: Stand) -> Screen:
    """Return the first screen that the class sees: what the lesson touches, and a real choice."""
    words, scenario = stand.words, stand.scenario
    parts = [
        Part("heading", scenario.title),
        Part("text", scenario.content_note),
        Part(
            "list",
            children=(
                Part("item", words("You may pass, every time, without a reason."), icon="hand"),
                Part("item", words("No names, and no stories about real people."), icon="speaker"),
                Part("item", words("You may step out. Somebody will check in with you."), icon="home"),
            ),
        ),
        Part(
            "options",
            children=(
                Part("button", words("Continue"), "continue", GoOn(), icon="next", marks=marks(primary=True)),
                Part("button", words("Choose another lesson"), "another", ToLibrary(), icon="home"),
                Part("button", words("Who can help?"), "who-helps", Show("help"), icon="help"),
            ),
        ),
    ]
    return _screen(stand, "welcome", scenario.title, parts, lesson_controls(words, words("Continue")))


def _screen(
    stand: Stand, kind: str, title: str, parts: list[Part], controls: tuple[Part, ...], *, digits: str = ""
) -> Screen:
    place = stand.scenario.first.place or "" if kind == "welcome" else ""
    return Screen(
        kind,
        title,
        tuple(parts),
        controls,
        place=place,
        language=stand.words.language,
        direction=stand.words.direction,
        digits="focus" if digits else "",
    )
