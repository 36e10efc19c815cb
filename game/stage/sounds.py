"""Sounds of a lesson. The mixer starts only when the teacher plays the first one."""

from pathlib import Path

import pygame

VOLUME = 0.6


class Sounds:
    """Plays one sound at a time. A machine without sound plays nothing, and says nothing."""

    def play(self, path: Path) -> bool:
        """Play a file once, in place of whatever plays; return whether it plays."""
        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init()
            pygame.mixer.stop()
            sound = pygame.mixer.Sound(path)
            sound.set_volume(VOLUME)
            sound.play()
        except (pygame.error, OSError):
            return False
        return True

    def stop(self) -> None:
        """Be silent."""
        if pygame.mixer.get_init():
            pygame.mixer.stop()
