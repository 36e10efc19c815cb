"""The longest and shortest play, and the fewest plays, against every play of small lessons."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from proof_lessons import random_lesson

from game.check.proof import CHOICES, Weight, cover, lengths, plays, prove
from game.check.proof.antichain import widest
from game.check.proof.bounds import bounds as bounds_of
from game.check.proof.outline import Outline
from game.play import Leave, State, System, Take, states
from game.scenario.model import Choice, Scenario

MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
MOST = 3000

LINES = Weight(
    lambda beat: 3.0 if beat.when is None else 5.0,
    lambda scene: float(len(scene.beats)),
    lambda option: float(len(option.text)),
)
"""A measure in which every part counts."""


def every_play(system: System, short: bool, weight: Weight) -> Iterator[float]:
    """Return the length of each play that enters no scene twice and ends."""
    scenes = system.scenario.scenes
    left = MOST

    def entered(names: tuple[str, ...]) -> float:
        return sum(weight.way_out(scenes[name]) for name in names)

    def on(state: State, met: frozenset[str], far: float) -> Iterator[float]:
        nonlocal left
        left -= 1
        if left < 0:
            return
        scene = scenes[state.scene]
        if system.ended(state):
            yield far
        elif state.beat < len(scene.beats):
            yield from step(state, Leave(), met, far + weight.beat(scene.beats[state.beat]))
        else:
            assert state.stuck or isinstance(scene.way_out, Choice)
            for offer in system.offers(state):
                if offer.open and isinstance(scene.way_out, Choice):
                    option = scene.way_out.options[offer.option]
                    yield from step(state, Take(offer.option), met, far + weight.option(option))

    def step(state: State, decision: Leave | Take, met: frozenset[str], far: float) -> Iterator[float]:
        passed = system.passed(state, decision)
        if len(set(passed)) == len(passed) and not met & set(passed):
            yield from on(system.step(state, decision), met | set(passed), far + entered(passed))

    begun = (system.scenario.first.id, *system.passed_at_start(short))
    if len(set(begun)) == len(begun):
        yield from on(system.start(short), frozenset(begun), entered(begun))
    assume(left >= 0)


@MANY
@given(st.randoms(use_true_random=False), st.sampled_from([CHOICES, LINES]), st.booleans())
def test_the_extremes_are_those_of_all_plays(chance: Random, weight: Weight, short: bool) -> None:
    system = System(random_lesson(chance))
    found = sorted(every_play(system, short, weight))
    extremes = plays(system, short, weight)
    assert (extremes.longest is None) == (not found)
    if found and extremes.longest and extremes.shortest:
        assert extremes.longest.exact
        assert (extremes.longest.value, extremes.shortest.value) == (found[-1], found[0])
        for length in (extremes.longest, extremes.shortest):
            assert length_of(system, short, length.decisions, weight) == length.value
    bounded = bounds_of(Outline(tuple(system.scenario.scenes.values()), short), weight)
    if found:
        assert bounded.longest is not None
        assert bounded.shortest is not None
        assert bounded.longest.value >= found[-1]
        assert bounded.shortest.value <= found[0]


def length_of(system: System, short: bool, decisions: tuple[object, ...], weight: Weight) -> float:
    scenes = system.scenario.scenes
    total = sum(weight.way_out(scenes[s]) for s in (system.scenario.first.id, *system.passed_at_start(short)))
    state = system.start(short)
    for decision in decisions:
        assert isinstance(decision, Take | Leave)
        scene = scenes[state.scene]
        if isinstance(decision, Take):
            assert isinstance(scene.way_out, Choice)
            total += weight.option(scene.way_out.options[decision.option])
        else:
            total += weight.beat(scene.beats[state.beat])
        total += sum(weight.way_out(scenes[name]) for name in system.passed(state, decision))
        state = system.step(state, decision)
    assert system.ended(state)
    return total


@MANY
@given(st.randoms(use_true_random=False))
def test_beyond_the_budget_a_bound_is_told_as_one(chance: Random) -> None:
    system = System(random_lesson(chance))
    found = sorted(every_play(system, False, LINES))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lengths, "TRIES", 3)
        longest = plays(system, False, LINES).longest
    if found:
        assert longest is not None
        assert longest.value == found[-1] if longest.exact else longest.value >= found[-1]


@MANY
@given(st.randoms(use_true_random=False))
def test_a_cover_takes_every_option_that_can_be_taken(chance: Random) -> None:
    lesson = random_lesson(chance, scenes=8)
    system = System(lesson)
    proof = prove(system)
    assume(all(verdict.holds for verdict in proof.verdicts if verdict.promise == "ends"))
    found = cover(system)
    taken: set[tuple[str, int]] = set()
    for play in found.plays:
        met = states(system, play.decisions, play.short)
        assert system.ended(met[-1])
        assert met[-1].scene == play.ending
        taken |= {
            (state.scene, decision.option)
            for state, decision in zip(met, play.decisions, strict=False)
            if isinstance(decision, Take)
        }
    unused = {(verdict.scene, verdict.option) for verdict in proof.verdicts if verdict.promise == "all_used"}
    assert taken == {
        (scene, number) for scene, number in takeable(lesson) if not unused & {(scene, None), (scene, number)}
    }
    assert found.options == len(taken)
    assert found.at_least <= len(found.plays)


def takeable(lesson: Scenario) -> set[tuple[str, int]]:
    return {
        (scene.id, number)
        for scene in lesson.scenes.values()
        if isinstance(scene.way_out, Choice)
        for number, option in enumerate(scene.way_out.options)
        if option.goto
    }


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 7), st.randoms(use_true_random=False))
def test_the_widest_antichain_is_that_of_all_subsets(count: int, chance: Random) -> None:
    onward = [0] * count
    for low in range(count):
        for high in range(low + 1, count):
            if chance.random() < 0.3:
                onward[low] |= 1 << high
    for low in reversed(range(count)):
        for high in range(count):
            if onward[low] >> high & 1:
                onward[low] |= onward[high]
    best = 0
    for chosen in range(1 << count):
        members = [n for n in range(count) if chosen >> n & 1]
        if not any(onward[n] & chosen for n in members):
            best = max(best, len(members))
    assert widest(onward) == best
