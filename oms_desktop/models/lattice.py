"""The one lattice of data types: which widening loses nothing, and what two types have in common.

Source: design/domain.md "Type lattice" with decision 23. Editing, merging, compatibility and migration all ask here.
"""

from __future__ import annotations

from oms_desktop.models.data_types import DataType, TypeName

_INTEGER_DIGITS = {TypeName.BYTE: 3, TypeName.SHORT: 5, TypeName.INTEGER: 10, TypeName.LONG: 19}
_INTEGERS = (TypeName.BYTE, TypeName.SHORT, TypeName.INTEGER, TypeName.LONG)
_EXACT_IN_FLOAT = (TypeName.BYTE, TypeName.SHORT)  # integer loses above 2**24
_EXACT_IN_DOUBLE = (
    TypeName.BYTE,
    TypeName.SHORT,
    TypeName.INTEGER,
    TypeName.FLOAT,
)  # long loses above 2**53


def widens(narrow: DataType, wide: DataType) -> bool:
    """Tell whether every value of *narrow* is a value of *wide*, without loss."""
    if narrow == wide:
        return True
    match wide.name:
        case TypeName.SHORT | TypeName.INTEGER | TypeName.LONG if narrow.name in _INTEGERS:
            return _INTEGERS.index(narrow.name) < _INTEGERS.index(wide.name)
        case TypeName.FLOAT:
            return narrow.name in _EXACT_IN_FLOAT
        case TypeName.DOUBLE:
            return narrow.name in _EXACT_IN_DOUBLE
        case TypeName.DECIMAL if wide.precision is None:  # unbounded decimal
            return narrow.name in _INTEGERS or narrow.name is TypeName.DECIMAL
        case TypeName.DECIMAL if narrow.name in _INTEGERS:
            return _integer_part(wide) >= _INTEGER_DIGITS[narrow.name]
        case TypeName.DECIMAL if narrow.name is TypeName.DECIMAL and narrow.precision is not None:
            return _integer_part(wide) >= _integer_part(narrow) and (wide.scale or 0) >= (
                narrow.scale or 0
            )
        case _:
            return False


def join(one: DataType, other: DataType) -> DataType | None:
    """Return the least type both widen to, or None where there is none."""
    if widens(one, other):
        return other
    if widens(other, one):
        return one
    names = {one.name, other.name}
    if names <= {TypeName.BYTE, TypeName.SHORT, TypeName.INTEGER, TypeName.FLOAT}:
        return DataType(name=TypeName.DOUBLE)  # integer with float
    if names <= {*_INTEGERS, TypeName.DECIMAL}:
        whole = max(_integer_part(one), _integer_part(other))
        scale = max(one.scale or 0, other.scale or 0)
        return (
            DataType(name=TypeName.DECIMAL, precision=whole + scale, scale=scale)
            if whole + scale <= 76
            else None
        )
    return None


def product(before: DataType, one: DataType, other: DataType) -> DataType | None:
    """Return the type with the changed parameters of both, or None unless each changed parameters of its own.

    Precision and scale of a decimal are no such parameters: together they say how many digits there are.
    """
    if not before.name == one.name == other.name or before.name is TypeName.DECIMAL:
        return None
    was, here, there = (dict(version) for version in (before, one, other))
    mine = {name for name in was if here[name] != was[name]}
    theirs = {name for name in was if there[name] != was[name]}
    if not mine or not theirs or mine & theirs:
        return None
    return before.evolve(**{n: here[n] for n in mine}, **{n: there[n] for n in theirs})


def is_offered(narrow: DataType, wide: DataType) -> bool:
    """Tell whether a change that is never automatic may still be offered: date to timestamp, anything to string."""
    return wide.name is TypeName.STRING or (
        narrow.name is TypeName.DATE and wide.name is TypeName.TIMESTAMP
    )


def _integer_part(data_type: DataType) -> int:
    """Return how many digits *data_type* holds before the decimal point."""
    if data_type.name in _INTEGER_DIGITS:
        return _INTEGER_DIGITS[data_type.name]
    return (data_type.precision or 0) - (data_type.scale or 0)
