"""The header of a catalogue: every line that gettext's tools write, so that none of them changes a file that
needs no change.
"""

from datetime import datetime

_LINES = {
    "Project-Id-Version": "Waymark",
    "Report-Msgid-Bugs-To": "",
    "POT-Creation-Date": "",
    "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
    "Last-Translator": "",
    "Language": "",
    "Language-Team": "",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "Generated-By": "Waymark",
}
_DATE = "POT-Creation-Date"


def completed(
    header: tuple[tuple[str, str], ...], made: datetime, *, anew: bool
) -> tuple[tuple[str, str], ...]:
    """Return a header with the lines that it lacks. What somebody wrote stays, what gettext does not know
    comes last.

    `made` is when the texts were taken out of their sources. It is put in where no such date is, and `anew`
    in place of the one that is there.
    """
    there = {name.lower(): (name, value) for name, value in header}
    lines = dict(there.pop(name.lower(), (name, usual)) for name, usual in _LINES.items())
    if anew or not lines[_DATE]:
        lines[_DATE] = made.strftime("%Y-%m-%d %H:%M%z")
    return (*lines.items(), *there.values())
