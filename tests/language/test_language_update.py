"""A catalogue brought up to its source: nothing dropped, nothing on the wrong text, and stale said to be stale."""

from dataclasses import replace
from datetime import UTC, datetime

from catalogues_for_tests import FRENCH, entry
from hypothesis import given
from hypothesis import strategies as st

from game.language.po import PoEntry, PoFile
from game.language.po_read import read_po
from game.language.po_write import write_po
from game.language.update import DRAFT, begun
from game.language.update import update as updated

NOW, LATER = datetime(2026, 11, 30, 9, 5, tzinfo=UTC), datetime(2027, 1, 8, 10, 0, tzinfo=UTC)


def update(po: PoFile, template: PoFile) -> PoFile:
    return updated(po, template, "fr", NOW)


def template(*texts: tuple[str, str]) -> PoFile:
    return PoFile((), (), tuple(PoEntry((text,), ("",), context) for context, text in texts))


def french(*entries: PoEntry) -> PoFile:
    return PoFile(FRENCH, ("Traduit par la classe.",), entries)


def current(po: PoFile) -> dict[str, tuple[str, str, bool]]:
    return {e.context or e.ids[0]: (e.ids[0], e.strings[0], e.stale) for e in po.current}


def test_a_changed_source_keeps_its_translation_and_says_that_it_is_stale():
    po = update(
        french(entry("x:a/beats/0/maya", "Nine birds", "Neuf oiseaux")),
        template(("x:a/beats/0/maya", "Ten birds")),
    )
    assert current(po) == {"x:a/beats/0/maya": ("Ten birds", "Neuf oiseaux", True)}
    assert po.entries[0].previous == ("Nine birds",)
    again = update(po, template(("x:a/beats/0/maya", "Eleven birds")))
    assert again.entries[0].previous == ("Nine birds",)
    back = update(again, template(("x:a/beats/0/maya", "Nine birds")))
    assert current(back) == {"x:a/beats/0/maya": ("Nine birds", "Neuf oiseaux", False)}


def test_a_line_put_in_between_moves_the_others_and_spoils_none():
    old = french(entry("x:a/beats/0/maya", "One", "Un"), entry("x:a/beats/1/maya", "Two", "Deux"))
    po = update(
        old, template(("x:a/beats/0/maya", "New"), ("x:a/beats/1/maya", "One"), ("x:a/beats/2/maya", "Two"))
    )
    assert [(e.ids[0], e.strings[0], e.stale) for e in po.entries] == [
        ("New", "", False),
        ("One", "Un", False),
        ("Two", "Deux", False),
    ]


def test_a_scene_that_got_another_name_keeps_its_translations():
    po = update(
        french(entry("x:old/choice/prompt", "What now?", "Et puis ?")),
        template(("x:new/choice/prompt", "What now?")),
    )
    assert current(po) == {"x:new/choice/prompt": ("What now?", "Et puis ?", False)}


def test_nearly_the_same_text_elsewhere_never_gets_the_translation():
    old = french(entry("x:a/choice/options/0/text", "Share it", "Partage-le"))
    po = update(
        old, template(("x:a/choice/options/0/text", "Share it"), ("x:b/choice/options/0/text", "Share this"))
    )
    assert current(po)["x:b/choice/options/0/text"] == ("Share this", "", False)


def test_what_is_gone_is_kept_and_comes_back():
    old = french(entry("x:a/beats/0/maya", "One", "Un"), entry("x:a/note", "Empty"))
    gone = update(old, template(("x:b/beats/0/settle", "Breathe")))
    assert [(e.ids[0], e.strings[0]) for e in gone.entries if e.obsolete] == [("One", "Un")]
    again = read_po(write_po(gone), "x.po")
    back = update(again, template(("x:a/beats/0/maya", "One")))
    assert current(back) == {"x:a/beats/0/maya": ("One", "Un", False)}


def test_the_programs_own_words_are_carried_over_when_they_read_nearly_the_same():
    old = french(entry("", "Count the hands", "Compter les mains"), entry("", "Help", "Aide"))
    po = update(old, template(("", "Help"), ("", "Count the hands now"), ("", "Breathe")))
    assert current(po) == {
        "Help": ("Help", "Aide", False),
        "Count the hands now": ("Count the hands now", "Compter les mains", True),
        "Breathe": ("Breathe", "", False),
    }


def test_a_language_that_the_cldr_does_not_know_can_be_begun():
    po = begun(template(("x:title", "Hello")), "crk", NOW)
    assert (
        po.notes == (DRAFT,)
        and po.headed("Language") == "crk"
        and po.headed("Plural-Forms") == "nplurals=2; plural=(n != 1);"
    )
    assert begun(template(), "ar", NOW).forms == 6


def test_its_date_is_of_the_texts_that_it_has():
    po = begun(template(("x:title", "Hello")), "fr", NOW)
    assert po.headed("POT-Creation-Date") == "2026-11-30 09:05+0000"
    assert updated(po, template(("x:title", "Hello")), "fr", LATER) == po
    changed = updated(po, template(("x:title", "Hello there")), "fr", LATER)
    assert changed.headed("POT-Creation-Date") == "2027-01-08 10:00+0000"


def test_what_an_editor_put_into_the_header_does_not_stand_in_the_way():
    po = begun(template(("x:title", "Hello")), "uk", NOW)
    theirs = (("X-Generator", "Poedit 3.4"), ("X-Poedit-Basepath", "."), ("X-Reviewed", "by Olena"))
    again = updated(replace(po, header=(*po.header, *theirs)), template(("x:title", "Hello")), "uk", NOW)
    assert again.header == po.header
    assert again.notes == (DRAFT, "X-Reviewed: by Olena")


def test_a_header_that_somebody_lost_is_that_of_the_language_and_no_form_is_cut():
    birds = PoEntry(("{n} bird", "{n} birds"), ("пташка", "пташки", "пташок"))
    po = updated(PoFile((), (), (birds,)), PoFile((), (), (replace(birds, strings=("", "")),)), "uk", NOW)
    assert po.headed("Language") == "uk" and po.forms == 3
    assert po.entries[0].strings == ("пташка", "пташки", "пташок")


PLACES = st.sampled_from(
    [f"x:{scene}/beats/{n}/{who}" for scene in "ab" for n in range(3) for who in ("maya", "theo")]
)
TEXTS = st.sampled_from(["One", "Two", "Three", "Four"])


@given(st.dictionaries(PLACES, TEXTS), st.lists(st.dictionaries(PLACES, TEXTS), min_size=1, max_size=3))
def test_whatever_an_author_does_no_translation_is_lost_or_shown_on_another_text(first, later):
    po = french(*(entry(context, text, f"fr:{text}") for context, text in first.items()))
    for texts in later:
        before = sorted(e.strings[0] for e in po.entries if e.strings[0])
        po = read_po(write_po(update(po, template(*texts.items()))), "x.po")
        assert [(e.context, e.ids[0]) for e in po.current] == list(texts.items())
        assert sorted(e.strings[0] for e in po.entries if e.strings[0]) == before
        for e in po.current:
            assert e.stale or e.strings[0] in ("", f"fr:{e.ids[0]}")
            assert not e.stale or e.strings[0] != f"fr:{e.ids[0]}"
