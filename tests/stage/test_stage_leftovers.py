"""What earlier lessons left: the library offers to seal or delete what was left open, and tells of damage."""

from datetime import date, timedelta
from random import Random

import pytest
from playing import Teacher

from game.session import Conductor
from game.session.simulate import simulate


class Later(Teacher):
    """A teacher who opens the library so many days later."""

    def __init__(self, home, days, sessions=1):
        super().__init__(home)
        self.ids = []
        for _ in range(sessions):
            conductor = Conductor.begin(self.stagehand.lessons[0], self.sessions)
            for number, _move in enumerate(simulate(conductor, 24, Random(3))):
                if number == 150:
                    break
            conductor.close()
            self.ids.append(conductor.session.about.id)
        self.stagehand._leftovers._today = lambda: date.today() + timedelta(days=days)
        self.look()

    def look(self):
        self.stagehand.close()
        self.loop.frame.dirty = True
        self.loop.turn()

    def files(self):
        return {path.stem for path in self.sessions.glob("*.sqlite")}


@pytest.fixture
def month_later(tmp_path):
    teacher = Later(tmp_path, 30, sessions=2)
    yield teacher
    teacher.close()


def test_only_after_thirty_days_the_library_speaks_of_it(tmp_path):
    teacher = Later(tmp_path, 29)
    assert teacher.screen.find("left-open") is None
    teacher.close()


def test_an_old_session_is_sealed_with_the_teachers_choices(month_later):
    month_later.click("left-open")
    assert month_later.screen.kind == "left-open"
    month_later.click(f"seal-{month_later.ids[0]}")
    assert month_later.screen.kind == "seal"
    month_later.press("4", "d", "space").click("seal")
    assert month_later.screen.kind == "sealed"
    assert '"left_out": [\n    "pulse"\n  ]' in month_later.stagehand.sealed_at.read_text()
    month_later.click("library")
    month_later.click("left-open")
    assert month_later.screen.find(f"seal-{month_later.ids[0]}") is None
    assert month_later.screen.find(f"seal-{month_later.ids[1]}") is not None


def test_back_from_the_seal_changes_nothing(month_later):
    before = {path: path.read_bytes() for path in month_later.sessions.glob("*.sqlite")}
    month_later.click("left-open").click(f"seal-{month_later.ids[0]}").press("back")
    assert month_later.screen.kind == "library"
    assert {path: path.read_bytes() for path in month_later.sessions.glob("*.sqlite")} == before


def test_deleting_asks_once_more(month_later):
    first, second = month_later.ids
    month_later.click("left-open").click(f"delete-{first}")
    assert month_later.files() == {first, second}
    month_later.click(f"keep-{first}").click(f"delete-{first}").click(f"gone-{first}")
    assert month_later.files() == {second}
    assert month_later.screen.find(f"delete-{second}") is not None


def test_a_damaged_session_is_told_of_and_does_not_stop_the_library(month_later):
    (month_later.sessions / f"{month_later.ids[0]}.sqlite").write_bytes(b"no database")
    month_later.look()
    told = [part.text for part in month_later.screen.walk() if part.role == "status"]
    assert any("damaged" in text for text in told)
    assert (month_later.sessions / "damaged" / month_later.ids[0]).is_dir()
    assert month_later.screen.find(f"session-{month_later.ids[1]}") is not None
