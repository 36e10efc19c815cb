"""The educator's guide, in English and in French: the same format, and links that lead somewhere."""

import re

import pytest
import yaml

from game.language.french import spaces
from game.shipped import folder

PAGES = ("README.md", "README.fr.md")


def guide(page):
    return (folder("scenarios") / page).read_text(encoding="utf-8")


def examples(page):
    return [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", guide(page), re.DOTALL)]


def shape(value):
    """Return an example without its texts: its keys, and how many of each there are."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    if isinstance(value, list):
        return [shape(one) for one in value]
    return type(value).__name__


def anchors(page):
    """Return the names that Markdown readers give to the headings."""
    heads = re.findall(r"^#+ (.*)$", re.sub(r"```.*?```", "", guide(page), flags=re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_both_show_the_same_examples():
    english, french = map(examples, PAGES)
    assert list(map(shape, french)) == list(map(shape, english))
    assert french[0]["language"] == "fr" and french[0]["title"] != english[0]["title"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)]+)\)", guide(page)):
        file, _, anchor = target.partition("#")
        if file:
            assert (folder("scenarios") / file).exists(), target
        else:
            assert anchor in anchors(page), target


def test_each_leads_to_the_other_from_its_first_lines():
    for page, other in zip(PAGES, reversed(PAGES), strict=True):
        assert f"]({other})" in guide(page).split("\n## ")[0]


def test_the_french_guide_has_the_spaces_of_french():
    told = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->", "", guide("README.fr.md"), flags=re.DOTALL)
    wrong = [line for line in told.split("\n") if spaces(line) and not re.match(r"\| -|\|-", line)]
    assert wrong == []
