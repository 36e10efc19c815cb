"""The library that opens without a command. Its window comes first, the lessons are read behind it."""

import click


def open_library() -> None:
    """Open the library of lessons in a window."""
    from game.stage import NoDisplayError, can_show, raise_curtain

    if not can_show():
        raise click.ClickException(
            "there is no screen here to open the library on. “waymark play new-friend” plays a lesson "
            "without one, and “waymark --help” says what else there is."
        )
    try:
        window = raise_curtain()
    except NoDisplayError as error:
        raise no_window(error) from error
    from game.cli.play import show
    from game.cli.shelf import open_shelf
    from game.language import words_for
    from game.screens import Setting

    shelf = open_shelf()
    setting = Setting(words_for("en"), shelf.vocabulary)
    show(shelf.lessons, setting, broken=shelf.broken, windowed=True, window=window)


def no_window(error: Exception) -> click.ClickException:
    """Return what to say when no window can be opened."""
    return click.ClickException(
        f"no window can be opened here ({error}). On a machine without a screen, unset DISPLAY: the lesson "
        "then plays by itself."
    )
