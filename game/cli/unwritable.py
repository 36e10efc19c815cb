"""What is said of a file or a folder that the machine does not let us write."""

from pathlib import Path

import click

from game.cli.speech import say, told
from game.scenario.files import reason


def unwritable(error: OSError, path: Path) -> click.ClickException:
    """Return what to say of a path that cannot be written."""
    return click.ClickException(
        say("{path} cannot be written: {reason}.", path=error.filename or path, reason=told(reason(error)))
    )
