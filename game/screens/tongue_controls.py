"""The controls of the language, on every screen of a lesson that speaks more than one."""

from dataclasses import replace

from game.language import Words, following
from game.language.cldr import language_name
from game.screens.actions import Speak, SpeakAlso
from game.screens.controls import button
from game.screens.part import Part, Screen, marks


def with_languages(
    screen: Screen, words: Words, offered: tuple[str, ...], second: str = "", *, may_echo: bool = True
) -> Screen:
    """Return the screen with its language as a control, and on the pause each of those that are `offered`.

    With one language, or on a screen without controls, it stays as it is.
    """
    now = words.language
    if len(offered) < 2 or not screen.controls:
        return screen
    said = words("Language: {name}", name=language_name(now))
    control = button("language", said, Speak(following(offered, now)), "language", key="L")
    at = next((n for n, part in enumerate(screen.controls) if part.id == "smaller"), len(screen.controls))
    controls = (*screen.controls[:at], control, *screen.controls[at:])
    parts = screen.parts
    if screen.kind == "pause":
        parts = (*parts, *_rows(words, offered, second if may_echo else None))
    return replace(screen, controls=controls, parts=parts)


def _rows(words: Words, offered: tuple[str, ...], second: str | None) -> tuple[Part, ...]:
    now = words.language
    speak = tuple(
        Part("button", language_name(tag), f"speak-{tag}", Speak(tag), marks=marks(chosen=tag == now))
        for tag in offered
    )
    first = Part("row", words("Language"), children=speak)
    if second is None:
        return (first,)
    none = Part("button", words("None"), "speak-also-none", SpeakAlso(""), marks=marks(chosen=not second))
    also = tuple(
        Part(
            "button",
            language_name(tag),
            f"speak-also-{tag}",
            SpeakAlso(tag),
            marks=marks(chosen=tag == second),
        )
        for tag in offered
        if tag != now
    )
    return (first, Part("row", words("Second language, below the first"), children=(none, *also)))
