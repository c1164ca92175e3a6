"""What the merged whole breaks of what base promised (P955): one warning for the merge, with a part for each place.

Each record is judged by itself and looked at again only when it, or what it was judged by, is otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from oms_desktop.checks.compatibility import CompatibilityChange, compatibility
from oms_desktop.merge.facts import differing_fields, silent_fields
from oms_desktop.merge.findings import Part, Severity, Subject
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, SIDES, Origin
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.readable import Readable

_HARMLESS = frozenset({"display_name", "labels", "plural_name"})
"""Fields that only people read."""


def units(view: View, one: str) -> Iterator[tuple[str]]:
    """Yield a touched record that base has."""
    if view.is_touched(one) and view.versions.base(one) is not None:
        yield (one,)


def look(view: Sight, names: VersionNames, key: tuple[str, ...]) -> Iterator[MergeItem]:
    """Yield an item for what a record breaks; `gathered` makes one of all."""
    (record,) = key
    base, tree = view.versions.base(record), view.plain(record)
    fields = differing_fields(base, tree)
    if base is None or (fields is not None and fields <= _HARMLESS | silent_fields(base["kind"])):
        return
    snapshot = view.versions.base_snapshot
    before, after = Readable(view.versions.base, snapshot), Readable(view.plain, snapshot)
    homes = {home for element in view.facts_of(base).elements for home in view.homes(element)}
    found = compatibility(before, after, (record, *sorted(homes - {record}))).breaking
    broken = [change for change in found if change.record == record]
    if broken:
        parts = tuple(_part(view, change) for change in broken)
        yield _item(names, parts, broken[0])


def gathered(view: View, items: Iterable[MergeItem]) -> MergeItem | None:
    """Return one item for all that is broken; none if the whole is what a side has by itself."""
    if any(view.is_all_as_on(side) for side in SIDES):
        return None
    found = sorted(items, key=lambda item: item.parts[0].record)
    parts = tuple(part for item in found for part in item.parts)
    detail = {**dict(found[0].detail), "n": len(parts)}
    return replace(found[0], parts=parts, detail=tuple(detail.items()))


def _item(names: VersionNames, parts: tuple[Part, ...], change: CompatibilityChange) -> MergeItem:
    return MergeItem(
        code="P955",
        severity=Severity.WARN,
        subject=Subject("", "", ""),
        path=(),
        base=ABSENT,
        ours=ABSENT,
        theirs=ABSENT,
        result=ABSENT,
        names=names,
        is_violation=True,
        parts=parts,
        detail=(("n", len(parts)), ("change", change.message)),
    )


def _part(view: Sight, change: CompatibilityChange) -> Part:
    return Part(change.record, change.path, change.record, _side(view, change.record))


def _side(view: Sight, record: str) -> Origin:
    """Return which side changed the record."""
    base = view.versions.base(record)
    here, there = (view.versions.of(side, record) != base for side in SIDES)
    return "both" if here and there else "ours" if here else "theirs" if there else "base"
