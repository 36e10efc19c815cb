"""Small cards beside each other: at any text size no word on them is cut in two."""

import pygame
import pytest

from game.screens import Part, Screen
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
