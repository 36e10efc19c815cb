"""The data dictionary tells of every field and of none that is not there, in both languages."""

import re

import pytest

from game.summary.dictionary import LANGUAGES, dictionary, fields, file
from game.summary.meanings import COLUMNS, FIELDS, POOL
from game.summary.pool.published import COLUMNS as PUBLISHED
from game.summary.table import CELL, HEAD


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_dictionary_is_the_current_one(language):
    assert file(language).read_text(encoding="utf-8") == dictionary(language), (
        "run: python -m game.summary.dictionary"
    )


def test_every_field_has_a_meaning_and_every_meaning_a_field():
    assert set(FIELDS) == fields()
    assert all(meaning.en != meaning.fr for meaning in (*FIELDS.values(), *COLUMNS.values()))


def test_every_column_of_the_table_is_told_of():
    told = {name for names in COLUMNS for name in names.split(", ")} | {path.split(".")[0] for path in FIELDS}
    assert set(HEAD) | set(CELL) <= told


def test_every_column_of_a_pool_is_told_of():
    assert {name for names in POOL for name in names.split(", ")} == set(PUBLISHED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_whole(language):
    """No value breaks a row: every row has as many cells as its head."""
    for block in re.findall(r"(?:^\|.*\n)+", dictionary(language), re.MULTILINE):
        widths = {len(re.split(r"(?<!\\)\|", row)) for row in block.splitlines()}
        assert len(widths) == 1
