"""A window's screen reader, if there is one: it is told what is drawn, and asks for what a person wants done.

Nothing is made before somebody listens. Then AccessKit calls, from a thread of its own, which may only leave
word here: a flag that it listens, or an event that the loop hears. While it raises that flag it holds a lock
and waits for Python; so this side never calls it before, else each could wait for the other for ever.
"""

import contextlib
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.screens import Part
    from game.stage.access.adapters import Adapter, Owner
    from game.stage.access.telling import Telling
    from game.stage.painter import Composition

ASKED = pygame.event.custom_type()
"""The event by which a screen reader asks for something: `reader`, `number`, and whether to `press` it."""

MOMENT = 0.001
"""So many seconds AccessKit's thread has Python to itself before it is called. At one request (to scroll to a
point) it holds its tree while it waits for Python, and would for ever if Python waited for the tree. This
makes that rare; it cannot be ruled out from here.
"""


class Reader:
    """Stands between a window and whoever listens to it. `adapter` makes the way to the system's screen
    readers.
    """

    def __init__(self, window: pygame.Window, adapter: "Callable[[Owner, int], Adapter]") -> None:
        self._window = window
        self._listened = False
        self._telling: Telling | None = None
        self._told: tuple[Composition, tuple[int, str, bool]] | None = None
        self._looked: tuple[bool, tuple[int, int], tuple[int, int]] | None = None
        self._adapter: Adapter | None = adapter(self, window.handle)

    def tell(self, composition: "Composition", focus: str, *, aloud: bool) -> None:
        """Tell what is drawn, where the focus is and where the window lies, as far as it is news. What is
        `aloud` is said by itself; else it waits until somebody goes there.
        """
        if not self._listened:
            return
        how = (composition.scroll, focus, aloud)
        look = (self._window.focused, self._window.position, self._window.size)
        new = self._told is None or self._told[0] is not composition or self._told[1] != how
        if not new and look == self._looked:
            return
        update = self._made().update(composition, self._window.title, focus, aloud=aloud) if new else None
        time.sleep(MOMENT)
        if not self._listened or self._adapter is None:  # the flag may have gone down meanwhile
            return
        if new:
            self._told = composition, how
            self._adapter.update(lambda: update)
        if look != self._looked:
            self._looked = look
            self._adapter.look(*look)

    def part(self, number: int) -> "Part | None":
        """Return what has this number, if it is still there to be acted on."""
        return self._telling.part(number) if self._telling is not None else None

    def close(self) -> None:
        """Let go of the system's screen readers."""
        self._adapter = self._telling = None
        self._listened = False

    def begin(self) -> None:
        """Take note that somebody listens: all is told from the beginning."""
        self._told = self._looked = None
        self._listened = True

    def end(self) -> None:
        """Take note that nobody does any more."""
        self._listened = False

    def ask(self, number: int, *, press: bool) -> None:
        """Post what somebody asks for to the loop. After the last picture it comes to nothing."""
        with contextlib.suppress(pygame.error):
            pygame.event.post(pygame.event.Event(ASKED, reader=self, number=number, press=press))

    def _made(self) -> "Telling":
        """The first picture does not wait for what makes trees: it is read when somebody listens."""
        from game.stage.access.telling import Telling

        self._telling = self._telling or Telling()
        return self._telling
