"""Shared beats: files of the folder `shared`, spliced into the lessons that use them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.scenario.allowances import Allowance, read_allowances
from game.scenario.beats import BEAT_LIST
from game.scenario.context import FAULT, Context, Fault
from game.scenario.files import Refused, read_plain
from game.scenario.forms import TEXT
from game.scenario.kinds import Field, Shape
from game.scenario.model import Beat
from game.scenario.schema import FORMAT
from game.scenario.source import decode
from game.scenario.text import Text
from game.scenario.tree import read_tree
from game.scenario.worded import worded

SHARED = Shape(
    worded("a file of shared beats"),
    {
        "format": Field(FORMAT, worded("The version of the format: 1."), True),
        "title": Field(TEXT, worded("What these beats are, for whoever looks for some.")),
        "beats": Field(
            BEAT_LIST, worded("The beats. Who speaks in them is the narrator, or of the lesson's cast."), True
        ),
    },
    lambda ctx, node, values: values["beats"],
)


class SharedBeats:
    """The shared beats that one lesson may use: folders of files, or texts by their names.

    `used` holds the bytes of those that it did use. Each is read once for a lesson.
    """

    def __init__(self, folders: tuple[Path, ...], texts: Mapping[str, str] | None = None) -> None:
        self._folders = folders
        self._texts = texts or {}
        self._read: dict[str, Any] = {}
        self.used: dict[str, bytes] = {}
        self.allowances: tuple[Allowance, ...] = ()

    def names(self) -> list[str]:
        """Return the names that exist."""
        try:
            found = {file.stem for folder in self._folders for file in folder.glob("*.yaml")}
        except OSError:
            found = set()
        return sorted({*found, *self._texts})

    def read(self, ctx: Context, name: Text) -> tuple[Beat, ...] | Fault:
        """Return the beats of this name, for the lesson that is being read."""
        if name not in self._read:
            self._read[str(name)] = self._beats(ctx, name)
        beats: tuple[Beat, ...] | Fault = self._read[name]
        if isinstance(beats, Fault):
            ctx.errors += 1  # so that the beat is left out here too; the finding is there already
        return beats

    def _beats(self, ctx: Context, name: Text) -> Any:
        found = self._bytes(name)
        if found is None:
            return ctx.unknown(
                "WM308", name, worded("There are no shared beats `{name}`.", name=name[:60]), self.names()
            )
        file, raw = found
        if isinstance(raw, Refused):
            return ctx.report(raw.code, name.at, raw.message, raw.hint)
        self.used[str(name)] = raw
        source = decode(raw, file, ctx)
        if source is None:
            return FAULT
        allowances, findings = read_allowances(source)
        self.allowances += allowances
        ctx.findings.extend(findings)
        before = ctx.errors
        tree = read_tree(source, ctx)
        if tree.root is None or tree.broken is not None:
            return FAULT
        ctx.in_shared = True
        beats = SHARED.read(tree.root, ctx)
        ctx.in_shared = False
        return FAULT if ctx.errors != before else beats

    def _bytes(self, name: Text) -> tuple[str, bytes | Refused] | None:
        if name in self._texts:
            return f"shared/{name}.yaml", self._texts[name].encode("utf-8", "surrogatepass")
        if name not in self.names():  # so a name can never be a path
            return None
        for folder in self._folders:
            file = folder / f"{name}.yaml"
            if file.exists():
                return str(file), read_plain(file, inside=folder)
        return None
