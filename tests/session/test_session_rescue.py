"""Damaged journals: laid aside, what can be read goes on, counts of it never outlive the seal."""

import json
import sqlite3
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lessons_for_tests import small

from game.session import Conductor, Journal, JournalTrouble, history, left_open
from game.session.events import from_data, to_data
from game.session.history import Entry
from game.session.rescue import DAMAGED, READABLE, damaged_sessions, rescue
from game.session.simulate import play_on, simulate


def played(folder, seed=5):
    """A finished, unsealed session; returns its file and its events."""
    conductor = Conductor.begin(small(), folder)
    for _ in simulate(conductor, 24, Random(seed)):
        pass
    events = conductor.journal.events()
    conductor.close()
    return conductor.journal.path, events


def with_row(path, body, number=None):
    with sqlite3.connect(path) as connection:
        if number is None:
            connection.execute("INSERT INTO event (body) VALUES (?)", (body,))
        else:
            connection.execute("UPDATE event SET body = ? WHERE number = ?", (body, number))
    connection.close()


def test_a_healthy_folder_is_left_alone(tmp_path):
    path, _ = played(tmp_path)
    before = path.read_bytes()
    assert rescue(tmp_path) == ()
    assert rescue(tmp_path / "nowhere") == ()
    assert path.read_bytes() == before


def test_what_comes_before_a_broken_row_goes_on_and_can_be_played_to_its_end(tmp_path):
    path, events = played(tmp_path)
    with_row(path, '{"event": "magic"}', 20)
    (found,) = rescue(tmp_path)
    assert found.going_on
    assert (found.folder / DAMAGED).is_file()
    with Journal.open(path) as journal:
        assert journal.events() == events[:19]
    conductor = Conductor.resume(small(), Journal.open(path))
    for _ in play_on(conductor, Random(1)):
        pass
    assert conductor.session.phase == "seal"
    conductor.close()
    assert rescue(tmp_path) == ()


def test_all_that_could_be_read_is_told_also_after_the_break(tmp_path):
    path, events = played(tmp_path)
    with_row(path, '{"event": "magic"}', 20)
    (found,) = rescue(tmp_path)
    told = json.loads((found.folder / READABLE).read_text(encoding="utf-8"))
    assert len(told["events"]) == found.events == len(events)
    assert told["about"]["lesson"] == "small"


@pytest.mark.parametrize("harm", [b"", b"not a database at all" * 100])
def test_a_file_of_which_nothing_can_be_read_is_laid_aside_whole(tmp_path, harm):
    path, _ = played(tmp_path)
    path.write_bytes(harm)
    (found,) = rescue(tmp_path)
    assert not found.going_on
    assert (found.folder / DAMAGED).read_bytes() == harm
    assert history(tmp_path) == ()
    assert damaged_sessions(tmp_path) == (found.folder,)


@pytest.mark.parametrize("start", range(0, 30_000, 2_500))
def test_rows_that_are_still_legible_are_read_wherever_the_file_is_broken(tmp_path, start):
    """A stretch that a bad block took: the pages around it are read by themselves, and nothing is invented."""
    path, events = played(tmp_path)
    raw = bytearray(path.read_bytes())
    lost = raw[start : start + 3000]
    raw[start : start + len(lost)] = b"\xa5" * len(lost)
    path.write_bytes(raw)
    legible = [number for number, event in enumerate(events, 1) if written(number, event) in bytes(raw)]
    found = rescue(tmp_path)
    if not found:
        assert len(legible) == len(events), "the damage took nothing"
        return
    folder = tmp_path / "damaged" / path.stem
    told = json.loads((folder / READABLE).read_text(encoding="utf-8"))
    assert told["numbers"] == legible and found[0].events == len(legible)
    assert [from_data(event) for event in told["events"]] == [events[number - 1] for number in legible]
    kept = next((n for n, number in enumerate(legible) if number != n + 1), len(legible))
    assert found[0].kept == kept
    if found[0].going_on:
        with Journal.open(path) as journal:
            assert journal.events() == events[:kept]


def written(number, event):
    """An event as SQLite writes it into a page: its number, the head of the row, its text."""
    text = json.dumps(to_data(event), separators=(",", ":")).encode()
    return varint(number) + bytes([3 if len(text) < 58 else 4, 0]) + varint(13 + 2 * len(text)) + text


def varint(number):
    return bytes([number]) if number < 128 else bytes([128 | number >> 7, number & 127])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_stops_the_rescue_and_nothing_is_invented(tmp_path, data):
    """Cut it short or overwrite a stretch of it: what goes on is a beginning of what was."""
    path, events = played(tmp_path)
    raw = bytearray(path.read_bytes())
    start = data.draw(st.integers(0, len(raw) - 1))
    if data.draw(st.booleans()):
        del raw[start:]
    else:
        length = data.draw(st.integers(1, 600))
        raw[start : start + length] = data.draw(st.sampled_from([b"\0", b"\xff", b"a"])) * length
    path.write_bytes(raw)
    rescue(tmp_path)
    for entry in history(tmp_path):
        with Journal.open(entry.path) as journal:
            kept = journal.events()
            same = sum(one == other for one, other in zip(kept, events, strict=False))
            assert len(kept) <= len(events)
            assert same >= len(kept) - 1, "a damaged byte inside one event may change that one alone"
            journal.delete()
    for rest in sorted(tmp_path.rglob("*"), reverse=True):
        rest.unlink() if rest.is_file() else rest.rmdir()


def test_one_that_is_open_elsewhere_or_of_another_version_is_not_damaged(tmp_path):
    path, _ = played(tmp_path)
    with Journal.open(path):
        assert rescue(tmp_path) == ()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE about SET value = '99' WHERE key = 'format'")
    connection.close()
    assert rescue(tmp_path) == ()
    assert history(tmp_path)[0].state == "unreadable"
    assert not history(tmp_path)[0].damaged


def test_the_id_inside_a_file_leads_nowhere_else(tmp_path):
    path, _ = played(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE about SET value = '../outside' WHERE key = 'id'")
    connection.close()
    with_row(path, "{")
    (found,) = rescue(tmp_path)
    assert not found.going_on
    assert not list(tmp_path.parent.glob("outside*"))


@pytest.mark.parametrize("ending", ["seal", "delete"])
def test_sealing_or_deleting_erases_the_counts_of_the_damaged_file_too(tmp_path, ending):
    path, _ = played(tmp_path)
    with_row(path, "{")
    rescue(tmp_path)
    assert any(b'"counts"' in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    with Journal.open(path) as journal:
        journal.seal(b"{}") if ending == "seal" else journal.delete()
    left = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(left) == (1 if ending == "seal" else 0)
    assert not any(b'"counts"' in file.read_bytes() for file in left)


def test_a_sealed_summary_survives_the_damage(tmp_path):
    path, _ = played(tmp_path)
    with Journal.open(path) as journal:
        journal.seal(b'{"sealed": true}')
    with_row(path, "{")
    rescue(tmp_path)
    with Journal.open(path) as journal:
        assert journal.sealed() == b'{"sealed": true}'


def test_thirty_days_unsealed_is_long(tmp_path):
    entries = [
        Entry("a", tmp_path, "x", "2026-10-25"),
        Entry("b", tmp_path, "x", "2026-10-26"),
        Entry("c", tmp_path, "x", "2026-01-01", state="sealed"),
        Entry("d", tmp_path, state="unreadable"),
    ]
    assert [entry.id for entry in left_open(entries, date(2026, 11, 24))] == ["a"]


def test_a_damaged_file_says_that_it_is(tmp_path):
    path, _ = played(tmp_path)
    path.write_bytes(b"not a database at all" * 100)
    (entry,) = history(tmp_path)
    assert entry.damaged
    with pytest.raises(JournalTrouble, match="cannot be read"):
        Journal.open(path)
