"""What every test runs in: no real screen, no real data folder."""

import os
import sys

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pytest
from hypothesis import HealthCheck, settings

# No test asserts a time: a slow machine is no fault of a lesson.
settings.register_profile("waymark", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("waymark")


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """No test touches the data of whoever runs it."""
    monkeypatch.setenv("WAYMARK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def no_language_of_another_test():
    """The language of the command line is read once a call, and a test is many."""
    yield
    speech = sys.modules.get("game.cli.speech")
    if speech is not None:
        speech.forget()
