"""A chart as SVG text, for a browser, a report or a wall."""

from textwrap import wrap
from xml.sax.saxutils import escape

from game.screens.chart import WIDE, Chart, Node

_FILL = {
    "": ("#fbf5e8", "#1b2326"),
    "help": ("#2c6a4a", "#fdf8ec"),
    "risk": ("#a5361f", "#fdf8ec"),
    "debrief": ("#1c4b4e", "#fdf8ec"),
    "ending": ("#eda63a", "#1b2326"),
}
_LETTERS = 26
_LINES = 3


def chart_svg(chart: Chart) -> str:
    """Return the chart as an SVG document; the roads and boxes of a play are dark and thick."""
    roads = "\n".join(_road(start, end) for start, end in chart.roads)
    boxes = "\n".join(_box(node) for node in chart.nodes)
    size = f'width="{chart.width:.0f}" height="{chart.height:.0f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {chart.width:.0f} {chart.height:.0f}" '
        'font-family="Atkinson Hyperlegible Next, Verdana, sans-serif" role="img">\n'
        f"<title>{escape(chart.title)}</title>\n"
        '<rect width="100%" height="100%" fill="#f1e6d2"/>\n'
        f'<text x="26" y="40" font-size="28" font-weight="bold" fill="#1c4b4e">{escape(chart.title)}</text>\n'
        f"{roads}\n{boxes}\n</svg>\n"
    )


def _road(start: Node, end: Node) -> str:
    colour, wide = ("#1c4b4e", 5) if start.played and end.played else ("#a5977c", 2)
    x1, y1, x2, y2 = start.x, start.y + start.tall / 2, end.x, end.y - end.tall / 2
    if y2 <= y1:
        # A road back up: round the side, so that it is not taken for one that goes on.
        x1, x2 = start.x + WIDE / 2, end.x + WIDE / 2
        y1, y2 = start.y, end.y
        bend = f"C {x1 + 70:.0f} {y1:.0f}, {x2 + 70:.0f} {y2:.0f}, {x2:.0f} {y2:.0f}"
    else:
        middle = (y1 + y2) / 2
        bend = f"C {x1:.0f} {middle:.0f}, {x2:.0f} {middle:.0f}, {x2:.0f} {y2:.0f}"
    return f'<path d="M {x1:.0f} {y1:.0f} {bend}" fill="none" stroke="{colour}" stroke-width="{wide}"/>'


def _box(node: Node) -> str:
    fill, ink = _FILL[node.tone] if node.kind == "scene" else ("#e8dbc3", "#1b2326")
    if node.kind == "closed":
        fill, ink = "#ddd2bd", "#4e524d"
    tall = node.tall
    radius = 10 if node.kind == "scene" else 30
    edge = ' stroke="#1c4b4e" stroke-width="5"' if node.played else ""
    dash = ' stroke="#4e524d" stroke-dasharray="6 5"' if node.kind == "closed" else edge
    lines = wrap(node.text, _LETTERS)
    shown = [*lines[:_LINES]]
    if len(lines) > _LINES:
        shown[-1] = shown[-1].rstrip(" .,;") + " …"
    weight = "bold" if node.kind == "scene" else "normal"
    told = [(line, 17, weight) for line in shown] + ([(node.note[:34], 13, "normal")] if node.note else [])
    top = node.y - (len(told) - 1) * 10 + 5
    text = "".join(
        f'<text x="{node.x:.0f}" y="{top + 20 * number:.0f}" font-size="{size}" font-weight="{bold}" '
        f'text-anchor="middle" fill="{ink}">{escape(line)}</text>'
        for number, (line, size, bold) in enumerate(told)
    )
    return (
        f'<g><title>{escape(node.text)}</title><rect x="{node.x - WIDE / 2:.0f}" y="{node.y - tall / 2:.0f}" '
        f'width="{WIDE}" height="{tall:.0f}" rx="{radius}" fill="{fill}"{dash}/>{text}</g>'
    )
