"""Every text of a lesson that somebody reads, changed: into another language, or to other names."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace

from game.scenario import model
from game.scenario.model import Beat, Person, Scenario, Scene, WayOut
from game.scenario.text import Text, where

Change = Callable[[str, str], str]


def map_texts(scenario: Scenario, change: Change) -> Scenario:
    """Return the scenario with `change(path, text)` in place of each text, asked in reading order.

    A path is stable while the lesson's structure is: `title`, `cast/maya/name`, `secret/beats/2/chat/0`,
    `secret/choice/options/2/text`. Numbers count from 0, shared beats among the others.
    """
    at = _Changer(change)
    return replace(
        scenario,
        title=at("title", scenario.title),
        summary=at("summary", scenario.summary),
        content_note=at("content_note", scenario.content_note),
        goals=at.each("goals", scenario.goals),
        cast={name: _person(person, at) for name, person in scenario.cast.items()},
        scenes={name: _scene(scene, at) for name, scene in scenario.scenes.items()},
    )


class _Changer:
    def __init__(self, change: Change) -> None:
        self._change = change

    def __call__(self, path: str, text: str) -> str:
        changed = self._change(path, text)
        return changed if isinstance(changed, Text) else Text(changed, where(text))

    def maybe(self, path: str, text: str | None) -> str | None:
        return None if text is None else self(path, text)

    def each(self, path: str, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self(f"{path}/{number}", text) for number, text in enumerate(texts))


def _person(person: Person, at: _Changer) -> Person:
    path = f"cast/{person.id}"
    return replace(
        person,
        name=at(f"{path}/name", person.name),
        also=at.each(f"{path}/also", person.also),
        pronouns=at.maybe(f"{path}/pronouns", person.pronouns),
    )


def _scene(scene: Scene, at: _Changer) -> Scene:
    return replace(
        scene,
        note=at.maybe(f"{scene.id}/note", scene.note),
        beats=tuple(_beat(beat, f"{scene.id}/beats/{number}", at) for number, beat in enumerate(scene.beats)),
        way_out=_way_out(scene.way_out, scene.id, at),
    )


def _beat(beat: Beat, path: str, at: _Changer) -> Beat:
    changed = _said(beat, path, at)
    return changed if beat.note is None else replace(changed, note=at(f"{path}/note", beat.note))


def _said(beat: Beat, path: str, at: _Changer) -> Beat:
    match beat:
        case model.Line():
            return replace(beat, text=at(f"{path}/{beat.speaker}", beat.text))
        case model.Chat():
            lines = (replace(m, text=at(f"{path}/chat/{n}", m.text)) for n, m in enumerate(beat.messages))
            return replace(beat, messages=tuple(lines))
        case model.Sort():
            prompt = at(f"{path}/sort/prompt", beat.prompt)
            cards = []
            for number, card in enumerate(beat.items):
                here = f"{path}/sort/items/{number}"
                cards.append(
                    replace(card, text=at(f"{here}/text", card.text), why=at(f"{here}/why", card.why))
                )
            return replace(beat, prompt=prompt, items=tuple(cards))
        case model.Practise():
            return replace(
                beat,
                situation=at(f"{path}/practise/situation", beat.situation),
                pressure=at.each(f"{path}/practise/pressure", beat.pressure),
                tries=at.each(f"{path}/practise/try", beat.tries),
            )
        case model.Discuss():
            return replace(beat, prompt=at(f"{path}/discuss/prompt", beat.prompt))
        case model.Settle():
            return replace(beat, text=at(f"{path}/settle", beat.text))
        case model.Picture():
            return replace(beat, alt=at(f"{path}/picture/alt", beat.alt))
        case model.Sound():
            return replace(beat, caption=at(f"{path}/sound/caption", beat.caption))
    return beat


def _way_out(way: WayOut, scene: str, at: _Changer) -> WayOut:
    if isinstance(way, model.Choice):
        path = f"{scene}/choice"
        prompt = at(f"{path}/prompt", way.prompt)
        options = []
        for number, option in enumerate(way.options):
            here = f"{path}/options/{number}"
            options.append(
                replace(
                    option,
                    text=at(f"{here}/text", option.text),
                    locked=at.maybe(f"{here}/locked", option.locked),
                    feedback=at.maybe(f"{here}/feedback", option.feedback),
                )
            )
        return replace(way, prompt=prompt, options=tuple(options), note=at.maybe(f"{path}/note", way.note))
    if isinstance(way, model.Ending):
        title = at(f"{scene}/ending/title", way.title)
        return replace(
            way, title=title, responsibility=at(f"{scene}/ending/responsibility", way.responsibility)
        )
    return way


def recast(scenario: Scenario, names: Mapping[str, str]) -> Scenario:
    """Return the scenario with other names for some of its cast: `names` has the new one for each cast id.

    Wherever the old name stands as a whole word, in any text, the new one is shown. Two may swap names.
    Raises ValueError for somebody who is not in the cast, or a name that is not among their `also`.
    """
    for name, chosen in names.items():
        if name not in scenario.cast:
            raise ValueError(f"there is nobody {name!r} in the cast")
        person = scenario.cast[name]
        if chosen != person.name and chosen not in person.also:
            raise ValueError(f"{chosen!r} is not among the names of {name!r}")
    new = {
        scenario.cast[name].name: chosen
        for name, chosen in names.items()
        if scenario.cast[name].name != chosen
    }
    if not new:
        return scenario
    pattern = re.compile("|".join(re.escape(name) for name in sorted(new, key=len, reverse=True)))

    def renamed(path: str, text: str) -> str:
        return pattern.sub(lambda found: new[found.group()] if _whole_word(found) else found.group(), text)

    changed = map_texts(scenario, renamed)
    cast = {name: _named(person, names.get(name)) for name, person in scenario.cast.items()}
    return replace(changed, cast=cast)


def _named(person: Person, chosen: str | None) -> Person:
    if chosen is None or chosen == person.name:
        return person
    also = tuple(person.name if name == chosen else name for name in person.also)
    return replace(person, name=Text(chosen, where(person.name)), also=also)


def _whole_word(found: re.Match[str]) -> bool:
    before, after = found.string[: found.start()][-1:], found.string[found.end() : found.end() + 1]
    first, last = found.group()[0], found.group()[-1]
    return not (_joined(before, first) or _joined(last, after))


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one word, much as Unicode's word boundaries do."""
    if not left or not right:
        return False
    if unicodedata.category(right).startswith("M") or right in "\u200c\u200d":
        return True
    return _in_word(left) and _in_word(right)


def _in_word(char: str) -> bool:
    """Tell whether this is of a word. Scripts without spaces have a boundary at each character."""
    if unicodedata.category(char).startswith("M") or char in "\u200c\u200d":
        return True
    if not (char.isalnum() or char == "_"):
        return False
    return not any(first <= char <= last for first, last in _UNSPACED)


_UNSPACED = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u1000", "\u109f"),  # Myanmar
    ("\u1780", "\u17ff"),  # Khmer
    ("\u3040", "\u309f"),  # Hiragana
    ("\u3400", "\u4dbf"),  # Han
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
