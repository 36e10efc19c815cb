"""The story's own screens: a line, the phone thread, a picture, a sound."""

from pathlib import PurePath
from typing import Literal

from game.scenario.model import NARRATOR, Beat, Chat, Line, Picture, Scene, Sound
from game.screens.actions import PlaySound
from game.screens.part import Part, Role, marks
from game.screens.setting import Stand


def line_parts(stand: Stand, line: Line) -> tuple[Part, ...]:
    """Return a line with its speaker's name and face; the narrator has neither."""
    return (_said(stand, line, "speech"),)


def chat_parts(stand: Stand, chat: Chat, part: int) -> tuple[Part, ...]:
    """Return the thread up to this message. Who wrote first keeps their side."""
    holder = next((line for line in chat.messages if _side(stand, chat, line) == "out"), None)
    person = stand.person(holder.speaker) if holder else None
    return (
        Part(
            "thread",
            stand.words("Messages"),
            portrait=person.portrait or "" if person else "",
            mood=chat.messages[part].mood or "calm",
            children=tuple(
                _message(stand, chat, message, current=number == part)
                for number, message in enumerate(chat.messages[: part + 1])
            ),
        ),
    )


def _message(stand: Stand, chat: Chat, line: Line, *, current: bool) -> Part:
    said = _said(stand, line, "message")
    return Part(
        "message",
        said.text,
        who=said.who,
        portrait=said.portrait,
        mood=said.mood,
        side=_side(stand, chat, line),
        marks=marks(current=current),
    )


def _side(stand: Stand, chat: Chat, line: Line) -> Literal["in", "out"]:
    """Return the side of a message: the recruiter, else whoever writes first, is at the other end."""
    recruiters = [m.speaker for m in chat.messages if _part_of(stand, m.speaker) == "recruiter"]
    other = recruiters[0] if recruiters else chat.messages[0].speaker
    return "in" if line.speaker == other else "out"


def _part_of(stand: Stand, speaker: str) -> str | None:
    person = stand.person(speaker)
    return person.part if person else None


def _said(stand: Stand, line: Line, role: Role) -> Part:
    person = None if line.speaker == NARRATOR else stand.person(line.speaker)
    return Part(
        role,
        line.text,
        who=person.name if person else "",
        portrait=person.portrait or "no-face" if person else "",
        mood=line.mood or "calm",
    )


def picture_parts(stand: Stand, picture: Picture) -> tuple[Part, ...]:
    """Return a picture of the lesson: `detail` is its file, the text stands for it and under it."""
    return (Part("picture", picture.alt, detail=_own_file(stand, picture.file)),)


def sound_parts(stand: Stand, sound: Sound) -> tuple[Part, ...]:
    """Return a sound's caption, and the button that plays it. It is off unless the teacher turns it on."""
    words = stand.words
    play = PlaySound(_own_file(stand, sound.file))
    return (
        Part("heading", words("A sound")),
        Part("text", sound.caption, icon="speaker"),
        Part("button", words("Play the sound"), "play-sound", play, icon="speaker"),
    )


def _own_file(stand: Stand, file: str) -> str:
    """Return where a file of this lesson lies: beside its scenario.yaml."""
    return str(PurePath(stand.scenario.at.file).parent / file)


def listener(stand: Stand, scene: Scene) -> tuple[str, str]:
    """Return the face and mood of whoever of the story spoke last here, to whom the class now speaks."""
    for line in reversed([line for beat in scene.beats for line in _lines_of(beat)]):
        person = stand.person(line.speaker)
        if person is not None and person.portrait and person.part != "recruiter":
            return person.portrait, line.mood or "calm"
    return "", ""


def _lines_of(beat: Beat) -> tuple[Line, ...]:
    match beat:
        case Line():
            return (beat,)
        case Chat(messages=messages):
            return messages
        case _:
            return ()
