"""The keys that are always at hand, as buttons: whoever has only a mouse or a finger has them too."""

from game.language import Words
from game.screens.actions import Action, Quit, Show, ToggleFullScreen, Zoom
from game.screens.part import Part, marks
from game.session.commands import BackToPath, GoBack, GoOn, SkipToDebrief


def button(
    part_id: str, text: str, action: Action, icon: str = "", *, key: str = "", primary: bool = False
) -> Part:
    """Return a button. `key` is the key that does the same, told to those who hear the screen."""
    return Part("button", text, part_id, action, detail=key, icon=icon, marks=marks(primary=primary))


def lesson_controls(
    words: Words,
    onward: str = "",
    *,
    back: bool = True,
    debrief: bool = False,
    notes: bool = False,
    what_if: bool = False,
) -> tuple[Part, ...]:
    """Return the controls of a lesson's screen; `onward` says what "on" does here, "" for nothing.

    A `what_if` has a way back to the path, from wherever it is.
    """
    left = [button("back", words("Back"), GoBack(), "back", key="Backspace")] if back else []
    middle = [
        button("help", words("Help"), Show("help"), "help", key="H"),
        button("pause", words("Pause"), Show("pause"), "pause", key="P"),
        button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc"),
    ]
    desk = [button("desk", words("Notes"), Show("desk"), "notes", key="N")] if notes else []
    skip = [button("debrief", words("To the debrief"), SkipToDebrief(), "path", key="D")] if debrief else []
    right = [button("on", onward, GoOn(), "next", key="Space", primary=True)] if onward else []
    path = [button("to-path", words("Back to the path"), BackToPath(), "fork", key="B")] if what_if else []
    return (*left, *middle, *desk, *skip, *path, *size_controls(words), *right)


def size_controls(words: Words) -> tuple[Part, ...]:
    """Return the controls of the window: text size and full screen."""
    return (
        button("smaller", words("Smaller text"), Zoom(-1), "smaller", key="Ctrl -"),
        button("bigger", words("Bigger text"), Zoom(1), "bigger", key="Ctrl +"),
        button("full", words("Full screen"), ToggleFullScreen(), "fullscreen", key="F"),
    )


def library_controls(words: Words) -> tuple[Part, ...]:
    """Return the controls of the library."""
    return (
        button("help", words("Help"), Show("help"), "help", key="H"),
        button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc"),
        *size_controls(words),
        button("quit", words("Close Waymark"), Quit(), "close", key="Ctrl Q"),
    )
