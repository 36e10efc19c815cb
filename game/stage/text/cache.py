"""A cache that stays within a bound and forgets what was not used for longest."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """A mapping whose values weigh something (1, unless said) and whose total weight is bounded."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._weight = 0
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def get(self, key: K) -> V | None:
        """Return what is kept under this key, or None."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def keep(self, key: K, value: V, weight: int = 1) -> V:
        """Keep a value, forget as many old ones as it displaces, and return it."""
        old = self._kept.pop(key, None)
        self._weight += weight - (old[1] if old else 0)
        self._kept[key] = (value, weight)
        while self._weight > self._room and len(self._kept) > 1:
            _, (_, lost) = self._kept.popitem(last=False)
            self._weight -= lost
        return value

    def __len__(self) -> int:
        return len(self._kept)
