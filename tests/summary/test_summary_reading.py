"""Reading summaries that others wrote: whole ones come back, everything else is told apart (T31)."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from summary_sheets import choice, pulse, sheet

from game.summary import Summary, canonical, read_summary, seal

GOOD = seal(sheet(24, choice(13, 7), pulse(1, 2, 7, 12), quarter="2026-Q4", region="NU"))


def forged(change: Callable[[dict[str, Any]], object]) -> Summary | tuple[str, ...]:
    data = json.loads(canonical(GOOD))
    change(data)
    return read_summary((json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode())


def first(**wrong: object) -> Callable[[dict[str, Any]], object]:
    return lambda data: data["questions"][0].update(wrong)


def options(*told: str | None) -> list[dict[str, str | None]]:
    return [{"option": str(place), "band": band, "skill": None} for place, band in enumerate(told)]


def test_a_sealed_summary_comes_back() -> None:
    assert read_summary(canonical(GOOD)) == GOOD


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda data: data.update(format=2), "summary.format"),
        (lambda data: data.update(format=True), "summary.format"),
        (lambda data: data.update(format=1.0), "summary.format"),
        (lambda data: data.update(policy="n5-b5-w3-v1"), "summary.policy"),
        (lambda data: data.update(date="2026-10-01"), "no summary has"),
        (lambda data: data.pop("session"), "session is missing"),
        (lambda data: data.update(session="0123456789ab1def8123456789abcdef"), "summary.session"),
        (lambda data: data.update(class_size="24"), "summary.class_size"),
        (lambda data: data.update(path="abc"), "summary.path"),
        (lambda data: data.update(path=["a"] * 1001), "summary.path"),
        (lambda data: data.update(lesson="=1+1"), "summary.lesson"),
        (first(passed=3), "passed"),
        (first(outcome="9"), "none of the options"),
        (first(options=options("10-14", "10-14", "3")), "band"),
        (first(options=[{"option": "0", "band": None, "skill": None}] * 2), "stands there twice"),
        (lambda data: data["questions"][1].update(outcome="1"), "a pulse has no outcome"),
        (first(sign="WS.SECRET"), "only a card"),
        (lambda data: data["questions"][1]["options"][0].update(skill="SK.DELAY"), "practises a skill"),
        (lambda data: data.update(left_out=["pulse"]), "left out"),
        (lambda data: data.update(left_out=["skills", "pulse"]), "alphabetical"),
        (lambda data: data.update(left_out=["names"]), "summary.left_out"),
    ],
)
def test_a_wrong_form_is_told(wrong: Callable[[dict[str, Any]], object], says: str) -> None:
    problems = forged(wrong)
    assert isinstance(problems, tuple) and any(says in problem for problem in problems)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda data: data.update(class_size="15-19", quarter=None, region=None),
        lambda data: data.update(policy="n25-b5-w3-v1"),
        first(options=options("5-9", "10-14")),
        first(options=options("20-24", "20-24")),
        first(options=options("0-4", "0-4"), passed="0-4"),
        first(options=options("most", "0-4")),
        first(options=options("most", None), passed="0-4"),
        first(options=options("most", "most"), passed=None),
        first(options=options("10-14", None)),
        first(options=options(None, None), passed="0-4"),
        first(outcome=None),
        first(options=options("0-4", "0-4"), passed="15-19"),
        first(options=options(*["5-9"] * 8)),
    ],
)
def test_bands_that_no_class_could_have_published_are_told(wrong: Callable[[dict[str, Any]], object]) -> None:
    """T20, T31: too small a class, too many voters, a runner-up ahead, "most" with neighbours, a gap."""
    problems = forged(wrong)
    assert isinstance(problems, tuple) and "published" in problems[0]


@pytest.mark.parametrize("key", ["quarter", "region"])
def test_a_small_class_tells_neither_quarter_nor_region(key: str) -> None:
    """T32: lesson, region and quarter of a small class are a name."""
    data = json.loads(canonical(seal(sheet(12))))
    data[key] = {"quarter": "2026-Q4", "region": "NU"}[key]
    text = json.dumps(data, sort_keys=True, indent=2) + "\n"
    assert read_summary(text.encode()) == (f"summary.{key}: not told of so small a class",)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"null",
        b"[]",
        b"1",
        b"[" * 200_000,
        b"1" * 10_000,
        b'{"format": NaN}',
        b'{"format": 1, "format": 1}',
        b" " * 1_000_001,
        b"\xef\xbb\xbf" + canonical(GOOD),
        canonical(GOOD).replace(b"\n", b"\r\n"),
        canonical(GOOD).rstrip(b"\n"),
        json.dumps(json.loads(canonical(GOOD))).encode(),
        json.dumps(dict(reversed(json.loads(canonical(GOOD)).items())), indent=2).encode() + b"\n",
    ],
)
def test_other_bytes_are_no_summary(data: bytes) -> None:
    """T21, T31: one session, one file: other bytes of the same content would be counted twice."""
    problems = read_summary(data)
    assert isinstance(problems, tuple) and problems


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_no_file_stops_the_reader(data: st.DataObject) -> None:
    """T31: any value anywhere in the file is either a summary's or told as a problem."""
    made = json.loads(canonical(GOOD))
    part = made
    while isinstance(part, (dict, list)) and part:
        key = data.draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part))))
        if data.draw(st.booleans()):
            break
        if not isinstance(part[key], (dict, list)):
            break
        part = part[key]
    if isinstance(part, (dict, list)) and part:
        part[key] = data.draw(JSON)
    result = read_summary(json.dumps(made, sort_keys=True, indent=2).encode() + b"\n")
    assert isinstance(result, Summary) or result


@given(st.binary())
def test_no_bytes_stop_the_reader(data: bytes) -> None:
    assert isinstance(read_summary(data), tuple)


def test_questions_that_no_one_class_can_have_published_are_told() -> None:
    """T31: the bands of one are published of 20 to 22 students only, those of the other of 24 only."""
    one = json.loads(canonical(seal(sheet(20, choice(5, 3, 4, 4)))))
    other = json.loads(canonical(seal(sheet(24, choice(15, 3, id="other/choice")))))
    mixed = one | {"questions": [*one["questions"], *other["questions"]]}
    problems = read_summary((json.dumps(mixed, sort_keys=True, indent=2) + "\n").encode())
    assert problems == ("summary.questions: no one class has the bands of all of them published",)
