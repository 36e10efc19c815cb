"""A lesson that is being written, shown as a class will see it; it follows the file as it is saved."""

import time
from collections.abc import Callable
from pathlib import Path

from game.language import Tongues
from game.scenario import Scenario
from game.screens import Setting, View
from game.session import Conductor, Journal
from game.stage.sealing import Sealer
from game.stage.stagehand import Stagehand
from game.stage.telling import Telling

EVERY = 0.4
"""So many seconds lie between two looks at the file."""

Reread = Callable[[], "Scenario | str | None"]
"""Returns the lesson when its file has changed, or what is wrong with it, or None when nothing has."""


class Preview(Stagehand):
    """A stagehand with one lesson, whose file it watches.

    What is wrong with the file is told on the stage, and goes away once it is mended; the place in the lesson
    stays, or becomes the nearest one that is still there.
    """

    def __init__(
        self,
        conductor: Conductor,
        setting: Setting,
        sessions: Path,
        sealer: Sealer,
        reread: Reread,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__([conductor.lesson], setting, sessions, sealer, now=now)
        self._folder = sessions
        self._vocabulary = setting.vocabulary
        self._reread = reread
        self._looked = now()
        self._wrong = False
        self.open(conductor)

    def changed(self) -> bool:
        """Whether the file was saved since the last look, beside what a stagehand hears of."""
        other = super().changed()
        if self._now() - self._looked < EVERY:
            return other
        self._looked = self._now()
        found = self._reread()
        if found is None:
            return other
        if isinstance(found, str):
            self.view, self._wrong = View(trouble=found), True
            return True
        if self._wrong:
            self.view, self._wrong = View(), False
        self._take_up(found)
        return True

    def _take_up(self, lesson: Scenario) -> None:
        """Go on with the lesson as it is now."""
        before, second = self.conductor, self.telling.second
        self.telling = Telling(Tongues((lesson,), self._vocabulary), self.telling.language)
        self.telling.second = second
        self.lessons = self.telling.tongues.lessons(self.telling.language)
        if before is None:
            return
        journal = before.journal
        before.close()
        if journal is None:
            self.conductor = Conductor.begin(lesson, self._folder, before.session.preparation)
        else:
            self.conductor = Conductor.resume(lesson, Journal.open(journal.path))
