"""In whom students may see themselves in the lessons that Waymark brings: nobody is only ever harmed."""

import re

import pytest
from edited_control import TODAY

from game.check import check_lesson
from game.check.balance import targeted
from game.check.groups import groups
from game.scenario import read_vocabulary
from game.shipped import folder

SCENARIOS = folder("scenarios")


@pytest.fixture(scope="module")
def library():
    vocabulary, _ = read_vocabulary(SCENARIOS)
    places = sorted(SCENARIOS.glob("*/scenario.yaml"))
    return [check_lesson(place, vocabulary, today=TODAY).lesson for place in places]


def test_every_group_has_an_adult_who_protects(library):
    found = groups(library)
    alone = [
        group.word
        for group in found
        if not any((shown.person.portrait or "").startswith("adult-") for shown in group.helps)
    ]
    assert found and alone == []


def test_boys_and_two_girls_who_love_each_other_are_among_those_who_are_helped(library):
    harmed = [person for lesson in library for person in targeted(lesson)]
    assert len([person for person in harmed if person.pronouns == "he/him"]) >= 4
    assert any("2slgbtq" in person.shows for person in harmed)


@pytest.mark.parametrize("page", ["README.md", "README.fr.md"])
def test_the_guide_explains_every_word_and_no_other(library, page):
    table = re.search(
        r"\| (?:word|mot) \|[^\n]*\n\|[-|]+\n((?:\|.*\n)+)", (SCENARIOS / page).read_text(encoding="utf-8")
    )
    explained = re.findall(r"`([^`]+)`", "".join(row.split("|")[1] for row in table[1].splitlines()))
    assert sorted(explained) == sorted(group.word for group in groups(library))
