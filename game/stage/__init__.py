"""How it looks: the window, the paint, the keys. The only room that knows pygame."""

from game.stage.sdl import can_show  # first: pygame reads these settings when it is imported

# isort: split
from game.stage.chart_png import save_chart
from game.stage.device_ballot import RoomMaker
from game.stage.loop import Loop
from game.stage.open import make_painter, open_stage
from game.stage.stagehand import Sealer, Stagehand
from game.stage.window import NoDisplayError, Window

__all__ = [
    "Loop",
    "NoDisplayError",
    "RoomMaker",
    "Sealer",
    "Stagehand",
    "Window",
    "can_show",
    "make_painter",
    "open_stage",
    "save_chart",
]
