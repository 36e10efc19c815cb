"""The word lists: each phrase finds what it means, and leaves alone what it does not."""

import re

import pytest
from edited_control import VOCABULARY

from game.check.corpus import Corpus
from game.check.folded import folded
from game.check.passages import Passage
from game.check.phrase import compile_phrase, keys_of
from game.check.word_list import SECTIONS, read_word_list, word_list
from game.shipped import folder

LANGUAGES = ("en", "fr")
ENTRIES = [
    (language, section, entry)
    for language in LANGUAGES
    for section, entries in word_list(language).sections.items()
    for entry in entries
]


def spelled(phrase: str, number: int = 0) -> str:
    """Return a text that a phrase is meant to find: its alternatives are taken in turn."""
    words = []
    for token in phrase.split():
        if token != "...":
            options = token.split("/")
            words.append(
                options[number % len(options)].replace("#", "50").replace("*", "" if len(token) > 1 else "it")
            )
    return " ".join(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shipped_list_is_read_without_a_finding(language):
    words, findings = read_word_list(folder("scenarios") / "words" / f"{language}.yaml")
    assert findings == ()
    assert words.language == language
    assert all(words.sections[section] for section in SECTIONS)
    assert words.common_words


def test_every_phrase_finds_each_of_its_own_readings():
    for _, section, entry in ENTRIES:
        most = max(len(token.split("/")) for token in entry.avoid.split())
        for number in range(most):
            text = folded(f"Well, {spelled(entry.avoid, number)} again.").text
            assert entry.pattern.search(text), (section, entry.avoid, text)
            assert any(key in text.lower() for key in entry.keys), (section, entry.avoid, entry.keys)


def test_an_excuse_excuses_a_phrase_of_its_own_entry():
    for _, section, entry in ENTRIES:
        for excuse in entry.unless:
            found = any(entry.pattern.search(folded(spelled(excuse, n)).text) for n in (0, 1))
            assert found, f"{section}: “{excuse}” holds nothing of “{entry.avoid}”, so it excuses nothing"


def test_entries_that_blame_or_shame_tell_a_better_word():
    for language, section, entry in ENTRIES:
        if section in ("blame", "stigma", "graphic", "own_life", "platforms"):
            assert entry.instead and entry.why, (language, entry.avoid)


def test_the_shared_vocabulary_uses_none_of_the_words_itself():
    texts = [sign.text for sign in VOCABULARY.signs.values()]
    texts += [text for skill in VOCABULARY.skills.values() for text in (skill.text, *skill.examples)]
    texts += [item.text for item in VOCABULARY.pulse.values()]
    corpus = Corpus([Passage(text, "line", 1) for text in texts])
    words = word_list("en")
    for section in ("blame", "stigma", "graphic", "platforms", "claims"):
        found = [match.words for _, match in corpus.entries(words.sections[section], ("line",))]
        assert found == [], section


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("should have known", "You Should  have known.", "Should  have known"),
        ("should have known", "You should, have — known", "should, have — known"),
        ("naive", "renaiveness", None),
        ("predator*", "Two predators.", "predators"),
        ("put * at risk", "put herself at risk", "put herself at risk"),
        ("has anyone ... you", "Has anyone at school ever told you?", "Has anyone at school ever told you"),
        ("has anyone ... you", "Has anyone. Are you?", None),
        ("asked/asks for it", "she asks for it", "asks for it"),
        ("why didn't she", "Why didn’t she go", "Why didn’t she"),
        ("# dollars", "for 1,000 dollars", "1,000 dollars"),
        ("#%", "50% of all", "50%"),
        ("自找的", "这不是你自找的。", "自找的"),
        ("ਦੋਸ਼", "ਕਿਸੇ ਦੇ ਦੋਸ਼ੀ", None),
        ("ਦੋਸ਼*", "ਕਿਸੇ ਦੇ ਦੋਸ਼ੀ।", "ਦੋਸ਼ੀ"),
        ("ਉਹ * ਹੈ", "ਉਹ ਦੋਸ਼ੀ ਹੈ।", "ਉਹ ਦੋਸ਼ੀ ਹੈ"),
        ("*ذنب*", "هذا ذنبها وحدها", "ذنبها"),
    ],
)
def test_the_notation_of_phrases(phrase, text, found):
    match = compile_phrase(phrase).search(text)
    assert (match[0] if match else None) == found
    if match:
        plain = re.sub(r"[\s,–—-]+", " ", text.lower())
        assert any(key in plain for key in keys_of(phrase))


def test_capitals_count_where_an_entry_says_so():
    assert compile_phrase("Discord", cased=True).search("on Discord")
    assert not compile_phrase("Discord", cased=True).search("the discord between them")


def test_a_list_with_a_slip_says_where(tmp_path):
    file = tmp_path / "xx.yaml"
    file.write_text("format: 1\nlanguage: xx\nblame:\n  - {avoit: bad}\n", encoding="utf-8")
    words, findings = read_word_list(file)
    assert words is None
    assert {finding.span.line for finding in findings} == {4}


def test_a_regional_language_uses_the_list_of_its_language():
    assert word_list("fr-CA").language == word_list("fr_CA").language == "fr"
    assert word_list("cr") is None
