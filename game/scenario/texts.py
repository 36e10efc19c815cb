"""Every text of a lesson that somebody reads, changed: into another language, for one."""

from collections.abc import Callable
from dataclasses import replace

from game.scenario import model
from game.scenario.model import Beat, Peers, Person, Scenario, Scene, WayOut
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
        peers=_peers(scenario.peers, at),
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


def _peers(peers: Peers | None, at: _Changer) -> Peers | None:
    if peers is None:
        return None
    return replace(
        peers,
        roles=at("peers/roles", peers.roles),
        before=at.each("peers/before", peers.before),
        hard=at.each("peers/hard", peers.hard),
        after=at.each("peers/after", peers.after),
    )


def _scene(scene: Scene, at: _Changer) -> Scene:
    return replace(
        scene,
        note=at.maybe(f"{scene.id}/note", scene.note),
        peers=at.maybe(f"{scene.id}/peers", scene.peers),
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
