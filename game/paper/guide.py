"""The teacher's guide to one lesson: what to know first, each scene with its notes, where each road leads."""

from typing import Any

from game.language import Words
from game.paper.lesson_parts import in_short_cut, light_names, numbers, scene_name, told_tags, way_out, works
from game.paper.press import pdf
from game.scenario.model import Scenario, Scene
from game.scenario.vocabulary import Vocabulary
from game.screens.before import checklist_items


def guide(scenario: Scenario, vocabulary: Vocabulary, words: Words) -> bytes:
    """Return the guide as PDF. `scenario` and `vocabulary` are in the language of `words`. Raises NoPress."""
    return pdf("guide.typ", guide_data(scenario, vocabulary, words))


def guide_data(scenario: Scenario, vocabulary: Vocabulary, words: Words) -> dict[str, Any]:
    """Return all that stands in the guide."""
    short = in_short_cut(scenario)
    number = numbers(scenario)
    return {
        "language": words.language,
        "document": words("Teacher's guide: {lesson}", lesson=scenario.title),
        "kicker": words("Teacher's guide"),
        "title": scenario.title,
        "lead": scenario.summary,
        "facts": facts(scenario, words),
        "goals": {"title": words("Afterwards students can"), "lines": list(scenario.goals)},
        "note": {"title": words("What a class should know first"), "text": scenario.content_note},
        "before": {"title": words("Before the class comes in"), "lines": list(checklist_items(words))},
        "heavy": {"title": words("If somebody starts to tell their own story"), "lines": disclosure(words)},
        "scenes": [
            _scene(scene, number[scene.id], scenario, vocabulary, words, scene.id in short)
            for scene in scenario.scenes.values()
        ],
        "labels": {
            "short": words("also in the short cut"),
            "choice": words("They choose:"),
            "say": words("Somebody presses"),
            "try": words("An answer, if nobody has one"),
            "full": words("full lesson only"),
            "page": words("page"),
            "lights": light_names(words),
        },
        "foot": words("Waymark · {lesson} · never projected", lesson=scenario.title),
    }


def facts(scenario: Scenario, words: Words) -> list[str]:
    """Return what a lesson is in a few words: ages, minutes, who has reviewed it."""
    ages, minutes, review = scenario.ages, scenario.minutes, scenario.review
    told = [
        words("Ages {youngest} to {oldest}", youngest=ages.youngest, oldest=ages.oldest),
        words.count("{n} minute", "{n} minutes", minutes.full),
    ]
    if minutes.short is not None:
        told.append(words.count("short cut {n} minute", "short cut {n} minutes", minutes.short))
    if review.status == "draft":
        told.append(words("draft, not yet reviewed"))
    else:
        told.append(words("reviewed by {who}, {day}", who=review.by or "", day=review.on or ""))
    return told


def disclosure(words: Words) -> list[str]:
    """Return what a leader does when somebody begins to tell their own story in front of all."""
    return [
        words("Stop it kindly: “That sounds important. I want to hear it, and not in front of everybody.”"),
        words("Let the story go on, or press Esc. Do not look at the student; others will."),
        words("Find them before the hour is over. Listen, believe, promise no secrecy."),
        words("Report as the law and your school say. You need not be sure; you need not ask for details."),
        words("Tell the support person today. Look after yourself too."),
    ]


def _scene(
    scene: Scene, number: int, scenario: Scenario, vocabulary: Vocabulary, words: Words, short: bool
) -> dict[str, Any]:
    return {
        "number": number,
        "name": scene_name(scene.id),
        "tags": told_tags(scene, words),
        "short": int(short),
        "note": scene.note or "",
        "works": works(scene, vocabulary, words),
        "out": way_out(scene, scenario, vocabulary, words),
    }
