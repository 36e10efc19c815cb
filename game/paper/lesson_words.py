"""The lesson's own words for the ids of a summary; nothing where the lesson does not have them."""

from game.scenario.model import Choice, Scenario, Sort


def option_text(lesson: Scenario | None, question: str, option: str) -> str:
    """Return what an option of a choice says, by the question's id and the option's; else an empty text."""
    scene = lesson.scenes.get(question.rsplit("/", 1)[0]) if lesson is not None else None
    way = scene.way_out if scene is not None else None
    if isinstance(way, Choice) and option.isdecimal() and int(option) < len(way.options):
        return str(way.options[int(option)].text)
    return ""


def card_text(lesson: Scenario | None, question: str) -> str:
    """Return what a card of the traffic light says, by the question's id; else an empty text."""
    scene, *numbers = question.rsplit("/", 4)
    found = lesson.scenes.get(scene) if lesson is not None else None
    if found is None or len(numbers) != 4 or not (numbers[1].isdecimal() and numbers[3].isdecimal()):
        return ""
    beat, item = int(numbers[1]), int(numbers[3])
    sort = found.beats[beat] if beat < len(found.beats) else None
    return str(sort.items[item].text) if isinstance(sort, Sort) and item < len(sort.items) else ""
