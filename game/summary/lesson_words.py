"""The lesson's own words for the ids of a summary; nothing where the lesson does not have them."""

from typing import TypeVar

from game.scenario.model import Beat, Choice, Practise, Scenario, Sort

Kind = TypeVar("Kind", bound=Beat)


def prompt_text(lesson: Scenario | None, question: str) -> str:
    """Return what a choice asks, by the question's id; else an empty text."""
    way = _choice(lesson, question)
    return str(way.prompt) if way is not None else ""


def option_text(lesson: Scenario | None, question: str, option: str) -> str:
    """Return what an option of a choice says, by the question's id and the option's; else an empty text."""
    way = _choice(lesson, question)
    if way is not None and option.isdecimal() and int(option) < len(way.options):
        return str(way.options[int(option)].text)
    return ""


def card_text(lesson: Scenario | None, question: str) -> str:
    """Return what a card of the traffic light says, by the question's id; else an empty text."""
    sort, item = _part(lesson, question, Sort)
    return str(sort.items[item].text) if sort is not None and item < len(sort.items) else ""


def pressure_text(lesson: Scenario | None, question: str) -> str:
    """Return the line of pressure that a practice answers, by the question's id; else an empty text."""
    practise, line = _part(lesson, question, Practise)
    return str(practise.pressure[line]) if practise is not None and line < len(practise.pressure) else ""


def _choice(lesson: Scenario | None, question: str) -> Choice | None:
    scene = lesson.scenes.get(question.rsplit("/", 1)[0]) if lesson is not None else None
    way = scene.way_out if scene is not None else None
    return way if isinstance(way, Choice) else None


def _part(lesson: Scenario | None, question: str, kind: type[Kind]) -> tuple[Kind | None, int]:
    """Return the beat of this kind and the number of its part that an id such as a/beats/2/sort/0 names."""
    scene, *numbers = question.rsplit("/", 4)
    found = lesson.scenes.get(scene) if lesson is not None else None
    if found is None or len(numbers) != 4 or not (numbers[1].isdecimal() and numbers[3].isdecimal()):
        return None, 0
    beat = int(numbers[1])
    told = found.beats[beat] if beat < len(found.beats) else None
    return (told if isinstance(told, kind) else None), int(numbers[3])
