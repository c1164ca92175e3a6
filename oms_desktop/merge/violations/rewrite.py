"""Taking a reference out of a record, or pointing it elsewhere; knows the marks of fields and no particular record."""

from __future__ import annotations

from typing import Any

from oms_desktop.merge.values import Maybe
from oms_desktop.models.data_types import DataType
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.values import Rule, Value

_GONE = object()
ENDS = ("source", "target")


def without(tree: Plain, target: str) -> Plain | None:
    """Return *tree* without its references to *target*; None if nothing sensible is left.

    A link of which one end would have no type left goes as a whole, as when a type is deleted.
    """
    cleared: Plain = _of_value(tree, KINDS[tree["kind"]], target)
    if tree["kind"] == "link_type":
        for end in ENDS:
            if _types(tree, end) and not _types(cleared, end):
                return None
    return to_plain(from_plain(cleared))


def retargeted(tree: Plain, target: str, to: str) -> Plain:
    """Return *tree* with every reference to *target* pointing to *to*.

    Raises:
        pydantic.ValidationError: If the record is not legal with it.
    """
    return to_plain(from_plain(_replace(tree, target, to)))


def _types(tree: Plain, end: str) -> list[str]:
    side = tree.get(end, {})
    return [*side.get("any_of", ()), *side.get("all_of", ())]


def _of_value(tree: Plain, model: type[Value], target: str) -> Any:
    if model is DataType and tree.get("struct") == target:
        return _GONE
    table = fields_of(model)
    kept: Plain = {}
    for name, value in tree.items():
        field = table.get(name)
        left = value if field is None else _of_field(value, field, target)
        if left is not _GONE:
            kept[name] = left
        elif name == "id" or model.model_fields[name].is_required():
            return _GONE
    return kept


def _of_field(value: Maybe, field: FieldRule, target: str) -> Any:
    match value:
        case str():
            return _GONE if field.refers_to and value == target else value
        case dict() if field.element is not None:
            return _of_value(value, field.element, target)
        case list() if field.rule in (Rule.MAP, Rule.TEXT_MAP):
            return [pair for pair in value if not field.refers_to or target not in pair]
        case list() if field.rule is Rule.SET:
            return [element for element in value if not _mentions(element, target)]
        case list():
            left = (_of_element(element, field, target) for element in value)
            return [element for element in left if element is not _GONE]
        case _:
            return value


def _of_element(element: Maybe, field: FieldRule, target: str) -> Any:
    if isinstance(element, dict) and field.element is not None:
        return _of_value(element, field.element, target)
    return _GONE if element == target else element


def _mentions(element: Maybe, target: str) -> bool:
    if isinstance(element, dict):
        return any(_mentions(value, target) for value in element.values())
    return bool(element == target)


def _replace(value: Maybe, target: str, to: str) -> Any:
    match value:
        case str():
            return to if value == target else value
        case dict():
            return {name: _replace(inner, target, to) for name, inner in value.items()}
        case list():
            replaced = [_replace(inner, target, to) for inner in value]
            ids = [e["id"] for e in replaced if isinstance(e, dict) and "id" in e]
            return replaced if len(set(ids)) == len(ids) else _first_of_each(replaced)
        case _:
            return value


def _first_of_each(elements: list[Plain]) -> list[Plain]:
    return list({element["id"]: element for element in reversed(elements)}.values())[::-1]
