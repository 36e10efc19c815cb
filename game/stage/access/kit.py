"""From what is told to AccessKit's tree. The library is an extra: only `adapters.py` brings this file in."""

from collections.abc import Iterator, Mapping, Sequence

from accesskit import Action, Live, Node, Rect, Role, TextDirection, Toggled, Tree, TreeUpdate

from game.stage.access.told import Kind, Told

_ROLES: Mapping[Kind, Role] = {
    "window": Role.WINDOW,
    "heading": Role.HEADING,
    "paragraph": Role.PARAGRAPH,
    "status": Role.STATUS,
    "list": Role.LIST,
    "item": Role.LIST_ITEM,
    "group": Role.GROUP,
    "button": Role.BUTTON,
    "tick": Role.CHECK_BOX,
    "image": Role.IMAGE,
    "code": Role.CODE,
    "news": Role.STATUS,
}


def update_of(root: Told, numbers: Sequence[int], focus: int) -> TreeUpdate:
    """Return the whole tree, its things numbered in the order of `walk`, and which number has the focus."""
    update = TreeUpdate(focus)
    update.tree = Tree(numbers[0])
    update.tree.toolkit_name = "Waymark"
    nodes: list[tuple[int, Node]] = []
    _add(nodes, root, iter(numbers))
    update.nodes.extend(nodes)
    return update


def _add(nodes: list[tuple[int, Node]], told: Told, numbers: Iterator[int]) -> int:
    """Add a thing and all in it; return its number."""
    number = next(numbers)
    node = _node(told)
    node.set_children([_add(nodes, child, numbers) for child in told.children])
    nodes.append((number, node))
    return number


def _node(told: Told) -> Node:
    node = Node(Role.GENERIC_CONTAINER if told.kind == "group" and not told.name else _ROLES[told.kind])
    if told.name:
        node.set_label(told.name)
    if told.description:
        node.set_description(told.description)
    if told.language:
        node.set_language(told.language)
    if told.direction == "rtl":
        node.set_text_direction(TextDirection.RIGHT_TO_LEFT)
    if told.rect is not None:
        node.set_bounds(Rect(*told.rect))
    if told.place:
        node.set_position_in_set(told.place - 1)  # AccessKit counts from nought
    if told.many:
        node.set_size_of_set(told.many)
    if told.kind == "heading":
        node.set_level(1)
    _set_state(node, told)
    return node


def _set_state(node: Node, told: Told) -> None:
    if told.part is not None:
        node.add_action(Action.CLICK)
        node.add_action(Action.FOCUS)
    if told.on is not None:
        node.set_toggled(Toggled.TRUE if told.on else Toggled.FALSE)
    if told.picked is not None:
        node.set_selected(told.picked)
    if told.closed:
        node.set_disabled()
    if told.kind == "news":
        node.set_live(Live.POLITE)
