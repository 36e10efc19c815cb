"""Where the class is: the province or territory whose help lines come first, chosen once."""

from game.language.regions import region_names
from game.screens.actions import PickRegion, Show
from game.screens.controls import button, size_controls
from game.screens.part import Part, Screen, marks
from game.screens.setting import Setting


def place_row(setting: Setting) -> Part:
    """Return which place's help lines are shown, to be changed."""
    words = setting.words
    name = region_names(words).get(setting.region) or words("Choose our place")
    return Part(
        "row", words("Help lines of"), children=(button("place", name, Show("place"), "home", key="R"),)
    )


def place_screen(setting: Setting) -> Screen:
    """Return the choice of the province or territory."""
    words = setting.words
    names = sorted(region_names(words).items(), key=lambda item: item[1])
    every = (("", words("None of these")), *names)
    buttons = tuple(
        Part(
            "button",
            name,
            f"place-{tag or 'none'}",
            PickRegion(tag),
            marks=marks(chosen=tag == setting.region),
        )
        for tag, name in every
    )
    parts = (
        Part("heading", words("Where are we?")),
        Part("quiet", words("Its help lines come first. Waymark keeps this on this computer alone.")),
        Part("row", "", children=buttons),
    )
    back = button("back-to-lesson", words("Back to the lesson"), Show(""), "next", key="Space", primary=True)
    quiet = button("quiet", words("Quiet screen"), Show("quiet"), "quiet", key="Esc")
    return Screen(
        "place",
        words("Where are we?"),
        parts,
        (quiet, *size_controls(words), back),
        language=words.language,
        direction=words.direction,
    )
