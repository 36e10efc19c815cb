"""What a teacher chooses once for this machine, and that it stays on it."""

import json
import socket
from random import Random

import pytest
from lessons_for_tests import small, vocabulary

from game.cli.main import outcome
from game.cli.settings import keep_region
from game.language import Words
from game.screens import Setting, Stand, View, build
from game.session import Conductor, Settings, SettingsTrouble, read_settings, sessions_folder
from game.session.settings import LONGEST, local_person, settings_file, write_settings
from game.session.simulate import simulate
from game.summary.sealer import FileSealer


def said(capsys, *arguments):
    status = outcome(["settings", *arguments])
    told = capsys.readouterr()
    return status, told.out + told.err


def test_nothing_is_chosen_at_first_and_looking_keeps_nothing(own_home, capsys):
    status, told = said(capsys)
    assert status == 0 and "not chosen" in told and not settings_file(own_home).exists()


def test_what_was_chosen_is_there_the_next_time(own_home, capsys):
    said(capsys, "--region", "nu", "--language", "fr")
    said(capsys, "people", "add", "Ms. Haddad,  counsellor", "--where", "Room 14", "--when", "mornings")
    kept = read_settings(own_home)
    assert (kept.region, kept.language) == ("NU", "fr")
    assert [(p.who, p.where, p.when) for p in kept.people] == [
        ("Ms. Haddad, counsellor", "Room 14", "mornings")
    ]
    assert "Français" in said(capsys)[1]
    said(capsys, "--region", "none", "--language", "none")
    assert read_settings(own_home) == Settings(people=kept.people)
    keep_region("QC")
    assert read_settings(own_home) == Settings("", "QC", kept.people)
    said(capsys, "people", "remove", "1")
    assert read_settings(own_home).people == ()


def test_what_cannot_be_kept_is_said_in_words(own_home, capsys):
    for wrong in (
        ("--region", "XX"),
        ("--language", "xx"),
        ("people", "add", " "),
        ("people", "add", "x" * (LONGEST + 1)),
        ("people", "remove", "1"),
    ):
        status, told = said(capsys, *wrong)
        assert status == 2 and "fault of Waymark" not in told, wrong
    for _ in range(3):
        said(capsys, "people", "add", "Somebody")
    assert said(capsys, "people", "add", "A fourth")[0] == 2


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "[]",
        '{"people": 3}',
        '{"people": [{"who": 3}]}',
        '{"region": "ZZ"}',
        '{"port": 70000}',
        '{"port": "web"}',
    ],
)
def test_broken_settings_are_said_in_words_and_stay_as_they_are(own_home, capsys, text):
    own_home.mkdir(exist_ok=True)
    settings_file(own_home).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsTrouble, match=r"settings\.json"):
        read_settings(own_home)
    status, told = said(capsys, "--region", "NU")
    assert status == 1 and "delete it" in told and "fault of Waymark" not in told
    assert settings_file(own_home).read_text(encoding="utf-8") == text


def test_the_room_for_devices_opens_at_the_port_of_the_command_or_of_the_settings(own_home, monkeypatch):
    with socket.socket() as free, socket.socket() as other:
        for each in (free, other):
            each.bind(("127.0.0.1", 0))
        said, kept = free.getsockname()[1], other.getsockname()[1]
    opened = []

    def stage(stagehand, **_how):
        stagehand._devices.pick("127.0.0.1", 24)
        opened.append(stagehand._devices.view().url)

    monkeypatch.setattr("game.stage.open_stage", stage)
    assert outcome(["play", "new-friend", "--port", str(said)]) == 0
    assert outcome(["settings", "--port", str(kept)]) == 0 and read_settings(own_home).port == kept
    assert outcome(["play", "new-friend"]) == 0
    assert outcome(["play", "new-friend", "--port", "0"]) == 0
    assert opened[:2] == [f"http://127.0.0.1:{said}/", f"http://127.0.0.1:{kept}/"]
    assert opened[2] not in opened[:2] and opened[2].startswith("http://127.0.0.1:")
    assert outcome(["settings", "--port", "0"]) == 0 and read_settings(own_home) == Settings()


def test_the_library_says_what_it_does_not_know(own_home, capsys):
    assert outcome(["--region", "XX"]) == 2 and "XX" in capsys.readouterr().err
    assert outcome(["--language", "xx"]) == 2 and "“xx”" in capsys.readouterr().err


def played(home):
    conductor = Conductor.begin(small(), sessions_folder(home))
    for _ in simulate(conductor, 24, Random(3)):
        pass
    return conductor


def test_the_people_of_this_school_are_shown_first_and_never_exported(tmp_path, own_home, capsys):
    person = local_person("Zebulon Quillfeather", "Room Xanadu", "after Yuletide")
    write_settings(own_home, Settings("", "NU", (person,)))
    conductor = played(own_home)
    setting = Setting(Words(), vocabulary(), "NU", read_settings(own_home).people)
    stand = Stand(conductor.system, conductor.session, setting)
    first = next(part for part in build(stand, View("help")).walk() if part.role == "item")
    assert (first.who, first.text, first.detail) == (person.who, person.where, person.when)
    path = FileSealer(tmp_path / "out", vocabulary()).seal(conductor)
    conductor.close()
    session = conductor.session.about.id
    for form in ("json", "csv", "xapi"):
        assert outcome(["summary", session, "-o", str(tmp_path / "out"), "--form", form]) == 0
    written = [file for folder in (tmp_path / "out", sessions_folder(own_home)) for file in folder.rglob("*")]
    assert path in written
    for file in written:
        for text in ("Zebulon", "Quillfeather", "Xanadu", "Yuletide"):
            assert text.encode() not in file.read_bytes(), file


def test_the_file_can_be_read_by_a_person(own_home):
    write_settings(own_home, Settings("fr", "QC", (local_person("L’infirmière", "2ᵉ étage"),)))
    text = settings_file(own_home).read_text(encoding="utf-8")
    assert "L’infirmière" in text and json.loads(text)["region"] == "QC"
