"""Knows a sentence again that lost its template: one that was kept in a file, or that a library said."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from game.scenario.worded import worded

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")


def recognise(text: str, templates: Sequence[str], value: Callable[[str], str] = str) -> str:
    """Return the text as a worded sentence, if one of the templates makes it: the first one that does.

    A value may be such a sentence too; any other goes through `value`. What is not known stays as it is.
    """
    for template in templates:
        found = _pattern(template).fullmatch(text)
        if found is not None:
            return worded(
                template, **{name: _known(at, templates, value) for name, at in found.groupdict().items()}
            )
    return text


def _known(text: str, templates: Sequence[str], value: Callable[[str], str]) -> str:
    once = " ".join(text.split())
    known = recognise(once, templates, value)
    return value(once) if known is once else known


@lru_cache(maxsize=4096)
def _pattern(template: str) -> re.Pattern[str]:
    """Return what finds a template's sentence, and what stands in it, however it was broken into lines."""
    seen = set[str]()

    def group(found: re.Match[str]) -> str:
        name = found[1]
        said_before = name in seen
        seen.add(name)
        return f"(?P={name})" if said_before else f"(?P<{name}>.+?)"

    escaped = re.escape(template).replace(r"\ ", r"\s+")
    return re.compile(_PLACEHOLDER.sub(group, escaped), re.DOTALL)
