"""The six letters on the big screen that let a student into the room."""

import secrets

ALPHABET = "BCDFGHJKLMNPQRSTVWXYZ"
LENGTH = 6


def make_code() -> str:
    """Return six letters: no vowels, so no words; no letter twice in a row; 26 bits.

    It keeps those out who cannot see the screen. It is no secret in the room.
    """
    letters = [secrets.choice(ALPHABET)]
    while len(letters) < LENGTH:
        letters.append(secrets.choice(ALPHABET.replace(letters[-1], "")))
    return "".join(letters)


def read_code(typed: str) -> str:
    """Return what somebody typed as a code: capitals, without spaces or dashes."""
    return "".join(letter for letter in typed.upper()[:40] if letter.isalnum())
