"""What is printed: set by Typst, tagged for screen readers, the same bytes every time."""

from game.paper.ballots import ballots
from game.paper.class_page import class_page
from game.paper.guide import guide
from game.paper.home import home_page
from game.paper.peers import peers_guide
from game.paper.press import NoPress, need
from game.paper.storyboard import storyboard

__all__ = ["NoPress", "ballots", "class_page", "guide", "home_page", "need", "peers_guide", "storyboard"]
