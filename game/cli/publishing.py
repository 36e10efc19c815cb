"""A pool's publication in its folder: whole or not at all, and never over another one."""

import shutil
from itertools import count
from pathlib import Path

from game.summary.pool.published import ANSWERS


def begin(output: Path) -> Path:
    """Return an empty folder to write a publication to. Raises OSError."""
    fresh = output / ".publishing"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh


def put(fresh: Path, place: Path) -> Path | None:
    """Put a publication into its place. Return where the one before is kept, if its figures were others.

    Raises OSError.
    """
    kept = None
    if place.exists():
        if _figures(place) == _figures(fresh):
            shutil.rmtree(place)
        else:
            every = (place.with_name(f"{place.name}-{number}") for number in count(1))
            kept = next(free for free in every if not free.exists())
            place.rename(kept)
    fresh.rename(place)
    return kept


def _figures(place: Path) -> bytes:
    file = place / ANSWERS
    return file.read_bytes() if file.is_file() else b""
