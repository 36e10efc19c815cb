"""A class playing: rounds, tallies, the journal, resume and rewind."""

from game.session.conductor import Conductor
from game.session.history import Entry, history, left_open
from game.session.home import home, lessons_folder, sessions_folder, summaries_folder
from game.session.journal import Journal, JournalBroken, JournalTrouble
from game.session.session import About, Line, Notice, Preparation, Session
from game.session.tally import BALLOTS, Ballot, Count, Round, Tally, TeamVote

__all__ = [
    "BALLOTS",
    "About",
    "Ballot",
    "Conductor",
    "Count",
    "Entry",
    "Journal",
    "JournalBroken",
    "JournalTrouble",
    "Line",
    "Notice",
    "Preparation",
    "Round",
    "Session",
    "Tally",
    "TeamVote",
    "history",
    "home",
    "left_open",
    "lessons_folder",
    "sessions_folder",
    "summaries_folder",
]
