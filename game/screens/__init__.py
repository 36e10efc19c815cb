"""What is on a screen: trees of titled, ordered, labelled parts. Pure, and without a pixel."""

from game.screens.actions import (
    Action,
    HideNumber,
    LockDoor,
    OpenLesson,
    PickNetwork,
    PlaySound,
    Quit,
    ResumeSession,
    SealSession,
    Show,
    ToggleFullScreen,
    ToLibrary,
    Zoom,
)
from game.screens.after import seal_screen, sealed_screen
from game.screens.build import build, question_texts
from game.screens.desk import desk_screen
from game.screens.library import library_screen
from game.screens.overlays import FOR_THE_TEACHER, curtain_screen, overlay
from game.screens.part import Mark, Part, Role, Screen
from game.screens.setting import Devices, Setting, Stand, View

__all__ = [
    "FOR_THE_TEACHER",
    "Action",
    "Devices",
    "HideNumber",
    "LockDoor",
    "Mark",
    "OpenLesson",
    "Part",
    "PickNetwork",
    "PlaySound",
    "Quit",
    "ResumeSession",
    "Role",
    "Screen",
    "SealSession",
    "Setting",
    "Show",
    "Stand",
    "ToLibrary",
    "ToggleFullScreen",
    "View",
    "Zoom",
    "build",
    "curtain_screen",
    "desk_screen",
    "library_screen",
    "overlay",
    "question_texts",
    "seal_screen",
    "sealed_screen",
]
