"""What is said of a file or a folder that the machine does not let us read or write."""

import errno
from pathlib import Path

import click

from game.cli.speech import say, told
from game.scenario.worded import Worded, worded

_REASONS: dict[int, Worded] = {
    errno.EACCES: worded("you may not write there"),
    errno.EPERM: worded("you may not write there"),
    errno.ENOENT: worded("a folder on the way is not there"),
    errno.ENOTDIR: worded("something on the way is a file, not a folder"),
    errno.EEXIST: worded("a file of that name is in the way"),
    errno.EISDIR: worded("that is a folder"),
    errno.ENOSPC: worded("the disk is full"),
    errno.EROFS: worded("nothing can be written there"),
    errno.ENAMETOOLONG: worded("its name is too long"),
}


def reason(error: OSError) -> str:
    """Return why it did not work, in words; in the machine's own where it is something rare."""
    known = _REASONS.get(error.errno or 0)
    return told(known) if known is not None else error.strerror or str(error)


def unwritable(error: OSError, path: Path) -> click.ClickException:
    """Return what to say of a path that cannot be written."""
    return click.ClickException(
        say("{path} cannot be written: {reason}.", path=error.filename or path, reason=reason(error))
    )
