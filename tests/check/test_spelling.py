"""Words that no dictionary has are found, and nothing else: names, chats, elisions, addresses are left alone."""

import pytest

from game.check.spelling import Speller

ENGLISH, FRENCH = Speller("en-CA", frozenset({"colour"})), Speller("fr", frozenset({"tuque"}))


@pytest.mark.parametrize(
    ("speller", "text", "words"),
    [
        (ENGLISH, "He recieved a pigeon, and nothnig else.", ["recieved", "nothnig"]),
        (ENGLISH, "The colour of Maya's well-known, half-eaten soup didn't change.", []),
        (ENGLISH, "Write to kwxbzt@example.org or see zzqx.example.org. alex_17 wrote 3rd.", []),
        (ENGLISH, "Qwzx is a name.", []),
        (FRENCH, "L’œuf d’aujourd’hui, qu’elle a vu jusqu’ici sous la tuque, c’est le sien.", []),
        (FRENCH, "J’attent un autobuss.", ["J’attent", "autobuss"][1:]),
    ],
)
def test_only_what_is_misspelt_is_found(speller, text, words):
    assert [slip.word for slip in speller.misspelt(text)] == words


def test_what_may_have_been_meant_is_told_and_where_it_stands():
    (slip,) = ENGLISH.misspelt("A freind of mine.")
    assert slip.near == ("friend",) and "A freind of mine."[slip.start : slip.end] == "freind"
