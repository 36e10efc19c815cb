"""Which lessons there are, and which one a name or a path means."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import click

from game.cli.speech import say
from game.scenario import Finding, Reading, Scenario, Severity, Vocabulary, read_scenario, read_vocabulary
from game.session import home, lessons_folder
from game.shipped import folder

FILE = "scenario.yaml"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The lessons that could be read, the shared vocabulary, and what reading found."""

    lessons: tuple[Scenario, ...]
    vocabulary: Vocabulary
    broken: int
    findings: tuple[Finding, ...]


def lesson_folders() -> tuple[Path, ...]:
    """Return the folder of every lesson: this machine's own first, then those that Waymark brings."""
    found: dict[str, Path] = {}
    for shelf in (lessons_folder(home()), folder("scenarios")):
        for file in sorted(shelf.glob(f"*/{FILE}")):
            found.setdefault(file.parent.name, file.parent)
    return tuple(found.values())


def is_shipped(name: str) -> bool:
    """Whether Waymark brings a lesson of this name."""
    return (folder("scenarios") / name / FILE).is_file()


def open_shelf() -> Shelf:
    """Read every lesson."""
    vocabulary, findings = read_vocabulary(folder("scenarios"))
    readings = [read_scenario(lesson, vocabulary) for lesson in lesson_folders()]
    lessons = tuple(reading.scenario for reading in readings if reading.scenario is not None)
    told = (*findings, *(finding for reading in readings for finding in reading.findings))
    return Shelf(lessons, vocabulary, len(readings) - len(lessons), told)


def find_lesson(name: str) -> Path:
    """Return the folder or file of a lesson, by its name or a path. Raises click.UsageError."""
    path = Path(name)
    if path.is_file() or (path / FILE).is_file():
        return path
    known = {lesson.name: lesson for lesson in lesson_folders()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    if near:
        why = say("there is no lesson “{name}”: did you mean “{near}”?", name=name, near=near[0])
    elif known:
        why = say("there is no lesson “{name}”: there are {lessons}.", name=name, lessons=", ".join(known))
    else:
        why = say("there is no lesson “{name}”: there are none yet.", name=name)
    raise click.UsageError(why)


def read_lesson(name: str) -> tuple[Scenario, Vocabulary]:
    """Return a lesson that can be played. Raises click.ClickException, with what is to be mended first."""
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    path = find_lesson(name)
    reading: Reading = read_scenario(path, vocabulary)
    if reading.scenario is None:
        errors = [f for f in reading.findings if f.severity is Severity.ERROR]
        first = errors[0]
        told = say(
            "this lesson cannot be played yet: {where}: {why} {hint}",
            where=f"{first.span.file}:{first.span.line}:{first.span.column}",
            why=first.message,
            hint=first.hint,
        )
        if len(errors) > 1:
            more = say("“waymark check {name}” shows all {errors}.", name=name, errors=len(errors))
            told = f"{told} {more}"
        raise click.ClickException(told)
    return reading.scenario, vocabulary
