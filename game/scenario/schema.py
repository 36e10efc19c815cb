"""The shape of a lesson, declared once: reading follows it, and scenario.schema.json is written from it."""

import re
from typing import Any

from game.scenario import model
from game.scenario.beats import BEAT_LIST, RESERVED
from game.scenario.condition import SHORT
from game.scenario.context import FAULT, Context
from game.scenario.finding import Severity
from game.scenario.forms import (
    CHANGES,
    CONDITION,
    DATE,
    ID,
    LANGUAGE,
    PERSON_ID,
    RESPONSE,
    SCENE,
    TEXT,
    TEXTS,
    VARIABLE_NAME,
)
from game.scenario.kinds import Custom, Field, Json, ListOf, MapOf, OneOf, Shape, Truth, Whole, first_line
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Sequence
from game.scenario.promises import PROMISE
from game.scenario.text import Text
from game.scenario.variables import VARIABLE

Values = dict[str, Any]
TRUTH = Truth()
LENGTH = Whole(1, 600)


def _format(node: Node, ctx: Context) -> Any:
    if node == "1" and node.__class__ is Text:
        return 1
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, "the number 1")
    return ctx.report(
        "WM224",
        node.at,
        f"This file is of format `{node[:20]}`, and only format 1 can be read.",
        "Write: format: 1",
    )


FORMAT = Custom("the number 1", _format, lambda: {"const": 1})


def _ages(node: Node, ctx: Context) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, "ages, such as 12-14")
    found = re.fullmatch(r"([1-9][0-9]?)(?: ?[-–] ?([1-9][0-9]?))?", node)
    if found:
        ages = model.Ages(int(found[1]), int(found[2] or found[1]))
        if ages.youngest <= ages.oldest:
            return ages
    return ctx.report("WM223", node.at, f"`{node[:60]}` should be ages.", "For example: 12-14, or 12")


AGES = Custom(
    "ages",
    _ages,
    lambda: {
        "type": ["string", "integer"],
        "pattern": "^[1-9][0-9]?( ?[-–] ?[1-9][0-9]?)?$",
        "examples": ["12-14"],
    },
)

_BOTH = Shape(
    "`minutes`",
    {
        "full": Field(LENGTH, "Minutes of the full lesson.", True),
        "short": Field(LENGTH, "Minutes of the short cut."),
    },
    lambda ctx, node, values: model.Minutes(**values),
)


def _minutes(node: Node, ctx: Context) -> Any:
    if isinstance(node, MappingNode):
        minutes = _BOTH.read(node, ctx)
        if isinstance(minutes, model.Minutes) and minutes.short is not None and minutes.short > minutes.full:
            return ctx.report(
                "WM208",
                node.entries["short"].at,
                f"The short cut ({minutes.short}) is longer than the full lesson ({minutes.full}).",
            )
        return minutes
    full = LENGTH.read(node, ctx)
    return FAULT if full is FAULT else model.Minutes(full)


MINUTES = Custom("minutes", _minutes, lambda: {"anyOf": [LENGTH.json(), _BOTH.json()]})


def _review(ctx: Context, node: MappingNode, values: Values) -> Any:
    if values["status"] == "reviewed" and not {"by", "on"} <= values.keys():
        return ctx.report(
            "WM202",
            first_line(node),
            "A review says who reviewed (`by`) and when (`on`).",
            "For example: {status: reviewed, by: A. Roy, on: 2026-11-24, scope: whole lesson}",
        )
    return model.Review(**values)


REVIEW = Shape(
    "`review`",
    {
        "status": Field(OneOf(("draft", "reviewed"), "draft or reviewed"), "draft, or reviewed.", True),
        "by": Field(TEXT, "Who reviewed it."),
        "on": Field(DATE, "When: year, month, day."),
        "scope": Field(TEXT, "What was reviewed."),
    },
    _review,
)

PERSON = Shape(
    "a person",
    {
        "name": Field(TEXT, "The name that is shown.", True),
        "also": Field(
            ListOf(TEXT, "a list of names", 1, different=True),
            "Other names the teacher may choose, when a student bears this one.",
        ),
        "pronouns": Field(TEXT, "For example: she/her."),
        "portrait": Field(ID, "The portrait's name, such as teen-curly-green."),
        "part": Field(ID, "The part in the story, such as recruiter or helper."),
    },
    lambda ctx, node, values: values,
)


def _person(ctx: Context, name: Text, values: Values) -> Any:
    if name in RESERVED:
        return ctx.report(
            "WM220",
            name.at,
            f"Nobody can have the id `{name}`, since a beat's `{name}` means something else.",
            f"Take another id, such as `{name}-one`; the `name` that is shown can stay.",
        )
    return model.Person(id=name, at=name.at, **values)


def _variable(ctx: Context, name: Text, variable: model.Variable) -> Any:
    from dataclasses import replace

    if name in _TAKEN:
        why = (
            "it is always there, and says whether the class plays the short cut"
            if name == SHORT
            else "conditions and plans use this word"
        )
        return ctx.report(
            "WM220", name.at, f"No variable can be called `{name}`: {why}.", "Take another name."
        )
    ctx.variables[name] = variable = replace(variable, name=name, at=name.at)
    return variable


_TAKEN = frozenset({SHORT, "and", "or", "not", "is", "true", "false", "ending", "passes"})


def _option(ctx: Context, node: MappingNode, values: Values) -> Any:
    goto, locked = values.get("goto"), values.get("locked")
    if goto is None and locked is None:
        return ctx.report(
            "WM212",
            first_line(node),
            "This option leads nowhere.",
            "Add `goto:` with a scene; or `locked:` with the reason why this road is closed.",
        )
    if goto is None:
        for key in ("set", "once", "feedback", "response"):
            if key in node.entries:
                ctx.report(
                    "WM226",
                    node.key(key).at,
                    f"Nobody can take this road, so its `{key}` never happens.",
                    "Remove it, or add a `goto`.",
                    Severity.WARNING,
                )
    elif locked is not None and values.get("when") is None:
        return ctx.report(
            "WM213",
            node.key("locked").at,
            "This option is always open, so its `locked` is never shown.",
            "Add an `if`; or remove the `goto`, so that the road is closed.",
        )
    values.setdefault("goto", None)
    return model.Option(at=node.at, **values)


OPTION = Shape(
    "an option",
    {
        "text": Field(TEXT, "What the class could say or do.", True),
        "goto": Field(SCENE, "The scene that follows. Without it, `locked` closes the road."),
        "if": Field(CONDITION, "The option is open only where this holds.", name="when"),
        "locked": Field(TEXT, "Shown, greyed, while the option is not open: the reason."),
        "set": Field(CHANGES, "Variables that change when this is chosen.", name="changes"),
        "once": Field(TRUTH, "true: it can be chosen once in a play."),
        "feedback": Field(TEXT, "What is shown after it was chosen."),
        "response": Field(
            RESPONSE, "A skill's short name (delay, refuse, tell ...) or yield; the summary counts these."
        ),
    },
    _option,
    extra=lambda schema: {**schema, "anyOf": [{"required": ["goto"]}, {"required": ["locked"]}]},
)
CHOICE = Shape(
    "a choice",
    {
        "prompt": Field(TEXT, "What the class is asked.", True),
        "options": Field(ListOf(OPTION, "a list of two to six options", 2, 6), "Two to six options.", True),
        "note": Field(TEXT, "For the teacher, never projected."),
    },
    lambda ctx, node, values: model.Choice(at=node.at, **values),
)
WAY = Shape(
    "an entry of `goto`",
    {
        "if": Field(CONDITION, "This way is taken if this holds.", name="when"),
        "goto": Field(SCENE, "The scene that follows.", True),
    },
    lambda ctx, node, values: model.Way(at=node.at, **values),
)
_WAYS = ListOf(WAY, "a list of ways", 1)


def _goto(node: Node, ctx: Context) -> Any:
    if node.__class__ is not Sequence:
        if isinstance(node, MappingNode):
            return ctx.wrong(node, "a scene's id, or a list of ways, each after a dash")
        scene = SCENE.read(node, ctx)
        return scene if scene is FAULT else model.Goto((model.Way(scene, at=node.at),), node.at)
    ways = _WAYS.read(node, ctx)
    if ways is FAULT:
        return FAULT
    for way in ways[:-1]:
        if way.when is None:
            return ctx.report(
                "WM214",
                first_line(way),
                "This way is always taken, so those below it never are.",
                "Add an `if`, or move it to the end.",
            )
    if ways[-1].when is not None:
        return ctx.report(
            "WM214",
            first_line(ways[-1]),
            "If no condition holds, there is no way on.",
            "End the list with a way that has no `if`.",
        )
    return model.Goto(ways, node.at)


GOTO = Custom("a scene's id", _goto, lambda: {"anyOf": [SCENE.json(), _WAYS.json()]})


def _tags(node: Node, ctx: Context) -> Any:
    tags = _TAGS.read(node, ctx)
    if tags is not FAULT:
        ctx.tags.update(dict.fromkeys(tags))
    return tags


_TAGS = ListOf(ID, "a list of tags", different=True)
TAGS = Custom("a list of tags", _tags, _TAGS.json)
ENDING = Shape(
    "an ending",
    {
        "title": Field(TEXT, "The ending's title.", True),
        "kind": Field(
            OneOf(("help_reached", "help_offered", "healthy"), "help_reached, help_offered or healthy"),
            "help_reached, help_offered or healthy.",
            True,
        ),
        "responsibility": Field(
            TEXT, "Who is responsible for what was done; never the person it was done to.", True
        ),
        "tags": Field(TAGS, "Tags that promises may name."),
    },
    lambda ctx, node, values: model.Ending(at=node.at, **values),
)
_WAYS_OUT = ("choice", "goto", "ending")


def _scene(ctx: Context, node: MappingNode, values: Values) -> Any:
    ways = [values.pop(key) for key in _WAYS_OUT if key in values]
    if len(ways) != 1:
        return FAULT  # reported already
    values["way_out"] = ways[0]
    return values


def _one_way_out(node: Node, ctx: Context) -> Any:
    if isinstance(node, MappingNode):
        found = [key for key in _WAYS_OUT if key in node.entries]
        if len(found) != 1:
            if found:
                ctx.report(
                    "WM211",
                    node.key(found[1]).at,
                    "This scene has more than one way out: "
                    + " and ".join(f"`{key}`" for key in found)
                    + ".",
                    "Keep one; or make a second scene for the other.",
                )
            else:
                ctx.report(
                    "WM211",
                    first_line(node),
                    "This scene has no way out.",
                    "Add a `choice`, a `goto` or an `ending`.",
                )
    return _SCENE.read(node, ctx)


_SCENE = Shape(
    "a scene",
    {
        "place": Field(ID, "Where it is, such as bedroom-evening."),
        "note": Field(TEXT, "For the teacher, never projected: what to notice, one question to ask."),
        "tags": Field(TAGS, "help, debrief, risk, or your own words, which promises may name."),
        "beats": Field(BEAT_LIST, "What happens, one thing after the other."),
        "choice": Field(CHOICE, "The class decides what is next."),
        "goto": Field(GOTO, "What is next by itself: a scene, or a list of ways with `if`."),
        "ending": Field(ENDING, "The lesson ends here."),
    },
    _scene,
    extra=lambda schema: {**schema, "oneOf": [{"required": [key]} for key in _WAYS_OUT]},
)
SCENES = MapOf(
    ID,
    Custom("a scene", _one_way_out, _SCENE.json),
    "scenes",
    lambda ctx, name, values: model.Scene(id=name, at=name.at, **{"beats": (), **values}),
    1,
)

LESSON = Shape(
    "a lesson",
    {
        "format": Field(FORMAT, "The version of the format: 1.", True),
        "title": Field(TEXT, "The lesson's title.", True),
        "summary": Field(TEXT, "One or two sentences for the library of lessons.", True),
        "language": Field(LANGUAGE, "The language it is written in, such as en or fr.", True),
        "ages": Field(AGES, "The ages it is for, such as 12-14.", True),
        "minutes": Field(MINUTES, "How long it takes: minutes, or {full: ..., short: ...}.", True),
        "content_note": Field(TEXT, "What a class should know before it starts.", True),
        "player": Field(
            TEXT, "Whom the class plays: a helper, never the person targeted, never the recruiter.", True
        ),
        "goals": Field(TEXTS, "What students can do afterwards.", True),
        "themes": Field(ListOf(ID, "a list of themes", different=True), "Themes, such as online-luring."),
        "review": Field(REVIEW, "Who has reviewed this lesson."),
        "cast": Field(MapOf(PERSON_ID, PERSON, "people", _person, 1), "Who speaks in it.", True),
        "variables": Field(
            MapOf(VARIABLE_NAME, VARIABLE, "variables", _variable), "What the lesson remembers."
        ),
        "scenes": Field(SCENES, "The scenes. The first one is where it starts.", True),
        "promises": Field(ListOf(PROMISE, "a list of promises"), "What every play of this lesson keeps."),
    },
    lambda ctx, node, values: values,
    first=("cast", "variables", "scenes"),
)


def lesson_schema() -> Json:
    """Return the JSON Schema of a whole lesson, without what it refers to."""
    return LESSON.json()
