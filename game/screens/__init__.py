"""What is on a screen: trees of titled, ordered, labelled parts. Pure, and without a pixel."""

from game.screens.actions import (
    Action,
    AskToDelete,
    ChooseToTell,
    DeleteSession,
    EmptySeat,
    HideNumber,
    HoldDoor,
    LockDoor,
    LookAgain,
    NextSecond,
    OpenLesson,
    PickNetwork,
    PickRegion,
    PlaySound,
    PractiseIn,
    Quit,
    ReopenVote,
    ResumeSession,
    SealOld,
    SealSession,
    Show,
    Speak,
    SpeakAlso,
    SwapDisplays,
    ToggleFullScreen,
    ToLibrary,
    Zoom,
)
from game.screens.after import Tickable, seal_screen, sealed_screen
from game.screens.asked import question_texts
from game.screens.bilingual import bilingual
from game.screens.build import build
from game.screens.desk import desk_screen
from game.screens.joining import for_the_wall
from game.screens.left_open import left_open_screen
from game.screens.library import library_screen
from game.screens.overlays import FOR_THE_TEACHER, curtain_screen, overlay
from game.screens.part import Mark, Part, Role, Screen
from game.screens.rounds import counting_screen
from game.screens.setting import Devices, Setting, Stand, View
from game.screens.tongue_controls import with_languages

__all__ = [
    "FOR_THE_TEACHER",
    "Action",
    "AskToDelete",
    "ChooseToTell",
    "DeleteSession",
    "Devices",
    "EmptySeat",
    "HideNumber",
    "HoldDoor",
    "LockDoor",
    "LookAgain",
    "Mark",
    "NextSecond",
    "OpenLesson",
    "Part",
    "PickNetwork",
    "PickRegion",
    "PlaySound",
    "PractiseIn",
    "Quit",
    "ReopenVote",
    "ResumeSession",
    "Role",
    "Screen",
    "SealOld",
    "SealSession",
    "Setting",
    "Show",
    "Speak",
    "SpeakAlso",
    "Stand",
    "SwapDisplays",
    "Tickable",
    "ToLibrary",
    "ToggleFullScreen",
    "View",
    "Zoom",
    "bilingual",
    "build",
    "counting_screen",
    "curtain_screen",
    "desk_screen",
    "for_the_wall",
    "left_open_screen",
    "library_screen",
    "overlay",
    "question_texts",
    "seal_screen",
    "sealed_screen",
    "with_languages",
]
