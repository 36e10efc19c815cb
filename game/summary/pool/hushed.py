"""A program that is started keeps quiet: what it would say to the terminal is kept, and told if it fails."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

KEPT = 4000
"""So many characters of what it said are told at most: the last ones."""


class Failed(Exception):
    """What was started did not start. Its text is what it said."""


@contextmanager
def hushed() -> Iterator[None]:
    """Keep from the terminal what is said to it (also by programs that are started here, for as long as they
    run). Raises Failed, with what was said, for whatever goes wrong.
    """
    sys.stderr.flush()
    terminal = os.dup(2)
    with tempfile.TemporaryFile() as kept:
        os.dup2(kept.fileno(), 2)
        try:
            yield
        except Exception as trouble:
            kept.seek(0)
            said = kept.read().decode("utf-8", "replace").strip()
            raise Failed(said[-KEPT:] or str(trouble)) from trouble
        finally:
            sys.stderr.flush()
            os.dup2(terminal, 2)
            os.close(terminal)
