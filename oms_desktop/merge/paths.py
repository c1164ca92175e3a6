"""Reading and writing a value at a path of a plain tree; trees are copied where they change, never changed.

Besides field names, element ids and map keys a path may end in `ORDER` (of a keyed list), start with `CARDINALITY` (both
ends of a link), end in `SHAPE` (type and arity of one value), or name a slot of statements. This module knows the marks of fields and no particular record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from oms_desktop.merge.shapes import slot_of
from oms_desktop.merge.values import ABSENT, CARDINALITY, ORDER, SHAPE, Maybe, Path, or_absent
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Topic, Value, sort_key

NESTED = (Rule.PART, Rule.CONSTRAINTS)
MAPS = (Rule.MAP, Rule.TEXT_MAP)
ENDS = ("source", "target")

Orders = Mapping[Path, Sequence[str]]
"""For keyed lists: every element any side knows, in order."""


def read(kind: str, tree: Plain | None, path: Path) -> Maybe:
    """Return the value at *path* of the record *tree*, or ABSENT."""
    if tree is None:
        return ABSENT
    if path == (CARDINALITY,):
        return [tree.get(end, {}).get("cardinality", "many") for end in ENDS]
    return tree if not path else _read(tree, KINDS[kind], path)


def write(kind: str, tree: Plain | None, path: Path, value: Maybe, orders: Orders) -> Plain | None:
    """Return *tree* with *value* at *path*; ABSENT removes what is there."""
    if not path:
        return None if value is ABSENT else value
    if tree is None:
        return None
    if path == (CARDINALITY,):
        for end, cardinality in zip(ENDS, value, strict=True):
            tree = _write(tree, KINDS[kind], (end, "cardinality"), cardinality, (), orders)
        return tree
    return _write(tree, KINDS[kind], path, value, (), orders)


def rule_at(kind: str, path: Path) -> FieldRule | None:
    """Return the rule of the field that *path* names or leads into; None for unknown fields and the record itself."""
    model: type[Value] | None = KINDS.get(kind)
    found: FieldRule | None = None
    steps = list(path)
    while steps and model is not None:
        found = fields_of(model).get(steps.pop(0))
        if found is None:
            return None
        model = found.element if found.rule in (*NESTED, Rule.KEYED) else None
        if found.rule is Rule.KEYED and steps:
            steps.pop(0)
    return found


@cache
def shape_of(model: type[Value]) -> tuple[str, ...]:
    """Return the names of the fields that say type and arity of a value of *model*; none if it has not both."""
    table = fields_of(model).values()
    types = [field.name for field in table if field.rule is Rule.DATA_TYPE]
    arities = [field.name for field in table if field.topic is Topic.ARITY]
    return (*types, *arities) if types and arities else ()


@cache
def movable(model: type[Value]) -> tuple[str, ...]:
    """Return the lists of *model* whose elements have an id that is theirs in the whole project."""
    return tuple(
        name
        for name, field in fields_of(model).items()
        if field.rule is Rule.KEYED
        and field.element is not None
        and fields_of(field.element)["id"].rule is Rule.FIXED
    )


def _read(tree: Plain, model: type[Value], path: Path) -> Maybe:
    name, rest = path[0], path[1:]
    if name == SHAPE:
        return {part: tree[part] for part in shape_of(model) if part in tree}
    field = fields_of(model).get(name)
    value = tree.get(name, ABSENT)
    if not rest or field is None or (value is ABSENT and field.rule not in NESTED):
        return ABSENT if rest and rest != (ORDER,) else value
    if field.rule in NESTED:
        assert field.element is not None
        return _read({} if value is ABSENT else value, field.element, rest)
    if field.rule in MAPS:
        return dict(value).get(rest[0], ABSENT)
    if field.topic is Topic.SLOTS:
        return or_absent([s for s in value if slot_of(s) == rest[0]])
    if field.rule is not Rule.KEYED:
        return ABSENT
    if rest == (ORDER,):
        return [element["id"] for element in value]
    element = next((e for e in value if e["id"] == rest[0]), None)
    if element is None:
        return ABSENT
    assert field.element is not None
    return element if len(rest) == 1 else _read(element, field.element, rest[1:])


def _write(
    tree: Plain, model: type[Value], path: Path, value: Maybe, above: Path, orders: Orders
) -> Plain:
    name, rest = path[0], path[1:]
    if name == SHAPE:
        parts = shape_of(model)
        others = {key: kept for key, kept in tree.items() if key not in parts}
        return {**others, **({} if value is ABSENT else value)}
    field = fields_of(model).get(name)
    if rest and field is not None:
        value = _write_below(tree.get(name, ABSENT), field, rest, value, (*above, name), orders)
    changed = {key: kept for key, kept in tree.items() if key != name}
    if value is not ABSENT and (field is None or value != field.default):
        changed[name] = value
    return changed


def _write_below(
    old: Maybe, field: FieldRule, path: Path, value: Maybe, above: Path, orders: Orders
) -> Maybe:
    if field.rule in NESTED:
        assert field.element is not None
        inner = {} if old is ABSENT else old
        return or_absent(_write(inner, field.element, path, value, above, orders))
    if field.rule in MAPS:
        entries = {} if old is ABSENT else dict(old)
        entries.pop(path[0], None)
        if value is not ABSENT:
            entries[path[0]] = value
        return or_absent([[k, entries[k]] for k in sorted(entries, key=str.encode)])
    if field.topic is Topic.SLOTS:
        kept = [] if old is ABSENT else [s for s in old if slot_of(s) != path[0]]
        every = {sort_key(s): s for s in (*kept, *(() if value is ABSENT else value))}
        return or_absent([every[key] for key in sorted(every)])
    if field.rule is not Rule.KEYED:
        raise ValueError(f"nothing stands below the field {field.name}")
    return _write_list([] if old is ABSENT else old, field, path, value, above, orders)


def _write_list(
    old: list[Plain], field: FieldRule, path: Path, value: Maybe, above: Path, orders: Orders
) -> Maybe:
    assert field.element is not None
    elements = {element["id"]: element for element in old}
    if path == (ORDER,):
        wanted = [] if value is ABSENT else value
        return or_absent([elements[key] for key in _arrange(list(elements), wanted)])
    key = path[0]
    if len(path) > 1:
        if key not in elements:
            return or_absent(old)
        element = _write(elements[key], field.element, path[1:], value, (*above, key), orders)
        return [element if e["id"] == key else e for e in old]
    if key in elements:
        return or_absent(
            [value if e["id"] == key else e for e in old if value is not ABSENT or e["id"] != key]
        )
    if value is ABSENT:
        return or_absent(old)
    at = _place(key, list(elements), orders.get(above, ()))
    return [*old[:at], value, *old[at:]]


def _place(key: str, present: list[str], order: Sequence[str]) -> int:
    """Return where an element that comes back belongs: behind its nearest predecessor that is there."""
    if key not in order:
        return len(present)
    before = order[: list(order).index(key)]
    return max((present.index(e) + 1 for e in before if e in present), default=0)


def _arrange(present: list[str], wanted: Sequence[str]) -> list[str]:
    """Return *present* in the order *wanted*; elements it does not name stay behind their predecessor."""
    arranged = [key for key in wanted if key in present]
    for index, key in enumerate(present):
        if key not in wanted:
            before = [e for e in present[:index] if e in arranged]
            arranged.insert(arranged.index(before[-1]) + 1 if before else 0, key)
    return arranged
