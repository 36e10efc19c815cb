"""The whole command: its files, in both languages, the same every time, with nothing to fetch or run."""

import csv
import re
from html.parser import HTMLParser

import duckdb
import pytest
from many_summaries import many, write_folders
from pools import waymark


@pytest.fixture(scope="module")
def pooled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    write_folders(folder / "in", many(300), 5)
    result = waymark("pool", folder / "in", "-o", folder / "out", home=folder / "home")
    assert result.returncode == 0, result.stderr
    assert "300 sessions" in result.stdout
    assert re.search(r"300 files read in \d+ s, \d+ a second\.", result.stdout)
    return folder


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links, self.text = [], [], []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.links += [value for name, value in attributes if name in ("src", "href", "xlink:href", "action")]

    def handle_data(self, data):
        self.text.append(data)


@pytest.fixture(scope="module")
def page(pooled):
    read = Page()
    read.feed((pooled / "out" / "published" / "report.html").read_text(encoding="utf-8"))
    return read


def test_the_files_are_there_and_agree(pooled):
    place = pooled / "out" / "published"
    assert {path.name for path in place.iterdir()} == {
        *("answers.csv", "answers.parquet", "report.html", "report.en.pdf", "report.fr.pdf")
    }
    with (place / "answers.csv").open(newline="", encoding="utf-8") as file:
        rows = [tuple(row.values()) for row in csv.DictReader(file)]
    parquet = duckdb.sql(f"select * from '{place}/answers.parquet'").fetchall()
    assert [tuple("" if value is None else str(value) for value in row) for row in parquet] == rows
    for language in ("en", "fr"):
        data = (place / f"report.{language}.pdf").read_bytes()
        assert b"<pdfuaid:part>1</pdfuaid:part>" in data
        assert f"/Lang({language})".encode() in data


def test_a_second_run_writes_the_same_bytes(pooled):
    place = pooled / "out" / "published"
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    assert waymark("pool", pooled / "in", "-o", pooled / "out", home=pooled / "home").returncode == 0
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_the_page_needs_nothing_from_anywhere_and_runs_nothing(page):
    assert not [tag for tag, _ in page.tags if tag in ("script", "iframe", "object", "embed", "link", "img")]
    assert page.links == []
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)


def test_the_page_is_told_in_both_languages_and_reached_by_keyboard(page):
    radios = [a["id"] for tag, a in page.tags if tag == "input"]
    assert radios == ["in-en", "in-fr"]
    assert [a["lang"] for tag, a in page.tags if tag == "article"] == ["en", "fr"]
    text = "".join(page.text)
    assert "Which skills are chosen" in text
    assert "habiletés" in text
    charts = [a for tag, a in page.tags if tag == "figure"]
    assert len(charts) >= 6
    assert all(a["role"] == "img" and a["aria-label"] for a in charts)
    assert all(a.get("aria-hidden") == "true" for tag, a in page.tags if tag == "svg")
    assert len([1 for tag, _ in page.tags if tag == "details"]) >= len(charts)


def test_every_number_of_the_page_is_one_that_is_published(pooled, page):
    """T28: the report tells no count that the released table does not hold."""
    with (pooled / "out" / "published" / "answers.csv").open(newline="", encoding="utf-8") as file:
        known = {value for row in csv.DictReader(file) for value in row.values()}
    raw = (pooled / "out" / "published" / "report.html").read_text(encoding="utf-8")
    told = [text for text in re.findall(r"<td>([^<]*)</td>", raw) if ": " not in text]
    cells = {
        re.sub("[\u00a0,]", "", number)
        for text in told
        for number in re.findall(r"\d[\d\u00a0,]*(?![\d%])", text)
    }
    shares = set(re.findall(r"(\d+)%", raw))
    assert cells - shares <= {*known, "0"}


@pytest.mark.parametrize(
    ("arguments", "status", "hint"),
    [([], 2, "FOLDERS"), (["/nowhere/at/all", "-o", "x"], 2, "/nowhere/at/all"), (["."], 2, "--output")],
)
def test_wrong_usage_is_said(tmp_path, arguments, status, hint):
    result = waymark("pool", *arguments, home=tmp_path / "home")
    assert result.returncode == status
    assert hint in result.stderr


def test_what_was_gathered_before_has_no_rate(pooled):
    again = waymark("pool", pooled / "in", "-o", pooled / "out", home=pooled / "home")
    assert "nothing is new" in again.stdout and "a second" not in again.stdout


def test_a_folder_without_summaries_is_said(tmp_path):
    (tmp_path / "empty").mkdir()
    result = waymark("pool", tmp_path / "empty", "-o", tmp_path / "out", home=tmp_path / "home")
    assert result.returncode == 1
    assert "no summary" in result.stderr


def test_too_little_to_publish_is_said(tmp_path):
    write_folders(tmp_path / "in", many(3), 1)
    result = waymark("pool", tmp_path / "in", "-o", tmp_path / "out", home=tmp_path / "home")
    assert result.returncode == 0, result.stderr
    assert "nothing is published" in result.stdout
    assert (tmp_path / "out" / "published" / "report.html").is_file()


def test_what_was_published_before_is_kept_whole(tmp_path):
    write_folders(tmp_path / "in", many(60), 5)
    first = waymark("pool", tmp_path / "in", "-o", tmp_path / "out", home=tmp_path / "home")
    before = {file.name: file.read_bytes() for file in (tmp_path / "out" / "published").iterdir()}
    again = waymark("pool", tmp_path / "in", "-o", tmp_path / "out", home=tmp_path / "home")
    assert first.returncode == again.returncode == 0 and "is kept in" not in again.stdout
    write_folders(tmp_path / "in", many(90), 5)
    third = waymark("pool", tmp_path / "in", "-o", tmp_path / "out", home=tmp_path / "home")
    kept = tmp_path / "out" / "published-1"
    assert third.returncode == 0 and f"is kept in {kept}" in " ".join(third.stdout.split())
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == before
    assert (tmp_path / "out" / "published" / "report.html").is_file()
    assert not (tmp_path / "out" / "published-2").exists()
