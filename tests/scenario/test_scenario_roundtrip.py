"""What is written is what is read: any lesson, any script, loops, locks, conditions."""

from hypothesis import given, settings
from strategies import VOCABULARY, lessons
from written import SHARED, bare, lesson_text

from game.scenario import map_texts, model, read_text
from game.scenario.text import NOWHERE, Text, where


@given(lessons())
@settings(max_examples=150, deadline=None)
def test_a_lesson_reads_as_it_was_meant(lesson: model.Scenario) -> None:
    reading = read_text(lesson_text(lesson), lesson.id, VOCABULARY, SHARED)
    assert reading.findings == ()
    assert reading.scenario is not None
    assert bare(reading.scenario) == bare(lesson)


@given(lessons())
@settings(max_examples=50, deadline=None)
def test_every_text_of_a_lesson_has_a_path_of_its_own_and_a_place_in_the_file(lesson: model.Scenario) -> None:
    text = lesson_text(lesson)
    scenario = read_text(text, lesson.id, VOCABULARY, SHARED).scenario
    assert scenario is not None
    seen: dict[str, str] = {}

    def note(path: str, value: str) -> str:
        assert path not in seen
        seen[path] = value
        assert where(value) != NOWHERE
        return f"<{value}>"

    changed = map_texts(scenario, note)
    assert next(iter(seen.values())) == scenario.title
    assert bare(map_texts(changed, lambda path, value: value[1:-1])) == bare(scenario)
    assert isinstance(changed.title, Text)
    assert where(changed.title) == where(scenario.title)
