"""Where to look for a language: from a region to its language to the source text."""

from pathlib import Path

from game.shipped import folder

SOURCE = "en"
PROGRAM = "waymark"
COMMANDS = "commands"
VOCABULARY = "vocabulary"
PSEUDO = ("en-XA", "ar-XB", "iu-XC")


def chain(language: str, source: str = SOURCE) -> tuple[str, ...]:
    """Return the tags to look for, nearest first: fr-CA, then fr. The source language ends it: there the
    text itself is what was asked for.
    """
    parts = [part for part in language.replace("_", "-").split("-") if part]
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(tags[: tags.index(source)]) if source in tags else tuple(tags)


def catalogue_file(language: str, domain: str = PROGRAM, root: Path | None = None) -> Path:
    """Return where the catalogue of a language lies, whether it exists or not."""
    return (root or folder("locales")) / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def template_file(domain: str, root: Path | None = None) -> Path:
    """Return where a domain's template lies, whether it exists or not."""
    return (root or folder("locales")) / f"{domain}.pot"


def known(language: str, *roots: Path | None) -> bool:
    """Whether anything can be shown in a language, or in one that its chain comes to. `roots` are folders of
    catalogues, None the shipped one.
    """
    tags = chain(language, source="")
    every = {tag for root in roots or (None,) for tag in languages(root)}
    return any(tag == SOURCE or tag in PSEUDO or tag in every for tag in tags)


def languages(root: Path | None = None, domain: str = "*") -> tuple[str, ...]:
    """Return the languages that have a catalogue, of any domain or of one, as tags, in alphabetical order."""
    found = (root or folder("locales")).glob(f"*/LC_MESSAGES/{domain}.po")
    return tuple(sorted({file.parent.parent.name.replace("_", "-") for file in found}))
