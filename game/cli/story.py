"""A code's story on a terminal."""

from textwrap import indent

from rich.console import Console
from rich.text import Text

from game.check.explained import Explained
from game.check.shown import shown
from game.cli.findings import SEVERITIES
from game.cli.speech import say, told
from game.scenario import Severity

WIDEST = 88
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def tell(console: Console, entry: Explained) -> None:
    """Print the story."""
    width = min(console.width, WIDEST)
    head = Text(told(entry.head), style="bold")
    if entry.severity:
        head.append(f"  {told(SEVERITIES[Severity(entry.severity)])}", style=_COLOURS[entry.severity])
    console.print(head, width=width)
    console.print()
    console.print(Text(say(entry.reason)), width=width)
    for word, style, example in (
        (say("Fails:"), "red", entry.fails),
        (say("Passes:"), "green", entry.passes),
    ):
        text = told(shown(example))
        if text:
            console.print()
            console.print(Text(word, style=f"bold {style}"))
            console.print(Text(indent(text, "  ")), soft_wrap=True)
    console.print()
    if entry.severity == "error" and not entry.allowable:
        aside = say("This cannot be set aside: it has to be mended.")
    elif entry.severity:
        aside = say(
            "To set it aside on one line, write why: # waymark: allow {code} because ...", code=entry.code
        )
    else:
        aside = say(
            "An error has to be mended; a warning can be set aside with # waymark: allow {code} because ...",
            code=entry.code,
        )
    console.print(Text(aside, style="dim"), width=width)
