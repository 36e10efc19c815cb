"""A real stage on the dummy driver, driven by posted events as a person would drive it."""

from pathlib import Path

import pygame
from lessons_for_tests import new_friend, vocabulary

from game.language import words_for
from game.play import AtChoice, moment
from game.screens import Setting
from game.session import Conductor, Preparation
from game.stage import Loop, Stagehand, Window, make_painter
from game.summary.sealer import FileSealer

KEYS = {"space": pygame.K_SPACE, "tab": pygame.K_TAB, "esc": pygame.K_ESCAPE, "back": pygame.K_BACKSPACE}


class Teacher:
    """Presses keys and clicks in a real window, and sees the screen that is shown."""

    def __init__(
        self,
        home: Path,
        size=(1280, 720),
        lessons=None,
        painter=None,
        language="en",
        desk=False,
        rooms=None,
        heard=False,
    ):
        self.window = Window("Waymark", size, heard=heard)
        known = vocabulary()
        words = words_for(language)
        self.sealer = FileSealer(home / "summaries", known, words)
        self.sessions = home / "sessions"
        self.stagehand = Stagehand(
            lessons or [new_friend()],
            Setting(words, known),
            self.sessions,
            self.sealer,
            rooms=rooms,
            prepare=lambda lesson: Conductor.begin(lesson, self.sessions, Preparation(class_size=24)),
        )
        self.painter = painter or make_painter(system_fonts=False)
        self.time = 0.0
        self.desk = Window("desk", size, heard=heard) if desk else None
        self.loop = Loop(self.window, self.painter, self.stagehand, now=lambda: self.time, desk=self.desk)
        self.loop.turn()

    @property
    def screen(self):
        return self.loop.frame.screen

    @property
    def session(self):
        return self.stagehand.conductor.session

    def press(self, *keys, mod=0):
        for key in keys:
            code = KEYS.get(key) or (ord(key) if isinstance(key, str) else key)
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0))
            self.time += 1
            self.loop.turn()
        return self

    def click_at(self, point):
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=point, touch=False))
        self.loop.turn()
        return self

    def click(self, part_id):
        """Click on a part, scrolling to it first as a person would."""
        self.time += 1
        for _ in range(20):
            rect = self.loop.frame.composition.rect_of(part_id)
            assert rect is not None, f"{part_id} is not on {self.screen.kind}"
            window = self.loop.frame.composition.layout.window
            if part_id in {p.id for p in self.screen.controls} or window.collidepoint(rect.center):
                break
            self.wheel(-1 if rect.centery > window.bottom else 1)
        return self.click_at(rect.center)

    def wheel(self, by):
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, y=by, x=0))
        self.loop.turn()

    def text(self):
        return "\n".join(f"{p.who} {p.text} {p.detail}" for p in self.screen.walk())

    def picture(self):
        return pygame.image.tobytes(self.window.surface, "RGB")

    def speak(self, language, mod=0):
        """Press L until this language is shown (with Shift: below the first), however many there are."""
        for _ in self.stagehand.telling.offered(None):
            self.press("l", mod=mod)
            if language == (self.screen.second if mod else self.screen.language):
                return self
        raise AssertionError(f"L does not lead to {language}")

    def open_lesson(self):
        return self.press("tab", "space")

    def tick_all(self):
        return self.press("1", "2", "3", "4", "5", "6", "7")

    def into_the_story(self):
        self.open_lesson().tick_all()
        while self.session.phase != "playing":
            self.press("space")
        return self

    def on_to_choice(self):
        while not (self.session.phase == "playing" and self.at_choice()):
            self.press("space")
        return self

    def with_desk(self, size=(1280, 720)):
        """Open the teacher's own window beside the stage, as a second display does."""
        self.desk = Window("desk", size)
        self.loop.use_desk(self.desk)
        self.loop.turn()
        return self

    def at_choice(self):
        conductor = self.stagehand.conductor
        return isinstance(moment(conductor.system, conductor.session.state), AtChoice)

    def close(self):
        self.stagehand.close()
        self.window.close()
        if self.desk is not None:
            self.desk.close()
