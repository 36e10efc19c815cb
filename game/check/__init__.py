"""What must hold: the rules, the promises, the proof. `check_lesson` looks a lesson over, and never raises."""

from game.check.lesson import BOUND, Lesson
from game.check.report import Report, check_lesson, check_library
from game.check.rule import Example, Found, Rule, all_rules

__all__ = [
    "BOUND",
    "all_rules",
    "Example",
    "Found",
    "Lesson",
    "Report",
    "Rule",
    "check_lesson",
    "check_library",
]
