"""A handful of screens, byte for byte. Only on Linux: other wheels carry other versions of the shaping library."""

import os
import sys
from pathlib import Path

import pygame
import pytest
from lessons_for_tests import small
from playing import Teacher

GOLDENS = Path(__file__).parent / "goldens"
SIZE = (960, 540)
WRITE = os.environ.get("WAYMARK_GOLDENS") == "write"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="letters are shaped by another library version here"
)


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path, SIZE, lessons=[small()])
    yield person
    person.close()


def to(teacher, kind):
    teacher.into_the_story()
    for _ in range(50):
        if teacher.screen.kind == kind:
            return
        teacher.press("space")


def compare(teacher, name):
    path = GOLDENS / f"{name}.png"
    if WRITE:
        GOLDENS.mkdir(exist_ok=True)
        pygame.image.save(teacher.window.surface, path)
    golden = pygame.image.load(path)
    if teacher.picture() != pygame.image.tobytes(golden, "RGB"):
        seen = path.with_suffix(".seen.png")
        pygame.image.save(teacher.window.surface, seen)
        pytest.fail(f"{name} looks different now: compare {path} with {seen}")


def test_library(teacher):
    compare(teacher, "library")


@pytest.mark.parametrize("kind", ["line", "chat", "choice", "sort"])
def test_story(teacher, kind):
    to(teacher, kind)
    compare(teacher, kind)


def test_quiet(teacher):
    teacher.press("esc")
    compare(teacher, "quiet")
