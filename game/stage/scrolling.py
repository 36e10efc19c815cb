"""Moving what is longer than its page."""

from game.stage.painter import Composition


def scroll(composition: Composition, pixels: int) -> bool:
    """Move a page by so many pixels, as far as there is more of it; return whether it moved."""
    before = composition.scroll
    most = max(0, composition.layout.overflow)
    composition.scroll = min(max(before + pixels, 0), most)
    return composition.scroll != before


def show_part(composition: Composition, part_id: str) -> bool:
    """Move a page until a part of it shows; return whether it had to move."""
    moving = {placed.box.part.id for placed in composition.layout.moving if placed.box.part is not None}
    rect = composition.rect_of(part_id)
    if rect is None or part_id not in moving:
        return False
    window = composition.layout.window
    return scroll(composition, max(0, rect.bottom - window.bottom) - max(0, window.top - rect.top))
