"""The proof and a plain search of every moment agree on every promise, and every counterexample replays."""

from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from proof_lessons import random_lesson
from proof_reference import FAR, Reference, TooMany
from strategies import scenarios

from game.check.proof import Proof, Result, Verdict, explore, fields, prove
from game.check.proof.net import Model
from game.check.proof.search import Space
from game.play import System, Take, states
from game.scenario.model import Choice, Scenario

MANY = settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
FEW = settings(MANY, max_examples=60)


@MANY
@given(st.randoms(use_true_random=False))
def test_random_lessons_are_proved_as_the_plain_search_finds_them(chance: Random) -> None:
    agree(random_lesson(chance))


@FEW
@given(st.randoms(use_true_random=False))
def test_so_are_those_whose_states_are_spread_over_many_nodes(chance: Random) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fields, "LOW", 2)
        agree(random_lesson(chance, scenes=7))


@FEW
@given(scenarios(silent_loops=True))
def test_so_are_written_lessons(lesson: Scenario) -> None:
    agree(lesson)


@pytest.mark.parametrize("seed", range(300))
def test_so_is_each_of_a_fixed_set(seed: int) -> None:
    agree(random_lesson(Random(seed), scenes=8))


def agree(lesson: Scenario) -> None:
    system = System(lesson)
    proof = prove(system)
    scenes: set[str] = set()
    options: set[tuple[str, int]] = set()
    for short in (False, True) if lesson.minutes.short else (False,):
        try:
            plain = Reference(system, short)
        except TooMany:
            assume(False)
        own = [
            v for v in proof.verdicts if v.cut == ("short" if short else "full") and v.promise != "all_used"
        ]
        wanted = _wanted(plain, lesson, own[0])
        assert [verdict.promise for verdict in own] == [name for name, _ in wanted]
        for verdict, (_, fewest) in zip(own, wanted, strict=True):
            if plain.no_silent_loop() is None or verdict.promise in ("ends", "never_stuck", "no_silent_loop"):
                assert (None if verdict.holds else len(verdict.play)) == fewest, verdict
            replays(system, verdict)
        met, taken = plain.used()
        scenes |= met
        options |= taken
    assert _unused(proof) == {
        *((scene, None) for scene in lesson.scenes if scene not in scenes),
        *(
            (scene.id, number)
            for scene in lesson.scenes.values()
            if scene.id in scenes and isinstance(scene.way_out, Choice)
            for number, option in enumerate(scene.way_out.options)
            if option.goto and (scene.id, number) not in options
        ),
    }


def _wanted(plain: Reference, lesson: Scenario, ends: Verdict) -> list[tuple[str, int | None]]:
    return [
        ("ends", plain.ends(own=ends.result is Result.BROKEN and not ends.follows)),
        ("never_stuck", plain.never_stuck()),
        ("no_silent_loop", plain.no_silent_loop()),
        ("help", plain.reachable_before("help", "debrief", FAR - 1)),
        ("help", plain.near("risk", "help", 2, option=False)),
        ("help", plain.near("yield", "help", 2, option=True)),
        ("debrief", plain.before_end("debrief")),
        *((promise.kind, plain.promise(promise)) for promise in lesson.promises),
    ]


def _unused(proof: Proof) -> set[tuple[str, int | None]]:
    return {(v.scene, v.option) for v in proof.verdicts if v.promise == "all_used" and not v.holds}


def replays(system: System, verdict: Verdict) -> None:
    """The decisions pick exactly the options told, each of them open, and end in what is complained about."""
    if verdict.holds:
        return
    met = states(system, verdict.decisions, verdict.cut == "short")
    picks = []
    for state, decision in zip(met, verdict.decisions, strict=False):
        if isinstance(decision, Take):
            offered = [offer.option for offer in system.offers(state) if offer.open]
            assert decision.option in offered
            way_out = system.scenario.scenes[state.scene].way_out
            assert isinstance(way_out, Choice)
            picks.append(way_out.options[decision.option].text)
    assert tuple(picks) == verdict.play
    if verdict.promise == "never_stuck":
        assert met[-1].stuck
        assert met[-1].scene == verdict.scene
    if verdict.promise in ("debrief", "before_end"):
        assert system.scenario.scenes[met[-1].scene].id == verdict.scene


@FEW
@given(st.randoms(use_true_random=False))
def test_whatever_the_order_the_same_states_are_reached(chance: Random) -> None:
    lesson = random_lesson(chance, scenes=9)
    for low in (12, 2):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(fields, "LOW", low)
            quick = explore(System(lesson))
            assert isinstance(quick.net, Model)
            plain = Space(quick.net, quick.start, quick.bound)
            assert quick.count == plain.count
            assert quick.reached == plain.reached[: len(quick.reached)]
            assert quick.settled and plain.settled
            assert [wave.choices for wave in quick.waves] == [wave.choices for wave in plain.waves]
            few = Space(quick.net, quick.start, quick.count - 1, order=quick.net.outline.component)
            assert not few.settled
