"""The storyboard of one lesson: everything that a class may see, on paper, for whoever must approve it.

It is printed from the very screens that the stage paints, so that nothing can be shown that is not here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from game.language import Words
from game.paper.guide import facts
from game.paper.lesson_parts import light_names, numbers, scene_name, told_tags
from game.paper.press import pdf
from game.play import AtBeat, AtChoice, System, moment, question
from game.scenario.model import Beat, Chat, Pulse, Sort
from game.screens import Part, Screen, Setting, Stand, View, build
from game.screens.stations import answers, plainly, ways
from game.session import Round, Session
from game.shipped import folder

MERGED = frozenset({"line", "pulse", "sort", "practise", "choice"})
"""Kinds of screen that follow each other and are read as one panel."""

SAID = frozenset({"heading", "text", "quiet", "speech", "message", "card", "item", "picture", "option"})
AROUND = frozenset({"status"})
"""Hints to the class on how to vote, which are the same on every screen."""


def storyboard(system: System, setting: Setting) -> bytes:
    """Return the storyboard as PDF; lesson and setting in one language. Raises NoPress."""
    return pdf("storyboard.typ", storyboard_data(system, setting))


def storyboard_data(system: System, setting: Setting) -> dict[str, Any]:
    """Return all that stands in it: of each scene its place and its panels, in the author's order."""
    words, scenario = setting.words, system.scenario
    number = numbers(scenario)
    scenes = []
    for scene, screens in _screens(system, setting):
        panels = [_panel(kind, list(several)) for kind, several in groupby(screens, key=_together)]
        _add_lights(panels, scenario.scenes[scene].beats, words)
        scenes.append(
            {
                "number": number[scene],
                "name": scene_name(scene),
                "tags": told_tags(scenario.scenes[scene], words),
                "place": _place(screens),
                "panels": [panel for panel in panels if panel["lines"]],
            }
        )
    return {
        "language": words.language,
        "document": words("Storyboard: {lesson}", lesson=scenario.title),
        "kicker": words("Storyboard: everything that a class may see"),
        "title": scenario.title,
        "lead": scenario.summary,
        "facts": facts(scenario, words),
        "note": {"title": words("What a class should know first"), "text": scenario.content_note},
        "scenes": scenes,
        "labels": {"page": words("page")},
        "foot": words("Waymark · {lesson}", lesson=scenario.title),
    }


def _screens(system: System, setting: Setting) -> Iterator[tuple[str, list[Screen]]]:
    """Give each scene with its screens, in the order in which they come."""
    found: dict[str, list[tuple[tuple[int, int], int, Screen]]] = {
        name: [] for name in system.scenario.scenes
    }
    for place, way in enumerate(ways(system)):
        at = moment(system, way.states[-1])
        plain = plainly(system, way)
        sessions = (
            plain,
            *(replace(plain, rounds={plain.position: each}) for each in _closed(system, plain)),
        )
        order = (10_001, 0)
        if isinstance(at, AtBeat):
            if isinstance(at.beat, Chat) and at.part + 1 < len(at.beat.messages):
                continue  # a thread grows by a message at a time: its last screen holds them all
            order = (way.states[-1].beat, at.part)
        elif isinstance(at, AtChoice):
            order = (10_000, -sum(offer.open for offer in at.offers))
        for session in sessions:
            screen = build(Stand(system, session, setting), View())
            found[str(way.states[-1].scene)].append((order, place, screen))
    for scene, several in found.items():
        several.sort(key=lambda entry: entry[:2])
        yield scene, _once([screen for _, _, screen in several])


def _closed(system: System, plain: Session) -> list[Round]:
    """Return closed rounds whose screens say something new: each option's feedback, each card's reason."""
    asked, at = question(system, plain.state), moment(system, plain.state)
    if asked is None or (isinstance(at, AtBeat) and isinstance(at.beat, Pulse)):
        return []
    closed = list(answers(asked))
    if isinstance(at, AtBeat) and isinstance(at.beat, Sort):
        light = at.beat.items[at.part].light
        return [each for each, option in zip(closed, asked.options, strict=True) if option == light]
    return closed


def _once(screens: list[Screen]) -> list[Screen]:
    """Return the screens without those that say nothing new, such as the same choice with less open."""
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for screen in screens:
        said = {(screen.kind, part.text, part.detail) for part in screen.walk() if part.role in SAID}
        if not said <= seen:
            kept.append(screen)
        seen |= said
    return kept


def _together(screen: Screen) -> str:
    """Return what makes screens one panel: those of the same kind that follow each other are read as one."""
    kind = "choice" if screen.kind == "result" else screen.kind
    return kind if kind in MERGED else f"{kind} {id(screen)}"


def _panel(kind: str, screens: list[Screen]) -> dict[str, Any]:
    """Return a panel; what its screens say again and again, such as the answers to each item, stands once."""
    merged = kind in MERGED and kind != "line"
    lines: list[dict[str, Any]] = []
    for screen in screens:
        for line in (line for part in screen.parts for line in _lines(part)):
            same = [told for told in lines if merged and told["text"] == line["text"]]
            for told in same:
                told["detail"] = told["detail"] or line["detail"]
            lines += [] if same else [line]
    last = [line for line in lines if line["role"] == "option"] if kind in ("pulse", "sort") else []
    return {"kind": kind.split()[0], "lines": [*(line for line in lines if line not in last), *last]}


def _add_lights(panels: list[dict[str, Any]], beats: Iterable[Beat], words: Words) -> None:
    """Put beside each card what the lesson says of it: a class sees it when its own answer is counted."""
    names = light_names(words)
    light = {card.text: card.light for beat in beats if isinstance(beat, Sort) for card in beat.items}
    for line in (line for panel in panels if panel["kind"] == "sort" for line in panel["lines"]):
        if line["role"] == "card" and line["text"] in light:
            line["light"] = light[line["text"]]
            line["told"] = names[line["light"]]


def _lines(part: Part) -> Iterator[dict[str, Any]]:
    """Give what is read of a part, in reading order."""
    if part.role in AROUND or part.role in ("path", "clock", "row", "map") or part.role == "button":
        return
    if part.role in SAID and part.text:
        yield {
            "role": part.role,
            "text": part.text,
            "who": part.who,
            "detail": part.detail,
            "badge": part.badge,
            "locked": int("locked" in part.marks),
        }
    for child in part.children:
        yield from _lines(child)


def _place(screens: list[Screen]) -> str:
    """Return the drawing of the place where a scene is, as SVG; "" where there is none."""
    name = next((screen.place for screen in screens if screen.place), "")
    file = folder("assets") / "places" / f"{name}.svg"
    return file.read_text(encoding="utf-8") if name and file.is_file() else ""
