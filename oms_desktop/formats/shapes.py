"""Properties that a type owns, as SHACL property shapes with our own words for what SHACL has none for."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from oms_desktop.formats.context import UUID, Context
from oms_desktop.formats.data_types import CANONICAL, CANONICAL_NAMES
from oms_desktop.formats.nodes import Node, Pair
from oms_desktop.formats.terms import (
    Term,
    iri_term,
    is_iri,
    is_iri_term,
    literal,
    parse_literal,
    typed,
)
from oms_desktop.formats.texts import read_texts, write_texts
from oms_desktop.formats.values import read_scalar, read_value, write_field
from oms_desktop.formats.vocabulary import (
    CONSTRAINT_WORDS,
    ID,
    MAX_COUNT,
    MIN_COUNT,
    ORDER,
    PATH,
    SHAPE_NAME,
    SHAPE_TEXT,
    SHAPE_TYPE,
)
from oms_desktop.models.data_types import TypeName
from oms_desktop.models.ids import is_id
from oms_desktop.models.property import Constraints, Property

_NUMBERS = (
    (re.compile(r"-?\d+"), "integer"),
    (re.compile(r"-?\d+\.\d+"), "decimal"),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "date"),
    (re.compile(r"\d{4}-\d{2}-\d{2}T.*"), "dateTime"),
)


def write_shape(tree: dict[str, Any], place: int, context: Context, language: str) -> Node:
    """Return the shape of the plain property *tree*, the *place*-th of its owner."""
    own_path = _own_path(tree["id"])
    iri = tree.get("iri", "")
    by_path = bool(iri) and is_iri(iri) and iri_term(iri) != own_path
    pairs: list[Pair] = [
        (ID, literal(tree["id"])),
        (ORDER, typed(str(place), "integer")),
        (PATH, iri_term(iri) if by_path else own_path),
    ]
    left = {name: value for name, value in tree.items() if name != "id"}
    if by_path:
        del left["iri"]
    for one, others, word in (
        ("display_name", "labels", SHAPE_NAME),
        ("description", "descriptions", SHAPE_TEXT),
    ):
        said, rest = write_texts(tree, one, others, word, language)
        pairs += [(predicate, o) for _, predicate, o in said]
        left.pop(one, None)
        left.pop(others, None)
        if rest:
            left[others] = rest
    if (datatype := canonical_datatype(left.get("data_type"))) is not None:
        pairs.append((SHAPE_TYPE, datatype))
        del left["data_type"]
    if left.pop("required", False):
        pairs.append((MIN_COUNT, typed("1", "integer")))
    if not left.get("array", False):
        pairs.append((MAX_COUNT, typed("1", "integer")))
    if "constraints" in left:
        pairs += write_constraints(left.pop("constraints"), context)
    for name, value in left.items():
        pairs += write_field(Property, name, value, context, "property")
    return Node(pairs)


def read_shape(node: Node, context: Context, language: str) -> tuple[int, dict[str, Any]] | None:
    """Return place and plain tree of a property shape of ours; None if it is somebody else's."""
    ids, orders, paths = node.get(ID), node.get(ORDER), node.get(PATH)
    if not (len(ids) == len(orders) == len(paths) == 1):
        return None
    if not (isinstance(ids[0], str) and isinstance(orders[0], str) and isinstance(paths[0], str)):
        return None
    tree = read_value(Property, node.pairs, context, "property")
    place = read_scalar(orders[0])
    if not isinstance(tree.get("id"), str) or not isinstance(place, int):
        return None
    if is_iri_term(paths[0]) and paths[0] != _own_path(tree["id"]):
        tree["iri"] = paths[0][1:-1]
    pairs = list(node.pairs)
    read_texts(pairs, "display_name", "labels", SHAPE_NAME, language, tree)
    read_texts(pairs, "description", "descriptions", SHAPE_TEXT, language, tree)
    for predicate, o in pairs:
        if predicate == SHAPE_TYPE and (name := name_of_datatype(o)) is not None:
            tree["data_type"] = {"name": name}
        elif predicate == MIN_COUNT:
            tree["required"] = True
    read_constraints(pairs, tree)
    return place, tree


def canonical_datatype(data_type: dict[str, Any] | None) -> Term | None:
    """Return the datatype that says all of the plain *data_type*, or None."""
    if data_type is None or len(data_type) != 1 or "name" not in data_type:
        return None
    iri = CANONICAL.get(TypeName(data_type["name"]))
    return None if iri is None else iri_term(iri)


def name_of_datatype(o: object) -> str | None:
    """Return the data type that the datatype *o* stands for, or None."""
    name = CANONICAL_NAMES.get(o[1:-1]) if isinstance(o, str) else None
    return None if name is None else name.value


def write_constraints(tree: dict[str, Any], context: Context) -> list[Pair]:
    """Return constraints in SHACL's words as far as they go."""
    pairs: list[Pair] = []
    left = {}
    for name, value in tree.items():
        word = CONSTRAINT_WORDS.get(name)
        if word is None:
            left[name] = value
        elif isinstance(value, int):
            pairs.append((word, typed(str(value), "integer")))
        else:
            pairs.append(
                (word, _bound(value) if name in ("minimum", "maximum") else literal(value))
            )
    if left or not tree:
        pairs += write_field(Property, "constraints", left, context, "property")
    return pairs


def read_constraints(pairs: list[Pair], tree: dict[str, Any]) -> None:
    """Add the constraints that *pairs* say in SHACL's words to those of *tree*."""
    found: dict[str, Any] = {}
    for predicate, o in pairs:
        name = _CONSTRAINTS.get(predicate)
        if name is not None and isinstance(o, str) and o[0] == '"':
            found[name] = parse_literal(o)[0]
            if name in ("min_length", "max_length") and found[name].isdigit():
                found[name] = int(found[name])
    if found:
        tree["constraints"] = {**(tree.get("constraints") or {}), **found}


def _bound(text: str) -> Term:
    datatype = next((name for pattern, name in _NUMBERS if pattern.fullmatch(text)), None)
    return literal(text) if datatype is None or "\n" in text else typed(text, datatype)


def _own_path(identity: str) -> Term:
    if is_id(identity):
        return iri_term(UUID + quote(identity))
    return iri_term("urn:oms:property:" + quote(identity, safe=""))


_CONSTRAINTS = {word: name for name, word in CONSTRAINT_WORDS.items()}
assert CONSTRAINT_WORDS.keys() <= Constraints.model_fields.keys()
