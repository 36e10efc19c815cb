"""Where the things that travel with the program lie: lessons, catalogues, assets.

In a checkout they are top-level folders; in an installed wheel they lie beside this file.
"""

from pathlib import Path
from typing import Literal

Kind = Literal["scenarios", "locales", "assets"]

_HERE = Path(__file__).resolve().parent


def folder(kind: Kind) -> Path:
    """Return the folder of that kind, as shipped with this copy of Waymark."""
    installed = _HERE / "_shipped" / kind
    return installed if installed.is_dir() else _HERE.parent / kind
