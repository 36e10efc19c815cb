"""`waymark fit`: whether every screen of every lesson can be read whole, in every language."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import click

from game.cli.language_code import LanguageCode
from game.cli.shelf import find_lesson, lesson_folders
from game.cli.speech import say
from game.scenario import Finding, Severity, read_scenario, read_vocabulary
from game.scenario.text import NOWHERE, Span
from game.scenario.worded import listed, worded
from game.shipped import folder

SIZES = ("1024x768", "1920x1080")
ZOOMS = (100, 200)
CODES = {"clipped": "WM810", "overlap": "WM811", "paged": "WM812", "small": "WM813"}
MOST_SHOWN = 40
PARAGRAPHS = 100_000
HINT = worded("Say less here; or, if little is said already, tell whoever mends Waymark's layouts.")

Look = tuple[tuple[int, int], int]
"""A size in pixels, and a zoom in percent."""


@dataclass(frozen=True, slots=True)
class Task:
    """One lesson in one language (and perhaps a second), at these sizes; every `step`th screen of it."""

    lesson: Path
    language: str
    second: str
    sizes: tuple[tuple[int, int], ...]
    zooms: tuple[int, ...]
    step: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a task found: for each size and zoom how many screens, how many of them scroll, how many are at
    fault; and the faults.
    """

    task: Task
    screens: int
    scrolling: dict[Look, int]
    faulty: dict[Look, int]
    findings: tuple[Finding, ...]


@click.command()
@click.argument("lessons", nargs=-1, metavar="[LESSON]...")
@click.option(
    "--language",
    "-l",
    "languages",
    multiple=True,
    type=LanguageCode(),
    metavar="CODE",
    help="Only this language; may be said again.",
)
@click.option(
    "--second", type=LanguageCode(), metavar="CODE", help="With this language shown below each line."
)
@click.option("--size", "sizes", multiple=True, metavar="WxH", help="Only this size, such as 1024x768.")
@click.option(
    "--zoom", "zooms", multiple=True, type=click.IntRange(100, 200), help="Only this text size, in percent."
)
@click.option(
    "--every",
    "step",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Only every Nth screen: a quick look.",
)
@click.option("--jobs", type=click.IntRange(min=1), help="How many at once; by default one a processor.")
@click.option("--json", "as_data", is_flag=True, help="A list of findings, for other programs.")
def command(
    lessons: tuple[str, ...],
    languages: tuple[str, ...],
    second: str | None,
    sizes: tuple[str, ...],
    zooms: tuple[int, ...],
    step: int,
    jobs: int | None,
    as_data: bool,
) -> int:
    """Lay out every screen of every lesson, and prove that nothing is cut off or lies on something else.

    Without --language: in every language that a lesson has, and in the three pseudo-languages (en-XA is 40 %
    longer, ar-XB right-to-left, iu-XC syllabics). Exits with 1 where something does not fit.
    """
    places = [_file(find_lesson(name)) for name in lessons] if lessons else list(lesson_folders())
    wanted = tuple(_size(size) for size in sizes or SIZES)
    tasks = [
        Task(place, language, second or "", wanted, zooms or ZOOMS, step)
        for place in places
        for language in (languages or _languages(place))
        if language != second
    ]
    found = tuple(_run(tasks, jobs, quiet=as_data))
    findings = [finding for one in found for finding in one.findings]
    if as_data:
        from game.cli.findings import as_json

        click.echo(as_json(findings))
    else:
        _tell(found, findings)
    return 1 if findings else 0


def _run(tasks: Sequence[Task], jobs: int | None, quiet: bool) -> Iterator[Found]:
    most = min(jobs or os.cpu_count() or 1, len(tasks))
    if most <= 1:
        yield from map(look, tasks)
        return
    with (
        ProcessPoolExecutor(most) as pool,
        click.progressbar(
            pool.map(look, tasks), length=len(tasks), label=say("Laying out"), hidden=quiet
        ) as done,
    ):
        yield from done


def look(task: Task) -> Found:
    """Lay out every screen of a task and say what does not fit. Raises click.ClickException."""
    from game.language import Tongues
    from game.screens.every import every_screen
    from game.stage import make_painter
    from game.stage.fitting import Misfit, judge

    vocabulary, _ = read_vocabulary(folder("scenarios"))
    lesson = read_scenario(task.lesson, vocabulary).scenario
    if lesson is None:
        name = task.lesson.name
        raise click.ClickException(say("{name} cannot be played yet: see “waymark check {name}”", name=name))
    painter, tongues = make_painter(paragraphs=PARAGRAPHS), Tongues((lesson,), vocabulary)
    screens = 0
    scrolling, faulty = Counter[Look](), Counter[Look]()
    found: dict[tuple[str, Misfit], list[Look]] = {}
    for number, screen in enumerate(every_screen(tongues, lesson.id, task.language, task.second)):
        if number % task.step:
            continue
        screens += 1
        for size, zoom in product(task.sizes, task.zooms):
            judged = judge(painter, screen, size, zoom / 100)
            scrolling[size, zoom] += judged.scrolls
            faulty[size, zoom] += bool(judged.misfits)
            for misfit in judged.misfits:
                looks = found.setdefault((screen.kind, misfit), [])
                looks += [] if (size, zoom) in looks else [(size, zoom)]
    whole = Span(lesson.at.file, 1, 1, 1, 2)
    findings = []
    for (kind, misfit), looks in found.items():
        at = listed(
            [worded("{size} at {zoom} %", size=f"{size[0]}x{size[1]}", zoom=zoom) for size, zoom in looks]
        )
        message = worded(
            "{language}, {at}, on the screen “{kind}”: “{text}”: {why}.",
            language=_spoken(task),
            at=at,
            kind=kind,
            text=misfit.text,
            why=misfit.told,
        )
        where = misfit.at if misfit.at != NOWHERE else whole
        findings.append(Finding(CODES[misfit.kind], Severity.WARNING, where, message, HINT))
    return Found(task, screens, dict(scrolling), dict(faulty), tuple(findings))


def _spoken(task: Task) -> str:
    return f"{task.language} + {task.second}" if task.second else task.language


def _tell(found: Sequence[Found], findings: Sequence[Finding]) -> None:
    from rich.console import Console
    from rich.table import Table

    from game.cli.findings import show

    console = Console(highlight=False)
    show(console, findings[:MOST_SHOWN])
    if len(findings) > MOST_SHOWN:
        console.print(say("... and {n} more. “--json” has them all.", n=len(findings) - MOST_SHOWN))
    table = Table(box=None, pad_edge=False)
    table.add_column(say("lesson"))
    table.add_column(say("language"))
    table.add_column(say("screens"), justify="right")
    looks = sorted({look for one in found for look in one.faulty})
    for size, zoom in looks:
        table.add_column(f"{size[0]}x{size[1]} {zoom} %", justify="right")
    for one in found:
        cells = (_cell(one, look) for look in looks)
        table.add_row(one.task.lesson.name, _spoken(one.task), str(one.screens), *cells)
    console.print(table)
    total = sum(one.screens * len(one.faulty) for one in found)
    bad = sum(sum(one.faulty.values()) for one in found)
    counted = {"layouts": total, "screens": sum(one.screens for one in found)}
    line = (
        say("{layouts} layouts of {screens} screens: {bad} do not fit.", bad=bad, **counted)
        if bad
        else say("{layouts} layouts of {screens} screens: all fit.", **counted)
    )
    console.print(line, soft_wrap=True)


def _cell(one: Found, look: Look) -> str:
    bad, long = one.faulty[look], one.scrolling[look]
    fits = say("{n} bad", n=bad) if bad else say("fit")
    return f"{fits} ({say('{n} scroll', n=long)})" if long else fits


def _languages(place: Path) -> tuple[str, ...]:
    """Return the languages that a lesson has, and the pseudo-languages."""
    from game.language import Tongues
    from game.language.chain import PSEUDO

    lesson = read_scenario(place, read_vocabulary(folder("scenarios"))[0]).scenario
    return (*(Tongues((lesson,)).offered(lesson.id, now=lesson.language) if lesson else ()), *PSEUDO)


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.lower().partition("x")
    if not (wide.isdecimal() and high.isdecimal() and int(wide) >= 640 and int(high) >= 480):
        raise click.UsageError(
            say("“{text}” is no size: write it as 1024x768; the smallest is 640x480.", text=text)
        )
    return int(wide), int(high)


def _file(path: Path) -> Path:
    return path if path.is_dir() else path.parent
