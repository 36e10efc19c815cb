"""What click says by itself, told in the language of the command line.

Click looks its own words up with Python's `gettext`, in one catalogue of compiled files for the whole
process; Waymark has no such files. So a sentence of click's is known again by its template here, and told
anew with what stood in it. One that is not known stays as click said it.
"""

import re

from game.cli.speech import say, told
from game.language.recognise import recognise
from game.scenario.worded import worded

_TEMPLATES = (
    worded("{rest} Did you mean {name}?"),
    worded("{rest} (Did you mean one of: {names}?)"),
    worded("Invalid value for {name}: {why}"),
    worded("Invalid value: {why}"),
    worded("Missing argument {name}. Choose from: {choices}"),
    worded("Missing argument {name}."),
    worded("Missing option {name}."),
    worded("Missing command."),
    worded("No such option {name}."),
    worded("No such command {name}."),
    worded("Option {name} requires an argument."),
    worded("Option {name} does not take a value."),
    worded("Got unexpected extra argument ({names})"),
    worded("Got unexpected extra arguments ({names})"),
    worded("{value} is not one of {choices}."),
    worded("{value} is not a valid integer."),
    worded("{value} is not a valid integer range."),
    worded("{value} is not in the range {range}."),
    worded("File {name} does not exist."),
    worded("File {name} is a directory."),
    worded("File {name} is not readable."),
    worded("File {name} is not writable."),
    worded("Directory {name} does not exist."),
    worded("Directory {name} is a file."),
    worded("Directory {name} is not readable."),
    worded("Directory {name} is not writable."),
    worded("Path {name} does not exist."),
    worded("Path {name} is not readable."),
    worded("Path {name} is not writable."),
    worded("Show this message and exit."),
    worded("Show the version and exit."),
    worded("default: {value}"),
    worded("env var: {name}"),
    worded("required"),
    worded("Options"),
    worded("Commands"),
)
_METAVARS = (
    worded("ARGS"),
    worded("CODE"),
    worded("COMMAND"),
    worded("DIRECTORY"),
    worded("FILE"),
    worded("FOLDERS"),
    worded("INTEGER"),
    worded("INTEGER RANGE"),
    worded("LESSON"),
    worded("LESSONS"),
    worded("LIST"),
    worded("NAME"),
    worded("NAMES"),
    worded("NUMBER"),
    worded("OPTIONS"),
    worded("PATH"),
    worded("PATHS"),
    worded("PLAY"),
    worded("SCENE"),
    worded("SESSION"),
    worded("SHEET"),
    worded("TAG"),
    worded("TEXT"),
    worded("WHO"),
)
_CAPITALS = re.compile(r"(?<![-\w])[A-Z]+(?: [A-Z]+)*(?![-\w])")
_QUOTED = re.compile(r"'([^']+)'")


def retold(text: str) -> str:
    """Return a sentence of click's in the language of the command line; any other text as it is."""
    return told(recognise(text, _TEMPLATES, _named))


def metavars(text: str) -> str:
    """Return a line of usage with the words in capitals told: those that stand for what somebody types."""
    return _CAPITALS.sub(lambda found: say(found[0]) if found[0] in _METAVARS else found[0], text)


def _named(text: str) -> str:
    """Return what stood in a sentence, with the quotation marks of the language around names."""
    return _QUOTED.sub(lambda found: say("'{text}'", text=metavars(found[1])), text)
