"""What a lesson is: YAML in; a scenario, or findings with line and column, out."""

from game.scenario.allowances import Allowance, set_aside
from game.scenario.condition_reader import read_condition
from game.scenario.excerpt import excerpt
from game.scenario.finding import Finding, Severity
from game.scenario.model import Scenario
from game.scenario.plan import Plan, read_plan
from game.scenario.reader import Reading, read_scenario, read_text
from game.scenario.recast import recast
from game.scenario.registries import read_vocabulary
from game.scenario.texts import map_texts
from game.scenario.vocabulary import Vocabulary

__all__ = [
    "Allowance",
    "Finding",
    "Plan",
    "Reading",
    "Scenario",
    "Severity",
    "Vocabulary",
    "excerpt",
    "map_texts",
    "read_condition",
    "read_plan",
    "read_scenario",
    "read_text",
    "read_vocabulary",
    "recast",
    "set_aside",
]
