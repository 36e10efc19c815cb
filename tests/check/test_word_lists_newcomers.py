"""The word lists of languages that newcomers speak: each finds what it means, and leaves alone what it does not."""

from types import SimpleNamespace

import pytest
from test_word_lists import spelled

from game.check.corpus import Corpus
from game.check.folded import folded
from game.check.passages import Passage
from game.check.rules import doubled_word, law
from game.check.word_list import SECTIONS, read_word_list, word_list
from game.scenario.text import NOWHERE, Text
from game.shipped import folder

LANGUAGES = ("ar", "fil", "pa", "uk", "zh-Hans")
WORDS = folder("scenarios") / "words"


def entries(language, *sections):
    return [
        (section, entry)
        for section in sections or SECTIONS
        for entry in word_list(language).sections[section]
    ]


def found(language, text, *sections):
    corpus = Corpus([Passage(text, "line", 1)])
    listed = [entry for _, entry in entries(language, *sections)]
    return [match.words for _, match in corpus.entries(listed, ("line",))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_is_read_without_a_finding(language):
    words, findings = read_word_list(WORDS / f"{language}.yaml")
    assert findings == ()
    assert words.language == language
    assert all(words.sections[section] for section in SECTIONS)
    assert words.common_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_that_nobody_reviewed_says_so(language):
    assert (WORDS / f"{language}.yaml").read_text("utf-8").startswith("# Draft, not reviewed by a speaker.\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_finds_each_of_its_own_readings(language):
    for section, entry in entries(language):
        most = max(len(token.split("/")) for token in entry.avoid.split())
        for number in range(most):
            text = folded(f"Well, {spelled(entry.avoid, number)} again.").text
            assert entry.pattern.search(text), (section, entry.avoid, text)
            assert any(key in text.lower() for key in entry.keys), (section, entry.avoid, entry.keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_excuse_excuses_a_phrase_of_its_own_entry(language):
    for section, entry in entries(language):
        for excuse in entry.unless:
            holds = any(entry.pattern.search(folded(spelled(excuse, n)).text) for n in (0, 1))
            assert holds, f"{section}: “{excuse}” holds nothing of “{entry.avoid}”, so it excuses nothing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_that_blame_or_shame_tell_a_better_word(language):
    for _, entry in entries(language, "blame", "stigma", "graphic", "own_life", "platforms"):
        assert entry.instead and entry.why, entry.avoid


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_instead_does_not_blame_or_shame_itself(language):
    for _, entry in entries(language, "blame", "stigma", "graphic", "own_life"):
        assert found(language, entry.instead, "blame", "stigma", "graphic", "own_life") == [], entry.avoid


@pytest.mark.parametrize(
    ("language", "text", "words", "innocent"),
    [
        ("ar", "يا للأسف، وقعت في الفخ.", "وقعت في الفخ", "وقعت الكتب في الممر."),
        ("ar", "كل هذا ذنبها وحدها.", "ذنبها", "ما حدث ليس ذنبها أبدًا."),
        ("ar", "ماذا سيقول عنا الناس؟", "ماذا سيقول عنا الناس", "ماذا سيقول المدرّب؟"),
        ("fil", "Bakit kasi sumakay siya?", "Bakit kasi", "Bakit siya sumakay?"),
        ("fil", "Kasalanan mo iyan.", "Kasalanan mo", "Hindi mo kasalanan iyan."),
        (
            "fil",
            "Ano ang sasabihin ng mga kapitbahay?",
            "sasabihin ng mga kapitbahay",
            "Ano ang sasabihin mo kay Ms. Boudreau?",
        ),
        ("pa", "ਫਿਰ ਲੋਕ ਕੀ ਕਹਿਣਗੇ?", "ਲੋਕ ਕੀ ਕਹਿਣਗੇ", "ਉਹ ਲੋਕ ਕੀ ਕਹਿੰਦੇ ਹਨ, ਪੁੱਛੋ।"),
        ("pa", "ਉਹ ਗੱਲਾਂ ਵਿੱਚ ਆ ਗਈ।", "ਗੱਲਾਂ ਵਿੱਚ ਆ", "ਗੱਲਾਂ ਵਿੱਚ ਦੁਪਹਿਰ ਲੰਘ ਗਈ।"),
        ("pa", "ਤੈਨੂੰ ਪਤਾ ਹੋਣਾ ਚਾਹੀਦਾ ਸੀ।", "ਪਤਾ ਹੋਣਾ ਚਾਹੀਦਾ ਸੀ", "ਕਿਸੇ ਨੂੰ ਪਤਾ ਨਹੀਂ ਸੀ।"),
        ("uk", "Ну, сама напросилася.", "сама напросилася", "Вона сама намалювала голуба."),
        ("uk", "А що люди скажуть?", "що люди скажуть", "Спитайте, що люди кажуть про комікс."),
        ("uk", "Це ж твоя вина.", "твоя вина", "Це не твоя вина."),
        ("zh-Hans", "这还不是她自找的。", "自找的", "她自己找的座位。"),
        ("zh-Hans", "你也不怕别人会怎么说你。", "别人会怎么说你", "别人会怎么说，先听一听。"),
        ("zh-Hans", "她就这样上当了。", "上当", "玛雅早上当班长。"),
    ],
)
def test_a_sentence_that_blames_or_shames_is_found(language, text, words, innocent):
    assert found(language, text, "blame", "stigma") == [words]
    assert found(language, innocent) == []


LAW = {
    "en": ("That is illegal.", "That is illegal (general information, not legal advice)."),
    "fr": ("C’est illégal.", "C’est illégal (informations générales, pas un avis juridique)."),
    "ar": ("هذه جريمة.", "هذه جريمة (كمعلومات عامة)."),
    "fil": ("Ito ay krimen.", "Ito ay krimen, pangkalahatang impormasyong para sa lahat."),
    "pa": ("ਇਹ ਅਪਰਾਧ ਹੈ।", "ਇਹ ਅਪਰਾਧ ਹੈ (ਆਮ ਜਾਣਕਾਰੀ)।"),
    "uk": ("Це злочин.", "Це злочин (загальна інформація)."),
    "zh-Hans": ("这是犯罪。", "这是犯罪（一般信息，不是法律意见）。"),
}
TWICE = {
    "en": ("She had had enough.", "She is is busy."),
    "fr": ("Nous nous voyons demain.", "Elle est est occupée."),
    "ar": ("تضعها واحدًا واحدًا.", "هي مشغولة مشغولة."),
    "fil": ("Oo oo, darating ako.", "Abala abala siya."),
    "pa": ("ਘਰ ਘਰ ਜਾਓ।", "ਇਹ ਕਲਮ ਕਲਮ ਹੈ।"),
    "uk": ("Ха ха, кажу я.", "Вона зайнята зайнята."),
}


def warned(rule, language, text):
    lesson = SimpleNamespace(
        words=word_list(language), corpus=Corpus([Passage(Text(text, NOWHERE), "note", 1)])
    )
    return [str(finding.message) for finding in rule.check(lesson)]


@pytest.mark.parametrize("language", LAW)
def test_a_sentence_of_law_passes_once_it_says_that_it_is_general(language):
    law_alone, general = LAW[language]
    assert warned(law, language, law_alone) and not warned(law, language, general)


@pytest.mark.parametrize("language", TWICE)
def test_some_words_may_stand_twice(language):
    meant, slip = TWICE[language]
    assert not warned(doubled_word, language, meant) and warned(doubled_word, language, slip)


@pytest.mark.parametrize(
    "field", ['blame:\n  - {avoid: "..."}', 'general: ["ـ"]', 'law:\n  - {avoid: "crime", unless: ["*"]}']
)
def test_a_phrase_without_a_word_is_refused_where_it_stands(tmp_path, field):
    file = tmp_path / "en.yaml"
    file.write_text(f"format: 1\nlanguage: en\n{field}\n", "utf-8")
    words, findings = read_word_list(file)
    assert words is None and [finding.code for finding in findings] == ["WM223"]
    assert findings[0].span.line == 3 + field.count("\n")
