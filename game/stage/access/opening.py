"""Opens a window's way to screen readers, where the optional part `access` is installed."""

import sys
from importlib.util import find_spec

import pygame

from game.stage.access.reader import Reader


def must_hide() -> bool:
    """Whether a window must be made out of sight first: there, an adapter that comes later is never found."""
    return sys.platform in ("win32", "darwin") and find_spec("accesskit") is not None


def open_reader(window: pygame.Window) -> Reader | None:
    """Return what tells of a window that nobody has seen yet; None where the part is not installed."""
    try:
        from game.stage.access.adapters import adapter_for
    except ImportError:
        return None
    return Reader(window, adapter_for)
