"""From a decision to writes, and from writes to records; illegal values never get through.

This module knows items and trees; which items are still open it must not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from pydantic import ValidationError

from oms_desktop.merge.decisions import Decision, IllegalChoice
from oms_desktop.merge.findings import CHOSEN, Option, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.options import side_writes
from oms_desktop.merge.paths import Orders, write
from oms_desktop.merge.values import ABSENT
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.rewrite import retargeted
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.values import Value


def writes_of(item: MergeItem, decision: Decision, view: View) -> tuple[Write, ...]:
    """Return what a decision writes.

    Raises:
        IllegalChoice: If the item has no such option, or it is disabled, or needs a value that is missing.
    """
    taken = side_writes(item, decision.option)
    if taken is not None:
        return taken
    option = item.option(decision.option)
    if option is None:
        raise IllegalChoice(message("merge.illegal.no_option", name=item.subject.name))
    if not option.enabled:
        reason = option.why_disabled or message("merge.illegal.no_option", name=item.subject.name)
        raise IllegalChoice(reason)
    if option.needs and decision.value is ABSENT and option.id != "custom":
        raise IllegalChoice(message("merge.illegal.value_missing", option=option.label))
    match option.needs:
        case "":
            return option.writes
        case "name":
            return _named(option, decision.value)
        case "record":
            chosen = str(decision.value)
            given = _given(item, option, chosen, view) if option.writes else None
            return given or _retargets(item, chosen, view)
        case "value":
            return (Write(item.subject.id, item.path, decision.value),)


def written(
    kind: str,
    tree: Plain | None,
    writes: Iterable[Write],
    orders: Orders,
    legal: tuple[Plain | None, ...] = (),
) -> Plain | None:
    """Return the record after *writes*, those to the outside of it first; what equals a *legal* version is that.

    Raises:
        IllegalChoice: If the record is not legal then.
    """
    before = tree
    for change in sorted(writes, key=lambda w: (len(w.path), w.path)):
        tree = write(kind, tree, change.path, change.value, orders)
    if tree is None or tree is before:
        return tree
    for version in legal:
        if version == tree:
            return version
    try:
        return _legal(before, tree)
    except (ValidationError, TypeError, ValueError) as error:
        raise IllegalChoice(message("merge.illegal.value", why=_first_reason(error))) from error


def _legal(before: Plain | None, tree: Plain) -> Plain:
    """Return *tree* as its model spells it; of a record that was there, only the fields that changed are looked at.

    That is enough because no model has a rule across its fields; one that had is looked at as a whole.
    """
    model = KINDS.get(tree.get("kind", ""))
    if before is None or model is None or before["kind"] != tree["kind"] or _has_rules(model):
        return to_plain(from_plain(tree))
    changed = {name for name in tree if tree[name] is not before.get(name)}
    looked = {name: tree[name] for name in {*_needed(model), *changed} if name in tree}
    clean = to_plain(from_plain(looked))
    kept = {name: value for name, value in tree.items() if name not in changed}
    return {**kept, **{name: clean[name] for name in changed if name in clean}}


@cache
def _needed(model: type[Value]) -> tuple[str, ...]:
    return ("kind", *(name for name, info in model.model_fields.items() if info.is_required()))


@cache
def _has_rules(model: type[Value]) -> bool:
    """Whether a model has rules across its fields, besides keeping what it does not know."""
    validators = model.__pydantic_decorators__.model_validators
    return validators.keys() != Value.__pydantic_decorators__.model_validators.keys()


def _named(option: Option, name: object) -> tuple[Write, ...]:
    if not isinstance(name, str) or not name.strip():
        raise IllegalChoice(message("merge.illegal.value_missing", option=option.label))
    return tuple(
        replace(change, value=name) if change.value == option.prefill else change
        for change in option.writes
    )


def _given(item: MergeItem, option: Option, to: str, view: View) -> tuple[Write, ...]:
    """Return the writes of an option with the record that was chosen in the place of `CHOSEN`."""
    target = view.plain(to)
    if target is None or target["kind"] != item.subject.kind or to == item.subject.id:
        raise IllegalChoice(message("merge.illegal.target", name=item.subject.name))
    return tuple(replace(w, record=to) if w.record == CHOSEN else w for w in option.writes)


def _retargets(item: MergeItem, to: str, view: View) -> tuple[Write, ...]:
    target = view.plain(to)
    if target is None or target["kind"] != item.subject.kind:
        raise IllegalChoice(message("merge.illegal.target", name=item.subject.name))
    writes = []
    for record in sorted({part.record for part in item.parts}):
        tree = view.plain(record)
        if tree is not None:
            try:
                moved = retargeted(tree, item.subject.id, to)
            except ValidationError as error:
                why = _first_reason(error)
                raise IllegalChoice(message("merge.illegal.value", why=why)) from error
            writes.append(Write(record, (), moved))
    return tuple(writes)


def _first_reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return str(error.errors()[0]["msg"]).removeprefix("Value error, ")
    return str(error)
