"""The class decides: the question, the count, what came of it."""

from collections.abc import Sequence

from game.play import AtChoice, Question
from game.screens.circle import settle_button
from game.screens.part import Part, marks
from game.screens.setting import Stand, band_middle
from game.screens.story import listener
from game.screens.voting import ask_text, open_button
from game.screens.voting_words import count_told, nobody_told, once_more_told, tie_told
from game.session import Count, Round, may_leave_to_teacher
from game.session.commands import (
    Adjust,
    AskAgain,
    ChooseField,
    CloseCount,
    EnlargeClass,
    Settle,
    StopCount,
)


def choice_parts(stand: Stand, at: AtChoice) -> tuple[Part, ...]:
    """Return a choice: asked, or with what the class decided."""
    closed = stand.session.round
    outcome = closed.outcome if closed else None
    shares = _shares(stand, closed)
    numbered = 0
    cards = []
    for offer in at.offers:
        option = at.choice.options[offer.option]
        name = str(offer.option)
        numbered += offer.open
        cards.append(
            Part(
                "option",
                option.text,
                f"option-{name}" if offer.open and outcome is None else "",
                Settle(name) if offer.open and outcome is None else None,
                detail=offer.reason or (option.feedback or "" if name == outcome else ""),
                badge=str(numbered) if offer.open else "",
                icon="" if offer.open else "lock",
                amount=shares.get(name),
                marks=marks(locked=not offer.open, chosen=name == outcome, faded=outcome not in (None, name)),
            )
        )
    face, mood = listener(stand, at.scene)
    return (
        Part("heading", at.choice.prompt, portrait=face, mood=mood),
        Part("options", children=tuple(cards)),
        *_after_choice(stand, closed),
    )


def _after_choice(stand: Stand, closed: Round | None) -> tuple[Part, ...]:
    words = stand.words
    circle = (settle_button(stand),) if may_leave_to_teacher(stand.system, stand.session) else ()
    if closed is None:
        return (Part("status", ask_text(stand)), *open_button(stand, primary=True), *circle)
    if closed.next_step == "talk":
        told = f"{tie_told(words, closed.ballots[-1].ballot)} {once_more_told(stand)}"
        return (Part("status", told), *open_button(stand, again=True, primary=True), *circle)
    again = Part("button", words("Ask again"), "again", AskAgain(), icon="back")
    if closed.next_step == "settle":
        last = closed.ballots[-1]
        why = words("Still even.") if last.voted else nobody_told(words, last.ballot)
        told = words("Your teacher settles it, openly: pick a card.")
        return (Part("status", f"{why} {told}"), again)
    return (Part("status", _decided_told(stand, closed)), again)


def _decided_told(stand: Stand, closed: Round) -> str:
    """Return who decided: the class, or the teacher openly; where a card was just picked, that it was."""
    words = stand.words
    if closed.agreed:
        return words("This is what the circle agreed on.")
    if closed.settled is None:
        return words("This is what the class chose.")
    openly = closed.ballots or stand.ballot == "circle"
    return words("Your teacher settled it, openly.") if openly else words("This is the card that was picked.")


def _shares(stand: Stand, closed: Round | None) -> dict[str, float]:
    """Return how much of the class stood for each option, by the middle of its band; nothing where the
    summary does not tell the bands either. A count itself is never shown.
    """
    size = stand.session.preparation.class_size
    bands = stand.bands(closed, size) if stand.bands is not None and closed is not None else None
    if bands is None or closed is None:
        return {}
    options = closed.question.options
    return {name: band_middle(band) / size for name, band in zip(options, bands, strict=False)}


def count_parts(
    stand: Stand, asked: Question, count: Count, prompt: str, labels: Sequence[str]
) -> tuple[Part, ...]:
    """Return the count being taken. Only the number in hand is shown; the others are just "counted"."""
    words = stand.words
    size = stand.session.preparation.class_size
    fields = [
        _field(stand, count, number, label, number + 1)
        for number, label in enumerate((*labels, words("Pass")))
    ]
    parts = [
        Part("heading", prompt),
        Part("status", count_told(stand)),
        Part("list", children=tuple(fields)),
    ]
    notice = stand.session.notice
    if notice is not None and notice.kind == "too-many":
        text = words(
            "That makes {counted} in a class of {size}. Count again, or:", counted=notice.number, size=size
        )
        larger = words.count("We are {n}", "We are {n}", notice.number)
        parts.append(
            Part("row", text, children=(Part("button", larger, "enlarge", EnlargeClass(), icon="plus"),))
        )
    parts.append(
        Part(
            "button", words("Close the count"), "close", CloseCount(), icon="vote", marks=marks(primary=True)
        )
    )
    parts.append(Part("button", words("Stop counting"), "stop", StopCount(), icon="close"))
    return tuple(parts)


def _field(stand: Stand, count: Count, number: int, label: str, badge: int) -> Part:
    words, typed, here = stand.words, count.typed[number], count.field == number
    passing = number == len(count.typed) - 1
    state = str(typed or 0) if here else words("counted") if typed is not None else "–"
    if passing and here and typed is None:
        state = words("the rest")  # how many passed is on no screen: it could tell a cell of the summary
    return Part(
        "field",
        label,
        f"field-{number}",
        ChooseField(number),
        detail=state,
        badge="" if passing else str(badge),
        icon="tick" if typed is not None and not here else "",
        marks=marks(current=here),
        children=(
            Part("button", words("One fewer"), f"less-{number}", Adjust(number, -1), icon="minus"),
            Part("button", words("One more"), f"more-{number}", Adjust(number, 1), icon="plus"),
        )
        if here
        else (),
    )
