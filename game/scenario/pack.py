"""One lesson as one file, NAME.waymark: a zip of its folder, always the same, and opened with suspicion."""

import io
import re
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from game.scenario.files import LARGEST_MEDIA, MEGABYTE
from game.scenario.worded import worded

SUFFIX = ".waymark"
TEXTS = frozenset({".yaml", ".md", ".po", ".txt"})
MEDIA = frozenset({".png", ".jpg", ".jpeg", ".webp", ".svg", ".ogg", ".opus", ".wav", ".mp3", ".flac"})
LARGEST_PACK, MOST_FILES = 256 * MEGABYTE, 500
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PART = re.compile(r"[^\W_][\w .()-]*")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
_DAY = (2000, 1, 1, 0, 0, 0)


class PackTrouble(Exception):
    """A lesson cannot be packed, or a pack cannot be trusted. Its text says why, and what to do."""


def pack(folder: Path, beside: Mapping[str, bytes] | None = None) -> bytes:
    """Return a lesson's folder as a pack: the same files, the same bytes.

    `beside` are more files by their path in the folder, such as catalogues that lie elsewhere. What a lesson
    has no use for (hidden files, files of other kinds) is left out. Raises PackTrouble.
    """
    name = folder.resolve().name
    if not _NAME.fullmatch(name):
        raise PackTrouble(
            worded("a lesson's folder is lower-case words joined by hyphens, and not “{name}”.", name=name)
        )
    files = {str(path.relative_to(folder).as_posix()): path for path in _own(folder)}
    held = {where: path.read_bytes() for where, path in files.items()} | dict(beside or {})
    if "scenario.yaml" not in held:
        raise PackTrouble(worded("there is no scenario.yaml in {folder}.", folder=folder))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for where in sorted(held):
            entry = zipfile.ZipInfo(f"{name}/{where}", _DAY)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            made.writestr(entry, held[where])
    return out.getvalue()


def _own(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "_")) for part in parts)
        if path.is_file() and not path.is_symlink() and not hidden and path.suffix.lower() in TEXTS | MEDIA:
            yield path


def unpack(file: Path, shelf: Path, *, aside: Path | None = None) -> tuple[Path, Path | None]:
    """Unpack a lesson into a folder of lessons. Return its folder there, and where the one that was there is.

    Nothing is written before everything was looked at. A lesson that is there already stays as it is; with
    `aside`, it is moved into that folder, whole. Raises PackTrouble, OSError.
    """
    kept = None
    try:
        with zipfile.ZipFile(file) as opened:
            entries = [_trusted(entry) for entry in opened.infolist() if not entry.is_dir()]
            name = _one_lesson(entries)
            target = shelf / name
            if target.exists() and aside is None:
                raise PackTrouble(
                    worded(
                        "a lesson “{name}” is there already, and stays as it is: {target}. With --replace "
                        "it is put aside, and this one takes its place.",
                        name=name,
                        target=target,
                    )
                )
            shelf.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=shelf, prefix=".adding-") as scratch:
                _write(opened, entries, Path(scratch))
                if aside is not None and target.exists():
                    kept = _free(aside, name)
                    shutil.move(target, kept)
                (Path(scratch) / name).rename(target)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as problem:
        raise PackTrouble(
            worded("{name} is no lesson that was packed by Waymark, or it is damaged.", name=file.name)
        ) from problem
    return target, kept


def _free(aside: Path, name: str) -> Path:
    """Return a place for a folder where nothing is yet."""
    aside.mkdir(parents=True, exist_ok=True)
    places = (aside / (f"{name}-{number}" if number > 1 else name) for number in count(1))
    return next(place for place in places if not place.exists())


def _trusted(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return the entry if it is one that a lesson has. Raises PackTrouble."""
    parts = entry.filename.split("/")
    mode = entry.external_attr >> 16
    plain = not mode or stat.S_IFMT(mode) in (0, stat.S_IFREG)
    named = all(_PART.fullmatch(part) and not part.endswith((" ", ".")) for part in parts)
    device = any(part.split(".")[0].lower() in _DEVICES for part in parts)
    if not plain or not named or device or len(parts) < 2 or len(entry.filename) > 200:
        raise PackTrouble(
            worded("it holds “{file}”, which no lesson has. It was not opened.", file=entry.filename[:80])
        )
    if Path(entry.filename).suffix.lower() not in TEXTS | MEDIA:
        raise PackTrouble(
            worded(
                "it holds “{file}”: a lesson is texts, pictures and sounds alone.",
                file=entry.filename[:80],
            )
        )
    if entry.flag_bits & 1:
        raise PackTrouble(worded("it is locked with a password."))
    if entry.file_size > LARGEST_MEDIA:
        raise PackTrouble(
            worded(
                "“{file}” is larger than {most} MB.",
                file=entry.filename[:80],
                most=LARGEST_MEDIA // MEGABYTE,
            )
        )
    return entry


def _one_lesson(entries: list[zipfile.ZipInfo]) -> str:
    names = {entry.filename.split("/")[0] for entry in entries}
    lower = [entry.filename.lower() for entry in entries]
    if len(names) != 1 or f"{next(iter(names), '')}/scenario.yaml" not in lower:
        raise PackTrouble(worded("it does not hold one lesson: a folder with a scenario.yaml in it."))
    name = names.pop()
    if not _NAME.fullmatch(name):
        raise PackTrouble(worded("its lesson has no lesson's name: “{name}”.", name=name[:80]))
    if len(set(lower)) != len(lower):
        raise PackTrouble(worded("it holds two files of the same name."))
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST_PACK:
        raise PackTrouble(
            worded(
                "it is larger than any lesson: at most {files} files, {most} MB.",
                files=MOST_FILES,
                most=LARGEST_PACK // MEGABYTE,
            )
        )
    return name


def _write(opened: zipfile.ZipFile, entries: list[zipfile.ZipInfo], scratch: Path) -> None:
    for entry in entries:
        path = scratch / entry.filename
        path.parent.mkdir(parents=True, exist_ok=True)
        with opened.open(entry) as stream:
            data = stream.read(entry.file_size + 1)  # a header may lie about the size
        if len(data) != entry.file_size:
            raise PackTrouble(worded("“{file}” is not as large as it says.", file=entry.filename[:80]))
        path.write_bytes(data)
