"""One session being played: it hears a command, writes down what follows, and only then shows it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from game.play import System
from game.scenario import Scenario, recast
from game.session.commands import Command
from game.session.journal import Journal
from game.session.respond import respond
from game.session.session import About, Notice, Preparation, Session, begin, fold


class Conductor:
    """Holds the session and its journal together. The journal is made at the first event, so that a
    lesson that was only looked at leaves nothing behind.
    """

    def __init__(
        self, scenario: Scenario, session: Session, folder: Path, journal: Journal | None = None
    ) -> None:
        self._plain = System(scenario)
        self._named: tuple[tuple[tuple[str, str], ...], System] | None = None
        self._folder = folder
        self.journal = journal
        self.session = session

    @classmethod
    def begin(
        cls,
        scenario: Scenario,
        folder: Path,
        preparation: Preparation | None = None,
        session_id: str | None = None,
    ) -> "Conductor":
        """Begin a new session of a lesson at the teacher's checklist."""
        about = About(
            session_id or uuid4().hex,
            scenario.id,
            scenario.content_hash,
            scenario.language,
            date.today().isoformat(),
        )
        return cls(scenario, begin(System(scenario), about, preparation), folder)

    @classmethod
    def resume(cls, scenario: Scenario, journal: Journal) -> "Conductor":
        """Take a session up where it was. Raises JournalTrouble when its journal cannot be read.

        A lesson that changed since goes on at the scene that the class was in, if it is still there, else
        at the last scene on the way that is; the session's notice says so.
        """
        system = System(scenario)
        session = fold(system, begin(system, journal.about), journal.events())
        if session.moved:
            session = replace(session, notice=Notice("changed", text=session.state.scene))
        return cls(scenario, session, journal.path.parent, journal)

    @property
    def lesson(self) -> Scenario:
        """The lesson as this session began it, with the names that its author gave."""
        return self._plain.scenario

    @property
    def system(self) -> System:
        """The lesson, with the names that the teacher gave once the checklist is done."""
        names = self._offered(self.session.preparation.names)
        if not names or self.session.phase == "checklist":
            return self._plain
        if self._named is None or self._named[0] != names:
            self._named = (names, System(recast(self._plain.scenario, dict(names))))
        return self._named[1]

    def _offered(self, names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """Return the names that this lesson has, in this language: another may call people otherwise."""
        cast = self._plain.scenario.cast
        return tuple((p, n) for p, n in names if p in cast and n in (cast[p].name, *cast[p].also))

    def act(self, command: Command) -> None:
        """Do what was asked. Raises JournalTrouble, and then nothing has changed."""
        answer = respond(self.system, self.session, command)
        if answer.events:
            if self.journal is None:
                self.journal = Journal.create(self._folder, self.session.about)
            self.journal.append(answer.events)
        self.session = answer.session

    def seal(self, summary: bytes) -> None:
        """Seal the session with this summary; its counts are destroyed."""
        if self.journal is None:
            self.journal = Journal.create(self._folder, self.session.about)
        self.journal.seal(summary)
        self.session = replace(self.session, phase="sealed", rounds={}, count=None)

    def close(self) -> None:
        """Let go of the journal."""
        if self.journal is not None:
            self.journal.close()
