"""Blank nodes as values: a tree of predicates and objects with a digest of its content (decision 18).

Labels are made from content and place, so equal trees in equal places have equal text, and no two blank nodes of one
data set share a label. All walks are loops: a list of 10,000 members is a tree 10,000 deep.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from oms_desktop.formats.terms import FIRST, NIL, REST, Term, Triple


class Node:
    """A blank node that nothing else refers to, with what it says.

    Attributes:
        pairs: Predicate and object, sorted by predicate and by the object's text or digest.
        digest: Hex digest of the content; equal digests mean isomorphic trees.
    """

    __slots__ = ("digest", "pairs")

    def __init__(self, pairs: Iterable[Pair]) -> None:
        keyed = sorted(((p, key_of(o)), o) for p, o in pairs)
        self.pairs: tuple[Pair, ...] = tuple((key[0], o) for key, o in keyed)
        self.digest = sha256("\n".join(f"{p} {o}" for (p, o), _ in keyed).encode()).hexdigest()[:32]

    def __lt__(self, other: object) -> bool:
        """Order trees that are equal anyway, so that pairs can be sorted."""
        return False

    def get(self, predicate: Term) -> list[Object]:
        """Return the objects of *predicate*."""
        return [o for p, o in self.pairs if p == predicate]


Object = Term | Node
Pair = tuple[Term, Object]


def key_of(o: Object) -> str:
    """Return what makes *o* the same object as another: its text, or the digest of its content."""
    return o if isinstance(o, str) else "_:" + o.digest


def make_list(members: Iterable[Object]) -> Object:
    """Return an RDF list."""
    rest: Object = NIL
    for member in reversed(list(members)):
        rest = Node([(FIRST, member), (REST, rest)])
    return rest


def read_list(head: Object) -> list[Object] | None:
    """Return the members of an RDF list, or None if it is not well formed."""
    members = []
    while isinstance(head, Node):
        if len(head.pairs) != 2 or head.pairs[0][0] != FIRST or head.pairs[1][0] != REST:
            return None
        members.append(head.pairs[0][1])
        head = head.pairs[1][1]
    return members if head == NIL else None


def flatten(subject: Term, pairs: Iterable[Pair], copies: Counter[str]) -> Iterator[list[Triple]]:
    """Yield the triples of each pair of *subject*, a tree's with all it closes over, root first.

    Args:
        subject: An IRI, or "" for trees that nothing refers to: then only the tree's own triples come.
        pairs: What the subject says; the predicate of an ownerless tree is "".
        copies: How often each content was seen under its subject; pass one counter per data set.
    """
    for predicate, o in pairs:
        if isinstance(o, str):
            yield [(subject, predicate, o)]
            continue
        place = f"{subject} {predicate} {o.digest}"
        label = _label(place, copies[place])
        copies[place] += 1
        root = [(subject, predicate, label)] if subject else []
        yield root + _closure(o, label)


def closure_text(triples: Iterable[Triple]) -> str:
    """Return the N-Triples text of *triples*, one line each."""
    return "\n".join(f"{s} {p} {o} ." for s, p, o in triples)


def _closure(root: Node, label: Term) -> list[Triple]:
    triples: list[Triple] = []
    waiting = [(root, label)]
    while waiting:
        node, name = waiting.pop()
        copies: Counter[str] = Counter()
        below = []
        for predicate, o in node.pairs:
            if isinstance(o, str):
                triples.append((name, predicate, o))
                continue
            place = f"{name} {predicate} {o.digest}"
            child = _label(place, copies[place])
            copies[place] += 1
            triples.append((name, predicate, child))
            below.append((o, child))
        waiting.extend(reversed(below))
    return triples


def _label(place: str, copy: int) -> Term:
    return "_:b" + sha256(f"{place} {copy}".encode()).hexdigest()[:20]
