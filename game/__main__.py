"""`python -m game` is `waymark`."""

from game.cli.main import run

run()
