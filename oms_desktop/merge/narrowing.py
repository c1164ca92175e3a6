"""Narrowed types in records or elements that only one side changed (T103): what the other relies on may no longer fit.

Two plain trees are compared where the model has types, arities and cardinalities, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from oms_desktop.merge.draft import OTHER, Draft, Edit
from oms_desktop.merge.findings import Severity
from oms_desktop.merge.paths import NESTED, movable, read
from oms_desktop.merge.rules.types import code_of_change
from oms_desktop.merge.values import ABSENT, Maybe, Path
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Topic, Value

Change = tuple[Path, FieldRule, Maybe, Maybe]


def warn_of_narrowing(draft: Draft) -> None:
    """Add a warning for each narrowing in a record, or in an element of a list, that only one side changed."""
    for edit in draft.edits:
        fields = [f for f in _typing_fields(edit.model) if f.name in edit.fields]
        for path, field, old, new in _changes(fields, edit.base, edit.tree, ()):
            if code_of_change(field, old, new) == "T103" and _is_untouched(draft, edit, path):
                ours, theirs = (new, old) if edit.side == "ours" else (old, new)
                site = draft.site(edit.record, *path)
                site.find("T103", Severity.WARN, old, ours, theirs, new)


def _is_untouched(draft: Draft, edit: Edit, path: Path) -> bool:
    """Whether the other side left the record as it was, or the element: what both changed has its own rules."""
    if edit.is_alone:
        return True
    other, element = draft.versions.of(OTHER[edit.side], edit.record), path[:2]
    if other is None or other["kind"] != edit.base["kind"] or len(path) <= len(element):
        return False
    kind = edit.base["kind"]
    was = read(kind, edit.base, element)
    return path[0] in movable(edit.model) and was == read(kind, other, element)


def _changes(
    fields: Iterable[FieldRule], base: Plain, tree: Plain, above: Path
) -> Iterator[Change]:
    for field in fields:
        old, new = base.get(field.name, ABSENT), tree.get(field.name, ABSENT)
        if old == new:
            continue
        path = (*above, field.name)
        if field.rule is Rule.KEYED:
            assert field.element is not None
            inner = _typing_fields(field.element)
            olds = {} if old is ABSENT else {element["id"]: element for element in old}
            for element in () if new is ABSENT else new:
                was = olds.get(element["id"], element)
                yield from _changes(inner, was, element, (*path, element["id"]))
        elif field.rule in NESTED:
            assert field.element is not None
            was, now = ({} if value is ABSENT else value for value in (old, new))
            yield from _changes(_typing_fields(field.element), was, now, path)
        else:
            yield path, field, old, new


@cache
def _typing_fields(model: type[Value]) -> tuple[FieldRule, ...]:
    """Return the fields of *model* that are a type, an arity or a cardinality, or hold values that have one."""
    return tuple(field for field in fields_of(model).values() if _is_typing(field))


def _is_typing(field: FieldRule) -> bool:
    if field.rule in (Rule.DATA_TYPE, Rule.CARDINALITY) or field.topic is Topic.ARITY:
        return True
    holds = field.rule is Rule.KEYED or field.rule in NESTED
    return holds and field.element is not None and bool(_typing_fields(field.element))
