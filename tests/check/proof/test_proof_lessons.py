"""What the proof says of lessons that a person would know the answer for."""

from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from proof_lessons import random_lesson

from game.check.proof import Result, explore, prove
from game.play import Leave, System, Take
from game.scenario import read_scenario, read_text, read_vocabulary
from game.shipped import folder

HEAD = """\
format: 1
title: A lesson
summary: Short.
language: en
ages: 12-14
minutes: 45
content_note: Nothing.
player: friend
goals: [One]
cast: {maya: {name: Maya}}
"""
TAIL = """\
  end:
    tags: [help, debrief]
    beats: [{narrator: The end.}]
    ending: {title: Over, kind: healthy, responsibility: It was never hers.}
"""


def written(body: str) -> System:
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    reading = read_text(HEAD + body + TAIL, "a-lesson", vocabulary, {})
    assert reading.scenario is not None, reading.findings
    return System(reading.scenario)


def broken(system: System, bound: int = 100_000) -> dict[str, tuple[str, ...]]:
    return {verdict.promise: verdict.play for verdict in prove(system, bound).failing}


def test_every_promise_of_the_first_lesson_holds() -> None:
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    lesson = read_scenario(folder("scenarios") / "new-friend", vocabulary).scenario
    assert lesson is not None
    assert [verdict for verdict in prove(System(lesson)).verdicts if not verdict.holds] == []


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 2**32))
def test_a_lesson_that_passes_never_gets_stuck(chance: Random, seed: int) -> None:
    lesson = random_lesson(chance, scenes=5)
    system = System(lesson)
    kept = {verdict.promise for verdict in prove(system).verdicts if verdict.holds and verdict.cut == "full"}
    assume("never_stuck" in kept)
    assume("no_silent_loop" in kept)
    pick = Random(seed)
    for _ in range(5):
        state = system.start()
        for _ in range(200):
            assert not state.stuck
            if system.ended(state):
                break
            offers = [offer.option for offer in system.offers(state) if offer.open]
            state = system.step(state, Take(pick.choice(offers)) if offers else Leave())


ROUND = """\
scenes:
  hall:
    beats: [{narrator: A hall.}]
    choice:
      prompt: Where?
      options:
        - {text: In circles, goto: yard}
        - {text: Home, goto: end}
  yard:
    beats: [{narrator: A yard.}]
    choice:
      prompt: Where?
      options:
        - {text: On, goto: pit}
        - {text: Back, goto: hall}
  pit:
    beats: [{narrator: A pit.}]
    choice:
      prompt: Where?
      options:
        - {text: Deeper, goto: pit}
        - {text: Deeper still, goto: pit}
"""


def test_a_pit_without_a_way_out_comes_with_the_way_into_it() -> None:
    assert broken(written(ROUND)) == {"ends": ("In circles", "On"), "help": ("In circles", "On")}


def test_a_lesson_with_too_many_states_is_not_settled() -> None:
    system = written(HUB)
    proof = prove(system, bound=500)
    assert not proof.holds
    unsettled = [verdict for verdict in proof.verdicts if verdict.result is Result.NOT_SETTLED]
    assert {verdict.promise for verdict in unsettled} == {"ends", "help", "all_used"}
    assert all(verdict.explored > 500 for verdict in unsettled)
    assert prove(system).holds


def _hub(count: int) -> str:
    variables = "\n".join(f"  found-{n}: false" for n in range(count))
    needed = " and ".join(f"found-{n}" for n in range(count))
    first = "\n".join(
        f"        - {{text: Look {n}, goto: look-{n}}}" if n < 5 else "" for n in range(min(count, 5))
    )
    looks = ""
    for n in range(count):
        more = f", {{text: Further {n + 5}, goto: look-{n + 5}}}" if n + 5 < count else ""
        looks += f"""
  look-{n}:
    beats: [{{narrator: Look.}}, {{set: {{found-{n}: true}}}}]
    choice:
      prompt: And?
      options: [{{text: Back, goto: hub}}, {{text: Stay, goto: look-{n}}}{more}]
"""
    return f"""\
variables:
{variables}
scenes:
  hub:
    beats: [{{narrator: A hub.}}]
    choice:
      prompt: Where?
      options:
{first}
        - {{text: Done, goto: end, if: {needed}}}
{looks}
"""


HUB = _hub(10)


def test_what_never_decides_anything_makes_no_states() -> None:
    few = explore(written(ROUND)).count
    many = ROUND.replace("scenes:", "variables: {mood: {one_of: [a, b, c], start: a}, told: false}\nscenes:")
    many = many.replace("goto: pit}", "goto: pit, set: {told: true, mood: b}}")
    assert explore(written(many)).count == few


def _once(hubs: int) -> str:
    text = "scenes:\n"
    for hub in range(hubs):
        following = f"hub-{hub + 1}" if hub + 1 < hubs else "end"
        options = "".join(f"        - {{text: Ask {n}, once: true, goto: hub-{hub}}}\n" for n in range(4))
        text += f"""\
  hub-{hub}:
    beats: [{{narrator: Here.}}]
    choice:
      prompt: What?
      options:
{options}        - {{text: On, goto: {following}}}
"""
    return text


def test_what_was_asked_in_a_part_left_for_good_is_forgotten() -> None:
    assert explore(written(_once(30))).count == 30 * 16 + 1


def test_a_choice_that_runs_out_is_found() -> None:
    scenes = _once(1).replace("- {text: On, goto: end}", "- {text: On, once: true, goto: hub-0}")
    found = broken(written(scenes))
    assert {name: tuple(sorted(play)) for name, play in found.items()} == {
        "never_stuck": ("Ask 0", "Ask 1", "Ask 2", "Ask 3", "On"),
        "ends": (),
        "help": (),
        "all_used": (),
    }
