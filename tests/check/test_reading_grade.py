"""How hard a text is to read."""

import pytest

from game.check.syllables import grade, measure, sentences, syllables

ENGLISH = {
    "the": 1, "table": 2, "people": 2, "every": 2, "something": 2, "jumped": 1, "wanted": 2, "called": 1, "little": 2,
    "radio": 3, "science": 2, "beautiful": 3, "friend": 1, "friends": 1, "tomorrow": 3, "responsible": 4, "notes": 1,
    "wishes": 2, "didn't": 2, "pressure": 2, "secret": 2, "bicycle": 3, "family": 3, "nobody": 3, "lonely": 2,
}  # fmt: skip
FRENCH = {
    "maison": 2, "école": 2, "voiture": 2, "bateau": 2, "parents": 2, "sœur": 1, "rien": 1, "ouvrent": 1, "garçon": 2,
    "attention": 3, "lumière": 2, "aujourd'hui": 3, "l'ami": 2, "c'est": 1, "famille": 2, "oui": 1, "amie": 2,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), ENGLISH.items())
def test_english_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "count"), FRENCH.items())
def test_french_syllables(word, count):
    assert syllables(word, "fr") == count


def test_sentences_end_at_their_signs():
    assert len(sentences("One. Two! Three? “Four.” five…")) == 5
    assert sentences("…") == []


@pytest.mark.parametrize(
    ("language", "easy", "hard"),
    [
        (
            "en",
            "The cat sat. It saw a bird. The bird sang.",
            "Organizations facilitating exploitation characteristically disregard individual vulnerabilities.",
        ),
        (
            "fr",
            "Le chat dort. Il fait froid. Tu viens ?",
            "La vulnérabilité socioéconomique caractérise systématiquement l'exploitation organisationnelle.",
        ),
    ],
)
def test_longer_words_and_sentences_are_harder(language, easy, hard):
    assert grade([measure(easy, language)], language) < 4
    assert grade([measure(hard, language)], language) > 10
    both = grade([measure(easy, language), measure(hard, language)], language)
    assert grade([measure(easy, language)], language) < both < grade([measure(hard, language)], language)


def test_nothing_has_no_grade():
    assert grade([], "en") == 0
    assert grade([measure("... 17 !", "en")], "en") == 0
