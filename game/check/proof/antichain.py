"""The most members of an order that are pairwise without order: so many paths are needed to meet all."""

from collections.abc import Sequence


def widest(before: Sequence[int]) -> int:
    """Return the size of the largest antichain, by Dilworth's theorem and a matching.

    `before[i]` is the set of bits of those members that may come after member `i` on one path.
    """
    matched: dict[int, int] = {}

    def place(member: int) -> bool:
        """Give a member a follower of its own, and those in its way another (Kuhn's algorithm)."""
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
                follower = bit.bit_length() - 1
                came[follower] = one
                if follower not in matched:
                    while True:
                        owner = came[follower]
                        taken = next((f for f, o in matched.items() if o == owner), None)
                        matched[follower] = owner
                        if taken is None:
                            return True
                        follower = taken
                stack.append(matched[follower])
        return False

    return len(before) - sum(place(member) for member in range(len(before)))
