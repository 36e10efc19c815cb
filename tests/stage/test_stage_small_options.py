"""Small cards beside each other: at any text size no word on them is cut in two."""

import pygame
import pytest

from game.screens import Part, Screen
from game.session.commands import GoOn
from game.stage import make_painter
from game.stage.brush import BODY

LABELS = ("Pas du tout", "Un peu", "Assez", "Oui, c’est sûr")


@pytest.fixture(scope="module")
def painter():
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    return make_painter()


@pytest.mark.parametrize(("zoom", "rows"), [(1.0, 1), (2.0, 2)])
def test_columns_are_wide_enough_for_the_longest_word(painter, zoom, rows):
    options = tuple(
        Part("option", label, f"step-{n}", marks=frozenset({"small"}), badge=str(n))
        for n, label in enumerate(LABELS, 1)
    )
    screen = Screen(
        "pulse", "Pulse", (Part("heading", "Je pourrais ?"), Part("options", children=options)), language="fr"
    )
    composition = painter.compose(screen, (1024, 768), zoom)
    brush = composition.brush
    longest = max(brush.text(word, BODY, bold=True).wish() for label in LABELS for word in label.split())
    placed = (*composition.layout.still, *composition.layout.moving)
    cards = [one.rect for one in placed if one.box.part in options]
    assert len(cards) == len(options)
    assert all(card.width >= longest for card in cards)
    assert len({card.top for card in cards}) == rows


def test_the_path_goes_down_where_its_columns_would_cut_words(painter):
    steps = tuple(
        Part("step", text, badge=str(n))
        for n, text in enumerate(
            ("Un parka, zippé jusqu’au bec.", "Promis. Maintenant, va dormir.", "À la bibliothèque."), 1
        )
    )
    screen = Screen(
        "path", "Path", (Part("heading", "Le chemin"), Part("path", children=steps)), language="fr"
    )
    for zoom, down in ((1.0, False), (2.0, True)):
        composition = painter.compose(screen, (1024, 768), zoom)
        placed = (*composition.layout.still, *composition.layout.moving)
        lefts = {one.rect.left for one in placed if one.box.part in steps}
        assert (len(lefts) == 1) is down


def test_with_very_large_letters_a_lesson_is_seen_whole_in_the_library(painter):
    long = (
        "Two roommates, two phones that ring at nine every night. One caller yells. The other is very polite."
    )
    card = Part(
        "card",
        "The call home",
        "call-home",
        GoOn(),
        detail=long,
        who="Ages 16 to 18",
        portrait="teen-curly-green",
    )
    composition = painter.compose(
        Screen("library", "Waymark", (Part("heading", "Which?"), card)), (1024, 768), 2.0
    )
    assert composition.rect_of("call-home").height <= composition.layout.window.height
