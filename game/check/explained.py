"""What can be told of every code, whoever reports it: reading, rules, pictures, catalogues."""

from dataclasses import dataclass
from difflib import get_close_matches

from game.check.reading_examples import READING_EXAMPLES
from game.check.rule import Example, all_rules
from game.check.svg_codes import SVG_CODES
from game.scenario.codes import CODES
from game.scenario.worded import worded

ROOMS = {
    "WM1": worded("The file and its YAML"),
    "WM2": worded("The shape of a lesson"),
    "WM3": worded("Names that point nowhere"),
    "WM4": worded("Promises, and how the story hangs together"),
    "WM50": worded("The story, and what keeps a class safe"),
    "WM51": worded("Pictures"),
    "WM52": worded("Pictures"),
    "WM5": worded("The story, and what keeps a class safe"),
    "WM6": worded("Language and reading"),
    "WM7": worded("The library as a whole"),
    "WM8": worded("Translations"),
}
"""What the codes that begin so are about; the longest beginning counts."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One code's story. `severity` is empty where it depends on the finding."""

    code: str
    title: str
    severity: str
    reason: str
    fails: Example | None = None
    passes: Example | None = None
    allowable: bool = False

    @property
    def head(self) -> str:
        """The code and its title, in one line."""
        return worded("{code}: {title}", code=self.code, title=worded(self.title))

    @property
    def about(self) -> str:
        """What this code and its neighbours are about."""
        return max(((len(start), told) for start, told in ROOMS.items() if self.code.startswith(start)))[1]


def explained() -> dict[str, Explained]:
    """Return the story of every code, by code."""
    told: dict[str, Explained] = {}
    for code, entry in CODES.items():
        fails, passes = READING_EXAMPLES.get(code, (None, None))
        told[code] = Explained(code, entry.title, "", entry.reason, fails, passes)
    from game.language.findings import CODES as LANGUAGE_CODES

    for code, entry in LANGUAGE_CODES.items():
        told[code] = Explained(code, entry.title, "", entry.reason)
    for code, (title, reason) in SVG_CODES.items():
        told[code] = Explained(code, title, "", reason)
    for rule in all_rules():
        told[rule.code] = Explained(
            rule.code, rule.title, rule.severity.value, rule.reason, rule.fails, rule.passes, rule.allowable
        )
    return dict(sorted(told.items()))


def find(code: str) -> Explained | None:
    """Return the story of a code, in any case."""
    return explained().get(code.strip().upper())


def near(code: str) -> list[str]:
    """Return codes that may have been meant, and those whose title holds the word."""
    told = explained()
    wanted = code.strip().upper()
    if wanted.isdecimal():
        wanted = f"WM{wanted}"
    if wanted in told:
        return [wanted]
    titled = [name for name, entry in told.items() if wanted.casefold() in entry.title.casefold()]
    return titled[:3] or get_close_matches(wanted, told, n=3, cutoff=0.7)
