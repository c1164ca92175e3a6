"""Keys, titles and how links are stored: the properties they name exist and have a type that serves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error, info, warning
from oms_desktop.models.data_types import KEY_TYPES, RISKY_KEY_TYPES, TypeName
from oms_desktop.models.lattice import widens
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain


def check_keys(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of the primary key and the title of an object type."""
    key = plain.get("primary_key", [])
    title = plain.get("title_property")
    made_here = bool(plain.get("properties")) and plain.get("status") in ("active", "promoted")
    if made_here and not plain.get("abstract"):
        if not key and not any(parent.get("primary_key") for parent in reader.ancestors(plain)):
            yield info("missing_key", plain, "primary_key", fixes=("choose_key",))
        if not title and not any(one.get("title_property") for one in reader.ancestors(plain)):
            yield info("missing_title", plain, "title_property", fixes=("choose_title",))
    if not key and not title:
        return
    members = reader.members(plain)
    for place, member in enumerate(key):
        own = members.get(member)
        if own is None:
            yield error("dangling_key", plain, "primary_key", fixes=("clear_key", "choose_key"))
        elif member in key[:place]:
            yield warning("key_twice", plain, "primary_key", property=name_of(own))
        else:
            yield from _check_key_type(plain, own, reader)
    if title:
        yield from _check_title(plain, members.get(title), reader)


def check_mapping(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield a link type whose way of being stored names something that is not there."""
    mapping = plain.get("mapping", {})
    by = mapping.get("by", "")
    ends = [
        end
        for side in ("source", "target")
        for record in plain.get(side, {}).get("any_of", ())
        if (end := reader.of_kind(record, "object_type")) is not None
    ]
    if by == "object_type" and not mapping.get("object_type"):
        yield warning("mapping_without_type", plain, "mapping", "object_type")
    if by != "foreign_key":
        return
    ends_of = (plain.get(side, {}).get("cardinality", "many") for side in ("source", "target"))
    if all(cardinality == "many" for cardinality in ends_of):
        yield error("mapping_unfit", plain, "mapping", "by", fixes=("use_join_table",))
    member = mapping.get("property")
    if not member:
        yield warning("mapping_without_property", plain, "mapping", "property")
        return
    for end in ends:
        own = reader.members(end).get(member)
        if own is None:
            continue
        for other in ends:
            if other is not end:
                yield from _check_foreign_key(plain, own, other, reader)
        return
    yield error("dangling_mapping", plain, "mapping", "property", fixes=("clear_mapping",))


def _check_key_type(plain: Plain, own: dict[str, Any], reader: Reader) -> Iterator[Problem]:
    data_type = reader.type_of(own)
    path = ("properties", own["id"], "data_type")
    fixes = ("choose_key",)
    name = name_of(own)
    if own.get("array"):
        yield error("key_array", plain, *path[:2], "array", fixes=fixes, property=name)
    elif data_type is None or data_type.name in KEY_TYPES:
        return
    elif data_type.name in RISKY_KEY_TYPES:
        yield warning("risky_key", plain, *path, fixes=fixes, property=name, type=str(data_type))
    else:
        yield error("bad_key", plain, *path, fixes=fixes, property=name, type=str(data_type))


def _check_title(plain: Plain, own: dict[str, Any] | None, reader: Reader) -> Iterator[Problem]:
    if own is None:
        yield error(
            "dangling_title", plain, "title_property", fixes=("clear_title", "choose_title")
        )
        return
    data_type = reader.type_of(own)
    if data_type is not None and data_type.name is TypeName.VECTOR:
        fixes = ("choose_title",)
        yield error("bad_title", plain, "title_property", fixes=fixes, property=name_of(own))


def _check_foreign_key(
    plain: Plain, own: dict[str, Any], other: Plain, reader: Reader
) -> Iterator[Problem]:
    """Hold the type of a foreign key against the key it points to."""
    key = other.get("primary_key", [])
    target = reader.members(other).get(key[0]) if len(key) == 1 else None
    if target is None or own["id"] == target["id"]:
        return
    ours, theirs = reader.type_of(own), reader.type_of(target)
    if ours is not None and theirs is not None and not widens(theirs, ours):
        yield warning(
            "foreign_key_type",
            plain,
            "mapping",
            "property",
            property=name_of(own),
            type=str(ours),
            other=name_of(other),
            expected=str(theirs),
        )
