"""Editors for a value that somebody writes into the result: one for each shape of value, all alike to the panel."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Protocol, get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from oms_desktop.edits.properties import parse_property
from oms_desktop.models.data_types import DataType, TypeName
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.property import Constraints
from oms_desktop.models.values import Rule, Value
from oms_desktop.views.merge_screen.list_editors import (
    OrderEditor,
    PropertiesEditor,
    RecordsEditor,
)
from oms_desktop.views.merge_screen.text_editor import TextEditor
from oms_desktop.views.texts import type_text
from oms_desktop.workspace import ABSENT, MergeItem, MergeSession, rule_at

CARDINALITIES = (("one", "one"), ("one", "many"), ("many", "one"), ("many", "many"))
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_BOUND = re.compile(rf"{_NUMBER.pattern}$|\d{{4}}-\d{{2}}-\d{{2}}")
_BOUNDS = ("minimum", "maximum", "min_length", "max_length", "pattern")


class ValueEditor(Protocol):
    """What the panel needs of an editor."""

    @property
    def widget(self) -> QWidget:
        """The widget to show."""
        ...

    def value(self) -> Any:
        """Return what was written, as a plain value or ABSENT.

        Raises:
            EditRefused, ValueError: If it is no value of this kind.
        """


def editor_for(
    session: MergeSession, item: MergeItem, prefill: Any, record: Plain | None
) -> ValueEditor | None:
    """Return an editor for the place of *item*, or None where a value of this shape cannot be written here."""
    if item.path[-1] == "#order" and isinstance(prefill, list):
        return OrderEditor(session, prefill, record, item.path)
    if item.path == ("#cardinality",):
        return _CardinalityEditor(prefill)
    rule = rule_at(item.subject.kind, item.path)
    if rule is None or item.path[-1].startswith("#"):
        return None
    match rule.rule:
        case Rule.TEXT | Rule.TEXT_MAP:
            return TextEditor(item, prefill)
        case Rule.DATA_TYPE:
            return _DataTypeEditor(prefill)
        case Rule.CONSTRAINTS if item.path[-1] == rule.name:
            return _ConstraintsEditor(prefill)
        case Rule.ORDERED:
            return PropertiesEditor(prefill, record)
        case Rule.SET | Rule.SCALAR if rule.refers_to == "record" and rule.element is None:
            return RecordsEditor(session, item, prefill, single=rule.rule is Rule.SCALAR)
        case Rule.SET if rule.element is None and rule.refers_to is None:
            return _SetEditor(prefill)
        case Rule.SCALAR | Rule.NAME | Rule.MAP | Rule.COSMETIC | Rule.CONSTRAINTS:
            return _scalar_editor(item, rule, prefill)
        case Rule.VERSION | Rule.TIGHTER:
            return _scalar_editor(item, rule, prefill)
    return None


class _LineEditor:
    def __init__(self, prefill: Any, *, number: bool = False) -> None:
        self.widget = self._line = QLineEdit("" if prefill is ABSENT else str(prefill))
        self._number = number
        self._line.selectAll()

    def value(self) -> Any:
        text = self._line.text().strip()
        if not text:
            return ABSENT
        return _whole(text) if self._number else text


class _BoundEditor(_LineEditor):
    def value(self) -> Any:
        found = super().value()
        if found is not ABSENT and not _BOUND.match(found):
            raise ValueError(_no_number(found))
        return found


class _ChoiceEditor:
    def __init__(self, choices: Mapping[Any, str], prefill: Any) -> None:
        self.widget = self._box = QComboBox()
        for value, text in choices.items():
            self._box.addItem(text, value)
        self._box.setCurrentIndex(max(0, self._box.findData(prefill)))

    def value(self) -> Any:
        return self._box.currentData()


class _CardinalityEditor(_ChoiceEditor):
    def __init__(self, prefill: Any) -> None:
        words = {
            "one": QCoreApplication.translate("MergeEditors", "one"),
            "many": QCoreApplication.translate("MergeEditors", "many"),
        }
        to = QCoreApplication.translate("MergeEditors", "{source} to {target}")
        choices = {
            f"{a} {b}": to.format(source=words[a], target=words[b]) for a, b in CARDINALITIES
        }
        super().__init__(choices, " ".join(prefill) if prefill is not ABSENT else "")

    def value(self) -> Any:
        return str(super().value()).split()


class _DataTypeEditor:
    def __init__(self, prefill: Any) -> None:
        self.widget = self._box = QComboBox()
        self._box.setEditable(True)
        simple = [n for n in TypeName if n not in (TypeName.VECTOR, TypeName.STRUCT)]
        self._box.addItems([n.value.replace("_", " ") for n in simple])
        if prefill is not ABSENT:
            self._box.setCurrentText(type_text(DataType.model_validate(prefill)))

    def value(self) -> Any:
        found = parse_property(f"value: {self._box.currentText()}")[1]
        return found.model_dump(mode="json", exclude_defaults=True)


class _ConstraintsEditor:
    def __init__(self, prefill: Any) -> None:
        self._before = {} if prefill is ABSENT else dict(prefill)
        self.widget = QWidget()
        form = QFormLayout(self.widget)
        form.setContentsMargins(0, 0, 0, 0)
        self._lines = {}
        for name, label in zip(_BOUNDS, self._labels(), strict=True):
            line = QLineEdit(str(self._before.get(name, "")))
            line.setAccessibleName(label)
            form.addRow(label, line)
            self._lines[name] = line
        self.widget.setFocusProxy(self._lines[_BOUNDS[0]])

    def _labels(self) -> tuple[str, ...]:
        return (
            QCoreApplication.translate("MergeEditors", "Minimum"),
            QCoreApplication.translate("MergeEditors", "Maximum"),
            QCoreApplication.translate("MergeEditors", "Shortest length"),
            QCoreApplication.translate("MergeEditors", "Longest length"),
            QCoreApplication.translate("MergeEditors", "Pattern"),
        )

    def value(self) -> Any:
        written = {name: line.text().strip() for name, line in self._lines.items()}
        kept = {k: v for k, v in self._before.items() if k not in written}
        lengths = {n: _whole(t) for n, t in written.items() if t and n.endswith("_length")}
        texts = {n: t for n, t in written.items() if t and n not in lengths}
        for name in ("minimum", "maximum"):
            if name in texts and not _BOUND.match(texts[name]):
                raise ValueError(_no_number(texts[name]))
        _check_pattern(texts.get("pattern", ""))
        low, high = texts.get("minimum"), texts.get("maximum")
        is_empty = lengths.get("min_length", 0) > lengths.get("max_length", sys.maxsize)
        if low and high and bool(_NUMBER.fullmatch(low)) == bool(_NUMBER.fullmatch(high)):
            is_empty = is_empty or _comparable(low) > _comparable(high)
        if is_empty:
            raise ValueError(
                QCoreApplication.translate(
                    "MergeEditors",
                    "No value would be legal: the lower bound is above the upper one.",
                )
            )
        made = Constraints.model_validate({**kept, **texts, **lengths})
        return made.model_dump(mode="json", exclude_defaults=True) or ABSENT


def _whole(text: str) -> int:
    if not text.isdecimal():
        why = QCoreApplication.translate("MergeEditors", "“{text}” is no whole number.")
        raise ValueError(why.format(text=text))
    return int(text)


def _no_number(text: str) -> str:
    why = QCoreApplication.translate("MergeEditors", "“{text}” is neither a number nor a date.")
    return why.format(text=text)


def _comparable(bound: str) -> Any:
    """Return a bound so that two of a kind compare; dates are texts that sort."""
    return Decimal(bound) if _NUMBER.fullmatch(bound) else bound


def _check_pattern(pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        why = QCoreApplication.translate("MergeEditors", "This pattern cannot be read: {why}")
        raise ValueError(why.format(why=error)) from error


class _SetEditor(_LineEditor):
    def __init__(self, prefill: Any) -> None:
        super().__init__(", ".join(prefill) if prefill is not ABSENT else ABSENT)

    def value(self) -> Any:
        parts = {part.strip() for part in self._line.text().split(",")}
        return sorted(part for part in parts if part) or ABSENT


def _scalar_editor(item: MergeItem, rule: FieldRule, prefill: Any) -> ValueEditor | None:
    model = _owner(item)
    name = item.path[-1]
    info = model.model_fields.get(name) if model is not None else None
    choices = get_args(info.annotation) if info is not None else ()
    values = [v for v in (item.base, item.ours, item.theirs) if v is not ABSENT]
    if "constraints" in item.path and name in ("minimum", "maximum"):
        return _BoundEditor(prefill)
    if any(isinstance(v, bool) for v in values) or isinstance(rule.default, bool):
        yes = QCoreApplication.translate("MergeEditors", "yes")
        no = QCoreApplication.translate("MergeEditors", "no")
        return _ChoiceEditor({True: yes, False: no}, prefill)
    if (
        info is not None
        and isinstance(info.annotation, type)
        and hasattr(info.annotation, "__members__")
    ):
        return _ChoiceEditor({m.value: m.value for m in info.annotation}, prefill)
    if choices and all(isinstance(choice, str) for choice in choices):
        return _ChoiceEditor({choice: choice for choice in choices}, prefill)
    if all(isinstance(v, (str, int)) for v in values):
        return _LineEditor(prefill, number=any(isinstance(v, int) for v in values))
    return None


def _owner(item: MergeItem) -> type[Value] | None:
    """Return the class whose field the last step of the path is."""
    model: type[Value] | None = KINDS.get(item.subject.kind)
    steps = list(item.path[:-1])
    while steps and model is not None:
        rule = rule_at(item.subject.kind, item.path[: len(item.path) - len(steps)])
        steps.pop(0)
        model = rule.element if rule is not None and rule.element is not None else model
    return model
