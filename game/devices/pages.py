"""The students' page as HTML. Every text goes through `_said`: nothing that an author wrote is markup.

The script builds the same parts (page/page.js); without it, these forms do all that it does.
"""

import json
from collections.abc import Mapping
from html import escape as _said

from game.devices.look import ground
from game.devices.view import Chosen, View

Phrases = Mapping[str, str]


def page(phrases: Phrases, language: str, direction: str, main: str, head: str = "", told: str = "") -> str:
    """Return a whole page around its main part. `head` stands in the top line, `told` is the status."""
    words = _said(json.dumps(dict(phrases), ensure_ascii=False))
    return (
        f'<!doctype html>\n<html lang="{_said(language)}" dir="{_said(direction)}">\n'
        '<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="theme-color" content="{_said(ground())}">\n'
        f"<title>{_said(phrases['join'])} – Waymark</title>\n"
        '<link rel="icon" href="data:,">\n<link rel="stylesheet" href="/page.css">\n'
        '<script src="/page.js" defer></script>\n</head>\n'
        f'<body data-words="{words}">\n'
        f'<header><p class="mark"><span class="sign" aria-hidden="true"></span>Waymark</p>'
        f'<p id="seat">{_said(head)}</p></header>\n'
        f"<main>{main}</main>\n"
        f'<footer><p id="told" role="status">{_said(told)}</p></footer>\n'
        "</body>\n</html>\n"
    )


def join_part(phrases: Phrases) -> str:
    """Return the form that asks for the code."""
    return (
        f'<form class="join" method="post" action="/join"><h1>{_said(phrases["join"])}</h1>'
        f'<p id="type">{_said(phrases["type"])}</p>'
        f'<label for="code">{_said(phrases["code"])}</label>'
        '<input id="code" name="code" dir="ltr" required maxlength="9" aria-describedby="type" '
        'autocapitalize="characters" autocomplete="off" autocorrect="off" spellcheck="false">'
        f'<button class="onward">{_said(phrases["enter"])}</button>'
        f'<p class="soft">{_said(phrases["private"])}</p></form>'
    )


def seat_part(phrases: Phrases, token: str, view: View, chosen: Chosen | None) -> str:
    """Return what a seat sees, with forms that do without a script. Who has chosen asks again with the
    ballot, and so hears what became of it.
    """
    key = f'<input type="hidden" name="token" value="{_said(token)}">'
    ballot = f'<input type="hidden" name="ballot" value="{_said(view.ballot)}">'
    renew = (
        f'<form class="renew" method="post" action="/seat">{key}{ballot if chosen else ""}'
        f'<p class="soft">{_said(phrases["renew-why"])}</p>'
        f'<button class="quiet">{_said(phrases["renew"])}</button></form>'
    )
    if view.phase == "open":
        return _vote_part(phrases, key, view, chosen) + renew
    title, text = {
        "waiting": ("waiting", "look-up"),
        "closed": ("closed", "look-closed"),
        "put-away": ("put-away", "look-put-away"),
        "outcome": ("chosen", "look-closed"),
        "quiet": ("quiet", "look-quiet"),
    }[view.phase]
    outcome = f'<p class="outcome"{_tongue(view)}>{_said(view.outcome)}</p>' if view.outcome else ""
    heading, said = _said(phrases[title]), _said(phrases[text])
    return f'<section class="calm"><h1>{heading}</h1>{outcome}<p>{said}</p></section>{renew}'


def _vote_part(phrases: Phrases, key: str, view: View, chosen: Chosen | None) -> str:
    picked = chosen.option if chosen else None
    cards = "".join(
        f'<li><button class="card" name="option" value="{_said(name)}" '
        f'aria-pressed="{str(name == picked and chosen is not None).lower()}">'
        f'<span class="number">{number}</span><span class="text"{_tongue(view)}>{_said(text)}</span>'
        f'<span class="yours">{_said(phrases["yours"])}</span></button></li>'
        for number, (name, text) in enumerate(view.options, 1)
    )
    passing = str(chosen is not None and picked is None).lower()
    return (
        f'<form class="vote" method="post" action="/vote">{key}'
        f'<input type="hidden" name="ballot" value="{_said(view.ballot)}">'
        f"<h1{_tongue(view)}>{_said(view.prompt)}</h1><ol>{cards}</ol>"
        f'<button class="card pass" name="pass" value="1" aria-pressed="{passing}">'
        f'<span class="text">{_said(phrases["pass"])}</span>'
        f'<span class="yours">{_said(phrases["yours"])}</span></button></form>'
    )


def error_part(phrases: Phrases, reason: str) -> str:
    """Return what is said when something was refused."""
    return (
        f'<section class="calm"><h1>{_said(phrases["error"])}</h1><p>{_said(phrases[reason])}</p>'
        f'<p><a class="onward" href="/">{_said(phrases["start"])}</a></p></section>'
    )


def _tongue(view: View) -> str:
    return f' lang="{_said(view.language)}" dir="{_said(view.direction)}"'


def seat_told(phrases: Phrases, view: View, chosen: Chosen | None) -> str:
    """Return the status line of a seat's page."""
    if view.phase != "open":
        return ""
    if chosen is None:
        return phrases["choose"]
    return phrases["passing" if chosen.option is None else "arrived"]
