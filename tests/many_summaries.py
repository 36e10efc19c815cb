"""Sealed summaries of imagined classes, by the thousand, for the tests and benchmarks of pools."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from game.summary import Asked, Sheet, Summary, canonical, seal

LESSONS = {
    "new-friend": "12-14",
    "night-shift": "15-18",
    "long-game": "12-14",
    "green-lights": "11-13",
}
REGIONS = ("MB", "NU", "ON", "QC", "BC", None)
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q4", None)
ITEMS = ("PL.SIGN", "PL.ADULT", "PL.WHO")
CARDS = (("WS.SECRET", "warning"), ("WS.PROBE", "warning"), ("GR.OPEN", "green"))


def many(number: int, seed: int = 1, lessons: dict[str, str] = LESSONS) -> Iterator[Summary]:
    """Yield so many sealed sessions. The same seed gives the same ones."""
    chance = Random(seed)
    for _ in range(number):
        yield seal(imagined(chance, lessons))


def imagined(chance: Random, lessons: dict[str, str] = LESSONS) -> Sheet:
    """One class: some lean well, some badly; a tenth passes; few are very small."""
    lesson = chance.choice(list(lessons))
    size = chance.choice((3, 9, 14, 18, *range(20, 34)))
    good = chance.uniform(0.3, 0.8)
    asked: list[Asked] = []
    for item in ITEMS:
        asked.append(_asked(chance, size, f"pulse/before/{item}", "pulse", _scale(good - 0.15)))
    skills = ("SK.DELAY", "SK.TELL", "yield")
    asked.append(_asked(chance, size, "start/choice", "choice", (good, good, 1 - good), skills=skills))
    for place, (sign, light) in enumerate(CARDS):
        leans = (0.2, 0.3, good) if light == "warning" else (good, 0.3, 0.2)
        asked.append(
            _asked(chance, size, f"start/beats/1/sort/{place}", "sort", leans, sign=sign, light=light)
        )
    for item in ITEMS:
        asked.append(_asked(chance, size, f"pulse/after/{item}", "pulse", _scale(good)))
    return Sheet(
        session=UUID(int=chance.getrandbits(128), version=4).hex,
        lesson=lesson,
        lesson_hash=f"{sum(lesson.encode()):04x}" * 16,
        language="en",
        ages=lessons[lesson],
        cut="full",
        class_size=size,
        ballots=("hands",),
        path=("start", "talk", "end"),
        asked=tuple(asked),
        skills=("SK.DELAY",),
        signs=tuple(sign for sign, _ in CARDS),
        debrief_reached=chance.random() < 0.95,
        ended="end" if chance.random() < 0.9 else None,
        quarter=chance.choice(QUARTERS),
        region=chance.choice(REGIONS),
        minutes=45,
    )


def _scale(good: float) -> tuple[float, ...]:
    return (1 - good, (1 - good) / 2, good / 2, good)


def _asked(
    chance: Random, size: int, id: str, kind: str, leans: tuple[float, ...], skills=(), sign=None, light=None
) -> Asked:
    lights = ("green", "unclear", "warning")
    options = {"sort": lights, "pulse": ("1", "2", "3", "4")}.get(kind, tuple(map(str, range(len(leans)))))
    votes = chance.choices(range(len(leans)), [max(lean, 0.02) for lean in leans], k=size - size // 10)
    counts = tuple(votes.count(place) for place in range(len(leans)))
    leaders = [place for place, count in enumerate(counts) if count == max(counts)]
    outcome = None if kind == "pulse" or len(leaders) > 1 else options[leaders[0]]
    decided = "class"
    if kind == "choice" and outcome is None:
        outcome, decided = options[leaders[0]], "facilitator"
    passed = size - sum(counts)
    return Asked(id, kind, options, counts, passed, outcome, decided, sign, light, tuple(skills))


def name_of(summary: Summary, chance: Random) -> str:
    """Return the file's name: its session's id, or a random one of a class that tells none."""
    session = summary.play.session if summary.play else UUID(int=chance.getrandbits(128), version=4).hex
    return f"waymark-summary-{session}.json"


def write_folders(folder: Path, summaries: Iterator[Summary], groups: int, seed: int = 1) -> None:
    """Write summaries as files, one folder a group, dealt at random."""
    chance = Random(f"files {seed}")
    for summary in summaries:
        place = folder / f"board-{chance.randrange(groups)}"
        place.mkdir(parents=True, exist_ok=True)
        (place / name_of(summary, chance)).write_bytes(canonical(summary))


def write_zip(path: Path, summaries: Iterator[Summary], seed: int = 1) -> None:
    """Write summaries into one zip, with no date in it."""
    chance = Random(f"files {seed}")
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for summary in summaries:
            entry = ZipInfo(name_of(summary, chance))
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, canonical(summary))
