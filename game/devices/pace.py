"""How fast a seat may talk. Nothing of when it talked is kept, only how often in this second."""


class Pace:
    """At most `most` messages of each seat a second."""

    def __init__(self, most: int = 20) -> None:
        self._most = most
        self._said: dict[str, int] = {}

    def too_fast(self, token: str) -> bool:
        """Take note of one message, and return whether it is one too many."""
        said = self._said[token] = self._said.get(token, 0) + 1
        return said > self._most

    def next_second(self) -> None:
        """Forget the second that has passed."""
        self._said = {}
