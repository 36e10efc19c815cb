"""From the text of a condition to its tree. A slip is reported where it stands inside the text."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from game.scenario.condition import SHORT, AllOf, AnyOf, Compare, Condition, Holds, Not, Operator
from game.scenario.condition_places import Placing, placing
from game.scenario.finding import Finding, Severity
from game.scenario.guess import Guesser
from game.scenario.model import Variable
from game.scenario.text import Span, Text
from game.scenario.worded import worded

_TOKEN = re.compile(r"\s*(?:([^\W\d]\w*(?:-\w+)*)|(-?\d+)|(>=|<=|==|!=|&&|\|\||[<>=!()])|(.))", re.DOTALL)
_INSTEAD = {
    "==": worded("Write `is` for a word: mood is hurt. For a number: trust >= 2."),
    "=": worded("Write `is` for a word: mood is hurt. For a number: trust >= 2."),
    "!=": worded("Write `is not`: mood is not hurt."),
    "&&": worded("Write `and`."),
    "||": worded("Write `or`."),
    "!": worded("Write `not`."),
}
_KEYWORDS = frozenset({"and", "or", "not", "is"})
_KINDS = ("name", "number", "sign", "odd")
_NUMBERS = (">=", "<=", ">", "<")
DEEPEST = 20
_SHIFT = {0: 0, 2: 1}
"""How far a text's characters stand from its start, by how much wider its place is: 2 where it is in quotes.

One that was folded or escaped is pointed at as a whole.
"""


class _Token(NamedTuple):
    word: str
    kind: str  # "name", "number", "sign", "odd" or "end"
    start: int
    end: int


class _Slip(Exception):
    def __init__(self, code: str, at: Span, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.finding = Finding(code, Severity.ERROR, at, message, hint)


def read_condition(
    text: str, at: Span, variables: Mapping[str, Variable | None], guess: Guesser | None = None
) -> Condition | tuple[Finding, ...]:
    """Return the condition that a text means, or what is wrong with it.

    `at` is where the text stands. A variable that is None was declared wrongly, and is not looked at closely.
    """
    try:
        return _Parser(text, at, variables, guess or Guesser()).whole()
    except _Slip as slip:
        return (slip.finding,)


class ConditionReader:
    """Reads the conditions of one lesson, whose variables stay the same.

    Authors write the same few conditions many times: each is taken apart once, and then put in its place.
    """

    def __init__(self, variables: Mapping[str, Variable | None], guess: Guesser) -> None:
        self._variables, self._guess = variables, guess
        self._known: dict[str, Placing] = {}

    def read(self, text: Text) -> Condition | tuple[Finding, ...]:
        """Return the condition that a text means, or what is wrong with it."""
        at = text.at
        file, start, end = at
        line, column = start.line, start.column
        known = self._known.get(text)
        if known is not None and line == end.line:
            shift = _SHIFT.get(end.column - column - len(text))
            if shift is not None:
                return known(file, line, column + shift)
        found = read_condition(text, at, self._variables, self._guess)
        if known is None and not isinstance(found, tuple):
            plain = read_condition(text, Span("", 1, 1, 1, len(text) + 1), self._variables)
            assert not isinstance(plain, tuple)
            self._known[str(text)] = placing(plain, str(text))
        return found


@lru_cache(maxsize=1024)
def _cut(text: str) -> tuple[_Token, ...]:
    """Return a text's words with their kinds and places, and an end."""
    text = text.rstrip()
    words = []
    for found in _TOKEN.finditer(text):
        group = found.lastindex or 4
        words.append(_Token(found[group], _KINDS[group - 1], found.start(group), found.end()))
    return (*words, _Token("", "end", len(text), len(text) + 1))


class _Parser:
    def __init__(self, text: str, at: Span, variables: Mapping[str, Variable | None], guess: Guesser) -> None:
        self._at = at
        self._variables = variables
        self._guess = guess
        self._depth = 0
        self._place = 0
        self._tokens = _cut(str(text))
        wider = at.end_column - at.column - len(text) if at.line == at.end_line else -1
        self._shift = _SHIFT.get(wider)

    def _span(self, token: _Token) -> Span:
        if self._shift is None:
            return self._at
        file, line, column, _, _ = self._at.numbers
        column += self._shift
        return Span(file, line, column + token.start, line, column + token.end)

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _take(self) -> _Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def whole(self) -> Condition:
        """Read everything."""
        if self._next.kind == "end":
            raise _Slip(
                "WM218",
                self._at,
                worded("Nothing is written as the condition."),
                worded("For example: if: trust >= 2"),
            )
        condition = self._joined()
        if self._next.kind != "end":
            self._unexpected(self._next)
        return condition

    def _joined(self) -> Condition:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _Slip(
                "WM218",
                self._span(self._next),
                worded("There are too many brackets in brackets here."),
                worded("Use a variable."),
            )
        parts = [self._single()]
        word = self._next.word
        while self._next.word in ("and", "or"):
            if self._next.word != word:
                raise _Slip(
                    "WM218",
                    self._span(self._next),
                    worded("`and` and `or` stand side by side, which can be read in two ways."),
                    worded("Put brackets round what belongs together: a and (b or c)"),
                )
            self._take()
            parts.append(self._single())
        self._depth -= 1
        if len(parts) == 1:
            return parts[0]
        at = parts[0].at.to(parts[-1].at)
        return (AllOf if word == "and" else AnyOf)(tuple(parts), at)

    def _single(self) -> Condition:
        token = self._take()
        if token.word == "not":
            self._depth += 1
            if self._depth > DEEPEST:
                raise _Slip("WM218", self._span(token), worded("There are too many `not`s here."))
            inner = self._single()
            self._depth -= 1
            return Not(inner, self._span(token).to(inner.at))
        if token.word == "(":
            inner = self._joined()
            closing = self._take()
            if closing.word != ")":
                self._place -= 1
                if closing.kind == "end":
                    raise _Slip(
                        "WM218",
                        self._span(token),
                        worded("This bracket is not closed."),
                        worded("Close it with `)`."),
                    )
                self._unexpected(closing)
            return inner
        if token.kind != "name" or token.word in _KEYWORDS:
            self._unexpected(token)
        return self._about(token)

    def _about(self, name: _Token) -> Condition:
        """Read what is said of a variable."""
        variable = self._lookup(name)
        follows = self._next
        if follows.word == "is":
            self._take()
            operator: Operator = "is"
            if self._next.word == "not":
                self._take()
                operator = "is not"
            return self._compared(name, variable, operator, follows)
        if follows.word in _NUMBERS:
            self._take()
            return self._compared(name, variable, follows.word, follows)  # type: ignore[arg-type]
        if follows.word in _INSTEAD and follows.word not in ("&&", "||", "!"):
            self._unexpected(follows)
        if variable is not None and variable.kind == "range":
            raise _Slip(
                "WM219",
                self._span(name),
                worded("`{name}` is a number, so it has to be compared.", name=name.word),
                worded("For example: {name} >= {value}", name=name.word, value=variable.values[-1]),
            )
        if variable is not None and variable.kind == "words":
            raise _Slip(
                "WM219",
                self._span(name),
                worded("`{name}` is one of several words, so one has to be named.", name=name.word),
                worded("For example: {name} is {value}", name=name.word, value=variable.values[-1]),
            )
        return Holds(Text(name.word, self._span(name)), self._span(name))

    def _lookup(self, name: _Token) -> Variable | None:
        if name.word == SHORT:
            return Variable(SHORT, "truth", (False, True), False)
        if name.word not in self._variables:
            if name.word in ("true", "false"):
                raise _Slip(
                    "WM218",
                    self._span(name),
                    worded("A condition names a variable, and `{name}` is none.", name=name.word),
                    worded("Remove the `if`, or name a variable."),
                )
            raise _Slip(
                "WM303",
                self._span(name),
                worded("There is no variable `{name}`.", name=name.word),
                self._guess(name.word, [*self._variables, SHORT]),
            )
        return self._variables[name.word]

    def _compared(
        self, name: _Token, variable: Variable | None, operator: Operator, sign: _Token
    ) -> Condition:
        token = self._take()
        if token.kind not in ("name", "number") or token.word in _KEYWORDS:
            self._place -= 1
            self._unexpected(token)
        at = self._span(name).to(self._span(token))
        value: int | str = int(token.word) if token.kind == "number" and len(token.word) < 10 else token.word
        if variable is None:
            return Compare(Text(name.word, self._span(name)), operator, value, at)
        if variable.kind == "truth":
            no = (token.word in ("false", "no")) != (operator == "is not")
            written = f"not {name.word}" if no else name.word
            raise _Slip(
                "WM219",
                at,
                worded("`{name}` is true or false, so it just stands there.", name=name.word),
                worded("Write: {written}", written=written),
            )
        if operator in _NUMBERS and variable.kind == "words":
            raise _Slip(
                "WM219",
                self._span(sign),
                worded("`{name}` is one of several words, which have no order.", name=name.word),
                worded("For example: {name} is {value}", name=name.word, value=variable.values[-1]),
            )
        if variable.kind == "range":
            first, last = variable.values[0], variable.values[-1]
            if not isinstance(value, int):
                raise _Slip(
                    "WM219",
                    self._span(token),
                    worded(
                        "`{name}` is a number from {first} to {last}, and `{value}` is none.",
                        name=name.word,
                        first=first,
                        last=last,
                        value=value,
                    ),
                )
            if value not in variable.values:
                raise _Slip(
                    "WM219",
                    self._span(token),
                    worded(
                        "`{name}` goes from {first} to {last}, so it is never {value}.",
                        name=name.word,
                        first=first,
                        last=last,
                        value=value,
                    ),
                )
        elif str(value) not in variable.values:
            raise _Slip(
                "WM219",
                self._span(token),
                worded("`{name}` is never `{value}`.", name=name.word, value=value),
                self._guess(str(value), [str(word) for word in variable.values]),
            )
        else:
            value = Text(str(value), self._span(token))
        return Compare(Text(name.word, self._span(name)), operator, value, at)

    def _unexpected(self, token: _Token) -> None:
        if token.word in _INSTEAD:
            raise _Slip(
                "WM218",
                self._span(token),
                worded("Conditions do not use `{name}`.", name=token.word),
                _INSTEAD[token.word],
            )
        if token.kind == "end":
            raise _Slip(
                "WM218",
                self._span(token),
                worded("The condition stops too early."),
                worded("For example: trust >= 2 and not told"),
            )
        if token.word == ")":
            raise _Slip(
                "WM218",
                self._span(token),
                worded("This bracket closes nothing."),
                worded("Remove it, or open it with `(`."),
            )
        raise _Slip(
            "WM218",
            self._span(token),
            worded("`{name}` was not expected here.", name=token.word),
            worded("Join conditions by `and` or `or`: trust >= 2 and mood is hurt"),
        )
