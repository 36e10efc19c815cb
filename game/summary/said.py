"""How the short names in a summary are said to people: a quarter, a region, what can be left out."""

from game.language import Words
from game.language.regions import region_names


def dashed(band: str) -> str:
    """Return a band as people write one."""
    return band.replace("-", "–")


def ballots_said(ballots: tuple[str, ...], words: Words) -> str:
    """Return these ways of voting in one line."""
    names = {
        "hands": words("Hands"),
        "cards": words("Cards"),
        "circle": words("Circle"),
        "teams": words("Teams"),
        "devices": words("Own devices"),
    }
    return ", ".join(names.get(ballot, ballot) for ballot in ballots)


def quarter_said(quarter: str, words: Words) -> str:
    """Return a quarter of the year, such as "2026-Q4", by its months."""
    year, number = quarter.split("-Q")
    return {
        "1": words("January to March {year}", year=year),
        "2": words("April to June {year}", year=year),
        "3": words("July to September {year}", year=year),
        "4": words("October to December {year}", year=year),
    }[number]


def region_said(region: str, words: Words) -> str:
    """Return the name of a province or territory."""
    return region_names(words).get(region, region)


def part_names(words: Words) -> dict[str, str]:
    """Return what each part is called that can be left out (`leaving.PARTS`)."""
    return {
        "story": words("the story's path and choices"),
        "signs": words("the traffic light cards"),
        "skills": words("the skills"),
        "pulse": words("what the class said before and after"),
        "ballots": words("the ways of voting"),
        "quarter": words("the quarter of the year"),
        "region": words("the region"),
    }


def parts_said(parts: tuple[str, ...], words: Words) -> str:
    """Return these parts in one line, in the order in which a person reads them."""
    return ", ".join(name for part, name in part_names(words).items() if part in parts)
