"""Every catalogue that Waymark brings, and a whole lesson played in French."""

from random import Random

import pytest
from lessons_for_tests import new_friend, vocabulary

from game.language import localise, localise_vocabulary, words_for
from game.language.chain import languages
from game.language.domains import domains
from game.language.faults import faults
from game.language.french import spaces
from game.language.po_read import read_po
from game.language.status import disagreements, standings
from game.play import System, moment
from game.screens import Setting, Stand, View, build, library_screen, seal_screen
from game.session import Conductor
from game.session.simulate import simulate
from game.shipped import folder
from game.summary.sealer import FileSealer

ENGLISH = frozenset(
    (
        "the",
        "you",
        "your",
        "and",
        "with",
        "what",
        "this",
        "that",
        "are",
        "not",
        "from",
        "have",
        "was",
        "who",
        "they",
        "her",
    )
)


def shipped_domains():
    lessons = [file.parent for file in sorted(folder("scenarios").glob("*/scenario.yaml"))]
    return [
        d
        for d in domains(lessons)
        if d.kind != "lesson" or list(d.locales.glob(f"*/LC_MESSAGES/{d.name}.po"))
    ]


CATALOGUES = sorted(f for d in shipped_domains() for f in d.locales.glob(f"*/LC_MESSAGES/{d.name}.po"))


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_every_catalogue_keeps_what_its_source_has(file):
    po = read_po(file.read_bytes(), file)
    assert po.headed("Language") == file.parent.parent.name and po.headed("Plural-Forms")
    po.plural()
    for entry in po.current:
        if entry.written:
            assert not faults(entry.ids, entry.strings), (entry.context, entry.strings)
        if file.parent.parent.name == "fr" and "/chat/" not in entry.context:
            mended = [text for text in entry.strings if spaces(text, entry.ids[0])]
            assert not mended, (entry.context, entry.strings)


def test_templates_and_catalogues_have_the_texts_of_the_sources():
    assert disagreements(shipped_domains()) == ()


def test_french_is_whole():
    assert "fr" in languages()
    told = {one.domain: (one.percent, one.stale, one.missing) for one in standings(shipped_domains(), "fr")}
    assert {"waymark", "vocabulary", "new-friend"} <= set(told)
    assert {name: one for name, one in told.items() if one != (100, 0, 0)} == {}


def played(lesson, tmp_path, seed):
    conductor = Conductor.begin(lesson, tmp_path / f"{lesson.language}{seed}")
    for _ in simulate(conductor, 24, Random(seed)):
        yield conductor
    conductor.close()


def shown(conductor, setting):
    """Every text on the screen that is on, and on those that can be laid over it."""
    stand = Stand(conductor.system, conductor.session, setting)
    for screen in (build(stand, View(over)) for over in ("", "help", "pause")):
        for part in screen.walk():
            if part.role != "code":
                yield from (line for text in (part.text, part.detail, part.who) for line in text.split("\n"))


def english_left(texts, sources):
    for text in texts:
        words = {word.strip(".,:;!?«»“”’'()").lower() for word in text.replace("’", "'").split()}
        if text in sources or len(words & ENGLISH) > 1:
            yield text


@pytest.mark.parametrize("seed", range(4))
def test_a_class_that_plays_in_french_meets_no_english(tmp_path, seed):
    lesson, setting = (
        localise(new_friend(), "fr"),
        Setting(words_for("fr"), localise_vocabulary(vocabulary(), "fr"), "QC"),
    )
    catalogues = [read_po(file.read_bytes(), file) for file in CATALOGUES if file.parent.parent.name == "fr"]
    entries = [entry for po in catalogues for entry in po.current]
    sources = {entry.ids[0] for entry in entries} - {text for entry in entries for text in entry.strings}
    seen = set()
    for conductor in played(lesson, tmp_path, seed):
        seen.update(shown(conductor, setting))
    library = library_screen(setting.words, [lesson], broken=2)
    stand = Stand(conductor.system, conductor.session, setting)
    sealer = FileSealer(tmp_path, setting.vocabulary, setting.words)
    preview = sealer.preview(conductor, lesson=lesson)
    sealing = seal_screen(stand, preview, "x", sealer.wishes(conductor, setting.words, setting.region))
    seen.update(part.text for part in (*library.walk(), *sealing.walk()) if part.role != "code")
    told = preview[: preview.index("")]
    assert len(seen) > 150
    assert sorted(english_left({*seen, *told}, sources)) == []


@pytest.mark.parametrize("seed", range(3))
def test_switching_the_language_in_mid_lesson_leaves_the_state_as_it_was(tmp_path, seed):
    source, french = new_friend(), localise(new_friend(), "fr")
    setting = Setting(words_for("fr"), localise_vocabulary(vocabulary(), "fr"))
    system = System(french)
    for conductor in played(source, tmp_path, seed):
        session = conductor.session
        before = session.states
        other = Stand(system, session, setting)
        build(other, View())
        here, there = moment(conductor.system, session.state), moment(system, session.state)
        assert type(here) is type(there) and here.scene.id == there.scene.id
        here_open, there_open = (
            [o.open for o in s.offers(session.state)] for s in (conductor.system, system)
        )
        assert here_open == there_open
        for state, decision in zip(before, session.decisions, strict=False):
            assert system.step(state, decision) == conductor.system.step(state, decision)
        assert session.states == before


def test_the_same_class_takes_the_same_way_in_both_languages(tmp_path):
    ways = []
    for lesson in (new_friend(), localise(new_friend(), "fr")):
        *_, conductor = played(lesson, tmp_path, 7)
        ways.append((conductor.session.states, conductor.session.about.content_hash))
    assert ways[0] == ways[1]
