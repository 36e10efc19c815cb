"""What a translator should know of a text: who says it to whom, what it is, what the author noted."""

from game.scenario import model
from game.scenario.model import NARRATOR, Beat, Choice, Scenario, Scene
from game.scenario.vocabulary import Vocabulary

_TOP = {
    "title": "The lesson's title.",
    "summary": "The lesson in two sentences, for the library.",
    "content_note": "Shown to the class before the first scene. Short and factual.",
    "goals": "A goal of the lesson, for the teacher.",
}
_PEERS = {
    "roles": "How the two share the work.",
    "before": "Before the class comes.",
    "hard": "For a heavy place of this lesson.",
    "after": "Afterwards, with their adult.",
}
_CAST = {
    "name": "A name. Write it the same wherever it stands: the teacher may put another one in its place.",
    "also": "Another name that the teacher may give this person. It must fit the same grammar.",
    "pronouns": "This person's pronouns.",
}
_FIELDS = {
    "title": "Its title.",
    "name": "The help line's own name in this language, if it has one.",
    "about": "Whom it is for.",
    "hours": "When it is open.",
    "say": "How to reach it. Keep the number, digit for digit; the word to text may differ.",
    "to": "Its address in this language, if it has one.",
}
_KINDS = {
    "warning": "A warning sign",
    "green": "A sign of a healthy relationship",
    "good-job": "A sign of a good job",
}


def about_text(scenario: Scenario, path: str) -> tuple[str, ...]:
    """Return what there is to know of a lesson's text, a sentence an item, by its path (`map_texts`)."""
    parts = path.split("/")
    if parts[0] == "cast" and len(parts) > 2 and parts[1] in scenario.cast and parts[2] in _CAST:
        person = scenario.cast[parts[1]]
        told = f"{person.name}{f', the {person.part}' if person.part else ''}."
        return (told, _CAST[parts[2]])
    if parts[0] == "peers":
        return (f"For two youth leaders of about sixteen, never projected. {_PEERS[parts[1]]}",)
    scene = scenario.scenes.get(parts[0])
    if scene is None:
        return (_TOP[parts[0]],) if parts[0] in _TOP else ()
    if parts[1] == "beats":
        return _beat(scenario, scene.beats[int(parts[2])], parts[3:])
    if parts[1] == "note":
        return (f"For the teacher, with the scene {scene.id}; never projected.",)
    if parts[1] == "peers":
        return (f"For two youth leaders of about sixteen, with the scene {scene.id}; never projected.",)
    return _way_out(scene, parts[1:])


def _who(scenario: Scenario, speaker: str) -> str:
    if speaker == NARRATOR:
        return "The narrator"
    person = scenario.cast.get(speaker)
    if person is None:
        return speaker
    return f"{person.name} ({person.pronouns})" if person.pronouns else str(person.name)


def _beat(scenario: Scenario, beat: Beat, rest: list[str]) -> tuple[str, ...]:
    if rest == ["note"]:
        return ("For the teacher; never projected.",)
    note = (f"Note: {beat.note}",) if beat.note else ()
    return (_said(scenario, beat, rest), *note)


def _said(scenario: Scenario, beat: Beat, rest: list[str]) -> str:
    match beat:
        case model.Line(speaker=speaker, mood=mood):
            return f"{_who(scenario, speaker)}, aloud{f', {mood}' if mood else ''}."
        case model.Chat(messages=messages):
            return f"{_who(scenario, messages[int(rest[1])].speaker)}, typed on a phone."
        case model.Sort(items=items) if rest[1] == "items":
            item = items[int(rest[2])]
            if rest[3] == "why":
                return f"Shown after the class has sorted “{item.text}” ({item.light})."
            return (
                f"A card of the traffic light; ours is {item.light}{f', {item.sign}' if item.sign else ''}."
            )
        case model.Sort():
            return "The traffic light's question to the class."
        case model.Practise(skill=skill):
            kinds = {
                "situation": f"What the practice is about ({skill}).",
                "pressure": "Somebody presses; read aloud by the teacher.",
                "try": f"An answer that a student may say aloud ({skill}).",
            }
            return kinds[rest[1]]
        case model.Discuss():
            return "A question to talk about, asked of the class."
        case model.Settle():
            return "A breath or a stretch; said to the class."
        case model.Picture(file=file):
            return f"Stands for the picture {file}."
        case model.Sound(file=file):
            return f"What is heard in {file}."
    return ""


def _way_out(scene: Scene, rest: list[str]) -> tuple[str, ...]:
    way = scene.way_out
    if isinstance(way, model.Ending):
        told = {"title": "The ending's title.", "responsibility": "Who is responsible, said once at the end."}
        return (told[rest[1]],)
    assert isinstance(way, Choice)
    if rest[1] == "prompt":
        return ("The question that the class decides.", *((f"Note: {way.note}",) if way.note else ()))
    if rest[1] == "note":
        return ("For the teacher; never projected.",)
    option = way.options[int(rest[2])]
    if rest[3] == "locked":
        return (f"Why “{option.text}” cannot be chosen {'yet' if option.goto else 'here'}.",)
    if rest[3] == "feedback":
        return (f"Shown when the class has chosen “{option.text}”.",)
    response = f" Response: {option.response}." if option.response else ""
    return (f"An option: what the class may say or do. Asked: “{way.prompt}”{response}",)


def about_registry(vocabulary: Vocabulary, path: str) -> tuple[str, ...]:
    """Return what there is to know of a text of the registries, by its path (`map_vocabulary`)."""
    registry, _, rest = path.partition(":")
    name, _, name_of_field = rest.partition("/")
    last = rest.rsplit("/", 1)[-1]
    if registry == "signs":
        sign = vocabulary.signs[name]
        ages = f"shown to ages {sign.ages.youngest}-{sign.ages.oldest}"
        return (f"{_KINDS[sign.kind]}, {ages}.", _FIELDS["title"] if last == "title" else "What it means.")
    if registry == "skills":
        told = {"title": "A skill's title.", "text": f"What “{vocabulary.skills[name].title}” means."}
        return (told.get(last, "An example, said aloud in one breath."),)
    if registry == "pulse":
        scale = name == "scale"
        return ("A step of the scale of four." if scale else "An anonymous item, before and after.",)
    line = vocabulary.help[name]
    named = "" if name_of_field == "name" else f"{line.name}. "
    return (f"{named}{_FIELDS[last]}",)
