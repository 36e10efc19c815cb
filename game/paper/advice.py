"""What to do next, out of what a summary tells: few, plain and modest."""

from game.language import Words
from game.scenario.vocabulary import Vocabulary
from game.summary.movement import upper_half
from game.summary.summary import Play, Question

MOST_LINES = 4
ENOUGH = 5
"""So many students at least must lean to the lower half for a line to be written about it."""


def advice(play: Play, vocabulary: Vocabulary, words: Words) -> list[str]:
    """Return up to four things to do, the most pressing first."""
    lines = [*_pulse(play, words), *_signs(play, vocabulary, words), *_skills(play, words)]
    lines.append(words("In some weeks, ask the class what they would say to a friend now."))
    if not play.debrief_reached:
        lines.insert(0, words("Talk the lesson over with the class: they did not come to that."))
    return lines[:MOST_LINES]


def _pulse(play: Play, words: Words) -> list[str]:
    said = {
        "PL.ADULT": words("Tell every student again which adults at school they can go to, where and when."),
        "PL.LINE": words(
            "Put the text and phone lines where everybody sees them, and say that a friend may ask."
        ),
        "PL.SLOW": words("Practise ways to buy time once more: “I'll answer tomorrow.”"),
        "PL.FRIEND": words("Practise asking a friend without blame: “You've been quiet. What's up?”"),
        "PL.WHO": words("Say it again in plain words: whoever presses or tricks somebody is responsible."),
        "PL.SIGN": words("Name two early signs with the class, in their own words."),
        "PL.TODAY": words("Some did not feel all right taking part. Offer a quiet talk, without asking who."),
        "PL.PASS": words("Not all knew that they could pass. Say it at the start, and again halfway."),
    }
    after = {q.id.split("/", 2)[2]: q for q in play.questions if q.id.startswith("pulse/after/")}
    order = ("PL.TODAY", "PL.ADULT", "PL.LINE", "PL.WHO", "PL.FRIEND", "PL.SLOW", "PL.SIGN", "PL.PASS")
    return [said[item] for item in order if item in after and _low(after[item], play)][:2]


def _low(question: Question, play: Play) -> bool:
    """Whether at least so many leaned to the lower half for certain."""
    turned = Question("", "pulse", None, tuple(reversed(question.cells)), question.passed)
    found = upper_half(turned, play.class_size)
    return found is not None and found[0] >= ENOUGH


def _signs(play: Play, vocabulary: Vocabulary, words: Words) -> list[str]:
    cards = [
        q for q in play.questions if q.kind == "sort" and q.outcome is not None and q.sign in vocabulary.signs
    ]
    missed = [q for q in cards if q.light == "warning" and q.outcome != "warning"]
    alarms = [q for q in cards if q.light == "green" and q.outcome == "warning"]
    lines = []
    for question in missed[:1]:
        sign = str(vocabulary.signs[question.sign or ""].title)
        lines.append(words("Come back to “{sign}”: the class did not see a warning in it.", sign=sign))
    for question in alarms[:1]:
        sign = str(vocabulary.signs[question.sign or ""].title)
        lines.append(words("Say why “{sign}” is fine: the class took it for a warning.", sign=sign))
    return lines


def _skills(play: Play, words: Words) -> list[str]:
    if "SK.TELL" in play.skills or "SK.LINE" in play.skills or "skills" in play.left_out:
        return []
    return [words("Choose a next lesson that practises getting somebody safe.")]
