"""Small lessons full of what proofs go wrong on, built at random as values."""

from random import Random

from game.scenario import model
from game.scenario.condition import SHORT, AllOf, AnyOf, Compare, Condition, Holds, Not

VARIABLES = (
    model.Variable("told", "truth", (False, True), False),
    model.Variable("trust", "range", (0, 1, 2), 1),
    model.Variable("debt", "range", (-1, 0, 1, 2, 3), 0),
    model.Variable("mood", "words", ("calm", "worried", "hurt"), "worried"),
    model.Variable("asked", "truth", (False, True), True),
)
TAGS = ("help", "debrief", "risk", "own")
RESPONSES = ("yield", "tell", "delay", None, None)


def random_lesson(chance: Random, scenes: int = 6, variables: int = 3) -> model.Scenario:
    """Return a lesson of so many scenes that anything may be wrong with."""
    known = tuple(chance.sample(VARIABLES, chance.randint(0, variables)))
    names = [f"s{number}" for number in range(chance.randint(1, scenes))]
    made = {name: _scene(chance, name, names, known) for name in names}
    targets = (*names, *TAGS, "yield", "tell", "delay")
    return model.Scenario(
        id="a-lesson",
        title="A lesson",
        summary="",
        language="en",
        ages=model.Ages(12, 14),
        minutes=model.Minutes(45, chance.choice([None, 25])),
        content_note="",
        player="friend",
        goals=(),
        themes=(),
        review=model.Review("draft"),
        cast={},
        variables={v.name: v for v in known},
        scenes=made,
        promises=tuple(_promise(chance, targets, known) for _ in range(4)),
    )


def condition(chance: Random, known: tuple[model.Variable, ...], depth: int = 2) -> Condition:
    kind = chance.randrange(6) if depth else 5
    if kind == 0:
        return Not(condition(chance, known, depth - 1))
    if kind in (1, 2):
        parts = tuple(condition(chance, known, depth - 1) for _ in range(chance.randint(2, 3)))
        return AllOf(parts) if kind == 1 else AnyOf(parts)
    if not known or chance.random() < 0.1:
        return Holds(SHORT)
    variable = chance.choice(known)
    if variable.kind == "truth":
        return Holds(variable.name)
    signs = ["is", "is not"] + ([">=", "<=", ">", "<"] if variable.kind == "range" else [])
    return Compare(variable.name, chance.choice(signs), chance.choice(variable.values))


def _changes(chance: Random, known: tuple[model.Variable, ...]) -> tuple[model.Change, ...]:
    changes = []
    for variable in chance.sample(known, min(len(known), chance.choice([0, 1, 1, 2]))):
        if variable.kind == "range" and chance.random() < 0.7:
            changes.append(model.Change(variable.name, by=chance.choice([-2, -1, 1, 1, 2])))
        else:
            changes.append(model.Change(variable.name, value=chance.choice(variable.values)))
    return tuple(changes)


def _maybe(chance: Random, known: tuple[model.Variable, ...], often: float) -> Condition | None:
    return condition(chance, known) if chance.random() < often else None


def _tags(chance: Random) -> tuple[str, ...]:
    return tuple(tag for tag in TAGS if chance.random() < 0.15)


def _scene(chance: Random, name: str, names: list[str], known: tuple[model.Variable, ...]) -> model.Scene:
    beats: list[model.Beat] = []
    for _ in range(chance.choice([0, 0, 1, 2, 3])):
        if known and chance.random() < 0.5:
            beats.append(model.SetVariables(changes=_changes(chance, known), when=_maybe(chance, known, 0.4)))
        else:
            beats.append(model.Line(speaker="narrator", text="Snow.", when=_maybe(chance, known, 0.4)))
    way_out: model.WayOut
    kind = chance.choice(["choice"] * 5 + ["goto"] * 3 + ["ending"] * 2)
    if kind == "choice":
        way_out = model.Choice(
            "?", tuple(_option(chance, names, known, n) for n in range(chance.randint(2, 4)))
        )
    elif kind == "goto":
        ways = [
            model.Way(chance.choice(names), condition(chance, known)) for _ in range(chance.choice([0, 1, 2]))
        ]
        way_out = model.Goto((*ways, model.Way(chance.choice(names))))
    else:
        way_out = model.Ending("The end", "healthy", "Theirs", _tags(chance))
    return model.Scene(name, tuple(beats), way_out, tags=_tags(chance))


def _option(chance: Random, names: list[str], known: tuple[model.Variable, ...], number: int) -> model.Option:
    if chance.random() < 0.08:
        return model.Option(f"closed {number}", None, locked="No.")
    return model.Option(
        f"option {number}",
        chance.choice(names),
        when=_maybe(chance, known, 0.4),
        changes=_changes(chance, known),
        once=chance.random() < 0.3,
        response=chance.choice(RESPONSES),
        locked=chance.choice([None, "Not now."]),
    )


def _promise(chance: Random, targets: tuple[str, ...], known: tuple[model.Variable, ...]) -> model.Promise:
    kind = chance.choice(["reachable", "before_end", "precedes", "never_after", "at_most", "always", "never"])
    if kind in ("always", "never"):
        return model.Promise(kind, condition=condition(chance, known))
    count = 2 if kind in ("precedes", "never_after") else 1
    number = chance.randint(0, 4) if kind in ("reachable", "at_most") else None
    return model.Promise(kind, tuple(chance.choice(targets) for _ in range(count)), number)
