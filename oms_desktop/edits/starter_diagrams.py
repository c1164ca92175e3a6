"""Diagrams to begin with after a big import: communities of types that have much to do with one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import networkx as nx

from oms_desktop.edits.diagrams import add_to_diagram, create_diagram
from oms_desktop.models.record import title_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot, apply

MOST_CARDS = 30
MOST_DIAGRAMS = 12
FEWEST_CARDS = 4
MOST_TYPES = 5_000
"""Above this only the most connected types are sorted into communities, so that an import stays quick."""
_SEED = 1


def starter_diagrams(snapshot: Snapshot, new_id: Callable[[], str]) -> ChangeSet:
    """Return diagrams for the types of *snapshot*, each named after its most connected type.

    The same ontology gives the same diagrams. Cards have no position: the layout finds one. An ontology of few types
    gets one diagram with all of them.
    """
    graph = _graph(snapshot)
    changes = ChangeSet()
    for members in _communities(graph):
        after = apply(snapshot, changes)
        diagram = new_id()
        made = create_diagram(after, diagram, title_of(snapshot.get(members[0])))
        changes = changes.then(made).then(add_to_diagram(after, diagram, members))
    return changes


def _communities(graph: nx.Graph[str]) -> Iterator[list[str]]:
    """Yield the members of each diagram, the most connected first; the largest community first."""
    if len(graph) <= MOST_CARDS:
        if len(graph):
            yield _by_degree(graph)
        return
    busiest = graph.subgraph(_by_degree(graph)[:MOST_TYPES])
    sorted_graph: nx.Graph[str] = nx.Graph()
    sorted_graph.add_nodes_from(sorted(busiest))
    sorted_graph.add_weighted_edges_from(sorted(busiest.edges(data="weight")))
    found = nx.community.louvain_communities(sorted_graph, weight="weight", seed=_SEED)
    large = [sorted(one) for one in found if len(one) >= FEWEST_CARDS]
    large.sort(key=lambda one: (-len(one), one))
    for members in islice(large, MOST_DIAGRAMS):
        yield _by_degree(graph.subgraph(members))[:MOST_CARDS]


def _by_degree(graph: nx.Graph[str]) -> list[str]:
    degrees = dict(graph.degree())
    return sorted(degrees, key=lambda record: (-degrees[record], record))


def _graph(snapshot: Snapshot) -> nx.Graph[str]:
    """Return object types and interfaces, joined by hierarchy and links; parallel links weigh more."""
    graph: nx.Graph[str] = nx.Graph()
    for kind in ("object_type", "interface"):
        for record in snapshot.ids(kind):
            graph.add_node(record)
    for kind in ("object_type", "interface"):
        for record in snapshot.ids(kind):
            plain = snapshot.plain(record)
            above = [*plain.get("extends", ()), *(i["id"] for i in plain.get("implements", ()))]
            for parent in above:
                _join(graph, record, parent, 2)
    for link in snapshot.ids("link_type"):
        plain = snapshot.plain(link)
        for source in plain.get("source", {}).get("any_of", ()):
            for target in plain.get("target", {}).get("any_of", ()):
                _join(graph, source, target, 1)
    return graph


def _join(graph: nx.Graph[str], one: str, other: str, weight: int) -> None:
    if one != other and one in graph and other in graph:
        known = graph.get_edge_data(one, other, {"weight": 0})["weight"]
        graph.add_edge(one, other, weight=known + weight)
