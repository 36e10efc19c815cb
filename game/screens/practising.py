"""A practice, as the Fourth R runs it: the teacher shows how, then all try in pairs or in threes, one of whom
watches with a list, then swap, then tell what worked. The screen says the hard lines: no student ever
acts the person who harms.
"""

from game.language import Words
from game.play import question
from game.scenario.model import Practise
from game.screens.actions import PractiseIn
from game.screens.circle import kinds_to_agree_on
from game.screens.part import Part, marks
from game.screens.setting import Stand
from game.screens.voting import ask_text, open_button
from game.session.commands import AskAgain


def observer_checks(words: Words) -> tuple[str, ...]:
    """Return what an observer watches for, to tick on paper or in mind; the feedback asks the same."""
    return (
        words("Was it short enough to say for real?"),
        words("Did it buy time, or open a door?"),
        words("Did the voice stay calm and kind?"),
        words("Did face and body say the same as the words?"),
    )


def practise_parts(stand: Stand, practise: Practise, part: int) -> tuple[Part, ...]:
    """Return a practice: first the model, then each line of pressure, then the feedback."""
    if part == 0:
        return _model(stand, practise)
    if part <= len(practise.pressure):
        return _pressure(stand, practise, part)
    words = stand.words
    return (
        Part("heading", words("Tell each other what worked")),
        Part("list", children=tuple(Part("item", check, icon="tick") for check in observer_checks(words))),
        Part("quiet", _feedback(stand)),
    )


def _model(stand: Stand, practise: Practise) -> tuple[Part, ...]:
    """Return the first screen: watch first, then how the groups are made."""
    words = stand.words
    skill = stand.setting.vocabulary.skills.get(practise.skill)
    name = skill.title if skill else practise.skill
    return (
        Part("heading", words("Practise: {skill}", skill=name)),
        Part("text", practise.situation),
        *((Part("quiet", skill.text),) if skill else ()),
        Part("list", words("You could say"), children=_tries(practise)),
        Part("status", words("Watch your teacher do it first. Then it is your turn; you may pass.")),
        _groups(stand),
    )


def _groups(stand: Stand) -> Part:
    words = stand.words
    kinds = ((False, words("In pairs"), "pairs"), (True, words("In threes"), "threes"))
    return Part(
        "row",
        words("Then we practise"),
        children=tuple(
            Part("button", text, name, PractiseIn(threes), marks=marks(chosen=threes == stand.threes))
            for threes, text, name in kinds
        ),
    )


def _pressure(stand: Stand, practise: Practise, part: int) -> tuple[Part, ...]:
    """Return a line of pressure. The class tries it, then picks the kind of answer that fits."""
    words, closed = stand.words, stand.session.round
    progress = words("Line {number} of {all}", number=part, all=len(practise.pressure))
    asked = question(stand.system, stand.session.state)
    agreeing = closed is None and stand.ballot == "circle"
    notice = stand.session.notice
    brief = agreeing or (notice is not None and notice.kind == "too-few")
    said = (
        Part("heading", _turn(stand, part)),
        Part("card", words("“{text}”", text=practise.pressure[part - 1]), who=progress),
        *(_watching(stand, practise, brief=brief) if stand.threes else _borrowing(stand, practise)),
    )
    titles = {skill.response: skill.title for skill in stand.setting.vocabulary.skills.values()}
    if agreeing and asked is not None:
        hint = words("The screen says the hard line: nobody has to.")
        labels = [titles.get(name, name) for name in asked.options]
        kinds = kinds_to_agree_on(asked, labels)
        return (*said, Part("quiet", hint), Part("status", ask_text(stand)), kinds)
    if closed is None:
        hint = words("Which kind of answer was it? The screen says the hard line: nobody has to.")
        return (*said, Part("quiet", hint), *open_button(stand))
    outcome = closed.outcome
    told = words("The class answered: {kind}", kind=titles.get(outcome, outcome)) if outcome else ""
    told = told or words("The class answered in more than one way.")
    if not stand.session.may_ask_again:
        return (*said, Part("status", told), Part("quiet", words("That was the second try. On to the next.")))
    again = Part("button", words("Try this line once more"), "again", AskAgain(), icon="back")
    return (*said, Part("status", told), again)


def _turn(stand: Stand, part: int) -> str:
    """Return who does what now; at every line after the first they swap."""
    words = stand.words
    if stand.threes:
        first = words("In threes: one answers, one stands by, one watches")
        return first if part == 1 else words("Swap: whoever watched answers now")
    return words("In pairs: answer this, your own way") if part == 1 else words("Swap: now the other answers")


def _borrowing(stand: Stand, practise: Practise) -> tuple[Part, ...]:
    return (Part("list", stand.words("Or borrow one"), children=_tries(practise)),)


def _watching(stand: Stand, practise: Practise, *, brief: bool) -> tuple[Part, ...]:
    """Return the observer's list; the answers to borrow, which all have seen, take a line beside it, or give
    way where more is on the screen.
    """
    words = stand.words
    checks = tuple(Part("item", check, icon="tick") for check in observer_checks(words))
    if brief:
        return (Part("list", words("Who watches, ticks in silence"), children=checks),)
    borrowed = "  ".join(words("“{text}”", text=text) for text in practise.tries)
    return (
        Part("list", words("Who watches, ticks in silence"), children=checks),
        Part("quiet", borrowed, icon="speaker"),
    )


def _feedback(stand: Stand) -> str:
    words = stand.words
    if stand.threes:
        return words("Who watched begins: one thing that worked before anything else.")
    return words("Say one thing that worked before anything else.")


def _tries(practise: Practise) -> tuple[Part, ...]:
    return tuple(Part("item", text, icon="speaker") for text in practise.tries)


def how_to_practise(stand: Stand, practise: Practise, part: int) -> Part:
    """Return for the desk how a practice is run, with where it is now."""
    words = stand.words
    lines = len(practise.pressure)
    steps = (
        (
            words("Show how"),
            words("Read the first line aloud yourself and answer it, calm and short."),
            part == 0,
        ),
        (
            words("Try"),
            words("You or the screen say the hard line. No student plays the person who presses."),
            part == 1,
        ),
        (words("Swap"), words("A new line, and the roles move on. Who passes, watches."), 1 < part <= lines),
        (
            words("Tell"),
            words("First what worked. Then one wish. Come back to the room with a breath."),
            part > lines,
        ),
    )
    return Part(
        "list",
        words("How to run this practice"),
        marks=marks(small=True),
        children=tuple(
            Part("item", text, who=who, icon="next" if now else "", marks=marks(current=now))
            for who, text, now in steps
        ),
    )
