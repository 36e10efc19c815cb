"""The proof: every promise of a lesson, over every state that it can reach."""

from game.check.proof.cover import Cover, Play, cover
from game.check.proof.lengths import Lengths, plays
from game.check.proof.measure import CHOICES, Extremes, Length, Weight
from game.check.proof.prove import BOUND, explore, prove
from game.check.proof.verdict import Proof, Result, Verdict

__all__ = [
    "BOUND",
    "CHOICES",
    "Cover",
    "Extremes",
    "Length",
    "Lengths",
    "Play",
    "Proof",
    "Result",
    "Verdict",
    "Weight",
    "cover",
    "explore",
    "plays",
    "prove",
]
