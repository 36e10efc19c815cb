"""The round as the teacher's desk has it: what opens, counts, closes, stops and repeats it, each with its
key; and a count as the class sees it while the desk has a window of its own.
"""

from dataclasses import replace

from game.language import Words
from game.play import moment, question
from game.screens.actions import ReopenVote
from game.screens.asked import labels
from game.screens.circle import settle_button
from game.screens.controls import button
from game.screens.deciding import count_parts
from game.screens.part import Part, Screen, marks
from game.screens.setting import Stand
from game.screens.voting import open_label
from game.session import may_leave_to_teacher
from game.session.commands import AskAgain, CloseCount, OpenCount, StopCount

TEAMS_WITHOUT_LETTERS = 3
"""So many teams leave the lowest row of letters to the desk; the next has its keys there."""


def round_parts(stand: Stand, *, beside: bool) -> tuple[Part, ...]:
    """Return the round on the desk. On a desk `beside` the stage the counts are typed there, and the class
    sees none of them.
    """
    buttons = round_buttons(stand)
    rows = (Part("row", "", children=buttons),) if buttons else ()
    return (*(_fields(stand) if beside else ()), *rows)


def _fields(stand: Stand) -> tuple[Part, ...]:
    """Return what is typed of a count that is open, its question above it."""
    asked = question(stand.system, stand.session.state)
    if stand.session.count is None or asked is None:
        return ()
    at = moment(stand.system, stand.session.state)
    prompt, texts = labels(stand, at, asked)
    parts = count_parts(stand, asked, stand.session.count, prompt, texts)
    return tuple(
        replace(part, text=prompt) if part.role == "list" else part
        for part in parts
        if part.role in ("status", "list", "row")
    )


def round_buttons(stand: Stand) -> tuple[Part, ...]:
    """Return what can be done with the round now; nothing where nothing is asked."""
    words, session = stand.words, stand.session
    if session.count is not None:
        return (_close(words("Close the count"), "C"), _stop(words("Stop counting"), "X"))
    if session.vote is not None:
        own = len(session.vote.chosen) <= TEAMS_WITHOUT_LETTERS
        close = _close(words("Show what the class chose"), "C" if own else "")
        return (close, _stop(words("Stop the vote"), "X" if own else ""))
    if session.asking is not None:
        return (_close(words("Close the vote"), "C"), _stop(words("Stop the vote"), "X"))
    if may_leave_to_teacher(stand.system, session):
        return (settle_button(stand),)
    again = session.round is not None
    label = open_label(stand, again=again)
    if session.round is not None and session.round.next_step != "talk":
        if not session.may_ask_again:
            return ()
        action = ReopenVote() if label else AskAgain()
        return (button("reopen", label or words("Ask again"), action, "back", key="O"),)
    return (button("count", label, OpenCount(), "vote", key="O"),) if stand.asks and label else ()


def _close(text: str, key: str) -> Part:
    return button("close", text, CloseCount(), "vote", key=key, primary=True)


def _stop(text: str, key: str) -> Part:
    return button("stop", text, StopCount(), "close", key=key)


def counting_screen(screen: Screen, words: Words) -> Screen:
    """Return a count as the class sees it while the teacher types on a desk apart: which answer is being
    counted now, and no number.
    """
    fields = [part for part in screen.walk() if part.role == "field"]
    cards = tuple(
        Part("option", part.text, badge=part.badge, marks=marks(current="current" in part.marks))
        for part in fields
    )
    parts = (
        *(part for part in screen.parts if part.role == "heading"),
        Part("options", children=cards),
        Part("status", words("We are counting.")),
    )
    return replace(screen, kind="counting", parts=parts, digits="")
