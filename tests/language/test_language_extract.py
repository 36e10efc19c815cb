"""What there is to translate: all of it, in reading order, with who says it, what was noted, and where."""

import subprocess
import sys
from pathlib import Path

from lessons_for_tests import new_friend, small, vocabulary

from game.language.domains import domains
from game.language.entries import entries_of, lesson_entries, vocabulary_entries
from game.language.po_read import read_po
from game.language.po_write import write_po
from game.language.program import python_entries
from game.shipped import folder

TOP = Path(__file__).parent.parent.parent


def by_context(entries):
    return {entry.context: entry for entry in entries}


def test_a_lesson_comes_in_reading_order_with_its_place_and_speaker():
    entries = lesson_entries(new_friend())
    known = by_context(entries)
    assert entries[0].context == "new-friend:title"
    story = [entry for entry in entries if not entry.context.startswith("new-friend:cast/")]
    beats = [entry for entry in story if "/beats/" in entry.context]
    assert [entry.line for entry in beats] != [] and len(known) == len(entries)
    choice = known["new-friend:just-us/choice/options/3/locked"]
    assert "Why “Show Tante Rose" in choice.comments[0]
    source = Path(choice.file).read_text(encoding="utf-8").split("\n")
    assert choice.ids[0] in source[choice.line - 1]
    assert known["new-friend:bus/beats/3/chat/0"].comments[0] == "alex_17 (he/him), typed on a phone."
    assert any(
        "Let them disagree" in told for told in known["new-friend:just-us/beats/5/sort/prompt"].comments
    )


def test_lines_rise_with_the_reading_order_inside_of_a_scene():
    entries = [e for e in lesson_entries(new_friend()) if e.context.startswith("new-friend:slow/beats/")]
    lines = [entry.line for entry in entries]
    assert lines == sorted(lines) and len(lines) > 8


def test_shared_beats_are_translated_once_for_all_lessons():
    assert not [e for e in lesson_entries(new_friend()) if "/shared/" in e.file]
    closing = entries_of(folder("scenarios") / "shared" / "closing-circle.yaml")
    assert [e.context for e in closing] == [
        "shared:closing-circle/beats/0/narrator",
        "shared:closing-circle/beats/0/note",
        "shared:closing-circle/beats/1/settle",
    ]


def test_the_vocabulary_has_every_text_and_no_phone_number():
    known = by_context(vocabulary_entries(vocabulary()))
    assert known["signs:WS.SECRET/title"].comments[0] == "A warning sign, shown to ages 11-18."
    assert "skills:SK.DELAY/examples/0" in known and "pulse:scale/3" in known
    assert "help:kids-help-phone/channels/0/say" in known
    assert "help:kids-help-phone/channels/2/to" not in known  # 1-800-668-6868 is a number in every language


def test_the_programs_words_are_found_however_they_are_written():
    source = '''
def screen(stand, words, say, votes):
    """Return a screen.

    More.
    """
    stand.words("One " "and two")
    self._words("Three", n=3)
    words.count("{n} bird", "{n} birds", 3)
    say("Four").format(a=1)
    votes.count("no"); say("WM1", "no"); words(name); {"words": "no"}
'''
    found = python_entries(source, "x.py")
    assert [entry.ids for entry in found] == [
        ("One and two",),
        ("Three",),
        ("{n} bird", "{n} birds"),
        ("Four",),
    ]
    assert found[0].comments == ("Return a screen.",) and found[0].line == 7


def test_the_same_sources_give_the_same_template_and_it_names_no_machine():
    for domain in domains([folder("scenarios") / "new-friend"]):
        one, two = write_po(domain.template()), write_po(domain.template())
        assert one == two and str(TOP).encode() not in one
        assert len(read_po(one, "x.pot").entries) == len(domain.entries())


def test_a_lesson_in_memory_can_be_taken_out_too():
    assert by_context(lesson_entries(small()))["small:talk/ending/title"].ids == ("Not alone",)


def test_plain_pybabel_takes_out_the_same(tmp_path):
    for inputs, name in (
        (["scenarios/new-friend"], "new-friend"),
        (
            [f"scenarios/{n}" for n in ("signs.yaml", "skills.yaml", "help.yaml", "pulse.yaml", "shared")],
            "vocabulary",
        ),
    ):
        out = tmp_path / f"{name}.pot"
        subprocess.run(
            [
                sys.executable,
                "-m",
                "babel.messages.frontend",
                "-q",
                "extract",
                "-F",
                "locales/babel.cfg",
                "-o",
                out,
                *inputs,
            ],
            cwd=TOP,
            check=True,
        )
        theirs = read_po(out.read_bytes(), out)
        domain = next(d for d in domains([folder("scenarios") / "new-friend"]) if d.name == name)
        ours = domain.template()
        assert {(e.key, e.places) for e in theirs.entries} == {(e.key, e.places) for e in ours.entries}
