"""What every screen is made with, beside the lesson and the session."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from game.language import Words
from game.play import System
from game.scenario.model import Person, Scenario
from game.scenario.vocabulary import HelpLine, Vocabulary
from game.screens.actions import Overlay
from game.session import Round, Session

CANADA = "CA"


@dataclass(frozen=True, slots=True)
class View:
    """What lies over the lesson. `trouble` is something that a person must be told first."""

    overlay: Overlay = ""
    quiet: bool = False
    trouble: str = ""

    def showing(self, overlay: Overlay) -> "View":
        """Return the view with this laid over it. Asking for what is there takes it away; the quiet
        screen keeps what it covers, and gives it back.
        """
        if overlay == "quiet":
            return replace(self, quiet=not self.quiet)
        return View("" if overlay == self.overlay else overlay)


@dataclass(frozen=True, slots=True)
class Setting:
    """The words, the shared vocabulary, and the province or territory (two letters) if one is known."""

    words: Words = field(default_factory=Words)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    region: str = ""

    def help_lines(self) -> tuple[HelpLine, ...]:
        """Return the help lines of this place: its own first, then those of all of Canada."""
        lines = self.vocabulary.help.values()
        own = [line for line in lines if self.region and line.region == self.region]
        return (*own, *(line for line in lines if line.region == CANADA))


Bands = Callable[[Round, int], tuple[str, ...] | None]
"""From a closed round and the class's size to what may be shown: a band an option, then one for passes."""


@dataclass(frozen=True, slots=True)
class Devices:
    """What a screen may tell of the students' own devices: never a choice, never who.

    `networks` are (name, address) to pick from; `url`, `code` and `matrix` (rows of 0 and 1) say how to join;
    `hidden` hides how many have voted.
    """

    networks: tuple[tuple[str, str], ...] = ()
    url: str = ""
    code: str = ""
    matrix: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    seats: int = 0
    received: int = 0
    locked: bool = False
    alive: bool = False
    hidden: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """A session at a moment of its lesson: what the screens of a lesson are made from."""

    system: System
    session: Session
    setting: Setting
    bands: Bands | None = None
    devices: Devices | None = None

    @property
    def scenario(self) -> Scenario:
        """The lesson that is being played."""
        return self.system.scenario

    @property
    def words(self) -> Words:
        """The program's words."""
        return self.setting.words

    def person(self, speaker: str) -> Person | None:
        """Return who speaks; None for the narrator."""
        return self.scenario.cast.get(speaker)
