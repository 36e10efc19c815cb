"""The peer leaders' guide to one lesson: for two youth leaders, with an adult near."""

from typing import Any

from game.language import Words
from game.paper.guide import facts
from game.paper.lesson_parts import numbers, scene_name, told_tags
from game.paper.press import pdf
from game.scenario.model import Choice, Scenario
from game.scenario.worded import worded


def peers_guide(scenario: Scenario, words: Words) -> bytes:
    """Return the guide as PDF. Raises NoPress, and ValueError for a lesson without `peers`."""
    return pdf("peers.typ", peers_data(scenario, words))


def peers_data(scenario: Scenario, words: Words) -> dict[str, Any]:
    """Return all that stands in the guide. Raises ValueError for a lesson without `peers`."""
    own = scenario.peers
    if own is None:
        raise ValueError(worded("the lesson {lesson} says nothing for peer leaders", lesson=scenario.id))
    number = numbers(scenario)
    return {
        "language": words.language,
        "document": words("Peer leaders' guide: {lesson}", lesson=scenario.title),
        "kicker": words("Peer leaders' guide: for two of you, with an adult near"),
        "title": scenario.title,
        "lead": scenario.summary,
        "facts": facts(scenario, words),
        "roles": {"title": words("Who does what"), "text": own.roles},
        "before": {"title": words("Before"), "lines": list(own.before)},
        "hard": {"title": words("The heavy places"), "lines": list(own.hard)},
        "after": {"title": words("After"), "lines": list(own.after)},
        "adult": {"title": words("Your adult"), "lines": _adult(words)},
        "never": {"title": words("Always"), "lines": _always(words)},
        "scenes": [
            {
                "number": number[scene.id],
                "name": scene_name(scene.id),
                "tags": told_tags(scene, words),
                "text": scene.peers,
                "prompt": scene.way_out.prompt if isinstance(scene.way_out, Choice) else "",
            }
            for scene in scenario.scenes.values()
            if scene.peers
        ],
        "labels": {"scenes": words("Scene by scene"), "ask": words("They choose:"), "page": words("page")},
        "foot": words("Waymark · {lesson} · never projected", lesson=scenario.title),
    }


def _adult(words: Words) -> list[str]:
    """Return what the adult is there for."""
    return [
        words("Stays in the room from the first line to the last, near the door, and does not teach."),
        words("Takes over when you look up. You never have to say why."),
        words("Is the one who hears it, when somebody needs to talk. You are not their counsellor."),
    ]


def _always(words: Words) -> list[str]:
    """Return what holds in every lesson that peers lead."""
    return [
        words("Anyone may pass, and so may you."),
        words("No stories about people you know, also not your own. You have this one."),
        words("Nobody plays the person who presses. You read those lines, flat, standing back."),
        words("If somebody is not safe, no secret holds. Tell your adult the same day."),
    ]
