"""Migration plans: from one version to another, over the releases between where that loses less.

Nodes are versions, edges are the steps from one to a later one; the shortest path is the one that loses least and then has
the fewest steps. Going by a release can save what going directly loses: it may be the one that still says where something
went.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, pairwise
from typing import Any, Self

import networkx as nx

from oms_desktop.checks.compatibility.versions import Readable
from oms_desktop.checks.migration.planning import plan
from oms_desktop.checks.migration.steps import Loss, Step

_A_LOSS = 10**6
"""How many steps weigh as much as losing something; losing all of something weighs as much as so many of those."""

EVERY_WAY = 8
"""Of so many versions each can be left out; of more, only all or none of those between."""


@dataclass(frozen=True, slots=True)
class Leg:
    """The steps from one version to the next on the way."""

    source: str
    target: str
    steps: tuple[Step, ...]

    @property
    def weight(self) -> int:
        """What the leg costs: losses first, then steps."""
        losses = [step.loss for step in self.steps]
        return (
            losses.count(Loss.ALL) * _A_LOSS**2
            + losses.count(Loss.SOME) * _A_LOSS
            + len(losses)
            + 1
        )


@dataclass(frozen=True)
class MigrationPlan:
    """How to get from one version to another."""

    legs: tuple[Leg, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of every leg; numbers count within a leg."""
        return tuple(step for leg in self.legs for step in leg.steps)

    @property
    def loss(self) -> Loss:
        """The worst loss of any step."""
        return max((step.loss for step in self.steps), key=lambda one: one.rank, default=Loss.NONE)

    @property
    def is_reversible(self) -> bool:
        """Whether there is a way back that restores everything."""
        return all(step.is_reversible for step in self.steps)

    def reversed(self) -> Self:
        """Return the way back.

        Raises:
            ValueError: If a step cannot be taken back.
        """
        legs = (Leg(leg.target, leg.source, _back(leg.steps)) for leg in reversed(self.legs))
        return type(self)(tuple(legs))

    @cached_property
    def graph(self) -> nx.DiGraph[tuple[int, int]]:
        """The steps as (leg, number), with an edge from each to those that wait for it."""
        graph: nx.DiGraph[tuple[int, int]] = nx.DiGraph()
        for number, leg in enumerate(self.legs):
            graph.add_nodes_from((number, step.id) for step in leg.steps)
            for step in leg.steps:
                graph.add_edges_from(((number, need), (number, step.id)) for need in step.needs)
        return graph


def migration(versions: Mapping[str, Readable], order: Sequence[str]) -> MigrationPlan:
    """Return the best way from the first of *order* to the last.

    Args:
        versions: The snapshots by name.
        order: The names of the versions on the way, each a neighbour of the next.
    """
    source, target = order[0], order[-1]
    if source == target:
        return MigrationPlan(())
    ways: nx.DiGraph[str] = nx.DiGraph()
    legs: dict[tuple[str, str], Leg] = {}
    is_short = len(order) <= EVERY_WAY
    pairs = combinations(order, 2) if is_short else [*pairwise(order), (source, target)]
    for here, there in dict.fromkeys(pairs):
        leg = legs[here, there] = Leg(here, there, plan(versions[here], versions[there]))
        ways.add_edge(here, there, weight=leg.weight)
    path: list[Any] = nx.shortest_path(ways, source, target, weight="weight")
    return MigrationPlan(tuple(legs[pair] for pair in pairwise(path)))


def _back(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps back, numbered anew; a step waits for those that waited for it."""
    number = {step.id: place for place, step in enumerate(reversed(steps), 1)}
    waits: dict[int, list[int]] = {step.id: [] for step in steps}
    for step in steps:
        for need in step.needs:
            waits[need].append(number[step.id])
    return tuple(
        replace(step.reversed(), id=number[step.id], needs=tuple(sorted(waits[step.id])))
        for step in reversed(steps)
    )
