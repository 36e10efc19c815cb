"""How it ends: the ending, the path that the class took, the summary before it is sealed."""

from dataclasses import replace

from game.play import AtChoice, AtEnding, moment
from game.screens.actions import SealSession, ToLibrary
from game.screens.controls import button, lesson_controls
from game.screens.part import Part, Screen, marks
from game.screens.setting import Stand
from game.screens.story import listener


def ending_parts(stand: Stand, at: AtEnding) -> tuple[Part, ...]:
    """Return an ending, and whose responsibility it was."""
    face, _ = listener(stand, at.scene)
    ending = at.ending
    return (
        Part("heading", ending.title, portrait=face, mood="glad"),
        Part("text", ending.responsibility),
    )


def path_part(stand: Stand, last: int = 0) -> Part:
    """Return the path that the class took, a step a decision; the `last` so many, 0 for all."""
    session = stand.session
    steps: list[Part] = []
    for state, decision in zip(session.states, session.decisions, strict=False):
        at = moment(stand.system, state)
        taken = getattr(decision, "option", None)
        if isinstance(at, AtChoice) and taken is not None:
            option = at.choice.options[taken]
            others = tuple(o.text for number, o in enumerate(at.choice.options) if number != taken)
            steps.append(
                Part(
                    "step",
                    option.text,
                    detail=at.choice.prompt,
                    badge=str(len(steps) + 1),
                    who=" / ".join(others),
                    marks=marks(current=False),
                )
            )
    shown = steps[-last:] if last else steps
    return Part("path", stand.words("The path that the class took"), children=tuple(shown))


def path_screen(stand: Stand) -> Screen:
    """Return the whole path, drawn."""
    words = stand.words
    ending = stand.system.ended(stand.session.state)
    end = Part("step", ending.title, icon="home", marks=marks(current=True)) if ending else None
    path = path_part(stand)
    whole = Part("path", path.text, children=(*path.children, *((end,) if end else ())))
    parts = (
        Part("heading", words("The path that we took")),
        whole,
        Part("quiet", words("Other paths were open too. Which one would you like to have seen?")),
    )
    return _screen(stand, "path", parts, words("Finish"))


def seal_screen(stand: Stand, preview: tuple[str, ...], where: str) -> Screen:
    """Return the summary as it will be written, line for line, before anything is."""
    words = stand.words
    parts = (
        Part("heading", words("This is all that leaves the room")),
        Part("code", "\n".join(preview)),
        Part("quiet", words("It will be written to {where}", where=where)),
    )
    later = button("later", words("Decide later"), ToLibrary(), "clock")
    seal = button("seal", words("Seal and save"), SealSession(), "tick", primary=True)
    screen = _screen(stand, "seal", parts, "")
    return replace(screen, controls=(*screen.controls, later, seal))


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
