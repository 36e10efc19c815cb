"""Where summaries come from: folders and zips, read as a stream, in the same order every time."""

import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from game.scenario.worded import worded
from game.summary.reading import LIMIT

BATCH = 5000
"""So many loose files are one unit of work."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One zip, or some loose files of one folder. `group` names who sent it: a board, a school, an office.

    `mark` changes whenever anything in it may have changed. `trouble` says why it cannot even be listed.
    """

    group: str
    path: Path
    files: tuple[str, ...]
    mark: str
    trouble: str = ""

    @property
    def key(self) -> str:
        """What it is called in the record of what was done."""
        return f"{self.group}\0{self.path}\0{self.files[0] if self.files else ''}"


@dataclass(frozen=True, slots=True)
class Found:
    """One file: its bytes, or why there are none."""

    name: str
    data: bytes
    problem: str = ""


def units(folders: Iterable[Path]) -> Iterator[Unit]:
    """Yield the work in order. Each folder or zip right inside of what was named is a group of its own; files
    that lie there loose are together one, also where each of them was named.
    """
    places = [named.resolve() for named in folders]
    loose_named: dict[Path, list[Path]] = {}
    for place in places:
        if not place.is_dir() and not is_zip(place):
            loose_named.setdefault(place.parent, []).append(place)
    for folder, files in loose_named.items():
        yield from _of(folder.name, list(dict.fromkeys(files)))
    for folder in places:
        if not folder.is_dir():
            if is_zip(folder):
                yield from _of(folder.name, [folder])
            continue
        entries, trouble = _listed(folder)
        if trouble:
            yield Unit(folder.name, folder, (), trouble, trouble)
        loose = [path for path in entries if not path.is_dir() and not is_zip(path)]
        yield from _of(folder.name, loose)
        for path in entries:
            if path.is_dir():
                yield from _below(f"{folder.name}/{path.name}", path)
            elif is_zip(path):
                yield from _of(f"{folder.name}/{path.name}", [path])


def is_zip(path: Path) -> bool:
    """Whether a file is to be opened as a zip, by its name."""
    return path.suffix.lower() == ".zip"


def wanted(name: str) -> bool:
    """Whether a file can be a summary, by its name: other forms of the same summary lie beside it."""
    return name.endswith(".json") and not name.endswith(".xapi.json")


def read(unit: Unit) -> Iterator[Found]:
    """Yield the files of a unit, one at a time. Never raises for what is in them."""
    if unit.trouble:
        yield Found("", b"", unit.trouble)
    elif is_zip(unit.path):
        yield from _unzipped(unit.path)
    else:
        for name in unit.files:
            yield _loose(unit.path / name)


def _loose(path: Path) -> Found:
    try:
        if not path.is_file():  # a pipe or a device would have no end
            return Found(path.name, b"", worded("it is no file, or a link to one that is not there"))
        with path.open("rb") as file:
            return Found(path.name, file.read(LIMIT + 1))
    except OSError as trouble:
        return Found(path.name, b"", worded("it cannot be read: {why}", why=trouble.strerror))


def _listed(folder: Path) -> tuple[list[Path], str]:
    """Return what is in a folder, or why that cannot be told."""
    try:
        return sorted(folder.iterdir()), ""
    except OSError as trouble:
        return [], worded("the folder cannot be read: {why}", why=trouble.strerror)


def _below(group: str, folder: Path) -> Iterator[Unit]:
    """Yield the work of a group's folder, however deep it lies. Links to folders are not followed."""
    refused: list[OSError] = []
    found = []
    for above, folders, names in os.walk(folder, onerror=refused.append):
        folders.sort()
        found += [Path(above, name) for name in sorted(names)]
    for error in refused:
        trouble = worded("the folder cannot be read: {why}", why=error.strerror)
        yield Unit(group, Path(str(error.filename)), (), trouble, trouble)
    yield from _of(group, found)


def _of(group: str, paths: list[Path]) -> Iterator[Unit]:
    loose: dict[Path, list[str]] = {}
    for path in paths:
        if is_zip(path):
            yield Unit(group, path, (), _mark([path]))
        elif wanted(path.name):
            loose.setdefault(path.parent, []).append(path.name)
    for folder, names in loose.items():
        for start in range(0, len(names), BATCH):
            batch = tuple(names[start : start + BATCH])
            yield Unit(group, folder, batch, _mark(folder / name for name in batch))


def _mark(paths: Iterable[Path]) -> str:
    found = blake2b(digest_size=16)
    for path in paths:
        try:
            told = path.stat()
            sign = f"{told.st_size}\0{told.st_mtime_ns}\0{told.st_mode}"
        except OSError as trouble:
            sign = str(trouble.errno)
        found.update(f"{path}\0{sign}\n".encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _unzipped(path: Path) -> Iterator[Found]:
    """Yield the files in a zip. Each is read no further than a summary can be long, so no bomb goes off."""
    try:
        archive = zipfile.ZipFile(path)
    except Exception as trouble:  # as below
        yield Found("", b"", worded("it is no zip that can be opened: {why}", why=str(trouble)))
        return
    with archive:
        for entry in archive.infolist():
            if entry.filename.lower().endswith(".zip"):
                yield Found(entry.filename, b"", worded("a zip in a zip is not opened"))
            elif not entry.is_dir() and wanted(entry.filename):
                yield _entry(archive, entry)


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Found:
    try:
        with archive.open(entry) as file:
            return Found(entry.filename, file.read(LIMIT + 1))
    except Exception as trouble:  # each way of packing has errors of its own, and a harmed zip raises any
        return Found(entry.filename, b"", worded("it cannot be unpacked: {why}", why=str(trouble)))
