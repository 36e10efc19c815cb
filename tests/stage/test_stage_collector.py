"""The picture does not stand still while Python looks for what nobody uses."""

import gc

import pygame
import pytest
from playing import Teacher


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path)
    yield person
    person.close()


def test_while_a_class_watches_what_is_kept_is_not_looked_through_again(teacher):
    looked_through = []

    def watch(_):
        looked_through.append((gc.get_freeze_count(), len(gc.get_objects())))
        teacher.time += 60  # it looks again at the next turn
        if len(looked_through) == 2:
            pygame.event.post(pygame.event.Event(pygame.QUIT))

    before = len(gc.get_objects())
    teacher.time += 60
    teacher.loop._watch = watch
    teacher.loop.run()
    frozen, left = looked_through[-1]
    assert frozen > left  # most is kept for good, and only the rest is ever looked through
    assert left < before / 2
    assert gc.get_freeze_count() == 0 and gc.isenabled()
