"""What must hold: rules, promises, the proof. `check_lesson` looks a lesson over, and never raises."""

from game.check.lesson import BOUND, Lesson
from game.check.report import Report, check_lesson, check_library
from game.check.rule import Example, Found, Rule, all_rules

__all__ = [
    "BOUND",
    "Example",
    "Found",
    "Lesson",
    "Report",
    "Rule",
    "all_rules",
    "check_lesson",
    "check_library",
]
