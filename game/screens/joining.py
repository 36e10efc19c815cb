"""The students' own devices: how they join, and a vote of theirs while it is open."""

from collections.abc import Sequence

from game.screens.actions import HideNumber, LockDoor, PickNetwork, Show
from game.screens.controls import button, size_controls
from game.screens.part import Part, Screen, marks
from game.screens.setting import Devices, Setting
from game.session.commands import ChooseBallot, CloseCount, StopCount

_PRIMARY = marks(primary=True)


def join_screen(setting: Setting, devices: Devices) -> Screen:
    """Return how to join: the network to pick first, then the code, large enough for the back row."""
    words = setting.words
    parts = _join(setting, devices) if devices.url else _networks(setting, devices)
    hands = Part("button", words("Take hands instead"), "hands-instead", ChooseBallot("hands"), icon="hand")
    back = button("back-to-lesson", words("Back to the lesson"), Show(""), "next", key="Space", primary=True)
    quiet = button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc")
    return Screen(
        "join",
        words("Join with your own device"),
        (*parts, hands),
        (quiet, *size_controls(words), back),
        language=words.language,
        direction=words.direction,
    )


def _networks(setting: Setting, devices: Devices) -> tuple[Part, ...]:
    words = setting.words
    buttons = tuple(
        Part("button", f"{name}  {address}", f"network-{number}", PickNetwork(address), icon="phone")
        for number, (name, address) in enumerate(devices.networks)
    )
    told = devices.trouble or (
        "" if buttons else words("This computer is on no network that devices could join.")
    )
    return (
        Part("heading", words("Which network are the students on?")),
        *((Part("status", told),) if told else ()),
        *buttons,
    )


def _join(setting: Setting, devices: Devices) -> tuple[Part, ...]:
    words = setting.words
    here = words.count("{n} device is here", "{n} devices are here", devices.seats)
    told = here if devices.alive else words("No device can reach this computer now. Hands always work.")
    lock = words("Open the door again") if devices.locked else words("Close the door")
    return (
        Part("code-to-join", devices.url, who=devices.code, detail="\n".join(devices.matrix)),
        Part("status", told),
        *(Part("quiet", text) for text in devices.advice[:2]),
        Part("button", lock, "door", LockDoor(not devices.locked), icon="lock"),
    )


def device_vote_parts(
    setting: Setting, devices: Devices | None, prompt: str, labels: Sequence[str]
) -> tuple[Part, ...]:
    """Return a vote that is open on the devices: the cards, and how many have voted, which can be hidden."""
    words, now = setting.words, devices or Devices()
    cards = tuple(Part("option", label, badge=str(number)) for number, label in enumerate(labels, 1))
    told = words("{received} of {seats} have voted or passed", received=now.received, seats=now.seats)
    if now.hidden:
        told = words("The vote is open.")
    if not now.alive:
        told = words("No device can reach this computer now. Nothing is lost: count hands instead.")
    hide = words("Show the number") if now.hidden else words("Hide the number")
    return (
        Part("heading", prompt),
        Part("options", children=cards),
        Part("status", told),
        Part(
            "button", words("Close the vote"), "close", CloseCount(), icon="vote", marks=marks(primary=True)
        ),
        Part("button", words("Count hands instead"), "hands-instead", ChooseBallot("hands"), icon="hand"),
        Part("button", hide, "hide", HideNumber(not now.hidden), icon="quiet"),
        Part("button", words("How to join"), "join", Show("join"), icon="phone"),
        Part("button", words("Stop the vote"), "stop", StopCount(), icon="close"),
    )
