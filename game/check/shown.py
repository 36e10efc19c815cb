"""An example as an author would read it: the lines of the control lesson that it changes, as they become."""

from functools import cache
from pathlib import Path
from textwrap import dedent, indent

from game.check.rule import Example
from game.scenario.worded import worded

_THEN = "{first}\n# ...\n{other}"
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
    parts += [worded("# and a file {name} in the lesson's folder", name=name) for name in example.files]
    if example.today:
        parts.append(worded("# and the day of the check is {today}", today=example.today))
    if example.bound:
        parts.append(worded("# checked with: waymark check --states {bound}", bound=example.bound))
    if example.language:
        parts.append(worded("# checked with: waymark check --language {code}", code=example.language))
    parts += [
        worded("# and in the same library, another lesson:\n{example}", example=shown(other))
        for other in example.also
    ]
    return _after_each_other([part for part in parts if part.strip()])


def _after_each_other(parts: list[str]) -> str:
    if not parts:
        return ""
    first, *others = parts
    for other in others:
        first = worded(_THEN, first=first, other=other)
    return first


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
        return worded("# taken out:\n{lines}", lines=indent(dedent(text[start:stop].strip("\n")), "# "))
    before = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    after = text[stop : text.find("\n", stop + 1)]
    return dedent(f"{before}{became}{after}".strip("\n").replace("\t", "⇥").replace("\u00a0", "⍽"))
