"""Lets lessons in that are longer than any that `waymark` lets in."""

from functools import partial

from game.scenario import reader, tree
from game.scenario.files import read_plain


def let_in_any_size() -> None:
    """Let lessons in that are longer than any that is let in."""
    tree.MOST_ENTRIES = tree.MOST_NODES = 1 << 30
    setattr(reader, "read_plain", partial(read_plain, largest=1 << 28))  # noqa: B010
