"""The program's own words, taken out of its source: `words("...")`, `words.count("...", "...")`, and
`say("...")` where a translator was handed in under that name.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from game.language.entries import Entry

WORDS = {"words", "_words"}


def program_entries(folder: Path) -> tuple[Entry, ...]:
    """Return what the program says, file by file, each text once. `folder` is the package `game`."""
    found: dict[str, Entry] = {}
    for file in sorted(folder.rglob("*.py")):
        for entry in python_entries(file.read_text(encoding="utf-8"), str(file)):
            known = found.get(entry.ids[0])
            if known is None or len(entry.ids) > len(known.ids):
                found[entry.ids[0]] = entry
    return tuple(found.values())


def python_entries(source: str, file: str) -> tuple[Entry, ...]:
    """Return what one file says, in order. The comment tells what the function around it is for."""
    return tuple(_calls(ast.parse(source), file, "", frozenset()))


def _calls(node: ast.AST, file: str, about: str, handed: frozenset[str]) -> Iterator[Entry]:
    if isinstance(node, ast.FunctionDef):
        about = (ast.get_docstring(node) or about).split("\n\n")[0].replace("\n", " ")
        handed |= {argument.arg for argument in node.args.args}
    if isinstance(node, ast.Call):
        ids = _said(node, handed)
        if ids:
            yield Entry("", ids, (about,) if about else (), file, node.lineno)
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, file, about, handed)


def _said(call: ast.Call, handed: frozenset[str]) -> tuple[str, ...]:
    """Return the texts of a call that says something, else none."""
    wanted = _texts_of(call.func, len(call.args), handed)
    texts = [a.value for a in call.args[:wanted] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    return tuple(texts) if wanted and len(texts) == wanted and all(texts) else ()


def _texts_of(called: ast.expr, given: int, handed: frozenset[str]) -> int:
    """Return how many texts a call begins with, by what is called: `stand.words`, `words.count`, `say`."""
    if isinstance(called, ast.Name):
        return int(given == 1 and (called.id == "words" or (called.id == "say" and "say" in handed)))
    if not isinstance(called, ast.Attribute):
        return 0
    if called.attr == "count":
        owner = called.value
        name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        return 2 if name in WORDS else 0
    return int(given == 1 and called.attr in WORDS)
