"""What lies over the lesson: help, the pause, the quiet screen."""

from game.screens.actions import Show, ToLibrary
from game.screens.controls import button, size_controls
from game.screens.displays import mirror_parts
from game.screens.helping import help_parts
from game.screens.joining import join_screen
from game.screens.part import Part, Screen
from game.screens.places import place_screen
from game.screens.room import seats_screen
from game.screens.setting import Setting, Stand, View
from game.screens.voting import ballot_rows


def overlay(setting: Setting, view: View, stand: Stand | None = None) -> Screen | None:
    """Return what lies over the lesson, if anything does."""
    if view.quiet:
        return quiet_screen()
    if view.trouble:
        return trouble_screen(setting, view.trouble)
    match view.overlay:
        case "help":
            return help_screen(setting)
        case "place":
            return place_screen(setting)
        case "pause":
            return pause_screen(setting, stand)
        case "join" if stand is not None and stand.devices is not None:
            return join_screen(setting, stand.devices)
        case "seats" if stand is not None and stand.devices is not None:
            return seats_screen(setting, stand.devices, view.typed)
        case _:
            return None


def trouble_screen(setting: Setting, trouble: str) -> Screen:
    """Return what went wrong, in words, and the way back."""
    parts = (Part("heading", setting.words("Something went wrong")), Part("text", trouble))
    return _over(setting, "trouble", setting.words("Something went wrong"), parts, "go-on")


def help_screen(setting: Setting) -> Screen:
    """Return the help lines, one key away from everywhere."""
    words = setting.words
    place = button("place", words("Where we are"), Show("place"), "home", key="R")
    return _over(setting, "help", words("Help"), help_parts(setting), "back-to-lesson", place)


def pause_screen(setting: Setting, stand: Stand | None) -> Screen:
    """Return the pause: nothing of the story, a breath, and the way on."""
    words = setting.words
    parts: tuple[Part, ...] = (
        Part("heading", words("A pause"), icon="settle"),
        Part("text", words("Breathe. Stretch. Look out of the window.")),
        Part("quiet", words("The lesson waits where it was.")),
        *mirror_parts(setting),
    )
    if stand is not None and stand.session.phase == "playing":
        parts += ballot_rows(stand)
        parts += (Part("button", words("Stop for today"), "stop-today", ToLibrary(), icon="home"),)
    return _over(setting, "pause", words("Pause"), parts, "go-on")


def quiet_screen() -> Screen:
    """Return the neutral screen. It has nothing of the story in it, not even a word."""
    return Screen("quiet", "", (), (), place="quiet")


FOR_THE_TEACHER = frozenset({"checklist", "card", "trouble", "desk", "seats", "seal", "sealed"})
"""Screens that are for the teacher alone. With a second display the class sees what they cover instead, or
the curtain.
"""


def curtain_screen(setting: Setting, title: str, *, after: bool = False) -> Screen:
    """Return what the class sees while the teacher gets ready, or `after` the lesson."""
    words = setting.words
    told = words("That was it for today. Thank you.") if after else words("We begin in a moment.")
    parts = (Part("heading", title), Part("quiet", told))
    return Screen("curtain", title, parts, place="cover", language=words.language, direction=words.direction)


def _over(
    setting: Setting, kind: str, title: str, parts: tuple[Part, ...], part_id: str, *more: Part
) -> Screen:
    words = setting.words
    back = button(part_id, words("Back to the lesson"), Show(""), "next", key="Space", primary=True)
    quiet = button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc")
    return Screen(
        kind,
        title,
        parts,
        (quiet, *more, *size_controls(words), back),
        language=words.language,
        direction=words.direction,
    )
