"""The control lesson with small edits, checked in a folder of its own: for the rules' examples and the seeded faults."""

import datetime
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import game.check
from game.check import BOUND, Example, Report, check_lesson
from game.scenario import read_vocabulary
from game.shipped import folder

CONTROL = Path(game.check.__file__).parent / "control"
TODAY = datetime.date(2026, 11, 24)
VOCABULARY = read_vocabulary(folder("scenarios"))[0]


def write_lesson(
    where: Path,
    edits: Iterable[tuple[str, str]] = (),
    files: Mapping[str, bytes] | None = None,
    name: str = "long-game",
) -> Path:
    """Write the control lesson with these edits into a folder of that name, and return the folder."""
    lesson = where / name
    shutil.copytree(CONTROL, lesson)
    text = (lesson / "scenario.yaml").read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"stands {text.count(old)} times in the control lesson:\n{old}"
        text = text.replace(old, new)
    (lesson / "scenario.yaml").write_text(text, encoding="utf-8")
    for file, data in (files or {}).items():
        (lesson / file).parent.mkdir(parents=True, exist_ok=True)
        (lesson / file).write_bytes(data)
    return lesson


def check_example(where: Path, example: Example, name: str = "long-game") -> Report:
    """Check the lesson that an example is."""
    lesson = write_lesson(where, example.edits, example.files, name)
    today = datetime.date.fromisoformat(example.today) if example.today else TODAY
    return check_lesson(
        lesson,
        VOCABULARY,
        today=today,
        bound=example.bound or BOUND,
        language=example.language,
        spelling=example.spelling,
    )


def check_all(where: Path, example: Example) -> list[Report]:
    """Check the lesson of an example and those beside it."""
    together = (example, *example.also)
    return [check_example(where, one, f"lesson-{number}") for number, one in enumerate(together)]
