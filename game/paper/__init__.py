"""What is printed: set by Typst, tagged for screen readers, the same bytes every time."""

from game.paper.ballots import ballots
from game.paper.class_page import class_page, set_class_page
from game.paper.class_page import page_data as class_page_words
from game.paper.guide import guide
from game.paper.home import home_page
from game.paper.peers import peers_guide
from game.paper.press import NoPress, need
from game.paper.storyboard import storyboard

__all__ = [
    "NoPress",
    "ballots",
    "class_page",
    "class_page_words",
    "guide",
    "home_page",
    "need",
    "peers_guide",
    "set_class_page",
    "storyboard",
]
