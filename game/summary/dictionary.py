"""The data dictionary: what stands in a summary, made from the form that is checked.

    python -m game.summary.dictionary

writes `DATA.en.md` and `DATA.fr.md` beside this file.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from game.summary.bands import NAMES
from game.summary.form import COMPLETED, FORMAT, NAME, PLAYED
from game.summary.meanings import COLUMNS, FIELDS, POOL, Meaning
from game.summary.shape import Many, Maybe, OneOf, Part, Shape, Word

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")

_TITLES: dict[str, Meaning] = {
    "title": Meaning("What a summary holds", "Ce que contient un résumé"),
    "version": Meaning(
        "Form {format}, rules {rules}. `summary.schema.json` says the same to a program.",
        "Format {format}, règles {rules}. `summary.schema.json` dit la même chose à un programme.",
    ),
    "always": Meaning("Always told", "Toujours dit"),
    "played": Meaning("Told of ten students or more", "Dit à partir de dix élèves"),
    "columns": Meaning("The same as CSV", "La même chose en CSV"),
    "pool": Meaning("Many summaries together: answers.csv", "Plusieurs résumés ensemble : answers.csv"),
    "csv": Meaning(
        "One row for each thing that is told. Columns that are not listed here are as above.",
        "Une ligne par chose dite. Les colonnes qui ne sont pas ici sont comme ci-dessus.",
    ),
    "field": Meaning("field", "champ"),
    "means": Meaning("what it means", "ce qu'il veut dire"),
    "values": Meaning("values", "valeurs"),
    "column": Meaning("column", "colonne"),
    "id": Meaning("an id", "un identifiant"),
    "form": Meaning("form", "forme"),
    "list": Meaning("list of:", "liste de :"),
    "nothing": Meaning("or nothing", "ou rien"),
    "parts": Meaning("parts, see below", "parties, voir plus bas"),
}


def dictionary(language: Language) -> str:
    """Return the data dictionary in a language, as Markdown."""

    def say(key: str) -> str:
        return _in(_TITLES[key], language)

    played = {name: shape for name, shape in PLAYED.fields.items() if name not in COMPLETED.fields}
    return "\n".join(
        [
            f"# {say('title')}",
            "",
            say("version").format(format=FORMAT, rules=", ".join(f"`{name}`" for name in NAMES)),
            "",
            f"## {say('always')}",
            "",
            *_table(_rows(COMPLETED.fields, "", language), language),
            "",
            f"## {say('played')}",
            "",
            *_table(_rows(played, "", language), language),
            "",
            f"## {say('columns')}",
            "",
            say("csv"),
            "",
            *_columns(COLUMNS, language),
            "",
            f"## {say('pool')}",
            "",
            *_columns(POOL, language),
            "",
        ]
    )


def file(language: Language) -> Path:
    """Return where a language's dictionary lies."""
    return Path(__file__).with_name(f"DATA.{language}.md")


def fields() -> set[str]:
    """Return the path of every field that the form has, as `meanings.FIELDS` names them."""
    return {path for path, _ in _walk(PLAYED.fields, "")}


def _in(meaning: Meaning, language: Language) -> str:
    said = meaning.en if language == "en" else meaning.fr
    return said if language == "en" else said.replace("'", "’").replace(" :", "\u00a0:")


def _walk(shapes: Mapping[str, Shape], above: str) -> Iterator[tuple[str, Shape]]:
    for name, shape in sorted(shapes.items()):
        yield f"{above}{name}", shape
        inner = shape.of if isinstance(shape, Many) else shape
        if isinstance(inner, Part):
            yield from _walk(inner.fields, f"{above}{name}.")


def _rows(shapes: Mapping[str, Shape], above: str, language: Language) -> Iterator[str]:
    for path, shape in _walk(shapes, above):
        yield f"| `{path}` | {_in(FIELDS[path], language)} | {_values(shape, language)} |"


def _columns(columns: Mapping[str, Meaning], language: Language) -> Iterator[str]:
    heads = (_in(_TITLES[key], language) for key in ("column", "means"))
    yield f"| {' | '.join(heads)} |"
    yield "|---|---|"
    for name, meaning in columns.items():
        yield f"| `{name}` | {_in(meaning, language)} |"


def _table(rows: Iterator[str], language: Language) -> list[str]:
    heads = (_in(_TITLES[key], language) for key in ("field", "means", "values"))
    return [f"| {' | '.join(heads)} |", "|---|---|---|", *rows]


def _values(shape: Shape, language: Language) -> str:
    match shape:
        case OneOf(values=values):
            told = [_value(value) for value in values if value is not None]
            return f"{', '.join(told)}{_nothing(language) if None in values else ''}"
        case Maybe(of=inner):
            return f"{_values(inner, language)}{_nothing(language)}"
        case Many(of=inner):
            return f"{_in(_TITLES['list'], language)} {_values(inner, language)}"
        case Word() if shape == NAME:
            return _in(_TITLES["id"], language)
        case Word(pattern=pattern):
            return f"{_in(_TITLES['form'], language)} `{pattern.replace('|', chr(92) + '|')}`"
    return _in(_TITLES["parts"], language)


def _value(value: str | int | bool | None) -> str:
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value}`"


def _nothing(language: Language) -> str:
    return f" {_in(_TITLES['nothing'], language)}"


if __name__ == "__main__":
    for tongue in LANGUAGES:
        file(tongue).write_text(dictionary(tongue), encoding="utf-8", newline="\n")
