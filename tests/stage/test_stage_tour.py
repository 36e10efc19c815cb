"""The whole lesson on the real stage, by keys alone, at two sizes; a picture of every kind of screen."""

from pathlib import Path

import pygame
import pytest
from playing import Teacher

from game.session.tally import Count

TOUR = Path(__file__).parent / "tour"
MAY_SCROLL = {"help", "seal", "checklist", "card"}
EVERY_KIND = {
    "library",
    "checklist",
    "card",
    "welcome",
    "line",
    "chat",
    "choice",
    "count",
    "result",
    "sort",
    "practise",
    "discuss",
    "signs",
    "pulse",
    "help",
    "settle",
    "ending",
    "path",
    "seal",
    "sealed",
    "pause",
    "quiet",
}


class Tour:
    """Follows a teacher, looks at every screen, and keeps a picture of the first few of each kind."""

    def __init__(self, teacher, folder):
        self.teacher, self.folder, self.seen = teacher, folder, {}

    def look(self):
        composition = self.teacher.loop.frame.composition
        screen = composition.screen
        self.seen[screen.kind] = number = self.seen.get(screen.kind, 0) + 1
        if number <= 3:
            self.folder.mkdir(parents=True, exist_ok=True)
            pygame.image.save(self.teacher.window.surface, self.folder / f"{screen.kind}-{number}.png")
        check_composition(composition)


def check_composition(composition):
    """What every screen owes to the back row and to a finger."""
    screen, size = composition.screen, composition.size
    assert composition.brush.unit >= size[1] / 28, screen.kind
    if screen.kind not in MAY_SCROLL:
        assert composition.layout.overflow <= 0, (
            screen.kind,
            screen.parts[0].text,
            composition.layout.overflow,
        )
    whole = pygame.Rect((0, 0), size)
    targets = composition.targets()
    for part, rect in targets:
        assert part.text, f"a control without words on {screen.kind}"
        assert min(rect.size) >= size[1] / 28, (screen.kind, part.id, rect)
        if composition.layout.overflow <= 0:
            assert whole.contains(rect), (screen.kind, part.id, rect)
    shown = composition.visible()
    for number, (part, rect) in enumerate(shown):
        for other, there in shown[number + 1 :]:
            nested = other in part.children or part in other.children
            assert nested or not rect.colliderect(there), (screen.kind, part.id, other.id)
    ids = [part.id for part, _ in targets]
    assert len(ids) == len(set(ids)), (screen.kind, ids)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_a_class_plays_from_the_checklist_to_the_seal_by_keys_alone(tmp_path, size):
    teacher = Teacher(tmp_path, size)
    tour = Tour(teacher, TOUR / f"{size[0]}x{size[1]}")
    tour.look()
    teacher.open_lesson()
    tour.look()
    teacher.tick_all()
    tour.look()
    for key in ("h", "h", "p", "p"):
        teacher.press(key)
        tour.look()
    for _ in range(3000):
        phase = teacher.session.phase
        if phase == "seal":
            break
        asked = teacher.at_choice() and phase == "playing" and teacher.session.round is None
        if teacher.session.count is not None:
            type_counts(teacher, tour)
        elif asked or (teacher.screen.kind in ("sort", "pulse") and teacher.screen.find("count")):
            press_part(teacher, "count")
        else:
            teacher.press("space")
        tour.look()
    teacher.press("esc")
    tour.look()
    teacher.press("esc")
    tour.look()
    press_part(teacher, "seal")
    tour.look()
    assert set(tour.seen) >= EVERY_KIND, EVERY_KIND - set(tour.seen)
    assert teacher.session.phase == "sealed"
    assert teacher.stagehand.sealed_at.read_bytes().startswith(b"{")
    teacher.close()


def type_counts(teacher, tour):
    """Type a number a field, the first option most, and go on with Enter to the close."""
    count: Count = teacher.session.count
    if count.field == len(count.typed) - 1:
        teacher.press("space")
        return
    hands = [14, 5, 3, 0, 0, 0]
    teacher.press(*str(hands[count.field]))
    tour.look()
    teacher.press("space")


def press_part(teacher, part_id):
    """Reach a control with the Tab key, and press Space."""
    for _ in range(40):
        if teacher.loop.frame.focus == part_id:
            break
        teacher.press("tab")
    assert teacher.loop.frame.focus == part_id
    teacher.press("space")
    teacher.loop.frame.focus = ""
