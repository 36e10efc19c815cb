"""The fast reader takes exactly what the strict one takes, and makes the same of it."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from many_summaries import many

from game.summary import Summary, canonical, leave_out, read_summary
from game.summary.pool.digest import digest
from game.summary.pool.reader import Reader

FILES = [canonical(summary) for summary in many(60, seed=4)]
READER = Reader()  # one for all tests: what it remembers must never change what it says


def expected(data: bytes):
    summary = read_summary(data)
    return digest(summary) if isinstance(summary, Summary) else summary


def test_whole_files_come_to_the_same_digests():
    for data in FILES * 2:
        assert READER.read(data) == expected(data)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_changed_file_is_taken_or_refused_as_the_strict_reader_does(data):
    """T31: a line swapped, doubled or dropped, a word changed, two files mixed: never a way past the checks."""
    lines = data.draw(st.sampled_from(FILES)).decode().split("\n")
    other = data.draw(st.sampled_from(FILES)).decode().split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "swap", "graft", "word", "cut"]))
    if change == "drop":
        del lines[place]
    elif change == "double":
        lines.insert(place, lines[place])
    elif change == "swap":
        with_ = data.draw(st.integers(0, len(lines) - 1))
        lines[place], lines[with_] = lines[with_], lines[place]
    elif change == "graft":
        lines[place] = other[min(place, len(other) - 1)]
    elif change == "word":
        old, new = data.draw(
            st.sampled_from(
                [
                    ("0-4", "5-9"),
                    ("5-9", "10-14"),
                    ("10-14", "20-24"),
                    ("null", '"0-4"'),
                    ('"class_size": "20-24"', '"class_size": "25-29"'),
                    ("true", "false"),
                    ("green", "warning"),
                    ("n20", "n25"),
                    (" ", "\t"),
                ]
            )
        )
        lines = "\n".join(lines).replace(old, new, data.draw(st.integers(1, 3))).split("\n")
    else:
        lines = lines[: place + 1]
    changed = "\n".join(lines).encode()
    assert READER.read(changed) == expected(changed)


@given(
    st.sampled_from(FILES), st.sampled_from(["quarter", "region", "session", "left_out", "path", "questions"])
)
def test_values_from_another_file_fit_or_are_refused_alike(one, key):
    for other in FILES[:20]:
        mixed = json.loads(one)
        if key in mixed and key in json.loads(other):
            mixed[key] = json.loads(other)[key]
        data = (json.dumps(mixed, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()
        assert READER.read(data) == expected(data)


def test_what_was_left_out_is_read_too():
    for data in FILES[:20]:
        less = canonical(leave_out(read_summary(data), ("pulse", "signs")))
        found = READER.read(less)
        assert found == expected(less)
        assert not any(measure in ("sign", "green") for measure, _, _ in found.codes)
