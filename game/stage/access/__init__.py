"""What a screen reader meets: the tree of parts that is drawn, over AccessKit, where that is installed."""

from game.stage.access.opening import must_hide, open_reader
from game.stage.access.reader import ASKED, Reader

__all__ = ["ASKED", "Reader", "must_hide", "open_reader"]
