"""What several commands say when they cannot do what they are asked, or not as they are asked."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from game.cli.speech import say, told

Made = TypeVar("Made")


def not_translated(language: str) -> click.UsageError:
    """Return what to say of a language that nothing can be shown in."""
    return click.UsageError(
        say("nothing is translated into “{language}” yet: see “waymark translate status”", language=language)
    )


def no_window(error: Exception) -> click.ClickException:
    """Return what to say when no window can be opened."""
    return click.ClickException(
        say(
            "no window can be opened here ({error}). On a machine without a screen, unset DISPLAY: "
            "the lesson then plays by itself.",
            error=str(error),
        )
    )


def in_language_or_source(make: Callable[[str], Made], language: str, source: str) -> Made:
    """Return what is made in a language; where its catalogue is broken, in the source's, and say so.

    Raises click.ClickException where that is broken too.
    """
    from game.language import CatalogueTrouble

    try:
        return make(language)
    except CatalogueTrouble as trouble:
        if language == source:
            raise click.ClickException(told(str(trouble))) from trouble
        click.echo(
            say(
                "{trouble} Until that is mended, “{source}” is shown.",
                trouble=told(str(trouble)),
                source=source,
            ),
            err=True,
        )
        return in_language_or_source(make, source, source)


def tell_if_not(language: str, shown: str) -> None:
    """Say so where what was asked for in a language is `shown` in another: nothing of it is translated."""
    if language.split("-")[0] != shown.split("-")[0]:
        click.echo(
            say(
                "Nothing of this lesson is in “{language}” yet: it is in “{shown}”.",
                language=language,
                shown=shown,
            ),
            err=True,
        )


def ending_in(path: Path, *endings: str) -> Path:
    """Return a file to write if its name says of which kind it is. Raises click.UsageError."""
    if path.suffix.lower() not in endings:
        ways = say(" or ").join(endings)
        raise click.UsageError(say("“{path}” should end in {ways}", path=path, ways=ways))
    return path
