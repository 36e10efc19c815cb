"""`waymark sessions` and `waymark summary`, as a facilitator runs them."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta

import pytest
from lessons_for_tests import SMALL
from test_cli_commands import unsealed, waymark

from game.summary import Summary, read_summary


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def later(days):
    return (date.today() + timedelta(days=days)).isoformat()


def test_sessions_are_listed_by_lesson_and_day(home):
    first, second = unsealed(home), unsealed(home)
    told = waymark("sessions", home=home).stdout.splitlines()
    assert told[0] == "new-friend"
    assert {line.split()[1] for line in told[1:]} == {first[:8], second[:8]}
    assert {line.split()[0] for line in told[1:]} == {date.today().isoformat()}


def test_a_session_left_unsealed_for_thirty_days_is_offered(home):
    session = unsealed(home)
    assert "30 days" not in waymark("sessions", "--today", later(29), home=home).stdout
    told = waymark("sessions", "--today", later(30), home=home).stdout
    assert f"waymark sessions seal {session[:8]}" in told
    assert f"waymark sessions delete {session[:8]}" in told


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own is made with openpty")
def test_whoever_seals_an_old_session_is_asked_what_to_leave_out(home):
    session = unsealed(home)
    ours, theirs = os.openpty()
    os.write(ours, b"seal\npulse,strict\ny\n")
    done = subprocess.run(
        [sys.executable, "-m", "game", "sessions", "--today", later(30)],
        env=os.environ | {"WAYMARK_HOME": str(home), "LC_ALL": "C"},
        stdin=theirs,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    told = json.loads((home / "summaries" / f"waymark-summary-{session}.json").read_text())
    assert told["left_out"] == ["pulse"] and told["policy"].startswith("n25")


def test_a_session_is_sealed_where_it_lies(home):
    session = unsealed(home)
    refused = waymark("sessions", "seal", session[:6], home=home, answer="n\n")
    assert refused.returncode == 1
    assert '"lesson": "new-friend"' in refused.stdout
    sealed = waymark("sessions", "seal", session[:6], "--yes", home=home)
    assert sealed.returncode == 0, sealed.stderr
    assert isinstance(
        read_summary((home / "summaries" / f"waymark-summary-{session}.json").read_bytes()), Summary
    )
    assert "30 days" not in waymark("sessions", "--today", later(99), home=home).stdout
    assert "sealed before" in waymark("sessions", "seal", session[:6], "--yes", home=home).stdout


def test_a_session_is_sealed_with_the_same_choices_as_a_summary(home):
    session = unsealed(home)
    options = ("--without", "pulse", "--quarter", "2026-Q4", "--region", "mb")
    shown = waymark("sessions", "seal", session[:6], *options, home=home, answer="n\n")
    assert "October to December 2026" in shown.stdout and "Manitoba" in shown.stdout
    assert waymark("sessions", "seal", session[:6], "--yes", *options, home=home).returncode == 0
    told = json.loads((home / "summaries" / f"waymark-summary-{session}.json").read_text())
    assert (told["left_out"], told["quarter"], told["region"]) == (["pulse"], "2026-Q4", "MB")


def test_what_a_class_of_its_size_is_not_told_with_is_said(home):
    """With --policy strict a class of 24 is below the gate: its quarter and region stay untold, and it says so."""
    session = unsealed(home)
    options = ("--yes", "--policy", "strict", "--quarter", "2026-Q4")
    told = waymark("sessions", "seal", session[:6], *options, home=home)
    assert "fewer than 25 students" in told.stderr
    assert json.loads((home / "summaries" / f"waymark-summary-{session}.json").read_text())["quarter"] is None


def test_the_summary_is_shown_in_the_words_of_the_lesson_and_in_the_language_of_the_machine(home):
    session = unsealed(home)
    english = waymark("sessions", "seal", session[:6], home=home, answer="n\n").stdout
    assert "Lesson: The new friend." in english
    assert "/sort/" not in english.split("letter by letter")[0]
    assert waymark("settings", "--language", "fr", home=home).returncode == 0
    french = waymark("summary", session[:6], "-o", home / "out", home=home, answer="n\n").stdout
    assert "Le nouvel ami." in french and "Leçon" in french


def test_nothing_is_sealed_where_the_files_cannot_be_written_or_the_page_not_set(home, tmp_path):
    session = unsealed(home)
    (tmp_path / "file").write_text("in the way")
    for options in (
        ("-o", tmp_path / "file" / "out", "--yes"),
        ("-o", tmp_path / "out", "--yes", "--form", "json,pdf", "--language", "es"),
        ("-o", tmp_path / "out", "--yes", "--form", "pdf", "--language", "not a tag!!"),
    ):
        result = waymark("summary", session[:6], *options, home=home)
        assert result.returncode in (1, 2)
        assert "Traceback" not in result.stderr
    assert "not sealed" in waymark("sessions", home=home).stdout


def test_a_folder_that_fails_after_the_seal_loses_nothing_and_says_what_to_do(home, tmp_path):
    session = unsealed(home)
    place = tmp_path / "out" / f"waymark-summary-{session}.json"
    place.mkdir(parents=True)
    told = waymark("summary", session[:6], "-o", tmp_path / "out", "--yes", home=home)
    assert told.returncode == 1
    assert "is sealed" in told.stderr and f"waymark summary {session[:8]} -o FOLDER" in told.stderr
    assert waymark("summary", session[:6], "-o", tmp_path / "two", home=home).returncode == 0


def test_a_page_is_set_in_every_language_there_is_and_in_no_other(home, tmp_path):
    session = sealed(home, tmp_path)
    for language in ("pa", "zh-Hans"):
        made = waymark("summary", session, "-o", tmp_path, "--form", "pdf", "--language", language, home=home)
        assert made.returncode == 0, made.stderr
        page = (tmp_path / f"waymark-summary-{session}.pdf").read_bytes()
        assert f"/Lang({language.split('-')[0]})".encode() in page
    refused = waymark("summary", session, "-o", tmp_path, "--form", "pdf", "--language", "es", home=home)
    assert refused.returncode == 2
    assert "nothing is translated into “es”" in refused.stderr


def test_no_imagined_class_plays_a_real_session_on(home):
    """Without a screen there is nobody to go on with it: it stays as it is."""
    session = unsealed(home)
    path = home / "sessions" / f"{session}.sqlite"
    before = path.read_bytes()
    result = waymark("sessions", "resume", session[:6], home=home)
    assert result.returncode == 1
    assert "no screen" in result.stderr
    assert path.read_bytes() == before
    assert waymark("sessions", "seal", session[:6], "--yes", home=home).returncode == 0
    assert "sealed" in waymark("sessions", "resume", session[:6], home=home).stderr


def test_a_damaged_session_is_laid_aside_said_and_can_be_deleted(home):
    session, whole = unsealed(home), unsealed(home)
    path = home / "sessions" / f"{session}.sqlite"
    path.write_bytes(b"no database")
    told = waymark("sessions", home=home)
    assert told.returncode == 0, told.stderr
    assert f"{session[:8]} was damaged" in told.stdout
    assert whole[:8] in told.stdout
    assert not path.exists()
    assert waymark("sessions", "delete", session[:8], "--yes", home=home).returncode == 0
    assert session[:8] not in waymark("sessions", home=home).stdout


def spoiled(home, session):
    """A bad stretch in the middle of a session's file."""
    path = home / "sessions" / f"{session}.sqlite"
    raw = bytearray(path.read_bytes())
    places = [found.start() for found in re.finditer(rb'\{"event"', raw)]
    middle = sorted(places)[len(places) // 2]
    raw[middle : middle + 400] = bytes(400)
    path.write_bytes(raw)


@pytest.mark.parametrize("command", [("sessions", "seal"), ("summary",)])
def test_a_damaged_session_goes_on_with_whatever_command_meets_it(home, tmp_path, command):
    """Not only the list lays it aside: what could be read is sealed right away."""
    session = unsealed(home)
    spoiled(home, session)
    to = () if command[0] == "sessions" else ("-o", tmp_path / "out")
    told = waymark(*command, session[:8], *to, "--yes", home=home)
    assert told.returncode == 0, told.stderr
    assert f"{session[:8]} was damaged" in told.stdout and "The summary is in" in told.stdout
    assert "0 steps" not in told.stdout


def test_a_class_is_taken_back_to_what_could_be_read_when_it_resumes(home):
    session = unsealed(home)
    spoiled(home, session)
    told = waymark("play", "new-friend", "--resume", home=home)
    assert told.returncode == 0, told.stderr
    assert f"{session[:8]} was damaged" in told.stdout and "It goes on" in told.stdout


def test_a_session_of_which_nothing_goes_on_is_told_with_what_to_do(home, tmp_path):
    session = unsealed(home)
    (home / "sessions" / f"{session}.sqlite").write_bytes(b"no database")
    told = waymark("summary", session[:8], "-o", tmp_path / "out", home=home)
    assert told.returncode == 2
    assert "was damaged" in told.stderr and f"waymark sessions delete {session[:8]}" in told.stderr


@pytest.mark.parametrize("command", [("delete", "--yes"), ("seal", "--yes"), ("resume",)])
@pytest.mark.parametrize("letters", range(4))
def test_fewer_than_four_letters_name_no_session(home, command, letters):
    """An empty name once meant any session: whoever mistyped a variable deleted the only one for good."""
    session = unsealed(home)
    told = waymark("sessions", command[0], session[:letters], *command[1:], home=home)
    assert told.returncode == 2
    assert "at least 4 letters" in told.stderr
    assert "not sealed" in waymark("sessions", home=home).stdout


def test_a_damaged_session_is_not_deleted_by_a_short_name(home):
    session = unsealed(home)
    (home / "sessions" / f"{session}.sqlite").write_bytes(b"no database")
    waymark("sessions", home=home)
    assert waymark("sessions", "delete", "", "--yes", home=home).returncode == 2
    assert (home / "sessions" / "damaged" / session).is_dir()


def test_a_summary_that_outlives_its_session_is_told_and_can_go_too(home):
    kept, asked, gone = (unsealed(home) for _ in range(3))
    files = {}
    for session in (kept, asked, gone):
        assert waymark("sessions", "seal", session, "--yes", home=home).returncode == 0
        files[session] = home / "summaries" / f"waymark-summary-{session}.json"
    told = waymark("sessions", "delete", kept, "--yes", home=home).stdout
    assert str(files[kept]) in told and "--with-summary" in told and files[kept].exists()
    assert str(files[asked]) in waymark("sessions", "delete", asked, home=home, answer="y\ny\n").stdout
    assert not files[asked].exists()
    assert waymark("sessions", "delete", gone, "--yes", "--with-summary", home=home).returncode == 0
    assert not files[gone].exists()
    assert waymark("sessions", home=home).stdout.startswith("No session")


def sealed(home, tmp_path, *options):
    session = unsealed(home)
    result = waymark("summary", session, "-o", tmp_path / "out", "--yes", *options, home=home)
    assert result.returncode == 0, result.stderr
    return session


def test_every_form_tells_the_same_and_the_same_again(home, tmp_path):
    """T21: seal once; every later export in every form is the same bytes."""
    session = sealed(home, tmp_path, "--form", "json,csv,xapi,pdf", "--quarter", "2026-Q4", "--region", "nu")
    first = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert set(first) == {f"waymark-summary-{session}.{end}" for end in ("json", "csv", "xapi.json", "pdf")}
    again = waymark("summary", session, "-o", tmp_path / "two", "--form", "json,csv,xapi,pdf", home=home)
    assert again.returncode == 0, again.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()} == first
    summary = read_summary(first[f"waymark-summary-{session}.json"])
    assert (summary.play.quarter, summary.play.region) == ("2026-Q4", "NU")
    rows = list(csv.DictReader(io.StringIO(first[f"waymark-summary-{session}.csv"].decode())))
    assert {row["region"] for row in rows} == {"NU"}
    assert first[f"waymark-summary-{session}.pdf"].startswith(b"%PDF")


def test_a_lesson_that_changes_later_changes_no_page_of_before(home, tmp_path):
    """T21: the page keeps the words of the lesson as it was played, in every language, until it is deleted."""
    lesson = home / "scenarios" / "small"
    lesson.mkdir(parents=True)
    (lesson / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    played = waymark("play", "small", home=home)
    assert played.returncode == 0, played.stderr
    (entry,) = (home / "sessions").glob("*.sqlite")

    def pages(folder):
        for language in ("en", "fr"):
            options = ("--form", "json,csv,xapi,pdf", "--language", language)
            made = waymark("summary", entry.stem, "-o", folder / language, *options, home=home)
            assert made.returncode == 0, made.stderr
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    before = pages(tmp_path / "before")
    changed = SMALL.replace("title: ", "title: Another ", 1)
    assert changed != SMALL
    (lesson / "scenario.yaml").write_text(changed, encoding="utf-8")
    assert pages(tmp_path / "after") == before
    assert waymark("sessions", "delete", entry.stem, "--yes", home=home).returncode == 0
    assert not [
        path
        for path in home.rglob("*")
        if path.is_file() and entry.stem in path.name and "pages" in path.parts
    ]


def test_what_was_settled_at_the_seal_stays(home, tmp_path):
    session = sealed(home, tmp_path)
    later = waymark("summary", session, "-o", tmp_path / "two", "--region", "NU", home=home)
    assert "sealed" in later.stderr
    (file,) = (tmp_path / "two").iterdir()
    assert json.loads(file.read_text())["region"] is None


def test_parts_can_be_left_out(home, tmp_path):
    session = sealed(home, tmp_path, "--without", "pulse,signs", "--policy", "strict")
    data = json.loads((tmp_path / "out" / f"waymark-summary-{session}.json").read_text())
    assert data["left_out"] == ["pulse", "signs"]
    assert data["policy"].startswith("n25")
    assert not {q["kind"] for q in data["questions"]} & {"pulse", "sort"}


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["--form", "docx"], "json, csv, pdf, xapi"),
        (["--without", "names"], "pulse"),
        (["--quarter", "October"], "2026-Q4"),
        (["--region", "Springfield"], "NU"),
        (["--policy", "loose"], "strict"),
    ],
)
def test_what_would_tell_more_or_else_cannot_be_asked_for(home, tmp_path, options, hint):
    result = waymark("summary", "abc", "-o", tmp_path, *options, home=home)
    assert result.returncode == 2
    assert hint in result.stderr


def test_the_audit_attacks_a_file_and_says_how_near_it_came(home, tmp_path):
    waymark("simulate", "new-friend", "--students", 24, "-o", tmp_path / "out", home=home)
    (file,) = (tmp_path / "out").iterdir()
    told = waymark("summary", "--audit", file, "--students", 24, "--insiders", 2, home=home)
    assert told.returncode == 0, told.stdout
    assert "nothing tells a cell" in told.stdout
    data = json.loads(waymark("summary", "--audit", file, "--insiders", 1, "--json", home=home).stdout)
    assert data["leaks"] is False
    cells = [cell for question in data["questions"] if question["shown"] for cell in question["cells"]]
    assert cells and all(len(cell["intervals"]) == 2 for cell in cells)


def test_the_audit_refuses_what_is_no_summary(home, tmp_path):
    file = tmp_path / "forged.json"
    file.write_text("{}")
    result = waymark("summary", "--audit", file, home=home)
    assert result.returncode == 1
    assert "no summary" in result.stderr
    waymark("simulate", "new-friend", "--students", 24, "-o", tmp_path / "out", home=home)
    (whole,) = (tmp_path / "out").iterdir()
    assert waymark("summary", "--audit", whole, "--students", 45, home=home).returncode == 2


def test_nothing_on_disk_tells_who_where_or_when_somebody_voted(home, tmp_path):
    """T23, T29: every byte of every file and every name of a file, after a session was played and sealed."""
    import getpass
    import platform

    environment = os.environ | {
        "WAYMARK_HOME": str(home),
        "USER": "facilitator-name",
        "TMPDIR": str(tmp_path),
    }
    subprocess.run(
        [sys.executable, "-m", "game", "play", "new-friend"],
        env={
            k: v for k, v in environment.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
        },
        check=True,
        capture_output=True,
    )
    entry = next((home / "sessions").glob("*.sqlite"))
    made = waymark("summary", entry.stem, "-o", home / "out", "--form", "json,csv,xapi,pdf", home=home)
    assert made.returncode == 0, made.stderr
    files = [path for path in home.rglob("*") if path.is_file()]
    assert len(files) >= 6
    day = date.today().isoformat()
    for path in files:
        text = path.read_bytes()
        for trace in (b"seat", b"counted", b'"counts"', b'"event"', b"facilitator-name"):
            assert trace not in text, f"{trace!r} in {path}"
        for trace in (getpass.getuser(), platform.node(), str(tmp_path)):
            assert trace.encode() not in text or len(trace) < 5, f"{trace} in {path}"
        assert not re.search(rb"\b(?:\d{1,3}\.){3}\d{1,3}\b(?!\.)", _readable(path)), f"an address in {path}"
        assert not re.search(rb"\d\d:\d\d(:\d\d)?\b", _readable(path)), f"a time in {path}"
        if path.suffix != ".sqlite":  # the journal knows its day, and stays on the machine
            assert day.encode() not in text
        assert day not in path.name
    assert not [path for path in tmp_path.rglob("*") if path.suffix in (".log", ".dump", ".tmp")]


def _readable(path):
    """A PDF's compressed streams are noise; everything else is looked at as it is."""
    data = path.read_bytes()
    return re.sub(rb"stream.*?endstream", b"", data, flags=re.DOTALL) if path.suffix == ".pdf" else data
