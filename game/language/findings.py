"""What is wrong with a language's catalogues, as findings: for `waymark check --language`.

WM801 missing, WM802 stale, WM803 placeholder, WM804 marks, WM805 a number to call, WM806 unreadable,
WM807 the spaces of French, WM808 and WM809 fonts (told by `game.cli.glyphs`, which sees the machine), WM814
nothing translated at all. WM810 to WM813 are what `waymark fit` finds.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from game.language.catalogue import shown
from game.language.chain import PROGRAM, VOCABULARY, catalogue_file, chain
from game.language.domains import Domain, domains
from game.language.entries import Entry, NothingToRead, lesson_entries, vocabulary_entries
from game.language.faults import faults
from game.language.french import spaces
from game.language.localise import own_locales
from game.language.po import CatalogueTrouble, PoEntry
from game.language.po_read import read_po
from game.scenario.codes import Code
from game.scenario.finding import Finding, Severity
from game.scenario.model import Scenario
from game.scenario.text import Span
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import Worded, worded, worded_count

CODES = {
    "WM801": Code(
        "Not translated", "The class sees this text in the language that the lesson was written in."
    ),
    "WM802": Code(
        "A stale translation",
        "The source changed after it was translated. Until somebody has looked, the source is shown.",
    ),
    "WM803": Code("A placeholder that differs", "Where {n} stands, the program puts a number or a name."),
    "WM804": Code("Marks that differ", "Line breaks and marks are part of how a text is shown."),
    "WM805": Code("A number to call that differs", "Somebody may need this number today."),
    "WM806": Code("A catalogue that cannot be read", "Nothing of it is shown until it is mended."),
    "WM807": Code(
        "A space that French needs", "Before : ; ! ? and », and after «, stands a space that does not break."
    ),
    "WM814": Code(
        "Nothing is translated",
        "The program's words, what lessons share and each lesson have a catalogue of their own.",
    ),
    "WM808": Code(
        "A character that no font has",
        "A box, or something else in its place, would stand on the projector.",
    ),
    "WM809": Code(
        "A font of this computer is needed",
        "Waymark brings fonts for Latin, Cyrillic, Greek, syllabics, Arabic, Gurmukhi and Chinese. Others "
        "are lent by the computer, and another computer may lack them.",
    ),
}
_FAULTS = {"placeholder": "WM803", "markup": "WM804", "number": "WM805"}


Meets = Callable[[str], int]
"""How many plays meet the text at a path of a lesson (`game.scenario.map_texts`)."""


def catalogue_findings(
    scenario: Scenario, language: str, root: Path | None = None, meets: tuple[Meets, int] | None = None
) -> tuple[Finding, ...]:
    """Return what a lesson lacks in a language; nothing for its own language.

    With `meets`, and how many plays there are, what is not translated comes in the order of how many of them
    meet it, and says so.
    """
    if not chain(language, scenario.language):
        return ()
    roots = (root,) if root is not None else (*own_locales(scenario), None)
    entries = list(lesson_entries(scenario))
    if meets is None:
        return _findings(entries, scenario.id, language, scenario.language, roots)
    often, plays = meets
    entries.sort(key=lambda entry: -often(_path(entry)))
    found = _findings(entries, scenario.id, language, scenario.language, roots)
    paths = {(entry.file, entry.line): _path(entry) for entry in entries}
    return tuple(
        replace(one, hint=_with_plays(one.hint, often(paths[one.span.file, one.span.line]), plays))
        if one.code == "WM801"
        else one
        for one in found
    )


def _path(entry: Entry) -> str:
    return entry.context.partition(":")[2]


def _with_plays(hint: str, number: int, plays: int) -> str:
    if number == plays:
        return worded("{hint} Every play meets it.", hint=hint)
    return worded("{hint} {number} of {plays} plays meet it.", hint=hint, number=number, plays=plays)


def vocabulary_findings(
    vocabulary: Vocabulary, language: str, root: Path | None = None
) -> tuple[Finding, ...]:
    """Return what the registries lack in a language. Shared beats are told with them."""
    shared = next(domain for domain in domains(()) if domain.name == VOCABULARY)
    try:
        beats = tuple(entry for entry in shared.entries() if entry.context.startswith("shared:"))
    except NothingToRead:
        beats = ()
    entries = (*vocabulary_entries(vocabulary), *beats)
    return _findings(entries, VOCABULARY, language, "en", (root,)) if chain(language) else ()


def program_findings(language: str, root: Path | None = None) -> tuple[Finding, ...]:
    """Return what the program's own words lack in a language."""
    program: Domain = next(domain for domain in domains(()) if domain.name == PROGRAM)
    return _findings(program.entries(), PROGRAM, language, "en", (root,)) if chain(language) else ()


def _findings(
    entries: Iterable[Entry], domain: str, language: str, source: str, roots: tuple[Path | None, ...]
) -> tuple[Finding, ...]:
    found: list[Finding] = []
    known: dict[tuple[str, str], tuple[PoEntry, str]] = {}
    for tag in reversed(chain(language, source)):
        files = (catalogue_file(tag, domain, root) for root in roots)
        file = next((file for file in files if file.is_file()), None)
        if file is None:
            continue
        try:
            po = read_po(file.read_bytes(), file)
            po.plural()
        except (CatalogueTrouble, OSError) as problem:
            line = max(getattr(problem, "line", 1), 1)
            why = problem.message if isinstance(problem, CatalogueTrouble) else str(problem)
            told = worded("The catalogue cannot be read: {why}", why=why)
            hint = worded("Mend this line; until then the source text is shown.")
            found.append(_at("WM806", Severity.ERROR, str(file), line, told, hint))
            continue
        for entry in po.current:
            if entry.written or entry.key not in known:
                known[entry.key] = (entry, str(file))
    wanted = tuple(entries)
    if wanted and not any(any(entry.strings) for entry, _ in known.values()):
        return (*found, _nothing(wanted, domain, language))
    for one in wanted:
        found += _one(one, known.get(one.key), language)
    return tuple(found)


def _nothing(wanted: tuple[Entry, ...], domain: str, language: str) -> Finding:
    """Return one finding for all texts where none is translated: to list them would hide all else."""
    told = worded_count(
        "Nothing of “{domain}” is translated into {language}: {n} text.",
        "Nothing of “{domain}” is translated into {language}: {n} texts.",
        len(wanted),
        domain=domain,
        language=language,
    )
    hint = worded(
        "“waymark translate update {domain} -l {language}” begins it.", domain=domain, language=language
    )
    return _at("WM814", Severity.WARNING, wanted[0].file, wanted[0].line, told, hint)


def _one(wanted: Entry, there: tuple[PoEntry, str] | None, language: str) -> list[Finding]:
    if there is None or not any(there[0].strings) or not (there[0].written or there[0].stale):
        told = worded("Not translated into {language}: “{text}”", language=language, text=_cut(wanted.ids[0]))
        hint = worded("Its entry in the catalogue is the text itself.")
        if wanted.context:
            hint = worded("Its entry in the catalogue is {entry}.", entry=wanted.context)
        return [_at("WM801", Severity.WARNING, wanted.file, wanted.line, told, hint)]
    entry, file = there
    if entry.stale:
        told = worded(
            "The source is now “{text}”, so its translation is not shown.", text=_cut(wanted.ids[0])
        )
        hint = worded("Mend the translation, and take the word fuzzy away.")
        if entry.previous:
            hint = worded("It was “{text}”. {hint}", text=_cut(entry.previous[0]), hint=hint)
        return [_at("WM802", Severity.WARNING, file, entry.line, told, hint)]
    found = [
        _at(
            _FAULTS[fault.kind],
            Severity.ERROR if fault.grave else Severity.WARNING,
            file,
            entry.line,
            worded("In “{text}” {fault}", text=_cut(entry.strings[0]), fault=fault.message),
            worded("The source is “{text}”.", text=_cut(wanted.ids[0])),
        )
        for fault in faults(entry.ids, entry.strings)
    ]
    if language.split("-")[0] == "fr" and shown(entry) and "/chat/" not in wanted.context:
        for text in entry.strings:
            better = spaces(text, entry.ids[0])
            if better:
                hint = worded("Put a space that does not break (U+00A0) there.")
                if len(better) < 200:
                    hint = worded("Write: {text}", text=better)
                what = worded("A space is missing, or may break, in “{text}”.", text=_cut(text))
                found.append(_at("WM807", Severity.WARNING, file, entry.line, what, hint))
    return found


def _at(code: str, severity: Severity, file: str, line: int, message: Worded, hint: Worded) -> Finding:
    return Finding(code, severity, Span(file, line, 1, line, 2), message, hint)


def _cut(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
