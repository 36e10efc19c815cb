"""The sessions that were left unsealed for long: each to be sealed, or deleted for good."""

from collections.abc import Mapping, Sequence

from game.language import Words
from game.language.cldr import day
from game.screens.actions import AskToDelete, DeleteSession, SealOld, Show
from game.screens.controls import button, size_controls
from game.screens.part import Part, Screen, marks
from game.session import Entry

MOST = 6
"""So many are shown at once; the next ones come when these are gone."""


def left_open_card(words: Words, number: int) -> Part:
    """Return what the library says of them, and the way to them."""
    return Part(
        "card",
        words.count("Seal or delete {n} session", "Seal or delete {n} sessions", number),
        "left-open",
        Show("left-open"),
        detail=words("Begun 30 days ago or more and never sealed: the counts are still on this computer."),
        icon="clock",
        marks=marks(primary=True, small=True),
    )


def left_open_screen(
    words: Words, entries: Sequence[Entry], titles: Mapping[str, str], asking: str = ""
) -> Screen:
    """Return them with what can be done; the one with the id `asking` asks once more before it is deleted."""
    parts = [
        Part("heading", words("Not sealed for 30 days or more")),
        Part("text", words("Sealing keeps the summary and destroys the counts. Deleting keeps nothing.")),
    ]
    for entry in entries[:MOST]:
        name = words(
            "{title}, {day}", title=titles.get(entry.lesson, entry.lesson), day=day(entry.day, words.language)
        )
        parts.append(Part("row", name, children=_ways(words, entry, entry.id == asking)))
    if not entries:
        parts.append(Part("quiet", words("None is left.")))
    back = button("to-library", words("To the library"), Show(""), "home", key="Space", primary=True)
    quiet = button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc")
    return Screen(
        "left-open",
        words("Not sealed for 30 days or more"),
        tuple(parts),
        (quiet, *size_controls(words), back),
        place="cover",
        language=words.language,
        direction=words.direction,
    )


def _ways(words: Words, entry: Entry, asking: bool) -> tuple[Part, ...]:
    if asking:
        return (
            button(f"keep-{entry.id}", words("Keep it"), AskToDelete(""), "back"),
            button(f"gone-{entry.id}", words("Delete for good"), DeleteSession(entry.id), "close"),
        )
    return (
        button(f"seal-{entry.id}", words("Seal"), SealOld(entry.id), "tick"),
        button(f"delete-{entry.id}", words("Delete"), AskToDelete(entry.id), "close"),
    )
