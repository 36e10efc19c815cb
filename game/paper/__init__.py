"""What is printed: set by Typst, tagged for screen readers, the same bytes every time."""

from game.paper.class_page import class_page
from game.paper.press import NoPress, need

__all__ = ["NoPress", "class_page", "need"]
