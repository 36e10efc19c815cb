"""What happens: a lesson as a transition system, and plays of it. Pure."""

from game.play.debrief import to_debrief
from game.play.moment import AtBeat, AtChoice, AtEnding, Moment, Question, Stuck, moment, question
from game.play.parts import parts
from game.play.replay import states
from game.play.state import Decision, Jump, Leave, Offer, On, State, Take
from game.play.system import System

__all__ = [
    "AtBeat",
    "AtChoice",
    "AtEnding",
    "Decision",
    "Jump",
    "Leave",
    "Moment",
    "Offer",
    "On",
    "Question",
    "State",
    "Stuck",
    "System",
    "Take",
    "moment",
    "parts",
    "question",
    "states",
    "to_debrief",
]
