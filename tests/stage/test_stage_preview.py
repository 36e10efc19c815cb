"""The preview: a lesson's file is saved again and again, and the stage follows."""

import os

import pytest
from lessons_for_tests import SMALL, vocabulary
from playing import Teacher

from game.cli.main import outcome
from game.cli.preview import Watch
from game.language import Words
from game.scenario import read_scenario
from game.screens import Setting
from game.session import Conductor
from game.session.rehearse import NoWayThere, enter, go_to, replay
from game.stage import Loop, Preview
from game.summary.sealer import FileSealer


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "small" / "scenario.yaml"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


def save(file, text):
    """Save a file so that its time differs, however coarse the clock of the disk is."""
    before = file.stat().st_mtime_ns
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 10_000_000, before + 10_000_000))


class Writer(Teacher):
    """A teacher who writes: a preview in a real window."""

    def __init__(self, home, file, scene=None):
        super().__init__(home)
        lesson = read_scenario(file, vocabulary()).scenario
        conductor = Conductor.begin(lesson, home / "scratch")
        enter(conductor)
        if scene:
            go_to(conductor, scene)
        setting = Setting(Words(), vocabulary())
        sealer = FileSealer(home / "summaries", setting.vocabulary, setting.words)
        watch = Watch(file, vocabulary())
        self.stagehand = Preview(conductor, setting, home / "scratch", sealer, watch, now=lambda: self.time)
        self.loop = Loop(self.window, self.painter, self.stagehand, now=lambda: self.time)
        self.loop.turn()

    def wait(self):
        self.time += 1
        self.loop.turn()
        return self

    @property
    def told(self):
        return " ".join(part.text for part in self.screen.walk())


def scenes(file):
    return list(read_scenario(file, vocabulary()).scenario.scenes)


def test_what_is_saved_is_shown_where_the_writer_is(tmp_path, file):
    writer = Writer(tmp_path, file, "talk")
    assert "What happened?" in writer.told
    save(file, SMALL.replace("What happened?", "Who walked in with a goose?"))
    writer.wait()
    assert "Who walked in with a goose?" in writer.told
    assert writer.session.state.scene == "talk"


def test_a_slip_is_told_and_goes_away_when_it_is_mended(tmp_path, file):
    writer = Writer(tmp_path, file)
    before = writer.told
    save(file, SMALL.replace("scenes:", "scnees:", 1))
    writer.wait()
    assert "Line 1: `scenes` is missing" in writer.told
    save(file, SMALL)
    writer.wait()
    assert writer.told == before


def test_a_scene_that_is_gone_leads_to_one_that_is_there(tmp_path, file):
    last = scenes(file)[-1]
    writer = Writer(tmp_path, file, last)
    save(file, SMALL.replace(f"{last}", f"{last}-anew"))
    writer.wait()
    assert writer.session.state.scene in (*scenes(file),)
    assert writer.screen.kind != "trouble"


def test_a_play_is_replayed_and_a_wrong_pick_is_answered(tmp_path, file):
    lesson = read_scenario(file, vocabulary()).scenario
    conductor = Conductor.begin(lesson, tmp_path)
    enter(conductor)
    with pytest.raises(NoWayThere, match="there are"):
        replay(conductor, ["sing"])
    replay(conductor, [1])
    assert conductor.session.decisions
    with pytest.raises(NoWayThere, match="the play is over"):
        replay(conductor, [1])
    with pytest.raises(NoWayThere, match="there is no scene"):
        go_to(conductor, "the-moon")
    conductor.close()


def test_the_command_without_a_screen_or_with_a_wrong_scene_says_so(own_home, capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    assert outcome(["preview", "new-friend", "--at", "the-moon"]) == 2
    assert outcome(["preview", "new-friend", "--replay", "99"]) == 2
    assert outcome(["preview", "new-friend"]) == 1
    told = capsys.readouterr().err
    assert "there is no scene “the-moon”" in told and "no screen here" in told
