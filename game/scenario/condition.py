"""Conditions: `told`, `not told`, `trust >= 2`, `mood is hurt`, joined by and, or, not and brackets.

A condition is a small tree of frozen values. Names and values in it were checked while reading. Where `said`
is not empty it is the condition's text: what is said in the same words, with the same variables, is the same.
"""

from dataclasses import dataclass, field
from typing import Literal

from game.scenario.text import NOWHERE, Span

SHORT = "short"
"""The variable that is always there: true when the class plays the short cut."""

Operator = Literal["is", "is not", ">=", "<=", ">", "<"]


@dataclass(frozen=True, slots=True)
class Holds:
    """A true/false variable that is true."""

    variable: str
    at: Span = NOWHERE
    said: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """A variable against a word or a whole number."""

    variable: str
    operator: Operator
    value: int | str
    at: Span = NOWHERE
    said: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    inner: "Condition"
    at: Span = NOWHERE
    said: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds (`and`)."""

    parts: tuple["Condition", ...]
    at: Span = NOWHERE
    said: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds (`or`)."""

    parts: tuple["Condition", ...]
    at: Span = NOWHERE
    said: str = field(default="", compare=False, repr=False)


Condition = Holds | Compare | Not | AllOf | AnyOf
