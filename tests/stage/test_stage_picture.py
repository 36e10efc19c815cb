"""The class in one picture, in pixels: its colours have a key, and its words are as large as the rest."""

from dataclasses import replace

import pytest
from lessons_for_tests import new_friend
from playing import Teacher

from game.language import localise
from game.play import AtBeat, Question, moment
from game.play.moment import SCALE
from game.scenario.model import Pulse
from game.screens.stations import ways
from game.session import Round, Tally
from game.stage.brush import CLOSE_LEADING
from game.stage.flex import Leaf

BEFORE, AFTER = (7, 8, 6, 3), (1, 5, 8, 10)


def shown(home, size, language):
    """A class of 24 at its picture, every item answered before and after."""
    teacher = Teacher(home, size, lessons=[localise(new_friend(), language)], language=language)
    teacher.into_the_story()
    conductor = teacher.stagehand.conductor
    for way in ways(conductor.system):
        at = moment(conductor.system, way.states[-1])
        if isinstance(at, AtBeat) and isinstance(at.beat, Pulse) and at.part == len(at.beat.items):
            break
    names = [f"pulse/{when}/{name}" for when in ("before", "after") for name in at.beat.items]
    rounds = {
        -1 - place: Round(Question(name, "pulse", SCALE), (Tally(BEFORE if "before" in name else AFTER),))
        for place, name in enumerate(names)
    }
    conductor.session = replace(
        conductor.session, states=way.states, decisions=way.decisions, rounds=rounds, phase="playing"
    )
    teacher.loop.frame.dirty = True
    teacher.loop.turn()
    return teacher


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_picture_fits_and_no_word_of_it_is_smaller_than_the_rest(tmp_path, size, language):
    teacher = shown(tmp_path, size, language)
    composition = teacher.loop.frame.composition
    assert composition.layout.overflow <= 0
    words = [p for p in composition.layout.moving if isinstance(p.box, Leaf) and p.box.widest is not None]
    assert len(words) > 20
    least = composition.brush.unit * CLOSE_LEADING
    assert min(placed.rect.height for placed in words) >= int(least)
    teacher.close()


def test_each_step_of_the_scale_stands_beside_the_colour_that_it_has_in_the_bars(tmp_path):
    teacher = shown(tmp_path, (1280, 720), "en")
    composition = teacher.loop.frame.composition
    moving = composition.layout.moving
    key = next(p for p in moving if p.box.part is not None and p.box.part.role == "scale")
    bars = next(p for p in moving if p.box.part is not None and p.box.part.role == "bars")

    def colours(rect):
        """The colours that fill a good part of a line of pixels, from left to right."""
        surface, found = teacher.window.surface, []
        for x in range(rect.left, rect.right):
            colour = tuple(surface.get_at((x, rect.centery)))[:3]
            found.append(colour)
        runs = [c for n, c in enumerate(found) if found[max(0, n - 4) : n + 4].count(c) >= 7]
        ground = tuple(composition.brush.theme["panel"])[:3]
        return [c for c in dict.fromkeys(runs) if c != ground]

    drawn = [
        p for p in moving if isinstance(p.box, Leaf) and p.box.widest is None and bars.rect.contains(p.rect)
    ]
    assert colours(key.rect)[:4] == [c for c in colours(drawn[1].rect) if c in colours(key.rect)]
    assert len(colours(key.rect)) == 4
    teacher.close()
