"""The words for differences: values as people read them, and the sentences that name what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from oms_desktop.models.data_types import DataType
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.messages import TEMPLATES, Message, message
from oms_desktop.models.names import joined, name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule

LONGEST = 60
"""Longer texts are cut in sentences; the window shows them whole beside."""

SHOWN_ELEMENTS = 3

Text = Message | str


def field_label(name: str) -> Text:
    """Return the name of a field for people."""
    return message(f"field.{name}") if f"field.{name}" in TEMPLATES else name.replace("_", " ")


def kind_label(kind: str) -> Text:
    """Return the name of a kind for people."""
    return message(f"kind.{kind}") if f"kind.{kind}" in TEMPLATES else kind.replace("_", " ")


class Wording:
    """Makes sentences; *name_of* gives the name of a record that is referred to."""

    def __init__(self, name_of: Callable[[str], str]) -> None:
        self._name_of = name_of

    def of_value(
        self, old: Any, new: Any, rule: FieldRule | None, path: tuple[str, ...]
    ) -> Message:
        """Say that a single value was set, changed or cleared."""
        if path[-1] == "display_name" and old and new:
            return message("change.renamed", old=self.value(old, rule), new=self.value(new, rule))
        field = self._field(rule, path)
        if is_structured(old) and is_structured(new) and (what := _inside(old, new)):
            return message("change.inside", field=field, what=what)
        if rule is not None and rule.rule in (Rule.TEXT, Rule.TEXT_MAP) and old and new:
            return message("change.text", field=field)
        if isinstance(new, bool) or isinstance(old, bool):
            return message("change.on" if new else "change.off", field=field)
        if old is None:
            return message("change.set", field=field, new=self.value(new, rule))
        if new is None:
            return message("change.cleared", field=field, old=self.value(old, rule))
        olds, news = self.value(old, rule), self.value(new, rule)
        return message("change.changed", field=field, old=olds, new=news)

    def of_set(
        self, old: list[Any], new: list[Any], rule: FieldRule, path: tuple[str, ...]
    ) -> Message:
        """Say what came to a set and what left it."""
        added = [one for one in new if one not in old]
        removed = [one for one in old if one not in new]
        field = self._field(rule, path)
        pairs = [(one, other) for one in removed for other in added if _is_same(one, other)]
        if len(pairs) == len(removed) == len(added) == 1 and (what := _inside(*pairs[0])):
            entry = message("change.entry", field=field, entry=_last_part(removed[0]["key"]))
            return message("change.inside", field=entry, what=what)
        if not removed:
            return message("change.joined", field=field, new=self._several(added, rule))
        if not added:
            return message("change.left", field=field, old=self._several(removed, rule))
        olds, news = self._several(removed, rule), self._several(added, rule)
        return message("change.exchanged", field=field, old=olds, new=news)

    def of_added(self, element: Plain, rule: FieldRule) -> Message:
        """Say that an element came to a list."""
        key, arguments = self._element(element, rule)
        return message(f"change.added_{key}", **arguments)

    def of_removed(self, element: Plain, rule: FieldRule) -> Message:
        """Say that an element left a list."""
        key, arguments = self._element(element, rule)
        arguments.pop("type", None)
        return message(f"change.removed_{key}", **arguments)

    def of_element(
        self, inner: Message, old: Plain, new: Plain, path: tuple[str, ...], rule: FieldRule
    ) -> Message:
        """Say what happened inside an element of a list."""
        if inner.key == "change.renamed":
            part = _part(rule)
            return message("change.renamed_part", part=part, **dict(inner.args))
        name = self._element_name(new if path[-1] != "display_name" else old)
        return message("change.of_part", part=_part(rule), name=name, what=inner)

    def of_order(self, rule: FieldRule) -> Message:
        """Say that a list was reordered."""
        return message("change.order", field=field_label(rule.name))

    def value(self, value: Any, rule: FieldRule | None) -> Text:
        """Return one value as people read it."""
        if isinstance(value, bool):
            return message("change.yes") if value else message("change.no")
        if isinstance(value, str):
            if rule is not None and rule.refers_to is not None:
                return self._name_of(value)
            return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
        if isinstance(value, list):
            return self._several(value, rule)
        if isinstance(value, dict):
            return self._composed(value, rule)
        return str(value)

    def _composed(self, value: Plain, rule: FieldRule | None) -> Text:
        if rule is not None and rule.rule is Rule.DATA_TYPE:
            return self.data_type(value)
        if "key" in value and "value" in value:
            return f"{value['key']}: {value['value']}"
        if isinstance(value.get("on"), str):
            return self._name_of(value["on"])
        return self._element_name(value)

    def data_type(self, value: Plain) -> str:
        """Return the name of a data type with its parameters."""
        if "struct" in value:
            return self._name_of(value["struct"])
        try:
            return str(DataType.model_validate(value))
        except ValidationError:  # a newer program's data type
            return str(value.get("name", "?"))

    def _several(self, values: list[Any], rule: FieldRule | None) -> Text:
        if rule is not None and rule.rule is Rule.STATEMENTS:
            return message("change.statements", n=len(values))
        shown = [self.value(one, rule) for one in values[:SHOWN_ELEMENTS]]
        text = joined((one if isinstance(one, str) else str(one) for one in shown), ", ")
        more = len(values) - len(shown)
        return message("change.and_more", text=text, n=more) if more else text

    def _field(self, rule: FieldRule | None, path: tuple[str, ...]) -> Text:
        label = field_label(rule.name if rule is not None else path[-1])
        if rule is not None and rule.rule in (Rule.MAP, Rule.TEXT_MAP):
            entry = self._name_of(path[-1]) if rule.refers_to else path[-1]
            return message("change.entry", field=label, entry=entry)
        if len(path) == 2 and path[0] in ("source", "target"):
            return message("change.end", end=field_label(path[0]), field=label)
        return label

    def _element(self, element: Plain, rule: FieldRule) -> tuple[str, dict[str, Any]]:
        name = self._element_name(element)
        if "data_type" in element:
            type_ = self.data_type(element["data_type"])
            return "typed", {"part": _part(rule), "name": name, "type": type_}
        return "part", {"part": _part(rule), "name": name}

    def _element_name(self, element: Plain) -> str:
        name = name_of({key: value for key, value in element.items() if key != "id"})
        return name or self._name_of(str(element.get("id", "?")))


def is_structured(value: Any) -> bool:
    """Whether a value is a text that may be JSON with parts of its own."""
    return isinstance(value, str) and value[:1] in ("{", "[")


def _last_part(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def _is_same(one: Any, other: Any) -> bool:
    """Whether two elements of a set are one annotation that says something else now."""
    return (
        isinstance(one, dict)
        and isinstance(other, dict)
        and "key" in one
        and all(one.get(name) == other.get(name) for name in ("key", "language"))
    )


def _inside(old: Any, new: Any) -> Message | None:
    from oms_desktop.checks.differences.free_form import what_changed  # loads a large library

    return what_changed(old, new)


def _part(rule: FieldRule) -> Text:
    """Return what one element of a list field is called."""
    key = f"part.{rule.name}"
    return message(key) if key in TEMPLATES else field_label(rule.name)
