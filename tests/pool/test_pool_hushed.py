"""A second engine that is started: its warnings stay off the terminal, what it says of a failure does not."""

import os
import subprocess
import sys

import pytest

from game.summary.pool.hushed import Failed, hushed

SPEAK = [sys.executable, "-c", "import sys; print('WARN: nobody can act on this', file=sys.stderr)"]


def test_what_a_program_says_is_kept_from_the_terminal_and_later_words_are_not(capfd):
    with hushed():
        subprocess.run(SPEAK, check=True)
        print("ours", file=sys.stderr)
    os.write(2, b"after\n")
    assert "WARN" not in capfd.readouterr().err


def test_what_it_said_is_told_when_it_fails(capfd):
    with pytest.raises(Failed, match="WARN: nobody"), hushed():
        subprocess.run(SPEAK, check=True)
        raise OSError("it did not start")
    with pytest.raises(Failed, match="it did not start"), hushed():
        raise OSError("it did not start")
    subprocess.run(SPEAK, check=True)
    assert "WARN" in capfd.readouterr().err
