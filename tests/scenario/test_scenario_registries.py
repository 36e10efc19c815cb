"""The shared vocabulary: its four files, and what is wrong with them."""

from pathlib import Path

import pytest

from game.scenario import read_vocabulary
from game.scenario.model import Ages
from game.scenario.vocabulary import Channel
from game.shipped import folder

FILES = {
    "signs": """\
format: 1
signs:
  WS.SECRET: {title: A secret, text: Asked to keep a secret., ages: 11-18, source: H1}
  GR.NO: {title: A no is heard, text: A no is accepted., ages: 11-18, source: KHP}
  GJ.WRITTEN: {title: In writing, text: Terms in writing., ages: 14-18, source: FCJ}
""",
    "skills": """\
format: 1
skills:
  SK.DELAY: {title: Buy time, text: Put it off., examples: [Not tonight.], source: a test}
""",
    "help": """\
format: 1
lines:
  kids-help-phone:
    name: Kids Help Phone
    region: CA
    about: Anyone under 20.
    channels:
      - {text: "686868", say: "Text CONNECT to 686868"}
      - {phone: 1-800-668-6868}
      - {web: https://kidshelpphone.ca}
    hours: always
    languages: [en, fr]
    source: its web site
    confidence: high
    checked_on: 2026-11-24
    checked_by: A. Roy
""",
    "pulse": """\
format: 1
scale: [not at all, a little, mostly, very]
items:
  PL.SIGN: {text: I can name a sign., asked: both}
  PL.FIT: {text: This fits my life., asked: after}
""",
}


@pytest.fixture
def registries(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_all_four_are_read(registries: Path) -> None:
    vocabulary, findings = read_vocabulary(registries)
    assert findings == ()
    assert [sign.kind for sign in vocabulary.signs.values()] == ["warning", "green", "good-job"]
    assert vocabulary.signs["GJ.WRITTEN"].ages == Ages(14, 18)
    assert vocabulary.responses == ("delay", "yield")
    line = vocabulary.help["kids-help-phone"]
    assert line.channels[:2] == (
        Channel("text", "686868", "Text CONNECT to 686868"),
        Channel("phone", "1-800-668-6868"),
    )
    assert (line.checked_on, line.languages) == ("2026-11-24", ("en", "fr"))
    assert vocabulary.scale[3] == "very"
    assert vocabulary.pulse["PL.FIT"].asked == "after"
    assert vocabulary.signs["GR.NO"].at.numbers[1:3] == (4, 3)


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "line"),
    [
        ("signs", "WS.SECRET", "XX.SECRET", "WM207", 3),
        ("signs", "ages: 14-18", "ages: teens", "WM223", 5),
        ("skills", ", source: a test", "", "WM202", 3),
        ("help", "region: CA", "region: USA", "WM223", 5),
        ("help", "{phone: 1-800-668-6868}", "{fone: 1-800-668-6868}", "WM203", 9),
        ("help", "{phone: 1-800-668-6868}", "{say: call}", "WM210", 9),
        ("help", "confidence: high", "confidence: sure", "WM206", 14),
        ("help", "2026-11-24", "24.11.2026", "WM223", 15),
        ("pulse", ", very]", "]", "WM209", 2),
        ("pulse", "asked: both", "asked: before", "WM206", 4),
        ("pulse", "format: 1", "format: 9", "WM224", 1),
    ],
)
def test_a_fault_is_found_at_its_line_and_leaves_the_others(
    registries: Path, name: str, old: str, new: str, code: str, line: int
) -> None:
    (registries / f"{name}.yaml").write_text(FILES[name].replace(old, new), encoding="utf-8")
    vocabulary, findings = read_vocabulary(registries)
    assert [(f.code, f.span.line, Path(f.span.file).stem) for f in findings] == [(code, line, name)]
    assert bool(vocabulary.signs) is (name != "signs")
    assert bool(vocabulary.help) is (name != "help")


def test_a_missing_registry_is_one_finding(registries: Path) -> None:
    (registries / "pulse.yaml").unlink()
    _, findings = read_vocabulary(registries)
    assert [finding.code for finding in findings] == ["WM101"]


def test_the_shipped_vocabulary_is_good() -> None:
    vocabulary, findings = read_vocabulary(folder("scenarios"))
    assert findings == ()
    assert vocabulary.signs
    assert vocabulary.help
    assert {"delay", "refuse", "tell"} <= set(vocabulary.responses)
