"""Writes PO files, in lines that editors and reviews like."""

import re

from game.language.po import PoEntry, PoFile

WIDTH = 79


def write_po(po: PoFile) -> bytes:
    """Return a file's bytes. Reading them gives the same file."""
    blocks = [[*_said("#", po.notes), 'msgid ""', 'msgstr ""']]
    blocks[0] += [_escaped(f"{name}: {value}\n") for name, value in po.header]
    blocks += [_block(entry, po.forms) for entry in po.entries]
    return ("\n\n".join("\n".join(lines) for lines in blocks) + "\n").encode("utf-8")


def _block(entry: PoEntry, forms: int) -> list[str]:
    lines = [*_said("#", entry.notes), *_said("#.", entry.comments)]
    before = "#~ " if entry.obsolete else ""
    if not entry.obsolete:
        lines += _said("#:", entry.places)
    if entry.flags:
        lines.append(f"#, {', '.join(entry.flags)}")
    names = ("msgid", "msgid_plural")
    if not entry.obsolete:
        for name, text in zip(names, entry.previous, strict=False):
            lines += _keyed("#| ", name, text)
    if entry.context:
        lines += _keyed(before, "msgctxt", entry.context)
    for name, text in zip(names, entry.ids, strict=False):
        lines += _keyed(before, name, text)
    if len(entry.ids) == 1:
        return lines + _keyed(before, "msgstr", entry.strings[0])
    strings = entry.strings + ("",) * (forms - len(entry.strings))
    for number, text in enumerate(strings):
        lines += _keyed(before, f"msgstr[{number}]", text)
    return lines


def _said(mark: str, texts: tuple[str, ...]) -> list[str]:
    return [f"{mark} {line}".rstrip() for text in texts for line in text.split("\n")]


def _keyed(before: str, name: str, text: str) -> list[str]:
    whole = f"{before}{name} {_escaped(text)}"
    if len(whole) <= WIDTH and "\n" not in text[:-1]:
        return [whole]
    lines, room = [f'{before}{name} ""'], WIDTH - len(before)
    for part in text.splitlines(keepends=True) if "\n" in text else [text]:
        line = ""
        for word in re.findall(r"\S* +|\S+\s*|\s+", part):
            if line and len(_escaped(line + word)) > room:
                lines.append(before + _escaped(line))
                line = ""
            line += word
        lines.append(before + _escaped(line))
    return lines


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'
