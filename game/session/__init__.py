"""A class playing: rounds, tallies, the journal, resume and rewind."""

from game.session.conductor import Conductor
from game.session.history import Entry, history, left_open
from game.session.home import home, lessons_folder, sessions_folder, summaries_folder
from game.session.journal import Journal, JournalBroken, JournalTrouble
from game.session.session import HALL, LARGEST_CLASS, About, Line, Notice, Preparation, Session
from game.session.settings import (
    LocalPerson,
    Settings,
    SettingsTrouble,
    read_settings,
    write_settings,
)
from game.session.settling import may_leave_to_teacher
from game.session.tally import BALLOTS, FEWEST_VOTERS, Ballot, Count, Round, Tally, TeamVote, taken_by

__all__ = [
    "BALLOTS",
    "FEWEST_VOTERS",
    "HALL",
    "LARGEST_CLASS",
    "About",
    "Ballot",
    "Conductor",
    "Count",
    "Entry",
    "Journal",
    "JournalBroken",
    "JournalTrouble",
    "Line",
    "LocalPerson",
    "Notice",
    "Preparation",
    "Round",
    "Session",
    "Settings",
    "SettingsTrouble",
    "Tally",
    "TeamVote",
    "history",
    "home",
    "left_open",
    "lessons_folder",
    "may_leave_to_teacher",
    "read_settings",
    "sessions_folder",
    "summaries_folder",
    "taken_by",
    "write_settings",
]
