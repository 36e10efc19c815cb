"""What every screen is made with, beside the lesson and the session."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from game.language import Words
from game.play import System, question
from game.scenario.model import Person, Scenario
from game.scenario.vocabulary import HelpLine, Vocabulary
from game.screens.actions import Overlay
from game.session import Ballot, LocalPerson, Round, Session, taken_by

CANADA = "CA"


@dataclass(frozen=True, slots=True)
class View:
    """What lies over the lesson. `trouble` is something that a person must be told first; `typed` is the
    number of the seat to empty, as far as it was typed.
    """

    overlay: Overlay = ""
    quiet: bool = False
    trouble: str = ""
    typed: int | None = None

    def showing(self, overlay: Overlay) -> "View":
        """Return the view with this laid over it. Asking for what is there takes it away; the quiet
        screen keeps what it covers, and gives it back.
        """
        if overlay == "quiet":
            return replace(self, quiet=not self.quiet)
        return View("" if overlay == self.overlay else overlay)


Display = Literal["", "one", "mirrored", "two"]
"""One display (a projector may still mirror it); two with the same picture; two with a picture each."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The words, the shared vocabulary, the province or territory (two letters) if one is known, and up to
    three people at this school.

    `display` is what this machine shows on, "" where nobody looked; `system` is what Python calls its system.
    """

    words: Words = field(default_factory=Words)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    region: str = ""
    people: tuple[LocalPerson, ...] = ()
    display: Display = ""
    system: str = ""

    def help_lines(self) -> tuple[HelpLine, ...]:
        """Return the help lines of this place: its own first, of them those that speak the language of the
        screen, then those of all of Canada.
        """
        lines = self.vocabulary.help.values()
        own = [line for line in lines if self.region and line.region == self.region]
        own.sort(key=lambda line: not speaks(line, self.words.language))
        return (*own, *(line for line in lines if line.region == CANADA))


def speaks(line: HelpLine, language: str) -> bool:
    """Whether a help line answers in a language."""
    return any(primary(tag) == primary(language) for tag in line.languages)


def primary(tag: str) -> str:
    """Return the language of a tag without its region or script."""
    return tag.replace("_", "-").split("-")[0].lower()


Bands = Callable[[Round, int], tuple[str, ...] | None]
"""From a closed round and the class's size to what may be shown: a band an option, then one for passes."""


def band_middle(band: str) -> float:
    """Return the middle of a band such as "5-9"; an open one counts from where it begins."""
    first, _, last = band.rstrip("+").partition("-")
    if not first.isdigit():
        return 0.0
    return (int(first) + int(last or first)) / 2


Fault = Literal["", "not-started", "stopped", "address-gone", "gone"]
"""Not opened; stopped, with the votes kept; the computer left the network; ended, and the votes with it."""


@dataclass(frozen=True, slots=True)
class Devices:
    """What a screen may tell of the students' own devices: never a choice, never who.

    `networks` are (name, address) to pick from; `advice` is what to know before one is picked, then before
    the class joins; `url`, `code` and `matrix` (rows of 0 and 1) say how to join;
    `seats` were given, `present` of them are here now, `received` have voted or passed, `numbers` are the
    seats' own. `shut` is a door that wrong codes have shut, `reached` that another device has opened the
    page. `hidden` hides how many have voted. While `alive` is False no device reaches this computer, and
    `fault` says why; `trouble` is what went wrong at the opening, in words.
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
    present: int = 0
    numbers: tuple[int, ...] = ()
    shut: bool = False
    reached: bool = False
    fault: Fault = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """A session at a moment of its lesson: what the screens of a lesson are made from. `threes` says that the
    class practises in groups of three, and not in pairs; `resumed` that the minutes count from when the
    session was taken up again, since no time is ever written down.
    """

    system: System
    session: Session
    setting: Setting
    bands: Bands | None = None
    devices: Devices | None = None
    threes: bool = False
    resumed: bool = False

    @property
    def scenario(self) -> Scenario:
        """The lesson that is being played."""
        return self.system.scenario

    @property
    def words(self) -> Words:
        """The program's words."""
        return self.setting.words

    @property
    def ballot(self) -> Ballot:
        """How the question of this moment is taken, or would be."""
        asked, ballot = question(self.system, self.session.state), self.session.preparation.ballot
        return taken_by(ballot, asked.kind) if asked is not None else ballot

    @property
    def asks(self) -> bool:
        """Whether there is something here that the class can be asked."""
        return question(self.system, self.session.state) is not None

    def person(self, speaker: str) -> Person | None:
        """Return who speaks; None for the narrator."""
        return self.scenario.cast.get(speaker)
