"""One record for the screen: a row for each place that a side changed, with base, ours, result and theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from oms_desktop.merge.findings import Subject
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import NESTED, read, shape_of
from oms_desktop.merge.show import NameOf, Shown, show_path, show_value
from oms_desktop.merge.values import ABSENT, CARDINALITY, ORDER, SHAPE, Maybe, Path
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Value

What = Literal["same", "added", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class ShownValues:
    """The four values of a row as people read them."""

    base: Shown
    ours: Shown
    result: Shown
    theirs: Shown


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One place that differs from base on a side."""

    path: Path
    label: Shown
    base: Maybe
    ours: Maybe
    result: Maybe
    theirs: Maybe
    shown: ShownValues
    changed: Literal["ours", "theirs", "both", "same"]
    item: MergeItem | None


@dataclass(frozen=True, slots=True)
class RecordComparison:
    """What happened to one record; `unchanged` counts the fields that nobody changed."""

    subject: Subject
    what_ours: What
    what_theirs: What
    rows: tuple[FieldRow, ...]
    unchanged: int


def compare_record(
    subject: Subject,
    versions: tuple[Plain | None, Plain | None, Plain | None],
    result: Plain | None,
    items: Iterable[MergeItem],
    named: Plain | None,
    name_of: NameOf,
) -> RecordComparison:
    """Return the rows of one record."""
    base, ours, theirs = versions
    at = {item.path: item for item in items if not item.is_violation}
    model = KINDS.get(subject.kind)
    paths: list[Path] = []
    if () in at or None in (ours, theirs, result):
        paths.append(())
    elif model is not None:
        trees = tuple({} if tree is None else tree for tree in (base, ours, theirs, result))
        paths.extend(_changed(model, trees, (), frozenset(at)))
        paths.extend(path for path in at if path not in paths)
    rows = tuple(
        _row(subject, path, base, ours, theirs, result, at.get(path), named, name_of)
        for path in paths
    )
    fields = {name for tree in (base, ours, theirs) if tree for name in tree} - {"kind", "id"}
    unchanged = len(fields - {path[0] for path in paths if path})
    return RecordComparison(subject, _what(base, ours), _what(base, theirs), rows, unchanged)


def _what(base: Plain | None, side: Plain | None) -> What:
    if base == side:
        return "same"
    return "added" if base is None else "removed" if side is None else "changed"


def _changed(
    model: type[Value], trees: tuple[Plain, ...], above: Path, items: frozenset[Path]
) -> Iterator[Path]:
    """Yield the places below *above* where a side differs from base, as deep as items or parts go."""
    table = fields_of(model)
    names = [*table, *sorted({name for tree in trees for name in tree} - table.keys())]
    if not above and (CARDINALITY,) in items:
        yield (CARDINALITY,)
    is_shape = (*above, SHAPE) in items
    if is_shape:
        yield (*above, SHAPE)
    for name in names:
        if is_shape and name in shape_of(model):
            continue
        values = [tree.get(name, ABSENT) for tree in trees]
        if all(value == values[0] for value in values[1:]):
            continue
        path, field = (*above, name), table.get(name)
        if field is not None and field.element is not None and field.rule in NESTED:
            parts = tuple({} if value is ABSENT else value for value in values)
            skip = (CARDINALITY,) in items and path[0] in ("source", "target")
            below = _changed(field.element, parts, path, items)
            yield from (
                [path]
                if path in items
                else (p for p in below if not (skip and p[-1] == "cardinality"))
            )
        elif field is not None and field.element is not None and field.rule is Rule.KEYED:
            yield from _changed_elements(field.element, values, path, items)
        elif field is not None and field.rule in (Rule.MAP, Rule.TEXT_MAP):
            yield from _changed_entries(values, path)
        else:
            yield path


def _changed_elements(
    model: type[Value], values: list[Maybe], path: Path, items: frozenset[Path]
) -> Iterator[Path]:
    lists = [{} if value is ABSENT else {e["id"]: e for e in value} for value in values]
    for key in dict.fromkeys(key for elements in lists for key in elements):
        versions = [elements.get(key) for elements in lists]
        if all(version == versions[0] for version in versions[1:]):
            continue
        if None in versions[:3] or (*path, key) in items:
            yield (*path, key)
        else:
            trees = tuple({} if version is None else version for version in versions)
            yield from _changed(model, trees, (*path, key), items)
    orders = [[k for k in elements if all(k in others for others in lists)] for elements in lists]
    if (*path, ORDER) in items or any(order != orders[0] for order in orders[1:]):
        yield (*path, ORDER)


def _changed_entries(values: list[Maybe], path: Path) -> Iterator[Path]:
    maps = [{} if value is ABSENT else dict(value) for value in values]
    for key in sorted({key for entries in maps for key in entries}):
        found = [entries.get(key, ABSENT) for entries in maps]
        if any(value != found[0] for value in found[1:]):
            yield (*path, key)


def _row(
    subject: Subject,
    path: Path,
    base: Plain | None,
    ours: Plain | None,
    theirs: Plain | None,
    result: Plain | None,
    item: MergeItem | None,
    named: Plain | None,
    name_of: NameOf,
) -> FieldRow:
    was, here, there, now = (
        read(subject.kind, tree, path) for tree in (base, ours, theirs, result)
    )
    texts = (show_value(subject.kind, path, value, name_of) for value in (was, here, now, there))
    changed: Literal["ours", "theirs", "both", "same"]
    if here == there:
        changed = "same"
    elif there == was:
        changed = "ours"
    else:
        changed = "theirs" if here == was else "both"
    label = show_path(path, named, name_of)
    return FieldRow(path, label, was, here, now, there, ShownValues(*texts), changed, item)
