"""The statements of a file, sorted by whom they belong to; knows blank nodes but no kinds of record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from oms_desktop.formats.nodes import Node, Object, Pair
from oms_desktop.formats.tangles import name_components
from oms_desktop.formats.terms import OWL, Term, Triple

ANNOTATED_SOURCE = f"<{OWL}annotatedSource>"


@dataclass(slots=True)
class Graph:
    """Statements by owner.

    Attributes:
        subjects: What each IRI says: predicate and object, trees of blank nodes closed over.
        axioms: Trees that nothing refers to but that say by ``owl:annotatedSource`` whose they are.
        orphans: The other trees that nothing refers to.
        tangles: Texts of blank nodes that are shared or stand in a circle.
        kept_labels: How many tangles were too symmetric to be named by their content.
    """

    subjects: dict[Term, list[Pair]] = field(default_factory=dict)
    axioms: dict[Term, list[Node]] = field(default_factory=dict)
    orphans: list[Node] = field(default_factory=list)
    tangles: list[str] = field(default_factory=list)
    kept_labels: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is no statement at all."""
        return not (self.subjects or self.axioms or self.orphans or self.tangles)


def build_graph(triples: Iterable[Triple]) -> Graph:
    """Return the graph of *triples*; a triple that stands twice counts once."""
    graph = Graph()
    links: list[Triple] = []  # from an IRI to a blank node
    out: defaultdict[Term, list[tuple[Term, Term]]] = defaultdict(list)
    incoming: Counter[Term] = Counter()
    for s, p, o in dict.fromkeys(triples):
        if o.startswith("_:"):
            incoming[o] += 1
            out[o]
        if s.startswith("_:"):
            out[s].append((p, o))
        elif o.startswith("_:"):
            links.append((s, p, o))
            graph.subjects.setdefault(s, [])
        else:
            graph.subjects.setdefault(s, []).append((p, o))
    if not out:
        return graph

    trees = _Trees(out, incoming)
    tangled: list[Triple] = []
    for s, p, label in links:
        node = trees.build(label) if incoming[label] == 1 else None
        if node is None:
            tangled.append((s, p, label))
        else:
            graph.subjects[s].append((p, node))
    for label in [label for label in out if not incoming[label]]:
        node = trees.build(label)
        if node is not None:
            _file_away(graph, node)
    tangled += [(s, p, o) for s, pairs in out.items() if s not in trees.clean for p, o in pairs]
    if tangled:
        graph.tangles, graph.kept_labels = name_components(tangled)
        for s in [s for s, pairs in graph.subjects.items() if not pairs]:
            del graph.subjects[s]
    return graph


def _file_away(graph: Graph, node: Node) -> None:
    sources = node.get(ANNOTATED_SOURCE)
    if len(sources) == 1 and isinstance(sources[0], str) and sources[0].startswith("<"):
        graph.axioms.setdefault(sources[0], []).append(node)
    else:
        graph.orphans.append(node)


class _Trees:
    """Builds trees bottom-up; `clean` are the labels that went into one."""

    def __init__(self, out: dict[Term, list[tuple[Term, Term]]], incoming: Counter[Term]) -> None:
        self._out = out
        self._incoming = incoming
        self.clean: set[Term] = set()

    def build(self, root: Term) -> Node | None:
        """Return the tree under *root*, or None if something else refers into it."""
        order = [root]
        for label in order:  # grows while it is walked: parents before children
            for _, o in self._out[label]:
                if o.startswith("_:"):
                    if self._incoming[o] != 1:
                        return None
                    order.append(o)
        built: dict[Term, Object] = {}
        for label in reversed(order):
            built[label] = Node((p, built.get(o, o)) for p, o in self._out[label])
        self.clean.update(order)
        node = built[root]
        return node if isinstance(node, Node) else None
