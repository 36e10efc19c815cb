"""An example as an author would read it: the lines of the control lesson that it changes, as they become."""

from functools import cache
from pathlib import Path
from textwrap import dedent, indent

from game.check.rule import Example

CONTROL = Path(__file__).parent / "control" / "scenario.yaml"


@cache
def control_text() -> str:
    """Return the text of the lesson that every rule passes."""
    return CONTROL.read_text(encoding="utf-8")


def shown(example: Example | None) -> str:
    """Return the changed lines, dedented, with what else makes the example; empty for no example."""
    if example is None:
        return ""
    if example.told:
        return example.told
    parts = [_lines(old, new) for old, new in example.edits]
    parts += [f"# and a file {name} in the lesson's folder" for name in example.files]
    if example.today:
        parts.append(f"# and the day of the check is {example.today}")
    if example.bound:
        parts.append(f"# checked with: waymark check --states {example.bound}")
    if example.language:
        parts.append(f"# checked with: waymark check --language {example.language}")
    parts += [f"# and in the same library, another lesson:\n{shown(other)}" for other in example.also]
    return "\n# ...\n".join(part for part in parts if part.strip())


def _lines(old: str, new: str) -> str:
    if old == new:
        return ""
    text = control_text()
    place = text.find(old)
    start = text.rfind("\n", 0, place) + 1
    end = place + len(old)
    stop = end if old.endswith("\n") else text.find("\n", end)
    became = text[start:place] + new + text[end:stop]
    if not became.strip():
        return "# taken out:\n" + indent(dedent(text[start:stop].strip("\n")), "# ")
    before = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    after = text[stop : text.find("\n", stop + 1)]
    return dedent(f"{before}{became}{after}".strip("\n").replace("\t", "⇥").replace("\u00a0", "⍽"))
