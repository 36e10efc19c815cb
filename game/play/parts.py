"""How many parts a beat has: what one press of "on" moves through."""

from game.scenario.model import Beat, Chat, Practise, Pulse, Sort


def parts(beat: Beat) -> int:
    """Return the number of parts, at least 1.

    A chat has one a message, a sort one a card, a pulse one an item and, after the lesson, the
    picture of the class; a practice has the model, one a
    line of pressure, and the feedback.
    """
    match beat:
        case Chat(messages=messages):
            return max(1, len(messages))
        case Sort(items=items):
            return max(1, len(items))
        case Pulse(items=items, when_asked=when):
            return max(1, len(items) + (when == "after"))
        case Practise(pressure=pressure):
            return len(pressure) + 2
        case _:
            return 1
