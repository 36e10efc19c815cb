"""Help that only a voice can reach."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Help
from game.scenario.text import where
from game.scenario.worded import worded, worded_count

CODE = "WM536"
TITLE = "Too few ways to help"
SEVERITY = WARNING
REASON = (
    "A student at home with thin walls cannot phone, and one without data cannot chat. Help that a "
    "class is shown offers three ways at least, one of them by text, chat or web. In person is the "
    "teacher's to add."
)
FAILS = edit("- help: all", "- help: [emergency]")
PASSES = edit("- help: all", "- help: [kids-help-phone, needhelpnow]")
WAYS = 3


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the channels of each `help` beat."""
    known = lesson.vocabulary.help
    for _, beat in lesson.beats.get(Help, ()):
        assert isinstance(beat, Help)
        channels = [channel for name in beat.lines if name in known for channel in known[name].channels]
        silent = any(channel.by != "phone" for channel in channels)
        if len(channels) < WAYS or not silent:
            at = where(beat.lines[0]) if beat.lines else beat.at
            at = at if at.line else beat.at
            yield Found(
                at.but(end_line=at.line, end_column=at.column + 4) if at is beat.at else at,
                worded_count(
                    "This offers {n} way to reach somebody; a class needs {wanted} ways, one of them "
                    "by text, chat or web.",
                    "This offers {n} ways to reach somebody; a class needs {wanted} ways, one of them "
                    "by text, chat or web.",
                    len(channels),
                    wanted=WAYS,
                )
                if silent
                else worded(
                    "This offers no way that needs no voice; a class needs {wanted} ways, one of them "
                    "by text, chat or web.",
                    wanted=WAYS,
                ),
                worded("Write `help: all`, or name more lines."),
            )
