"""Lessons as files: what is read, what is refused, and that nothing outside a lesson's folder is."""

import os
import shutil
from pathlib import Path

import pytest
from good_lesson import GOOD, SHARED, changed
from strategies import VOCABULARY

from game.scenario import Reading, read_scenario, read_text

PIXEL = b"not really a picture"


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A whole folder of scenarios with the good lesson in it."""
    folder = tmp_path / "scenarios" / "the-new-friend"
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "bus.png").write_bytes(PIXEL)
    (folder / "rain.ogg").write_bytes(b"drip")
    (folder / "scenario.yaml").write_text(GOOD, encoding="utf-8")
    (folder.parent / "shared").mkdir()
    for name, text in SHARED.items():
        (folder.parent / "shared" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def read(folder: Path) -> Reading:
    return read_scenario(folder, VOCABULARY)


def test_a_folder_or_its_file_may_be_named(lesson: Path) -> None:
    by_folder, by_file = read(lesson), read(lesson / "scenario.yaml")
    assert by_folder.findings == ()
    assert by_folder == by_file
    assert by_folder.scenario is not None
    assert by_folder.scenario.id == "the-new-friend"


def test_places_in_shared_beats_are_in_their_own_file(lesson: Path) -> None:
    shared = lesson.parent / "shared" / "ground-rules.yaml"
    shared.write_text("format: 1\nbeats:\n  - narator: Hello.\n", encoding="utf-8")
    (finding,) = read(lesson).findings
    assert (finding.code, finding.span.file, finding.span.line) == ("WM301", str(shared), 3)


def test_shared_beats_use_no_others_and_stand_in_their_own_folder(lesson: Path) -> None:
    (lesson.parent / "shared" / "ground-rules.yaml").write_text(
        "format: 1\nbeats:\n  - use: ground-rules\n", encoding="utf-8"
    )
    assert codes(read(lesson)) == ["WM222"]
    outside = lesson.parent / "secret.yaml"
    outside.write_text(SHARED["ground-rules"], encoding="utf-8")
    (lesson.parent / "shared" / "ground-rules.yaml").unlink()
    (lesson.parent / "shared" / "ground-rules.yaml").symlink_to(outside)
    assert codes(read(lesson)) == ["WM102"]


def test_the_condition_and_the_note_beside_use_are_those_of_its_beats() -> None:
    text = changed(
        "      - use: ground-rules", "      - use: ground-rules\n        if: not short\n        note: Slowly."
    )
    scenario = read_text(text, "the-new-friend", VOCABULARY, SHARED).scenario
    assert scenario is not None
    first, second = scenario.first.beats[:2]
    assert first.when == second.when is not None
    assert (first.note, second.note) == ("Slowly.", None)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_ends_are_fine(lesson: Path, encoding: str, ending: str) -> None:
    (lesson / "scenario.yaml").write_bytes(GOOD.replace("\n", ending).encode(encoding))
    reading = read(lesson)
    assert reading.findings == ()
    assert reading.scenario is not None
    assert reading.scenario.scenes["closing"].at.numbers[1:3] == (
        GOOD[: GOOD.index("  closing:")].count("\n") + 1,
        3,
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"])
def test_another_encoding_is_refused(lesson: Path, encoding: str) -> None:
    text = GOOD.replace("Maya is not alone", "Maya n'est pas isolée")
    (lesson / "scenario.yaml").write_bytes(text.encode(encoding))
    (code,) = codes(read(lesson))
    assert code in ("WM104", "WM105")


def test_a_letter_that_is_not_utf8_is_shown_at_its_place(lesson: Path) -> None:
    (lesson / "scenario.yaml").write_bytes("format: 1\ntitle: Isolée\n".encode("cp1252"))
    (finding,) = read(lesson).findings
    assert finding.span.numbers[1:3] == (2, 12)


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "# only a comment\n"])
def test_an_empty_file_says_so(lesson: Path, text: str) -> None:
    (lesson / "scenario.yaml").write_text(text, encoding="utf-8")
    assert codes(read(lesson)) == ["WM106"]


def test_what_is_no_file_is_refused_at_once(lesson: Path) -> None:
    file = lesson / "scenario.yaml"
    file.unlink()
    assert codes(read(lesson)) == ["WM101"]
    (lesson / "scenario.yml").write_text(GOOD, encoding="utf-8")
    assert "scenario.yml" in read(lesson).findings[0].hint
    file.mkdir()
    assert codes(read(lesson)) == ["WM101"]
    assert codes(read(file)) == ["WM101"]
    assert codes(read(lesson / "no" / "such")) == ["WM101"]
    assert codes(read(Path("a\0b"))) == ["WM101"]


def test_pipes_and_devices_are_not_opened(lesson: Path) -> None:
    file = lesson / "scenario.yaml"
    file.unlink()
    if not hasattr(os, "mkfifo"):
        return  # no such thing on this system
    os.mkfifo(file)
    assert codes(read(lesson)) == ["WM101"]
    file.unlink()
    file.symlink_to("/dev/zero")
    assert codes(read(lesson)) == ["WM101"]
    file.unlink()
    file.write_text(GOOD, encoding="utf-8")
    (lesson / "rain.ogg").unlink()
    os.mkfifo(lesson / "rain.ogg")
    assert codes(read(lesson)) == ["WM309"]


def test_a_lesson_that_is_a_link_to_somewhere_else_is_refused(lesson: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "diary.yaml"
    elsewhere.write_text(GOOD, encoding="utf-8")
    (lesson / "scenario.yaml").unlink()
    (lesson / "scenario.yaml").symlink_to(elsewhere)
    assert codes(read(lesson)) == ["WM102"]


def test_a_picture_that_leads_out_of_the_folder_is_refused(lesson: Path, tmp_path: Path) -> None:
    (tmp_path / "private.png").write_bytes(PIXEL)
    (lesson / "pictures" / "bus.png").unlink()
    (lesson / "pictures" / "bus.png").symlink_to(tmp_path / "private.png")
    assert codes(read(lesson)) == ["WM221"]
    shutil.rmtree(lesson / "pictures")
    assert codes(read(lesson)) == ["WM309"]
    (lesson / "pictures").symlink_to(tmp_path)
    (tmp_path / "bus.png").write_bytes(PIXEL)
    assert codes(read(lesson)) == ["WM221"]


@pytest.mark.parametrize("name", ["The New Friend", "new_friend", "ami-é"])
def test_the_folder_s_name_is_the_lesson_s_id(lesson: Path, name: str) -> None:
    assert codes(read(lesson.rename(lesson.with_name(name)))) == ["WM201"]


def test_the_hash_changes_with_anything_the_class_would_see(lesson: Path) -> None:
    seen = set()

    def note() -> None:
        scenario = read(lesson).scenario
        assert scenario is not None
        assert len(scenario.content_hash) == 64
        seen.add(scenario.content_hash)

    note()
    note()
    assert len(seen) == 1
    (lesson / "unused.png").write_bytes(PIXEL)
    note()
    assert len(seen) == 1
    (lesson / "pictures" / "bus.png").write_bytes(b"another picture")
    note()
    (lesson.parent / "shared" / "ground-rules.yaml").write_text(
        SHARED["ground-rules"] + "# more\n", encoding="utf-8"
    )
    note()
    (lesson / "scenario.yaml").write_text(GOOD + "# more\n", encoding="utf-8")
    note()
    assert len(seen) == 4


def test_without_a_vocabulary_the_one_beside_the_lesson_is_used(lesson: Path) -> None:
    signs = (
        "format: 1\nsigns:\n  WS.OTHER: {title: Other, text: Another sign., ages: 11-18, source: a test}\n"
    )
    (lesson.parent / "signs.yaml").write_text(signs, encoding="utf-8")
    found = codes(read_scenario(lesson))
    assert found.count("WM101") == 3  # the other three registries are missing there
    assert "WM304" in found
