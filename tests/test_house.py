"""The house as designed: which room may know which, and what the top level holds."""

import ast
import subprocess
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

GAME = Path(__file__).parent.parent / "game"

# A room may import itself, what stands here, and `game.shipped`, which says where files lie.
KNOWS = {
    "scenario": set(),
    "language": {"scenario"},
    "play": {"scenario"},
    "check": {"scenario", "play", "language"},
    "session": {"scenario", "play"},
    "summary": {"scenario", "play", "session", "language"},
    "screens": {"scenario", "play", "session", "language"},
    "stage": {"scenario", "play", "session", "screens", "language"},
    "paper": {"scenario", "play", "session", "summary", "screens", "language"},
    "devices": {"scenario", "play", "session", "screens", "language"},
    "cli": {
        "scenario",
        "play",
        "check",
        "session",
        "summary",
        "screens",
        "stage",
        "devices",
        "paper",
        "language",
    },
}
ONLY_IN = {
    "pygame": "stage",
    "accesskit": "stage",
    "aiohttp": "devices",
    "segno": "devices",
    "typst": "paper",
    "vl_convert": "paper",
    "duckdb": "summary",
    "ibis": "summary",
    "pyarrow": "summary",
    "click": "cli",
}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def files_of(room: str) -> list[Path]:
    return sorted((GAME / room).rglob("*.py"))


@pytest.mark.parametrize("room", sorted(KNOWS))
def test_arrows_run_one_way(room):
    for path in files_of(room):
        known = {name.split(".")[1] for name in imports(path) if name.startswith("game.")}
        rooms = {name for name in known if (GAME / name).is_dir()}
        strangers = rooms - KNOWS[room] - {room}
        assert not strangers, f"{path.relative_to(GAME)} knows {sorted(strangers)}"


def test_no_two_files_need_each_other():
    paths = [path for path in GAME.rglob("*.py") if path.name != "__init__.py"]
    files = {".".join(path.relative_to(GAME.parent).with_suffix("").parts): path for path in paths}
    needs = {name: imports(path) & files.keys() for name, path in files.items()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as circle:
        pytest.fail(f"these import each other in a circle: {' -> '.join(circle.args[1])}")


def test_every_room_is_in_the_plan():
    rooms = {path.name for path in GAME.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert rooms <= set(KNOWS), rooms - set(KNOWS)


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_lives_in_one_room(library):
    for path in GAME.rglob("*.py"):
        room = path.relative_to(GAME).parts[0]
        if room != ONLY_IN[library]:
            used = {name for name in imports(path) if name.split(".")[0] == library}
            assert not used, f"{path.relative_to(GAME)} imports {library}"


def test_no_code_listens_looks_or_calls_out():
    """No camera, no microphone, no network, no clipboard in what plays a lesson."""
    forbidden = {
        "pygame.camera",
        "pygame._sdl2.audio",
        "pygame.scrap",
        "socket",
        "urllib.request",
        "requests",
    }
    for room in ("play", "session", "screens", "stage", "summary"):
        for path in files_of(room):
            assert not imports(path) & forbidden, path


def test_the_top_level_is_as_designed():
    top = GAME.parent
    listed = subprocess.run(["git", "ls-files"], cwd=top, capture_output=True, text=True, check=False).stdout
    names = {line.split("/")[0] for line in listed.splitlines()}
    allowed = {
        "pyproject.toml",
        "game",
        "scenarios",
        "locales",
        "assets",
        "tests",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
    }
    assert {name for name in names if not name.startswith(".")} <= allowed
