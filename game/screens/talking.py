"""Talking: discussion, settling, the pulse."""

from game.language import Words
from game.play.moment import SCALE
from game.scenario.model import Discuss, Pulse, Settle
from game.screens.class_picture import picture_of_class
from game.screens.controls import button
from game.screens.part import Part, marks
from game.screens.setting import Stand
from game.screens.voting import open_button
from game.session.commands import LeaveOut


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
    progress = words("Question {number} of {all}", number=part + 1, all=len(pulse.items))
    return (
        Part("heading", item.text, who=progress),
        Part("options", children=steps),
        Part("quiet", _unseen(stand)),
        *((shut,) if closed else open_button(stand)),
        skip_button(words),
    )


def skip_button(words: Words) -> Part:
    """Return what leaves the rest of the questions out: at hand as long as they are asked."""
    return button("skip", words("Skip these questions"), LeaveOut(), "next", key="S")


def _unseen(stand: Stand) -> str:
    """Return how a student answers without being seen to. A circle and teams rest, since they are heard."""
    words = stand.words
    if stand.ballot == "devices":
        return words("On your own device, turned away. There is no right answer, and you may pass.")
    unseen = words("Heads down, eyes closed. There is no right answer, and you may pass.")
    match stand.session.preparation.ballot:
        case "circle":
            return f"{words('The circle rests for these questions: each answers alone.')} {unseen}"
        case "teams":
            return f"{words('The teams rest for these questions: each answers alone.')} {unseen}"
        case _:
            return unseen
