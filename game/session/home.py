"""Where Waymark keeps what it must keep on this machine."""

import os
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path


def home(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the data folder: `WAYMARK_HOME` (a USB stick, a test) or the platform's own place."""
    chosen = environment.get("WAYMARK_HOME")
    return Path(chosen).expanduser() if chosen else user_data_path("waymark", appauthor=False)


def sessions_folder(root: Path) -> Path:
    """Return where the journals lie: one SQLite file a session."""
    return root / "sessions"


def summaries_folder(root: Path) -> Path:
    """Return where sealed summaries are written unless the facilitator says otherwise."""
    return root / "summaries"


def lessons_folder(root: Path) -> Path:
    """Return where this machine's own lessons lie, beside those that Waymark brings."""
    return root / "scenarios"
