"""Pseudo-languages: the program's own texts made long, right-to-left or syllabic, to see what they break.

en-XA is accented and 40 % longer; ar-XB has the letters of Arabic and its direction; iu-XC has syllabics.
Placeholders, numbers and addresses stay as they are.
"""

import re
from dataclasses import replace

from game.language.plurals import plural_forms
from game.language.po import PoFile

LONGER = 1.4

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERS = {
    "en-XA": dict(zip(_LATIN, "àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ", strict=True)),
    "ar-XB": dict(zip(_LATIN, "ابجدوفغهيزكلمنعصقرستثخشذطظ" * 2, strict=True)),
    "iu-XC": dict(zip(_LATIN, "ᐊᐸᑕᑐᐁᕙᒐᓴᐃᔭᑲᓚᒪᓇᐅᐱᖃᕋᓯᑎᐳᕕᐗᒃᔨᓱ" * 2, strict=True)),
}
_KEPT = re.compile(r"(\{[^{}]*\}|\S*\w\.(?:ca|com|org|yaml)\b\S*|\S*@\S*)")
_FILLER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def pseudo(text: str, kind: str, *, name: bool = False) -> str:
    """Return a text in a pseudo-language, one of `PSEUDO`. A `name` keeps its length, so that it stays the
    same word inside of other texts.
    """
    letters = _LETTERS[kind]
    parts = _KEPT.split(text)
    turned = "".join(part if number % 2 else _turned(part, letters) for number, part in enumerate(parts))
    if kind != "en-XA" or name or not text.strip():
        return turned
    wanted = max(len(text) + 1, round(len(text) * LONGER))
    number = 0
    while len(turned) < wanted:
        turned += " " + _turned(_FILLER[number % len(_FILLER)], letters)
        number += 1
    return turned


def _turned(text: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in text)


def pseudo_catalogue(template: PoFile, kind: str) -> PoFile:
    """Return a whole catalogue in a pseudo-language, made from a template."""
    header = {**dict(template.header), "Language": kind.replace("-", "_")}
    po = PoFile((*header.items(), ("Plural-Forms", plural_forms(kind))))
    entries = []
    for entry in template.entries:
        texts = [pseudo(text, kind, name=":cast/" in entry.context) for text in entry.ids]
        if len(texts) > 1:
            texts = [texts[0], *texts[1:] * (po.forms - 1)][: po.forms]
        entries.append(replace(entry, strings=tuple(texts)))
    return PoFile(po.header, (), tuple(entries))
