"""How far each language is, and whether the catalogues agree with what they translate."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.language.catalogue import shown
from game.language.chain import catalogue_file, languages, template_file
from game.language.domains import Domain
from game.language.faults import faults
from game.language.po import CatalogueTrouble, PoFile
from game.language.po_read import read_po
from game.scenario.worded import worded


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one language is with one domain: how many texts there are, and of them are shown in it, stale,
    missing, or faulty (a placeholder or a number is lost). `trouble` says what keeps it from being read,
    `faults` where each faulty one stands.
    """

    language: str
    domain: str
    texts: int
    translated: int = 0
    stale: int = 0
    missing: int = 0
    faulty: int = 0
    trouble: str = ""
    faults: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """How much is shown in this language; 100 only when everything is."""
        return self.translated * 100 // self.texts if self.texts else 100


def standings(domains: Iterable[Domain], only: str | None = None) -> tuple[Standing, ...]:
    """Return how far each language is with each domain, measured against the sources themselves. Raises
    NothingToRead.
    """
    told: list[Standing] = []
    for domain in domains:
        keys = [entry.key for entry in domain.entries()]
        for language in (only,) if only else languages(domain.locales):
            told.append(_standing(domain, language, keys))
    return tuple(sorted(told, key=lambda standing: standing.language))


def _standing(domain: Domain, language: str, keys: list[tuple[str, str]]) -> Standing:
    file = catalogue_file(language, domain.name, domain.locales)
    if not file.is_file():
        return Standing(language, domain.name, len(keys), missing=len(keys))
    try:
        po = read_po(file.read_bytes(), file)
        po.plural()
    except (CatalogueTrouble, OSError) as problem:
        return Standing(language, domain.name, len(keys), missing=len(keys), trouble=str(problem))
    known = {entry.key: entry for entry in po.current}
    found = [known.get(key) for key in keys]
    there = [entry for entry in found if entry is not None]
    translated = sum(shown(entry) for entry in there)
    stale = sum(entry.stale for entry in there)
    missing = sum(entry is None or not (entry.written or entry.stale) for entry in found)
    wrong = [entry for entry in there if entry.written and not entry.stale and not shown(entry)]
    told = tuple(
        worded("{file}:{line}: {fault}", file=file, line=entry.line, fault=fault.message)
        for entry in wrong
        for fault in faults(entry.ids, entry.strings)
        if fault.grave
    )
    counts = (translated, stale, missing, len(wrong))
    return Standing(language, domain.name, len(keys), *counts, faults=told)


def disagreements(domains: Iterable[Domain]) -> tuple[str, ...]:
    """Return, in words, each template and catalogue that does not have the texts of the sources, and what to
    do. A line that only moved in its file is no disagreement. Raises NothingToRead.
    """
    told: list[str] = []
    for domain in domains:
        keys = [(entry.context, entry.ids) for entry in domain.entries()]
        files = [(template_file(domain.name, domain.locales), "extract")]
        files += [(f, "update") for f in sorted(domain.locales.glob(f"*/LC_MESSAGES/{domain.name}.po"))]
        for file, remedy in files:
            if not file.is_file():
                told.append(
                    worded(
                        "{file} is not there. Run “waymark translate {remedy} {domain}”.",
                        file=file,
                        remedy=remedy,
                        domain=domain.name,
                    )
                )
                continue
            try:
                there = _keys(read_po(file.read_bytes(), file))
            except (CatalogueTrouble, OSError) as problem:
                told.append(
                    worded(
                        "{problem} Run “waymark translate {remedy}”, or mend it.",
                        problem=str(problem),
                        remedy=remedy,
                    )
                )
                continue
            if there != keys:
                lacks, more = len(set(keys) - set(there)), len(set(there) - set(keys))
                what = worded("it has another order")
                if lacks or more:
                    what = worded(
                        "it lacks {lacks} texts and has {more} that are gone", lacks=lacks, more=more
                    )
                told.append(
                    worded(
                        "{file}: {what}. Run “waymark translate {remedy} {domain}”.",
                        file=file,
                        what=what,
                        remedy=remedy,
                        domain=domain.name,
                    )
                )
    return tuple(told)


def _keys(po: PoFile) -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.context, entry.ids) for entry in po.current]
