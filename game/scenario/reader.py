"""A lesson's file in; a scenario, or what is wrong with it, out. Nothing that a person wrote raises."""

import collections.abc
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.scenario.allowances import Allowance, read_allowances, set_aside
from game.scenario.beats import RESERVED
from game.scenario.context import FAULT, MOST_FINDINGS, Context
from game.scenario.files import LARGEST_MEDIA, Refused, read_plain
from game.scenario.finding import Finding, Severity
from game.scenario.forms import SLUG
from game.scenario.model import Review, Scenario
from game.scenario.nodes import Mapping
from game.scenario.registries import read_vocabulary
from game.scenario.schema import LESSON
from game.scenario.shared import SharedBeats
from game.scenario.source import Source, decode
from game.scenario.text import Span
from game.scenario.tree import no_collector, read_tree
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import worded

FILE_NAME = "scenario.yaml"

_ONLY_WHEN_WHOLE = frozenset(
    {
        "WM202",
        "WM205",
        "WM209",
        "WM210",
        "WM211",
        "WM212",
        "WM213",
        "WM214",
        "WM225",
        "WM301",
        "WM302",
        "WM303",
        "WM310",
    }
)
"""Where YAML stopped half-way, these would only say what the missing half says."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one lesson. `scenario` is None where any finding is an error.

    `allowed` are findings that a comment in the file sets aside; `allowances` are those comments.
    """

    scenario: Scenario | None
    findings: tuple[Finding, ...]
    allowed: tuple[Finding, ...] = ()
    allowances: tuple[Allowance, ...] = ()


def read_scenario(path: Path, vocabulary: Vocabulary | None = None, shared: Path | None = None) -> Reading:
    """Read a lesson: its scenario.yaml, or the folder that holds it.

    Without a vocabulary or a folder of shared beats, those beside the lesson's folder are used, or else the
    shipped ones.
    """
    path = Path(path)
    file = path / FILE_NAME if path.is_dir() and path.name != FILE_NAME else path
    folder = file.parent
    top = Span(str(file), 1, 1, 1, 2)
    raw = read_plain(file, inside=folder)
    if isinstance(raw, Refused):
        return Reading(None, (Finding(raw.code, Severity.ERROR, top, raw.message, raw.hint),))
    beside = folder.resolve().parent
    found: tuple[Finding, ...] = ()
    if vocabulary is None:
        vocabulary, found = read_vocabulary(beside if (beside / "signs.yaml").is_file() else _shipped())
    places = (shared,) if shared is not None else (beside / "shared", _shipped() / "shared")
    ctx = Context(vocabulary, folder)
    return _read(raw, str(file), folder.resolve().name, ctx, SharedBeats(places), found)


def read_text(
    text: str,
    name: str,
    vocabulary: Vocabulary | None = None,
    shared: collections.abc.Mapping[str, str] | Path | None = None,
) -> Reading:
    """Read a lesson that is in memory. `name` is its id; `shared` holds texts of shared beats by name.

    Pictures and sounds are not looked for, since there is no folder.
    """
    found: tuple[Finding, ...] = ()
    if vocabulary is None:
        vocabulary, found = read_vocabulary(_shipped())
    if shared is None:
        shared = _shipped() / "shared"
    places = SharedBeats((shared,)) if isinstance(shared, Path) else SharedBeats((), shared)
    raw = text.encode("utf-8", "surrogatepass")
    return _read(raw, f"{name}/{FILE_NAME}", name, Context(vocabulary), places, found)


def _shipped() -> Path:
    from game.shipped import folder  # an edge: only who names no folder needs to know where ours lies

    return folder("scenarios")


def _read(
    raw: bytes, file: str, name: str, ctx: Context, shared: SharedBeats, found: tuple[Finding, ...]
) -> Reading:
    if re.fullmatch(SLUG, name) is None:
        ctx.report(
            "WM201",
            Span(file, 1, 1, 1, 2),
            worded("The lesson's folder is called `{name}`, which is not an id.", name=name),
            worded("Rename it to lower-case words joined by hyphens, such as the-new-friend."),
        )
    ctx.shared = shared.read
    with no_collector():
        source = decode(raw, file, ctx)
        values, at = _values(source, ctx) if source else (FAULT, Span(file, 1, 1, 1, 2))
    allowances, missing = read_allowances(source) if source else ((), ())
    allowances = (*allowances, *shared.allowances)
    standing, allowed = set_aside((*found, *ctx.findings, *missing), allowances)
    findings = tuple(sorted(standing, key=lambda finding: (finding.span.file != file, finding.span)))
    if ctx.errors > MOST_FINDINGS:
        more = worded(
            "There are {count} more errors, which are not listed.", count=ctx.errors - MOST_FINDINGS
        )
        findings = (
            *findings,
            Finding(
                "WM121",
                Severity.ERROR,
                Span(file, 1, 1, 1, 2),
                more,
                worded("Mend the first ones, and check again."),
            ),
        )
    scenario = None
    if not any(finding.severity is Severity.ERROR for finding in findings):
        scenario = Scenario(
            id=name,
            at=at,
            content_hash=_hash(raw, shared, ctx),
            **{"themes": (), "review": Review("draft"), "variables": {}, **_plain(values)},
        )
    return Reading(scenario, findings, allowed, allowances)


def _values(source: Source, ctx: Context) -> tuple[Any, Span]:
    tree = read_tree(source, ctx)
    if tree.root is None:
        return FAULT, Span(source.file, 1, 1, 1, 2)
    root = tree.root
    if not isinstance(root, Mapping):
        if tree.broken is None:
            ctx.report(
                "WM204", root.at, worded("A lesson begins with keys, such as `format: 1` and `title: ...`.")
            )
        return FAULT, root.at
    ctx.scenes = _named(root, "scenes")
    ctx.cast = {name: None for name in _named(root, "cast") if name not in RESERVED}
    ctx.variables.update(dict.fromkeys(_named(root, "variables")))
    before = len(ctx.findings)
    values = LESSON.read(root, ctx)
    if tree.broken is not None:
        ctx.findings[before:] = [
            finding
            for finding in ctx.findings[before:]
            if finding.code not in _ONLY_WHEN_WHOLE and 0 < finding.span.end_line < tree.broken
        ]
    return values, root.at


def _named(root: Mapping, key: str) -> dict[str, Any]:
    """Return what is declared under a key, whatever else may be wrong with it."""
    declared = root.entries.get(key)
    return declared.entries if isinstance(declared, Mapping) else {}


def _plain(values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != "format"}


def _hash(raw: bytes, shared: SharedBeats, ctx: Context) -> str:
    """Return a hash of all that the lesson shows: its own file, the shared beats, the pictures and sounds."""
    digest = hashlib.sha256()

    def add(kind: str, name: str, data: bytes) -> None:
        digest.update(f"{kind}:{name}:{len(data)}:".encode())
        digest.update(data)

    add("lesson", "", raw)
    for name, data in sorted(shared.used.items()):
        add("shared", name, data)
    folder = ctx.folder or Path()  # without a folder, no file was looked for
    for name in sorted(ctx.media):
        media = read_plain(folder / name, inside=folder, largest=LARGEST_MEDIA)
        add("media", name, b"" if isinstance(media, Refused) else media)
    return digest.hexdigest()
