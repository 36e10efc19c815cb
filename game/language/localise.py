"""A lesson and the shared vocabulary in another language. What is not translated stays as it is."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.language.catalogue import Catalogue, PseudoCatalogue, catalogues, loose
from game.language.chain import SOURCE, VOCABULARY, chain
from game.language.registry_texts import map_vocabulary
from game.scenario.model import Scenario
from game.scenario.text import where
from game.scenario.texts import map_texts
from game.scenario.vocabulary import Vocabulary

Found = tuple[Catalogue | PseudoCatalogue, ...]


def localise(scenario: Scenario, language: str, root: Path | None = None) -> Scenario:
    """Return the lesson in a language: each text from the region's catalogue, the language's, or as written.

    Structure, ids, places in files and the content hash stay those of the source, so that a session, its
    journal and its summary are the same in every language. `language` becomes the one that was asked for if
    any text of it was found. A lesson that is not written in English is told in its own language where
    nobody has translated it, the beats that lessons share too. Catalogues lie in `root`, in the lesson's own
    folder `locales`, or are shipped. Raises CatalogueTrouble.
    """
    roots = (root,) if root is not None else (*own_locales(scenario), None)
    own = catalogues(language, scenario.id, scenario.language, roots)
    if not own and SOURCE not in chain(scenario.language, source=""):
        language = scenario.language  # what lessons share is in English; this one is not, and stays as it is
    shared = catalogues(language, VOCABULARY, SOURCE, roots)
    if not own and not shared:
        return scenario
    found = False

    def change(path: str, text: str) -> str:
        nonlocal found
        said = _found(own if shared_file(text) is None else shared, context(scenario.id, path, text), text)
        found = found or said is not None
        return text if said is None else said

    changed = map_texts(scenario, change)
    return replace(changed, language=language) if found else scenario


def localise_vocabulary(vocabulary: Vocabulary, language: str, root: Path | None = None) -> Vocabulary:
    """Return the shared vocabulary in a language, text by text. Raises CatalogueTrouble."""
    found = catalogues(language, VOCABULARY, SOURCE, (root,))
    if not found:
        return vocabulary

    def change(path: str, text: str) -> str:
        said = _found(found, path, text)
        return text if said is None else said

    return map_vocabulary(vocabulary, change)


def names_in(source: Scenario, target: Scenario, names: Mapping[str, str]) -> dict[str, str]:
    """Return the names that a teacher gave (`recast`), chosen in one language, as they are in another: the
    second name of one list becomes the second of the other. A name that is in neither is left out.
    """
    chosen: dict[str, str] = {}
    for person, name in names.items():
        if person in source.cast and person in target.cast:
            here, there = (who.cast[person] for who in (source, target))
            every, others = (here.name, *here.also), (there.name, *there.also)
            if name in every and every.index(name) < len(others):
                chosen[person] = others[every.index(name)]
    return chosen


def context(lesson: str, path: str, text: str) -> str:
    """Return what a text is looked up by: `new-friend:secret/choice/prompt`, or, for a beat out of a shared
    file, `shared:closing-circle/beats/#/narrator`, which is the same in every lesson.
    """
    shared = shared_file(text)
    if shared is None:
        return f"{lesson}:{path}"
    return loose(f"shared:{shared}/{path.split('/', 1)[1]}")


def shared_file(text: str) -> str | None:
    """Return the name of the shared file that a text stands in; None for a lesson's own text."""
    file = Path(where(text).file)
    return file.stem if file.parent.name == "shared" and file.name != "scenario.yaml" else None


def own_locales(scenario: Scenario) -> tuple[Path, ...]:
    """Return the lesson's own folder of catalogues, if it has one."""
    folder = Path(scenario.at.file).parent / "locales"
    return (folder,) if scenario.at.file and folder.is_dir() else ()


def _found(among: Found, context: str, text: str) -> str | None:
    found = (catalogue.find(context, text) for catalogue in among)
    return next((said for said in found if said is not None), None)
