"""What becomes of old values when a data type changes, by the lattice of `models`."""

from __future__ import annotations

from oms_desktop.checks.compatibility.level import Level
from oms_desktop.models.data_types import NUMBERS, DataType, TypeName
from oms_desktop.models.lattice import is_offered, widens

_MOMENTS = frozenset({TypeName.DATE, TypeName.TIMESTAMP})


def judge_type(was: DataType | None, now: DataType | None) -> tuple[str, Level]:
    """Return the rule and the level of a change of type; None is no declared type, which takes any value.

    What can be cast is closed under following one cast by another: numbers among themselves, dates and timestamps,
    anything to text. So two migrations in a row are never worse than the worse of them.
    """
    if now is None:
        return "type_opened", Level.BACKWARD_COMPATIBLE
    if was is None:
        return "type_declared", Level.MIGRATION_REQUIRED
    if widens(was, now):
        return "type_widened", Level.BACKWARD_COMPATIBLE
    if is_offered(was, now):
        return "type_converted", Level.MIGRATION_REQUIRED
    if widens(now, was):
        return "type_narrowed", Level.MIGRATION_REQUIRED
    names = {was.name, now.name}
    if names <= NUMBERS or names == _MOMENTS:
        return "type_rounded", Level.MIGRATION_REQUIRED
    return "type_replaced", Level.INCOMPATIBLE
