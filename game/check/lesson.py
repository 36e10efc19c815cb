"""A lesson as the rules see it: the scenario with all that several rules want to know, made once."""

import datetime
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.check.corpus import Corpus
from game.check.passages import Passage, passages
from game.check.word_list import WordList, word_list
from game.play import System
from game.scenario import Plan, Reading, Scenario, Vocabulary
from game.scenario.condition import Condition
from game.scenario.model import Beat, Choice, Ending, Goto, Option, Person, Scene
from game.scenario.text import Span

if TYPE_CHECKING:
    from game.check.proof import Proof

BOUND = 3_000_000
"""How many states are explored before a promise is given up as not settled."""

YOUNGER = 14
"""Below this age a lesson is for the younger classes: shorter sentences, fewer topics."""


@dataclass(frozen=True)
class Lesson:
    """One lesson that could be read. `folder` is None for one in memory; `today` is the day of the check.

    `language` is the one that the texts are in. Where another was `wanted` and the lesson has no catalogue
    for it, `translated` is False. `spelling` says whether words are to be looked up.
    """

    scenario: Scenario
    vocabulary: Vocabulary
    reading: Reading
    folder: Path | None = None
    plans: tuple[Plan, ...] = ()
    bound: int = BOUND
    today: datetime.date = datetime.date.min
    language: str = "en"
    wanted: str = "en"
    translated: bool = True
    spelling: bool = False

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What some rule worked out and another may want as well."""
        return {}

    @cached_property
    def system(self) -> System:
        """The transition system that a class plays, and that the proof explores."""
        return System(self.scenario)

    @cached_property
    def proof(self) -> "Proof":
        """Every promise, proved or broken."""
        from game.check.proof import prove

        return prove(self.system, self.bound)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text, in reading order."""
        return tuple(passages(self.scenario))

    @cached_property
    def by_kind(self) -> Mapping[str, list[Passage]]:
        """The texts by what they are."""
        sorted_out: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            sorted_out[passage.kind].append(passage)
        return sorted_out

    def texts(self, kinds: Iterable[str]) -> Iterator[Passage]:
        """Return the texts of these kinds."""
        for kind in kinds:
            yield from self.by_kind.get(kind, ())

    @cached_property
    def corpus(self) -> Corpus:
        """All texts as one, to look for words in."""
        return Corpus(self.passages)

    @cached_property
    def words(self) -> WordList | None:
        """The list of words to avoid in this lesson's language; None where nobody has written one yet."""
        return word_list(self.language)

    @cached_property
    def choices(self) -> tuple[tuple[Scene, Choice], ...]:
        """Every choice with its scene."""
        scenes = self.scenario.scenes.values()
        return tuple((s, s.way_out) for s in scenes if isinstance(s.way_out, Choice))

    @cached_property
    def meeting(self) -> tuple[Choice, ...]:
        """The choices of which two options lead to the same scene; the others need no comparing."""
        goto = attrgetter("goto")
        choices = [choice for _, choice in self.choices]
        return tuple([one for one in choices if len({*map(goto, one.options)}) < len(one.options)])

    @cached_property
    def choice_words(self) -> Mapping[str, int]:
        """How many words each choice has with its options, by its scene's id."""
        options = (passage.words for passage in self.texts(("option",)))
        return {
            scene.id: prompt.words + sum(islice(options, len(choice.options)))
            for (scene, choice), prompt in zip(self.choices, self.texts(("prompt",)), strict=True)
        }

    @cached_property
    def options(self) -> tuple[tuple[Scene, int, Option], ...]:
        """Every option with its scene, and its number counted from 0."""
        return tuple(
            (scene, n, option) for scene, choice in self.choices for n, option in enumerate(choice.options)
        )

    @cached_property
    def endings(self) -> tuple[tuple[Scene, Ending], ...]:
        """Every ending with its scene."""
        scenes = self.scenario.scenes.values()
        return tuple((s, s.way_out) for s in scenes if isinstance(s.way_out, Ending))

    @cached_property
    def gotos(self) -> tuple[tuple[Scene, Goto], ...]:
        """Every automatic way with its scene."""
        scenes = self.scenario.scenes.values()
        return tuple((s, s.way_out) for s in scenes if isinstance(s.way_out, Goto))

    @cached_property
    def beats(self) -> Mapping[type[Beat], list[tuple[Scene, Beat]]]:
        """Every beat with its scene, by kind."""
        found: dict[type[Beat], list[tuple[Scene, Beat]]] = defaultdict(list)
        for scene in self.scenario.scenes.values():
            for beat in scene.beats:
                found[type(beat)].append((scene, beat))
        return found

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the lesson: of beats, options, ways, and promises."""
        found = [beat.when for scene in self.scenario.scenes.values() for beat in scene.beats]
        found += [option.when for _, _, option in self.options]
        found += [way.when for _, goto in self.gotos for way in goto.ways]
        found += [promise.condition for promise in self.scenario.promises]
        return tuple(condition for condition in found if condition is not None)

    def key(self, name: str) -> Span:
        """Return where a key at the top of the file stands, such as `minutes`; else where it begins."""
        at = self.scenario.at
        for number, line in enumerate(self._top, 1):
            if re.match(rf"{name}\s*:", line):
                return Span(at.file, number, 1, number, len(name) + 1)
        return at.but(end_line=at.line, end_column=at.column + 1)

    @cached_property
    def _top(self) -> list[str]:
        try:
            with Path(self.scenario.at.file).open(encoding="utf-8-sig", errors="replace") as file:
                return [line for _, line in zip(range(400), file, strict=False)]
        except OSError:
            return []

    @cached_property
    def recruiters(self) -> tuple[Person, ...]:
        """Those of the cast who pressure others."""
        return tuple(person for person in self.scenario.cast.values() if person.part == "recruiter")

    @property
    def is_for_younger(self) -> bool:
        """Whether some of the class may be under 14."""
        return self.scenario.ages.youngest < YOUNGER
