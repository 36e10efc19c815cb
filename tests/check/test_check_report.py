"""A whole check: what stands, what is set aside, and that nothing an author writes makes it fail."""

import re
import tempfile
from pathlib import Path

import pytest
from edited_control import TODAY, VOCABULARY, write_lesson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import VOCABULARY as SMALL
from strategies import scenarios
from written import SHARED, lesson_text

from game.check import check_lesson, check_library
from game.play import AtChoice, Leave, Take, moment
from game.scenario import Severity
from game.shipped import folder

SHIPPED = sorted(file.parent for file in folder("scenarios").glob("*/scenario.yaml"))


def codes(report):
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize("lesson", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_lesson_has_nothing_to_mend(lesson):
    found = [
        f for f in check_lesson(lesson, VOCABULARY, today=TODAY).findings if f.severity is not Severity.NOTE
    ]
    assert found == [], [(f.code, f.span.line, f.message) for f in found]


def test_the_shipped_library_is_balanced():
    reports = [check_lesson(lesson, VOCABULARY, today=TODAY) for lesson in SHIPPED]
    found = [f for f in check_library(reports) if f.severity is not Severity.NOTE]
    assert found == [], [(f.code, f.message) for f in found]


@pytest.mark.parametrize("page", ["README.md", "README.fr.md"])
def test_the_first_lesson_of_the_educators_guide_has_nothing_to_mend(page, tmp_path):
    guide = (folder("scenarios") / page).read_text(encoding="utf-8")
    lesson = tmp_path / "ride-home"
    lesson.mkdir()
    blocks = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)[:3]
    (lesson / "scenario.yaml").write_text("\n".join(blocks), encoding="utf-8")
    found = check_lesson(lesson, VOCABULARY, today=TODAY).findings
    assert [f for f in found if f.severity is not Severity.NOTE] == []


def test_a_warning_is_set_aside_by_a_comment_and_listed_with_its_reason(tmp_path):
    line = "    tags: [second-try]\n"
    allowed = "    tags: [second-try, soft] # waymark: allow WM419 because the counsellor looks for it\n"
    report = check_lesson(write_lesson(tmp_path, [(line, allowed)]), VOCABULARY, today=TODAY)
    assert report.findings == ()
    ((finding, reason),) = report.suppressed
    assert finding.code == "WM419"
    assert reason == "the counsellor looks for it"


def test_an_allowance_covers_its_own_code_on_its_own_line_alone(tmp_path):
    line = "    tags: [second-try]\n"
    for comment in ("# waymark: allow WM420 because of it", "# waymark: allow WM419"):
        where = tmp_path / str(len(comment))
        report = check_lesson(
            write_lesson(where, [(line, f"    tags: [second-try, soft] {comment}\n")]),
            VOCABULARY,
            today=TODAY,
        )
        assert "WM419" in codes(report)
        assert report.suppressed == ()


def test_a_word_may_be_quoted_with_a_reason_and_a_broken_promise_may_not(tmp_path):
    note = "    note: Late is not too late. Ask what changed since last night.\n"
    quoted = "    note: Some say, should have known. Ask why that hurts. # waymark: allow WM601 because it is quoted\n"
    report = check_lesson(write_lesson(tmp_path / "word", [(note, quoted)]), VOCABULARY, today=TODAY)
    assert report.findings == ()
    assert [finding.code for finding, _ in report.suppressed] == ["WM601"]
    promise = "  - {at_most: [second-try, 1]}\n"
    broken = promise + "  - {at_most: [yield, 1]} # waymark: allow WM410 because nobody minds\n"
    report = check_lesson(write_lesson(tmp_path / "promise", [(promise, broken)]), VOCABULARY, today=TODAY)
    assert codes(report) == {"WM410"}


def test_the_play_of_a_finding_can_be_played_and_shows_it(tmp_path):
    promise = "  - {at_most: [second-try, 1]}\n"
    lesson = write_lesson(tmp_path, [(promise, promise + "  - {at_most: [yield, 2]}\n")])
    report = check_lesson(lesson, VOCABULARY, today=TODAY)
    (finding,) = report.findings
    system = report.lesson.system
    state, yields = system.start(), 0
    for pick in finding.play:
        while not isinstance(at := moment(system, state), AtChoice):
            state = system.step(state, Leave())
        (number,) = [n for n, option in enumerate(at.choice.options) if option.text == pick]
        assert any(offer.open and offer.option == number for offer in at.offers)
        yields += at.choice.options[number].response == "yield"
        state = system.step(state, Take(number))
    assert yields == 3


def test_a_file_that_cannot_be_read_is_reported_and_not_looked_at_further(tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "scenario.yaml").write_text("format: 1\ntitle: [", encoding="utf-8")
    report = check_lesson(tmp_path / "broken", VOCABULARY)
    assert report.lesson is None
    assert any(finding.severity is Severity.ERROR for finding in report.findings)
    assert check_lesson(tmp_path / "nowhere", VOCABULARY).findings[0].code == "WM101"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios())
def test_no_lesson_that_can_be_read_makes_the_check_fail(scenario):
    with tempfile.TemporaryDirectory() as here:
        lesson = Path(here) / "any-lesson"
        lesson.mkdir()
        (Path(here) / "shared").mkdir()
        for name, text in SHARED.items():
            (Path(here) / "shared" / f"{name}.yaml").write_text(text, encoding="utf-8")
        (lesson / "scenario.yaml").write_text(lesson_text(scenario), encoding="utf-8")
        report = check_lesson(lesson, SMALL, bound=20_000, today=TODAY)
        for finding in report.findings:
            assert finding.message
        check_library([report] * 5)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_check_fail(text):
    with tempfile.TemporaryDirectory() as here:
        lesson = Path(here) / "any-lesson"
        lesson.mkdir()
        (lesson / "scenario.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        assert check_lesson(lesson, SMALL).findings
