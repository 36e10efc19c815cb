"""What a lesson can ask: every question by its id, as a file must tell it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from game.play.moment import LIGHTS, RESPONSES, SCALE
from game.scenario.model import Choice, Practise, Pulse, Scenario, Sort
from game.scenario.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the lesson: which skill each option practises, in order, and what a card shows."""

    kind: Literal["choice", "sort", "practise", "pulse"]
    skills: Mapping[str, str | None]
    sign: str | None = None
    light: str | None = None


def asked_by(lesson: Scenario, vocabulary: Vocabulary) -> Mapping[str, Asked]:
    """Return the questions of a lesson by their ids. Roads that nobody can take are no options."""
    skill_of: dict[str | None, str | None] = {s.response: str(s.id) for s in vocabulary.skills.values()}
    skill_of["yield"] = "yield"
    return dict(_questions(lesson, skill_of))


def _questions(lesson: Scenario, skill_of: Mapping[str | None, str | None]) -> Iterator[tuple[str, Asked]]:
    practised = {response: skill_of.get(response) for response in RESPONSES}
    for scene in lesson.scenes.values():
        if isinstance(scene.way_out, Choice):
            options = enumerate(scene.way_out.options)
            skills = {str(n): skill_of.get(o.response) for n, o in options if o.goto is not None}
            yield f"{scene.id}/choice", Asked("choice", skills)
        for place, beat in enumerate(scene.beats):
            head = f"{scene.id}/beats/{place}"
            match beat:
                case Sort(items=cards):
                    for number, card in enumerate(cards):
                        sign = str(card.sign) if card.sign is not None else None
                        asked = Asked("sort", dict.fromkeys(LIGHTS), sign, str(card.light))
                        yield f"{head}/sort/{number}", asked
                case Practise(pressure=pressure):
                    for number in range(len(pressure)):
                        yield f"{head}/practise/{number}", Asked("practise", practised)
                case Pulse(when_asked=when, items=items):
                    for item in items:
                        yield f"pulse/{when}/{item}", Asked("pulse", dict.fromkeys(SCALE))
