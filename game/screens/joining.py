"""The students' own devices: how they join, and a vote of theirs while it is open."""

from collections.abc import Sequence
from dataclasses import replace

from game.screens.actions import LookAgain, PickNetwork, Show
from game.screens.controls import button, size_controls
from game.screens.part import Part, Screen, marks
from game.screens.room import (
    close_button,
    door_button,
    door_told,
    fault_told,
    few_told,
    hands_button,
    hide_button,
    join_button,
    received_told,
)
from game.screens.setting import Devices, Setting
from game.session.commands import ChooseBallot, StopCount


def join_screen(setting: Setting, devices: Devices) -> Screen:
    """Return how to join: the network to pick first, then the code, large enough for the back row."""
    words = setting.words
    parts = _join(setting, devices) if devices.url and devices.alive else _networks(setting, devices)
    hands = hands_button(words, words("Take hands instead"))
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
    told = devices.trouble or (fault_told(words, devices) if devices.url else "")
    if not buttons:
        told = told or words("This computer is on no network that devices could join.")
    return (
        Part("heading", words("Which network are the students on?")),
        *((Part("status", told),) if told else ()),
        *(Part("quiet", text) for text in (devices.advice if buttons else ())),
        *buttons,
        *(() if buttons else (Part("quiet", words("Join the room's Wi-Fi, then look again.")),)),
        button("look-again", words("Look again"), LookAgain(), key="A"),
    )


def _join(setting: Setting, devices: Devices) -> tuple[Part, ...]:
    words = setting.words
    here = words.count("{n} device is here", "{n} devices are here", devices.seats)
    # until one device was here, the advice says what the door would say else
    alone = not (devices.reached or devices.seats or devices.shut or devices.locked)
    door = "" if alone else door_told(words, devices)
    return (
        Part("code-to-join", devices.url, who=devices.code, detail="\n".join(devices.matrix)),
        Part("status", f"{here}\n{door}" if door else here),
        *(Part("quiet", text) for text in (devices.advice if alone else ())),
        door_button(words, devices),
    )


def device_vote_parts(
    setting: Setting, devices: Devices | None, prompt: str, labels: Sequence[str], *, circle: bool = False
) -> tuple[Part, ...]:
    """Return a vote that is open on the devices: the cards, and how many have voted, which can be hidden.

    A `circle` is offered beside hands where so few are here that their votes could be told apart.
    """
    words, now = setting.words, devices or Devices()
    cards = tuple(Part("option", label, badge=str(number)) for number, label in enumerate(labels, 1))
    number = words("The vote is open.") if now.hidden else received_told(words, now)
    door = words("The door is shut: wrong codes were tried too often.") if now.shut else ""
    few = few_told(words, now)
    told = fault_told(words, now) or "\n".join(text for text in (number, few, door) if text)
    return (
        Part("heading", prompt),
        Part("options", children=cards),
        Part("status", told),
        close_button(words),
        hands_button(words, words("Count hands instead")),
        *((circle_button(setting),) if few and circle else ()),
        *((join_button(words),) if not now.alive else ()),
        *((_small(door_button(words, now)),) if now.shut else ()),
        _small(hide_button(words, now)),
        _small(button("stop", words("Stop the vote"), StopCount(), "close")),
    )


def _small(part: Part) -> Part:
    return replace(part, marks=part.marks | marks(small=True))


def for_the_wall(screen: Screen) -> Screen:
    """Return a screen as the class sees it while the teacher has a desk apart: without what is done there,
    and without the advice.
    """
    left_out = ("button", "row", "quiet") if screen.kind == "join" else ("button", "row")
    return replace(screen, parts=tuple(part for part in screen.parts if part.role not in left_out))


def too_few_parts(setting: Setting, *, circle: bool) -> tuple[Part, ...]:
    """Return that too few voted to be counted, with hands and, where one may be heard, a circle at once."""
    words = setting.words
    told = (
        words("Fewer than three devices voted, so nothing was counted. Take hands or a circle, all together.")
        if circle
        else words("Fewer than three devices voted, so nothing was counted. Take hands, all together.")
    )
    hands = hands_button(words, words("Count hands instead"))
    return (
        Part("status", told),
        Part("row", "", children=(hands, circle_button(setting)) if circle else (hands,)),
    )


def circle_button(setting: Setting) -> Part:
    """Return what goes over to a circle."""
    return button("circle-instead", setting.words("A circle instead"), ChooseBallot("circle"), "home")
