"""The field table: what each field of each value is, read once from the marks in the models.

Canonical bytes, diff and merge work on plain trees (parsed canonical JSON) and look here to know what a subtree is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from oms_desktop.models.kinds import KINDS
from oms_desktop.models.values import Merge, ReferenceMark, Rule, Topic, Value


@dataclass(frozen=True, slots=True)
class FieldRule:
    """What one field is.

    Attributes:
        name: The field's name in the plain tree.
        rule: How it merges.
        element: The value class of a part, or of the elements of a keyed list or set; None for plain elements.
        default: The plain value that is omitted from canonical bytes; None where the field is required.
        refers_to: "record" or "property" if the field holds references (in a set or list: each element does).
        topic: What it is about, where that has findings of its own.
        choices: The values of a field that is one of several, in the order of their declaration.
    """

    name: str
    rule: Rule
    element: type[Value] | None
    default: Any
    refers_to: str | None
    topic: Topic | None = None
    choices: tuple[str, ...] = ()


@cache
def fields_of(model: type[Value]) -> dict[str, FieldRule]:
    """Return the field table of *model*, in the order of its declaration."""
    hints = get_type_hints(model, include_extras=True)
    table = {}
    for name, info in model.model_fields.items():
        if name == "extra":
            continue
        marks = [*_marks(hints[name]), *info.metadata]
        merge = next((mark for mark in marks if isinstance(mark, Merge)), Merge(Rule.SCALAR))
        leaves = _leaves(hints[name])
        element = next((leaf for leaf in leaves if _is_value(leaf)), None)
        choices = next((tuple(map(str, leaf)) for leaf in leaves if _is_choice(leaf)), ())
        refers_to = next((mark.to for mark in marks if isinstance(mark, ReferenceMark)), None)
        default = None if info.is_required() else _plain(info.default)
        table[name] = FieldRule(name, merge.rule, element, default, refers_to, merge.topic, choices)
    return table


def field_table(kind: str) -> dict[str, FieldRule]:
    """Return the field table of the records of *kind*.

    Raises:
        KeyError: If there is no such kind.
    """
    return fields_of(KINDS[kind])


def _plain(value: Any) -> Any:
    if isinstance(value, Value):
        return value.model_dump(mode="json", exclude_defaults=True)
    return [_plain(element) for element in value] if isinstance(value, tuple) else value


def _is_value(leaf: Any) -> bool:
    return isinstance(leaf, type) and issubclass(leaf, Value)


def _is_choice(leaf: Any) -> bool:
    return isinstance(leaf, type) and issubclass(leaf, StrEnum)


def _marks(hint: Any) -> list[Any]:
    """Return every mark in *hint*, outermost first, so that a field's own rule wins over its elements'."""
    marks = list(hint.__metadata__) if get_origin(hint) is Annotated else []
    for inner in get_args(hint)[:1] if get_origin(hint) is Annotated else get_args(hint):
        marks.extend(_marks(inner))
    return marks


def _leaves(hint: Any) -> list[Any]:
    origin = get_origin(hint)
    if origin is Annotated:
        return _leaves(get_args(hint)[0])
    if origin in (tuple, Union, UnionType):
        return [
            leaf for inner in get_args(hint) if inner is not NoneType for leaf in _leaves(inner)
        ]
    return [hint]
