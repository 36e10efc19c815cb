"""How it ends: the ending, the path that the class took, the summary before it is sealed."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Literal, Protocol

from game.play import AtChoice, AtEnding, Take, moment
from game.screens.actions import ChooseToTell, SealSession, ToLibrary
from game.screens.controls import button, lesson_controls
from game.screens.part import Part, Screen, marks
from game.screens.setting import Stand
from game.screens.story import listener
from game.session import Line
from game.session.commands import WhatIf


def ending_parts(stand: Stand, at: AtEnding) -> tuple[Part, ...]:
    """Return an ending, and whose responsibility it was."""
    face, _ = listener(stand, at.scene)
    ending = at.ending
    return (
        Part("heading", ending.title, portrait=face, mood="glad"),
        Part("text", ending.responsibility),
    )


def path_part(
    stand: Stand, line: Line, title: str, last: int = 0, *, ask: Literal["", "line", "first"] = ""
) -> Part:
    """Return a path as a step a decision; the `last` so many, 0 for all with the ending. With `ask`, a step
    leads back to where it was taken, to play the other way: on the `line` that the class is on, or on its
    `first`.
    """
    steps: list[Part] = []
    for position, (state, decision) in enumerate(zip(line.states, line.decisions, strict=False)):
        at = moment(stand.system, state)
        taken = getattr(decision, "option", None)
        if isinstance(at, AtChoice) and taken is not None:
            option = at.choice.options[taken]
            others = tuple(o.text for number, o in enumerate(at.choice.options) if number != taken)
            name = f"what-if-first-{position}" if ask == "first" else f"what-if-{position}"
            steps.append(
                Part(
                    "step",
                    option.text,
                    name if ask else "",
                    WhatIf(position, first=ask == "first") if ask else None,
                    detail=at.choice.prompt,
                    badge=str(len(steps) + 1),
                    who=" / ".join(others),
                )
            )
    if last:
        return Part("path", title, children=tuple(steps[-last:]))
    ending = stand.system.ended(line.states[-1])
    end = (Part("step", ending.title, icon="home", marks=marks(current=True)),) if ending else ()
    return Part("path", title, children=(*steps, *end))


def path_screen(stand: Stand) -> Screen:
    """Return the whole path, drawn; and beside it the one that the class took first, if it asked what if."""
    words, session = stand.words, stand.session
    parts: tuple[Part, ...] = (Part("heading", words("The path that we took")),)
    if session.first is None:
        path = path_part(stand, session.line, "", ask="line")
        parts += (path, Part("quiet", words("What if you had chosen otherwise? Pick a step and play it.")))
    else:
        first = path_part(stand, session.first, words("What we chose first"), ask="first")
        other = path_part(stand, session.line, words("What if"), ask="line")
        parts = (
            Part("heading", words("Two ways through the same days")),
            first,
            _apart(stand, other, first),
            Part("quiet", words("What changed, and what stayed the same? Pick a step to play another way.")),
        )
    return replace(_screen(stand, "path", parts, words("Finish")), digits="focus")


def _apart(stand: Stand, path: Part, first: Part) -> Part:
    """Return the second path with what it shares with the first made quiet, and its own steps numbered on
    from those of the first, so that a number calls out one step alone.
    """
    shared = 0
    for one, other in zip(_taken(stand.session.told), _taken(stand.session.line), strict=False):
        if one != other:
            break
        shared += 1
    more = sum(1 for step in first.children if step.badge) - shared
    steps = [
        replace(step, id="", action=None, marks=marks(faded=True))
        if number < shared
        else replace(step, badge=str(int(step.badge) + more))
        if step.badge
        else step
        for number, step in enumerate(path.children)
    ]
    if stand.system.ended(stand.session.state) is None:
        steps.append(Part("step", stand.words("Not played to its end"), icon="next"))
    return replace(path, children=tuple(steps))


def _taken(line: Line) -> list[object]:
    """Return the choices of a path, in order: its steps."""
    return [
        (state.scene, d) for state, d in zip(line.states, line.decisions, strict=False) if isinstance(d, Take)
    ]


class Tickable(Protocol):
    """One thing that a summary tells or does not, for the teacher to choose."""

    @property
    def name(self) -> str:
        """Its short name."""

    @property
    def text(self) -> str:
        """What it says on the screen."""

    @property
    def on(self) -> bool:
        """Whether it is ticked."""


def seal_screen(
    stand: Stand, preview: tuple[str, ...], where: str, wishes: Sequence[Tickable] = ()
) -> Screen:
    """Return what may be left out, then the summary as it will be written, line for line, before anything is.

    `preview` is the summary in sentences, then an empty line, a heading, and the file itself.
    """
    words = stand.words
    end = preview.index("") if "" in preview else len(preview)
    told, file = preview[:end], preview[end + 1 :]
    parts = [Part("heading", words("This is all that leaves the room"))]
    if wishes:
        parts.append(Part("list", words("What it tells:"), children=tuple(map(_tick, wishes, count(1)))))
    parts.append(Part("code", "\n".join(told)))
    if file:
        parts += [Part("quiet", file[0]), Part("code", "\n".join(file[1:]))]
    parts.append(Part("quiet", words("It will be written to {where}", where=where)))
    later = button("later", words("Decide later"), ToLibrary(), "clock")
    seal = button("seal", words("Seal and save"), SealSession(), "tick", primary=True)
    screen = _screen(stand, "seal", tuple(parts), "")
    return replace(screen, controls=(*screen.controls, later, seal), digits="focus")


def _tick(wish: Tickable, number: int) -> Part:
    return Part(
        "item",
        wish.text,
        f"tell-{wish.name}",
        ChooseToTell(wish.name),
        badge=str(number),
        marks=marks(ticked=wish.on, unticked=not wish.on),
    )


def sealed_screen(stand: Stand, where: str) -> Screen:
    """Return where the summary is. The counts behind it are gone."""
    words = stand.words
    parts = (
        Part("heading", words("Sealed. Thank you for today.")),
        Part("text", words("The summary lies in {where}", where=where)),
        Part("quiet", words("The counts that it was made of are destroyed. Nobody can be found in it.")),
        Part(
            "button", words("To the library"), "library", ToLibrary(), icon="home", marks=marks(primary=True)
        ),
    )
    return _screen(stand, "sealed", parts, "")


def _screen(stand: Stand, kind: str, parts: tuple[Part, ...], onward: str) -> Screen:
    words = stand.words
    return Screen(
        kind,
        stand.scenario.title,
        parts,
        lesson_controls(words, onward, back=kind != "sealed"),
        place=_last_place(stand),
        language=words.language,
        direction=words.direction,
    )


def _last_place(stand: Stand) -> str:
    return stand.scenario.scenes[stand.session.state.scene].place or ""
