"""A lesson in the language that a class will see: its texts, and what its catalogue lacks."""

from typing import NamedTuple

from game.check.met import met
from game.play import System
from game.scenario import Finding, Scenario


class Translated(NamedTuple):
    """The lesson as it will be shown, and what is wrong with its catalogue.

    `found` is False where nobody has begun a catalogue for this lesson: then it is shown as it was written.
    """

    scenario: Scenario
    findings: tuple[Finding, ...]
    found: bool


def in_language(scenario: Scenario, language: str) -> Translated:
    """Return the lesson in a language. One that cannot be read of its catalogue is told, and not shown."""
    from game.language import CatalogueTrouble, localise
    from game.language.catalogue import catalogues
    from game.language.chain import SOURCE, chain
    from game.language.findings import catalogue_findings
    from game.language.localise import own_locales

    if not chain(language, scenario.language) or language.split("-")[0] == scenario.language.split("-")[0]:
        # The beats that lessons share are in English; in a lesson of another language they are told in it.
        own = scenario if scenario.language.split("-")[0] == SOURCE else localise(scenario, scenario.language)
        return Translated(own, (), True)
    try:
        roots = (*own_locales(scenario), None)
        if not catalogues(language, scenario.id, scenario.language, roots):
            return Translated(scenario, (), False)
        shown = localise(scenario, language)
    except CatalogueTrouble:
        shown = scenario
    counted = met(System(scenario))
    meets = (counted.of, counted.total) if counted is not None else None
    return Translated(shown, catalogue_findings(scenario, language, meets=meets), True)
