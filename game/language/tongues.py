"""Some lessons, the vocabulary and the program's words in every language that they can be shown in."""

from collections.abc import Iterable
from pathlib import Path

from game.language.catalogue import load
from game.language.chain import PROGRAM, SOURCE, catalogue_file, languages
from game.language.localise import localise, localise_vocabulary, own_locales
from game.language.po import CatalogueTrouble
from game.language.words import Words, words_for
from game.scenario.model import Scenario
from game.scenario.vocabulary import Vocabulary


class Tongues:
    """Holds the sources, and tells each in a language when it is first asked for it.

    `lessons` and `vocabulary` are as their authors wrote them; `root` is a folder of catalogues, None for
    the shipped one (and each lesson's own). The methods raise CatalogueTrouble for one that is broken.
    """

    def __init__(
        self, lessons: Iterable[Scenario] = (), vocabulary: Vocabulary | None = None, root: Path | None = None
    ) -> None:
        self._sources = {lesson.id: lesson for lesson in lessons}
        self._vocabulary = vocabulary or Vocabulary()
        self._root = root
        self._lessons: dict[tuple[str, str], Scenario] = {}
        self._vocabularies: dict[str, Vocabulary] = {}
        self._words: dict[str, Words] = {}

    def holds(self, lesson: str) -> bool:
        """Whether the source of this lesson is here."""
        return lesson in self._sources

    def lesson(self, name: str, language: str) -> Scenario:
        """Return a lesson in a language, text by text where it is translated. Raises KeyError too."""
        key = (name, language)
        if key not in self._lessons:
            self._lessons[key] = localise(self._sources[name], language, self._root)
        return self._lessons[key]

    def lessons(self, language: str) -> tuple[Scenario, ...]:
        """Return every lesson in a language."""
        return tuple(self.lesson(name, language) for name in self._sources)

    def vocabulary(self, language: str) -> Vocabulary:
        """Return the shared vocabulary in a language."""
        if language not in self._vocabularies:
            self._vocabularies[language] = localise_vocabulary(self._vocabulary, language, self._root)
        return self._vocabularies[language]

    def words(self, language: str) -> Words:
        """Return the program's words in a language."""
        if language not in self._words:
            self._words[language] = words_for(language, self._root)
        return self._words[language]

    def offered(self, lesson: str | None = None, *, now: str = SOURCE) -> tuple[str, ...]:
        """Return the languages that a lesson can be shown in: its own first, then those in which some of it
        is translated, and the one that is shown `now`. Without a lesson: those that have some of the
        program's words. A catalogue that was begun and holds nothing yet waits for whoever speaks it.
        """
        source = self._sources.get(lesson or "")
        own = source.language if source is not None else SOURCE
        roots = (self._root,) if self._root is not None or source is None else (*own_locales(source), None)
        domain = source.id if source is not None else PROGRAM
        found = {
            tag for root in roots for tag in languages(root) if _begun(catalogue_file(tag, domain, root))
        }
        return (own, *sorted({*found, now} - {own}))


def _begun(file: Path) -> bool:
    """Whether a catalogue has something to show. One that is broken is not offered: a class is playing."""
    try:
        return file.is_file() and bool(load(file).texts)
    except CatalogueTrouble:
        return False


def following(offered: tuple[str, ...], now: str) -> str:
    """Return the language after this one, round and round."""
    return offered[(offered.index(now) + 1) % len(offered)] if now in offered else offered[0]


def second_after(offered: tuple[str, ...], first: str, now: str) -> str:
    """Return the second language after this one: each but the `first` in turn, then none (""), and again."""
    others = ("", *(tag for tag in offered if tag != first))
    return others[(others.index(now) + 1) % len(others)] if now in others else ""
