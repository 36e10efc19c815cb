"""A lesson, the vocabulary and the program in another language: text by text, and never a broken sentence."""

import pytest
from catalogues_for_tests import FRENCH, entry, write
from lessons_for_tests import new_friend, small, vocabulary

from game.language import (
    CatalogueTrouble,
    Tongues,
    chain,
    known,
    localise,
    localise_vocabulary,
    names_in,
    words_for,
)
from game.language.cldr import day, language_name, number
from game.language.entries import lesson_entries
from game.language.faults import faults
from game.language.po import PoEntry
from game.scenario import read_text, recast
from game.scenario.text import where

ARABIC = (
    ("Language", "ar"),
    (
        "Plural-Forms",
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    ),
)


def test_the_chain_goes_from_the_region_to_the_language_to_the_source():
    assert chain("fr-CA") == ("fr-CA", "fr") and chain("fr_ca") == ("fr-ca", "fr")
    assert chain("en") == () and chain("en-CA") == ("en-CA",)
    assert chain("fr-CA", source="fr") == ("fr-CA",)


def test_each_text_comes_from_the_nearest_catalogue_that_has_it(tmp_path):
    write(tmp_path, "fr-CA", "small", entry("small:title", "A small lesson", "Une petite leçon d'ici"))
    write(
        tmp_path,
        "fr",
        "small",
        entry("small:title", "A small lesson", "Une petite leçon"),
        entry("small:goals/0", "Slow things down", "Ralentir"),
    )
    lesson = localise(small(), "fr-CA", tmp_path)
    assert (lesson.title, lesson.goals[0], lesson.summary) == (
        "Une petite leçon d'ici",
        "Ralentir",
        "Two friends talk.",
    )
    assert lesson.language == "fr-CA" and localise(small(), "fr", tmp_path).title == "Une petite leçon"
    assert words_for("fr-CA", tmp_path)("Back") == "Back"


def test_it_is_the_same_lesson_underneath(tmp_path):
    source = new_friend()
    lesson = localise(source, "en-XA")
    assert lesson.content_hash == source.content_hash and lesson.id == source.id
    assert list(lesson.scenes) == list(source.scenes) and lesson.promises == source.promises
    assert where(lesson.title) == where(source.title) and lesson.title != source.title
    assert localise(source, "en") is source and localise(source, "xx") is source


def test_a_stale_translation_is_not_shown(tmp_path):
    write(tmp_path, "fr", "small", entry("small:title", "A small lesson", "Une leçon", stale=True))
    assert localise(small(), "fr", tmp_path).title == "A small lesson"


def test_a_source_that_changed_is_shown_even_before_anybody_brought_the_catalogue_up(tmp_path):
    write(tmp_path, "fr", "small", entry("small:title", "A very small lesson", "Une toute petite leçon"))
    assert localise(small(), "fr", tmp_path).title == "A small lesson"


def test_a_line_that_only_moved_within_its_scene_is_still_shown(tmp_path):
    write(tmp_path, "fr", "small", entry("small:start/beats/7/narrator", "Tuesday night.", "Mardi soir."))
    assert localise(small(), "fr", tmp_path).first.beats[0].text == "Mardi soir."


def test_the_same_words_of_two_people_are_told_apart(tmp_path):
    write(tmp_path, "fr", "small", entry("small:talk/beats/0/narrator", "Tuesday night.", "Non."))
    assert localise(small(), "fr", tmp_path).first.beats[0].text == "Tuesday night."


def test_shared_beats_speak_the_language_in_every_lesson(tmp_path):
    text = "Anyone may pass, at any time. No reason needed."
    write(
        tmp_path, "fr", "vocabulary", entry("shared:ground-rules/beats/0/narrator", text, "On peut passer.")
    )
    assert localise(new_friend(), "fr", tmp_path).first.beats[0].text == "On peut passer."


def test_a_lesson_brings_its_own_catalogues(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    text = "\n".join(line for line in _small_text().split("\n"))
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    write(
        folder / "locales",
        "crk",
        "mine",
        entry("mine:title", "A small lesson", "ᐊᐱᓯᐢ"),
        header=(("Language", "crk"),),
    )
    from game.scenario import read_scenario

    lesson = read_scenario(folder, vocabulary()).scenario
    assert localise(lesson, "crk").title == "ᐊᐱᓯᐢ"


def _small_text():
    from lessons_for_tests import SMALL

    return SMALL


def test_a_lesson_written_in_french_is_shown_as_written(tmp_path):
    lesson = read_text(_small_text().replace("language: en", "language: fr"), "small", vocabulary()).scenario
    write(tmp_path, "fr", "small", entry("small:title", "A small lesson", "Non"))
    write(tmp_path, "en", "small", entry("small:title", "A small lesson", "In English"))
    assert localise(lesson, "fr", tmp_path).title == "A small lesson"
    assert localise(lesson, "en", tmp_path).title == "In English"


def test_the_vocabulary_keeps_its_numbers(tmp_path):
    source = vocabulary()
    line = localise_vocabulary(source, "ar-XB").help["kids-help-phone"]
    assert [c.to for c in line.channels if c.by in ("text", "phone")] == ["686868", "1-800-668-6868"]
    assert "686868" in line.channels[0].say and line.name != source.help["kids-help-phone"].name


@pytest.mark.parametrize(
    ("ids", "strings", "kinds"),
    [
        (("{n} birds",), ("{n} oiseaux",), []),
        (("{n} birds",), ("des oiseaux",), ["placeholder"]),
        (("{n} birds",), ("{m} oiseaux",), ["placeholder"]),
        (("{n} birds",), ("{n oiseaux",), ["placeholder"]),
        (("{n} birds",), ("{n.real} oiseaux",), ["placeholder"]),
        (("One bird", "{n} birds"), ("Un oiseau", "{n} oiseaux"), []),
        (("One bird", "{n} birds"), ("Un oiseau", "des oiseaux"), ["placeholder"]),
        (("Call 1-800-668-6868",), ("Appelle au 1-800-668-6868",), []),
        (("Call 1-800-668-6868",), ("Appelle au 1-800-668-6886",), ["number"]),
        (("Text CONNECT to 686868",), ("Texte PARLER",), ["number"]),
        (("16:00 to 21:30 in 2020",), ("de 16 h à 21 h 30 en 2020",), []),
        (("A { alone",), ("Une { seule",), []),
        (("Two\nlines",), ("Deux lignes",), ["markup"]),
        (("<b>Now</b>",), ("Maintenant",), ["markup"]),
    ],
)
def test_what_a_translation_must_keep(ids, strings, kinds):
    assert [fault.kind for fault in faults(ids, strings)] == kinds


def test_a_sentence_that_lost_its_placeholder_or_number_is_not_shown(tmp_path):
    write(
        tmp_path,
        "fr",
        "waymark",
        entry("", "Card {number} of {all}", "Carte {numero} sur {all}"),
        entry("", "It will be written to {where}", "Ce sera dans {where"),
    )
    words = words_for("fr", tmp_path)
    assert words("Card {number} of {all}", number=1, all=3) == "Card 1 of 3"
    assert words("It will be written to {where}", where="x") == "It will be written to x"


def test_every_plural_form_of_arabic_is_used(tmp_path):
    forms = tuple(f"{form} {{n}}" for form in ("صفر", "واحد", "اثنان", "قليل", "كثير", "آخر"))
    write(tmp_path, "ar", "waymark", PoEntry(("{n} team", "{n} teams"), forms), header=ARABIC)
    words = words_for("ar", tmp_path)
    said = [words.count("{n} team", "{n} teams", n).split()[0] for n in (0, 1, 2, 5, 11, 100)]
    assert said == ["صفر", "واحد", "اثنان", "قليل", "كثير", "آخر"] and words.direction == "rtl"


def test_french_counts_nothing_as_one_and_english_does_not(tmp_path):
    write(tmp_path, "fr", "waymark", PoEntry(("{n} team", "{n} teams"), ("{n} équipe", "{n} équipes")))
    assert words_for("fr-CA", tmp_path).count("{n} team", "{n} teams", 0) == "0 équipe"
    assert words_for("de", tmp_path).count("{n} team", "{n} teams", 0) == "0 teams"
    assert words_for("en-XA").count("{n} team", "{n} teams", 2).startswith("2 ţéàɱš")


def test_a_catalogue_that_was_mended_is_read_again(tmp_path):
    file = write(tmp_path, "fr", "waymark", entry("", "Back", "Arriere"))
    assert words_for("fr", tmp_path)("Back") == "Arriere"
    file.write_bytes(file.read_bytes().replace(b"Arriere", b"Reculer"))
    assert words_for("fr", tmp_path)("Back") == "Reculer"


def test_a_broken_catalogue_is_said_in_words(tmp_path):
    file = write(tmp_path, "fr", "waymark", header=FRENCH)
    file.write_text('msgid "Back"\nmsgstr "Reculer\n', encoding="utf-8")
    with pytest.raises(CatalogueTrouble, match=r"waymark\.po:2: "):
        words_for("fr", tmp_path)


def test_names_that_a_teacher_gave_come_along_into_another_language():
    source, french = new_friend(), localise(new_friend(), "fr")
    there = names_in(source, french, {"klassen": "Mr. Kasper", "theo": "Tino", "gone": "X", "maya": "Nobody"})
    assert there == {"klassen": "M. Kasper", "theo": "Tino"}
    assert names_in(french, source, there) == {"klassen": "Mr. Kasper", "theo": "Tino"}
    shown = recast(french, there)
    assert shown.scenes["mop"].beats[0].text.startswith("M. Kasper")


def test_a_name_is_the_same_word_in_every_text_of_a_pseudo_language():
    for tag in ("en-XA", "ar-XB", "iu-XC"):
        lesson = localise(new_friend(), tag)
        shown = recast(lesson, {"maya": lesson.cast["maya"].also[0]})
        told = [text for entry in lesson_entries(shown) for text in entry.ids]
        assert not [text for text in told[20:] if lesson.cast["maya"].name in text.split()], tag


def test_what_can_be_asked_for():
    assert known("fr") and known("fr-CA") and known("en") and known("en-GB") and known("en-XA")
    assert not known("xx") and not known("")


def test_languages_numbers_and_days_are_written_as_each_language_does():
    assert language_name("fr") == "Français" and language_name("uk", "fr") == "ukrainien"
    assert language_name("crk") == "nêhiyawêwin" and language_name("xx") == "xx"
    assert number(12345, "en") == "12,345" and day("2026-11-24", "fr-CA") == "24 novembre 2026"
    assert day("someday", "fr") == "someday" and day("2026-11-24", "crk") == "2026-11-24"


def test_a_language_is_offered_once_something_of_the_lesson_is_translated(tmp_path):
    write(tmp_path, "fr", "small", entry("small:title", "A small lesson", "Une petite leçon"))
    write(tmp_path, "iu", "small", entry("small:title", "A small lesson", ""))
    write(tmp_path, "uk", "other", entry("other:title", "Another", "Інша"))
    tongues = Tongues((small(),), root=tmp_path)
    assert tongues.offered("small") == ("en", "fr")
    assert tongues.offered("small", now="iu") == ("en", "fr", "iu")
