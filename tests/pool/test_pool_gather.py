"""Gathering: every file once, bad ones with a reason, stopped at any unit and gone on with."""

import csv
import json
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from lessons_for_tests import small
from many_summaries import many, name_of, write_folders, write_zip

from game.scenario import read_vocabulary
from game.shipped import folder as shipped
from game.summary import canonical
from game.summary.pool.doubts import Doubts
from game.summary.pool.gather import QUARANTINE, STATE, gather
from game.summary.pool.sources import LIMIT


def quarantine(out):
    with (out / QUARANTINE).open(newline="", encoding="utf-8") as file:
        return {row["file"]: row["why"] for row in csv.DictReader(file)}


def facts(out):
    import duckdb

    return sorted(duckdb.sql(f"select * from '{out}/facts-*.parquet'").fetchall())


@pytest.fixture
def boards(tmp_path):
    write_folders(tmp_path / "in", many(60), 3)
    return tmp_path / "in"


def whole(number=1, seed=9):
    return [summary for summary in many(number * 3, seed) if summary.play is not None][:number]


def test_files_and_zips_come_to_the_same(tmp_path, boards):
    write_zip(tmp_path / "zips" / "board.zip", many(60))
    one, other = gather([boards], tmp_path / "one"), gather([tmp_path / "zips"], tmp_path / "other")
    assert one.sessions == other.sessions == 60
    strip = [row[1:] for row in facts(tmp_path / "one")]
    assert sorted(strip) == sorted(row[1:] for row in facts(tmp_path / "other"))


def test_a_copy_counts_once_and_another_story_of_the_same_session_is_quarantined(tmp_path):
    first, second = whole(2)
    forged = replace(
        first, play=replace(first.play, class_size="10-14", questions=(), quarter=None, region=None)
    )
    for folder, name, summary in (
        ("a", "one.json", first),
        ("b", "again.json", first),
        ("c", "forged.json", forged),
        ("c", "two.json", second),
    ):
        (tmp_path / "in" / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / folder / name).write_bytes(canonical(summary))
    counts = gather([tmp_path / "in"], tmp_path / "out")
    assert (counts.files, counts.sessions, counts.copies, counts.quarantined) == (4, 2, 1, 1)
    assert "same session" in quarantine(tmp_path / "out")["forged.json"]


def test_what_is_no_summary_is_quarantined_with_its_reason(tmp_path):
    """T12, T31: rubbish, bombs, zips in zips, broken zips, files that could not have been."""
    place = tmp_path / "in" / "board"
    place.mkdir(parents=True)
    good = whole()[0]
    (place / "good.json").write_bytes(canonical(good))
    (place / "=cmd.json").write_bytes(b"{}")
    (place / "long.json").write_bytes(b" " * (LIMIT + 5))
    tiny = next(summary for summary in many(200, 3) if summary.play is None)
    (place / "tiny.json").write_bytes(canonical(tiny))
    (place / "waymark-summary-x.xapi.json").write_bytes(b"[]")
    (place / "notes.txt").write_bytes(b"not looked at")
    with zipfile.ZipFile(place / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.json", b"0" * 50_000_000)
        archive.writestr("inner.zip", b"PK")
    (place / "broken.zip").write_bytes(b"PK\x03\x04 no zip at all")
    counts = gather([tmp_path / "in"], tmp_path / "out")
    why = quarantine(tmp_path / "out")
    assert counts.sessions == 1
    assert set(why) == {"'=cmd.json", "long.json", "tiny.json", "bomb.json", "inner.zip", ""}
    assert "larger than" in why["bomb.json"]
    assert "zip in a zip" in why["inner.zip"]
    assert "no zip" in why[""]


def test_a_forgery_is_quarantined_with_its_reason_and_a_lesson_that_is_not_here_is_counted(tmp_path):
    """T31: what is doubted (test_pool_doubts.py) is not taken; of whom less can be known, that is told."""
    vocabulary, _ = read_vocabulary(shipped("scenarios"))
    honest = whole()[0]
    forged = replace(honest, play=replace(honest.play, session="0" * 12 + "4000a" + "0" * 15, ages="11-99"))
    write_folders(tmp_path / "in", iter([honest, forged]), 1)
    knowing = Doubts(vocabulary, [small()], date(2026, 11, 30))
    counts = gather([tmp_path / "in"], tmp_path / "out", knowing)
    assert (counts.sessions, counts.quarantined, counts.unknown) == (1, 1, 1)
    assert list(quarantine(tmp_path / "out").values()) == ["ages that no lesson is for"]
    again = gather([tmp_path / "in"], tmp_path / "out", knowing)
    assert again == counts, "what an earlier run found is remembered"


def test_a_run_that_was_stopped_goes_on_and_comes_to_the_same(tmp_path, boards):
    class Stopped(Exception):
        pass

    straight = gather([boards], tmp_path / "straight")
    for done in (1, 2):

        def stop(counts, done=done):
            if counts.units == done:
                raise Stopped

        with pytest.raises(Stopped):
            gather([boards], tmp_path / "out", progress=stop)
    state = tmp_path / "out" / STATE
    assert len(state.read_text().splitlines()) == 2
    state.write_text(state.read_text() + '{"format": 2, "unit": "cut off by a po')
    assert gather([boards], tmp_path / "out") == straight
    assert facts(tmp_path / "out") == facts(tmp_path / "straight")


def test_a_second_run_reads_only_what_is_new(tmp_path, boards):
    gather([boards], tmp_path / "out")
    seen = []
    counts = gather([boards], tmp_path / "out", progress=lambda c: seen.append(c.files))
    assert set(seen) == {60}, "what was done is told, and nothing is read"
    seen.clear()
    late = whole(1, seed=77)[0]
    (boards / "board-late").mkdir()
    (boards / "board-late" / "x.json").write_bytes(canonical(late))
    more = gather([boards], tmp_path / "out", progress=lambda c: seen.append(c.files))
    assert seen == [60, 61]
    assert more.sessions == counts.sessions + 1


def test_a_session_comes_back_when_the_first_of_two_copies_goes(tmp_path):
    summary = whole()[0]
    for folder in ("a", "b"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "x.json").write_bytes(canonical(summary))
    assert gather([tmp_path / "in"], tmp_path / "out").copies == 1
    (tmp_path / "in" / "a" / "x.json").unlink()
    counts = gather([tmp_path / "in"], tmp_path / "out")
    assert (counts.sessions, counts.copies) == (1, 0)


def test_the_smallest_classes_count_by_their_file_names(tmp_path):
    from random import Random

    tiny = [summary for summary in many(400, 3) if summary.play is None][:2]
    chance = Random(1)
    place = tmp_path / "in" / "board"
    place.mkdir(parents=True)
    for summary in tiny:
        (place / name_of(summary, chance)).write_bytes(canonical(summary))
    assert gather([tmp_path / "in"], tmp_path / "out").sessions == 2


def test_no_path_of_the_machine_and_no_name_of_a_file_is_in_what_is_gathered(tmp_path, boards):
    gather([boards], tmp_path / "out")
    for path in (tmp_path / "out").glob("*.parquet"):
        assert str(tmp_path).encode() not in path.read_bytes()
        assert b"waymark-summary" not in path.read_bytes()
    assert json.loads((tmp_path / "out" / STATE).read_text().splitlines()[0])["format"] == 2


def groups(out):
    import duckdb

    return {
        group
        for (group,) in duckdb.sql(f"""select distinct "group" from '{out}/facts-*.parquet'""").fetchall()
    }


def test_files_that_are_named_one_by_one_are_one_group(tmp_path, boards):
    """A board's files named by the shell (BoardA/*.json) are as much one group as its folder: else every file
    would be, and three sessions of one board would pass for three groups.
    """
    (board, other, _) = sorted(boards.iterdir())
    files = sorted(board.glob("*.json"))
    one, all_at_once = gather([board], tmp_path / "folder"), gather(files, tmp_path / "files")
    assert all_at_once == replace(one, of=all_at_once.of, units=all_at_once.units)
    assert facts(tmp_path / "files") == facts(tmp_path / "folder")
    assert groups(tmp_path / "files") == {board.name}
    both = gather([*files, *sorted(other.glob("*.json")), *files], tmp_path / "both")
    assert groups(tmp_path / "both") == {board.name, other.name}
    assert both.sessions == len(files) + len(list(other.glob("*.json")))
