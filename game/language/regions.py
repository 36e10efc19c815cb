"""What the provinces and territories are called."""

from game.language.words import Words


def region_names(words: Words) -> dict[str, str]:
    """Return what each province and territory is called, by its two letters."""
    return {
        "AB": words("Alberta"),
        "BC": words("British Columbia"),
        "MB": words("Manitoba"),
        "NB": words("New Brunswick"),
        "NL": words("Newfoundland and Labrador"),
        "NS": words("Nova Scotia"),
        "NT": words("Northwest Territories"),
        "NU": words("Nunavut"),
        "ON": words("Ontario"),
        "PE": words("Prince Edward Island"),
        "QC": words("Quebec"),
        "SK": words("Saskatchewan"),
        "YT": words("Yukon"),
    }
