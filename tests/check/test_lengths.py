"""The longest and the shortest play, against every play one after the other."""

import pytest
from edited_control import TODAY, VOCABULARY, write_lesson
from hypothesis import HealthCheck, assume, given, settings
from strategies import VOCABULARY as SMALL
from strategies import scenarios

from game.check import Lesson, check_lesson
from game.check.lengths import Lengths
from game.check.minutes import Pace
from game.check.roughly import most_minutes
from game.play import AtBeat, AtChoice, AtEnding, Leave, Take, moment
from game.scenario import Reading

MOST = 3_000


def every_play(lesson: Lesson, short: bool) -> list[float] | None:
    """Return the minutes of every play that enters no scene twice; None if there are too many to try."""
    system, pace, found, tried = lesson.system, Pace(lesson), [], 0
    waiting = [(system.start(short), (system.start(short).scene,), 0.0)]
    while waiting:
        tried += 1
        if tried > MOST:
            return None
        state, entered, minutes = waiting.pop()
        while isinstance(at := moment(system, state), AtBeat):
            minutes += pace.beat(at.beat)
            after = system.step(state, Leave())
            if after.scene != state.scene:
                if after.scene in entered:
                    break
                entered = (*entered, after.scene)
            elif after.beat <= state.beat:
                break
            state = after
        else:
            if isinstance(at, AtEnding):
                found.append(minutes + pace.way_out(at.scene)[0])
            if isinstance(at, AtChoice):
                minutes += pace.way_out(at.scene)[0]
                for offer in at.offers:
                    after = system.step(state, Take(offer.option))
                    if offer.open and after.scene not in entered:
                        option = at.choice.options[offer.option]
                        waiting.append((after, (*entered, after.scene), minutes + pace.option(option)[0]))
    return found


def fewest_minutes(lesson: Lesson, short: bool) -> float | None:
    """Return the minutes of the quickest play to an ending, scenes taken twice included; None if none ends."""
    system, pace = lesson.system, Pace(lesson)
    steps, left = {}, {}
    waiting = [system.start(short)]
    while waiting:
        state = waiting.pop()
        if state in steps:
            continue
        at = moment(system, state)
        steps[state] = []
        if isinstance(at, AtBeat):
            steps[state] = [(pace.beat(at.beat), system.step(state, Leave()))]
        elif isinstance(at, AtEnding):
            left[state] = pace.way_out(at.scene)[0]
        elif isinstance(at, AtChoice):
            here = pace.way_out(at.scene)[0]
            for offer in at.offers:
                if offer.open:
                    cost = here + pace.option(at.choice.options[offer.option])[0]
                    steps[state].append((cost, system.step(state, Take(offer.option))))
        waiting += [after for _, after in steps[state]]
    changed = True
    while changed:
        changed = False
        for state, ways in steps.items():
            least = min((cost + left[after] for cost, after in ways if after in left), default=None)
            if least is not None and least < left.get(state, float("inf")) - 1e-12:
                left[state], changed = least, True
    return left.get(system.start(short))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(scenarios())
def test_the_longest_play_is_the_longest_of_all(scenario):
    lesson = Lesson(scenario, SMALL, Reading(scenario, ()))
    for short in (False, True) if scenario.minutes.short else (False,):
        plays = every_play(lesson, short)
        assume(plays is not None)
        lengths = Lengths(lesson, short)
        longest, shortest = lengths.longest(), lengths.shortest()
        fewest = fewest_minutes(lesson, short)
        assert (shortest and shortest.minutes) == (pytest.approx(fewest) if fewest is not None else None)
        if plays:
            assert longest.minutes == pytest.approx(max(plays))
            assert longest.minutes <= most_minutes(lesson, short) + 1e-9
        else:
            assert longest is None


def test_the_picks_of_the_longest_play_are_one_play(tmp_path):
    lesson = check_lesson(write_lesson(tmp_path), VOCABULARY, today=TODAY).lesson
    longest = Lengths(lesson).longest()
    assert longest.picks[-1] == "Keep him for now. Just don't quit." or longest.choices == 3
    assert 20 < longest.minutes < 35
    assert longest.words > Lengths(lesson).shortest().words
    assert Lengths(lesson, short=True).longest().minutes < longest.minutes
