"""The journal: a real SQLite file, killed, corrupted, locked, sealed and grepped."""

import os
import signal
import sqlite3
import time
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons_for_tests import SMALL, new_friend, small, vocabulary

from game.play import Jump, Leave, On, Take
from game.scenario import read_text
from game.session import Conductor, Journal, JournalTrouble, Tally, history
from game.session import commands as c
from game.session.events import (
    Counted,
    Decided,
    Entered,
    Prepared,
    Reopened,
    Resized,
    Rewound,
    Settled,
    from_data,
    to_data,
)
from game.session.simulate import play_on, simulate
from game.summary.sealer import FileSealer

KILLS = 200


def played(folder, students=24, lesson=None):
    conductor = Conductor.begin(lesson or small(), folder)
    for _ in simulate(conductor, students, Random(5)):
        pass
    return conductor


decisions = st.one_of(
    st.just(On()), st.just(Leave()), st.builds(Take, st.integers(0, 5)), st.builds(Jump, st.text(max_size=8))
)
events = st.one_of(
    st.builds(Prepared, st.integers(1, 60), st.booleans(), st.just((("maya", "Mona"),))),
    st.builds(Resized, st.integers(1, 60)),
    st.builds(Entered, st.sampled_from(["card", "welcome", "playing", "path", "seal"])),
    st.builds(Decided, decisions, st.text(max_size=8)),
    st.builds(Counted, st.lists(st.integers(0, 60), max_size=6).map(tuple), st.integers(0, 60)),
    st.builds(Settled, st.text(max_size=4)),
    st.just(Reopened()),
    st.just(Rewound()),
)


@given(events)
def test_every_event_comes_back_as_it_was_written(event):
    assert from_data(to_data(event)) == event


def test_a_session_is_taken_up_where_it_was(tmp_path):
    conductor = Conductor.begin(small(), tmp_path)
    for number, _ in enumerate(simulate(conductor, 24, Random(5))):
        if number == 25:
            break
    before = conductor.session
    conductor.close()
    again = Conductor.resume(small(), Journal.open(history(tmp_path)[0].path))
    assert replace(again.session, notice=None) == replace(before, notice=None, count=None)


def test_a_lesson_that_was_only_looked_at_leaves_nothing(tmp_path):
    conductor = Conductor.begin(small(), tmp_path)
    conductor.act(c.Tick(0))
    conductor.close()
    assert list(tmp_path.iterdir()) == []


def test_no_kill_loses_a_closed_round(tmp_path):
    """Kill the process at any instant, again and again: whatever was shown was on the disk before."""
    chance = Random(11)
    lesson = new_friend()
    rounds_seen = 0
    for number in range(KILLS):
        steps, moment = chance.randrange(60), chance.uniform(0.0, 0.004)
        shown = _play_until_killed(tmp_path, lesson, number, steps, moment)
        entry = history(tmp_path)
        written = written_in(entry)
        assert written[: len(shown)] == shown
        rounds_seen += sum(isinstance(event, Counted) for event in shown)
        if entry and any(event == Entered("path") for event in written):
            entry[0].path.unlink()
    assert rounds_seen > KILLS


def _play_until_killed(folder, lesson, seed, steps, moment):
    """Play so many steps and a moment more in a child process, kill it, and return the events that it had
    shown by then.
    """
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            entries = history(folder)
            chance = Random(seed)
            if entries:
                conductor = Conductor.resume(lesson, Journal.open(entries[0].path))
                moves = play_on(conductor, chance)
            else:
                conductor = Conductor.begin(lesson, folder)
                moves = simulate(conductor, 24, chance)
            for _ in moves:
                told = len(conductor.journal.events()) if conductor.journal else 0
                os.write(write_end, f"{told}\n".encode())
        finally:
            os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        lines = [line for line, _ in zip(pipe, range(steps), strict=False)]
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines += pipe.readlines()
    whole = [line for line in lines if line.endswith("\n")]
    count = int(whole[-1]) if whole else 0
    entries = history(folder)
    return written_in(entries)[:count]


def written_in(entries):
    if not entries:
        return ()
    with Journal.open(entries[0].path) as journal:
        return journal.events()


def test_a_session_open_in_another_window_is_said_not_shared(tmp_path):
    conductor = played(tmp_path)
    with pytest.raises(JournalTrouble, match="another window"):
        Journal.open(conductor.journal.path)
    assert history(tmp_path)[0].state == "unreadable"
    conductor.close()
    assert history(tmp_path)[0].state == "open"


@pytest.mark.parametrize("harm", [b"", b"not a database at all" * 100, None])
def test_a_broken_journal_is_told_in_words_and_left_as_it_is(tmp_path, harm):
    conductor = played(tmp_path)
    path = conductor.journal.path
    conductor.close()
    broken = path.read_bytes()[:3000] if harm is None else harm
    path.write_bytes(broken)
    with pytest.raises(JournalTrouble):
        Journal.open(path).events()
    assert path.read_bytes() == broken
    assert history(tmp_path)[0].path == path


def test_a_row_from_nowhere_is_trouble_not_a_crash(tmp_path):
    conductor = played(tmp_path)
    path = conductor.journal.path
    conductor.close()
    with sqlite3.connect(path) as connection:
        connection.execute("""INSERT INTO event (body) VALUES ('{"event": "magic"}')""")
    connection.close()
    with pytest.raises(JournalTrouble, match="cannot be read"):
        Journal.open(path).events()


def test_sealing_destroys_every_count_and_keeps_the_summary(tmp_path):
    conductor = played(tmp_path / "sessions", lesson=new_friend())
    path = conductor.journal.path
    assert b'"counts"' in path.read_bytes()
    sealer = FileSealer(tmp_path / "out", vocabulary())
    expected = sealer.data(conductor)
    written = sealer.seal(conductor)
    conductor.close()
    assert written.read_bytes() == expected
    for file in tmp_path.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            for trace in (b'"counts"', b'"passed":0', b'"event"', b"counted"):
                assert trace not in data, f"{trace!r} in {file.name}"
    again = Journal.open(path)
    assert again.sealed() == expected
    assert again.events() == ()
    again.close()


def test_sealing_twice_gives_the_first_bytes(tmp_path):
    conductor = played(tmp_path)
    conductor.journal.seal(b"first")
    conductor.journal.seal(b"second")
    assert conductor.journal.sealed() == b"first"
    conductor.close()


def test_deleting_removes_the_file(tmp_path):
    conductor = played(tmp_path)
    conductor.journal.delete()
    assert list(tmp_path.iterdir()) == []


def resumed_with(tmp_path, text):
    conductor = Conductor.begin(small(), tmp_path)
    for _ in simulate(conductor, 24, Random(2)):
        if conductor.session.phase == "playing" and conductor.session.state.scene == "talk":
            break
    conductor.close()
    lesson = read_text(text, "small", vocabulary()).scenario
    return Conductor.resume(lesson, Journal.open(history(tmp_path)[0].path)).session


def test_a_lesson_with_mended_words_goes_on_where_it_was(tmp_path):
    session = resumed_with(tmp_path, SMALL.replace("Tuesday night.", "Wednesday night."))
    assert session.state.scene == "talk"
    assert session.notice is None


def test_a_lesson_whose_roads_changed_goes_on_in_the_same_scene_and_says_so(tmp_path):
    changed = SMALL.replace("goto: talk}", "goto: start}", 1)
    session = resumed_with(tmp_path, changed)
    assert session.state.scene == "talk"
    assert session.notice.kind == "changed"


def test_a_lesson_without_that_scene_stays_at_the_last_one_that_is_there(tmp_path):
    changed = SMALL.replace("  talk:\n", "  talking:\n").replace("goto: talk}", "goto: talking}")
    session = resumed_with(tmp_path, changed)
    assert session.state.scene == "start"
    assert session.notice.kind == "changed"


def test_a_tally_knows_its_leaders():
    assert Tally((3, 3, 1)).leaders == (0, 1)
    assert Tally((0, 0)).leaders == ()


def test_a_name_that_the_lesson_has_no_more_is_dropped_and_the_class_goes_on(tmp_path):
    conductor = Conductor.begin(small(), tmp_path)
    conductor.act(c.NextName("maya"))
    for _ in simulate(conductor, 24, Random(2)):
        if conductor.session.phase == "playing":
            break
    conductor.close()
    renamed = read_text(SMALL.replace("Mona", "Manon"), "small", vocabulary()).scenario
    again = Conductor.resume(renamed, Journal.open(history(tmp_path)[0].path))
    assert again.system.scenario.cast["maya"].name == "Maya"
    again.close()


def witness(path, place):
    """Hold on to the blocks of what SQLite copies beside a file, also once it is unlinked."""
    place.parent.mkdir(exist_ok=True)
    os.link(path.with_name(f"{path.name}-journal"), place)
    return place


def test_what_was_copied_beside_the_file_is_overwritten_before_it_goes(tmp_path):
    """SQLite's own copies of pages hold counts; unlinked, they would stay in free blocks of the disk."""
    conductor = played(tmp_path / "sessions")
    copied = witness(conductor.journal.path, tmp_path / "held" / "copied")
    assert b'"counts"' in copied.read_bytes(), "there is something to destroy"
    conductor.seal(b"sealed")
    assert copied.stat().st_nlink == 2, "SQLite still holds on to the same file"
    assert copied.read_bytes() == bytes(copied.stat().st_size)
    conductor.close()
    assert [file.name for file in (tmp_path / "sessions").iterdir()] == [conductor.journal.path.name]
    assert copied.read_bytes() == bytes(copied.stat().st_size) != b""


def test_a_session_that_is_left_or_deleted_leaves_no_copy_either(tmp_path):
    conductor = played(tmp_path / "sessions")
    path = conductor.journal.path
    left = witness(path, tmp_path / "held" / "left")
    conductor.close()
    assert b"counts" not in left.read_bytes() and not path.with_name(f"{path.name}-journal").exists()
    again = Journal.open(path)
    assert any(isinstance(event, Counted) for event in again.events())
    again.append([Reopened()])
    deleted = witness(path, tmp_path / "held" / "deleted")
    assert b"counts" in deleted.read_bytes()
    again.delete()
    assert b"counts" not in deleted.read_bytes()
    assert list((tmp_path / "sessions").iterdir()) == []


def test_a_step_that_was_cut_off_is_taken_back_and_its_copies_overwritten_at_the_seal(tmp_path):
    """A power cut in the middle of a step leaves copies that are needed: they are used, and then not left."""
    conductor = played(tmp_path / "sessions")
    path, events = conductor.journal.path, conductor.journal.events()
    conductor.close()
    cut_off = sqlite3.connect(path, isolation_level=None)
    cut_off.execute("PRAGMA cache_size=1")
    cut_off.execute("BEGIN")
    cut_off.execute("UPDATE event SET body = body || hex(zeroblob(3000))")
    later = tmp_path / "later" / path.name
    later.parent.mkdir()
    for file in (tmp_path / "sessions").iterdir():
        (later.parent / file.name).write_bytes(file.read_bytes())
    cut_off.close()
    copied = witness(later, tmp_path / "held" / "copied")
    assert copied.read_bytes().startswith(bytes.fromhex("d9d505f9")) and b"counts" in copied.read_bytes()
    with Journal.open(later) as journal:
        assert journal.events() == events
        journal.seal(b"sealed")
    assert b"counts" not in copied.read_bytes()
    assert [file.name for file in later.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("step", range(12))
def test_a_seal_that_was_killed_leaves_all_or_nothing(tmp_path, step):
    """Kill it anywhere in the seal: the session is open with every event, or sealed, and then no count is left."""
    conductor = played(tmp_path)
    path, events = conductor.journal.path, conductor.journal.events()
    conductor.close()
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        journal = Journal.open(path)
        os.write(write_end, b"!")
        journal.seal(b"sealed")
        os.kill(os.getpid(), signal.SIGKILL)
    os.read(read_end, 1)
    time.sleep(step * 0.003)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(read_end)
    os.close(write_end)
    with Journal.open(path) as journal:
        sealed = journal.sealed()
        assert journal.events() == (() if sealed else events)
    if sealed:
        assert all(b"counts" not in file.read_bytes() for file in tmp_path.iterdir())
