"""The pool's report for a screen: one page in one file, with no script and nothing fetched from anywhere.

Languages are chosen, and tables opened, by what every browser does with the keyboard by itself.
"""

from base64 import b64encode
from html import escape

from game.language import direction
from game.paper.pool_chapters import Chapter
from game.paper.pool_story import Story
from game.paper.press import theme
from game.shipped import folder

_FACES = (
    ("Atkinson Hyperlegible Next", "400", "AtkinsonHyperlegibleNext-Regular"),
    ("Atkinson Hyperlegible Next", "700", "AtkinsonHyperlegibleNext-Bold"),
    ("Fraunces", "600", "Fraunces-SemiBold"),
)
_ALLOWED = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
_NAMES = {"en": "English", "fr": "Français"}

_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: GROUND; color: INK; }
body { font: 1.05rem/1.55 "Atkinson Hyperlegible Next", sans-serif; }
main { max-width: 58rem; margin: 0 auto; padding: 1.5rem; }
h1, h2 { font-family: Fraunces, serif; font-weight: 600; color: DEEP; line-height: 1.2; }
h1 { font-size: 2.2rem; } h2 { font-size: 1.4rem; margin: 0 0 .4rem; }
p { max-width: 60ch; }
section { background: PANEL; border-radius: 10px; padding: 1.2rem 1.4rem; margin: 1.4rem 0; }
figure { margin: 0; } figure svg { max-width: 100%; height: auto; display: block; }
figure .small { display: none; }
.figures { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 1.4rem 0; }
.figures div { background: PANEL; border-radius: 10px; padding: .8rem 1.2rem; flex: 1 1 auto; }
.figures dd { margin: 0; font-size: 1.7rem; font-weight: 700; color: DEEP; white-space: nowrap; }
.figures dt { font-size: .95rem; } .figures div { display: flex; flex-direction: column-reverse; }
li { max-width: 64ch; margin: .3rem 0; } ul { padding-inline-start: 1.3rem; }
footer { font-size: .9rem; }
summary { cursor: pointer; font-weight: 700; padding: .3rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .95rem; }
th, td { text-align: start; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid LINE; }
td:not(:first-child) { font-variant-numeric: tabular-nums; }
.languages { display: flex; gap: 1rem; border: 0; padding: 0; margin: 0; justify-content: flex-end; }
.languages label { padding: .2rem .5rem; border-radius: 6px; }
.languages label:has(:checked) { background: DEEP; color: ON; }
:focus-visible { outline: 3px solid FOCUS; outline-offset: 2px; }
.languages label:has(:focus-visible) { outline: 3px solid FOCUS; outline-offset: 2px; }
article { display: none; }
@media (max-width: 34rem) {
  main { padding: .8rem; } section { padding: 1rem; } h1 { font-size: 1.8rem; }
  figure .wide-chart { display: none; } figure .small { display: block; }
  .figures div { flex: 1 1 40%; padding: .6rem .9rem; } .figures dd { font-size: 1.35rem; }
}
@media print { .languages { display: none; } section { break-inside: avoid; } }
"""


def pool_page(stories: tuple[Story, ...]) -> bytes:
    """Return the page, in every language that it was told in; the first one is shown first."""
    first = stories[0].language
    return f"""<!DOCTYPE html>
<html lang="{first}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_ALLOWED}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(" · ".join(story.title for story in stories))}</title>
<style>{_style(stories)}</style>
</head>
<body>
<main>
<fieldset class="languages" aria-label="Language · Langue">
{"".join(_choice(story.language, story.language == first) for story in stories)}
</fieldset>
{"".join(_article(story) for story in stories)}
</main>
</body>
</html>
""".encode()


def _style(stories: tuple[Story, ...]) -> str:
    colours = theme()
    style = _STYLE
    names = {"GROUND": "ground", "PANEL": "panel", "INK": "ink", "DEEP": "deep", "LINE": "line"}
    for word, name in {**names, "FOCUS": "focus", "ON": "on_deep"}.items():
        style = style.replace(f" {word}", f" {colours[name]}")
    shown = "".join(
        f"main:has(#in-{story.language}:checked) article:lang({story.language}) {{ display: block; }}\n"
        for story in stories
    )
    return _letters() + style + shown


def _letters() -> str:
    shelf = folder("assets") / "fonts"
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("data:font/woff;base64,'
        f'{b64encode((shelf / f"{name}.woff").read_bytes()).decode()}") format("woff"); }}\n'
        for family, weight, name in _FACES
    )


def _choice(language: str, checked: bool) -> str:
    mark = " checked" if checked else ""
    return (
        f'<label lang="{language}"><input type="radio" name="language" id="in-{language}"{mark}> '
        f"{escape(_NAMES.get(language, language))}</label>\n"
    )


def _article(story: Story) -> str:
    figures = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(number)}</dd></div>" for number, label in story.figures
    )
    return f"""<article lang="{story.language}" dir="{direction(story.language)}">
<h1>{escape(story.title)}</h1>
{f'<dl class="figures">{figures}</dl>' if figures else ""}
{_lines(story.short_title, story.short)}{_lines(story.limits_title, story.limits)}
{"".join(_chapter(chapter, story) for chapter in story.chapters)}
<footer><p>{escape(story.foot)}</p></footer>
</article>
"""


def _lines(title: str, lines: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<section><h2>{escape(title)}</h2><ul>{items}</ul></section>\n" if lines else ""


def _chapter(chapter: Chapter, story: Story) -> str:
    places = ""
    if chapter.places:
        head = (chapter.head[0], story.which, *chapter.head[1:])
        places = _table(story.by, head, chapter.places)
    name = f"{chapter.id}-{story.language}"
    charts = hidden(chapter.chart, "wide-chart") + hidden(chapter.small, "small")
    return f"""<section aria-labelledby="{name}">
<h2 id="{name}">{escape(chapter.title)}</h2>
<p>{escape(chapter.lead)}</p>
<figure role="img" aria-label="{escape(chapter.alt)}">{charts}</figure>
{_table(story.table, chapter.head, chapter.rows)}{places}</section>
"""


def _table(title: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    wide = f'<div class="wide" tabindex="0" role="group" aria-label="{escape(title)}">'
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return f"<details><summary>{escape(title)}</summary>{wide}{table}</div></details>\n"


def hidden(chart: str, kind: str) -> str:
    """Return an SVG for the eye alone: what it shows is said beside it. `kind` says on which screens."""
    return chart.replace("<svg ", f'<svg aria-hidden="true" focusable="false" class="{kind}" ', 1)
