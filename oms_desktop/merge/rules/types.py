"""Data types by the one lattice (T101, T104; law L20)."""

from __future__ import annotations

from oms_desktop.merge.findings import Fix, Severity
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe
from oms_desktop.models.data_types import DataType
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.lattice import join, widens


def merge_data_type(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Join two widenings of one type (T101); any other divergence is a person's (T104)."""
    before, here, there = (_type(field, version) for version in (base, ours, theirs))
    common = None if here is None or there is None else join(here, there)
    joined = None if common is None else _plain(common)
    if joined is not None and not site.is_new and _both_widen(before, here, there):
        return site.find("T101", Severity.WARN, base, ours, theirs, joined, combined=joined)
    fixes = (
        ()
        if joined is None
        else (Fix("join", (site.write(joined),), detail=(("type", str(common)),)),)
    )
    return site.conflict("E402" if site.is_new else "T104", base, ours, theirs, *fixes)


def _both_widen(before: DataType | None, here: DataType | None, there: DataType | None) -> bool:
    if before is None or here is None or there is None:
        return False
    return widens(before, here) and widens(before, there)


def _type(field: FieldRule, value: Maybe) -> DataType | None:
    plain = field.default if value is ABSENT else value
    return None if plain is None else DataType.model_validate(plain)


def _plain(data_type: DataType) -> Maybe:
    return data_type.model_dump(mode="json", exclude_defaults=True)
