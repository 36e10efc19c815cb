"""What `waymark check --language` is told of catalogues."""

from catalogues_for_tests import entry, write
from lessons_for_tests import small

from game.language.entries import lesson_entries
from game.language.findings import CODES, catalogue_findings
from game.language.french import spaces
from game.scenario import Severity


def codes(findings):
    return [finding.code for finding in findings]


def test_every_missing_line_is_found_where_the_author_wrote_it(tmp_path):
    write(tmp_path, "fr", "small", entry("small:summary", "Two friends talk.", "Deux amis parlent."))
    found = catalogue_findings(small(), "fr", tmp_path)
    assert set(codes(found)) == {"WM801"} and len(found) == len(lesson_entries(small())) - 1
    title = found[0]
    assert (title.span.file, title.span.line, title.severity) == ("small/scenario.yaml", 2, Severity.WARNING)
    assert "A small lesson" in title.message and "small:title" in title.hint
    assert catalogue_findings(small(), "en", tmp_path) == ()


def test_where_nothing_is_translated_that_is_said_once(tmp_path):
    (found,) = catalogue_findings(small(), "fr", tmp_path, meets=(lambda path: 8, 8))
    number = len(lesson_entries(small()))
    assert found.code == "WM814" and f"{number} texts" in found.message
    assert "waymark translate update small -l fr" in found.hint


def test_what_most_plays_meet_is_missed_first(tmp_path):
    write(tmp_path, "fr", "small", entry("small:summary", "Two friends talk.", "Deux amis parlent."))
    often = {"start/choice/prompt": 8, "title": 8}
    found = catalogue_findings(small(), "fr", tmp_path, meets=(lambda path: often.get(path, 3), 8))
    assert [f.hint.partition(". ")[2] for f in found[:3]] == [
        "Every play meets it.",
        "Every play meets it.",
        "3 of 8 plays meet it.",
    ]
    assert "small:title" in found[0].hint and "small:start/choice/prompt" in found[1].hint


def test_what_is_wrong_with_a_translation_is_found_in_the_catalogue(tmp_path):
    file = write(
        tmp_path,
        "fr",
        "small",
        entry("small:title", "A small lesson", "Une leçon", stale=True),
        entry("small:summary", "Two friends talk.", "Deux amis parlent {ici}."),
        entry("small:start/choice/prompt", "What do you say?", "Tu dis quoi?"),
        entry("small:start/beats/2/chat/0", "nice", "ah oui?"),
        entry("small:goals/0", "Slow things down", "Ralentir\nun peu"),
    )
    found = [f for f in catalogue_findings(small(), "fr", tmp_path) if f.code != "WM801"]
    assert codes(found) == ["WM802", "WM803", "WM804", "WM807"]
    assert all(f.span.file == str(file) and f.span.line for f in found)
    lines = file.read_text(encoding="utf-8").split("\n")
    assert lines[found[1].span.line - 1] == 'msgid "Two friends talk."'
    assert found[1].severity is Severity.ERROR and found[3].hint == "Write: Tu dis quoi\u00a0?"


def test_a_broken_catalogue_is_a_finding(tmp_path):
    file = write(tmp_path, "fr", "small")
    file.write_text('msgid "a"\nmsgstr b\n', encoding="utf-8")
    found = catalogue_findings(small(), "fr", tmp_path)
    assert found[0].code == "WM806" and found[0].span.line == 2


def test_every_code_has_a_reason():
    assert all(code.title and code.reason for code in CODES.values()) and len(CODES) == 10


def test_the_spaces_of_french():
    assert spaces("Viens-tu ? « Oui », dit-elle : « peut-être »...") == (
        "Viens-tu\u00a0? «\u00a0Oui\u00a0», dit-elle\u00a0: «\u00a0peut-être\u00a0»..."
    )
    for fine in (
        "Il est 16:30.",
        "https://a.ca",
        "Ah\u202f!",
        "Quoi\u00a0?!",
        "«\u00a0Non\u00a0!\u00a0»",
        "{n}\u00a0: oui",
        "",
        "...",
    ):
        assert spaces(fine) == "", fine


def test_lesson_syntax_has_no_spaces_of_french():
    source = "Write: - {key}: ..., such as {trust: +1} or `goto: gym`."
    assert spaces("Écrivez\u00a0: - {key}: ..., comme {trust: +1} ou `goto: gym`.", source) == ""
    assert spaces("Écrivez: goto: gym", source) == "Écrivez\u00a0: goto: gym"
