"""What another room said in English is told anew in the language of whoever reads it."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli.speech import machine_language
from game.language.catalogue import Catalogue
from game.language.program import worded_entries
from game.language.recognise import recognise
from game.language.retell import retell, retell_in
from game.language.words import Words
from game.scenario.worded import Worded, worded, worded_count

FRENCH = Words(
    "fr",
    (
        Catalogue(
            {
                ("", "There is no scene `{name}`."): ("Il n’y a pas de scène « {name} ».",),
                ("", "a word"): ("un mot",),
                ("", "This should be {wanted}."): ("Ici, il faut {wanted}.",),
                ("", "{n} lesson"): ("{n} leçon", "{n} leçons"),
            },
            lambda n: int(n > 1),
        ),
    ),
)


def test_a_sentence_is_told_in_french_with_its_values():
    assert worded("There is no scene `{name}`.", name="{x}") == "There is no scene `{x}`."
    assert (
        retell(FRENCH, worded("There is no scene `{name}`.", name="{x}")) == "Il n’y a pas de scène « {x} »."
    )


def test_a_value_that_was_worded_too_is_told_as_well():
    assert (
        retell(FRENCH, worded("This should be {wanted}.", wanted=worded("a word"))) == "Ici, il faut un mot."
    )


@pytest.mark.parametrize(("n", "said"), [(0, "0 leçon"), (1, "1 leçon"), (2, "2 leçons")])
def test_a_number_takes_the_forms_of_the_language(n, said):
    text = worded_count("{n} lesson", "{n} lessons", n)
    assert text == (f"{n} lesson" if n == 1 else f"{n} lessons")
    assert retell(FRENCH, text) == said


def test_an_exception_still_says_it_in_any_language():
    trouble = ValueError(worded("There is no scene `{name}`.", name="a"))
    assert retell(FRENCH, str(trouble)) == "Il n’y a pas de scène « a »."


@given(st.text(), st.dictionaries(st.sampled_from("abc"), st.text()))
def test_what_nobody_worded_stays_and_braces_without_values_are_braces(text, values):
    assert retell(FRENCH, text) == text
    assert worded(text) == text
    sentence = worded("{a} {b} {c}", **{"a": "", "b": "", "c": "", **values})
    again = pickle.loads(pickle.dumps(sentence))
    assert again == sentence and isinstance(again, Worded) and again.template == sentence.template


def test_all_that_is_said_is_taken_out_of_the_source():
    source = '''
"""A room."""
TITLE = "No end"
@click.command()
@click.option("--json", help="For programs.")
def command(json):
    """Look lessons over."""
    click.echo(say("Nothing there."))
    raise Trouble(worded("No file {name}.", name=json), say_count("{n} file", "{n} files", 2))
'''
    ids = [entry.ids for entry in worded_entries(source, "game/cli/x.py")]
    assert ids == [
        ("For programs.",),
        ("Look lessons over.",),
        ("Nothing there.",),
        ("No file {name}.",),
        ("{n} file", "{n} files"),
    ]
    assert ("No end",) in [entry.ids for entry in worded_entries(source, "game/check/rules/x.py")]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr-CA"),
        ({"LANG": "en_CA.UTF-8", "LC_ALL": "fr_FR@euro"}, "fr-FR"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_command_line_speaks_the_language_that_the_machine_is_set_to(environment, language):
    assert machine_language(environment) == language


TEMPLATES = ("{name} or {name}", "The answer is {what}.", "{at}: {key} is missing")


@pytest.mark.parametrize(
    ("text", "template", "values"),
    [
        ("a or a", "{name} or {name}", {"name": "a"}),
        ("The answer\n  is 42.", "The answer is {what}.", {"what": "42"}),
        ("The answer is x: y is missing.", "The answer is {what}.", {"what": "x: y is missing"}),
    ],
)
def test_a_sentence_that_was_kept_in_english_is_known_again(text, template, values):
    known = recognise(text, TEMPLATES)
    assert isinstance(known, Worded) and (known.template, dict(known.values)) == (template, values)


@given(st.text())
def test_what_is_no_such_sentence_stays_as_it_is(text):
    assert " ".join(recognise(text, TEMPLATES).split()) == " ".join(text.split())
    assert recognise("a or b", TEMPLATES) == "a or b"


def test_trouble_is_told_in_the_language_of_the_screen():
    trouble = worded("There is no session in {path}.", path="here")
    assert retell_in("fr-CA", trouble) == "Il n’y a pas de séance dans here."
    assert retell_in("xx", trouble) == trouble
    assert retell_in("fr", "some text") == "some text"
