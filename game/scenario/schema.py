"""The shape of a lesson, declared once: reading follows it, and scenario.schema.json is written from it."""

import re
from typing import Any

from game.scenario import model
from game.scenario.beats import RESERVED
from game.scenario.condition import SHORT
from game.scenario.context import FAULT, Context
from game.scenario.forms import (
    DATE,
    ID,
    LANGUAGE,
    PERSON_ID,
    TEXT,
    TEXTS,
    VARIABLE_NAME,
)
from game.scenario.kinds import Custom, Field, Json, ListOf, MapOf, OneOf, Shape, Whole, first_line
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node
from game.scenario.promises import PROMISE
from game.scenario.scenes import SCENES
from game.scenario.text import Text
from game.scenario.variables import VARIABLE

Values = dict[str, Any]
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


def _community(ctx: Context, node: MappingNode, values: Values) -> Any:
    if 0 < len({"by", "on", "scope"} & values.keys()) < 3:
        return ctx.report(
            "WM202",
            first_line(node),
            "A community's review says who gave it (`by`), when (`on`) and of what (`scope`).",
            "Write all three, or none while the community has not reviewed the lesson yet.",
        )
    return model.Community(at=node.at, **values)


COMMUNITY = Shape(
    "`community`",
    {
        "name": Field(TEXT, "The community whose lesson this is, as it names itself.", True),
        "by": Field(TEXT, "Who reviewed it for the community, as they wish to be named."),
        "on": Field(DATE, "When: year, month, day."),
        "scope": Field(TEXT, "What they reviewed, and where the lesson may be used."),
    },
    _community,
)
BALLOT = OneOf(("hands", "cards", "circle", "teams", "devices"), "hands, cards, circle, teams or devices")

PEERS = Shape(
    "`peers`",
    {
        "roles": Field(TEXT, "How the two youth leaders share the work in this lesson.", True),
        "before": Field(TEXTS, "What the two do before the class comes."),
        "hard": Field(TEXTS, "What to say or do in the heavy places of this lesson."),
        "after": Field(TEXTS, "What the two do afterwards, with their adult."),
    },
    lambda ctx, node, values: model.Peers(at=node.at, **values),
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
        "community": Field(COMMUNITY, "Whose lesson this is; no class plays it before they reviewed it."),
        "ballot": Field(BALLOT, "How a class votes unless the teacher chooses otherwise; circle, for one."),
        "peers": Field(PEERS, "For two youth leaders who lead this lesson with an adult near."),
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
