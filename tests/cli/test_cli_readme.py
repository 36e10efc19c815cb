"""The front page tells of what there is, in both languages, and of nothing that there is not."""

import re
import tomllib
from pathlib import Path

from game.cli.main import COMMANDS
from game.summary.bands import LARGEST, POLICIES, SMALLEST

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FRENCH = README[README.index("## En français") :]
AUDIT = (ROOT / "game" / "summary" / "AUDIT.fr.md").read_text(encoding="utf-8").replace("\u00a0", " ")
BLOCKS = re.compile(r"```text\n(.*?)```", re.DOTALL)


def named(page):
    """The commands that the blocks of a page name."""
    return {
        name
        for block in BLOCKS.findall(page)
        for name in re.findall(r"(?:^|bin/|; )waymark ([a-z]+)", block, re.MULTILINE)
    }


def test_every_command_stands_on_the_page_and_every_one_named_is_there():
    assert named(README) == set(COMMANDS)
    assert named(FRENCH) | named(AUDIT) <= set(COMMANDS)


def test_what_is_installed_by_name_can_be():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    parts = re.search(r"\| part \| for \|\n.*?\n((?:\|.*\n)+)", README)
    named_parts = set(
        re.findall(r"`([a-z]+)`", "\n".join(row.split("|")[1] for row in parts[1].splitlines()))
    )
    assert named_parts and named_parts <= set(extras["optional-dependencies"])


def test_every_page_that_is_pointed_to_is_there():
    for page, folder in ((README, ROOT), (AUDIT, ROOT / "game" / "summary")):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page):
            assert (folder / target).exists(), target


def test_the_french_page_on_the_summary_has_the_numbers_of_the_rule():
    gates = [policy.gate for policy in POLICIES.values()]
    assert f"moins de {SMALLEST} élèves" in AUDIT and f"de {SMALLEST} à {min(gates) - 1}" in AUDIT
    assert f"de {min(gates)} à {LARGEST}" in AUDIT and f"à partir de {max(gates)}" in AUDIT
