"""Scenes: what happens, and the one way out: a choice, a `goto`, an ending."""

from typing import Any

from game.scenario import model
from game.scenario.beats import BEAT_LIST
from game.scenario.context import FAULT, Context
from game.scenario.finding import Severity
from game.scenario.forms import CHANGES, CONDITION, ID, RESPONSE, SCENE, TEXT
from game.scenario.kinds import Custom, Field, ListOf, MapOf, OneOf, Shape, Truth, first_line
from game.scenario.making import maker
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Sequence
from game.scenario.text import Text
from game.scenario.worded import both, worded

Values = dict[str, Any]
TRUTH = Truth()

_MAKE_OPTION, _MAKE_CHOICE, _MAKE_SCENE = maker(model.Option), maker(model.Choice), maker(model.Scene)
_MAKE_WAY, _MAKE_GOTO = maker(model.Way), maker(model.Goto)


def _option(ctx: Context, node: MappingNode, values: Values) -> Any:
    goto, locked = values.get("goto"), values.get("locked")
    if goto is None and locked is None:
        return ctx.report(
            "WM212",
            first_line(node),
            worded("This option leads nowhere."),
            worded("Add `goto:` with a scene; or `locked:` with the reason why this road is closed."),
        )
    if goto is None:
        for key in ("set", "once", "feedback", "response"):
            if key in node.entries:
                ctx.report(
                    "WM226",
                    node.word(key).at,
                    worded("Nobody can take this road, so its `{key}` never happens.", key=key),
                    worded("Remove it, or add a `goto`."),
                    Severity.WARNING,
                )
    elif locked is not None and values.get("when") is None:
        return ctx.report(
            "WM213",
            node.word("locked").at,
            worded("This option is always open, so its `locked` is never shown."),
            worded("Add an `if`; or remove the `goto`, so that the road is closed."),
        )
    get = values.get
    return _MAKE_OPTION(
        values["text"],
        goto,
        get("when"),
        locked,
        get("changes", ()),
        get("once", False),
        get("feedback"),
        get("response"),
        node.at,
    )


OPTION = Shape(
    worded("an option"),
    {
        "text": Field(TEXT, worded("What the class could say or do."), True),
        "goto": Field(SCENE, worded("The scene that follows. Without it, `locked` closes the road.")),
        "if": Field(CONDITION, worded("The option is open only where this holds."), name="when"),
        "locked": Field(TEXT, worded("Shown, greyed, while the option is not open: the reason.")),
        "set": Field(CHANGES, worded("Variables that change when this is chosen."), name="changes"),
        "once": Field(TRUTH, worded("true: it can be chosen once in a play.")),
        "feedback": Field(TEXT, worded("What is shown after it was chosen.")),
        "response": Field(
            RESPONSE,
            worded("A skill's short name (delay, refuse, tell ...) or yield; the summary counts these."),
        ),
    },
    _option,
    extra=lambda schema: {**schema, "anyOf": [{"required": ["goto"]}, {"required": ["locked"]}]},
)
CHOICE = Shape(
    worded("a choice"),
    {
        "prompt": Field(TEXT, worded("What the class is asked."), True),
        "options": Field(
            ListOf(OPTION, worded("a list of two to six options"), 2, 6), worded("Two to six options."), True
        ),
        "note": Field(TEXT, worded("For the teacher, never projected.")),
    },
    lambda ctx, node, values: _MAKE_CHOICE(values["prompt"], values["options"], values.get("note"), node.at),
)
WAY = Shape(
    worded("an entry of `goto`"),
    {
        "if": Field(CONDITION, worded("This way is taken if this holds."), name="when"),
        "goto": Field(SCENE, worded("The scene that follows."), True),
    },
    lambda ctx, node, values: _MAKE_WAY(values["goto"], values.get("when"), node.at),
)
_WAYS = ListOf(WAY, worded("a list of ways"), 1)


def _goto(node: Node, ctx: Context) -> Any:
    if node.__class__ is not Sequence:
        if isinstance(node, MappingNode):
            return ctx.wrong(node, worded("a scene's id, or a list of ways, each after a dash"))
        scene = SCENE.read(node, ctx)
        return scene if scene is FAULT else _MAKE_GOTO((_MAKE_WAY(scene, None, node.at),), node.at)
    ways = _WAYS.read(node, ctx)
    if ways is FAULT:
        return FAULT
    for way in ways[:-1]:
        if way.when is None:
            return ctx.report(
                "WM214",
                first_line(way),
                worded("This way is always taken, so those below it never are."),
                worded("Add an `if`, or move it to the end."),
            )
    if ways[-1].when is not None:
        return ctx.report(
            "WM214",
            first_line(ways[-1]),
            worded("If no condition holds, there is no way on."),
            worded("End the list with a way that has no `if`."),
        )
    return model.Goto(ways, node.at)


GOTO = Custom(worded("a scene's id"), _goto, lambda: {"anyOf": [SCENE.json(), _WAYS.json()]})


def _tags(node: Node, ctx: Context) -> Any:
    tags = _TAGS.read(node, ctx)
    if tags is not FAULT:
        ctx.tags.update(dict.fromkeys(tags))
    return tags


_TAGS = ListOf(ID, worded("a list of tags"), different=True)
TAGS = Custom(worded("a list of tags"), _tags, _TAGS.json)
ENDING = Shape(
    worded("an ending"),
    {
        "title": Field(TEXT, worded("The ending's title."), True),
        "kind": Field(
            OneOf(
                ("help_reached", "help_offered", "healthy"), worded("help_reached, help_offered or healthy")
            ),
            worded("help_reached, help_offered or healthy."),
            True,
        ),
        "responsibility": Field(
            TEXT, worded("Who is responsible for what was done; never the person it was done to."), True
        ),
        "tags": Field(TAGS, worded("Tags that promises may name.")),
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
                    node.word(found[1]).at,
                    worded(
                        "This scene has more than one way out: {ways}.",
                        ways=both([f"`{key}`" for key in found]),
                    ),
                    worded("Keep one; or make a second scene for the other."),
                )
            else:
                ctx.report(
                    "WM211",
                    first_line(node),
                    worded("This scene has no way out."),
                    worded("Add a `choice`, a `goto` or an `ending`."),
                )
    return _SCENE.read(node, ctx)


_SCENE = Shape(
    worded("a scene"),
    {
        "place": Field(ID, worded("Where it is, such as bedroom-evening.")),
        "note": Field(TEXT, worded("For the teacher, never projected: what to notice, one question to ask.")),
        "peers": Field(
            TEXT, worded("For two youth leaders, never projected: who reads, what to ask, when to look up.")
        ),
        "tags": Field(TAGS, worded("help, debrief, risk, or your own words, which promises may name.")),
        "beats": Field(BEAT_LIST, worded("What happens, one thing after the other.")),
        "choice": Field(CHOICE, worded("The class decides what is next.")),
        "goto": Field(GOTO, worded("What is next by itself: a scene, or a list of ways with `if`.")),
        "ending": Field(ENDING, worded("The lesson ends here.")),
    },
    _scene,
    extra=lambda schema: {**schema, "oneOf": [{"required": [key]} for key in _WAYS_OUT]},
)


def _named(ctx: Context, name: Text, values: Values) -> model.Scene:
    get = values.get
    return _MAKE_SCENE(
        name,
        get("beats", ()),
        values["way_out"],
        get("place"),
        get("note"),
        get("peers"),
        get("tags", ()),
        name.at,
    )


SCENES = MapOf(
    ID,
    Custom(worded("a scene"), _one_way_out, _SCENE.json),
    worded("the scenes"),
    _named,
    1,
)
