"""A line of a lesson with its text in quotes, as it could be written instead."""

import re

from game.scenario.context import quote

_PARTS = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+ *: +)?(?P<value>.*?)(?P<comment> +#.*)?$")
_CURLY = re.compile("\u201c([^\u201c\u201d]*)\u201d")


def in_quotes(line: str) -> str:
    """Return a line of a lesson with its text in quotes. Quotes around the whole text are replaced."""
    parts = _PARTS.match(line)
    if not parts:
        return quote(line.strip())
    value = parts["value"].strip()
    if len(value) > 1 and value[0] in "'\"" and value[-1] == value[0]:
        value = value[1:-1]
    else:
        value = without_curly(value) or value
    return (parts["lead"].lstrip() + (parts["key"] or "") + quote(value) + (parts["comment"] or "")).rstrip()


def without_curly(text: str) -> str:
    """Return what stands inside of one pair of curly quotes that holds all of the text; nothing elsewhere."""
    found = _CURLY.fullmatch(text)
    return found[1] if found else ""
