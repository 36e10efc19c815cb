"""How many plays meet a beat, against every play one after the other."""

from collections import Counter

from edited_control import TODAY, VOCABULARY, write_lesson
from hypothesis import HealthCheck, assume, given, settings
from strategies import scenarios

from game.check import check_lesson
from game.check.met import WAY_OUT, met
from game.play import AtBeat, AtChoice, AtEnding, Leave, System, Take, moment

MOST = 2_000
LONGEST = 200


def every_play(system: System) -> tuple[int, Counter] | None:
    """Count all plays, and those that meet each part; None where some play goes on and on."""
    total, parts = 0, Counter()
    waiting = [(system.start(False), frozenset(), 0)]
    while waiting:
        state, seen, steps = waiting.pop()
        if steps > LONGEST or total > MOST:
            return None
        match moment(system, state):
            case AtBeat():
                waiting.append((system.step(state, Leave()), seen | {(state.scene, state.beat)}, steps + 1))
            case AtChoice(offers=offers):
                here = seen | {(state.scene, WAY_OUT)}
                waiting += [(system.step(state, Take(o.option)), here, steps + 1) for o in offers if o.open]
            case AtEnding():
                total += 1
                parts.update(seen | {(state.scene, WAY_OUT)})
    return total, parts


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(scenarios())
def test_the_plays_are_those_that_there_are(scenario):
    system = System(scenario)
    counted, all_plays = met(system), every_play(system)
    assume(all_plays is not None)
    total, parts = all_plays
    assume(counted is not None)  # a loop that no play takes is given up on too
    assert counted.total == total
    for key, number in parts.items():
        assert number <= counted.plays[key] <= total  # a part that a play meets twice may count more
    assert all(key in parts for key, number in counted.plays.items() if number)


def test_what_every_class_sees_is_told_apart_from_what_few_see(tmp_path):
    lesson = check_lesson(write_lesson(tmp_path), VOCABULARY, today=TODAY).lesson
    counted = met(lesson.system)
    first = next(iter(lesson.scenario.scenes))
    assert counted.of("title") == counted.of(f"{first}/beats/0/narrator") == counted.total > 1
    assert 0 < min(counted.of(f"{scene}/beats/0/x") for scene in lesson.scenario.scenes) < counted.total
