"""Writes PO files, line for line as Babel does: so that `pybabel update` finds nothing to change in a file
that has what its template has.
"""

from babel.messages.pofile import normalize
from babel.util import TextWrapper

from game.language.po import PoEntry, PoFile

WIDTH = 76

PREVIOUS_WIDTH = 60
"""Babel takes the old source of a stale text for a comment, and would break a longer line once more."""

_COMMENTS = TextWrapper(width=WIDTH, break_long_words=False)
_FIRST_LINES = TextWrapper(width=WIDTH, subsequent_indent="# ", break_long_words=False)


def write_po(po: PoFile) -> bytes:
    """Return a file's bytes. Reading them gives the same file; only comments may be in other lines."""
    header = "".join(f"{name}: {value}\n" for name, value in po.header)
    notes = [line for note in po.notes for line in _FIRST_LINES.wrap(f"# {note}")]
    blocks = [[*(notes or [""]), 'msgid ""', f"msgstr {normalize(header, width=WIDTH)}"]]
    blocks += [_block(entry, po.forms) for entry in po.entries]
    return ("\n\n".join("\n".join(lines) for lines in blocks) + "\n").encode("utf-8")


def _block(entry: PoEntry, forms: int) -> list[str]:
    lines = [*_said("#", entry.notes), *_said("#.", entry.comments)]
    before = "#~ " if entry.obsolete else ""
    if not entry.obsolete:
        lines += _said("#:", (" ".join(entry.places),))
    if entry.flags:
        lines.append(f"#, {', '.join(entry.flags)}")
    names = ("msgid", "msgid_plural")
    if not entry.obsolete:
        previous = zip(names, entry.previous, strict=False)
        lines += [_keyed("#| ", name, text, PREVIOUS_WIDTH) for name, text in previous]
    if entry.context:
        lines.append(_keyed(before, "msgctxt", entry.context))
    lines += [_keyed(before, name, text) for name, text in zip(names, entry.ids, strict=False)]
    if len(entry.ids) == 1:
        return [*lines, _keyed(before, "msgstr", entry.strings[0])]
    strings = entry.strings + ("",) * (forms - len(entry.strings))
    return lines + [_keyed(before, f"msgstr[{number}]", text) for number, text in enumerate(strings)]


def _said(mark: str, texts: tuple[str, ...]) -> list[str]:
    return [f"{mark} {line}" for text in texts for part in text.split("\n") for line in _COMMENTS.wrap(part)]


def _keyed(before: str, name: str, text: str, width: int = WIDTH) -> str:
    lines = f"{name} {normalize(text, width=width - len(before))}".split("\n")
    return "\n".join(before + line for line in lines)
