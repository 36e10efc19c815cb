"""The traffic light and what the signs mean."""

from game.play.moment import LIGHTS
from game.scenario.model import Reveal, Sort
from game.scenario.vocabulary import Sign
from game.screens.part import Part, marks
from game.screens.setting import Stand
from game.screens.voting import ask_text, open_button
from game.session.commands import Settle


def light_names(stand: Stand) -> tuple[str, ...]:
    """Return what the three lights are called."""
    words = stand.words
    return (words("Green"), words("Unclear"), words("Warning"))


def sort_parts(stand: Stand, sort: Sort, part: int) -> tuple[Part, ...]:
    """Return one card of the traffic light: asked, or with the light that it has and why."""
    words, item, closed = stand.words, sort.items[part], stand.session.round
    agreeing = closed is None and stand.ballot == "circle"
    lights = [
        Part(
            "option",
            name,
            f"option-{light}" if agreeing else "",
            Settle(light) if agreeing else None,
            badge=str(number) if agreeing else "",
            icon=f"light-{light}",
            marks=marks(
                small=True,
                chosen=closed is not None and light == item.light,
                faded=closed is not None and light != item.light,
            ),
        )
        for number, (light, name) in enumerate(zip(LIGHTS, light_names(stand), strict=True), start=1)
    ]
    progress = words("Card {number} of {all}", number=part + 1, all=len(sort.items))
    asked: list[Part] = [
        Part("heading", sort.prompt),
        Part("card", item.text, who=progress),
        Part("options", children=tuple(lights)),
    ]
    if agreeing:
        return (*asked, Part("status", ask_text(stand)))
    if closed is None:
        return (*asked, *open_button(stand))
    class_said = _class_said(stand, item.light, closed.outcome)
    why = Part("text", item.why, who=class_said)
    sign = stand.setting.vocabulary.signs.get(item.sign or "")
    return (*asked, why, *(_short(sign),)) if sign else (*asked, why)


def _short(sign: Sign) -> Part:
    return Part("quiet", sign.title, icon="signs")


def _class_said(stand: Stand, light: str, outcome: str | None) -> str:
    words = stand.words
    if outcome is None:
        return words("The class was of more than one mind.")
    if outcome == light:
        return words("The class and this lesson see it alike.")
    return words("The class sees it another way. Say why: you may be right.")


def reveal_parts(stand: Stand, reveal: Reveal) -> tuple[Part, ...]:
    """Return what these signs mean."""
    words = stand.words
    icons = {"warning": "light-warning", "green": "light-green", "good-job": "light-green"}
    found = [stand.setting.vocabulary.signs[s] for s in reveal.signs if s in stand.setting.vocabulary.signs]
    return (
        Part("heading", words("What you noticed has a name")),
        Part(
            "list",
            children=tuple(Part("item", sign.text, who=sign.title, icon=icons[sign.kind]) for sign in found),
        ),
        Part("quiet", words("One sign alone proves nothing. Look for a pattern.")),
    )
