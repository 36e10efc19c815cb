"""Talking and doing: discussion, practice, settling, the pulse."""

from game.play.moment import SCALE
from game.scenario.model import Discuss, Practise, Pulse, Settle
from game.screens.class_picture import picture_of_class
from game.screens.part import Part, marks
from game.screens.setting import Stand
from game.screens.voting import open_button
from game.session.commands import AskAgain, LeaveOut


def discuss_parts(stand: Stand, discuss: Discuss) -> tuple[Part, ...]:
    """Return a talk prompt. The clock only shows; nothing happens when it is round."""
    parts = [
        Part("heading", discuss.prompt),
        Part("quiet", stand.words("More than one answer is good. You may pass.")),
    ]
    if discuss.minutes:
        text = stand.words.count("About one minute", "About {n} minutes", discuss.minutes)
        parts.append(Part("clock", text, amount=discuss.minutes * 60.0))
    return tuple(parts)


def settle_parts(settle: Settle) -> tuple[Part, ...]:
    """Return a breath or a stretch."""
    return (Part("heading", settle.text, icon="settle"),)


def practise_parts(stand: Stand, practise: Practise, part: int) -> tuple[Part, ...]:
    """Return a practice: first the model, then each line of pressure, then the feedback."""
    words = stand.words
    skill = stand.setting.vocabulary.skills.get(practise.skill)
    name = skill.title if skill else practise.skill
    tries = tuple(Part("item", text, icon="speaker") for text in practise.tries)
    if part == 0:
        return (
            Part("heading", words("Practise: {skill}", skill=name)),
            Part("text", practise.situation),
            *((Part("quiet", skill.text),) if skill else ()),
            Part("list", words("You could say"), children=tries),
        )
    if part <= len(practise.pressure):
        return _pressure(stand, practise, part, tries)
    checks = (
        words("Was it short enough to say for real?"),
        words("Did it buy time, or open a door?"),
        words("Did the voice stay calm and kind?"),
    )
    return (
        Part("heading", words("Swap, then tell each other what worked")),
        Part("list", children=tuple(Part("item", check, icon="tick") for check in checks)),
        Part("quiet", words("Say one thing that worked before anything else.")),
    )


def _pressure(stand: Stand, practise: Practise, part: int, tries: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return a line of pressure. The class tries it in pairs, then picks the kind of answer that fits."""
    words, closed = stand.words, stand.session.round
    progress = words("Line {number} of {all}", number=part, all=len(practise.pressure))
    said = (
        Part("heading", words("In pairs: answer this, your own way")),
        Part("card", words("“{text}”", text=practise.pressure[part - 1]), who=progress),
        Part("list", words("Or borrow one"), children=tries),
    )
    if closed is None:
        hint = Part(
            "quiet", words("Which kind of answer was it? The screen says the hard line: nobody has to.")
        )
        return (*said, hint, *open_button(stand))
    titles = {skill.response: skill.title for skill in stand.setting.vocabulary.skills.values()}
    outcome = closed.outcome
    told = words("The class answered: {kind}", kind=titles.get(outcome, outcome)) if outcome else ""
    again = Part("button", words("Try this line once more"), "again", AskAgain(), icon="back")
    return (*said, Part("status", told or words("The class answered in more than one way.")), again)


def pulse_parts(stand: Stand, pulse: Pulse, part: int) -> tuple[Part, ...]:
    """Return one of the anonymous items, with its four steps."""
    words, vocabulary = stand.words, stand.setting.vocabulary
    if pulse.items and part >= len(pulse.items):
        return picture_of_class(stand, pulse)
    item = vocabulary.pulse.get(pulse.items[part]) if pulse.items else None
    if item is None:
        return (Part("heading", words("Nothing to ask here.")),)
    steps = tuple(
        Part("option", label, badge=step, marks=marks(small=True))
        for step, label in zip(SCALE, vocabulary.scale, strict=False)
    )
    closed = stand.session.round is not None
    shut = Part("status", words("Counted. Thank you. The figures stay closed."))
    skip = Part("button", words("Skip these questions"), "skip", LeaveOut(), icon="next")
    progress = words("Question {number} of {all}", number=part + 1, all=len(pulse.items))
    return (
        Part("heading", item.text, who=progress),
        Part("options", children=steps),
        Part("quiet", words("Heads down, eyes closed. There is no right answer, and you may pass.")),
        *((shut,) if closed else (*open_button(stand), skip)),
    )
