"""One printed page of one class's summary, for a principal: pictures first, and what they cannot say."""

from typing import Any

from game.language import Words
from game.paper.advice import advice
from game.paper.press import pdf
from game.scenario.model import Scenario
from game.scenario.vocabulary import Vocabulary
from game.summary.bands import MOST, SMALLEST
from game.summary.lesson_words import card_text, option_text
from game.summary.movement import Movement, class_ends, movements
from game.summary.said import dashed, parts_said, quarter_said, region_said
from game.summary.summary import Play, Question, Summary

STEPS, CARDS = 6, 6
"""So many choices and cards fit on one page; what is left out is said."""


def class_page(
    summary: Summary, vocabulary: Vocabulary, words: Words, lesson: Scenario | None = None
) -> bytes:
    """Return the page as PDF. Raises NoPress.

    `vocabulary` and `lesson` are in the language of `words`; the lesson's own words are used only if it is
    the very lesson that was played (by its content hash).
    """
    return set_class_page(page_data(summary, vocabulary, words, lesson))


def set_class_page(data: dict[str, Any]) -> bytes:
    """Return the page of what `page_data` returned, then or earlier. Raises NoPress."""
    return pdf("class_page.typ", data)


def page_data(
    summary: Summary, vocabulary: Vocabulary, words: Words, lesson: Scenario | None = None
) -> dict[str, Any]:
    """Return all that stands on the page, in the language of `words`."""
    if lesson is not None and lesson.content_hash != summary.lesson_hash:
        lesson = None
    play = summary.play
    data: dict[str, Any] = {
        "language": words.language,
        "document": words("A class summary: {lesson}", lesson=_title(summary, lesson)),
        "kicker": words("What a class explored"),
        "title": _title(summary, lesson),
        "lead": _own(str(lesson.summary) if lesson is not None else "", words),
        "facts": _facts(summary, words),
        "left_out": _left_out(play, words),
        "limits": {"title": words("What these figures cannot say"), "lines": _limits(play, words)},
        "foot": words(
            "Made by Waymark from a sealed summary. Counts are bands of five or withheld; no student, class, "
            "teacher, school or day is in it. Rule {policy}.",
            policy=summary.policy,
        ),
    }
    if play is None:
        return data
    return data | {
        "road": _road(play, vocabulary, words, lesson),
        "cards": _cards(play, vocabulary, words, lesson),
        "pulse": _pulse(play, vocabulary, words),
        "next": {"title": words("What to do next"), "lines": advice(play, vocabulary, words)},
    }


def _title(summary: Summary, lesson: Scenario | None) -> str:
    return str(lesson.title) if lesson is not None else summary.lesson


def _own(text: str, words: Words) -> str:
    """Return a text of the lesson with a direction of its own: on a page read from the right, one that
    nobody translated keeps its full stop at its end.
    """
    return f"\u2068{text}\u2069" if text and words.direction == "rtl" else text


def _facts(summary: Summary, words: Words) -> list[list[str]]:
    """Return two lines of facts: who, where and when; and how it was played."""
    play = summary.play
    if play is None:
        return [[words("fewer than {n} students", n=SMALLEST)]]
    who = [
        words("{size} students", size=dashed(play.class_size)),
        words("ages {ages}", ages=dashed(play.ages)),
    ]
    if play.region is not None:
        who.append(region_said(play.region, words))
    if play.quarter is not None:
        who.append(quarter_said(play.quarter, words))
    how = [
        words("planned for {minutes} minutes", minutes=dashed(play.minutes)),
        words("played to the end") if summary.completed else words("not played to the end"),
        words("talked over afterwards") if play.debrief_reached else words("not talked over afterwards"),
    ]
    return [who, how]


def _left_out(play: Play | None, words: Words) -> str:
    """Say which parts were left out at the seal: a page without them is not a class without them."""
    if play is None or not play.left_out:
        return ""
    return words("Left out by choice at the seal: {parts}.", parts=parts_said(play.left_out, words))


def _limits(play: Play | None, words: Words) -> list[str]:
    if play is None:
        return [
            words("Of fewer than {n} students nothing is told but that the lesson was played.", n=SMALLEST)
        ]
    bare = not play.left_out and not any(question.shown for question in play.questions)
    return [
        words("What the lesson did. There is no class to compare with that did not play it."),
        words("What lasts. It is one moment, right after one lesson."),
        words("What students do. They said what they think, by show of hands or the like."),
        words("Anything about one student. Nobody can be found in these figures; please do not look.")
        if not bare
        else words("How many chose what. A class of this size is told by its decisions alone."),
    ]


def _road(play: Play, vocabulary: Vocabulary, words: Words, lesson: Scenario | None) -> dict[str, Any]:
    """Return the choices that the class took, as a road: what it said, and which skill that is."""
    taken = [q for q in play.questions if q.kind == "choice" and q.outcome is not None]
    steps = [_step(question, vocabulary, words, lesson) for question in taken]
    skilled = [step for step in steps if step["skill"]]
    shown = steps if len(steps) <= STEPS else (skilled or steps)[:STEPS]
    more = len(steps) - len(shown)
    return {
        "title": words("The road they took"),
        "steps": shown,
        "more": words.count("and one more choice", "and {n} more choices", more) if more else "",
        "skills": _skills(play, vocabulary, words),
    }


def _step(
    question: Question, vocabulary: Vocabulary, words: Words, lesson: Scenario | None
) -> dict[str, Any]:
    cell = next(cell for cell in question.cells if cell.option == question.outcome)
    scene = question.id.rsplit("/", 1)[0]
    skill = vocabulary.skills.get(cell.skill or "")
    label = str(skill.title) if skill else words("Gave in") if cell.skill == "yield" else ""
    return {
        "said": _own(option_text(lesson, question.id, cell.option), words),
        "place": scene.replace("-", " "),
        "skill": label,
        "yield": cell.skill == "yield",
        "band": _chose(cell.band, words),
    }


def _chose(band: str | None, words: Words) -> str:
    if band is None:
        return ""
    return words("most chose it") if band == MOST else words("{band} chose it", band=dashed(band))


def _skills(play: Play, vocabulary: Vocabulary, words: Words) -> str:
    titles = [str(vocabulary.skills[name].title) for name in play.skills if name in vocabulary.skills]
    return words("Skills practised: {skills}", skills=" · ".join(titles)) if titles else ""


def _cards(play: Play, vocabulary: Vocabulary, words: Words, lesson: Scenario | None) -> dict[str, Any]:
    """Return the cards of the traffic light: the lesson's light beside the one that led in the class."""
    asked = [question for question in play.questions if question.kind == "sort" and question.light]
    lights = {"green": words("green"), "unclear": words("unclear"), "warning": words("warning")}
    rows: list[dict[str, Any]] = [
        {
            "title": _own(_card(question, vocabulary, lesson, words), words),
            "lesson": question.light,
            "class": question.outcome,
            "same": question.outcome == question.light,
            "bands": {cell.option: dashed(cell.band) for cell in question.cells if cell.band is not None},
            "passed": dashed(question.passed) if question.passed else "",
        }
        for question in asked
    ]
    rows.sort(key=lambda row: bool(row["same"]))
    more = max(0, len(rows) - CARDS)
    return {
        "title": words("How the class read the signs"),
        "key": {
            "lesson": words("lesson"),
            "class": words("class"),
            "lights": lights,
            "open": words("no light led"),
        },
        "rows": rows[:CARDS],
        "more": words.count("and one more card", "and {n} more cards", more) if more else "",
    }


def _card(question: Question, vocabulary: Vocabulary, lesson: Scenario | None, words: Words) -> str:
    if question.sign in vocabulary.signs:
        return str(vocabulary.signs[question.sign or ""].title)
    return card_text(lesson, question.id) or words("An everyday card")


def _pulse(play: Play, vocabulary: Vocabulary, words: Words) -> dict[str, Any]:
    """Return what the class said before and after, as ranges of students."""
    found = movements(play)
    told = {
        "more": words("more than before"),
        "fewer": words("fewer than before"),
        "open": words("cannot be told apart"),
        "untold": "",
    }
    rows = [
        {
            "text": str(vocabulary.pulse[m.item].text) if m.item in vocabulary.pulse else m.item,
            "before": m.before,
            "after": m.after,
            "verdict": m.verdict,
            "said": told[m.verdict] or _only(m, words),
        }
        for m in found
        if m.before is not None or m.after is not None
    ]
    _, most = class_ends(play.class_size)
    return {
        "title": words("What the class said before and after"),
        "how": words(
            "How many students answered “mostly” or “yes, for sure”. A bar goes from the fewest to the most."
        ),
        "most": most,
        "before": words("before"),
        "after": words("after"),
        "rows": rows,
        "none": words("A class of this size, or one that passed, is told without numbers.")
        if found and not rows
        else "",
    }


def _only(movement: Movement, words: Words) -> str:
    if movement.before is None and movement.after is not None:
        return words("told only after")
    return words("told only before")
