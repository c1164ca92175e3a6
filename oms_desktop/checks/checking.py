"""All rules over a snapshot, over some records of it, or over what a change can affect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from oms_desktop.checks.actions import check_action
from oms_desktop.checks.api_names import PARTS, check_names
from oms_desktop.checks.diamonds import check_diamonds
from oms_desktop.checks.interfaces import check_implementations
from oms_desktop.checks.keys import check_keys, check_mapping
from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import warning
from oms_desktop.checks.structure import (
    check_inheritance,
    check_references,
    check_required_links,
    check_status,
)
from oms_desktop.checks.typing_rules import (
    check_properties,
    check_shared,
    check_struct,
    check_value_type,
)
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import Snapshot

Check = Callable[[Plain, Reader], Iterator[Problem]]

_EVERY: tuple[Check, ...] = (check_names, check_references)
_CHECKS: dict[str, tuple[Check, ...]] = {
    "object_type": (
        check_inheritance,
        check_diamonds,
        check_status,
        check_properties,
        check_keys,
        check_implementations,
    ),
    "interface": (check_inheritance, check_diamonds, check_status, check_properties),
    "link_type": (
        check_inheritance,
        check_status,
        check_properties,
        check_mapping,
        check_required_links,
    ),
    "shared_property": (check_inheritance, check_status, check_shared),
    "value_type": (check_value_type,),
    "struct_type": (check_struct,),
    "action_type": (check_status, check_action),
}
_FAR_REACHING = frozenset({"object_type", "interface", "shared_property"})
"""Kinds whose content reaches further than to those that refer to them: it is inherited."""

_LENDING = frozenset({"value_type", "shared_property"})
"""Kinds that lend their data type to properties, which the rules of action types are held against."""

_GATHERING = frozenset({"module", "group", "diagram"})
"""Kinds that many refer to but whose content no problem of those depends on."""


def check(snapshot: Snapshot) -> list[Problem]:
    """Return all problems of *snapshot*, worst first."""
    reader = Reader(snapshot, whole=True)
    return _check(reader, snapshot.ids())


def check_records(snapshot: Snapshot, ids: Iterable[str]) -> list[Problem]:
    """Return the problems shown at the records *ids*, reading only what those need."""
    reader = Reader(snapshot, whole=False)
    return _check(reader, ids)


def recheck(
    problems: Iterable[Problem], snapshot: Snapshot, before: Snapshot, touched: Iterable[str]
) -> list[Problem]:
    """Return the problems of *snapshot*, given those of *before* and the records that changed between them.

    Only what the change can affect is looked at again. A value type whose base type changed is reported here, because
    only here both are known.
    """
    changed = set(touched)
    again = affected(snapshot, changed) | affected(before, changed)
    kept = [one for one in problems if one.record not in again]
    found = check_records(snapshot, again)
    found += _changed_bases(before, snapshot, changed)
    return sorted([*kept, *found], key=lambda one: one.order)


def affected(snapshot: Snapshot, touched: Iterable[str]) -> frozenset[str]:
    """Return the records whose problems a change of *touched* can make or solve, as *snapshot* shows it."""
    found: set[str] = set()
    reader = Reader(snapshot, whole=False)
    waiting = list(touched)
    reached = set(waiting)
    while waiting:
        record = waiting.pop()
        found.add(record)
        plain = reader.plain(record)
        if plain is not None and plain["kind"] in _GATHERING:
            continue
        near = set(snapshot.referrers(record))
        for field in PARTS if plain else ():
            assert plain is not None
            for element in plain.get(field, ()):
                near |= set(snapshot.referrers(element["id"]))
        if plain is not None:
            if name := plain.get("api_name"):
                found |= set(snapshot.find(plain["kind"], name))
            if plain["kind"] == "link_type":  # names and required sides around the same types
                for side in ("source", "target"):
                    for end in plain.get(side, {}).get("any_of", ()):
                        found |= {one["id"] for one in reader.referrers(end, "link_type")}
        found |= near
        if plain is None or plain["kind"] in _LENDING:
            found |= _actions_of_borrowers(record, reader)
        if plain is None or plain["kind"] in _FAR_REACHING:
            for heir in near - reached:
                other = reader.plain(heir)
                if other is not None and record in other.get("extends", ()):
                    reached.add(heir)
                    waiting.append(heir)
    return frozenset(found)


def _actions_of_borrowers(lender: str, reader: Reader) -> set[str]:
    """Return the action types with a rule that sets a property which has its data type from *lender*."""
    found: set[str] = set()
    if next(iter(reader.snapshot.ids("action_type")), None) is None:
        return found
    waiting, lenders = [lender], {lender}
    while waiting:
        one = waiting.pop()
        for user in reader.snapshot.referrers(one):
            plain = reader.plain(user)
            if plain is None or user in lenders:
                continue
            if plain["kind"] in _LENDING:
                lenders.add(user)
                waiting.append(user)
            for own in plain.get("properties", ()):
                if one in (own.get("value_type"), own.get("shared")):
                    found |= {a["id"] for a in reader.referrers(own["id"], "action_type")}
        found |= {a["id"] for a in reader.referrers(one, "action_type")}
    return found


def _check(reader: Reader, ids: Iterable[str]) -> list[Problem]:
    problems: dict[Problem, None] = {}
    for record in ids:
        plain = reader.plain(record)
        if plain is not None:
            for rule in (*_EVERY, *_CHECKS.get(plain["kind"], ())):
                problems.update(dict.fromkeys(rule(plain, reader)))
    return sorted(problems, key=lambda one: one.order)


def _changed_bases(before: Snapshot, after: Snapshot, touched: Iterable[str]) -> Iterator[Problem]:
    old, new = Reader(before, whole=False), Reader(after, whole=False)
    for record in sorted(touched):
        one, other = old.of_kind(record, "value_type"), new.of_kind(record, "value_type")
        if one is None or other is None:
            continue
        was, now = old.base_type(one), new.base_type(other)
        if was != now:
            yield warning("base_type_changed", other, "base_type", was=str(was), now=str(now))
