"""One screen becomes the next: a short, slow-edged fade that means "something changed", and no more."""

from dataclasses import dataclass

import pygame

SECONDS = 0.22


@dataclass(slots=True)
class Fade:
    """From a picture of the old screen to one of the new, both of the surface's size."""

    old: pygame.Surface
    new: pygame.Surface
    began: float

    def paint(self, surface: pygame.Surface, now: float) -> bool:
        """Paint this instant of the fade; return whether it is over. The last one is the new screen alone."""
        share = (now - self.began) / SECONDS
        over = share >= 1 or surface.get_size() != self.new.get_size()
        surface.blit(self.new, (0, 0))
        if not over:
            eased = share * share * (3 - 2 * share)
            self.old.set_alpha(round(255 * (1 - eased)))
            surface.blit(self.old, (0, 0))
        return over
