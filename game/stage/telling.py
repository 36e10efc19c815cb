"""In which language the stage tells what it tells. The session knows nothing of it."""

from dataclasses import replace

from game.language import Tongues, names_in, second_after
from game.play import System
from game.scenario import Scenario, recast
from game.screens import Setting, Stand
from game.session import Conductor

Names = tuple[tuple[str, str], ...]


class Telling:
    """Holds the language that is shown, and the `second` one below it ("" for none)."""

    def __init__(self, tongues: Tongues, language: str) -> None:
        self.tongues = tongues
        self.language = language
        self.second = ""
        self._shown: dict[str, tuple[tuple[Scenario, Names], System]] = {}

    def offered(self, lesson: str | None) -> tuple[str, ...]:
        """Return the languages to choose from, for a lesson or for the library."""
        return self.tongues.offered(lesson, now=self.language)

    def speak(self, language: str) -> None:
        """Show everything in this language. Raises CatalogueTrouble, and then nothing has changed."""
        self._read(language)
        self.language = language
        if self.second == language:
            self.second = ""

    def speak_also(self, language: str) -> None:
        """Show this language below the first; "" for none. Raises CatalogueTrouble."""
        if language:
            self._read(language)
        self.second = "" if language == self.language else language

    def next_second(self, lesson: str | None) -> None:
        """Show the next second language, or none after the last. Raises CatalogueTrouble."""
        self.speak_also(second_after(self.offered(lesson), self.language, self.second))

    def setting(self, setting: Setting, language: str = "") -> Setting:
        """Return a setting in the language that is shown, or in another."""
        tag = language or self.language
        return replace(setting, words=self.tongues.words(tag), vocabulary=self.tongues.vocabulary(tag))

    def stand(self, stand: Stand, conductor: Conductor, language: str = "") -> Stand:
        """Return where the class stands, in the language that is shown or in another. The session of it is
        for showing alone: only its names are other ones.
        """
        tag = language or self.language
        stand = replace(stand, setting=self.setting(stand.setting, tag))
        lesson = conductor.lesson
        if not self.tongues.holds(lesson.id):
            return stand
        told = self.tongues.lesson(lesson.id, tag)
        if told.language == lesson.language:
            return stand
        prepared = stand.session.preparation
        names = tuple(sorted(names_in(lesson, told, dict(prepared.names)).items()))
        session = replace(stand.session, preparation=replace(prepared, names=names))
        return replace(stand, system=self._system(told, names, session.phase == "checklist"), session=session)

    def _system(self, told: Scenario, names: Names, plain: bool) -> System:
        """Return a lesson to show, with these names; before the checklist is done with its own."""
        key = (told, () if plain else names)
        known = self._shown.get(told.language)
        if known is None or known[0][0] is not told or known[0][1] != key[1]:
            known = self._shown[told.language] = (key, System(recast(told, dict(key[1]))))
        return known[1]

    def _read(self, language: str) -> None:
        """Read everything once, so that a broken catalogue is met before anything has changed."""
        self.tongues.words(language)
        self.tongues.vocabulary(language)
        self.tongues.lessons(language)
