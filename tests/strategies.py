"""Lessons for property tests: every part of the format, loops, locked and spent options, conditions, changes.

`scenarios()` gives scenarios that were written down as YAML and read back, as a class would get them.
"""

from typing import Any

from hypothesis import strategies as st
from written import CIRCLE, SHARED, lesson_text

from game.scenario import model, read_text
from game.scenario.condition import SHORT, AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.vocabulary import Channel, HelpLine, PulseItem, Sign, Skill, Vocabulary

AGES = model.Ages(11, 18)


def _skill(name: str) -> Skill:
    return Skill(f"SK.{name.upper()}", name.title(), f"To {name}.", ("Not tonight.",), "a test")


def _line(name: str) -> HelpLine:
    return HelpLine(
        id=name,
        name=name,
        region="CA",
        about="Anyone.",
        channels=(Channel("phone", "1-800-555-0100"),),
        hours="always",
        languages=("en", "fr"),
        source="a test",
        confidence="high",
        checked_on="2026-01-31",
        checked_by="a test",
    )


VOCABULARY = Vocabulary(
    signs={
        name: Sign(name, name, f"About {name}.", AGES, "a test")
        for name in ("WS.SECRET", "WS.GIFT.STRINGS", "GR.NO", "GJ.WRITTEN")
    },
    skills={
        skill.id: skill for skill in map(_skill, ("delay", "negotiate", "refuse", "check", "exit", "tell"))
    },
    help={name: _line(name) for name in ("kids-line", "night-line", "youth-line")},
    pulse={
        "PL.SIGN": PulseItem("PL.SIGN", "I know a sign.", "both"),
        "PL.FIT": PulseItem("PL.FIT", "It fits.", "after"),
    },
    scale=("not at all", "a little", "mostly", "very"),
)
"""A small vocabulary that generated lessons speak of."""

VARIABLES = (
    model.Variable("told", "truth", (False, True), False),
    model.Variable("asked-first", "truth", (False, True), True),
    model.Variable("trust", "range", (0, 1, 2, 3), 1),
    model.Variable("debt", "range", (-2, -1, 0, 1), 0),
    model.Variable("mood", "words", ("calm", "worried", "hurt"), "calm"),
)
CAST = (
    model.Person("maya", "Maya", ("Mona", "Lena"), "she/her", "teen-curly-green"),
    model.Person("alex", "alex_17", (), "he/him", "no-face", "recruiter"),
    model.Person("tante", "Tante Rose", (), "she/her", "adult-braids", "helper"),
)
TAGS = ("help", "debrief", "risk", "own-word")
_NAMES = ("first-message", "secret", "aunt", "bus-stop", "2nd-try", "closing", "library")

TEXTS = st.one_of(
    st.sampled_from(
        [
            "Maya laughs.",
            "Not tonight",
            "He said: look #1",
            "yes",
            "'it's here'",
            "[laughs] hi",
            "12:30",
            "true",
        ]
    ),
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"),
        min_size=1,
        max_size=30,
    ).filter(lambda text: bool(text.strip())),
)
"""Texts as people write them, in any script."""


def conditions(variables: tuple[model.Variable, ...]) -> st.SearchStrategy[Condition]:
    """Conditions over these variables, and over `short`."""
    single: list[st.SearchStrategy[Condition]] = [st.just(Holds(SHORT))]
    for variable in variables:
        if variable.kind == "truth":
            single.append(st.just(Holds(variable.name)))
        else:
            operators = ["is", "is not"] + ([">=", "<=", ">", "<"] if variable.kind == "range" else [])
            single.append(
                st.builds(
                    Compare,
                    st.just(variable.name),
                    st.sampled_from(operators),
                    st.sampled_from(variable.values),
                )
            )
    leaf = st.one_of(single)
    parts = st.lists(st.one_of(leaf, st.builds(Not, leaf)), min_size=2, max_size=3).map(tuple)
    joined = st.one_of(st.builds(AllOf, parts), st.builds(AnyOf, parts))
    nested = st.builds(
        lambda kind, one, other: kind((one, other)), st.sampled_from([AllOf, AnyOf]), joined, leaf
    )
    return st.one_of(leaf, st.builds(Not, leaf), joined, st.builds(Not, joined), nested)


@st.composite
def changes(draw: st.DrawFn, variables: tuple[model.Variable, ...]) -> tuple[model.Change, ...]:
    """One to two variables that are set or moved."""
    made = []
    for variable in draw(st.lists(st.sampled_from(variables), min_size=1, max_size=2, unique=True)):
        if variable.kind == "range" and draw(st.booleans()):
            made.append(model.Change(variable.name, by=draw(st.sampled_from([-2, -1, 1, 2]))))
        else:  # a negative value cannot be set, only reached
            values = [v for v in variable.values if isinstance(v, str) or v >= 0]
            made.append(model.Change(variable.name, value=draw(st.sampled_from(values))))
    return tuple(made)


_FEW = st.lists(TEXTS, max_size=2).map(tuple)
_PEERS = st.builds(model.Peers, roles=TEXTS, before=_FEW, hard=_FEW, after=_FEW)


@st.composite
def beats(draw: st.DrawFn, variables: tuple[model.Variable, ...]) -> model.Beat:
    """Any beat."""
    common: dict[str, Any] = {
        "when": draw(st.none() | conditions(variables)),
        "note": draw(st.none() | TEXTS),
    }
    text = draw(TEXTS)
    speaker = st.sampled_from([person.id for person in CAST])
    few = st.lists(TEXTS, min_size=1, max_size=2).map(tuple)
    minutes = st.none() | st.integers(1, 9)
    kinds: list[Any] = [
        lambda: model.Line(speaker="narrator", text=text, **common),
        lambda: model.Line(
            speaker=draw(speaker),
            text=text,
            mood=draw(st.sampled_from([None, "calm", "worried", "hurt", "glad"])),
            **common,
        ),
        lambda: model.Chat(
            messages=tuple(
                draw(st.lists(st.builds(model.Line, speaker=speaker, text=TEXTS), min_size=1, max_size=3))
            ),
            **common,
        ),
        lambda: model.Sort(
            prompt=text, items=tuple(draw(st.lists(_CARDS, min_size=1, max_size=3))), **common
        ),
        lambda: model.Practise(
            skill=draw(st.sampled_from(list(VOCABULARY.skills))),
            situation=text,
            pressure=draw(few),
            tries=draw(few),
            minutes=draw(minutes),
            **common,
        ),
        lambda: model.Discuss(prompt=text, minutes=draw(minutes), **common),
        lambda: model.Reveal(
            signs=draw(st.lists(st.sampled_from(list(VOCABULARY.signs)), min_size=1, unique=True).map(tuple)),
            **common,
        ),
        lambda: draw(
            st.sampled_from(
                [
                    model.Pulse(when_asked="before", items=("PL.SIGN",), **common),
                    model.Pulse(when_asked="after", items=("PL.SIGN", "PL.FIT"), **common),
                ]
            )
        ),
        lambda: model.Help(
            lines=tuple(n for n in VOCABULARY.help if draw(st.booleans())) or ("kids-line",), **common
        ),
        lambda: model.Settle(text=text, **common),
        lambda: model.Picture(file="pictures/bus.png", alt=text, **common),
        lambda: model.Sound(file="rain.ogg", caption=text, **common),
    ]
    if variables:
        kinds.append(lambda: model.SetVariables(changes=draw(changes(variables)), **common))
    made: model.Beat = draw(st.sampled_from(kinds))()
    return made


_CARDS = st.builds(
    model.SortItem,
    text=TEXTS,
    light=st.sampled_from(["green", "unclear", "warning"]),
    why=TEXTS,
    sign=st.none() | st.sampled_from(list(VOCABULARY.signs)),
)


@st.composite
def options(draw: st.DrawFn, names: list[str], variables: tuple[model.Variable, ...]) -> model.Option:
    """An option: open, once, hidden or locked by a condition, or a closed road."""
    text = draw(TEXTS)
    kind = draw(st.sampled_from(["open", "open", "open", "hidden", "locked", "closed"]))
    if kind == "closed":
        return model.Option(text, None, locked=draw(TEXTS))
    return model.Option(
        text,
        draw(st.sampled_from(names)),
        when=None if kind == "open" else draw(conditions(variables)),
        locked=draw(TEXTS) if kind == "locked" else None,
        changes=draw(st.just(()) | changes(variables)) if variables else (),
        once=draw(st.booleans()),
        feedback=draw(st.none() | TEXTS),
        response=draw(st.none() | st.sampled_from(VOCABULARY.responses)),
    )


@st.composite
def _ways_out(
    draw: st.DrawFn, names: list[str], later: list[str], variables: tuple[model.Variable, ...]
) -> model.WayOut:
    kind = draw(st.sampled_from(["choice", "choice", "goto", "ending"])) if later else "ending"
    if kind == "choice":
        made = draw(st.lists(options(names, variables), min_size=2, max_size=4))
        return model.Choice(draw(TEXTS), tuple(made), draw(st.none() | TEXTS))
    if kind == "goto":
        target = st.sampled_from(later)
        ways = [model.Way(draw(target), draw(conditions(variables))) for _ in range(draw(st.integers(0, 2)))]
        return model.Goto((*ways, model.Way(draw(target))))
    kinds = st.sampled_from(["help_reached", "help_offered", "healthy"])
    return model.Ending(draw(TEXTS), draw(kinds), draw(TEXTS), draw(_SOME_TAGS))


_SOME_TAGS = st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple)


@st.composite
def lessons(draw: st.DrawFn, silent_loops: bool = False) -> model.Scenario:
    """A scenario as plain values, written by nobody yet; `lesson_text` writes it.

    The last scene is an ending. A choice may lead back; a `goto` only with `silent_loops`.
    """
    variables = tuple(v for v in VARIABLES if draw(st.booleans()))
    names = list(_NAMES[: draw(st.integers(1, len(_NAMES)))])
    scenes = {}
    for place, name in enumerate(names):
        said = draw(st.lists(beats(variables), max_size=3))
        if draw(st.integers(0, 5)) == 0:
            said += CIRCLE
        later = names if silent_loops and place + 1 < len(names) else names[place + 1 :]
        scenes[name] = model.Scene(
            name,
            tuple(said),
            draw(_ways_out(names, later, variables)),
            place=draw(st.none() | st.just("bedroom-evening")),
            note=draw(st.none() | TEXTS),
            peers=draw(st.none() | TEXTS),
            tags=draw(_SOME_TAGS),
        )
    return model.Scenario(
        id="a-lesson",
        title=draw(TEXTS),
        summary=draw(TEXTS),
        language="en",
        ages=model.Ages(12, 14),
        minutes=model.Minutes(45, draw(st.none() | st.just(25))),
        content_note=draw(TEXTS),
        player="friend",
        goals=("Name three signs",),
        themes=("online-luring",),
        review=model.Review("draft"),
        cast={person.id: person for person in CAST},
        variables={v.name: v for v in variables},
        scenes=scenes,
        peers=draw(st.none() | _PEERS),
        promises=tuple(draw(st.lists(_promises(names, variables), max_size=2))),
    )


@st.composite
def _promises(draw: st.DrawFn, names: list[str], variables: tuple[model.Variable, ...]) -> model.Promise:
    target = st.sampled_from([*names, *VOCABULARY.responses])
    kind = draw(
        st.sampled_from(["reachable", "before_end", "precedes", "never_after", "at_most", "always", "never"])
    )
    if kind in ("always", "never"):
        return model.Promise(kind, condition=draw(conditions(variables)))
    count = 2 if kind in ("precedes", "never_after") else 1
    number = draw(st.integers(0, 9)) if kind in ("reachable", "at_most") else None
    return model.Promise(kind, tuple(draw(target) for _ in range(count)), number)


def scenarios(silent_loops: bool = False) -> st.SearchStrategy[model.Scenario]:
    """Scenarios that were written down and read, with the place of everything."""
    return lessons(silent_loops).map(_read)


def _read(lesson: model.Scenario) -> model.Scenario:
    reading = read_text(lesson_text(lesson), lesson.id, VOCABULARY, SHARED)
    assert reading.scenario is not None, reading.findings
    return reading.scenario
