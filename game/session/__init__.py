"""A class playing: rounds, tallies, the journal, resume and rewind."""

from game.session.conductor import Conductor
from game.session.history import Entry, history
from game.session.home import home, lessons_folder, sessions_folder, summaries_folder
from game.session.journal import Journal, JournalTrouble
from game.session.session import About, Notice, Preparation, Session
from game.session.tally import Count, Round, Tally

__all__ = [
    "About",
    "Conductor",
    "Count",
    "Entry",
    "Journal",
    "JournalTrouble",
    "Notice",
    "Preparation",
    "Round",
    "Session",
    "Tally",
    "history",
    "home",
    "lessons_folder",
    "sessions_folder",
    "summaries_folder",
]
