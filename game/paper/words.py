"""The words of what is printed: the program's catalogue, then the paper's own."""

from game.language import Words
from game.language.catalogue import catalogues
from game.language.chain import PROGRAM

DOMAIN = "paper"


def paper_words(language: str) -> Words:
    """Return the words in a language, falling back to English text by text. Raises CatalogueTrouble."""
    return Words(language, (*catalogues(language, PROGRAM), *catalogues(language, DOMAIN)))
