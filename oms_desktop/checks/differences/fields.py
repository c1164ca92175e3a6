"""How one record differs from what it was: per field, in sentences, each with the path that reverting takes.

Works on plain trees, driven by the field tables of the models, and knows no kind by name. Must not know storage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from oms_desktop.checks.differences.wording import Wording
from oms_desktop.models.fields import FieldRule, field_table, fields_of
from oms_desktop.models.messages import Message
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule
from oms_desktop.models.values import Value as Model

Path = tuple[str, ...]
Value = Any

ORDER = "#order"
"""The last step of a path that names the order of a keyed list."""

_MAPS = (Rule.MAP, Rule.TEXT_MAP)
_SETS = (Rule.SET, Rule.STATEMENTS)
_PARTS = (Rule.PART, Rule.CONSTRAINTS)


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field before and after as plain values, None where it is at its default or the element is absent."""

    path: Path
    before: Value
    after: Value
    sentence: Message


def field_differences(
    before: Plain, after: Plain, name_of: Callable[[str], str]
) -> Iterator[FieldDifference]:
    """Yield what differs between two plain trees of one record, in the order of its fields."""
    words = Wording(name_of)
    table = field_table(after["kind"])
    yield from _of_fields(before, after, table, (), words)
    for name in sorted((before.keys() | after.keys()) - table.keys()):
        yield from _of_scalar(before.get(name), after.get(name), None, (name,), words)


def value_differences(
    before: Plain, after: Plain, model: type[Model], name_of: Callable[[str], str]
) -> Iterator[FieldDifference]:
    """Yield what differs between two plain values of *model*, such as two versions of a property."""
    yield from _of_fields(before, after, fields_of(model), (), Wording(name_of))


def _of_fields(
    before: Plain, after: Plain, table: dict[str, FieldRule], path: Path, words: Wording
) -> Iterator[FieldDifference]:
    for name, rule in table.items():
        old, new = before.get(name), after.get(name)
        if old != new and rule.rule is not Rule.FIXED:
            yield from _of_field(old, new, rule, (*path, name), words)


def _of_field(
    old: Value, new: Value, rule: FieldRule, path: Path, words: Wording
) -> Iterator[FieldDifference]:
    if rule.rule in _PARTS and rule.element is not None:
        yield from _of_fields(old or {}, new or {}, fields_of(rule.element), path, words)
    elif rule.rule is Rule.KEYED and rule.element is not None:
        yield from _of_elements(old or [], new or [], rule, path, words)
    elif rule.rule in _MAPS:
        olds, news = dict(old or []), dict(new or [])
        for key in sorted(olds.keys() | news.keys()):
            if olds.get(key) != news.get(key):
                yield from _of_scalar(olds.get(key), news.get(key), rule, (*path, key), words)
    elif rule.rule in _SETS:
        yield FieldDifference(path, old, new, words.of_set(old or [], new or [], rule, path))
    else:
        yield from _of_scalar(old, new, rule, path, words)


def _of_scalar(
    old: Value, new: Value, rule: FieldRule | None, path: Path, words: Wording
) -> Iterator[FieldDifference]:
    yield FieldDifference(path, old, new, words.of_value(old, new, rule, path))


def _of_elements(
    old: list[Plain], new: list[Plain], rule: FieldRule, path: Path, words: Wording
) -> Iterator[FieldDifference]:
    assert rule.element is not None
    olds, news = {one["id"]: one for one in old}, {one["id"]: one for one in new}
    table = fields_of(rule.element)
    for key, element in news.items():
        if key not in olds:
            yield FieldDifference((*path, key), None, element, words.of_added(element, rule))
        elif olds[key] != element:
            for inner in _of_fields(olds[key], element, table, (*path, key), words):
                sentence = words.of_element(inner.sentence, olds[key], element, inner.path, rule)
                yield FieldDifference(inner.path, inner.before, inner.after, sentence)
    for key, element in olds.items():
        if key not in news:
            yield FieldDifference((*path, key), element, None, words.of_removed(element, rule))
    kept_old = [key for key in olds if key in news]
    kept_new = [key for key in news if key in olds]
    if kept_old != kept_new:
        yield FieldDifference((*path, ORDER), list(olds), list(news), words.of_order(rule))
