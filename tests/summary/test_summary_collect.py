"""From a played session to its summary: what is handed over, and that the preview is the file."""

from random import Random

import pytest
from lessons_for_tests import new_friend, small, vocabulary

from game.session import Conductor, Preparation
from game.session import commands as c
from game.session.simulate import simulate
from game.summary import read_summary
from game.summary.collect import collect
from game.summary.sealer import FileSealer
from game.summary.summary import Summary


def played(tmp_path, lesson, students=24, seed=1):
    conductor = Conductor.begin(lesson, tmp_path / "sessions")
    for _ in simulate(conductor, students, Random(seed)):
        pass
    return conductor


def sheet(conductor):
    return collect(conductor.system, conductor.session, vocabulary())


def test_the_sheet_tells_the_path_the_skills_and_the_signs(tmp_path):
    told = sheet(played(tmp_path, new_friend()))
    assert told.path[0] == "tuesday-call"
    assert told.path[-1] == told.ended
    assert told.debrief_reached
    assert "SK.TELL" in told.skills
    assert "WS.SECRET" in told.signs
    assert told.class_size == 24


def test_of_a_question_asked_twice_only_the_last_is_told_and_of_it_the_outcome(tmp_path):
    conductor = Conductor.begin(small(), tmp_path, Preparation(frozenset(range(7)), 24))
    for command in (c.GoOn(), c.GoOn(), c.GoOn()):
        conductor.act(command)
    for votes, goes_on in (((3, 9), True), ((12, 1), True)):
        while not conductor.system.offers(conductor.session.state):
            conductor.act(c.LeaveOut())
        conductor.act(c.OpenCount())
        for field, number in enumerate(votes):
            conductor.act(c.ChooseField(field))
            for digit in str(number):
                conductor.act(c.TypeDigit(int(digit)))
        conductor.act(c.CloseCount())
        if goes_on:
            conductor.act(c.GoOn())
    choices = [asked for asked in sheet(conductor).asked if asked.kind == "choice"]
    assert [(asked.counts, asked.passed, asked.outcome) for asked in choices] == [(None, 0, "0")]


@pytest.mark.parametrize("students", [3, 12, 24])
def test_the_preview_ends_with_the_file_letter_by_letter_and_the_file_is_what_is_written(tmp_path, students):
    conductor = played(tmp_path, new_friend(), students)
    sealer = FileSealer(tmp_path / "out", vocabulary())
    preview = sealer.preview(conductor)
    data = sealer.data(conductor)
    lines = data.decode().rstrip("\n").split("\n")
    assert list(preview[-len(lines) :]) == lines
    path = sealer.seal(conductor)
    assert path == sealer.destination(conductor)
    assert path.read_bytes() == data
    assert isinstance(read_summary(data), Summary)


def test_nothing_of_day_place_or_machine_is_in_the_file(tmp_path):
    import getpass
    import platform
    from datetime import date

    conductor = played(tmp_path, new_friend())
    text = FileSealer(tmp_path / "out", vocabulary()).data(conductor).decode()
    today = date.today()
    for trace in (today.isoformat(), str(today.year), platform.node(), getpass.getuser(), str(tmp_path)):
        assert trace not in text


def test_the_order_of_counting_changes_no_byte(tmp_path):
    """T24: the teacher counts the last option first; nothing of that order is in the file."""

    def file(order):
        conductor = Conductor.begin(
            small(), tmp_path, Preparation(frozenset(range(7)), 24), "a" * 12 + "4" + "a" * 3 + "8" + "a" * 15
        )
        for command in (c.GoOn(), c.GoOn(), c.GoOn()):
            conductor.act(command)
        while not conductor.system.offers(conductor.session.state):
            conductor.act(c.LeaveOut())
        conductor.act(c.OpenCount())
        for field in order:
            conductor.act(c.Adjust(field, 14 - 6 * field))
        conductor.act(c.CloseCount())
        data = FileSealer(tmp_path, vocabulary()).data(conductor)
        conductor.journal.delete()
        return data

    assert file([0, 1]) == file([1, 0])
