"""A stage of its own process that screen readers may ask; its input names the keys that a teacher presses."""

import sys
import threading
from pathlib import Path

import pygame
from playing import KEYS, Teacher


def press_what_is_named():
    for line in sys.stdin:
        name = line.strip()
        key = KEYS.get(name) or ord(name)
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0))
    pygame.event.post(pygame.event.Event(pygame.QUIT))


def main():
    teacher = Teacher(Path(sys.argv[1]), desk="desk" in sys.argv[2:], heard=True)
    teacher.into_the_story()
    while not teacher.at_choice():
        teacher.press("space")
    print("ready", flush=True)
    threading.Thread(target=press_what_is_named, daemon=True).start()
    teacher.loop.run()
    teacher.close()


if __name__ == "__main__":
    main()
