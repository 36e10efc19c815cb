"""The header of a catalogue: every line that gettext's tools write, so that none of them changes a file that
needs no change.

Babel drops the lines that it does not know. So what a person put there becomes a comment above the header,
and what an editor says of itself is left out.
"""

from collections.abc import Iterator
from datetime import datetime

from game.language.plurals import plural_forms

Header = tuple[tuple[str, str], ...]

_DATE = "POT-Creation-Date"
_OF_EDITORS = ("x-generator", "x-poedit-", "x-loco-", "x-crowdin-")


def completed(header: Header, language: str, made: datetime, *, anew: bool) -> Header:
    """Return a header with all lines of gettext's, in their order. What stands in one already stays.

    `made` is when the texts were taken out of their sources. It is put in where no such date is, and `anew`
    in place of the one that is there.
    """
    there = {name.lower(): value for name, value in reversed(header)}
    lines = {name: there.get(name.lower()) or usual for name, usual in _usual(language).items()}
    if anew or not lines[_DATE]:
        lines[_DATE] = made.strftime("%Y-%m-%d %H:%M%z")
    return tuple(lines.items())


def unknown(header: Header) -> Iterator[str]:
    """Yield, as comments, the lines that somebody put into a header and gettext's tools would drop."""
    known = {name.lower() for name in _usual("")}
    for name, value in header:
        if name.lower() not in known and not name.lower().startswith(_OF_EDITORS):
            yield f"{name}: {value}"


def _usual(language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": "Waymark",
        "Report-Msgid-Bugs-To": "",
        _DATE: "",
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "",
        "Language": language.replace("-", "_"),
        "Language-Team": "",
        "Plural-Forms": plural_forms(language),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Generated-By": "Waymark",
    }
