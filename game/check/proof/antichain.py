"""The most members of an order that are pairwise without order: so many paths are needed to meet all."""

from collections.abc import Sequence


def widest(before: Sequence[int]) -> int:
    """Return the size of the largest antichain, by Dilworth's theorem and Kuhn's matching.

    `before[i]` is the set of bits of those members that may come after member `i` on one path.
    """
    follower: dict[int, int] = {}
    owner: dict[int, int] = {}

    def place(member: int) -> bool:
        """Give a member a follower of its own, and those in its way another."""
        seen = 0
        came: dict[int, int] = {}
        stack = [member]
        while stack:
            one = stack.pop()
            free = before[one] & ~seen
            seen |= free
            while free:
                bit = free & -free
                free ^= bit
                found = bit.bit_length() - 1
                came[found] = one
                if found in owner:
                    stack.append(owner[found])
                    continue
                while True:
                    taker = came[found]
                    given_up = follower.get(taker)
                    owner[found], follower[taker] = taker, found
                    if given_up is None:
                        return True
                    found = given_up
        return False

    return len(before) - sum(place(member) for member in range(len(before)))
