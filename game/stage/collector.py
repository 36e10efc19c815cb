"""Keeps Python's cyclic garbage collector from holding a picture up."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def set_aside() -> Iterator[None]:
    """Set aside what has been made so far: the lessons, fonts and words, which stay as long as the window.

    Else the collector looks all of it through again every hundred pictures or so, which takes up to a tenth
    of a second, and the class sees the picture stand still. What is made meanwhile is collected as ever.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
