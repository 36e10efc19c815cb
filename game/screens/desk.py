"""The teacher's desk: notes, what comes next, the map of the lesson. Never on the class's side."""

from game.language import Words
from game.play import AtBeat, AtChoice, AtEnding, Leave, Moment, State, moment, to_debrief
from game.play.debrief import DEBRIEF
from game.scenario.model import Beat, Chat, Choice, Discuss, Ending, Goto, Line, Practise, Scene, Settle, Sort
from game.screens.actions import Show
from game.screens.controls import button, size_controls
from game.screens.displays import desk_parts, mirror_parts
from game.screens.part import Part, Screen, marks
from game.screens.practising import how_to_practise
from game.screens.room import room_parts
from game.screens.rounds import round_parts
from game.screens.setting import Stand
from game.session.commands import GoBack, GoOn, SkipToDebrief


def desk_screen(stand: Stand, minutes: int = 0, *, beside: bool = False) -> Screen:
    """Return the desk. `minutes` have gone since the story began, or was gone on with; `beside` the stage it
    has a window of its own, else it lies over the stage, and so it tells nothing of what the class answers.
    """
    words, session = stand.words, stand.session
    at = moment(stand.system, session.state)
    parts = (
        Part("heading", spoken(at.scene.id), who=_time(stand, minutes)),
        *mirror_parts(stand.setting),
        *(room_parts(stand, beside=beside) or round_parts(stand, beside=beside)),
        *_notes(stand, at),
        *_next(stand, at),
        map_part(stand),
        *(desk_parts(stand.setting) if beside else ()),
    )
    told = words("On") if session.count is None else words("Next number")
    onward = button("on", told, GoOn(), "next", key="Space", primary=True)
    back = button("back", words("Back"), GoBack(), "back", key="Backspace")
    away = button("desk", words("Back to the lesson"), Show("desk"), "home", key="N")
    skip = button("debrief", words("To the debrief"), SkipToDebrief(), "path", key="D")
    quiet = button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc")
    may_skip = to_debrief(stand.system, session.state) is not None
    controls = (
        *((back,) if beside else (away,)),
        quiet,
        *((skip,) if may_skip else ()),
        *size_controls(words),
    )
    return Screen(
        "desk",
        words("The desk"),
        parts,
        (*controls, *((onward,) if beside else ())),
        language=words.language,
        direction=words.direction,
    )


def spoken(scene_id: str) -> str:
    """Return a scene's id as words."""
    return scene_id.replace("-", " ").capitalize()


def _time(stand: Stand, minutes: int) -> str:
    planned = stand.scenario.minutes
    whole = planned.short if stand.session.preparation.short and planned.short else planned.full
    if stand.resumed:
        told = stand.words.count("{n} minute since you went on", "{n} minutes since you went on", minutes)
        return f"{told} · {stand.words('{planned} minutes in all', planned=whole)}"
    return stand.words("{minutes} of {planned} minutes", minutes=minutes, planned=whole)


def _notes(stand: Stand, at: Moment) -> tuple[Part, ...]:
    """Return the notes of the scene and of this very moment."""
    own = at.beat.note if isinstance(at, AtBeat) else at.choice.note if isinstance(at, AtChoice) else None
    found = [note for note in (at.scene.note, own) if note]
    told = tuple(Part("text", note) for note in found)
    if at.scene.peers:
        told = (*told, Part("quiet", stand.words("Peer leaders: {what}", what=at.scene.peers)))
    if isinstance(at, AtBeat) and isinstance(at.beat, Practise):
        return (*told, how_to_practise(stand, at.beat, at.part))
    return told or (Part("quiet", stand.words("No note here.")),)


def _next(stand: Stand, at: Moment) -> tuple[Part, ...]:
    """Return where each option leads, or what comes after this beat."""
    words = stand.words
    if isinstance(at, AtChoice):
        items = tuple(
            Part(
                "item",
                words("leads to: {scene}", scene=_told(words, stand.scenario.scenes[option.goto])),
                who=option.text,
                detail=offer.reason or "",
                icon="next" if offer.open else "lock",
            )
            if option.goto is not None
            else Part("item", words("a closed road"), who=option.text, detail=offer.reason or "", icon="lock")
            for offer in at.offers
            for option in (at.choice.options[offer.option],)
        )
        return (Part("list", words("Where it leads"), marks=marks(small=True), children=items),)
    told = _after(stand, stand.session.state, at)
    return (Part("list", words("Next"), children=(Part("item", told, icon="next"),)),) if told else ()


def _told(words: Words, scene: Scene) -> str:
    tags = {"help": words("help"), "risk": words("a wrong turn"), DEBRIEF: words("the debrief")}
    known = [tags[tag] for tag in scene.tags if tag in tags]
    return f"{spoken(scene.id)} ({', '.join(known)})" if known else spoken(scene.id)


def _after(stand: Stand, state: State, at: Moment) -> str:
    """Return what comes when everybody goes on from here."""
    later = moment(stand.system, stand.system.step(state, Leave()))
    if isinstance(later, AtBeat) and later != at:
        return _beat_told(stand, later.beat)
    if isinstance(later, AtChoice):
        return later.choice.prompt
    return later.ending.title if isinstance(later, AtEnding) and later != at else ""


def _beat_told(stand: Stand, beat: Beat) -> str:
    words = stand.words
    match beat:
        case Line(speaker=speaker, text=text):
            person = stand.person(speaker)
            return f"{person.name}: {text}" if person else text
        case Chat(messages=messages):
            return words.count("A chat of one message", "A chat of {n} messages", len(messages))
        case Sort(prompt=prompt, items=items):
            return words.count("{prompt} One card", "{prompt} {n} cards", len(items), prompt=prompt)
        case Practise(situation=situation):
            return situation
        case Discuss(prompt=prompt) | Settle(text=prompt):
            return prompt
        case _:
            return words("A screen to read together")


def map_part(stand: Stand) -> Part:
    """Return the lesson's scenes with their roads, the class's path marked. `badge` is how many roads lie
    between a scene and the start; `detail` names the scenes that it leads to.
    """
    scenes = stand.scenario.scenes
    depth = _depths(stand)
    visited = {state.scene for state in stand.session.states}
    here = stand.session.state.scene
    nodes = tuple(
        Part(
            "step",
            spoken(scene.id),
            badge=str(depth.get(scene.id, 0)),
            detail=" ".join(str(target) for target in _targets(scene)),
            icon=_icon(scene),
            who=scene.id,
            marks=marks(current=scene.id == here, chosen=scene.id in visited),
        )
        for scene in scenes.values()
    )
    return Part("map", stand.words("The map of the lesson"), children=nodes)


def _icon(scene: Scene) -> str:
    if isinstance(scene.way_out, Ending):
        return "home"
    return "help" if "help" in scene.tags else "path" if DEBRIEF in scene.tags else ""


def _depths(stand: Stand) -> dict[str, int]:
    first = stand.scenario.first.id
    depth, queue = {str(first): 0}, [str(first)]
    for scene in queue:
        for target in _targets(stand.scenario.scenes[scene]):
            if target not in depth:
                depth[str(target)] = depth[scene] + 1
                queue.append(str(target))
    return depth


def _targets(scene: Scene) -> tuple[str, ...]:
    match scene.way_out:
        case Choice(options=options):
            return tuple(dict.fromkeys(option.goto for option in options if option.goto is not None))
        case Goto(ways=ways):
            return tuple(dict.fromkeys(way.goto for way in ways))
        case _:
            return ()
