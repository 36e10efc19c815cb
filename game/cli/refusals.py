"""What several commands say when they cannot do what they are asked."""

import click

from game.cli.speech import say


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
