"""A library where those who are targeted are all of one kind."""

from collections.abc import Iterator

from game.check.balance import FEWEST, Shown, most_common, targeted
from game.check.lesson import Lesson
from game.check.rule import WARNING, Example, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM702"
TITLE = "Those who are harmed are all alike"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "If it is always a girl, boys learn that it cannot happen to them, and find help-seeking hardest of "
    "all. If it is always the same kind of person, that kind is pitied. In a library of lessons, no "
    "pronouns stand beside more than six of ten of those who are targeted."
)


def beside(person: str, pronouns: tuple[str, ...]) -> Example:
    """Return an example of several lessons that differ in one person's pronouns."""
    lines = {
        "sami": (
            "{name: Sami, also: [Samir, Sandro], pronouns: he/him",
            "{name: Sami, also: [Samir, Sandro], pronouns: %s",
        ),
        "okafor": (
            "{name: Ms. Okafor, also: [Ms. Okoye, Ms. Obi], pronouns: she/her",
            "{name: Ms. Okafor, also: [Ms. Okoye, Ms. Obi], pronouns: %s",
        ),
        "kestrel": (
            "{name: kestrel_9, also: [kelpie_9, kettle_9], pronouns: he/him",
            "{name: kestrel_9, also: [kelpie_9, kettle_9], pronouns: %s",
        ),
    }
    examples = []
    for number, told in enumerate(pronouns):
        edits: list[str] = ["title: The long game", f"title: The long game {number}"]
        for one, (old, new) in lines.items():
            turn = ("she/her", "he/him", "they/them", "she/her", "he/him", "they/them")[number % 6]
            edits += [old, new % (told if one == person else turn)]
        examples.append(edit(*edits))
    who = {"sami": "Sami", "okafor": "Ms. Okafor", "kestrel": "kestrel_9"}[person]
    told = worded(
        "# {count} lessons, in which {who} is: {pronouns}",
        count=len(pronouns),
        who=who,
        pronouns=", ".join(pronouns),
    )
    return Example(examples[0].edits, also=tuple(examples[1:]), told=told)


FAILS = beside("sami", ("she/her", "she/her", "she/her", "he/him"))
PASSES = beside("sami", ("she/her", "he/him", "she/her", "they/them"))
MOST = 0.6


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Compare the pronouns of all who are targeted. Names and faces are not guessed at."""
    people = [Shown(lesson, person) for lesson in lessons for person in targeted(lesson)]
    if len(people) < FEWEST:
        return
    pronouns, share = most_common(people)
    if share > MOST:
        last = [shown for shown in people if shown.person.pronouns == pronouns][-1]
        yield Found(
            where(last.person.name),
            worded(
                "In this library {share} percent of those who are targeted are {pronouns}.",
                share=round(share * 100),
                pronouns=pronouns,
            ),
            worded("Let it happen to somebody else in one of the lessons."),
        )
