"""The page to take home: safe to be found by anybody, useful to whoever needs it."""

from typing import Any

from game.paper.press import pdf
from game.scenario.model import Practise, Scenario, Sort
from game.screens.helping import help_parts
from game.screens.setting import Setting

SIGNS, SENTENCES, LINES = 4, 4, 7


def home_page(scenario: Scenario, setting: Setting) -> bytes:
    """Return the page as PDF; the lesson and the setting in one language. Raises NoPress."""
    return pdf("home.typ", home_data(scenario, setting))


def home_data(scenario: Scenario, setting: Setting) -> dict[str, Any]:
    """Return all that stands on the page.

    Every student gets the same page, and it tells nothing of the story: to have it in a pocket gives nobody
    away.
    """
    words, vocabulary = setting.words, setting.vocabulary
    items = next(part.children for part in help_parts(setting, ways=None) if part.role == "list")
    return {
        "language": words.language,
        "document": words("For your pocket"),
        "kicker": words("From a lesson on healthy relationships"),
        "title": words("Good to have in your pocket"),
        "green": {
            "title": words("What good feels like"),
            "lines": [vocabulary.signs[sign].title for sign in _greens(scenario, setting)],
        },
        "say": {
            "title": words("Sentences we practised"),
            "lines": [words("“{text}”", text=text) for text in _sentences(scenario)],
        },
        "help": {
            "title": words("People who listen"),
            "lines": [
                {"who": part.who, "how": part.text, "when": part.detail} for part in items[: LINES + 3]
            ],
        },
        "friend": words(
            "You can ask for a friend. You do not have to be sure, and you can stop at any time."
        ),
        "families": {
            "title": words("For families"),
            "lines": [
                words("We played a story and helped somebody in it. Nobody was asked about their own life."),
                words("You could ask: what would you have said? Then listen longer than you talk."),
                words(
                    "If your child tells you something hard: thank them, stay calm, and call one of these."
                ),
            ],
        },
        "foot": words("Numbers change: they were looked up on {day}.", day=_oldest(setting)),
    }


def _greens(scenario: Scenario, setting: Setting) -> list[str]:
    """Return the green signs that the class met in this lesson, then others, up to `SIGNS`."""
    cards = [item for scene in scenario.scenes.values() for beat in scene.beats if isinstance(beat, Sort)
             for item in beat.items]  # fmt: skip
    met = [card.sign for card in cards if card.sign and card.light == "green"]
    known = [sign.id for sign in setting.vocabulary.signs.values() if sign.kind == "green"]
    return [sign for sign in dict.fromkeys((*met, *known)) if sign in setting.vocabulary.signs][:SIGNS]


def _sentences(scenario: Scenario) -> list[str]:
    """Return answers that the class practised."""
    beats = (beat for scene in scenario.scenes.values() for beat in scene.beats)
    tries = [text for beat in beats if isinstance(beat, Practise) for text in beat.tries]
    return list(dict.fromkeys(tries))[:SENTENCES]


def _oldest(setting: Setting) -> str:
    from game.language.cldr import day

    days = sorted(line.checked_on for line in setting.vocabulary.help.values())
    return day(days[0], setting.words.language) if days else ""
