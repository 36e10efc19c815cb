"""How it looks: the window, the paint, the keys. The only room that knows pygame.

Its parts are imported when they are first asked for: the window is on the screen before the rest is read.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from game.stage.sdl import can_show  # first: pygame reads these settings when it is imported

if TYPE_CHECKING:
    from game.stage.chart_png import save_chart
    from game.stage.curtain import raise_curtain
    from game.stage.device_room import RoomMaker
    from game.stage.loop import Loop
    from game.stage.open import make_painter, open_stage
    from game.stage.preview import Preview
    from game.stage.sealing import Sealer
    from game.stage.stagehand import Stagehand
    from game.stage.window import NoDisplayError, Window

_FILES = {
    "Loop": "loop",
    "NoDisplayError": "window",
    "Preview": "preview",
    "RoomMaker": "device_room",
    "Sealer": "sealing",
    "Stagehand": "stagehand",
    "Window": "window",
    "make_painter": "open",
    "open_stage": "open",
    "raise_curtain": "curtain",
    "save_chart": "chart_png",
}

__all__ = [
    "Loop",
    "NoDisplayError",
    "Preview",
    "RoomMaker",
    "Sealer",
    "Stagehand",
    "Window",
    "can_show",
    "make_painter",
    "open_stage",
    "raise_curtain",
    "save_chart",
]


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(name)
    return getattr(import_module(f"game.stage.{_FILES[name]}"), name)
