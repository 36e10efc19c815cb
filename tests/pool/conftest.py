"""Spark is large and needs Java: its test runs in a step of its own, where it is installed."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("pyspark") else ["test_pool_spark.py"]
