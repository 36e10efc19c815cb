"""A code's story on a terminal."""

from textwrap import indent

from rich.console import Console
from rich.text import Text

from game.check.explained import Explained
from game.check.shown import shown

WIDEST = 88
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def tell(console: Console, entry: Explained) -> None:
    """Print the story."""
    width = min(console.width, WIDEST)
    head = Text(f"{entry.code}: {entry.title}", style="bold")
    if entry.severity:
        head.append(f"  {entry.severity}", style=_COLOURS[entry.severity])
    console.print(head, width=width)
    console.print()
    console.print(Text(entry.reason), width=width)
    for word, style, example in (("Fails:", "red", entry.fails), ("Passes:", "green", entry.passes)):
        text = shown(example)
        if text:
            console.print()
            console.print(Text(word, style=f"bold {style}"))
            console.print(Text(indent(text, "  ")), soft_wrap=True)
    console.print()
    if entry.severity == "error" and not entry.allowable:
        aside = "This cannot be set aside: it has to be mended."
    elif entry.severity:
        aside = f"To set it aside on one line, write why: # waymark: allow {entry.code} because ..."
    else:
        aside = "An error has to be mended; a warning can be set aside with # waymark: allow " + entry.code
        aside += " because ..."
    console.print(Text(aside, style="dim"), width=width)
