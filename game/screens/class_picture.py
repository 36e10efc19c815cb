"""The pulse as one picture of the class: before and after, in bands, never a person."""

from game.play.moment import SCALE
from game.scenario.model import Pulse
from game.screens.part import Part
from game.screens.setting import Stand, band_middle
from game.session import Round


def picture_of_class(stand: Stand, pulse: Pulse) -> tuple[Part, ...]:
    """Return a row for each item that is asked before and after, where it may be shown; else why not."""
    words, vocabulary = stand.words, stand.setting.vocabulary
    asked = {closed.question.id: closed for closed in stand.session.rounds.values()}
    rows = []
    for name in pulse.items:
        times = [asked.get(f"pulse/{when}/{name}") for when in ("before", "after")]
        shown = [
            _bar(stand, closed, label) for closed, label in zip(times, _labels(stand), strict=True) if closed
        ]
        bars = tuple(bar for bar in shown if bar is not None)
        item = vocabulary.pulse.get(name)
        if bars and item is not None and item.asked == "both":
            rows.append(Part("bars", item.text, children=bars))
    heading = Part("heading", words("The class in one picture"))
    if not rows:
        closed = words(
            "The figures stay closed: in a small class, or a clear vote, one person could be found."
        )
        return (
            heading,
            Part("text", closed),
            Part("quiet", words("Thank you for answering, and for passing.")),
        )
    scale = Part("scale", children=tuple(Part("segment", name) for name in vocabulary.scale))
    return (heading, scale, Part("list", children=tuple(rows)))


def _labels(stand: Stand) -> tuple[str, str]:
    return stand.words("before"), stand.words("after")


def _bar(stand: Stand, closed: Round, label: str) -> Part | None:
    """Return one bar: a segment for each step of the scale, in bands."""
    size = stand.session.preparation.class_size
    bands = stand.bands(closed, size) if stand.bands is not None else None
    if bands is None:
        return None
    names = stand.setting.vocabulary.scale
    segments = tuple(
        Part("segment", f"{name} {band}", badge=band, amount=band_middle(band) / size)
        for name, band in zip(names, bands[: len(SCALE)], strict=False)
    )
    return Part("bar", label, children=segments)
