"""Any lesson that reads without findings, under any decisions: it never raises, and rewinding is exact."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import scenarios

from game.play import Jump, Leave, On, System, Take, moment, question, states, to_debrief

lessons = st.booleans().flatmap(lambda loops: scenarios(silent_loops=loops))


def decisions(scenario):
    one = st.one_of(
        st.just(On()),
        st.just(Leave()),
        st.builds(Take, st.integers(-1, 7)),
        st.builds(Jump, st.sampled_from([*scenario.scenes, "nowhere"])),
    )
    return st.lists(one, max_size=40)


plays = lessons.flatmap(lambda scenario: st.tuples(st.just(scenario), decisions(scenario), st.booleans()))


@given(plays)
def test_no_decision_ever_raises_and_every_state_is_a_moment(play):
    scenario, taken, short = play
    system = System(scenario)
    for state in states(system, taken, short):
        assert state.scene in scenario.scenes
        moment(system, state)
        question(system, state)
        to_debrief(system, state)
        assert all(0 <= offer.option < 6 for offer in system.offers(state))
        for name, value in zip(system.names[1:], state.values[1:], strict=True):
            assert value in scenario.variables[name].values


@given(plays, st.integers(0, 40))
def test_rewinding_n_steps_equals_never_having_taken_them(play, back):
    scenario, taken, short = play
    system = System(scenario)
    kept = taken[: max(0, len(taken) - back)]
    assert states(system, taken, short)[: len(kept) + 1] == states(system, kept, short)


@given(plays)
def test_two_systems_of_one_lesson_agree_and_states_are_values(play):
    scenario, taken, short = play
    first, second = (states(System(scenario), taken, short) for _ in range(2))
    assert first == second
    assert len({hash(state) for state in first}) <= len(first)


@given(plays)
def test_the_short_cut_is_told_apart_from_the_first_moment_to_the_last(play):
    scenario, taken, short = play
    system = System(scenario)
    assert all(system.value(state, "short") is short for state in states(system, taken, short))


@given(plays)
def test_only_an_open_option_is_ever_taken(play):
    scenario, taken, short = play
    system = System(scenario)
    state = system.start(short)
    for decision in taken:
        after = system.step(state, decision)
        if isinstance(decision, Take) and after != state:
            assert any(offer.open and offer.option == decision.option for offer in system.offers(state))
        state = after
