"""Examples of whole libraries, for the rules that compare lessons."""

from game.check.rule import Example, edit
from game.scenario.worded import worded


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
