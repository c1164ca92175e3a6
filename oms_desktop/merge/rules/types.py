"""Data types by the one lattice, and with them whether there is one value or a list (T101 to T104, T106; law L20)."""

from __future__ import annotations

from oms_desktop.merge.findings import Fix, Severity
from oms_desktop.merge.paths import shape_of
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, SHAPE, Maybe
from oms_desktop.models.data_types import DataType
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.lattice import join, product, widens
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Value


def merge_data_type(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Join two widenings of one type (T101); any other divergence is a person's (T104)."""
    before, here, there = (_type(field, version) for version in (base, ours, theirs))
    common = None if here is None or there is None else join(here, there)
    joined = None if common is None else _plain(common)
    if joined is not None and not site.is_new and _both_widen(before, here, there):
        return site.find("T101", Severity.WARN, base, ours, theirs, joined, combined=joined)
    both = _product(before, here, there)
    if both is not None and not site.is_new:
        result = _plain(both)
        return site.find("T106", Severity.WARN, base, ours, theirs, result, combined=result)
    fixes = (
        ()
        if joined is None
        else (Fix("join", (site.write(joined),), detail=(("type", str(common)),)),)
    )
    return site.conflict("E402" if site.is_new else "T104", base, ours, theirs, *fixes)


def merge_one_sided(
    site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe, taken: Maybe
) -> Maybe:
    """Take the change of one side: a widening without a question (T102), anything else with a warning (T103)."""
    code = code_of_change(field, base, taken)
    severity = Severity.WARN if code == "T103" else Severity.INFO
    return site.find(code, severity, base, ours, theirs, taken)


def code_of_change(field: FieldRule, base: Maybe, changed: Maybe) -> str:
    """Return what one change of a type, an arity or a cardinality is: T102, T103, or M002 where a type was or gets open."""
    if field.rule is Rule.CARDINALITY:
        return "T103" if changed == field.choices[0] else "T102"
    if field.rule is not Rule.DATA_TYPE:
        return "T103"
    before, after = _type(field, base), _type(field, changed)
    if before is None or after is None:
        return "M002"
    return "T102" if widens(before, after) else "T103"


def merge_shape(site: Site, model: type[Value], base: Plain, ours: Plain, theirs: Plain) -> None:
    """Say that one side changed the type of a value and the other whether it is a list: both hold (T106)."""
    parts = shape_of(model)
    changers = [_changer(*(s.get(part) for s in (base, ours, theirs))) for part in parts]
    if sorted(changers) != ["ours", "theirs"]:
        return
    site.withdraw(*((*site.path, part) for part in parts))
    sides = {"ours": ours, "theirs": theirs}
    taken = [(part, sides[changer]) for part, changer in zip(parts, changers, strict=True)]
    result = {part: side[part] for part, side in taken if part in side}
    was, here, there = ({p: s[p] for p in parts if p in s} for s in (base, ours, theirs))
    at = site.at(SHAPE)
    at.find("T106", Severity.WARN, was, here, there, result, combined=result)


def _changer(base: Maybe, ours: Maybe, theirs: Maybe) -> str:
    """Return the only side that changed something, or an empty text."""
    if ours == theirs or base not in (ours, theirs):
        return ""
    return "theirs" if ours == base else "ours"


def _product(
    before: DataType | None, here: DataType | None, there: DataType | None
) -> DataType | None:
    if before is None or here is None or there is None:
        return None
    return product(before, here, there)


def _both_widen(before: DataType | None, here: DataType | None, there: DataType | None) -> bool:
    if before is None or here is None or there is None:
        return False
    return widens(before, here) and widens(before, there)


def _type(field: FieldRule, value: Maybe) -> DataType | None:
    plain = field.default if value is ABSENT else value
    return None if plain is None else DataType.model_validate(plain)


def _plain(data_type: DataType) -> Maybe:
    return data_type.model_dump(mode="json", exclude_defaults=True)
