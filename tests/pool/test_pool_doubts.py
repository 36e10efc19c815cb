"""T31: files that no class can have come to are told from those that one can, whichever lesson they are of."""

from dataclasses import replace
from datetime import date

import pytest
from honest import sessions

from game.scenario import read_scenario, read_vocabulary
from game.shipped import folder
from game.summary import Cell, Question, canonical, read_summary
from game.summary.pool.digest import digest
from game.summary.pool.doubts import Doubts
from game.summary.pool.reader import Reader

VOCABULARY, _ = read_vocabulary(folder("scenarios"))
LESSONS = tuple(
    lesson
    for path in sorted(folder("scenarios").glob("*/scenario.yaml"))
    if (lesson := read_scenario(path.parent, VOCABULARY).scenario) is not None
)
TODAY = date(2026, 11, 30)
NEW_FRIEND = next(lesson for lesson in LESSONS if lesson.id == "new-friend")
KNOWING = Doubts(VOCABULARY, LESSONS, TODAY)
STRANGER = Doubts(VOCABULARY, (), TODAY)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_what_a_class_can_have_come_to_is_never_doubted(lesson, tmp_path):
    """Whole plays and broken ones, beats left out, straight to the debrief, gone back, told in part."""
    reader = Reader()
    for summary in sessions(lesson, VOCABULARY, tmp_path, 8):
        told = digest(summary)
        assert KNOWING.of(told) == STRANGER.of(told) == ()
        assert reader.read(canonical(summary)) == told
        assert KNOWING.knows(told) and not STRANGER.knows(told)


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """A whole play of new-friend by a class that tells bands, and left nothing out."""
    place = tmp_path_factory.mktemp("honest")
    for summary in sessions(NEW_FRIEND, VOCABULARY, place, 60, seed=3):
        play = summary.play
        if play is not None and play.ending and not play.left_out and len(play.path) > 6:
            kinds = {question.kind for question in play.questions}
            if {"choice", "sort", "pulse"} <= kinds and any(question.shown for question in play.questions):
                return summary
    raise AssertionError("no such play")


def changed(summary, **other):
    return replace(summary, play=replace(summary.play, **other))


def asked(summary, kind, **other):
    """Change the first question of a kind."""
    first = next(question for question in summary.play.questions if question.kind == kind)
    told = tuple(replace(q, **other) if q is first else q for q in summary.play.questions)
    return changed(summary, questions=told)


def bare(kind, id, options, outcome=None, **other):
    return Question(id, kind, outcome, tuple(Cell(option, None) for option in options), None, **other)


def with_question(summary, question):
    return changed(summary, questions=(*summary.play.questions, question))


def other_skill(summary, skill):
    first = next(question for question in summary.play.questions if question.kind == "choice")
    return asked(summary, "choice", cells=tuple(replace(cell, skill=skill) for cell in first.cells))


def decided_otherwise(summary):
    """The path stays, but one outcome is turned into another option's that leads elsewhere."""
    for question in summary.play.questions:
        scene = NEW_FRIEND.scenes[question.id.split("/")[0]] if question.kind == "choice" else None
        if scene is None or summary.play.path.count(scene.id) != 1:
            continue
        for cell in question.cells:
            road = scene.way_out.options[int(cell.option)].goto
            if road not in (scene.way_out.options[int(question.outcome)].goto, scene.id):
                told = replace(
                    question, outcome=cell.option, cells=tuple(replace(c, band=None) for c in question.cells)
                )
                told = replace(told, passed=None)
                return changed(
                    summary, questions=tuple(told if q is question else q for q in summary.play.questions)
                )
    raise AssertionError("no choice leads two ways")


def without_a_scene(summary):
    path = summary.play.path
    return changed(summary, path=(*path[:2], *path[3:]), questions=(), left_out=())


ANYWHERE = {
    "skill": (lambda s: changed(s, skills=("SK.NONSENSE",)), "a skill that the shared vocabulary"),
    "sign": (lambda s: changed(s, signs=("WS.NONSENSE",)), "a sign that the shared vocabulary"),
    "card": (lambda s: asked(s, "sort", sign="WS.NONSENSE"), "a sign that the shared vocabulary"),
    "option's skill": (lambda s: other_skill(s, "Visit-evil.example"), "a skill that the shared vocabulary"),
    "ballot": (lambda s: changed(s, ballots=("telepathy",)), "ways of voting"),
    "no ballot": (lambda s: changed(s, ballots=("circle",)), "none were counted"),
    "language": (lambda s: changed(s, language="zz"), "a language"),
    "lesson": (lambda s: replace(s, lesson="Visit-evil.example", lesson_hash="00"), "a lesson whose id"),
    "ages": (lambda s: changed(s, ages="11-99"), "ages"),
    "quarter": (lambda s: changed(s, quarter="2099-Q1"), "a quarter"),
    "quarter to come": (lambda s: changed(s, quarter="2027-Q1"), "a quarter"),
    "quarter long ago": (lambda s: changed(s, quarter="2001-Q1"), "a quarter"),
    "not completed": (lambda s: replace(s, completed=False), "an end"),
    "no ending": (lambda s: changed(s, ending=None), "an end"),
    "ending elsewhere": (lambda s: changed(s, ending=s.play.path[0]), "an end"),
    "no path": (lambda s: changed(s, path=(), questions=(), ending=None), "a path"),
    "scene's id": (lambda s: changed(s, path=("A.scene", *s.play.path)), "a scene whose id"),
    "pulse item": (lambda s: with_question(s, bare("pulse", "pulse/after/PL.HACKED", "1234")), "an item"),
    "scale": (lambda s: with_question(s, bare("pulse", "pulse/after/PL.WHO", "12345")), "options"),
    "lights": (lambda s: asked(s, "sort", cells=(Cell("red", None),), outcome=None, passed=None), "options"),
    "letters": (lambda s: with_question(s, bare("choice", f"{s.play.path[0]}/choice", "ab")), "options"),
    "backwards": (lambda s: with_question(s, bare("choice", f"{s.play.path[0]}/choice", "10")), "options"),
    "too many": (
        lambda s: with_question(s, bare("choice", f"{s.play.path[0]}/choice", "0123456")),
        "options",
    ),
    "question's id": (
        lambda s: with_question(s, bare("choice", f"{s.play.path[0]}/vote", "01")),
        "whose id is of no kind",
    ),
    "twice": (lambda s: with_question(s, s.play.questions[0]), "twice"),
    "elsewhere": (lambda s: with_question(s, bare("choice", "nowhere-at-all/choice", "01")), "was not in"),
}

OF_THE_LESSON = {
    "another's content": (lambda s: replace(s, lesson="good-job"), "another lesson's"),
    "scene": (lambda s: changed(s, path=("nowhere", *s.play.path)), "a scene that the lesson"),
    "way": (without_a_scene, "do not follow"),
    "no choices": (
        lambda s: changed(s, questions=tuple(q for q in s.play.questions if q.kind != "choice")),
        "do not follow",
    ),
    "outcome": (decided_otherwise, "do not follow"),
    "ending": (lambda s: changed(s, path=s.play.path[:3], ending=s.play.path[2], questions=()), "an ending"),
    "debrief": (lambda s: changed(s, debrief_reached=not s.play.debrief_reached), "a debrief"),
    "option": (lambda s: asked(s, "choice", cells=tuple(Cell(str(n), None) for n in range(6)), passed=None), "does not ask"),
    "answer": (lambda s: other_skill(s, "SK.TELL"), "does not ask"),
    "light": (lambda s: asked(s, "sort", light="green", sign="GJ.PAY"), "does not ask"),
    "item": (lambda s: with_question(s, bare("pulse", "pulse/before/PL.PASS", "1234")), "does not ask"),
    "ages": (lambda s: changed(s, ages="11-18"), "ages"),
    "minutes": (lambda s: changed(s, minutes="0-14"), "minutes"),
    "sign": (lambda s: changed(s, signs=(*s.play.signs, "GJ.PAY")), "a sign that the class"),
    "skill": (lambda s: changed(s, skills=tuple(VOCABULARY.skills)), "a skill that the class"),
    "answer untold": (lambda s: changed(s, skills=()), "is not told"),
}  # fmt: skip


def doubts_of(doubts, summary):
    """Read a forgery as the pool does: nothing of it may be refused before it is doubted."""
    assert read_summary(canonical(summary)) == summary, read_summary(canonical(summary))
    told = Reader().read(canonical(summary))
    assert told == digest(summary)
    return "; ".join(doubts.of(told))


@pytest.mark.parametrize("name", ANYWHERE)
def test_what_no_lesson_can_come_to_is_doubted_of_any(honest, name):
    assert doubts_of(STRANGER, honest) == doubts_of(KNOWING, honest) == ""
    forge, why = ANYWHERE[name]
    assert why in doubts_of(STRANGER, forge(honest))
    assert doubts_of(KNOWING, forge(honest))


@pytest.mark.parametrize("name", OF_THE_LESSON)
def test_what_this_lesson_cannot_come_to_is_doubted_where_it_is_known(honest, name):
    forge, why = OF_THE_LESSON[name]
    assert why in doubts_of(KNOWING, forge(honest))


def test_a_question_that_was_passed_over_is_no_forgery(honest):
    """A teacher may leave out the pulse, or a card: only what was decided on the way must be told."""
    kept = tuple(question for question in honest.play.questions if question.kind == "choice")
    assert doubts_of(KNOWING, changed(honest, questions=kept)) == ""


def test_a_path_that_is_made_to_be_long_is_not_followed_on(honest):
    loop = (*honest.play.path[:2],) * 400
    told = changed(honest, path=loop, ending=None, questions=())
    assert "do not follow" in doubts_of(KNOWING, replace(told, completed=False))
