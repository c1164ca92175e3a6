"""An independent eye on RDF files: rdflib's triples as plain statements; nothing of the program is used here.

A statement is (subject, predicate, value) as N-Triples text. A blank node is the hash of what it says, so that two files
need no common names; one that nothing refers to stands under the thing it annotates, or under nothing.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from hashlib import sha256

import pyoxigraph
import rdflib

rdflib.NORMALIZE_LITERALS = (
    False  # "01" stays "01": what people wrote is compared, not what it means
)

Statement = tuple[str, str, str]
Statements = frozenset[Statement]

OWL = "http://www.w3.org/2002/07/owl#"
SOURCE = f"<{OWL}annotatedSource>"
LOOSE = "annotates"
"""The predicate under which a blank node stands that nothing refers to."""
NO_BASE = "https://relative.invalid/"
_PARSERS = {
    "ttl": ("turtle", pyoxigraph.RdfFormat.TURTLE),
    "owl": ("xml", pyoxigraph.RdfFormat.RDF_XML),
    "rdf": ("xml", pyoxigraph.RdfFormat.RDF_XML),
    "nt": ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
}


class Unreadable(Exception):
    """A file that is not what its ending says."""


def statements(data: bytes, syntax: str) -> Statements:
    """Return what *data* says.

    Raises:
        Unreadable: If rdflib cannot read it.
    """
    graph = rdflib.Graph()
    try:
        _parse(graph, data, syntax)
    except Exception as error:  # rdflib raises what it likes
        raise Unreadable(str(error).splitlines()[0]) from error
    return _closed(graph)


def readme_statements(said: Statements) -> Statements:
    """Return those statements that the measurements in `case.json` count: of named things."""
    return frozenset(one for one in said if one[1] != LOOSE)


def _parse(graph: rdflib.Graph, data: bytes, syntax: str) -> None:
    name, other = _PARSERS[syntax]
    if b"\r" in data and name == "turtle":  # rdflib reads line ends inside of texts as its own
        quads = pyoxigraph.parse(data, other, base_iri=NO_BASE)
        data = pyoxigraph.serialize((q.triple for q in quads), format=_PARSERS["nt"][1])
        name = "nt"
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(
        max(limit, 50_000)
    )  # rdflib reads a list by calling itself for each member
    try:
        graph.parse(data=data, format=name, publicID=NO_BASE)
    finally:
        sys.setrecursionlimit(limit)


def _closed(graph: rdflib.Graph) -> Statements:
    out: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    named: list[Statement] = []
    referred: set[str] = set()
    for s, p, o in graph:
        subject, value = _text(s), _text(o)
        if value.startswith("_:"):
            referred.add(value)
        if subject.startswith("_:"):
            out[subject].append((_text(p), value))
        else:
            named.append((subject, _text(p), value))
    names = _names(out)
    said = [(s, p, names.get(v, v)) for s, p, v in named]
    copies = Counter(said)
    found = {one if n == 1 else (*one[:2], f"{one[2]} ×{n}") for one, n in copies.items()}
    for label in out.keys() - referred:
        sources = [value for word, value in out[label] if word == SOURCE]
        found.add((sources[0] if len(sources) == 1 else "", LOOSE, names[label]))
    return frozenset(found)


def _names(out: dict[str, list[tuple[str, str]]]) -> dict[str, str]:
    """Return the hash of each blank node, bottom up without recursion: lists are thousands of nodes deep.

    What stands in a circle, seen from where it is met, has one common name.
    """
    names: dict[str, str] = {}
    for first in out:
        open_labels = [first]
        entered: set[str] = set()
        while open_labels:
            label = open_labels[-1]
            below = [v for _, v in out.get(label, ()) if v.startswith("_:") and v not in names]
            if label in names:
                open_labels.pop()
            elif label not in entered:
                entered.add(label)
                open_labels += [v for v in below if v not in entered]
            else:
                pairs = sorted(
                    (p, names.get(v, "_:circle")) if v.startswith("_:") else (p, v)
                    for p, v in out.get(label, ())
                )
                names[label] = "_:" + sha256(repr(pairs).encode()).hexdigest()[:16]
                open_labels.pop()
    return names


def _text(term: object) -> str:
    match term:
        case rdflib.BNode():
            return f"_:{term}"
        case rdflib.Literal(language=str() as tag):
            return str(rdflib.Literal(str(term), lang=tag.lower()).n3())
        case rdflib.Literal(datatype=rdflib.XSD.string):
            return str(rdflib.Literal(str(term)).n3())
        case rdflib.Literal() | rdflib.URIRef():
            return str(term.n3())
        case _:
            raise Unreadable(f"{term!r} is no RDF term")
