"""Which way each character of a paragraph runs, and in what order a line's pieces stand.

Unicode's bidirectional algorithm (UAX 9) with embeddings, overrides, isolates and paired brackets. Levels:
even is left to right, odd right to left. Mirroring of brackets is left to the shaper.
"""

import re
from collections.abc import Sequence
from unicodedata import bidirectional

from game.stage.text.bidi_rules import resolve

_DEEPEST = 125
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_INITIATORS = ("LRI", "RLI", "FSI")
_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
_INVISIBLE = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})


def base_level(text: str, fallback: int = 0) -> int:
    """Return the level of a paragraph by its first strong character outside isolates; rules P2 and P3."""
    if fallback == 0 and not _RIGHT_TO_LEFT.search(text):
        return 0
    return _first_strong([bidirectional(char) for char in text], 0, fallback)


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character of one paragraph whose own level is `base` (0 or 1)."""
    if base == 0 and not _RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    kinds = [bidirectional(char) or "L" for char in text]
    partner = _isolates(kinds)
    explicit, types = _explicit(kinds, partner, base)
    found = list(explicit)
    for sequence in _sequences(kinds, explicit, partner):
        resolve(text, sequence, types, found, *_edges(sequence, kinds, explicit, partner, base))
    for at, kind in enumerate(
        kinds
    ):  # the invisible ones go with what stands before them, so they split no run
        if kind in _INVISIBLE:
            found[at] = found[at - 1] if at else base
    return found


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Return the indices of a line's runs from left to right; rule L2."""
    order = list(range(len(run_levels)))
    if not order:
        return order
    for level in range(max(run_levels), 0, -1):
        at = 0
        while at < len(order):
            if run_levels[order[at]] < level:
                at += 1
                continue
            end = at
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end
    return order


def _first_strong(kinds: Sequence[str], start: int, fallback: int) -> int:
    depth = 0
    for kind in kinds[start:]:
        if kind in _INITIATORS:
            depth += 1
        elif kind == "PDI":
            if depth == 0 and start:
                break
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return fallback


def _isolates(kinds: Sequence[str]) -> dict[int, int]:
    """Pair each isolate initiator with its end, both ways; BD9."""
    partner: dict[int, int] = {}
    still_open: list[int] = []
    for at, kind in enumerate(kinds):
        if kind in _INITIATORS:
            still_open.append(at)
        elif kind == "PDI" and still_open:
            begin = still_open.pop()
            partner[begin], partner[at] = at, begin
    return partner


def _explicit(kinds: Sequence[str], partner: dict[int, int], base: int) -> tuple[list[int], list[str]]:
    """Apply X1 to X8: the level and the (perhaps overridden) type of every character."""
    found, types = [base] * len(kinds), list(kinds)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]
    too_deep_isolates = too_deep_embeddings = valid_isolates = 0
    for at, kind in enumerate(kinds):
        level, override, _ = stack[-1]
        found[at] = level
        if kind in _EMBEDDINGS or kind in _INITIATORS:
            isolate = kind in _INITIATORS
            if isolate:
                types[at] = override or kind
                odd = kind == "RLI" or (kind == "FSI" and _first_strong(kinds, at + 1, 0) == 1)
                forced = ""
            else:
                parity, forced = _EMBEDDINGS[kind]
                odd = parity == 1
            deeper = (level + 1) | 1 if odd else (level + 2) & ~1
            if deeper <= _DEEPEST and not too_deep_isolates and not too_deep_embeddings:
                valid_isolates += isolate
                stack.append((deeper, forced, isolate))
            elif isolate:
                too_deep_isolates += 1
            elif not too_deep_isolates:
                too_deep_embeddings += 1
        elif kind == "PDI":
            if too_deep_isolates:
                too_deep_isolates -= 1
            elif valid_isolates:
                too_deep_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            found[at], override, _ = stack[-1]
            types[at] = override or kind
        elif kind == "PDF":
            if too_deep_isolates:
                pass
            elif too_deep_embeddings:
                too_deep_embeddings -= 1
            elif len(stack) > 1 and not stack[-1][2]:
                stack.pop()
        elif kind not in _INVISIBLE and override:
            types[at] = override
    return found, types


def _sequences(kinds: Sequence[str], found: Sequence[int], partner: dict[int, int]) -> list[list[int]]:
    """Return the isolating run sequences, as lists of indices; BD13, with rule X9's characters left out."""
    runs: list[list[int]] = []
    for at, kind in enumerate(kinds):
        if kind in _INVISIBLE:
            continue
        if runs and found[runs[-1][-1]] == found[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
    begins = {run[0]: run for run in runs}
    sequences = []
    for run in runs:
        if kinds[run[0]] == "PDI" and run[0] in partner:
            continue  # it carries on the sequence that its initiator ended
        whole = list(run)
        while kinds[whole[-1]] in _INITIATORS and whole[-1] in partner:
            following = begins.get(partner[whole[-1]])
            if following is None:
                break
            whole += following
        sequences.append(whole)
    return sequences


def _edges(
    sequence: Sequence[int], kinds: Sequence[str], found: Sequence[int], partner: dict[int, int], base: int
) -> tuple[str, str]:
    """Return the direction before and after a sequence, "L" or "R"; rule X10."""
    level = found[sequence[0]]
    before = next((found[at] for at in range(sequence[0] - 1, -1, -1) if kinds[at] not in _INVISIBLE), base)
    last = sequence[-1]
    if kinds[last] in _INITIATORS and last not in partner:
        after = base
    else:
        after = next((found[at] for at in range(last + 1, len(kinds)) if kinds[at] not in _INVISIBLE), base)
    return "LR"[max(level, before) % 2], "LR"[max(level, after) % 2]
