"""What a class says of a property: OWL restrictions with a named filler, to and from `Restriction`."""

from __future__ import annotations

from typing import Any

from oms_desktop.formats.context import Context
from oms_desktop.formats.nodes import Node, Object, Pair
from oms_desktop.formats.terms import OWL, TYPE, Term, is_iri_term, parse_literal, typed
from oms_desktop.models.object_type import RestrictionKind

_RESTRICTION = f"<{OWL}Restriction>"
_ON = f"<{OWL}onProperty>"
_ON_CLASS = f"<{OWL}onClass>"
_ON_RANGE = f"<{OWL}onDataRange>"
_FILLERS: dict[str, Term] = {
    "some": f"<{OWL}someValuesFrom>",
    "only": f"<{OWL}allValuesFrom>",
    "value": f"<{OWL}hasValue>",
}
_COUNTS: dict[str, Term] = {
    "min": f"<{OWL}minCardinality>",
    "max": f"<{OWL}maxCardinality>",
    "exactly": f"<{OWL}cardinality>",
}
_QUALIFIED: dict[str, Term] = {
    "min": f"<{OWL}minQualifiedCardinality>",
    "max": f"<{OWL}maxQualifiedCardinality>",
    "exactly": f"<{OWL}qualifiedCardinality>",
}
_COUNT_TYPE = "nonNegativeInteger"


def write_restriction(tree: dict[str, Any], context: Context) -> Node | None:
    """Return the OWL restriction that the plain *tree* says, or None if OWL has none."""
    kind, filler, count = tree["kind"], tree.get("filler"), tree.get("count")
    if tree.keys() - {"on", "kind", "filler", "count"}:
        return None
    pairs: list[Pair] = [(TYPE, _RESTRICTION), (_ON, context.term(tree["on"], "link_type"))]
    if kind in _FILLERS:
        if filler is None or count is not None:
            return None
        pairs.append((_FILLERS[kind], context.term(filler, "object_type")))
        return Node(pairs)
    if count is None:
        return None
    number = typed(str(count), _COUNT_TYPE)
    if filler is None:
        return Node([*pairs, (_COUNTS[kind], number)])
    what = context.term(filler, "object_type")
    on = _ON_RANGE if context.facts.is_datatype(what) else _ON_CLASS
    return Node([*pairs, (_QUALIFIED[kind], number), (on, what)])


def read_restriction(o: Object, context: Context) -> dict[str, Any] | None:
    """Return the plain restriction that *o* says, or None; the caller holds it against `write_restriction`."""
    if not isinstance(o, Node):
        return None
    ons, others = [], []
    for predicate, value in o.pairs:
        if predicate == _ON:
            ons.append(value)
        elif predicate != TYPE:
            others.append((predicate, value))
    if len(ons) != 1 or not isinstance(ons[0], str) or not is_iri_term(ons[0]):
        return None
    tree: dict[str, Any] = {"on": context.ref(ons[0], "link_type")}
    for predicate, value in others:
        kind = _KINDS.get(predicate)
        if not isinstance(value, str):
            return None
        if kind is None or predicate in _FILLERS.values():
            if not is_iri_term(value):
                return None
            tree["filler"] = context.ref(value, "object_type")
        elif value[0] == '"' and (digits := parse_literal(value)[0]).isdigit():
            tree["count"] = int(digits[:9])
        if kind is not None:
            tree["kind"] = kind
    return tree if "kind" in tree else None


_KINDS = {word: kind for table in (_FILLERS, _COUNTS, _QUALIFIED) for kind, word in table.items()}
assert {*_FILLERS, *_COUNTS} == {kind.value for kind in RestrictionKind}
