"""What is asked at a moment, and what its answers are called."""

from game.play import AtBeat, AtChoice, Moment, Question, moment, question
from game.scenario.model import Choice, Practise, Pulse, Sort
from game.screens.setting import Stand
from game.screens.signs import light_names


def labels(stand: Stand, at: Moment, asked: Question) -> tuple[str, tuple[str, ...]]:
    """Return what a count is of, and what its fields are called."""
    match at:
        case AtChoice(choice=Choice(prompt=prompt, options=options)):
            return prompt, tuple(options[int(name)].text for name in asked.options)
        case AtBeat(beat=Sort() as sort, part=part):
            return sort.items[part].text, light_names(stand)
        case AtBeat(beat=Practise() as practise, part=part):
            known = {skill.response: skill.title for skill in stand.setting.vocabulary.skills.values()}
            return practise.pressure[part - 1], tuple(known.get(name, name) for name in asked.options)
        case AtBeat(beat=Pulse() as pulse, part=part):
            item = stand.setting.vocabulary.pulse[pulse.items[part]]
            return item.text, stand.setting.vocabulary.scale
        case _:
            return "", asked.options


def question_texts(stand: Stand) -> tuple[str, tuple[str, ...]]:
    """Return what is asked now and what its answers are called, for the students' own devices."""
    asked = question(stand.system, stand.session.state)
    at = moment(stand.system, stand.session.state)
    return labels(stand, at, asked) if asked is not None else ("", ())
