"""A fast way to the digests of many summaries: what was seen before, letter by letter, is not checked again.

The canonical form writes each key and each question as a piece of text of its own. Pieces come back by the
thousand, so each is checked once and remembered. A file all of whose pieces are known to be good, and fit
together, is good; anything else is left to `read_summary`, which also says what is wrong.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from game.summary.bands import SIZES
from game.summary.coherence import banded_sizes, could_be, fitting_sizes, option_problems
from game.summary.form import PLAYED, QUESTION
from game.summary.intervals import Interval
from game.summary.movement import class_ends
from game.summary.pool.digest import Digest, QuestionDigest, Told, digest, digest_question, gathered
from game.summary.reading import LIMIT, of_question, read_summary
from game.summary.summary import Summary

_REMEMBERED = 200_000
_KEYS = tuple(sorted(PLAYED.fields))
_FIRST, _LAST = '{\n  "', "\n}\n"
_OPEN, _BETWEEN, _SHUT = '": [\n    {\n', "\n    },\n    {\n", "\n    }\n  ]"


@dataclass(slots=True)
class _Known:
    """A question's piece in a class of one size: its digest, and the sizes that it leaves (None: any)."""

    digest: QuestionDigest
    sizes: frozenset[int] | None


@dataclass(slots=True)
class Reader:
    """Reads summaries to digests. It remembers pieces, and forgets them all when there are too many."""

    _values: dict[str, Any] = field(default_factory=dict)
    _questions: dict[tuple[str, str, str], _Known] = field(default_factory=dict)

    def read(self, data: bytes) -> Digest | tuple[str, ...]:
        """Return the digest of a file, or what is wrong with it: as `read_summary` says it."""
        found = self._fast(data)
        if found is not None:
            return found
        slow = read_summary(data)
        return digest(slow) if isinstance(slow, Summary) else slow

    def _fast(self, data: bytes) -> Digest | None:
        """Return the digest where all is known or newly found to be good; None sends it the slow way."""
        try:
            text = data.decode("utf-8") if len(data) <= LIMIT else ""
        except UnicodeDecodeError:
            return None
        if not (text.startswith(_FIRST) and text.endswith(_LAST)):
            return None
        pieces = text[len(_FIRST) : -len(_LAST)].split(',\n  "')
        if len(pieces) != len(_KEYS):
            return None
        if len(self._values) + len(self._questions) > _REMEMBERED:
            self._values.clear()
            self._questions.clear()
        values: dict[str, Any] = {}
        for key, piece in zip(_KEYS, pieces, strict=True):
            if not piece.startswith(key) or (key != "questions" and not self._value(key, piece, values)):
                return None
        if values["left_out"]:
            return None
        questions = self._all(values["policy"], values["class_size"], pieces[_KEYS.index("questions")])
        return _together(values, questions) if questions is not None else None

    def _value(self, key: str, piece: str, values: dict[str, Any]) -> bool:
        if key == "session":  # each has its own: nothing to remember
            good, values[key] = _checked(key, piece)
            return good
        if piece not in self._values:
            good, value = _checked(key, piece)
            if not good:
                return False
            self._values[piece] = value
        values[key] = self._values[piece]
        return True

    def _all(self, policy: str, size: str, piece: str) -> tuple[_Known, ...] | None:
        if piece == 'questions": []':
            return ()
        if not (piece.startswith(f"questions{_OPEN}") and piece.endswith(_SHUT)):
            return None
        found = []
        for block in piece[len(f"questions{_OPEN}") : -len(_SHUT)].split(_BETWEEN):
            known = self._questions.get((policy, size, block)) or self._new(policy, size, block)
            if known is None:
                return None
            found.append(known)
        return tuple(found) if len(found) <= 1000 else None

    def _new(self, policy: str, size: str, block: str) -> _Known | None:
        value = _parsed("{" + block + "}")
        if (
            not isinstance(value, dict)
            or any(QUESTION.problems(value, ""))
            or any(option_problems(value, ""))
        ):
            return None
        written = json.dumps({"q": [value]}, ensure_ascii=False, sort_keys=True, indent=2)
        if written != f'{{\n  "q{_OPEN}{block}{_SHUT}\n}}' or not could_be(policy, size, value):
            return None
        shown = value["passed"] is not None or any(option["band"] for option in value["options"])
        sizes = fitting_sizes(policy, size, value) if shown and size != SIZES[-1] else None
        known = _Known(digest_question(of_question(value), size), sizes)
        self._questions[(policy, size, block)] = known
        return known


def _checked(key: str, piece: str) -> tuple[bool, Any]:
    """Return whether a piece is the canonical text of a value that this key may have, and the value."""
    value = _parsed('{"' + piece + "}")
    if (
        not isinstance(value, dict)
        or list(value) != [key]
        or any(PLAYED.fields[key].problems(value[key], ""))
    ):
        return False, None
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2)
    found = value[key]
    return written == f'{{\n  "{piece}\n}}', tuple(found) if isinstance(found, list) else found


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _together(values: dict[str, Any], questions: tuple[_Known, ...]) -> Digest | None:
    """Return the digest if the parts fit together, as `coherence` asks."""
    size, policy = values["class_size"], values["policy"]
    if (values["quarter"] or values["region"]) and not banded_sizes(policy, size):
        return None
    left: frozenset[int] | None = None
    for known in questions:
        if known.sizes is not None:
            left = known.sizes if left is None else left & known.sizes
    if left is not None and not left:
        return None
    students: Interval = class_ends(size)
    head = (values["session"], values["lesson"], values["lesson_hash"], values["ages"])
    where = (values["region"] or "", values["quarter"] or "")
    digests = tuple(known.digest for known in questions)
    counted = gathered(values["completed"], values["debrief_reached"], digests)
    told = Told(*map(values.__getitem__, Told._fields))
    return Digest(*head, *where, students, *counted, digests, told)
