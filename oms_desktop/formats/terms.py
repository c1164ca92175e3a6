"""RDF terms as N-Triples text: the one form in which this package handles them.

A term is a `str`: ``<iri>``, ``_:label`` or ``"text"@en``. Equal terms are equal text, because both the parser and the
functions here write the canonical form. Knows nothing of records.
"""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

Term = str
Triple = tuple[Term, Term, Term]

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SHACL = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
OLD_SCHEMA = "http://schema.org/"
OMS = "urn:oms:ns:"

TYPE = f"<{RDF}type>"
FIRST = f"<{RDF}first>"
REST = f"<{RDF}rest>"
NIL = f"<{RDF}nil>"

_UNESCAPES = {
    '"': '"',
    "\\": "\\",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "b": "\b",
    "f": "\f",
    "'": "'",
}


@lru_cache(maxsize=65536)
def is_iri(text: str) -> bool:
    """Tell whether *text* is an absolute IRI that every RDF syntax can carry."""
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def iri_term(iri: str) -> Term:
    """Return the term of *iri*, which must be one."""
    return f"<{iri}>"


def is_iri_term(term: Term) -> bool:
    """Tell whether *term* is an IRI."""
    return term[0] == "<" and term[1] != "<"


def text_of_iri(term: Term) -> str:
    """Return the IRI of an IRI *term*."""
    return term[1:-1]


def literal(text: str, language: str = "", datatype: str = "") -> Term:
    """Return a literal; without *language* and *datatype* it is an ``xsd:string``.

    Raises:
        ValueError: If the language tag or the datatype IRI is malformed.
    """
    if not language and not datatype and text.isalnum():
        return f'"{text}"'
    if language:
        return str(Literal(text, language=language))
    return str(Literal(text, datatype=NamedNode(datatype)) if datatype else Literal(text))


def typed(text: str, name: str) -> Term:
    """Return a literal of the XML Schema datatype *name*; *text* needs no escape."""
    return f'"{text}"^^<{XSD}{name}>'


def is_plain_literal(term: Term) -> bool:
    """Tell whether `parse_literal` can say everything about *term*: a literal without a base direction."""
    return term[0] == '"' and "--" not in term[term.rindex('"') :]


def parse_literal(term: Term) -> tuple[str, str, str]:
    """Return text, language ("" if none) and datatype IRI ("" for ``xsd:string``) of a literal *term*."""
    end = term.rindex('"')
    text = _unescape(term[1:end])
    tail = term[end + 1 :]
    if tail.startswith("@"):
        return text, tail[1:], ""
    return text, "", tail[3:-1]


def split_line(line: str) -> Triple:
    """Return the three terms of one line of N-Triples as written by this package."""
    subject, predicate, rest = line.split(" ", 2)
    return subject, predicate, rest[:-2]


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    parts = []
    position = 0
    while (found := text.find("\\", position)) >= 0:
        parts.append(text[position:found])
        kind = text[found + 1]
        digits = {"u": 4, "U": 8}.get(kind, 0)
        if digits:
            parts.append(chr(int(text[found + 2 : found + 2 + digits], 16)))
        else:
            parts.append(_UNESCAPES[kind])
        position = found + 2 + digits
    parts.append(text[position:])
    return "".join(parts)
