"""What the displays mean for the teacher: whether students see what the teacher sees, and what to do."""

from game.screens.actions import SwapDisplays
from game.screens.controls import button
from game.screens.part import Part
from game.screens.setting import Setting


def display_parts(setting: Setting) -> tuple[Part, ...]:
    """Return what to know before class of the displays that this machine has; nothing where nobody looked."""
    words = setting.words
    keeps = words("N shows the desk with nothing of their answers; or print the notes.")
    match setting.display:
        case "one":
            told = words("If a projector mirrors this screen, students see what you see.")
            return (Part("quiet", f"{told} {keeps} {extend_hint(setting)}", icon="notes"),)
        case "mirrored":
            told = words("The projector mirrors this screen: students see what you see.")
            return (Part("quiet", f"{told} {keeps} {extend_hint(setting)}", icon="notes"),)
        case "two":
            return (
                Part(
                    "row",
                    words("The class sees the other display; this one is yours."),
                    children=_swap(setting),
                ),
            )
        case _:
            return ()


def desk_parts(setting: Setting) -> tuple[Part, ...]:
    """Return for the desk's own window how the two displays change places, where there are two."""
    return (Part("row", "", children=_swap(setting)),) if setting.display == "two" else ()


def mirror_parts(setting: Setting) -> tuple[Part, ...]:
    """Return that students see what the teacher sees, where they do, and what to do: in mid-lesson too."""
    if setting.display != "mirrored":
        return ()
    told = setting.words("The projector mirrors this screen: students see what you see.")
    return (Part("status", f"{told} {extend_hint(setting)}"),)


def _swap(setting: Setting) -> tuple[Part, ...]:
    return (button("swap", setting.words("Swap the displays"), SwapDisplays(), "fullscreen", key="W"),)


def extend_hint(setting: Setting) -> str:
    """Return how this system is told to give the projector a picture of its own."""
    words = setting.words
    match setting.system:
        case "win32":
            return words("For a picture of its own: Windows key and P, then “Extend”.")
        case "darwin":
            return words("For a picture of its own: System Settings, Displays, “Extended display”.")
        case _:
            return words("For a picture of its own: Settings, Displays, “Join displays”.")
