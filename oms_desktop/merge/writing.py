"""From a decision to writes, and from writes to records; illegal values never get through.

This module knows items and trees; which items are still open it must not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pydantic import ValidationError

from oms_desktop.merge.decisions import Decision, IllegalChoice
from oms_desktop.merge.findings import CHOSEN, Option, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.paths import Orders, write
from oms_desktop.merge.values import ABSENT
from oms_desktop.merge.view import View
from oms_desktop.merge.violations.rewrite import retargeted
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain, from_plain, to_plain


def writes_of(item: MergeItem, decision: Decision, view: View) -> tuple[Write, ...]:
    """Return what a decision writes.

    Raises:
        IllegalChoice: If the item has no such option, or it is disabled, or needs a value that is missing.
    """
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


def written(kind: str, tree: Plain | None, writes: Iterable[Write], orders: Orders) -> Plain | None:
    """Return the record after *writes*, those to the outside of it first.

    Raises:
        IllegalChoice: If the record is not legal then.
    """
    for change in sorted(writes, key=lambda w: (len(w.path), w.path)):
        tree = write(kind, tree, change.path, change.value, orders)
    if tree is None:
        return None
    try:
        return to_plain(from_plain(tree))
    except (ValidationError, TypeError, ValueError) as error:
        raise IllegalChoice(message("merge.illegal.value", why=_first_reason(error))) from error


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
