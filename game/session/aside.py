"""What SQLite keeps beside a file to be able to go back: copies of its pages, with the counts on them.

Unlinked as they are, they would stay in free blocks of the disk. So they are overwritten in place.
"""

import os
from pathlib import Path

_HOT = bytes.fromhex("d9d505f920a163d7")
"""How such a file begins while it is needed: the session was cut off in the middle of a step."""


def aside(path: Path) -> Path:
    """Return where SQLite keeps its copies."""
    return path.with_name(f"{path.name}-journal")


def overwrite_aside(path: Path) -> None:
    """Overwrite the copies, unless they are needed. The file may be open. Raises OSError."""
    beside = aside(path)
    if beside.exists() and not _hot(beside):
        _overwrite(beside)


def erase_aside(path: Path, hot: bool = False) -> None:
    """Overwrite the copies and remove them, unless they are needed (`hot`: then too). Raises OSError."""
    beside = aside(path)
    if beside.exists() and (hot or not _hot(beside)):
        erase(beside)


def erase(path: Path) -> None:
    """Overwrite a file, then remove it. Raises OSError."""
    _overwrite(path)
    path.unlink()


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\0" * path.stat().st_size)
        file.flush()
        os.fsync(file.fileno())


def _hot(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_HOT)) == _HOT
