"""Data types: what a property says against its value type, its shared property and what its type allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import semver

from oms_desktop.checks.constraints import check_constraints
from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error, warning
from oms_desktop.models.data_types import NO_ARRAY, STRUCT_FIELD_TYPES
from oms_desktop.models.lattice import widens
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain


def check_properties(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of the types of all properties of a record."""
    for own in plain.get("properties", ()):
        yield from _check_typed(plain, own, ("properties", own["id"]), reader)


def check_shared(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of the type of a shared property."""
    yield from _check_typed(plain, plain, (), reader)


def check_value_type(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of a value type."""
    base = reader.base_type(plain)
    yield from check_constraints(plain, plain.get("constraints", {}), ("constraints",), base, True)
    version = plain.get("version", "1.0.0")
    if not semver.Version.is_valid(version):
        yield warning("bad_version", plain, "version", version=version)


def check_struct(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of a struct type."""
    fields = plain.get("fields", ())
    if not fields:
        yield error("empty_struct", plain, "fields", fixes=("add_field",))
    for own in fields:
        path = ("fields", own["id"])
        data_type = reader.data_type(own.get("data_type"))
        if data_type is not None and data_type.name not in STRUCT_FIELD_TYPES:
            field, name = name_of(own), str(data_type)
            yield error("bad_field_type", plain, *path, "data_type", field=field, type=name)
        yield from _check_value_type_of(plain, own, path, reader)


def _check_typed(
    plain: Plain, own: dict[str, Any], path: tuple[str, ...], reader: Reader
) -> Iterator[Problem]:
    data_type = reader.type_of(own)
    if own.get("array") and data_type is not None and data_type.name in NO_ARRAY:
        name, spelled = name_of(own), str(data_type)
        fixes = ("no_array",)
        yield error("bad_array", plain, *path, "array", fixes=fixes, property=name, type=spelled)
    yield from _check_value_type_of(plain, own, path, reader)
    yield from _check_shared_of(plain, own, path, reader)
    yield from check_constraints(
        plain,
        own.get("constraints", {}),
        (*path, "constraints"),
        data_type,
        bool(own.get("array")),
        own,
    )


def _check_value_type_of(
    plain: Plain, own: dict[str, Any], path: tuple[str, ...], reader: Reader
) -> Iterator[Problem]:
    value_type = reader.of_kind(own.get("value_type"), "value_type")
    declared = reader.data_type(own.get("data_type"))
    if value_type is None or declared is None:
        return
    base = reader.base_type(value_type)
    if declared == base:
        return
    report = warning if widens(base, declared) else error
    yield report(
        "value_type_mismatch",
        plain,
        *path,
        "data_type",
        others=(value_type["id"],),
        fixes=("use_base_type", "remove_value_type"),
        property=name_of(own),
        type=str(declared),
        value_type=name_of(value_type),
        base=str(base),
    )


def _check_shared_of(
    plain: Plain, own: dict[str, Any], path: tuple[str, ...], reader: Reader
) -> Iterator[Problem]:
    shared = reader.of_kind(own.get("shared"), "shared_property")
    declared = reader.data_type(own.get("data_type"))
    expected = reader.type_of(shared) if shared is not None else None
    if shared is None or declared is None or expected is None or widens(declared, expected):
        return
    yield error(
        "shared_type_mismatch",
        plain,
        *path,
        "data_type",
        others=(shared["id"],),
        fixes=("use_shared_type", "detach"),
        property=name_of(own),
        type=str(declared),
        shared=name_of(shared),
        expected=str(expected),
    )
