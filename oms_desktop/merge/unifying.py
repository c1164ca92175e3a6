"""Making one record of two: which element of the one is which of the other, and what has to point elsewhere then.

Works on plain trees; whether two records may be made one is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from oms_desktop.merge.findings import Write
from oms_desktop.merge.values import ABSENT, Maybe
from oms_desktop.models.fields import fields_of
from oms_desktop.models.ids import placement_id
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.values import Rule

SAME = "same"
"""Stands for the id of the record itself in what `content` returns."""


def content(tree: Plain) -> Plain:
    """Return what a record says, without the ids that are its own: equal for records that were made alike."""
    said: Plain = _pointed(tree, {i: f"{SAME} {n}" for n, i in enumerate(own_ids(tree))})
    return said


def own_ids(tree: Plain) -> list[str]:
    """Return the id of a record and those of its elements that are theirs in the whole project, in order."""
    return [tree["id"], *(element["id"] for _, element in _elements(tree))]


def same_by_place(kept: Plain, other: Plain) -> dict[str, str]:
    """Return which id of *other* is which of *kept*, for two records that say the same."""
    return dict(zip(own_ids(other), own_ids(kept), strict=True))


def same_by_name(kept: Plain, other: Plain) -> dict[str, str]:
    """Return which id of *other* is which of *kept*, elements by their api names."""
    known = {(field, e["api_name"]): e["id"] for field, e in _elements(kept) if e.get("api_name")}
    found = {
        element["id"]: known[field, element["api_name"]]
        for field, element in _elements(other)
        if (field, element.get("api_name")) in known
    }
    return {**found, other["id"]: kept["id"]}


def with_elements_of(kept: Plain, other: Plain, same: Mapping[str, str]) -> Plain:
    """Return *kept* with the elements that only *other* has."""
    joined = dict(kept)
    for field, element in _elements(other):
        if element["id"] not in same:
            joined[field] = [*joined.get(field, ()), element]
    return joined


def pointed(tree: Plain, same: Mapping[str, str]) -> Plain:
    """Return *tree* with what refers to one id referring to the other.

    Raises:
        pydantic.ValidationError: If the record is not legal then.
    """
    return to_plain(from_plain(_pointed(tree, same)))


def moved_references(trees: Iterable[Plain], same: Mapping[str, str]) -> Iterator[Write]:
    """Yield the writes after which *trees* refer to what is kept; a card goes with what it shows."""
    for tree in trees:
        after = _pointed(tree, same)
        if tree["kind"] == "placement" and after["record"] != tree["record"]:
            new = placement_id(tree["diagram"], after["record"])
            yield Write(tree["id"], (), ABSENT)
            yield Write(new, (), {**after, "id": new})
        elif after != tree:
            yield Write(tree["id"], (), to_plain(from_plain(after)))


def _elements(tree: Plain) -> Iterator[tuple[str, Plain]]:
    for name, field in fields_of(KINDS[tree["kind"]]).items():
        element = field.element
        if field.rule is Rule.KEYED and element is not None and name in tree:
            if fields_of(element)["id"].rule is Rule.FIXED:
                yield from ((name, one) for one in tree[name])


def _pointed(value: Maybe, same: Mapping[str, str]) -> Any:
    match value:
        case str():
            return same.get(value, value)
        case dict():
            return {name: _pointed(inner, same) for name, inner in value.items()}
        case list():
            return [_pointed(inner, same) for inner in value]
        case _:
            return value
