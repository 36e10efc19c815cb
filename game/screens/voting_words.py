"""What is told of a round in the words of its own ballot: nobody holds up a hand where cards are held up."""

from game.language import Words
from game.screens.setting import Stand
from game.screens.voting import ask_text
from game.session import Ballot


def count_told(stand: Stand) -> str:
    """Return what the teacher types while counting."""
    if stand.ballot == "cards":
        return stand.words("Type how many cards for each, then Enter.")
    return stand.words("Type how many hands for each, then Enter.")


def tie_told(words: Words, ballot: Ballot) -> str:
    """Return that a ballot had no clear outcome."""
    match ballot:
        case "cards":
            return words("As many cards up for more than one.")
        case "teams":
            return words("As many teams for more than one.")
        case "devices":
            return words("As many votes for more than one.")
        case _:
            return words("As many hands for more than one.")


def once_more_told(stand: Stand) -> str:
    """Return what the class does after a tie, by the ballot that is taken now."""
    words = stand.words
    match stand.ballot:
        case "circle":
            return ask_text(stand)
        case "teams":
            return words("Talk it over, then choose once more.")
        case "devices":
            return words("Talk it over, then vote once more.")
        case _:
            return words("Talk it over, then count once more.")


def nobody_told(words: Words, ballot: Ballot) -> str:
    """Return that nobody chose anything."""
    match ballot:
        case "cards":
            return words("Nobody held up a card.")
        case "teams":
            return words("Every team passed.")
        case "devices":
            return words("Everybody passed.")
        case _:
            return words("Nobody raised a hand.")
