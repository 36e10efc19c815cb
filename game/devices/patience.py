"""How long the server waits for whom."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. `idle`: a connection that sends no whole request; slow drips end here. `body`: the rest of a
    request. `first_word`: a socket that does not say which seat it is. `silence`: one that says nothing,
    though its page says "ping" every 15. `look`: how often the server looks who is there, and every fifth
    time whether this machine still has its address.
    """

    idle: float = 10.0
    body: float = 5.0
    first_word: float = 5.0
    silence: float = 50.0
    look: float = 1.0
