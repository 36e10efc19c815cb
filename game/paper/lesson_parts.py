"""The parts of a lesson as they are printed: its scenes in order, each with what a leader needs of it."""

from typing import Any

from game.language import Words
from game.play import Leave, System, Take
from game.scenario import model
from game.scenario.condition import SHORT, Holds, Not
from game.scenario.model import Choice, Ending, Goto, Option, Scenario, Scene
from game.scenario.vocabulary import Vocabulary

TAGS = ("help", "risk", "debrief")


def scene_name(scene_id: str) -> str:
    """Return a scene's id as it is shown to people: `first-message` as “First message”."""
    return scene_id.replace("-", " ").capitalize()


def numbers(scenario: Scenario) -> dict[str, int]:
    """Return the number of each scene, from 1, in the author's order."""
    return {scene: number for number, scene in enumerate(scenario.scenes, start=1)}


def in_short_cut(scenario: Scenario) -> frozenset[str]:
    """Return the scenes that some play of the short cut comes through; empty without a short cut."""
    if scenario.minutes.short is None:
        return frozenset()
    system = System(scenario)
    seen = {system.start(short=True)}
    left = list(seen)
    while left:
        state = left.pop()
        taken = [Take(offer.option) for offer in system.offers(state) if offer.open]
        for after in (system.step(state, Leave()), *(system.step(state, each) for each in taken)):
            if after not in seen:
                seen.add(after)
                left.append(after)
    return frozenset(state.scene for state in seen)


def told_tags(scene: Scene, words: Words) -> list[str]:
    """Return what a scene is marked as, in words."""
    names = {"help": words("help"), "risk": words("pressure"), "debrief": words("debrief")}
    return [names[tag] for tag in TAGS if tag in scene.tags]


def light_names(words: Words) -> dict[str, str]:
    """Return what each light of the traffic light is called within a text."""
    return {"green": words("green"), "unclear": words("unclear"), "warning": words("warning")}


def way_out(scene: Scene, scenario: Scenario, vocabulary: Vocabulary, words: Words) -> dict[str, Any]:
    """Return a scene's choice with where each option leads, where it goes by itself, or its ending."""
    number, way = numbers(scenario), scene.way_out
    match way:
        case Choice():
            options = [_option(option, number, vocabulary, words) for option in way.options]
            return {"kind": "choice", "prompt": way.prompt, "note": way.note or "", "options": options}
        case Goto():
            targets = dict.fromkeys(way.goto for way in way.ways)
            places = " / ".join(_to(target, number, words) for target in targets)
            return {"kind": "goto", "text": words("Then {scenes}", scenes=places)}
        case Ending():
            return {"kind": "ending", "title": way.title, "text": way.responsibility}


def _to(scene: str, number: dict[str, int], words: Words) -> str:
    """Return a scene with its number. Its name is its id, which no language turns round."""
    told = f"{number[scene]} {scene_name(scene)}"
    return f"\u2068{told}\u2069" if words.direction == "rtl" else told


def _option(
    option: Option, number: dict[str, int], vocabulary: Vocabulary, words: Words
) -> dict[str, str | int]:
    skills = {skill.response: skill.title for skill in vocabulary.skills.values()}
    skill = words("Gives in") if option.response == "yield" else skills.get(option.response or "", "")
    closed = "" if option.goto else words("closed road")
    return {
        "text": option.text,
        "skill": skill,
        "to": _to(option.goto, number, words) if option.goto else closed,
        "why": option.locked or "",
        "closed": int(option.goto is None),
    }


def works(scene: Scene, vocabulary: Vocabulary, words: Words) -> list[dict[str, Any]]:
    """Return what the class does in a scene, beside listening: cards, practices, talks, and their notes."""
    found = (_work(beat, vocabulary, words) for beat in scene.beats)
    return [work for work in found if work is not None]


def _work(beat: model.Beat, vocabulary: Vocabulary, words: Words) -> dict[str, Any] | None:
    about = {"note": beat.note or "", "only": words("full lesson only") if _full_only(beat) else ""}
    match beat:
        case model.Sort():
            cards = [{"text": card.text, "light": card.light, "why": card.why} for card in beat.items]
            return about | {"kind": "sort", "prompt": beat.prompt, "cards": cards}
        case model.Practise():
            skill = vocabulary.skills.get(beat.skill)
            return about | {
                "kind": "practise",
                "title": words("Practise: {skill}", skill=skill.title if skill else beat.skill),
                "text": beat.situation,
                "pressure": list(beat.pressure),
                "tries": list(beat.tries),
                "minutes": _minutes(beat.minutes, words),
            }
        case model.Discuss():
            return about | {"kind": "talk", "text": beat.prompt, "minutes": _minutes(beat.minutes, words)}
        case model.Pulse():
            when = words("The pulse, before") if beat.when_asked == "before" else words("The pulse, after")
            return about | {"kind": "plain", "text": when}
        case model.Help():
            return about | {"kind": "plain", "text": words("Where to get help is shown")}
        case model.Settle():
            return about | {"kind": "plain", "text": beat.text}
    return about | {"kind": "note", "text": ""} if beat.note else None


def _full_only(beat: model.Beat) -> bool:
    when = beat.when
    return isinstance(when, Not) and isinstance(when.inner, Holds) and when.inner.variable == SHORT


def _minutes(minutes: int | None, words: Words) -> str:
    return words.count("{n} minute", "{n} minutes", minutes) if minutes else ""
