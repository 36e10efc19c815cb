"""The ways to each system's screen readers: one adapter for a window, made before the window is shown.

Linux was tried, with a client of AT-SPI. Windows and macOS follow AccessKit's documentation and were not.
"""

import sys
from collections.abc import Callable
from typing import Any, Protocol

from accesskit import Action, ActionRequest, Rect

Update = Callable[[], Any]


class Owner(Protocol):
    """Whom an adapter calls, on Linux from a thread of its own."""

    def begin(self) -> None:
        """Somebody listens from now on."""

    def end(self) -> None:
        """Nobody listens any more."""

    def ask(self, number: int, *, press: bool) -> None:
        """Somebody presses what has this number, or goes to it."""


class Adapter(Protocol):
    """Hands trees on. To be called by the thread of the window alone, and only while somebody listens."""

    def update(self, update: Update) -> None:
        """Hand a tree on."""

    def look(self, focused: bool, at: tuple[int, int], size: tuple[int, int]) -> None:
        """Tell whether the window has the keyboard, and where it lies."""


def adapter_for(owner: Owner, handle: int) -> Adapter:
    """Return the adapter of this system for a window with this handle, which nobody has seen yet."""
    match sys.platform:
        case "win32":
            return _Windows(owner, handle)
        case "darwin":
            return _Mac(owner, handle)
        case _:
            return _Unix(owner)


class _Unix:
    def __init__(self, owner: Owner) -> None:
        from accesskit import unix

        self._adapter = unix.Adapter(_beginning(owner), _asking(owner), owner.end)

    def update(self, update: Update) -> None:
        self._adapter.update_if_active(update)

    def look(self, focused: bool, at: tuple[int, int], size: tuple[int, int]) -> None:
        bounds = Rect(*at, at[0] + size[0], at[1] + size[1])
        self._adapter.set_root_window_bounds(bounds, bounds)
        self._adapter.update_window_focus_state(focused)


class _Windows:
    def __init__(self, owner: Owner, handle: int) -> None:
        from accesskit import windows

        self._adapter = windows.SubclassingAdapter(handle, _beginning(owner), _asking(owner))

    def update(self, update: Update) -> None:
        _raise(self._adapter.update_if_active(update))

    def look(self, focused: bool, at: tuple[int, int], size: tuple[int, int]) -> None:
        """Windows tells the adapter of all this itself."""


class _Mac:
    def __init__(self, owner: Owner, handle: int) -> None:
        from accesskit import macos

        macos.add_focus_forwarder_to_window_class("SDLWindow")
        self._adapter = macos.SubclassingAdapter.for_window(handle, _beginning(owner), _asking(owner))

    def update(self, update: Update) -> None:
        _raise(self._adapter.update_if_active(update))

    def look(self, focused: bool, at: tuple[int, int], size: tuple[int, int]) -> None:
        _raise(self._adapter.update_view_focus_state(focused))


def _beginning(owner: Owner) -> Callable[[], None]:
    """Return what answers the first question with no tree yet: it is made by the window's own thread."""

    def begin() -> None:
        owner.begin()

    return begin


def _asking(owner: Owner) -> Callable[[ActionRequest], None]:
    def ask(request: ActionRequest) -> None:
        if request.action in (Action.CLICK, Action.FOCUS):
            owner.ask(request.target, press=request.action == Action.CLICK)

    return ask


def _raise(events: Any) -> None:
    """On Windows and macOS, what changed is told once the tree is free again."""
    if events is not None:
        events.raise_events()
