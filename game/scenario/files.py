"""Opening what somebody else wrote: plain files inside their folder, of a bounded size, and nothing else."""

import contextlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

MEGABYTE = 1024 * 1024
LARGEST_YAML = 32 * MEGABYTE
LARGEST_MEDIA = 64 * MEGABYTE


class Refused(NamedTuple):
    """Why a file was not read: a code, a message and a hint."""

    code: str
    message: str
    hint: str = ""


def read_plain(path: Path, inside: Path | None = None, largest: int = LARGEST_YAML) -> bytes | Refused:
    """Return a plain file's bytes. With `inside`, its real place must lie in that folder.

    Never waits for a pipe, never reads a device, and looks at the size before reading anything.
    """
    try:
        return _read(path, inside, largest)
    except FileNotFoundError:
        return Refused("WM101", f"There is no file `{path.name}` here.", _beside(path))
    except (NotADirectoryError, PermissionError, OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "its name cannot be a file's name"
        return Refused("WM101", f"The file `{path.name}` cannot be read: {str(reason).lower()}.")


def _read(path: Path, inside: Path | None, largest: int) -> bytes | Refused:
    kind = _refuse_kind(path, path.stat())
    if kind:
        return kind
    if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
        return Refused(
            "WM102",
            f"`{path.name}` leads out of its folder, to a file somewhere else.",
            "Copy the file itself into the folder.",
        )
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
    )
    with contextlib.closing(_Descriptor(os.open(path, flags))) as opened:
        status = os.fstat(opened.number)  # the file may have changed since it was looked at
        kind = _refuse_kind(path, status)
        if kind:
            return kind
        if status.st_size > largest:
            return _too_big(path, largest)
        with os.fdopen(os.dup(opened.number), "rb") as stream:
            data = stream.read(largest + 1)
    return _too_big(path, largest) if len(data) > largest else data


class _Descriptor:
    def __init__(self, number: int) -> None:
        self.number = number

    def close(self) -> None:
        os.close(self.number)


def _refuse_kind(path: Path, status: os.stat_result) -> Refused | None:
    if stat.S_ISREG(status.st_mode):
        return None
    if stat.S_ISDIR(status.st_mode):
        return Refused(
            "WM101", f"`{path.name}` is a folder, not a file.", "Rename the folder, and write the file."
        )
    return Refused("WM101", f"`{path.name}` is not a plain file (it is a pipe or a device).")


def _too_big(path: Path, largest: int) -> Refused:
    return Refused("WM103", f"`{path.name}` is larger than {largest // MEGABYTE} MB, so it was not read.")


def _beside(path: Path) -> str:
    """Name a file beside it that was probably meant."""
    for other in (path.with_suffix(".yml"), path.with_suffix(".YAML"), path.with_suffix(".yaml.txt")):
        if other.is_file():
            return f"There is a `{other.name}`: rename it to `{path.name}`."
    return ""
