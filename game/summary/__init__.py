"""What may leave the room: disclosure control and the sealed summary. It knows nothing of seats."""

from game.summary.canonical import as_data, canonical
from game.summary.lines import lines
from game.summary.reading import leave_out, read_summary
from game.summary.seal import seal
from game.summary.sheet import Asked, Sheet
from game.summary.summary import Cell, Play, Question, Summary

__all__ = [
    "Asked",
    "Cell",
    "Play",
    "Question",
    "Sheet",
    "Summary",
    "as_data",
    "canonical",
    "leave_out",
    "lines",
    "read_summary",
    "seal",
]
