"""What a rule is: a file of `rules/` with its code, its reason, and two examples that are tests as well."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.scenario import Severity
from game.scenario.text import Span

if TYPE_CHECKING:
    from game.check.lesson import Lesson

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
Scope = Literal["lesson", "library"]


class Found(NamedTuple):
    """What a rule found. The code and the severity are the rule's own."""

    at: Span
    message: str
    hint: str = ""
    play: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A lesson that fails or passes a rule: the control lesson (`control/`) with a few texts replaced.

    `edits` are (old, new); each old text stands exactly once in the control lesson. `files` are added to the
    lesson's folder. `today` is the day of the check, `bound` how many states are explored, `language` the one
    it is checked in, `spelling` whether words are looked up. `also` are further lessons, for a rule of the
    library. `told` is how to tell it, where the edits would say too much.
    """

    edits: tuple[tuple[str, str], ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    today: str | None = None
    bound: int | None = None
    language: str | None = None
    spelling: bool = False
    also: tuple["Example", ...] = ()
    told: str = ""


def edit(old: str, new: str, *more: str) -> Example:
    """Return an example of one edit, or of several: old, new, old, new."""
    texts = (old, new, *more)
    return Example(tuple(zip(texts[::2], texts[1::2], strict=True)))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, as its file describes it.

    `allowable`: a comment may set its findings aside. Warnings and notes always may; an error only where the
    file says so (`ALLOWABLE = True`), since a quotation can be meant and a broken promise cannot.
    """

    code: str
    title: str
    severity: Severity
    reason: str
    fails: Example
    passes: Example
    check: "Callable[..., Iterable[Found]]"
    scope: Scope = "lesson"
    allowable: bool = True

    def look(self, subject: "Lesson | tuple[Lesson, ...]") -> Iterable[Found]:
        """Apply the rule to a lesson, or to a whole library of them."""
        return self.check(subject)


def _rule(module: ModuleType) -> Rule:
    severity: Severity = module.SEVERITY
    return Rule(
        code=module.CODE,
        title=module.TITLE,
        severity=severity,
        reason=module.REASON,
        fails=module.FAILS,
        passes=module.PASSES,
        check=module.check,
        scope=getattr(module, "SCOPE", "lesson"),
        allowable=severity is not ERROR or getattr(module, "ALLOWABLE", False),
    )


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the folder `rules`, by code."""
    import game.check.rules as folder

    names = sorted(found.name for found in pkgutil.iter_modules(folder.__path__))
    found = [_rule(importlib.import_module(f"game.check.rules.{name}")) for name in names]
    return tuple(sorted(found, key=lambda rule: rule.code))
