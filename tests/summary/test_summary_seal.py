"""Sealing: what a class of each size tells, and that nothing else makes a difference."""

import json
import random
import re
import uuid
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from summary_sheets import SHEET, choice, led_by_first, pulse, sheet

from game.language import Words, words_for
from game.scenario import Vocabulary
from game.summary import Asked, Question, Sheet, canonical, lines, read_summary, seal
from game.summary.said import dashed


def question(size: int, asked: Asked) -> Question:
    summary = seal(sheet(size, asked))
    assert summary.play is not None
    return summary.play.questions[0]


def bands(size: int, asked: Asked) -> list[str | None]:
    told = question(size, asked)
    return [*(cell.band for cell in told.cells), told.passed]


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Any session: sizes 0-40, some questions settled by the teacher or without counting, some miscounted."""
    size = draw(st.integers(0, 40))
    asked = []
    for number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(["choice", "sort", "practise", "pulse"]))
        options = tuple(str(place) for place in range(draw(st.integers(2, 6))))
        counts = draw(st.none() | st.tuples(*(st.integers(0, size // 2 + 1) for _ in options)))
        outcome = None if kind == "pulse" else draw(st.none() | st.sampled_from(options))
        if counts and kind != "pulse" and draw(st.booleans()):
            outcome = options[counts.index(max(counts))]
        decided_by = draw(st.sampled_from(["class", "class", "class", "facilitator"]))
        passed = draw(st.integers(0, 4))
        asked.append(Asked(f"scene/{number}", kind, options, counts, passed, outcome, decided_by))
    return sheet(size, *asked, ended=draw(st.sampled_from([None, "closing"])), quarter="2026-Q4", region="NU")


def test_a_class_of_twenty_four_tells_bands() -> None:
    assert bands(24, choice(13, 7)) == ["10-14", "5-9", "0-4"]
    assert bands(24, pulse(1, 2, 7, 12)) == ["0-4", "0-4", "5-9", "10-14", "0-4"]


@given(sheets(), st.sampled_from(["standard", "strict"]))
def test_every_sealed_session_reads_back_and_stays_the_same(made: Sheet, policy: str) -> None:
    """T21, T22: sealing again gives the same bytes, and so does reading and writing."""
    summary = seal(made, policy)
    assert canonical(summary) == canonical(seal(replace(made), policy))
    assert read_summary(canonical(summary)) == summary


@given(sheets())
def test_no_number_and_no_time_in_the_file(made: Sheet) -> None:
    """T23, T29: not one number but the format's, no key that no lesson needs, no line but canonical ones."""
    data = canonical(seal(made))
    numbers: list[str] = []
    json.loads(data, parse_int=numbers.append, parse_float=numbers.append)
    assert numbers == ["1"]
    text = data.decode("utf-8")
    assert not re.search(r"date|time|clock|host|user|name|seat|decided|tie|unanim|duration", text)
    assert text.endswith("}\n") and "\r" not in text and not data.startswith(b"\xef\xbb\xbf")
    keys = re.findall(r'"(\w+)":', text)
    allowed = """ages ballots band class_size completed cut debrief_reached ending format id kind language
    left_out lesson lesson_hash light minutes option options outcome passed path policy quarter questions
    region session sign signs skill skills"""
    assert set(keys) <= set(allowed.split())


@given(sheets(), st.integers(0, 9))
def test_under_ten_only_the_lesson_and_its_end(made: Sheet, size: int) -> None:
    """T20, T25, T27, T32: of the smallest classes all but the lesson is left out, the id too."""
    bare = replace(SHEET, class_size=0, asked=(), ended=made.ended)
    tiny = replace(
        made,
        class_size=size,
        session=uuid.uuid4().hex,
        language="fr",
        path=("x",),
        signs=(),
        debrief_reached=False,
    )
    assert canonical(seal(tiny)) == canonical(seal(bare))
    assert set(json.loads(canonical(seal(tiny)))) == {
        "completed",
        "format",
        "lesson",
        "lesson_hash",
        "policy",
    }


@given(sheets(), st.integers(10, 19), st.data())
def test_under_twenty_counts_make_no_difference(made: Sheet, size: int, data: st.DataObject) -> None:
    """T25: a tie, everybody, nobody, who decided: of 10 to 19 only the path and outcomes are told."""
    other = []
    for asked in made.asked:
        counts = data.draw(st.none() | st.tuples(*(st.integers(0, 19) for _ in asked.options)))
        decided_by = data.draw(st.sampled_from(["class", "facilitator"]))
        other.append(
            replace(asked, counts=counts, passed=data.draw(st.integers(0, 9)), decided_by=decided_by)
        )
    one = canonical(seal(replace(made, class_size=size)))
    assert one == canonical(seal(replace(made, class_size=size, asked=tuple(other))))
    assert json.loads(one)["region"] is None and json.loads(one)["quarter"] is None


@given(st.permutations(["0"] * 12 + ["1"] * 7 + ["2"] * 3 + ["pass"] * 3), st.randoms())
def test_who_came_first_and_who_swapped_change_nothing(votes: list[str], order: random.Random) -> None:
    """T24: only counts get here, and options are told in the author's order, not in the votes'."""

    def told(ballots: list[str]) -> bytes:
        tally: dict[str, int] = {}
        for ballot in ballots:
            tally[ballot] = tally.get(ballot, 0) + 1
        passed = tally.pop("pass")
        first = Asked("a", "choice", ("2", "0", "1"), tuple(tally[o] for o in ("2", "0", "1")), passed, "0")
        return canonical(seal(sheet(25, first)))

    swapped = list(votes)
    order.shuffle(swapped)
    assert told(votes) == told(swapped)
    options = json.loads(told(votes))["questions"][0]["options"]
    assert [option["option"] for option in options] == ["2", "0", "1"]


def test_a_tie_or_a_decision_of_the_teacher_is_told_like_any_outcome_alone() -> None:
    """T25: a tie is no flag, and of the two who could know of it neither is told apart from 'not counted'."""
    tied = choice(10, 10)
    for asked in (tied, replace(tied, decided_by="facilitator"), replace(tied, counts=None)):
        assert canonical(seal(sheet(24, asked))) == canonical(seal(sheet(24, replace(tied, counts=(2, 20)))))
    assert bands(24, replace(choice(13, 7), decided_by="facilitator")) == [None, None, None]


def test_a_card_on_which_no_light_led_tells_no_bands() -> None:
    """T25: where nothing led the bands would be a tie's bands."""
    card = Asked("secret/beats/2/sort/0", "sort", ("green", "unclear", "warning"), (9, 9, 4), 2, None)
    assert bands(24, card) == [None] * 4
    assert bands(24, replace(card, counts=(4, 5, 13), outcome="warning")) == ["0-4", "5-9", "10-14", "0-4"]


def test_near_unanimity_is_most_and_nothing_beside_it() -> None:
    """T25: unanimous, all but one, all but three: the same bytes. Too few for that: the outcome alone."""
    near = [canonical(seal(sheet(24, choice(*counts)))) for counts in ((24, 0), (23, 0), (23, 1), (20, 4))]
    assert len(set(near)) == 1
    assert bands(24, choice(22, 1)) == ["most", None, None]
    assert bands(20, choice(20, 0)) == [None, None, None]
    assert bands(26, pulse(0, 26, 0, 0)) == [None] * 5


def test_a_class_that_mostly_passed_tells_no_bands() -> None:
    """T25, T26: few who answered are a small group in a large class."""
    assert bands(24, choice(6, 2)) == [None, None, None]
    assert bands(30, pulse(0, 0, 0, 0)) == [None] * 5


@given(st.integers(20, 40), st.integers(0, 4), st.integers(0, 4))
def test_whoever_left_is_among_the_passes(size: int, absent: int, passed: int) -> None:
    """T26: one class size for the session; that somebody left between two questions shows nowhere."""
    counts = (size - absent - passed - 8, 5, 3)
    if not led_by_first(counts):
        return
    told = bands(size, replace(choice(*counts), passed=passed))
    assert told == bands(size, replace(choice(*counts), passed=passed + absent))


@pytest.mark.parametrize(
    "asked",
    [
        choice(20, 6),
        replace(choice(15, 5), passed=6),
        choice(24, -1),
        replace(choice(13, 7), passed=-1),
        replace(choice(13, 7), counts=(13, 7, 1)),
        replace(choice(13, 7), counts=()),
        replace(choice(13, 7), outcome="1"),
        Asked("one", "choice", ("0",), (20,), 0, "0"),
        Asked("seven", "choice", tuple("0123456"), (8, 7, 2, 1, 1, 1, 1), 0, "0"),
    ],
)
def test_counts_that_cannot_be_are_told_by_the_outcome(asked: Asked) -> None:
    """T20: a miscount must not turn into a band that the audit never saw, nor stop the export."""
    assert not question(24, asked).shown
    assert isinstance(read_summary(canonical(seal(sheet(24, asked)))), type(seal(SHEET)))


@given(sheets(), sheets())
def test_no_question_is_told_differently_because_of_another(one: Sheet, two: Sheet) -> None:
    """T20, T26: so questions of the same voters (before, after) tell together what each tells alone."""
    together = seal(replace(one, asked=one.asked + two.asked)).play
    alone = seal(one).play
    if together is not None and alone is not None:
        assert together.questions[: len(one.asked)] == alone.questions


@given(sheets())
def test_strict_tells_nothing_that_standard_withholds(made: Sheet) -> None:
    """T21: whoever holds both exports of a session knows no more than the standard one tells."""
    standard, strict = seal(made).play, seal(made, "strict").play
    if standard is None or strict is None:
        assert standard is strict
        return
    for told, withheld in zip(standard.questions, strict.questions, strict=True):
        assert withheld == told or not withheld.shown
    if made.class_size < 25:
        assert not any(told.shown for told in strict.questions)
    assert seal(made).policy == "n20-b5-w3-v1" and seal(made, "strict").policy == "n25-b5-w3-v1"


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (10, "10-14"),
        (19, "15-19"),
        (20, "20-24"),
        (29, "25-29"),
        (30, "30+"),
        (60, "30+"),
    ],
)
def test_the_class_size_is_a_band(size: int, told: str) -> None:
    summary = seal(sheet(size))
    assert summary.play is not None and summary.play.class_size == told


@pytest.mark.parametrize(
    "wrong",
    [
        {"session": uuid.uuid1().hex},
        {"session": "2026-10-01"},
        {"path": ("=cmd|' /C calc'!A0",)},
        {"path": ("a scene of Maya's",)},
        {"skills": ("+SK",)},
        {"signs": ("@WS",)},
        {"lesson": "-lesson"},
        {"ended": "clos\u202eing"},
        {"lesson": "\ud800"},
        {"quarter": "2026-10-01"},
        {"region": "Springfield School"},
        {"ages": "grade 7 of Springfield School"},
    ],
)
def test_what_could_name_or_run_is_refused(wrong: dict[str, object]) -> None:
    """T23 ids that hold a time, T29 free text, T30 formulas, T32 places: none stands in a summary."""
    with pytest.raises(ValueError, match="cannot be sealed"):
        seal(replace(SHEET, **wrong))


def test_a_sheet_and_a_summary_have_no_place_for_a_person() -> None:
    """T29: a new field is a new leak; whoever adds one meets this list."""
    assert [field.name for field in fields(Asked)] == [
        *("id", "kind", "options", "counts", "passed", "outcome", "decided_by", "sign", "light", "skills")
    ]
    assert {field.name for field in fields(Question)} == {
        *("id", "kind", "outcome", "cells", "passed", "sign", "light")
    }


@given(sheets())
def test_the_preview_says_all_and_only_what_the_file_holds(made: Sheet) -> None:
    summary = seal(made)
    told = lines(summary, Words(), Vocabulary())
    if summary.play is None:
        assert any("Fewer than 10" in line for line in told)
        return
    for asked in summary.play.questions:
        line = next(line for line in told if line.startswith(asked.id))
        shown = [cell.band for cell in asked.cells if cell.band is not None]
        assert all(dashed(band) in line for band in shown)
        assert shown or "no numbers" in line or "not shown" in line


def test_the_preview_is_translated_sentence_by_sentence() -> None:
    made = sheet(24, choice(13, 7), pulse(12, 12), quarter="2026-Q4", region="NU")
    told = lines(seal(made), words_for("en-XA"), Vocabulary())
    assert not set(told) & set(lines(seal(made), Words(), Vocabulary()))
