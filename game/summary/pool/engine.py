"""The engines that answer: DuckDB on this machine, Spark beyond it. Both get the same Ibis expressions."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from game.scenario.worded import worded
from game.summary.pool.hushed import Failed, hushed
from game.summary.pool.queries import KEY, answers, atoms
from game.summary.pool.shards import CODES, PLACES

Name = Literal["duckdb", "spark"]
NEEDS: dict[Name, tuple[tuple[str, ...], str]] = {
    "duckdb": (("ibis", "duckdb", "pyarrow"), "pip install “waymark[pool]”"),
    "spark": (("ibis", "pyspark", "pyarrow"), worded("Java 17 and pip install “waymark[pool,spark]”")),
}


MASTER = "WAYMARK_SPARK"
"""Where Spark runs, as an environment variable: a cluster's address. Without it, on this machine."""


class NoEngine(Exception):
    """What an engine needs is not there. Its text says how to get it."""


def need(name: Name) -> None:
    """Raise NoEngine where the engine cannot run."""
    modules, how = NEEDS[name]
    if any(find_spec(module) is None for module in modules):
        raise NoEngine(worded("pooling with {engine} needs more parts: {how}", engine=name, how=how))


def ask(name: Name, gathered: Path) -> tuple[Any, Any]:
    """Return the atoms and the answers over the facts gathered in a folder, as pandas tables, in one order.

    Raises NoEngine, also where it does not start. The same facts give the same tables on every engine.
    """
    need(name)
    import ibis

    with _opened(name, gathered) as (connection, facts):
        found = connection.execute(atoms(facts))
        found = found.sort_values([*CODES, *PLACES, "group"], ignore_index=True)
        told = connection.execute(answers(ibis.memtable(found)))
    return found, told.sort_values(list(KEY), ignore_index=True)


@contextmanager
def _opened(name: Name, gathered: Path) -> Iterator[tuple[Any, Any]]:
    opened = {"duckdb": _duckdb, "spark": _spark}[name]
    connection, facts, close = opened(gathered)
    try:
        yield connection, facts
    finally:
        close()


def _duckdb(gathered: Path) -> tuple[Any, Any, Callable[[], None]]:
    import ibis

    connection = ibis.duckdb.connect()
    facts = connection.read_parquet(str(gathered / "facts-*.parquet"))
    return connection, facts, connection.disconnect


def _spark(gathered: Path) -> tuple[Any, Any, Callable[[], None]]:
    import ibis
    from pyspark.sql import SparkSession

    builder = (
        SparkSession.builder.master(os.environ.get(MASTER, "local[*]"))
        .appName("waymark")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.session.timeZone", "UTC")
    )
    try:
        with hushed():  # a page of warnings about its own insides, which nobody here can act on
            session = builder.getOrCreate()
            session.sparkContext.setLogLevel("ERROR")
    except Failed as trouble:
        raise NoEngine(
            worded("Spark did not start. It needs Java 17. It said: {why}", why=str(trouble))
        ) from trouble
    connection = ibis.pyspark.connect(session)
    facts = connection.read_parquet((gathered.absolute() / "facts-*.parquet").as_posix())
    return connection, facts, session.stop
