"""What whoever seals a session chose: which parts to leave out, a stricter rule, and two things to add."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from game.language import Words
from game.summary.bands import POLICIES, SMALLEST
from game.summary.leaving import PARTS
from game.summary.said import part_names, quarter_said, region_said

PolicyName = Literal["standard", "strict"]
LEFT_OUT = ("story", "signs", "skills", "pulse", "ballots")
"""What is told unless it is left out, in the order of the screen. The rest is told only if asked for."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """A school quarter ("2026-Q4"), a region ("NU"), parts to leave out, and the rule by its name."""

    quarter: str | None = None
    region: str | None = None
    without: tuple[str, ...] = ()
    policy: PolicyName = "standard"


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing to tick: `text` says what is told where it is `on`."""

    name: str
    text: str
    on: bool


def quarter_of(day: str) -> str:
    """Return the quarter of the year of an ISO day, "" of none."""
    year, _, rest = day.partition("-")
    month = rest[:2]
    return f"{year}-Q{(int(month) + 2) // 3}" if len(year) == 4 and month.isdecimal() else ""


def offered(wishes: Wishes, size: int, day: str, region: str, words: Words) -> Iterator[Wish]:
    """Yield what may be ticked for a class of this size, played on this day, in this region ("" unknown)."""
    if size < SMALLEST:
        return
    names = part_names(words)
    for part in LEFT_OUT:
        yield Wish(part, names[part], part not in wishes.without)
    strict = POLICIES["strict"].gate
    yield Wish(
        "strict", words("fewer numbers: none of a class under {n}", n=strict), wishes.policy == "strict"
    )
    if size >= POLICIES[wishes.policy].gate:
        quarter = quarter_of(day)
        if quarter:
            yield Wish("quarter", quarter_said(quarter, words), wishes.quarter is not None)
        if region:
            yield Wish("region", region_said(region, words), wishes.region is not None)


def toggled(wishes: Wishes, name: str, day: str, region: str) -> Wishes:
    """Return the wishes with one of those that are offered turned over."""
    match name:
        case "strict":
            return replace(wishes, policy="standard" if wishes.policy == "strict" else "strict")
        case "quarter":
            return replace(wishes, quarter=None if wishes.quarter else quarter_of(day) or None)
        case "region":
            return replace(wishes, region=None if wishes.region else region or None)
        case _:
            parts = set(wishes.without) ^ {name}
            return replace(wishes, without=tuple(part for part in PARTS if part in parts))


def not_told(wishes: Wishes, size: int, words: Words) -> str:
    """Say that a quarter or a region was asked for and is not told, since the class is too small; else ""."""
    gate = POLICIES[wishes.policy].gate
    if size >= gate or not (wishes.quarter or wishes.region):
        return ""
    return words("The quarter and the region are not told of a class of fewer than {n} students.", n=gate)
