"""Taking references out of a record, wherever they stand, by the marks of the models."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from oms_desktop.models.fields import FieldRule, field_table, fields_of
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.record import Record
from oms_desktop.models.values import Rule, Value


def without_references(record: Record, targets: Collection[str]) -> Record:
    """Return *record* without any reference to *targets* (record or property ids).

    An element that is nothing without its reference goes whole: an implementation, a restriction, a pair of a map. A
    property of a struct type that goes becomes text.
    """
    tree = to_plain(record)
    table = field_table(record.kind)
    return from_plain({**_clean(tree, table, targets), "kind": record.kind, "id": record.id})


def _clean(tree: Plain, table: dict[str, FieldRule], targets: Collection[str]) -> Plain:
    cleaned = {}
    for name, value in tree.items():
        kept = _field(value, table[name], targets) if name in table else value
        if kept is not None:
            cleaned[name] = kept
    return cleaned


def _field(value: Any, rule: FieldRule, targets: Collection[str]) -> Any:
    match rule.rule:
        case Rule.MAP | Rule.TEXT_MAP:
            return [pair for pair in value if not any(_is_target(end, targets) for end in pair)]
        case Rule.DATA_TYPE:
            return {"name": "string"} if value.get("struct") in targets else value
        case Rule.PART | Rule.CONSTRAINTS if rule.element is not None:
            return _clean(value, fields_of(rule.element), targets)
        case Rule.KEYED | Rule.SET if rule.element is not None:
            return [
                e for e in (_element(one, rule.element, targets) for one in value) if e is not None
            ]
        case Rule.SET | Rule.ORDERED:
            return [one for one in value if one not in targets] if rule.refers_to else value
        case _:
            return None if rule.refers_to and value in targets else value


def _element(tree: Plain, element: type[Value], targets: Collection[str]) -> Plain | None:
    table = fields_of(element)
    needed = (name for name, rule in table.items() if rule.refers_to and rule.default is None)
    for name in needed:
        required = element.model_fields[name].is_required()
        if tree.get(name) in targets and (required or name == "filler"):
            return None
    return _clean(tree, table, targets)


def _is_target(end: Any, targets: Collection[str]) -> bool:
    return isinstance(end, str) and end in targets
