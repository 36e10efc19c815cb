"""Hostile files: one clear error, in seconds, in little memory, with nothing else read and nothing run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from good_lesson import GOOD

READ = """
import json, pathlib, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
except ImportError:  # no such limits on this system; the test's own one remains
    most = int
from game.scenario import read_scenario
from game.scenario.vocabulary import Vocabulary
before = most()
reading = read_scenario(pathlib.Path(sys.argv[1]), Vocabulary())
print(json.dumps({"codes": [f.code for f in reading.findings], "messages": [f.message for f in reading.findings],
                  "grown": (most() - before) // 1024, "scenario": reading.scenario is not None}))
"""

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE: dict[str, tuple[str, bytes]] = {
    "alias bomb": ("WM110", BOMB.encode()),
    "an alias to itself": ("WM110", b"a: &a [*a]\n"),
    "nesting in brackets": ("WM113", b"themes: " + b"[" * 200 + b"]" * 200 + b"\n"),
    "nesting by indentation": ("WM113", b"".join(b" " * n + b"a:\n" for n in range(200))),
    "a megabyte of brackets": ("WM113", (b"[" * 80 + b"\n") * 13_000),
    "a megabyte of braces": ("WM114", (b"{" * 80 + b"\n") * 13_000),
    "a tag that runs code": ("WM111", b'title: !!python/object/apply:os.system ["touch hacked"]\n'),
    "a tag with a handle": (
        "WM111",
        b"%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !object/apply:os.system [ls]\n",
    ),
    "fifty megabytes": ("WM103", b"# " + b"x" * 78 + b"\n"),
    "null bytes": ("WM105", b"format: 1\0\ntitle: a\n"),
    "only null bytes": ("WM105", b"\0" * 1_000_000),
    "half a surrogate pair": ("WM104", b"title: \xed\xa0\x80\n"),
    "half a surrogate pair, written": ("WM107", b'title: "\\ud800"\n'),
    "a line of megabytes": ("WM103", b"title: " + b"x" * 9_000_000 + b"\n"),
    "a line of megabytes in quotes": ("WM103", b'title: "' + b"x " * 4_000_000 + b'"\n'),
    "a million keys": ("WM103", b"".join(b"k%d: 1\n" % n for n in range(1_000_000))),
    "a million entries": ("WM103", b"goals:\n" + b"- a\n" * 1_000_000),
    "a million keys in many mappings": (
        "WM103",
        b"".join(b"k%d: {%s}\n" % (n, b"".join(b"a%d: 1," % m for m in range(999))) for n in range(1200)),
    ),
    "a million plain words": (
        "WM103",
        b"goals:\n" + b"".join(b"- [%s]\n" % (b"a," * 2000) for n in range(600)),
    ),
    "binary": ("WM104", bytes(range(128, 256)) * 1000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_error(name: str, tmp_path: Path) -> None:
    code, content = HOSTILE[name]
    folder = tmp_path / "a-lesson"
    folder.mkdir()
    file = folder / "scenario.yaml"
    with file.open("wb") as stream:
        for _ in range(650_000 if name == "fifty megabytes" else 1):
            stream.write(content)
    found = _read(folder)
    assert found["codes"] == [code], found
    assert not found["scenario"]
    assert found["grown"] < (420 if name.startswith("a million") else 120), found
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a-lesson", "scenario.yaml"]


def test_a_list_of_faults_does_not_grow_for_ever(tmp_path: Path) -> None:
    folder = tmp_path / "a-lesson"
    folder.mkdir()
    scenes = "".join(f"  scene-{n}:\n    goto: scene-{n}-gone\n" for n in range(15_000))
    (folder / "scenario.yaml").write_text(GOOD[: GOOD.index("  first-message:")] + scenes, encoding="utf-8")
    found = _read(folder)
    assert len(found["codes"]) == 501
    assert found["codes"].count("WM121") == 1
    assert found["grown"] < 120


def _read(folder: Path) -> dict[str, object]:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", READ, str(folder)], capture_output=True, text=True, cwd=root, timeout=60
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found
