"""What a lesson is: frozen values, each of which knows where its author wrote it (`at`).

Every `str` that came from a file is a `Text`, so `where(option.goto)` tells its line and column.
Names are resolved while reading: a scenario that exists points at nothing that does not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.scenario.condition import Condition
from game.scenario.text import NOWHERE, Span

Value = bool | int | str
Light = Literal["green", "unclear", "warning"]
Mood = Literal["calm", "worried", "hurt", "glad"]

NARRATOR = "narrator"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story. `also` holds other names that the teacher may give them.

    `shows` says in whom students may see themselves, in words such as newcomer or 2slgbtq: it is never shown,
    and counted over a library.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    pronouns: str | None = None
    portrait: str | None = None
    part: str | None = None
    shows: tuple[str, ...] = ()
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Variable:
    """A finite variable: `values` in order (False, True; a whole-number range; a list of words)."""

    name: str
    kind: Literal["truth", "range", "words"]
    values: tuple[Value, ...]
    start: Value
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Change:
    """One variable that is set: to `value`, or moved by `by` and stopped at the range's ends."""

    variable: str
    value: Value | None = None
    by: int | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """What every beat has: a condition, a note for the teacher, a place in a file."""

    when: Condition | None = None
    note: str | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Line(Beat):
    """Something said, by the narrator or by somebody of the cast."""

    speaker: str
    text: str
    mood: Mood | None = None


@dataclass(frozen=True, slots=True)
class Chat(Beat):
    """A phone thread, shown a message at a time."""

    messages: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SortItem:
    """One card of the traffic light."""

    text: str
    light: Light
    why: str
    sign: str | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Sort(Beat):
    """The traffic light: green, unclear or warning."""

    prompt: str
    items: tuple[SortItem, ...]


@dataclass(frozen=True, slots=True)
class Practise(Beat):
    """A Fourth R practice: model, try, swap, feedback. `pressure` is answered a line at a time."""

    skill: str
    situation: str
    pressure: tuple[str, ...]
    tries: tuple[str, ...]
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Discuss(Beat):
    """A talk prompt, with a quiet clock that never forces."""

    prompt: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Reveal(Beat):
    """What these signs mean."""

    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pulse(Beat):
    """The anonymous items, before or after. `items` are the registry's ids, in its order."""

    when_asked: Literal["before", "after"]
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Help(Beat):
    """Where to get help. `lines` is in the registry's order; `all` in a file becomes every line."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settle(Beat):
    """A breath, a stretch."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture(Beat):
    """A picture of this lesson. `file` is relative to the lesson's folder and stays inside it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Sound(Beat):
    """A sound of this lesson, off unless the teacher turns it on."""

    file: str
    caption: str


@dataclass(frozen=True, slots=True)
class SetVariables(Beat):
    """Variables that change here. The class sees nothing."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that the class may choose. Without `goto` it is a closed road: shown, never taken."""

    text: str
    goto: str | None
    when: Condition | None = None
    locked: str | None = None
    changes: tuple[Change, ...] = ()
    once: bool = False
    feedback: str | None = None
    response: str | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Choice:
    """A prompt and two to six options."""

    prompt: str
    options: tuple[Option, ...]
    note: str | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Way:
    """One entry of a `goto` list; only the last has no condition."""

    goto: str
    when: Condition | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Goto:
    """The first way whose condition holds is taken by itself. A plain `goto` is a list of one."""

    ways: tuple[Way, ...]
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a play ends, and whose responsibility it was."""

    title: str
    kind: Literal["help_reached", "help_offered", "healthy"]
    responsibility: str
    tags: tuple[str, ...] = ()
    at: Span = NOWHERE


WayOut = Choice | Goto | Ending


@dataclass(frozen=True, slots=True)
class Scene:
    """Some beats, then exactly one way out. `note` is for the teacher, `peers` for two youth leaders."""

    id: str
    beats: tuple[Beat, ...]
    way_out: WayOut
    place: str | None = None
    note: str | None = None
    peers: str | None = None
    tags: tuple[str, ...] = ()
    at: Span = NOWHERE


PromiseKind = Literal["reachable", "before_end", "precedes", "never_after", "at_most", "always", "never"]


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of this lesson: `targets` are tags, scene ids or responses; `number` is a bound."""

    kind: PromiseKind
    targets: tuple[str, ...] = ()
    number: int | None = None
    condition: Condition | None = None
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Ages:
    """The ages that a lesson is for, both ends included."""

    youngest: int
    oldest: int


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long the full lesson and its short cut are planned to take."""

    full: int
    short: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Who has looked at this lesson, and at what."""

    status: Literal["draft", "reviewed"]
    by: str | None = None
    on: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Community:
    """The community whose lesson this is, and its own review: who gave it, when, of what."""

    name: str
    by: str | None = None
    on: str | None = None
    scope: str | None = None
    at: Span = NOWHERE


SuggestedBallot = Literal["hands", "cards", "circle", "teams", "devices"]


@dataclass(frozen=True, slots=True)
class Peers:
    """What two youth leaders need to know who lead the lesson with an adult near.

    `roles` tells how the two share the work; the lists what to do before, what to say or do in the heavy
    places, and what to do after.
    """

    roles: str
    before: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Scenario:
    """One lesson. `scenes` keeps the author's order; the first one is where it starts."""

    id: str
    title: str
    summary: str
    language: str
    ages: Ages
    minutes: Minutes
    content_note: str
    player: str
    goals: tuple[str, ...]
    themes: tuple[str, ...]
    review: Review
    cast: Mapping[str, Person]
    variables: Mapping[str, Variable]
    scenes: Mapping[str, Scene]
    promises: tuple[Promise, ...] = ()
    peers: Peers | None = None
    community: Community | None = None
    ballot: SuggestedBallot | None = None
    content_hash: str = ""
    at: Span = field(default=NOWHERE, compare=False)

    @property
    def awaits_community(self) -> bool:
        """Whether a community must read this lesson before any class may play it."""
        return self.community is not None and self.community.by is None

    @property
    def first(self) -> Scene:
        """The scene where the lesson starts."""
        return next(iter(self.scenes.values()))
