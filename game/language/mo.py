"""MO files, for other programs that read gettext. Waymark reads the PO files themselves."""

import hashlib
import struct

from game.language.catalogue import shown
from game.language.po import PoFile

HASH = "X-Waymark-Compiled-From"


def compiled_from(raw: bytes) -> str:
    """Return what a compiled file says of the PO file that it came from: its content, never its age."""
    return hashlib.sha256(raw).hexdigest()


def mo_bytes(po: PoFile, raw: bytes) -> bytes:
    """Return the MO file of a catalogue: what may be shown, and nothing else."""
    header = "".join(f"{name}: {value}\n" for name, value in (*po.header, (HASH, compiled_from(raw))))
    texts = {"": header}
    for entry in po.current:
        if shown(entry):
            key = "\0".join(entry.ids)
            texts[f"{entry.context}\4{key}" if entry.context else key] = "\0".join(entry.strings)
    pairs = sorted((key.encode(), text.encode()) for key, text in texts.items())
    keys = b"".join(key + b"\0" for key, _ in pairs)
    start = 28 + 16 * len(pairs)
    tables, at = [b"", b""], [start, start + len(keys)]
    for pair in pairs:
        for side in (0, 1):
            tables[side] += struct.pack("<II", len(pair[side]), at[side])
            at[side] += len(pair[side]) + 1
    head = struct.pack("<IIIIIII", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + tables[0] + tables[1] + keys + b"".join(text + b"\0" for _, text in pairs)
