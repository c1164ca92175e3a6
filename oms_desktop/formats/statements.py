"""Annotations and notes: the key and value pairs of a record that no other field has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.formats.graph import ANNOTATED_SOURCE
from oms_desktop.formats.nodes import Node, Object, Pair
from oms_desktop.formats.terms import (
    OWL,
    TYPE,
    Term,
    iri_term,
    is_iri,
    is_iri_term,
    is_plain_literal,
    literal,
    parse_literal,
)
from oms_desktop.formats.values import is_tag
from oms_desktop.formats.vocabulary import STRUCTURE
from oms_desktop.models.plain import Plain

_AXIOM = f"<{OWL}Axiom>"
_PROPERTY = f"<{OWL}annotatedProperty>"
_TARGET = f"<{OWL}annotatedTarget>"


def write_annotation(tree: dict[str, Any]) -> tuple[Term, Term] | None:
    """Return predicate and object of a plain annotation or note, or None if RDF cannot say it."""
    key, value = tree["key"], tree["value"]
    language, datatype = tree.get("language", ""), tree.get("datatype", "")
    if not is_iri(key) or tree.keys() - {"key", "value", "language", "datatype", "is_iri", "notes"}:
        return None
    if tree.get("is_iri"):
        return (
            (iri_term(key), iri_term(value)) if is_iri(value) and not language + datatype else None
        )
    if (language and (datatype or not is_tag(language))) or (datatype and not is_iri(datatype)):
        return None
    return iri_term(key), literal(value, language=language, datatype=datatype)


def read_annotation(predicate: Term, o: Object) -> dict[str, Any] | None:
    """Return the plain annotation that a pair says, or None if it is not one."""
    if not isinstance(o, str) or predicate == TYPE or predicate in STRUCTURE:
        return None
    tree: dict[str, Any] = {"key": predicate[1:-1]}
    if is_iri_term(o):
        return {**tree, "value": o[1:-1], "is_iri": True}
    if o[0] != '"' or not is_plain_literal(o):
        return None
    text, language, datatype = parse_literal(o)
    tree["value"] = text
    if language:
        tree["language"] = language
    elif datatype:
        tree["datatype"] = datatype
    return tree


def write_notes(subject: Term, tree: dict[str, Any], said: tuple[Term, Term]) -> Node | None:
    """Return the axiom that carries the notes of a plain annotation, or None if RDF cannot say one of them."""
    pairs: list[Pair] = [
        (TYPE, _AXIOM),
        (ANNOTATED_SOURCE, subject),
        (_PROPERTY, said[0]),
        (_TARGET, said[1]),
    ]
    for note in tree["notes"]:
        pair = write_annotation(note)
        if pair is None or pair[0] in (TYPE, ANNOTATED_SOURCE, _PROPERTY, _TARGET):
            return None
        pairs.append(pair)
    return Node(pairs)


def attach_notes(record: Plain, axioms: list[Node]) -> None:
    """Put what *axioms* say of annotations into those annotations, one axiom each."""
    by_pair = {
        pair: tree
        for tree in record.get("annotations", ())
        if (pair := write_annotation(tree)) is not None
    }
    for axiom in sorted(axioms, key=lambda node: node.digest):
        target = _annotated(axiom)
        tree = by_pair.get(target) if target else None
        notes = [
            read_annotation(p, o)
            for p, o in axiom.pairs
            if p not in (TYPE, ANNOTATED_SOURCE, _PROPERTY, _TARGET)
        ]
        if tree is not None and "notes" not in tree and notes and all(notes):
            tree["notes"] = notes


def axioms_of(record: Plain, subject: Term) -> Iterator[Node]:
    """Yield the axioms that carry the notes of the annotations of a plain *record*."""
    for tree in record.get("annotations", ()):
        if "notes" in tree:
            said = write_annotation(tree)
            axiom = write_notes(subject, tree, said) if said else None
            if axiom is not None:
                yield axiom


def _annotated(axiom: Node) -> tuple[Term, Term] | None:
    properties, targets = axiom.get(_PROPERTY), axiom.get(_TARGET)
    if len(properties) == 1 and len(targets) == 1:
        if isinstance(properties[0], str) and isinstance(targets[0], str):
            return properties[0], targets[0]
    return None
