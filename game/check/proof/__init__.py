"""The proof: every promise of a lesson, over every state that it can reach."""

from game.check.proof.cover import Cover, Play, cover
from game.check.proof.prove import BOUND, explore, prove
from game.check.proof.verdict import Proof, Result, Verdict

__all__ = [
    "BOUND",
    "Cover",
    "Play",
    "Proof",
    "Result",
    "Verdict",
    "cover",
    "explore",
    "prove",
]
