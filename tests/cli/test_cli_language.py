"""What the command line says, it says in the language of the machine: French here, English elsewhere."""

import ast
import re
from pathlib import Path

import pytest

from game.cli import asking
from game.cli.main import COMMANDS, outcome
from game.cli.speech import say_count
from game.cli.summary import FORMS
from game.session import Settings
from game.session.settings import write_settings
from game.summary.leaving import PARTS

CLI = Path(__file__).parents[2] / "game" / "cli"
ENGLISH = re.compile(
    r"\b(the|and|of|with|your|is|are|it|this|these|that|there|what|where|who|how|no|not|by|to|from|for|"
    r"such|see|show|missing|usage|default|required|commands|yet|chosen|none|kept|did you)\b",
    re.IGNORECASE,
)
"""Words that French has not; « pour » and « non » are no English."""
TYPED = re.compile(
    r"«[^»]*»|[-\w./]*[-/.\w]*\.\w+|--?[\w-]+|\[[a-z|]+\]|\{[a-z|]+\}|waymark [a-z]+|\(en[^)]*\)"
)
"""What somebody types, or names of files: the same in every language."""


@pytest.fixture
def french(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")


def said(capsys, *arguments):
    status = outcome([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return status, told.out + told.err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_french_to_the_last_word(french, capsys, command):
    status, told = said(capsys, command, "--help")
    assert status == 0
    assert told.startswith(f"Utilisation\u00a0: waymark {command} [OPTIONS]")
    assert "Afficher ce message." in told
    assert not ENGLISH.findall(TYPED.sub("", told)), told


def test_the_first_page_tells_all_commands_in_french(french, capsys):
    status, told = said(capsys, "--help")
    assert status == 0
    assert "Commandes\u00a0:" in told and "Joue une leçon avec une classe." in told
    assert all(re.search(rf"^  {name} ", told, re.MULTILINE) for name in COMMANDS)
    assert not ENGLISH.findall(TYPED.sub("", told)), told


def test_what_click_adds_to_an_option_is_french_too(french, capsys):
    told = said(capsys, "play", "--help")[1]
    assert "--students ENTIER" in told and "[par défaut\u00a0: 25;" in told
    assert "[obligatoire]" in said(capsys, "pool", "--help")[1]


@pytest.mark.parametrize(
    ("arguments", "french_words"),
    [
        (["chek"], "vouliez-vous dire « waymark check »"),
        (["nonsense"], "la commande « nonsense » n’existe pas"),
        (["play", "new-friend", "--colour"], "L’option « --colour » n’existe pas."),
        (["play", "new-friend", "--studnts", "3"], "Vouliez-vous dire « --students »"),
        (["play"], "Il manque « LEÇON »."),
        (["print"], "Au choix : guide, peers, storyboard, ballots, home."),
        (["play", "new-friend", "--students", "0"], "0 n’est pas entre les limites 1<=x<=1000."),
        (["play", "new-friend", "--ballot", "dice"], "« dice » n’est pas dans la liste : « hands »"),
        (["simulate", "new-friend", "--seed", "x"], "« x » n’est pas un nombre entier."),
        (["add", "nowhere.waymark"], "Le fichier « nowhere.waymark » n’existe pas."),
        (["add", "."], "« . » est un dossier, et non un fichier."),
        (["play", "new-frend"], "vouliez-vous dire « new-friend »"),
        (["sessions", "nonsense"], "La commande « nonsense » n’existe pas."),
        (["sessions", "delete", "abcd"], "il n’y a pas de séance « abcd »"),
        (["settings", "--language", "nv"], "rien n’est encore traduit en « nv »"),
        (["settings", "people", "add", " "], "dites qui c’est"),
        (["settings", "people", "remove", "3"], "personne n’a le numéro 3"),
        (["summary", "abc", "-o", "out", "--form", "docx"], "« docx » n’est pas dans la liste"),
    ],
)
def test_wrong_usage_is_one_french_line(french, capsys, arguments, french_words):
    status, told = said(capsys, *arguments)
    assert status == 2
    plain = told.replace("\u00a0", " ").replace("\u202f", " ")
    assert plain.startswith("waymark : ") and french_words in plain
    assert len(told.strip().splitlines()) == 1
    assert not ENGLISH.findall(TYPED.sub("", told)), told


def test_an_empty_machine_says_so_in_french(french, capsys, own_home):
    assert said(capsys, "sessions") == (
        0,
        f"Aucune séance sur cet ordinateur (cherché dans {own_home}/sessions).\n",
    )
    status, told = said(capsys, "settings")
    assert status == 0
    assert "langue\u00a0:     pas choisie (anglais)" in told and "nulle part ailleurs" in told
    assert not ENGLISH.findall(TYPED.sub("", told.replace(str(own_home), ""))), told


def test_what_another_room_raises_is_french_too(french, capsys, own_home):
    own_home.mkdir(exist_ok=True)
    (own_home / "settings.json").write_text('{"region": "ZZ"}', encoding="utf-8")
    status, told = said(capsys, "settings")
    assert status == 1
    assert "les réglages de" in told and "province ni de territoire «\u00a0ZZ\u00a0»" in told


def test_the_language_that_was_chosen_goes_before_that_of_the_machine(english, capsys, own_home):
    assert "No session is on this machine" in said(capsys, "sessions")[1]
    write_settings(own_home, Settings("fr"))
    assert "Aucune séance" in said(capsys, "sessions")[1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--help"], "Usage: waymark [OPTIONS] [COMMAND] [ARGS]...\n"),
        (["play", "--help"], "--students INTEGER RANGE"),
        (["play", "--help"], "[default: 25;"),
        (["play", "--help"], "Show this message and exit."),
        (
            ["chek"],
            "waymark: there is no command “chek”: did you mean “waymark check”? See “waymark --help”.\n",
        ),
        (["play"], "waymark: Missing argument 'LESSON'. See “waymark play --help”.\n"),
        (
            ["settings"],
            "language: not chosen (English)\nregion:   not chosen\nport:     any that is free\npeople:   none yet",
        ),
    ],
)
def test_in_english_it_says_what_it_said(english, capsys, arguments, told):
    assert told in said(capsys, *arguments)[1]


@pytest.mark.parametrize("answer", ["o", "oui", "Y", "yes", " OUI "])
def test_a_yes_is_understood_in_french_and_in_english(french, monkeypatch, answer):
    outcome(["--version"])
    monkeypatch.setattr(asking, "_answer", lambda question: answer.strip().lower())
    asking.confirm("Sceller ?")


@pytest.mark.parametrize("answer", ["", "n", "non", "no"])
def test_anything_but_a_yes_stops(french, monkeypatch, answer):
    import click

    outcome(["--version"])
    monkeypatch.setattr(asking, "_answer", lambda question: answer)
    with pytest.raises(click.Abort):
        asking.confirm("Sceller ?")


def test_a_way_is_chosen_by_the_word_that_is_shown_or_by_the_english_one(monkeypatch):
    ways = {"seal": "sceller", "keep": "garder"}
    for typed, way in (("sceller", "seal"), ("seal", "seal"), ("", "keep")):
        monkeypatch.setattr(asking, "_answer", lambda question, typed=typed: typed)
        assert asking.choose("Et maintenant", ways, "keep") == way


def test_why_a_file_was_not_taken_is_told_in_french_though_it_was_kept_in_english(french, tmp_path, capsys):
    box = tmp_path / "sent" / "a-board"
    box.mkdir(parents=True)
    (box / "one.json").write_text("{}", encoding="utf-8")
    (box / "two.json").write_text("no JSON", encoding="utf-8")
    status, told = said(capsys, "pool", tmp_path / "sent", "-o", tmp_path / "out")
    plain = told.replace("\u00a0", " ")
    assert status == 1 and "2 fichiers non pris" in plain
    assert "summary : il manque" in plain and "le fichier n’est plus du JSON à partir de la ligne 1" in plain
    assert "is missing" in (tmp_path / "out" / "gathered" / "quarantine.csv").read_text(encoding="utf-8")


def test_a_large_count_is_written_as_the_language_writes_it(monkeypatch, capsys):
    for language, written in (("C", "12345 files"), ("fr_CA", "12\u00a0345 fichiers")):
        monkeypatch.setenv("LC_ALL", language)
        outcome(["--version"])
        assert say_count("{n} file", "{n} files", 12345) == written


def test_what_can_be_asked_for_is_told_whole(english, capsys):
    told = " ".join(said(capsys, "summary", "--help")[1].split())
    assert ", ".join(FORMS) in told
    assert all(part in told for part in PARTS if part not in ("quarter", "region"))


# What is said, by file, that no language changes: what somebody types or a program reads.
SAME_EVERYWHERE = {
    "test.py": "--cover writes plans, in the syntax of lessons",
    "new.py": "the next commands to type",
    "summary.py": "the keys of --json",
    "explain.py": "the tag of a language",
}
SAYING = {"echo", "secho", "print", "prompt", "confirm", "progressbar", "choose", "fail"}
SAYING |= {"UsageError", "ClickException", "BadParameter"}
TELLING = {"say", "say_count", "worded", "worded_count"}


def _name(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _bare(node):
    """The texts that stand in a call without being told: those that are no look and no name of a setting."""
    if isinstance(node, ast.Call) and _name(node) in TELLING:
        return
    if isinstance(node, ast.keyword) and node.arg != "label":
        return
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"[A-Za-z]{2}", node.value)
    ):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _bare(child)


@pytest.mark.parametrize("file", sorted(CLI.glob("*.py")), ids=lambda path: path.stem)
def test_no_english_sentence_is_said_past_the_translator(file):
    looks = {"bold", "dim", "red", "green", "yellow", "cyan", "bold "}
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node) in SAYING and file.name not in SAME_EVERYWHERE:
            bare = [text for text in _bare(node) if text not in looks]
            assert not bare, f"{file.name}:{node.lineno} says {bare} in English only"
