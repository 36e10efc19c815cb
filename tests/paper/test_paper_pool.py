"""A pool's report: numbers, places and scales as each language writes them, charts in which nothing is cut."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from lessons_for_tests import vocabulary

from game.language import localise_vocabulary, words_for
from game.paper.charts import NARROW, WIDE, bars, ranges, shares, svg
from game.paper.pool_chapters import Teller
from game.paper.pool_numbers import dashed, grouped
from game.paper.pool_print import pool_pdf
from game.paper.pool_story import story
from game.summary.pool.gather import Counts
from game.summary.pool.published import Answer
from game.summary.pool.queries import ANY, TOLD

ORDER = ("more", "open", "fewer")


def answer(answer, sessions, dimension="all", value="", measure="pulse", item="PL.SIGN"):
    told = ((100, 200), (300, 400)) if answer == TOLD else (None, None)
    return Answer(measure, item, dimension, value, answer, sessions, 4, (sessions * 20, sessions * 30), *told)


def teller(language, *answers):
    return Teller(answers, localise_vocabulary(vocabulary(), language), {}, words_for(language))


@pytest.mark.parametrize(
    ("language", "number", "ends"),
    [("en", "12,345", "1,000–2,000"), ("fr", "12\u00a0345", "1\u00a0000–2\u00a0000")],
)
def test_thousands_are_set_apart_as_the_language_does(language, number, ends):
    assert grouped(12345, language) == number
    assert dashed((1000, 2000), language) == ends


@pytest.mark.parametrize(
    ("language", "places"),
    [
        ("en", ["ages: 14–17", "region: Manitoba", "quarter: October to December 2026"]),
        ("fr", ["âges\u00a0: 14–17", "région\u00a0: Manitoba", "trimestre\u00a0: octobre à décembre 2026"]),
    ],
)
def test_places_are_said_in_words(language, places):
    found = [("ages", "14-17"), ("region", "MB"), ("quarter", "2026-Q4")]
    told = teller(language, *(answer(ANY, 9, *place, measure="session", item="") for place in found))
    assert sorted(row[0] for row in told.sessions().rows) == sorted(places)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_scale_is_called_what_the_class_saw(language):
    words, known = words_for(language), localise_vocabulary(vocabulary(), language)
    lead = teller(language, answer(TOLD, 30)).pulse().lead
    for step in known.scale[2:]:
        assert str(step).lower() in lead.lower()
    page = words(
        "How many students answered “mostly” or “yes, for sure”. A bar goes from the fewest to the most."
    )
    for step in known.scale[2:]:
        assert str(step).lower() in page.lower()


def test_a_true_zero_is_told_only_where_everybody_can_reckon_it():
    parts = (answer("more", 20), answer("open", 10))
    assert teller("en", *parts, answer(TOLD, 30)).shares("pulse", ORDER).rows[0][1:] == ("20", "10", "0")
    assert teller("en", *parts, answer(TOLD, 36)).shares("pulse", ORDER).rows[0][3] == "0 or withheld"
    assert teller("en", *parts).shares("pulse", ORDER).rows[0][3] == "0 or withheld"


def texts(drawn):
    """Every text of an SVG with the place where it begins and about where it ends."""
    root = ElementTree.fromstring(drawn)

    def walk(node, x=0.0):
        moved = re.match(r"translate\((-?[\d.]+)", node.get("transform", ""))
        x += float(moved.group(1)) if moved else 0.0
        if node.tag.endswith("text") and node.text:
            long = 6.2 * len(node.text)
            begin = {"end": x - long, "middle": x - long / 2}.get(node.get("text-anchor", "start"), x)
            yield node.text, begin, begin + long
        for child in node:
            yield from walk(child, x)

    return float(root.get("width")), list(walk(root))


BAR = [
    {"label": "He asks who else is home", "answer": "missed", "low": 0, "high": 0.15, "said": "15%"},
    {"label": "He asks who else is home", "answer": "fine", "low": 0.15, "high": 1, "said": ""},
]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize(
    "names", [("missed", "fine"), ("aucune couleur en tête", "vu comme correct ou pas clair")]
)
def test_no_number_and_no_legend_is_cut(width, names):
    rows = [row | {"whole": "12,832", "answer": names[row["answer"] == "fine"]} for row in BAR]
    whole, found = texts(svg(shares(rows, list(names), ["warning", "panel_soft"], width)))
    assert {"15%", "12,832", *names} <= {text for text, _, _ in found}
    assert all(end <= whole + 1 for _, _, end in found)
    counts = [{"head": "region", "label": "Manitoba", "sessions": 1, "told": "12,832"}]
    whole, found = texts(svg(bars(counts, width)))
    assert all(end <= whole + 1 for _, _, end in found)


def test_a_share_that_does_not_fit_in_its_bar_stands_behind_it():
    """On a telephone 15 % of the bar is narrower than its number: that is not white on nothing."""
    rows = [row | {"whole": "9"} for row in BAR]
    places = {}
    for width in (WIDE, NARROW):
        _, found = texts(svg(shares(rows, ["missed", "fine"], ["warning", "panel_soft"], width)))
        zero = next((begin + end) / 2 for text, begin, end in found if text == "0%")
        one = next((begin + end) / 2 for text, begin, end in found if text == "100%")
        begin = next(begin for text, begin, _ in found if text == "15%")
        places[width] = (begin - zero) / (one - zero)
    assert places[WIDE] < 0.1
    assert places[NARROW] > 0.15


@pytest.mark.parametrize(("language", "said"), [("en", "25%"), ("fr", "25\u00a0%")])
def test_axes_write_shares_as_the_text_does(language, said):
    rows = [{"label": "a", "when": "before", "low": 0.2, "high": 0.4}]
    for chart in (
        shares([row | {"whole": "9"} for row in BAR], ["missed", "fine"], ["deep", "line"], WIDE, language),
        ranges(rows, ["before"], WIDE, language),
    ):
        _, found = texts(svg(chart, language))
        assert said in {text for text, _, _ in found}


def test_the_printed_report_tells_by_lesson_ages_region_and_quarter():
    places = [answer(part, 9, "region", "MB") for part in ORDER]
    told = story((*map(answer, ORDER, (9, 9, 9)), *places), Counts(), vocabulary(), {}, words_for("en"))
    assert told.chapters[0].places == (
        (str(vocabulary().pulse["PL.SIGN"].text), "region: Manitoba", "9", "9", "9"),
    )
    bare = replace(told, chapters=tuple(replace(chapter, places=()) for chapter in told.chapters))
    assert len(pool_pdf(told)) > len(pool_pdf(bare)) + 500
