"""A circle: each speaks in turn with a talking piece, then the class agrees, or leaves it to the teacher."""

from collections.abc import Sequence

from game.play import Question, question
from game.screens.part import Part, marks
from game.screens.setting import Stand
from game.session.commands import LeaveToTeacher, Settle


def circle_text(stand: Stand) -> str:
    """Return how a circle is asked here: who speaks, and what it agrees on."""
    words, asked = stand.words, question(stand.system, stand.session.state)
    match asked.kind if asked is not None else "choice":
        case "sort":
            return words(
                "Each speaks in turn with the talking piece, or hands it on. "
                "Then pick the light that the circle agrees on."
            )
        case "practise":
            return words(
                "Hand the talking piece round: which kind of answer was it? Pick the one that you agree on."
            )
        case _ if stand.session.settling:
            return words("The circle leaves it to your teacher, who settles it openly: pick a card.")
        case _:
            return words(
                "Each speaks in turn with the talking piece, or hands it on. "
                "Then pick the card that the circle agrees on."
            )


def settle_button(stand: Stand) -> Part:
    """Return what leaves a choice to the teacher, or gives it back to the circle."""
    words = stand.words
    text = words("Back to the circle") if stand.session.settling else words("The teacher settles it")
    return Part("button", text, "teacher-settles", LeaveToTeacher(), detail="S", marks=marks(small=True))


def kinds_to_agree_on(asked: Question, labels: Sequence[str]) -> Part:
    """Return what a circle may agree on, as cards to pick."""
    return Part(
        "options",
        children=tuple(
            Part("option", label, f"option-{name}", Settle(name), badge=str(number), marks=marks(small=True))
            for number, (name, label) in enumerate(zip(asked.options, labels, strict=True), start=1)
        ),
    )
