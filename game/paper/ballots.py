"""Cards to vote with, for classes without devices; and slips for those who observe a practice."""

from typing import Any

from game.language import Words
from game.paper.press import pdf
from game.screens.practising import observer_checks

MOST_OPTIONS = 6
SLIPS = 4


def ballots(words: Words) -> bytes:
    """Return two pages as PDF: one student's cards, and four observers' slips. Raises NoPress."""
    return pdf("ballots.typ", ballots_data(words))


def ballots_data(words: Words) -> dict[str, Any]:
    """Return all that stands on the cards and slips. Nobody's name does, and there is no room for one."""
    lights = (
        ("green", words("Green")),
        ("unclear", words("Unclear")),
        ("warning", words("Warning")),
    )
    return {
        "language": words.language,
        "document": words("Cards to vote with"),
        "title": words("Cards to vote with"),
        "how": words(
            "One page a student, or one for two. Cut along the lines. Everybody holds a card up at the same "
            "time, facing the front; the teacher counts. No card is held up: passed."
        ),
        "cards": [
            *({"kind": "number", "text": str(number)} for number in range(1, MOST_OPTIONS + 1)),
            *({"kind": name, "text": text} for name, text in lights),
            {"kind": "pass", "text": words("Pass")},
        ],
        "slips": [
            {
                "title": words("You observe"),
                "how": words("Watch, say nothing, tick what you saw. Then tell one thing that worked."),
                "checks": list(observer_checks(words)),
                "last": words("A sentence that I want to keep:"),
            }
        ]
        * SLIPS,
    }
