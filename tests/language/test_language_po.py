"""PO files: read as written, written as read, and never a traceback for what a person wrote."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from babel.messages.pofile import read_po as babel_read
from babel.messages.pofile import write_po as babel_write
from hypothesis import given
from hypothesis import strategies as st

from game.language.catalogue import compiled
from game.language.domains import formats
from game.language.po import CatalogueTrouble, PoEntry, PoFile
from game.language.po_header import completed
from game.language.po_read import read_po
from game.language.po_write import write_po

TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1
)
LINE = st.from_regex(r"[a-zé0-9.,]{1,12}( [a-zé0-9.,]{1,12}){0,30}", fullmatch=True)
NOW = datetime(2026, 11, 30, 9, 5, tzinfo=UTC)
FORMS = ("Plural-Forms", "nplurals=2; plural=(n > 1);")
WHOLE = """\
# Somebody translated this.
msgid ""
msgstr ""
"Language: crk\\n"
"X-Reviewed: no\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

# Ask Theo.
#. Maya, aloud.
#: lesson/scenario.yaml:12 lesson/scenario.yaml:14
#, fuzzy
#| msgid "Nine birds, said Maya, and every one of them is late for the bus that \\"never\\" "
#| "waits"
msgctxt "lesson:start/beats/0/maya"
msgid "Ten birds"
msgstr "Dix oiseaux"

msgid "{n} bird"
msgid_plural "{n} birds"
msgstr[0] "{n} oiseau"
msgstr[1] "{n} oiseaux"

# Was nice.
#~ msgctxt "lesson:gone"
#~ msgid ""
#~ "It is "
#~ "gone"
#~ msgstr "Parti"
"""


@st.composite
def entries(draw):
    keys = draw(st.lists(st.tuples(st.just("") | LINE, TEXT), unique=True, max_size=6))
    found = []
    for context, text in keys:
        plural = draw(st.booleans())
        ids = (text, draw(TEXT)) if plural else (text,)
        found.append(
            PoEntry(
                ids,
                tuple(draw(st.just("") | TEXT) for _ in ids),
                context,
                tuple(draw(st.lists(LINE, max_size=2, unique=True))),
                tuple(draw(st.lists(LINE, max_size=2, unique=True))),
                tuple(draw(st.lists(st.just("a/b.yaml:3"), max_size=1))),
                ("fuzzy",) if draw(st.booleans()) else (),
                (draw(TEXT),) if draw(st.booleans()) else (),
            )
        )
    return tuple(found)


def bare(entry: PoEntry):
    """Everything but the line, and the line breaks of comments."""
    joined = replace(entry, notes=(" ".join(entry.notes),), comments=(" ".join(entry.comments),))
    return tuple(getattr(joined, name) for name in joined.__slots__ if name != "line")


@given(entries())
def test_what_is_written_is_read_again(some):
    po = PoFile((("Language", "fr"), FORMS), ("By hand.",), some)
    again = read_po(write_po(po), "x.po")
    assert (again.header, again.notes) == (po.header, po.notes)
    assert [bare(entry) for entry in again.entries] == [bare(entry) for entry in some]


@given(entries())
def test_babel_reads_what_we_write(some):
    po = PoFile((("Language", "fr"), FORMS, ("Content-Type", "text/plain; charset=utf-8")), (), some)
    known = babel_read(io.BytesIO(write_po(po)), abort_invalid=True)
    for entry in some:
        if entry.ids[0].strip():
            found = known.get(entry.ids[0], entry.context or None)
            assert found is not None and found.string == (
                entry.strings if len(entry.ids) > 1 else entry.strings[0]
            )


@given(entries())
def test_a_file_that_has_what_its_template_has_is_up_to_date_for_babel(some):
    header = completed((("Language", "fr"), FORMS), "fr", NOW, anew=True)
    some = tuple(replace(entry, flags=tuple(sorted({*entry.flags, *formats(entry.ids)}))) for entry in some)
    template = write_po(PoFile((), ("All.",), tuple(replace(e, strings=("",), notes=()) for e in some)))
    ours = write_po(PoFile(header, (), some))
    catalogue = babel_read(io.BytesIO(ours), locale="fr")
    catalogue.update(babel_read(io.BytesIO(template)), no_fuzzy_matching=True, update_creation_date=False)
    theirs = io.BytesIO()
    babel_write(theirs, catalogue)
    theirs.seek(0)
    assert babel_read(theirs).is_identical(babel_read(io.BytesIO(ours)))


def test_nothing_that_a_translator_wrote_is_lost():
    po = read_po(WHOLE.encode(), "x.po")
    assert po.headed("X-Reviewed") == "no" and po.headed("Language") == "crk" and po.forms == 2
    stale, plural, gone = po.entries
    assert stale.previous == (
        'Nine birds, said Maya, and every one of them is late for the bus that "never" waits',
    )
    assert (stale.notes, stale.comments, stale.line) == (("Ask Theo.",), ("Maya, aloud.",), 15)
    assert plural.strings == ("{n} oiseau", "{n} oiseaux")
    assert gone.obsolete and gone.ids == ("It is gone",) and gone.notes == ("Was nice.",)
    again = read_po(write_po(po), "x.po")
    assert [bare(entry) for entry in again.entries] == [bare(entry) for entry in po.entries]


@pytest.mark.parametrize(
    ("broken", "line", "told"),
    [
        ('msgid "a"\nmsgstr "b', 2, "neither"),
        ('msgid "a"\nmsgstr "b"c"', 2, "quotes"),
        ('msgid "a"\n\nmsgstr "b"', 2, "msgstr"),
        ('"a"', 1, "belongs to nothing"),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"', 2, "second msgid"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 4, "line 1 already"),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[1] "b"', 3, "plural"),
        ("<<<<<<< ours\n", 1, "two versions"),
        ("words\n", 1, "neither"),
    ],
)
def test_a_broken_file_says_where_and_what(broken, line, told):
    with pytest.raises(CatalogueTrouble, match=told) as trouble:
        read_po(broken.encode(), "fr.po")
    assert trouble.value.line == line and str(trouble.value).startswith(f"fr.po:{line}: ")


@pytest.mark.parametrize(
    "forms",
    [
        "nplurals=2; plural=(n > 7 ? 2 : 0);",
        "nplurals=2; plural=__import__('os');",
        "nplurals=1; plural=n/0;",
    ],
)
def test_plural_forms_that_cannot_be_used_are_said(forms):
    with pytest.raises(CatalogueTrouble, match="Plural-Forms"):
        compiled(read_po(f'msgid ""\nmsgstr "Plural-Forms: {forms}\\n"\n'.encode(), "x.po"))


@given(st.data())
def test_no_damage_ends_in_a_traceback(data):
    raw = bytearray(WHOLE.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=4))
    try:
        compiled(read_po(bytes(raw), "x.po"))
    except CatalogueTrouble as trouble:
        assert trouble.message
