"""Whether what a finding says can be told in French, to its last part: for every test that makes findings."""

from functools import cache

from game.check.word_list import SECTIONS, word_list
from game.language.catalogue import catalogues
from game.language.chain import COMMANDS
from game.scenario import Finding
from game.scenario.worded import Worded


@cache
def _catalogue():
    (found,) = catalogues("fr", COMMANDS)
    return found


@cache
def _reasons() -> frozenset[str]:
    """What the word lists themselves say, each in its own language."""
    lists = (word_list("en"), word_list("fr"))
    return frozenset(entry.why for known in lists for name in SECTIONS for entry in known.sections[name])


def untold(finding: Finding) -> list[str]:
    """Return which texts of a finding have no French: plain ones, and those that the catalogue lacks."""
    found = [] if isinstance(finding.message, Worded) else [finding.message]
    found += _lacking(finding.message)
    if finding.hint and finding.hint not in _reasons():
        found += [] if isinstance(finding.hint, Worded) else [finding.hint]
        found += _lacking(finding.hint)
    return found


def _lacking(text: object) -> list[str]:
    if not isinstance(text, Worded):
        return []
    there = _catalogue().find_count(text.template, 1) if text.many else _catalogue().find("", text.template)
    lacking = [] if there else [text.template]
    return lacking + [one for value in text.values.values() for one in _lacking(value)]
