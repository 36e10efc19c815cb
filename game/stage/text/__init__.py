"""Paragraphs: shaped, wrapped, in every script that a class may need."""

from game.stage.text.faces import Faces
from game.stage.text.paragraph import Align, Direction, Line, Paragraph, Run, Style
from game.stage.text.typesetter import Typesetter

__all__ = ["Align", "Direction", "Faces", "Line", "Paragraph", "Run", "Style", "Typesetter"]
