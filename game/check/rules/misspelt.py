"""A word that no dictionary has. Looked for only where somebody asks for it (`--spelling`)."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.passages import part_of
from game.check.rule import WARNING, Example, Found, edit
from game.check.spelling import LANGUAGES, Speller
from game.scenario.worded import worded

CODE = "WM613"
TITLE = "A word that may be misspelt"
SEVERITY = WARNING
REASON = (
    "A slip on the wall is what a class remembers of a lesson. Words are looked up in a dictionary with "
    "`waymark check --spelling`. Texts in a chat, and whatever begins with a small letter, are left out: "
    "nobody spells there. A word that is right and not in it goes into the list `spelling` of "
    "`words/en.yaml` or `words/fr.yaml`."
)
_LINE = "Nine at night. Sami calls, and says nothing for a while."
FAILS = Example(edit(_LINE, "Nine at night. Sami calls, and says nothnig for a while.").edits, spelling=True)
PASSES = Example(edit(_LINE, "Nine at night. Sami calls, and the colour of it is grey.").edits, spelling=True)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look up every word that the class reads, and the teacher's notes."""
    base = lesson.language.replace("_", "-").split("-")[0]
    if not lesson.spelling or base not in LANGUAGES:
        return
    more = lesson.words.spelling if lesson.words is not None else frozenset()
    names = {name for person in lesson.scenario.cast.values() for name in (person.name, *person.also)}
    speller = Speller(base, more.union(*(name.casefold().split() for name in names)))
    for passage in lesson.passages:
        if passage.kind == "message" or passage.text[:1].islower():
            continue
        for slip in speller.misspelt(passage.text):
            hint = worded("If it is right, add it to `spelling` in words/{language}.yaml.", language=base)
            if slip.near:
                near = " / ".join(slip.near)
                hint = worded("Perhaps: {near}. {hint}", near=near, hint=hint)
            yield Found(
                part_of(passage.text, slip.start, slip.end),
                worded("No dictionary has the word “{word}”.", word=slip.word),
                hint,
            )
