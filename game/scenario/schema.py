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
from game.scenario.worded import worded

Values = dict[str, Any]
LENGTH = Whole(1, 600)


def _format(node: Node, ctx: Context) -> Any:
    if node == "1" and node.__class__ is Text:
        return 1
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("the number 1"))
    return ctx.report(
        "WM224",
        node.at,
        worded("This file is of format `{said}`, and only format 1 can be read.", said=node[:20]),
        worded("Write: format: 1"),
    )


FORMAT = Custom(worded("the number 1"), _format, lambda: {"const": 1})


def _ages(node: Node, ctx: Context) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("ages, such as 12-14"))
    found = re.fullmatch(r"([1-9][0-9]?)(?: ?[-–] ?([1-9][0-9]?))?", node)
    if found:
        ages = model.Ages(int(found[1]), int(found[2] or found[1]))
        if ages.youngest <= ages.oldest:
            return ages
    return ctx.report(
        "WM223",
        node.at,
        worded("`{said}` should be ages.", said=node[:60]),
        worded("For example: 12-14, or 12"),
    )


AGES = Custom(
    worded("ages, such as 12-14"),
    _ages,
    lambda: {
        "type": ["string", "integer"],
        "pattern": "^[1-9][0-9]?( ?[-–] ?[1-9][0-9]?)?$",
        "examples": ["12-14"],
    },
)

_BOTH = Shape(
    worded("`minutes`"),
    {
        "full": Field(LENGTH, worded("Minutes of the full lesson."), True),
        "short": Field(LENGTH, worded("Minutes of the short cut.")),
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
                worded(
                    "The short cut ({short}) is longer than the full lesson ({full}).",
                    short=minutes.short,
                    full=minutes.full,
                ),
                worded("Write {most} or less.", most=minutes.full),
            )
        return minutes
    full = LENGTH.read(node, ctx)
    return FAULT if full is FAULT else model.Minutes(full)


MINUTES = Custom(worded("a number of minutes"), _minutes, lambda: {"anyOf": [LENGTH.json(), _BOTH.json()]})


def _review(ctx: Context, node: MappingNode, values: Values) -> Any:
    if values["status"] == "reviewed" and not {"by", "on"} <= values.keys():
        return ctx.report(
            "WM202",
            first_line(node),
            worded("A review says who reviewed (`by`) and when (`on`)."),
            worded("For example: {status: reviewed, by: A. Roy, on: 2026-11-24, scope: whole lesson}"),
        )
    return model.Review(**values)


REVIEW = Shape(
    worded("`review`"),
    {
        "status": Field(
            OneOf(("draft", "reviewed"), worded("draft or reviewed")), worded("draft, or reviewed."), True
        ),
        "by": Field(TEXT, worded("Who reviewed it.")),
        "on": Field(DATE, worded("When: year, month, day.")),
        "scope": Field(TEXT, worded("What was reviewed.")),
    },
    _review,
)


def _community(ctx: Context, node: MappingNode, values: Values) -> Any:
    if 0 < len({"by", "on", "scope"} & values.keys()) < 3:
        return ctx.report(
            "WM202",
            first_line(node),
            worded("A community's review says who gave it (`by`), when (`on`) and of what (`scope`)."),
            worded("Write all three, or none while the community has not reviewed the lesson yet."),
        )
    return model.Community(at=node.at, **values)


COMMUNITY = Shape(
    worded("`community`"),
    {
        "name": Field(TEXT, worded("The community whose lesson this is, as it names itself."), True),
        "by": Field(TEXT, worded("Who reviewed it for the community, as they wish to be named.")),
        "on": Field(DATE, worded("When: year, month, day.")),
        "scope": Field(TEXT, worded("What they reviewed, and where the lesson may be used.")),
    },
    _community,
)
BALLOT = OneOf(
    ("hands", "cards", "circle", "teams", "devices"), worded("hands, cards, circle, teams or devices")
)

PEERS = Shape(
    worded("`peers`"),
    {
        "roles": Field(TEXT, worded("How the two youth leaders share the work in this lesson."), True),
        "before": Field(TEXTS, worded("What the two do before the class comes.")),
        "hard": Field(TEXTS, worded("What to say or do in the heavy places of this lesson.")),
        "after": Field(TEXTS, worded("What the two do afterwards, with their adult.")),
    },
    lambda ctx, node, values: model.Peers(at=node.at, **values),
)

PERSON = Shape(
    worded("a person"),
    {
        "name": Field(TEXT, worded("The name that is shown."), True),
        "also": Field(
            ListOf(TEXT, worded("a list of names"), 1, different=True),
            worded("Other names the teacher may choose, when a student bears this one."),
        ),
        "pronouns": Field(TEXT, worded("For example: she/her.")),
        "portrait": Field(ID, worded("The portrait's name, such as teen-curly-green.")),
        "part": Field(ID, worded("The part in the story, such as recruiter or helper.")),
        "shows": Field(
            ListOf(ID, worded("a list of words"), different=True),
            worded(
                "In whom students may see themselves, in words such as newcomer, disability, 2slgbtq or a "
                "community. Never shown; counted over all lessons, so that nobody is only ever harmed."
            ),
        ),
    },
    lambda ctx, node, values: values,
)


def _person(ctx: Context, name: Text, values: Values) -> Any:
    if name in RESERVED:
        return ctx.report(
            "WM220",
            name.at,
            worded(
                "Nobody can have the id `{name}`, since a beat's `{name}` means something else.", name=name
            ),
            worded("Take another id, such as `{name}-one`; the `name` that is shown can stay.", name=name),
        )
    return model.Person(id=name, at=name.at, **values)


def _variable(ctx: Context, name: Text, variable: model.Variable) -> Any:
    from dataclasses import replace

    if name in _TAKEN:
        told = (
            worded(
                "No variable can be called `{name}`: it is always there, and says whether the class plays "
                "the short cut.",
                name=name,
            )
            if name == SHORT
            else worded("No variable can be called `{name}`: conditions and plans use this word.", name=name)
        )
        return ctx.report("WM220", name.at, told, worded("Take another name."))
    ctx.variables[name] = variable = replace(variable, name=name, at=name.at)
    return variable


_TAKEN = frozenset({SHORT, "and", "or", "not", "is", "true", "false", "ending", "passes"})


LESSON = Shape(
    worded("a lesson"),
    {
        "format": Field(FORMAT, worded("The version of the format: 1."), True),
        "title": Field(TEXT, worded("The lesson's title."), True),
        "summary": Field(TEXT, worded("One or two sentences for the library of lessons."), True),
        "language": Field(LANGUAGE, worded("The language it is written in, such as en or fr."), True),
        "ages": Field(AGES, worded("The ages it is for, such as 12-14."), True),
        "minutes": Field(MINUTES, worded("How long it takes: minutes, or {full: ..., short: ...}."), True),
        "content_note": Field(TEXT, worded("What a class should know before it starts."), True),
        "player": Field(
            TEXT,
            worded("Whom the class plays: a helper, never the person targeted, never the recruiter."),
            True,
        ),
        "goals": Field(TEXTS, worded("What students can do afterwards."), True),
        "themes": Field(
            ListOf(ID, worded("a list of themes"), different=True), worded("Themes, such as online-luring.")
        ),
        "review": Field(REVIEW, worded("Who has reviewed this lesson.")),
        "community": Field(
            COMMUNITY, worded("Whose lesson this is; no class plays it before they reviewed it.")
        ),
        "ballot": Field(
            BALLOT, worded("How a class votes unless the teacher chooses otherwise; circle, for one.")
        ),
        "peers": Field(PEERS, worded("For two youth leaders who lead this lesson with an adult near.")),
        "cast": Field(
            MapOf(PERSON_ID, PERSON, worded("people"), _person, 1), worded("Who speaks in it."), True
        ),
        "variables": Field(
            MapOf(VARIABLE_NAME, VARIABLE, worded("variables"), _variable),
            worded("What the lesson remembers."),
        ),
        "scenes": Field(SCENES, worded("The scenes. The first one is where it starts."), True),
        "promises": Field(
            ListOf(PROMISE, worded("a list of promises")), worded("What every play of this lesson keeps.")
        ),
    },
    lambda ctx, node, values: values,
    first=("cast", "variables", "scenes"),
)


def lesson_schema() -> Json:
    """Return the JSON Schema of a whole lesson, without what it refers to."""
    return LESSON.json()
