"""A catalogue brought up to its template. No translation is ever dropped, and none ends up on another text.

A text that moved keeps its translation; one whose source changed keeps it too, marked stale (`fuzzy`, with
the old source), and is not shown until somebody has looked. What is gone stays at the end, as obsolete.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher

from game.language.catalogue import loose
from game.language.po import PoEntry, PoFile
from game.language.po_header import completed, unknown

ALIKE = 0.7
"""How much of a changed text without a context must be left for its old translation to be of use."""

FUZZY = "fuzzy"

DRAFT = "Draft, not reviewed by a speaker."
"""What a new catalogue says first. Whoever has reviewed it takes that line away."""


def begun(template: PoFile, language: str, made: datetime) -> PoFile:
    """Return a new, empty catalogue of a language; also of one that the CLDR does not know. `made` is now."""
    header = tuple(line for line in template.header if line[1])
    return update(PoFile(header, (DRAFT,)), template, language, made)


def update(po: PoFile, template: PoFile, language: str, made: datetime) -> PoFile:
    """Return the catalogue of a language with the entries of the template, in its order, and every old
    translation.

    `made` is now: it becomes the catalogue's date if there are other texts than before.
    """
    taken = _Old(po)
    found: dict[int, PoEntry | None] = {}
    wanted = template.entries
    for match in (taken.same, taken.moved, taken.changed, taken.alike):
        for number, entry in enumerate(wanted):
            if number not in found:
                old = match(entry)
                if old is not None:
                    found[number] = old
    anew = [entry.key for entry in po.current] != [entry.key for entry in wanted]
    fresh = PoFile(completed(po.header, language, made, anew=anew), (*po.notes, *unknown(po.header)))
    entries = [_merged(entry, found.get(number), fresh.forms) for number, entry in enumerate(wanted)]
    left = [_put_by(old) for old in taken.left() if any(old.strings)]
    return replace(fresh, entries=(*entries, *left), file=po.file)


class _Old:
    """The entries that a catalogue has, each of which is used once."""

    def __init__(self, po: PoFile) -> None:
        self._entries = dict(enumerate(po.entries))
        self._by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_place: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_leaf: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_context: dict[str, list[int]] = defaultdict(list)
        for number, entry in self._entries.items():
            self._by_key[entry.key].append(number)
            self._by_place[loose(entry.context), entry.ids[0]].append(number)
            self._by_leaf[_leaf(entry.context), entry.ids[0]].append(number)
            if entry.context:
                self._by_context[entry.context].append(number)

    def same(self, wanted: PoEntry) -> PoEntry | None:
        """The very text in its very place."""
        return self._take(self._by_key[wanted.key])

    def moved(self, wanted: PoEntry) -> PoEntry | None:
        """The very text, said by the same speaker or of the same kind, elsewhere in the lesson."""
        if not wanted.context:
            return None
        near = self._by_place[loose(wanted.context), wanted.ids[0]]
        return self._take(near) or self._take(self._by_leaf[_leaf(wanted.context), wanted.ids[0]])

    def changed(self, wanted: PoEntry) -> PoEntry | None:
        """What stood in this very place before."""
        return self._take(self._by_context[wanted.context]) if wanted.context else None

    def alike(self, wanted: PoEntry) -> PoEntry | None:
        """For the program's own words, which have no place: what is left and reads nearly the same."""
        if wanted.context:
            return None
        best, found = ALIKE, None
        for number, entry in self._entries.items():
            if not entry.context and len(entry.ids) == len(wanted.ids):
                matcher = SequenceMatcher(None, entry.ids[0], wanted.ids[0], autojunk=False)
                if matcher.quick_ratio() >= best and matcher.ratio() >= best:
                    best, found = matcher.ratio(), number
        return self._take([found]) if found is not None else None

    def left(self) -> tuple[PoEntry, ...]:
        """What was not used."""
        return tuple(self._entries.values())

    def _take(self, numbers: list[int]) -> PoEntry | None:
        standing = [number for number in numbers if number in self._entries]
        standing.sort(key=lambda number: self._entries[number].obsolete)
        return self._entries.pop(standing[0]) if standing else None


def _leaf(context: str) -> str:
    """Return what kind of text a context is of: `new-friend:maya`, `new-friend:options/#/text`."""
    domain, _, path = loose(context).partition(":")
    parts = path.split("/")
    return f"{domain}:{'/'.join(parts[3:] if 'beats' in parts else parts[1:])}"


def _put_by(old: PoEntry) -> PoEntry:
    """Return an entry that is gone, under the text that its translation was made from."""
    if old.stale and len(old.previous) == len(old.ids):
        fresh = tuple(flag for flag in old.flags if flag != FUZZY)
        old = replace(old, ids=old.previous, previous=(), flags=fresh)
    return replace(old, obsolete=True)


def _merged(entry: PoEntry, old: PoEntry | None, forms: int) -> PoEntry:
    wanted = forms if len(entry.ids) > 1 else 1
    if old is None:
        return replace(entry, strings=("",) * wanted)
    strings = (*old.strings, *[""] * wanted)[: max(wanted, len(old.strings) if len(entry.ids) > 1 else 1)]
    theirs = {flag for flag in old.flags if not flag.endswith("-format") or flag.startswith("no-")}
    merged = replace(entry, strings=strings, notes=old.notes, flags=_flags(entry, theirs))
    fresh = replace(merged, flags=_flags(entry, theirs - {FUZZY}))
    if not any(strings):
        return fresh
    if old.ids == entry.ids:
        return replace(merged, previous=old.previous)
    before = old.previous if old.stale and old.previous else old.ids
    if before == entry.ids:  # changed, and changed back
        return fresh
    return replace(merged, flags=_flags(entry, {*theirs, FUZZY}), previous=before)


def _flags(entry: PoEntry, theirs: set[str]) -> tuple[str, ...]:
    return tuple(sorted({*entry.flags, *theirs}))
