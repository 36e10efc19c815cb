"""How long pooling takes, what memory it needs, and how near it comes to a bare scan of the same Parquet.

    python tests/bench/bench_pool.py --sessions 1000000 --folder /tmp/bench

writes that many summaries into zips (unless they are there), then runs every step in a process of its own.
Sessions are of 20,000 imagined classes, each told again under new ids.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from many_summaries import many

from game.scenario import read_scenario, read_vocabulary
from game.shipped import folder as shipped
from game.summary import canonical
from game.summary.pool.doubts import Doubts
from game.summary.pool.engine import ask
from game.summary.pool.gather import gather
from game.summary.pool.published import published, write
from game.summary.pool.release import release

DISTINCT, A_ZIP, BOARDS = 20_000, 5_000, 100
STEPS = ("gather", "again", "ask", "release", "scan")


def generate(folder: Path, sessions: int) -> None:
    """Write the zips: board-NN/part-NNNN.zip."""
    kinds = []
    for summary in many(min(DISTINCT, sessions), seed=1):
        if summary.play is not None:
            kinds.append((canonical(summary), summary.play.session.encode()))
    chance = Random(2)
    for part in range(-(-sessions // A_ZIP)):
        board = folder / f"board-{part % BOARDS:03}"
        board.mkdir(parents=True, exist_ok=True)
        with ZipFile(board / f"part-{part:04}.zip", "w", ZIP_DEFLATED, compresslevel=1) as archive:
            for _ in range(min(A_ZIP, sessions - part * A_ZIP)):
                data, old = chance.choice(kinds)
                new = UUID(int=chance.getrandbits(128), version=4).hex
                entry = ZipInfo(f"waymark-summary-{new}.json")
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, data.replace(old, new.encode()))


def step(name: str, folder: Path) -> dict[str, float]:
    """Run one step in this process and return what it took: seconds, and the most memory in MB."""
    out, sheets = folder / "gathered", folder / "in"
    kept = folder / "asked.pickle"
    begun = time.perf_counter()
    told: dict[str, float] = {}
    if name in ("gather", "again"):
        vocabulary, _ = read_vocabulary(shipped("scenarios"))
        lessons = [
            read_scenario(place.parent, vocabulary).scenario
            for place in shipped("scenarios").glob("*/scenario.yaml")
        ]
        doubts = Doubts(vocabulary, [lesson for lesson in lessons if lesson is not None], date.today())
        counts = gather([sheets], out, doubts)
        told = {"files": counts.files, "sessions": counts.sessions, "quarantined": counts.quarantined}
    elif name == "ask":
        import pickle

        found = ask("duckdb", out)
        told = {"atoms": len(found[0]), "answers": len(found[1]), "seconds": time.perf_counter() - begun}
        kept.write_bytes(pickle.dumps(found))
    elif name == "release":
        import pickle

        found = pickle.loads(kept.read_bytes())
        begun = time.perf_counter()
        answers = published(release(*found))
        (folder / "published").mkdir(exist_ok=True)
        write(answers, folder / "published")
        told = {"published": len(answers)}
    elif name == "scan":
        import duckdb

        numbers = ("students_low", "students_high", "before_low", "before_high", "after_low", "after_high")
        words = ("measure", "item", "answer", "lesson", "ages", "region", "quarter", '"group"')
        columns = [f"sum({name})" for name in numbers] + [f"max({name})" for name in words]
        duckdb.sql(f"select count(*), {', '.join(columns)} from '{out}/facts-*.parquet'").fetchall()
    told.setdefault("seconds", time.perf_counter() - begun)
    told["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told


def main() -> None:
    """Run all steps, each in a process of its own, and print a line a step."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sessions", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--step", choices=STEPS)
    given = parser.parse_args()
    if given.step:
        print(json.dumps(step(given.step, given.folder)))
        return
    if not (given.folder / "in").is_dir():
        begun = time.perf_counter()
        generate(given.folder / "in", given.sessions)
        print(f"generate  {time.perf_counter() - begun:8.1f} s")
    seconds = {}
    for name in STEPS:
        command = [sys.executable, __file__, "--folder", str(given.folder), "--step", name]
        told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        seconds[name] = told["seconds"]
        rest = ", ".join(f"{key} {value:,.0f}" for key, value in told.items() if key != "seconds")
        print(f"{name:9} {told['seconds']:8.2f} s   {rest}", flush=True)
    parquet = sum(path.stat().st_size for path in (given.folder / "gathered").glob("*.parquet"))
    print(f"parquet   {parquet / 1e6:8.1f} MB")
    print(f"asking is {seconds['ask'] / seconds['scan']:.1f} times a bare scan of the same facts")


if __name__ == "__main__":
    main()
