"""Strongly connected components, by Tarjan's algorithm without recursion."""

from collections.abc import Sequence


def components(targets: Sequence[Sequence[int]]) -> list[int]:
    """Return for each node the number of its component, in reverse topological order.

    An edge from one component to another leads to a smaller number. `targets` lists each node's edges.
    """
    count = len(targets)
    order = [0] * count  # 0: not met yet
    low = [0] * count
    result = [-1] * count
    stack: list[int] = []
    met = found = 0
    for root in range(count):
        if order[root]:
            continue
        met += 1
        order[root] = low[root] = met
        stack.append(root)
        work = [(root, iter(targets[root]))]
        while work:
            node, rest = work[-1]
            for target in rest:
                if not order[target]:
                    met += 1
                    order[target] = low[target] = met
                    stack.append(target)
                    work.append((target, iter(targets[target])))
                    break
                if result[target] < 0 and order[target] < low[node]:
                    low[node] = order[target]
            else:
                work.pop()
                if work and low[node] < low[work[-1][0]]:
                    low[work[-1][0]] = low[node]
                if low[node] == order[node]:
                    while True:
                        member = stack.pop()
                        result[member] = found
                        if member == node:
                            break
                    found += 1
    return result
