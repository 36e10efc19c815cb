"""The beats: what each kind holds, and how one is read."""

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from game.scenario import model
from game.scenario.condition import AllOf
from game.scenario.context import FAULT, Context
from game.scenario.forms import CHANGES, CONDITION, HELP, NAME, SIGN, SKILL, TEXT, TEXTS
from game.scenario.guess import ALL_KEYS
from game.scenario.kinds import (
    AS_LIST,
    Custom,
    Field,
    Json,
    Kind,
    ListOf,
    OneOf,
    Shape,
    Whole,
    first_line,
    reader_of,
)
from game.scenario.making import maker
from game.scenario.media import MEDIA_FILE
from game.scenario.model import NARRATOR
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Sequence
from game.scenario.text import Text
from game.scenario.unfinished import as_value, unfinished, whole_line
from game.scenario.worded import both, together, worded

MINUTES = Whole(1, 120)
LIGHT = OneOf(("green", "unclear", "warning"), worded("green, unclear or warning"))
MOOD = OneOf(("calm", "worried", "hurt", "glad"), worded("calm, worried, hurt or glad"))
WHEN_ASKED = OneOf(("before", "after"), worded("before or after"))


def _parts(ctx: Context, node: MappingNode, values: dict[str, Any]) -> dict[str, Any]:
    return values


SORT_ITEM = Shape(
    worded("a card of `sort`"),
    {
        "text": Field(TEXT, worded("What stands on the card: a short quotation or a small event."), True),
        "light": Field(LIGHT, worded("green, unclear or warning."), True),
        "sign": Field(SIGN, worded("The sign of signs.yaml that it shows, if one.")),
        "why": Field(
            TEXT,
            worded("What is shown after the class has sorted it; something a student could push back on."),
            True,
        ),
    },
    lambda ctx, node, values: model.SortItem(**values, at=node.at),
)
SORT = Shape(
    worded("`sort`"),
    {
        "prompt": Field(TEXT, worded("What the class is asked."), True),
        "items": Field(
            ListOf(SORT_ITEM, worded("a list of cards"), 1),
            worded("The cards, in the order they are shown."),
            True,
        ),
    },
    _parts,
)
PRACTISE = Shape(
    worded("`practise`"),
    {
        "skill": Field(SKILL, worded("The skill of skills.yaml that is practised."), True),
        "situation": Field(TEXT, worded("What has just happened, in one or two sentences."), True),
        "pressure": Field(TEXTS, worded("What the other one says, a line at a time."), True),
        "try": Field(TEXTS, worded("Lines to try as an answer."), True, "tries"),
        "minutes": Field(MINUTES, worded("How long it takes, about.")),
    },
    _parts,
)
DISCUSS = Shape(
    worded("`discuss`"),
    {
        "prompt": Field(TEXT, worded("A question with more than one good answer."), True),
        "minutes": Field(MINUTES, worded("How long to talk. The clock never forces.")),
    },
    _parts,
)
PICTURE = Shape(
    worded("`picture`"),
    {
        "file": Field(MEDIA_FILE, worded("The picture's file, in the lesson's folder."), True),
        "alt": Field(TEXT, worded("What is to be seen, for whoever cannot see it."), True),
    },
    _parts,
)
SOUND = Shape(
    worded("`sound`"),
    {
        "file": Field(MEDIA_FILE, worded("The sound's file, in the lesson's folder."), True),
        "caption": Field(TEXT, worded("What is to be heard, for whoever cannot hear it."), True),
    },
    _parts,
)


def _message(node: Node, ctx: Context) -> Any:
    if node.__class__ is not MappingNode:
        return ctx.wrong(
            node, worded("a line of the chat, such as `maya: thanks!!`"), _meant(node, ctx.cast) or ""
        )
    if len(node.entries) != 1:
        return ctx.report(
            "WM210",
            first_line(node),
            worded("A line of a chat has one speaker and one text."),
            worded("Begin each line with a dash: - maya: thanks!!"),
        )
    ((name, value),) = node.entries.items()
    speaker = node.word(name)
    if name not in ctx.cast:
        nobody = (
            worded("The narrator is not in the chat. There is nobody `{name}` in `cast`.", name=speaker)
            if speaker == NARRATOR
            else worded("There is nobody `{name}` in `cast`.", name=speaker[:60])
        )
        meant = _meant(whole_line(name, value), ctx.cast)
        if meant:
            return ctx.report("WM301", speaker.at, nobody, meant)
        return ctx.unknown("WM301", speaker, nobody, ctx.cast)
    text = TEXT.read(value, ctx)
    return text if text is FAULT else _MAKE_LINE(None, None, node.at, speaker, text, None)


def _line_schema() -> Json:
    speech = {f"^{NAME}$": {"$ref": "#/$defs/text"}}
    return {
        "type": "object",
        "patternProperties": speech,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


CHAT = ListOf(
    Custom(worded("a line of the chat"), _message, _line_schema), worded("a list of lines by the cast"), 1
)


def _help(node: Node, ctx: Context) -> Any:
    known = ctx.vocabulary.help
    if node == "all":
        return tuple(known)
    if node.__class__ is not Sequence:
        return ctx.wrong(node, worded("a list of help lines, or the word all"))
    ids = HELP_LIST.read(node, ctx)
    if ids is FAULT:
        return FAULT
    place = {name: number for number, name in enumerate(known)}
    return tuple(sorted(ids, key=lambda name: place[name]))


HELP_LIST = ListOf(HELP, worded("a list of help lines"), 1, different=True)
HELP_LINES = Custom(worded("help lines"), _help, lambda: {"anyOf": [{"const": "all"}, HELP_LIST.json()]})


def _pulse(node: Node, ctx: Context) -> Any:
    """Return when it is asked and which items of the registry that means."""
    when = WHEN_ASKED.read(node, ctx)
    if when is FAULT:
        return FAULT
    items = ctx.vocabulary.pulse.values()
    return {"when_asked": when, "items": tuple(i.id for i in items if i.asked == "both" or when == "after")}


PULSE = Custom(worded("before or after"), _pulse, lambda: WHEN_ASKED.json())


def _use(node: Node, ctx: Context) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("the name of a file in the folder `shared`"))
    if ctx.in_shared:
        return ctx.report(
            "WM222",
            node.at,
            worded("Shared beats cannot use other shared beats (`{name}`).", name=node[:60]),
            worded("Write both `use` lines in the lesson."),
        )
    return ctx.shared(ctx, node) if ctx.shared else FAULT


USE = Custom(worded("the name of shared beats"), _use, lambda: {"type": "string", "minLength": 1})


_MAKE_LINE, _MAKE_SET = maker(model.Line), maker(model.SetVariables)


class BeatKind(NamedTuple):
    """What a beat's key holds, what an author is told of it, and the beat that it becomes."""

    kind: Kind
    doc: str
    make: Callable[[Any, dict[str, Any]], Any]


BEATS: dict[str, BeatKind] = {
    "chat": BeatKind(
        CHAT,
        "A phone thread, shown a message at a time: a list of `speaker: text`.",
        lambda value, common: model.Chat(messages=value, **common),
    ),
    "sort": BeatKind(
        SORT,
        "The traffic light: the class sorts cards into green, unclear and warning.",
        lambda value, common: model.Sort(**value, **common),
    ),
    "practise": BeatKind(
        PRACTISE,
        "A practice: model, try, swap, feedback.",
        lambda value, common: model.Practise(**value, **common),
    ),
    "discuss": BeatKind(DISCUSS, "A talk prompt.", lambda value, common: model.Discuss(**value, **common)),
    "reveal": BeatKind(
        ListOf(SIGN, worded("a list of signs"), 1, different=True),
        "What these signs of signs.yaml mean.",
        lambda value, common: model.Reveal(signs=value, **common),
    ),
    "pulse": BeatKind(
        PULSE,
        "The anonymous items: before or after.",
        lambda value, common: model.Pulse(**value, **common),
    ),
    "help": BeatKind(
        HELP_LINES,
        "Where to get help: ids of help.yaml, or `all`.",
        lambda value, common: model.Help(lines=value, **common),
    ),
    "settle": BeatKind(
        TEXT, "A breath, a stretch.", lambda value, common: model.Settle(text=value, **common)
    ),
    "picture": BeatKind(
        PICTURE, "A picture of this lesson.", lambda value, common: model.Picture(**value, **common)
    ),
    "sound": BeatKind(
        SOUND,
        "A sound of this lesson, off unless the teacher turns it on.",
        lambda value, common: model.Sound(**value, **common),
    ),
    "set": BeatKind(
        CHANGES,
        "Variables that change here. The class sees nothing.",
        lambda value, common: _MAKE_SET(*common.values(), value),
    ),
    "use": BeatKind(
        USE, "The beats of a file in the folder `shared`.", lambda value, common: _spliced(value, **common)
    ),
}
BESIDE = {
    "if": Field(CONDITION, worded("The beat is left out where this does not hold.")),
    "note": Field(TEXT, worded("For the teacher, never projected: what to notice, one question to ask.")),
    "mood": Field(MOOD, worded("How the speaker looks. Beside a spoken line only.")),
}
_READ_BESIDE = {key: reader_of(field.kind) for key, field in BESIDE.items()}
RESERVED = frozenset({*BEATS, *BESIDE, NARRATOR})
"""What a person of the cast cannot be called, since a beat's keys already mean something."""


def _spliced(beats: tuple[model.Beat, ...], when: Any, note: Any, at: Any) -> tuple[model.Beat, ...]:
    """Return shared beats with the condition and the note that stood beside their `use`."""
    from dataclasses import replace

    if when is not None:
        beats = tuple(
            replace(beat, when=when if beat.when is None else AllOf((when, beat.when), when.at))
            for beat in beats
        )
    if note is not None and beats:
        first = beats[0]
        beats = (
            replace(first, note=note if first.note is None else Text(f"{note}\n{first.note}", note.at)),
            *beats[1:],
        )
    return beats


def read_beat(node: Node, ctx: Context) -> Any:
    """Return a beat; or a tuple of them, for shared ones."""
    if node.__class__ is not MappingNode:
        return ctx.wrong(node, worded("a beat, such as `narrator: ...`"), _hint(node, ctx))
    entries = node.entries
    main: str | None = None
    many = False
    beside: dict[str, Any] = {}
    before = ctx.errors
    for key, value in entries.items():
        if key not in BESIDE:
            many = many or main is not None
            main = main or key
        else:
            beside[key] = _READ_BESIDE[key](value, ctx)
    if main is None or many:
        return _not_one(node, ctx)
    when = note = mood = None
    if beside:
        when, note, mood = beside.get("if"), beside.get("note"), beside.get("mood")
    if main in ctx.cast or main == NARRATOR:
        text = TEXT.read(entries[main], ctx)
        if ctx.errors != before:
            return FAULT
        return _MAKE_LINE(when, note, node.at, node.word(main), text, mood)
    beat = BEATS.get(main)
    if beat is None:
        return _unknown(node, main, ctx)
    value = beat.kind.read(entries[main], ctx)
    if mood is not None:
        return ctx.report(
            "WM203",
            node.word("mood").at,
            worded("`mood` stands beside a spoken line only."),
            worded("Remove it here."),
        )
    return FAULT if ctx.errors != before else beat.make(value, {"when": when, "note": note, "at": node.at})


def _meant(text: Node | str, known: Collection[str]) -> str:
    """Return how an entry was meant that lacks its colon behind the first word; nothing for another text."""
    found = unfinished(text, known, not known) if isinstance(text, str) else None
    return together([found.told, worded("Write: - {better}", better=found.better)]) if found else ""


def _hint(node: Node, ctx: Context) -> str:
    """Return how a beat that is only a text was probably meant."""
    meant = _meant(node, [*ctx.cast, NARRATOR, *BEATS])
    if meant or not isinstance(node, Text):
        return meant
    return worded("If the narrator says it, write: - narrator: {text}", text=as_value(node))


def _not_one(node: MappingNode, ctx: Context) -> Any:
    kinds = [key for key in node.words() if key not in BESIDE]
    if not kinds:
        return ctx.report(
            "WM210",
            first_line(node),
            worded("This beat does nothing."),
            worded("Add a line, such as `narrator: ...`."),
        )
    known = [*ctx.cast, NARRATOR, *BEATS]
    if kinds[0] in known:
        for key in kinds[1:]:
            if key not in known:
                ctx.unknown(
                    "WM203",
                    key,
                    worded("`{key}` is not a key of {wanted}.", key=key[:60], wanted=worded("a beat")),
                    BESIDE,
                )
                return FAULT
    words = both([f"`{key[:40]}`" for key in kinds[:3]])
    return ctx.report(
        "WM210",
        kinds[1].at,
        worded("This beat is more than one thing: {words}.", words=words),
        worded("Begin a beat of its own: - {word}: ...", word=kinds[1][:40]),
    )


def _unknown(node: MappingNode, main: str, ctx: Context) -> Any:
    key = node.word(main)
    if main.startswith("-"):
        return ctx.report(
            "WM118",
            key.at,
            worded("There is no space after the dash."),
            worded("Write: - {word}: ...", word=main[1:]),
        )
    known = [*ctx.cast, NARRATOR, *BEATS]
    told = worded("`{word}` is neither somebody of the cast nor a kind of beat.", word=main[:60])
    meant = _meant(whole_line(main, node.entries[main]), known)
    if meant:
        return ctx.report("WM301", key.at, told, meant)
    return ctx.unknown("WM301", key, told, known, ALL_KEYS)


def _beats(node: Node, ctx: Context) -> Any:
    if node.__class__ is not Sequence:
        return ctx.wrong(node, worded("a list of beats"), AS_LIST)
    before = ctx.errors
    beats: list[Any] = []
    for item in node.items:
        beat = read_beat(item, ctx)
        if beat.__class__ is tuple:
            beats.extend(beat)
        else:
            beats.append(beat)
    return FAULT if ctx.errors != before else tuple(beats)


BEAT_LIST = Custom(
    worded("a list of beats"), _beats, lambda: {"type": "array", "items": {"$ref": "#/$defs/beat"}}
)
