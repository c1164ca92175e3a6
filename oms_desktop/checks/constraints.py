"""Constraints: each one possible for its type, none contradicting another, the values they allow legal."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from oms_desktop.checks.problem import Problem
from oms_desktop.checks.report import error, warning
from oms_desktop.models.data_types import NUMBERS, DataType, TypeName
from oms_desktop.models.messages import message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain

_RANGED = NUMBERS | {TypeName.DATE, TypeName.TIMESTAMP}
_SIZED = frozenset({TypeName.STRING, TypeName.BINARY, TypeName.LANGUAGE_TEXT, TypeName.IRI})
_TEXTS = frozenset({TypeName.STRING, TypeName.LANGUAGE_TEXT, TypeName.IRI})
_BITS = {TypeName.BYTE: 8, TypeName.SHORT: 16, TypeName.INTEGER: 32, TypeName.LONG: 64}
_NEEDS: tuple[tuple[str, frozenset[TypeName]], ...] = (
    ("minimum", _RANGED),
    ("maximum", _RANGED),
    ("min_length", _SIZED),
    ("max_length", _SIZED),
    ("pattern", _TEXTS),
    ("format", _TEXTS),
)
_ITEMS = ("min_items", "max_items", "unique_items")


def check_constraints(
    plain: Plain,
    tree: dict[str, Any],
    path: tuple[str, ...],
    data_type: DataType | None,
    array: bool,
    owner: dict[str, Any] | None = None,
) -> Iterator[Problem]:
    """Yield problems of the plain constraints *tree* at *path* of a record.

    Args:
        plain: The record.
        tree: The constraints.
        path: Where they stand.
        data_type: The type they are for; None if it is not known.
        array: Whether several values are allowed, or may be.
        owner: The property they belong to, for its default and name; by default the record.
    """
    name = name_of(owner or plain)
    for field, types in _NEEDS:
        if field in tree and data_type is not None and data_type.name not in types:
            yield error(
                "constraint_not_for_type",
                plain,
                *path,
                field,
                fixes=("remove_constraint",),
                property=name,
                constraint=message(f"field.{field}"),
                type=str(data_type),
            )
    for field in _ITEMS:
        if field in tree and not array:
            fixes = ("remove_constraint", "make_array")
            label = message(f"field.{field}")
            yield error(
                "constraint_not_for_one",
                plain,
                *path,
                field,
                fixes=fixes,
                property=name,
                constraint=label,
            )
    yield from _check_bounds(plain, tree, path, name)
    pattern = tree.get("pattern")
    if pattern is not None and (why := _why_no_pattern(pattern)):
        yield error("bad_pattern", plain, *path, "pattern", property=name, why=why)
        pattern = None
    fits = _fits(tree, pattern, data_type)
    for allowed in tree.get("allowed", ()):
        if not fits(allowed["id"]):
            yield error(
                "allowed_value_unfit",
                plain,
                *path,
                "allowed",
                allowed["id"],
                fixes=("remove_allowed_value",),
                property=name,
                value=allowed["id"],
                type=str(data_type or ""),
            )
    yield from _check_default(plain, tree, path[:-1], owner, fits)


def fits_type(text: str, data_type: DataType) -> bool:
    """Tell whether *text* spells a value of *data_type*; types without a spelling take any."""
    name = data_type.name
    if name in _BITS:
        if not re.fullmatch(r"[+-]?\d+", text):
            return False
        bound = 1 << (_BITS[name] - 1)
        return -bound <= int(text[:40]) < bound
    if name in NUMBERS:
        return _decimal(text) is not None
    readers: dict[TypeName, Callable[[str], object]] = {
        TypeName.DATE: date.fromisoformat,
        TypeName.TIMESTAMP: datetime.fromisoformat,
        TypeName.TIME: time.fromisoformat,
    }
    if name is TypeName.BOOLEAN:
        return text in ("true", "false")
    if name in readers:
        try:
            readers[name](text)
        except ValueError:
            return False
    return True


def _check_bounds(
    plain: Plain, tree: dict[str, Any], path: tuple[str, ...], name: str
) -> Iterator[Problem]:
    for low, high in (
        ("minimum", "maximum"),
        ("min_length", "max_length"),
        ("min_items", "max_items"),
    ):
        least, most = tree.get(low), tree.get(high)
        if least is not None and most is not None and is_more(least, most):
            yield error(
                "empty_range",
                plain,
                *path,
                low,
                fixes=("swap_bounds",),
                property=name,
                least=str(least),
                most=str(most),
            )


def _check_default(
    plain: Plain,
    tree: dict[str, Any],
    path: tuple[str, ...],
    owner: dict[str, Any] | None,
    fits: Callable[[str], bool],
) -> Iterator[Problem]:
    default = (owner or {}).get("default")
    if default is None:
        return
    allowed = [value["id"] for value in tree.get("allowed", ())]
    if not fits(default) or (allowed and default not in allowed):
        fixes = ("remove_default",)
        name = name_of(owner or plain)
        yield warning(
            "default_unfit", plain, *path, "default", fixes=fixes, property=name, value=default
        )


def _fits(
    tree: dict[str, Any], pattern: str | None, data_type: DataType | None
) -> Callable[[str], bool]:
    compiled = re.compile(pattern) if pattern else None

    def fits(text: str) -> bool:
        if data_type is not None and not fits_type(text, data_type):
            return False
        if tree.get("minimum") is not None and is_more(tree["minimum"], text):
            return False
        if tree.get("maximum") is not None and is_more(text, tree["maximum"]):
            return False
        if not tree.get("min_length", 0) <= len(text) <= tree.get("max_length", len(text)):
            return False
        if tree.get("format") == "uuid" and not _is_uuid(text):
            return False
        return compiled is None or compiled.fullmatch(text) is not None

    return fits


def is_more(one: str | int, other: str | int) -> bool:
    """Tell whether a bound is more than another: as numbers if both are, else as dates in ISO order."""
    ours, theirs = _decimal(str(one)), _decimal(str(other))
    if ours is not None and theirs is not None:
        return ours > theirs
    return (ours is None) == (theirs is None) and str(one) > str(other)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _why_no_pattern(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as problem:
        return problem.msg
    return ""


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
