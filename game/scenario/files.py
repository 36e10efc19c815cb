"""Opening what somebody else wrote: plain files inside their folder, of a bounded size, and nothing else."""

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from game.scenario.worded import worded

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
        return Refused("WM101", worded("There is no file `{name}` here.", name=path.name), _beside(path))
    except (OSError, ValueError) as problem:
        told = worded("The file `{name}` cannot be read: {reason}.", name=path.name, reason=reason(problem))
        return Refused("WM101", told)


def reason(problem: OSError | ValueError) -> str:
    """Return why a file cannot be read or written. What is rare stays as the system says it."""
    if not isinstance(problem, OSError) or not problem.strerror:
        return worded("its name cannot be a file's name")
    known = {
        errno.EACCES: worded("permission denied"),
        errno.ENAMETOOLONG: worded("file name too long"),
        errno.ELOOP: worded("too many levels of symbolic links"),
        errno.ENOTDIR: worded("not a directory"),
        errno.EISDIR: worded("that is a folder"),
        errno.ENOENT: worded("a folder on the way is not there"),
        errno.EEXIST: worded("a file of that name is in the way"),
        errno.ENOSPC: worded("the disk is full"),
        errno.EROFS: worded("nothing can be written there"),
    }
    return known.get(problem.errno or 0, problem.strerror.lower())


def _read(path: Path, inside: Path | None, largest: int) -> bytes | Refused:
    kind = _refuse_kind(path, path.stat())
    if kind:
        return kind
    if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
        return Refused(
            "WM102",
            worded("`{name}` leads out of its folder, to a file somewhere else.", name=path.name),
            worded("Copy the file itself into the folder."),
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
            "WM101",
            worded("`{name}` is a folder, not a file.", name=path.name),
            worded("Rename the folder, and write the file."),
        )
    return Refused(
        "WM101", worded("`{name}` is not a plain file (it is a pipe or a device).", name=path.name)
    )


def _too_big(path: Path, largest: int) -> Refused:
    return Refused(
        "WM103",
        worded(
            "`{name}` is larger than {most} MB, so it was not read.",
            name=path.name,
            most=largest // MEGABYTE,
        ),
    )


def _beside(path: Path) -> str:
    """Name a file beside it that was probably meant."""
    for other in (path.with_suffix(".yml"), path.with_suffix(".YAML"), path.with_suffix(".yaml.txt")):
        if other.is_file():
            return worded("There is a `{other}`: rename it to `{name}`.", other=other.name, name=path.name)
    return ""
