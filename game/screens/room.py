"""The teacher's side of the students' own devices: how the room stands in plain words, and every control of
it with a key. Never a choice, never who.
"""

from game.language import Words
from game.screens.actions import EmptySeat, HideNumber, HoldDoor, LockDoor, Show
from game.screens.controls import button, size_controls
from game.screens.part import Part, Screen, marks
from game.screens.rounds import round_buttons
from game.screens.setting import Devices, Setting, Stand
from game.session import FEWEST_VOTERS, HALL
from game.session.commands import ChooseBallot, CloseCount

HELD_OPEN = 60
"""So many seconds the door is held open once wrong codes have shut it."""


def fault_told(words: Words, now: Devices) -> str:
    """Return why no device reaches this computer, and what to do; "" while they do."""
    match "" if now.alive else now.fault or "not-started":
        case "":
            return ""
        case "gone":
            return words(
                "The room's server has ended, and the votes of this round with it. "
                "Count hands, or open the room anew."
            )
        case "address-gone":
            return words(
                "This computer has left the network, so no device can reach it. Nothing is lost: "
                "join the network again, close the vote with what has come, or count hands."
            )
        case "stopped":
            return words(
                "No device can reach this computer now. Nothing is lost: "
                "close the vote with what has come, or count hands instead."
            )
        case _:
            return words("The room for devices is not open yet. Hands always work.")


def door_told(words: Words, now: Devices) -> str:
    """Return what keeps newcomers out, or whether this network lets devices meet; "" when all is well."""
    if now.shut:
        return words(
            "Wrong codes were tried too often, so the door is shut. Who has a seat keeps it. "
            "Others can join while you hold it open."
        )
    if now.locked:
        return words("The door is closed: nobody else can join.")
    if now.seats == 0 and now.alive:
        return (
            words("A device has opened the page: this network lets devices meet.")
            if now.reached
            else words("No device has opened the page yet. Try it on one phone first.")
        )
    return ""


def received_told(words: Words, now: Devices) -> str:
    """Return how many have voted or passed."""
    return words("{received} of {seats} have voted or passed", received=now.received, seats=now.seats)


def few_told(words: Words, now: Devices) -> str:
    """Return that too few are here for a vote, as long as they are."""
    if now.seats >= FEWEST_VOTERS or not now.alive:
        return ""
    return words("Fewer than three votes are not counted: one voter could be told apart.")


def close_button(words: Words) -> Part:
    """Return what closes the vote."""
    return button("close", words("Close the vote"), CloseCount(), "vote", key="C", primary=True)


def hide_button(words: Words, now: Devices) -> Part:
    """Return what hides the number of votes that have come, or shows it."""
    text = words("Show the number") if now.hidden else words("Hide the number")
    return button("hide", text, HideNumber(not now.hidden), "quiet", key="V")


def hands_button(words: Words, text: str) -> Part:
    """Return what goes over to hands at once."""
    return button("hands-instead", text, ChooseBallot("hands"), "hand", key="T")


def door_button(words: Words, now: Devices) -> Part:
    """Return what the door needs: to be held open, opened or closed."""
    if now.shut:
        return button("door", words("Open the door for a minute"), HoldDoor(HELD_OPEN), "lock", key="K")
    text = words("Open the door again") if now.locked else words("Close the door")
    return button("door", text, LockDoor(not now.locked), "lock", key="K")


def join_button(words: Words) -> Part:
    """Return what shows how to join."""
    return button("join", words("How to join"), Show("join"), "phone", key="J")


def room_parts(stand: Stand, *, beside: bool) -> tuple[Part, ...]:
    """Return the room on the desk, with the round; nothing when the class votes in another way. On a desk
    `beside` the stage the number of votes shows even while the class does not see it.
    """
    words, now, session = stand.words, stand.devices, stand.session
    if now is None or session.preparation.ballot != "devices":
        return ()
    counts = []
    if session.asking is not None and (beside or not now.hidden):
        counts.append(received_told(words, now))
    if now.alive and now.seats:
        counts.append(
            words("{present} of {seats} devices are here now", present=now.present, seats=now.seats)
        )
    few = few_told(words, now) if session.asking is not None else ""
    told = (" · ".join(counts), fault_told(words, now), door_told(words, now), few)
    rows = [Part("status", text) for text in told if text]
    return (*rows, Part("row", "", children=_buttons(stand, now)))


def _buttons(stand: Stand, now: Devices) -> tuple[Part, ...]:
    words, vote = stand.words, round_buttons(stand)
    if stand.session.asking is not None:
        vote = (*vote, hide_button(words, now), hands_button(words, words("Count hands instead")))
    if not now.url:
        return (*vote, join_button(words))
    seat = button("seats", words("Empty a seat"), Show("seats"), "close", key="E")
    return (*vote, door_button(words, now), seat, join_button(words))


def seats_screen(setting: Setting, now: Devices, typed: int | None) -> Screen:
    """Return the seats as numbers, the same that stand on the students' pages, to empty one of them."""
    words = setting.words
    few = now.numbers if len(now.numbers) <= HALL else ()
    buttons = tuple(
        Part("button", str(number), f"seat-{number}", EmptySeat(number), marks=marks(small=True))
        for number in few
    )
    known = typed in now.numbers
    parts = (
        Part("heading", words("Empty a seat")),
        Part("text", words("Type the number that stands on the device, then Enter.")),
        Part("field", words("Seat"), detail="–" if typed is None else str(typed), marks=marks(current=True)),
        *((Part("status", words("No device has this seat.")),) if typed is not None and not known else ()),
        *((Part("row", "", children=buttons),) if buttons else ()),
        Part("quiet", words("What this seat chose is dropped. The device may join again with the code.")),
    )
    empty = words("Empty seat {number}", number=typed) if known and typed is not None else ""
    back = button(
        "back-to-lesson", words("Back to the lesson"), Show(""), "next", key="Space", primary=not empty
    )
    onward = button("empty", empty, EmptySeat(typed or 0), "close", key="Enter", primary=True)
    return Screen(
        "seats",
        words("Empty a seat"),
        parts,
        (
            button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc"),
            *size_controls(words),
            back,
            *((onward,) if empty else ()),
        ),
        language=words.language,
        direction=words.direction,
        digits="type",
    )
