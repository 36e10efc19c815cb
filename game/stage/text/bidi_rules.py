"""The rules of UAX 9 for one isolating run sequence: weak types, brackets, neutrals, implicit levels."""

from collections.abc import Sequence

_BRACKETS = (
    "()[]{}⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆〈〉《》「」『』【】〔〕〖〗〘〙〚〛（）［］｛｝｟｠｢｣"
)
_CLOSING = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_OPENING = {close: begin for begin, close in _CLOSING.items()}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_MOST_OPEN = 63


def resolve(
    text: str, sequence: Sequence[int], types: list[str], levels: list[int], before: str, after: str
) -> None:
    """Settle the levels of the characters at these indices; `types` and `levels` are changed in place."""
    original = [types[at] for at in sequence]
    kinds = _weak(original, before)
    embedding = "LR"[levels[sequence[0]] % 2]
    _brackets([text[at] for at in sequence], original, kinds, embedding, before)
    _neutral(kinds, embedding, before, after)
    for at, kind in zip(sequence, kinds, strict=True):
        if levels[at] % 2 == 0:
            levels[at] += {"L": 0, "R": 1}.get(kind, 2)
        else:
            levels[at] += 0 if kind == "R" else 1


def _weak(original: Sequence[str], before: str) -> list[str]:
    kinds = list(original)
    last = before
    for at, kind in enumerate(kinds):  # W1
        if kind == "NSM":
            kinds[at] = "ON" if last in ("LRI", "RLI", "FSI", "PDI") else last
        last = kinds[at]
    strong = before
    for at, kind in enumerate(kinds):  # W2, W3
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and ((kind in ("ES", "CS") and left == "EN") or (kind == "CS" and left == "AN")):
            kinds[at] = left
    at = 0
    while at < len(kinds):  # W5, W6
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > at:
            near = "EN" in (kinds[at - 1] if at else "", kinds[end] if end < len(kinds) else "")
            kinds[at:end] = ["EN" if near else "ON"] * (end - at)
        at = max(end, at + 1)
    strong = before
    for at, kind in enumerate(kinds):  # W6, W7
        if kind in ("ES", "CS"):
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _brackets(
    chars: Sequence[str], original: Sequence[str], kinds: list[str], embedding: str, before: str
) -> None:
    """Apply N0: a pair of brackets takes one direction, that of what it holds."""
    for begin, end in _pairs(chars, kinds):
        inside = {_strong(kind) for kind in kinds[begin + 1 : end]} - {""}
        if embedding in inside:
            direction = embedding
        elif inside:
            earlier = next((_strong(kind) for kind in reversed(kinds[:begin]) if _strong(kind)), before)
            direction = earlier if earlier != embedding else embedding
        else:
            continue
        for at in (begin, end):
            kinds[at] = direction
            for mark in range(at + 1, len(kinds)):  # marks on a bracket follow it
                if original[mark] != "NSM":
                    break
                kinds[mark] = direction


def _pairs(chars: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at, char in enumerate(chars):
        if kinds[at] != "ON":
            continue
        if char in _CLOSING:
            if len(waiting) == _MOST_OPEN:
                break
            waiting.append((char, at))
        elif char in _OPENING:
            for index in range(len(waiting) - 1, -1, -1):
                if waiting[index][0] == _OPENING[char]:
                    pairs.append((waiting[index][1], at))
                    del waiting[index:]
                    break
    return sorted(pairs)


def _strong(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _neutral(kinds: list[str], embedding: str, before: str, after: str) -> None:
    at = 0
    while at < len(kinds):  # N1, N2
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > at:
            left = _strong(kinds[at - 1]) if at else before
            right = _strong(kinds[end]) if end < len(kinds) else after
            kinds[at:end] = [left if left == right else embedding] * (end - at)
        at = max(end, at + 1)
