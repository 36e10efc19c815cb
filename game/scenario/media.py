"""Pictures and sounds: they lie in the lesson's own folder, whatever the lesson says."""

import re
from pathlib import Path
from typing import Any

from game.scenario.context import Context
from game.scenario.files import LARGEST_MEDIA, Refused, read_plain
from game.scenario.kinds import Custom
from game.scenario.nodes import Node
from game.scenario.text import Text
from game.scenario.worded import worded

_PART = re.compile(r"[^\W_][\w .()-]*")
_HINT = worded(
    "Put the file into the lesson's folder and write its path from there, such as: pictures/bus.png"
)


def _media(node: Node, ctx: Context) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("a file's path"))
    if not all(_PART.fullmatch(part) and not part.endswith((" ", ".")) for part in node.split("/")):
        return ctx.report(
            "WM221",
            node.at,
            worded("`{path}` is not a path inside the lesson's folder.", path=node[:60]),
            _HINT,
        )
    if ctx.folder is None or node in ctx.media:
        return node
    refused = check_media(ctx.folder, node)
    if refused is None:
        ctx.media[node] = node.at
        return node
    code = {"WM101": "WM309", "WM102": "WM221"}.get(refused.code, refused.code)
    return ctx.report(code, node.at, refused.message, refused.hint or _HINT)


def check_media(folder: Path, name: str) -> Refused | None:
    """Return why a file of the lesson's folder cannot be used; None when it can."""
    path = folder / name
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        size = 0
    if size > LARGEST_MEDIA:
        return Refused(
            "WM103",
            worded(
                "`{name}` is larger than {most} MB.",
                name=name,
                most=LARGEST_MEDIA // 1024 // 1024,
            ),
            worded("Save it smaller."),
        )
    found = read_plain(path, inside=folder, largest=LARGEST_MEDIA)
    return found if isinstance(found, Refused) else None


MEDIA_FILE = Custom(
    worded("a file's path"),
    _media,
    lambda: {
        "type": "string",
        "pattern": r"^(?!/)(?!.*(^|/)\.\.?(/|$))(?!.*[\\:]).+$",
        "examples": ["pictures/bus.png"],
    },
)
