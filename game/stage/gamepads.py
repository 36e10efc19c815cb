"""Gamepads for teams: the first one that is plugged in is team 1's, and so on."""

import pygame


class Gamepads:
    """Looks for gamepads only once teams choose: opening them costs time that most classes never need."""

    def __init__(self) -> None:
        self._found: dict[int, pygame.joystick.JoystickType] = {}
        self._looked = False

    def look(self, *, again: bool = False) -> None:
        """Take every gamepad that is plugged in now; `again` when one came since. Who has one keeps it."""
        if self._looked and not again:
            return
        self._looked = True
        pygame.joystick.init()
        for number in range(pygame.joystick.get_count()):
            pad = pygame.joystick.Joystick(number)
            self._found.setdefault(pad.get_instance_id(), pad)

    def team(self, instance_id: int) -> int:
        """Return whose gamepad this is, counted from 0; one past the last for a stranger."""
        ids = list(self._found)
        return ids.index(instance_id) if instance_id in ids else len(ids)
