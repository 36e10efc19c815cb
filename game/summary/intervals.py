"""What follows from bands and a total: the tightest interval for each cell, in closed form."""

from bisect import bisect_left

Interval = tuple[int, int]
Box = tuple[Interval, ...]
"""The lowest and the highest count of each option, and last of those who passed."""


def plain(box: Box, total: int) -> Box | None:
    """Return the tightest box for cells that sum to a total; None where no table fits.

    l = max(L, total - sum(H) + H), h = min(H, total - sum(L) + L); some table takes every value between.
    """
    lows, highs = sum(low for low, _ in box), sum(high for _, high in box)
    if any(low > high for low, high in box) or not lows <= total <= highs:
        return None
    return tuple((max(low, total - highs + high), min(high, total - lows + low)) for low, high in box)


def intervals(box: Box, total: int, winner: int | None) -> Box | None:
    """Return the tightest box where `winner` has more than every other option (not: than the passes).

    With the winner's count fixed the rest is `plain`. The counts it can have form one run. Over that run a
    cell's lowest value falls, and its highest rises, then falls: a few points of the run hold every extreme.
    """
    if winner is None:
        return plain(box, total)
    others = [place for place in range(len(box) - 1) if place != winner]

    def fixed(count: int) -> Box:
        capped = [
            (low, min(high, count - 1)) if place in others else (low, high)
            for place, (low, high) in enumerate(box)
        ]
        capped[winner] = (count, count)
        return tuple(capped)

    least = sum(low for place, (low, _) in enumerate(box) if place != winner)
    low = max(box[winner][0], 1, *(box[place][0] + 1 for place in others))
    run = range(low, min(box[winner][1], total - least) + 1)
    run = run[bisect_left(run, total, key=lambda count: sum(high for _, high in fixed(count))) :]
    if not run:
        return None
    points = {run[0], run[-1]}
    for place in others:
        crossing = (total - least + box[place][0] + 1) // 2
        points |= {
            count for count in (crossing - 1, crossing, crossing + 1, box[place][1] + 1) if count in run
        }
    found = [found for count in points if (found := plain(fixed(count), total)) is not None]
    if not found:
        return None
    return tuple(
        (min(low for low, _ in cell), max(high for _, high in cell)) for cell in zip(*found, strict=True)
    )
