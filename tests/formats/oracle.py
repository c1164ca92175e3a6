"""Compares RDF by another program's eyes: rdflib for small files, the parser's own canonical form for large ones."""

from __future__ import annotations

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, parse
from rdflib import Graph
from rdflib.compare import to_canonical_graph

from oms_desktop.formats import Syntax, syntax_of
from oms_desktop.formats.reading import RELATIVE_BASE

_RDFLIB = {
    RdfFormat.TURTLE: "turtle",
    RdfFormat.RDF_XML: "xml",
    RdfFormat.JSON_LD: "json-ld",
    RdfFormat.N_TRIPLES: "nt",
}


def rdf_of(name: str) -> RdfFormat:
    """Return the parser's format of a file called *name*."""
    rdf = syntax_of(name).rdf
    assert rdf is not None
    return rdf


def statements(data: bytes, rdf: RdfFormat) -> set[str]:
    """Return the statements of *data*, with canonical names of blank nodes."""
    quads = parse(data, rdf, base_iri=RELATIVE_BASE)
    dataset = Dataset(Quad(q.subject, q.predicate, q.object) for q in quads)
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return set(map(str, dataset))


def same_for_rdflib(one: bytes, its: RdfFormat, other: bytes, other_is: Syntax) -> bool:
    """Tell whether rdflib takes both for the same graph up to the names of blank nodes."""
    assert other_is.rdf is not None
    mine = to_canonical_graph(Graph().parse(data=one, format=_RDFLIB[its]))
    theirs = to_canonical_graph(Graph().parse(data=other, format=_RDFLIB[other_is.rdf]))
    return set(mine) == set(theirs)
