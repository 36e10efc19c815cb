"""Who of each group harms, is harmed and helps: as the authors say, and nothing guessed."""

from edited_control import TODAY, VOCABULARY, write_lesson

from game.check import check_lesson
from game.check.shares import balance

SHOWN = [
    ("portrait: teen-round-rose}", "portrait: teen-round-rose, shows: [newcomer, chess-club]}"),
    ("portrait: no-face, part: recruiter}", "portrait: no-face, part: recruiter, shows: [chess-club]}"),
    ("part: helper}", "part: helper, shows: [newcomer]}"),
    ("portrait: teen-glasses-black}", "portrait: teen-glasses-black, shows: [newcomer]}"),
]


def lesson(where, edits=()):
    return check_lesson(write_lesson(where, edits), VOCABULARY, today=TODAY).lesson


def test_each_group_is_counted_by_what_its_people_do(tmp_path):
    found = balance([lesson(tmp_path / "a", SHOWN), lesson(tmp_path / "b")]).groups
    told = [(g.word, len(g.harms), len(g.harmed), len(g.helps), len(g.others)) for g in found]
    assert told == [("newcomer", 0, 1, 1, 1), ("chess-club", 1, 1, 0, 0)]


def test_nobody_is_guessed_at(tmp_path):
    assert balance([lesson(tmp_path)]).groups == ()
