"""One lesson as one file: there and back whole, and nothing else comes in with it."""

import io
import stat
import zipfile

import pytest

from game.cli.main import outcome
from game.language import localise
from game.scenario import read_scenario
from game.scenario.pack import PackTrouble, pack, unpack
from game.session import lessons_folder
from game.shipped import folder

GOOD = (folder("scenarios") / "new-friend" / "scenario.yaml").read_bytes()


def packed(tmp_path, **files):
    """Write a zip with these files, `__` standing for a slash."""
    file = tmp_path / "some.waymark"
    with zipfile.ZipFile(file, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return file


def test_a_lesson_comes_out_as_it_went_in_with_its_french(own_home, capsys, tmp_path):
    file = tmp_path / "nf.waymark"
    assert outcome(["pack", "new-friend", "-o", str(file)]) == 0
    assert outcome(["add", str(file)]) == 0
    there = lessons_folder(own_home) / "new-friend"
    assert (there / "scenario.yaml").read_bytes() == GOOD
    assert len(list((there / "plans").glob("*.yaml"))) == len(
        list((folder("scenarios") / "new-friend" / "plans").glob("*.yaml"))
    )
    lesson = read_scenario(there).scenario
    shipped = read_scenario(folder("scenarios") / "new-friend").scenario
    assert localise(lesson, "fr").title == localise(shipped, "fr").title != lesson.title
    assert outcome(["add", str(file)]) == 1 and "stays as it is" in capsys.readouterr().err
    assert outcome(["add", str(file), "--replace"]) == 0


def test_a_lesson_that_is_replaced_is_kept_whole(own_home, capsys, tmp_path):
    file = tmp_path / "nf.waymark"
    outcome(["pack", "new-friend", "-o", str(file)])
    for note in ("mine", "mine again"):
        outcome(["add", str(file), "--replace"])
        there = lessons_folder(own_home) / "new-friend"
        (there / "notes.txt").write_text(note, encoding="utf-8")
    capsys.readouterr()
    assert outcome(["add", str(file), "--replace"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "is kept, whole:" in told and "in place of the lesson “new-friend” that Waymark brings" in told
    kept = sorted(path.read_text("utf-8") for path in (own_home / "replaced").rglob("notes.txt"))
    assert kept == ["mine", "mine again"] and not (there / "notes.txt").exists()


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["pack", "new-friend"], "x.yaml"),
        (["print", "home", "new-friend"], "x.txt"),
        (["map", "new-friend"], "x.pdf"),
    ],
)
def test_a_file_of_another_kind_is_not_written_over(capsys, tmp_path, command, name):
    file = tmp_path / name
    file.write_text("mine", encoding="utf-8")
    assert outcome([*command, "-o", str(file)]) == 2 and "should end in" in capsys.readouterr().err
    assert file.read_text("utf-8") == "mine"


def test_why_nothing_could_be_written_is_said_in_words(capsys, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for command in (["pack", "new-friend", "-o", "x.waymark"], ["simulate", "new-friend", "-o", "within"]):
        command[-1] = str(tmp_path / "file" / command[-1])
        assert outcome(command) == 1
        told = capsys.readouterr().err
        assert "not a directory" in told and "Errno" not in told


def test_the_same_lesson_makes_the_same_bytes():
    lesson = folder("scenarios") / "new-friend"
    assert pack(lesson) == pack(lesson)


@pytest.mark.parametrize(
    "name",
    [
        "../evil/scenario.yaml",
        "/etc/scenario.yaml",
        "a-lesson/../../x.yaml",
        "a-lesson\\x.yaml",
        "a-lesson/con.yaml",
        "a-lesson/.hidden.yaml",
        "a-lesson/run.exe",
        "a-lesson/x.py",
        "C:/x.yaml",
        "x.yaml",
    ],
)
def test_what_no_lesson_has_is_refused_and_nothing_is_written(tmp_path, name):
    file = packed(tmp_path, **{"a-lesson/scenario.yaml": GOOD, name: b"x"})
    with pytest.raises(PackTrouble):
        unpack(file, tmp_path / "shelf")
    assert not list((tmp_path / "shelf").glob("*")) and not (tmp_path / "evil").exists()


def test_a_link_is_refused(tmp_path):
    entry = zipfile.ZipInfo("a-lesson/link.yaml")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    file = tmp_path / "some.waymark"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a-lesson/scenario.yaml", GOOD)
        made.writestr(entry, "/etc/passwd")
    with pytest.raises(PackTrouble, match="no lesson has"):
        unpack(file, tmp_path / "shelf")


def test_two_lessons_or_twice_the_same_name_are_refused(tmp_path):
    two = packed(tmp_path, **{"a-lesson/scenario.yaml": GOOD, "another/scenario.yaml": GOOD})
    with pytest.raises(PackTrouble, match="one lesson"):
        unpack(two, tmp_path / "shelf")
    twice = packed(tmp_path, **{"a-lesson/scenario.yaml": GOOD, "a-lesson/SCENARIO.yaml": GOOD})
    with pytest.raises(PackTrouble, match="two files"):
        unpack(twice, tmp_path / "shelf")


def test_a_size_that_lies_and_a_bomb_are_refused(tmp_path):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a-lesson/scenario.yaml", GOOD)
        made.writestr("a-lesson/big.png", bytes(80 * 1024 * 1024))
    file = tmp_path / "bomb.waymark"
    file.write_bytes(data.getvalue())
    assert file.stat().st_size < 1024 * 1024
    with pytest.raises(PackTrouble, match="larger than"):
        unpack(file, tmp_path / "shelf")


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_pack_is_told_in_words(own_home, capsys, tmp_path, data):
    file = tmp_path / "some.waymark"
    file.write_bytes(data)
    assert outcome(["add", str(file)]) == 1
    assert "was not added" in capsys.readouterr().err


def test_a_lesson_that_cannot_be_read_is_not_added(own_home, capsys, tmp_path):
    file = packed(tmp_path, **{"a-lesson/scenario.yaml": b"format: 1\ntitle: x\n"})
    assert outcome(["add", str(file)]) == 1
    assert "cannot be read: line " in capsys.readouterr().err
    assert not (lessons_folder(own_home) / "a-lesson").exists()
