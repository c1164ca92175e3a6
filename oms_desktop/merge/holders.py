"""Who holds which api name: the names in one record, each with the scope in which it must be the only one.

Records: per kind and namespace. Properties and fields: per owner. Names at the ends of links: per type at the other end.
Names are compared after NFKC and case folding. Whether two holders clash is not said here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from oms_desktop.checks import name_scope
from oms_desktop.merge.values import Path
from oms_desktop.models.names import name_key
from oms_desktop.models.plain import Plain

NAMED_KINDS = (
    "object_type",
    "link_type",
    "interface",
    "shared_property",
    "value_type",
    "struct_type",
    "action_type",
)
NAMED_FIELDS = ("properties", "fields", "link_constraints", "parameters")
LABELLED_KINDS = (
    "object_type",
    "interface",
    "value_type",
    "struct_type",
    "action_type",
    "group",
    "diagram",
)
"""Kinds that people tell apart by their display names; links and shared properties go by what they are at."""
NAMING_FIELDS = frozenset(
    {"api_name", "display_name", "iri", "module", "source", "target", *NAMED_FIELDS}
)
"""Fields from which the names in a record follow."""
_SIDES = (("source", "target"), ("target", "source"))

Scope = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """One holder of a name."""

    record: str
    path: Path
    name: str
    iri: str


Names = tuple[tuple[Scope, Named], ...]


def names_in(tree: Plain | None, module: Plain | None) -> Names:
    """Return all names in a record of *module*."""
    return () if tree is None else tuple(_names_in(tree, module))


def told_names(tree: Plain | None, module: Plain | None) -> Names:
    """Return the names that others could have too, and those of elements that clash in the record itself."""
    names = names_in(tree, module)
    counts = Counter(scope for scope, _ in names)
    return tuple(
        (scope, named)
        for scope, named in names
        if scope[0] in ("record", "label")
        or (scope[0] == "side" and scope[1] != named.record)
        or (scope[0] == "element" and counts[scope] > 1)
    )


def own_names(tree: Plain) -> Names:
    """Return the properties of a type as names that the ends of links must not have."""
    if tree["kind"] not in ("object_type", "interface"):
        return ()
    return tuple(
        (
            ("side", tree["id"], name_key(element["api_name"])),
            Named(tree["id"], ("properties", element["id"], "api_name"), element["api_name"], ""),
        )
        for element in tree.get("properties", ())
        if element.get("api_name")
    )


def _names_in(tree: Plain, module: Plain | None) -> Iterator[tuple[Scope, Named]]:
    record, kind = tree["id"], tree["kind"]
    if kind in NAMED_KINDS and tree.get("api_name"):
        spaces = name_scope(tree, module) or (kind, "")
        scope = ("record", *spaces, name_key(tree["api_name"]))
        yield scope, Named(record, ("api_name",), tree["api_name"], tree.get("iri", ""))
    if kind in LABELLED_KINDS and tree.get("display_name"):
        label = tree["display_name"]
        yield ("label", kind, name_key(label)), Named(record, ("display_name",), label, "")
    for field in NAMED_FIELDS:
        for element in tree.get(field, ()):
            if element.get("api_name"):
                name = name_key(element["api_name"])
                path = (field, element["id"], "api_name")
                yield ("element", record, field, name), Named(record, path, element["api_name"], "")
    yield from own_names(tree)
    if kind == "link_type":
        yield from _side_names(tree)


def _side_names(tree: Plain) -> Iterator[tuple[Scope, Named]]:
    for end, opposite in _SIDES:
        name = tree.get(end, {}).get("api_name")
        for owner in tree.get(opposite, {}).get("any_of", ()) if name else ():
            yield ("side", owner, name_key(name)), Named(tree["id"], (end, "api_name"), name, "")
