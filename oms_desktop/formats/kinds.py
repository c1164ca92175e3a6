"""Which kind of record a subject is (decision 15), and which id it has (decision 16)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oms_desktop.formats.context import DEFAULT_MODULE, UUID
from oms_desktop.formats.facts import Facts
from oms_desktop.formats.nodes import Node, Object, Pair, read_list
from oms_desktop.formats.terms import OWL, TYPE, Term, iri_term
from oms_desktop.formats.values import read_scalar
from oms_desktop.formats.vocabulary import (
    CLASS_TYPES,
    DATATYPE,
    DATATYPE_PROPERTY,
    ID,
    IRI,
    KIND,
    OBJECT_FLAGS,
    OBJECT_PROPERTY,
    OMS_TYPES,
    ONTOLOGY,
    PROPERTY_TYPES,
    RANGE,
    RANGE_WORDS,
    UNION,
)
from oms_desktop.models.ids import is_id, module_id, record_id_for_iri
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.twins import PAIR

WITHOUT_MODULE = frozenset({"module", "group", "diagram", "placement"})
"""Kinds that belong to no module unless a file says so."""

_DATA_RANGES = frozenset({DATATYPE, f"<{OWL}DataRange>"})
_RANGES = frozenset({RANGE, *RANGE_WORDS})


def kinds_of(subject: Term, pairs: Sequence[Pair], facts: Facts) -> tuple[str, ...]:
    """Return the kinds of record that follow from *pairs*; () if none does."""
    types = {o for p, o in pairs if p == TYPE and isinstance(o, str)}
    if ONTOLOGY in types or subject == DEFAULT_MODULE:
        return ("module",)
    for term, kind in OMS_TYPES.items():
        if term in types:
            return (kind,)
    if types & CLASS_TYPES:
        return ("object_type",)
    if types & PROPERTY_TYPES:
        return _property_kinds(pairs, types, facts)
    if DATATYPE in types:
        return ("value_type",)
    return ()


def told_kind(pairs: Sequence[Pair]) -> str | None:
    """Return the kind that our own word says, or None."""
    told = [read_scalar(o) for p, o in pairs if p == KIND and isinstance(o, str)]
    return told[0] if len(told) == 1 and told[0] in KINDS else None


def identity(subject: Term, pairs: Sequence[Pair]) -> tuple[str | None, str]:
    """Return the id that our own word says or None, and the IRI, "" where the subject was made from the id."""
    told = _one(ID, pairs)
    record = told if told is not None and is_id(told) else None
    if record is not None and subject == iri_term(UUID + record):
        return record, _one(IRI, pairs) or ""
    return record, "" if subject == DEFAULT_MODULE else subject[1:-1]


def computed_id(kind: str, subject: Term, iri: str) -> str:
    """Return the id a record has unless something says another."""
    return module_id() if subject == DEFAULT_MODULE else record_id_for_iri(kind, iri)


def _one(word: Term, pairs: Sequence[Pair]) -> str | None:
    texts = [read_scalar(o) for p, o in pairs if p == word and isinstance(o, str)]
    return texts[0] if len(texts) == 1 and isinstance(texts[0], str) else None


def _property_kinds(pairs: Sequence[Pair], types: set[Term], facts: Facts) -> tuple[str, ...]:
    of_data = DATATYPE_PROPERTY in types and OBJECT_PROPERTY not in types
    is_data = {
        _is_data(o, of_data, facts) for p, ranges in pairs if p in _RANGES for o in _members(ranges)
    }
    if is_data == {True, False}:
        return PAIR
    if is_data:
        return ("shared_property",) if is_data == {True} else ("link_type",)
    is_link = OBJECT_PROPERTY in types or (types & OBJECT_FLAGS and not of_data)
    return ("link_type",) if is_link else ("shared_property",)


def _members(o: Object) -> Iterable[Object]:
    """Return the members of a union, or *o* alone."""
    if isinstance(o, Node):
        unions = o.get(UNION)
        members = read_list(unions[0]) if len(unions) == 1 else None
        if members:
            return members
    return (o,)


def _is_data(o: Object, of_data: bool, facts: Facts) -> bool:
    if isinstance(o, Node):
        return of_data or any(kind in _DATA_RANGES for kind in o.get(TYPE))
    return facts.is_datatype(o) or (of_data and o not in facts.classes)
