"""What the class was asked and what its answers are called, by the ids of a summary."""

from game.language import Words
from game.scenario.model import Scenario
from game.scenario.vocabulary import Vocabulary
from game.summary.lesson_words import card_text, option_text, pressure_text, prompt_text
from game.summary.summary import Question


def question_said(
    question: Question, words: Words, vocabulary: Vocabulary, lesson: Scenario | None = None
) -> str:
    """Return a question as people know it; its id where nobody here knows its words."""
    asked = question.id.split("/", 2)
    if question.kind == "pulse" and len(asked) == 3:
        _, when, item = asked
        text = str(vocabulary.pulse[item].text) if item in vocabulary.pulse else item
        return (
            words("Before: “{text}”", text=text) if when == "before" else words("After: “{text}”", text=text)
        )
    if question.kind == "choice":
        text = prompt_text(lesson, question.id)
        return words("Choice: “{text}”", text=text) if text else question.id
    if question.kind == "sort":
        text = card_text(lesson, question.id)
        return words("Card: “{text}”", text=text) if text else question.id
    text = pressure_text(lesson, question.id)
    return words("Practice: “{text}”", text=text) if text else question.id


def option_said(
    question: Question, option: str, words: Words, vocabulary: Vocabulary, lesson: Scenario | None = None
) -> str:
    """Return an answer as people know it; the option's id where nobody here knows its words."""
    if question.kind == "choice":
        text = option_text(lesson, question.id, option)
        return words("“{text}”", text=text) if text else option
    if question.kind == "sort":
        lights = {"green": words("green"), "unclear": words("unclear"), "warning": words("warning")}
        return lights.get(option, option)
    if question.kind == "pulse":
        place = int(option) - 1 if option.isdecimal() else -1
        steps = vocabulary.scale
        return words("“{text}”", text=steps[place]) if 0 <= place < len(steps) else option
    if option == "yield":
        return words("Gave in")
    skill = next((skill for skill in vocabulary.skills.values() if skill.response == option), None)
    return str(skill.title) if skill is not None else option
