"""Where a language is read from right to left, what points on points left."""

import pygame
import pytest

from game.screens import Part, Screen
from game.stage import make_painter

SIZE = (1024, 768)


@pytest.fixture(scope="module")
def painter():
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    return make_painter()


def drawn(painter, language, direction, icon):
    screen = Screen("line", "A title", (Part("line", "Some words."),), language=language, direction=direction)
    brush = painter.compose(screen, SIZE).brush
    surface = pygame.Surface((80, 80))
    surface.fill("#ffffff")
    brush.icon(icon, 2.0).draw(surface, surface.get_rect())
    return surface


def same(one, other):
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


@pytest.mark.parametrize("icon", ["next", "back"])
def test_arrows_are_turned_with_the_reading_direction(painter, icon):
    left_to_right, right_to_left = (
        drawn(painter, language, direction, icon) for language, direction in (("en", "ltr"), ("ar", "rtl"))
    )
    assert not same(left_to_right, right_to_left)
    whole = pygame.transform.flip(right_to_left, True, False)
    shifted = min(
        sum(
            a != b
            for a, b in zip(
                pygame.image.tobytes(left_to_right, "RGB"), pygame.image.tobytes(moved, "RGB"), strict=True
            )
        )
        for moved in (whole, _moved(whole, 1), _moved(whole, -1))
    )
    assert shifted < 80 * 80 * 3 * 0.02


def _moved(surface, by):
    moved = pygame.Surface(surface.get_size())
    moved.fill("#ffffff")
    moved.blit(surface, (by, 0))
    return moved


@pytest.mark.parametrize("icon", ["help", "hand", "pause"])
def test_what_points_nowhere_stays_as_it_is(painter, icon):
    assert same(drawn(painter, "en", "ltr", icon), drawn(painter, "ar", "rtl", icon))
