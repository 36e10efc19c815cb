"""The reference page of all codes, `scenarios/CHECKS.md`, made from the rules themselves."""

from game.check.explained import Explained, explained
from game.check.shown import shown

_HEAD = """# What the check says

`waymark check` looks at a lesson and says what a class would stumble over. Every finding has a code; this
page tells the story of each, as `waymark explain CODE` does. It is made from the rules themselves:
`waymark explain --all > scenarios/CHECKS.md`.

An **error** cannot be played, or breaks a promise or a safety rule. A **warning** should be mended before a
class sees it. A **note** is worth knowing. To set one finding aside on one line, write why:
`# waymark: allow WM420 because ...`. It is counted and listed all the same. Errors cannot be set aside,
except those that say so here.
"""


def reference_page() -> str:
    """Return the page, as Markdown."""
    entries = explained().values()
    rows = [f"| [{e.code}](#{_anchor(e)}) | {e.title} | {e.severity} |" for e in entries]
    parts = [_HEAD, "\n".join(("| code | what it says | severity |", "|---|---|---|", *rows)) + "\n"]
    about = ""
    for entry in entries:
        if entry.about != about:
            about = entry.about
            parts.append(f"## {about}\n")
        parts.append(_entry(entry))
    return "\n".join(parts)


def _heading(entry: Explained) -> str:
    aside = "; may be set aside" if entry.allowable and entry.severity == "error" else ""
    severity = f" ({entry.severity}{aside})" if entry.severity else ""
    return f"{entry.code}: {entry.title}{severity}"


def _anchor(entry: Explained) -> str:
    """Return the name that Markdown readers give to the heading."""
    kept = "".join(char for char in _heading(entry).lower() if char.isalnum() or char in " -_")
    return kept.replace(" ", "-")


def _entry(entry: Explained) -> str:
    lines = [f"### {_heading(entry)}\n", entry.reason, ""]
    for word, example in (("Fails", entry.fails), ("Passes", entry.passes)):
        text = shown(example)
        if text:
            lines += [f"{word}:", "", "```yaml", text, "```", ""]
    return "\n".join(lines)
