"""The program's own words, taken out of its source.

Two catalogues, since two kinds of people read them. What a class, its teacher or a page sees is said with
`words("...")`, `words.count("...", "...")`, and `say("...")` where a translator was handed in so called.
What the command line says, and what reading and checking find, is said with `worded("...")` and, in `cli`,
`say("...")`; with `worded_count` and `say_count` where it counts. The titles and reasons of rules and codes,
and the help of commands, belong to it too.
"""

import ast
import inspect
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from game.language.entries import Entry

WORDS = {"words", "_words"}
WORDED = {"worded": 1, "worded_count": 2, "say": 1, "say_count": 2}
"""What says a sentence of the command line, and how many texts it begins with."""
CONSTANTS = {"TITLE", "REASON"}
"""What tells of a rule, at the top of its file."""
_HELP = {"command", "group"}

Finder = Callable[[str, str], tuple[Entry, ...]]


def program_entries(folder: Path) -> tuple[Entry, ...]:
    """Return what the program says, file by file, each text once. `folder` is the package `game`."""
    return _every(sorted(folder.rglob("*.py")), python_entries)


def command_entries(folder: Path) -> tuple[Entry, ...]:
    """Return what the command line says, file by file, each text once. `folder` is the package `game`."""
    return _every(sorted(folder.rglob("*.py")), worded_entries)


def python_entries(source: str, file: str) -> tuple[Entry, ...]:
    """Return what one file says to a class, in order. The comment tells what the function is for."""
    return tuple(_calls(ast.parse(source), file, "", frozenset()))


def worded_entries(source: str, file: str) -> tuple[Entry, ...]:
    """Return what one file says to whoever sits at the command line, in order."""
    tree = ast.parse(source)
    in_cli = Path(file).parent.name == "cli"
    found = list(_constants(tree, file)) if Path(file).parent.name == "rules" else []
    found += _worded(tree, file, "", WORDED if in_cli else {"worded": 1, "worded_count": 2, "Code": 2})
    if in_cli:
        found += _help(tree, file)
    return tuple(sorted(found, key=lambda entry: entry.line))


def _every(files: Iterable[Path], entries: Finder) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for file in files:
        for entry in entries(file.read_text(encoding="utf-8"), str(file)):
            known = found.get(entry.ids[0])
            if known is None or len(entry.ids) > len(known.ids):
                found[entry.ids[0]] = entry
    return tuple(found.values())


def _about(node: ast.AST, about: str) -> str:
    if isinstance(node, ast.FunctionDef):
        return (ast.get_docstring(node) or about).split("\n\n")[0].replace("\n", " ")
    return about


def _calls(node: ast.AST, file: str, about: str, handed: frozenset[str]) -> Iterator[Entry]:
    about = _about(node, about)
    if isinstance(node, ast.FunctionDef):
        handed |= {argument.arg for argument in node.args.args}
    if isinstance(node, ast.Call):
        ids = _leading(node, _texts_of(node.func, len(node.args), handed))
        if ids:
            yield Entry("", ids, (about,) if about else (), file, node.lineno)
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, file, about, handed)


def _worded(node: ast.AST, file: str, about: str, known: dict[str, int]) -> Iterator[Entry]:
    about = _about(node, about)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in known:
        ids = _leading(node, known[node.func.id])
        pieces = [(text,) for text in ids] if node.func.id == "Code" else [ids]
        for piece in filter(None, pieces):
            yield Entry("", piece, (about,) if about else (), file, node.lineno)
    for child in ast.iter_child_nodes(node):
        yield from _worded(child, file, about, known)


def _leading(call: ast.Call, wanted: int) -> tuple[str, ...]:
    """Return the texts that a call begins with, as many as are wanted; none where they are not all texts."""
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


def _constants(tree: ast.Module, file: str) -> Iterator[Entry]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            name = getattr(node.targets[0], "id", "")
            if name in CONSTANTS and isinstance(node.value.value, str):
                about = f"The {name.lower()} of a rule: {(ast.get_docstring(tree) or '').splitlines()[0]}"
                yield Entry("", (node.value.value,), (about,), file, node.lineno)


def _help(tree: ast.Module, file: str) -> Iterator[Entry]:
    """Return what `--help` tells of a file's commands: their docstrings, and the help of their options."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or not any(map(_makes_command, node.decorator_list)):
            continue
        told = ast.get_docstring(node, clean=False)
        if told:
            yield Entry("", (inspect.cleandoc(told),), ("The help of a command.",), file, node.lineno)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"option", "argument"}:
            for given in node.keywords:
                if given.arg == "help" and isinstance(given.value, ast.Constant):
                    yield Entry("", (str(given.value.value),), ("The help of an option.",), file, node.lineno)


def _makes_command(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return getattr(called, "attr", "") in _HELP
