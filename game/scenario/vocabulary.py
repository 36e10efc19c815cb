"""The shared vocabulary: what the four registries hold, so that all lessons speak of the same things."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.scenario.model import Ages
from game.scenario.text import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign (WS.), a green sign (GR.) or a good-job sign (GJ.)."""

    id: str
    title: str
    text: str
    ages: Ages
    source: str
    at: Span = NOWHERE

    @property
    def kind(self) -> Literal["warning", "green", "good-job"]:
        """Which of the three kinds, by the id's first letters."""
        kinds: dict[str, Literal["warning", "green", "good-job"]] = {"GR": "green", "GJ": "good-job"}
        return kinds.get(self.id.split(".")[0], "warning")


@dataclass(frozen=True, slots=True)
class Skill:
    """Something that a class practises. `response` is its short name: `delay` for SK.DELAY."""

    id: str
    title: str
    text: str
    examples: tuple[str, ...]
    source: str
    at: Span = NOWHERE

    @property
    def response(self) -> str:
        """The short name that an option's `response` uses."""
        return self.id.split(".", 1)[1].lower()


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a help line: by text, chat, phone or web. `to` is a number or an address."""

    by: Literal["text", "chat", "phone", "web"]
    to: str
    say: str | None = None


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Where to get help. `region` is CA for all of Canada, or a province's or territory's two letters."""

    id: str
    name: str
    region: str
    about: str
    channels: tuple[Channel, ...]
    hours: str
    languages: tuple[str, ...]
    source: str
    confidence: Literal["high", "medium", "low"]
    checked_on: str
    checked_by: str
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class PulseItem:
    """One of the anonymous items; `asked` is `both`, or `after` alone."""

    id: str
    text: str
    asked: Literal["both", "after"]
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The four registries together. Every mapping keeps its file's order."""

    signs: Mapping[str, Sign] = field(default_factory=dict)
    skills: Mapping[str, Skill] = field(default_factory=dict)
    help: Mapping[str, HelpLine] = field(default_factory=dict)
    pulse: Mapping[str, PulseItem] = field(default_factory=dict)
    scale: tuple[str, ...] = ()

    @property
    def responses(self) -> tuple[str, ...]:
        """Every word that an option's `response` may be."""
        return (*(skill.response for skill in self.skills.values()), "yield")
