"""The changelog between two snapshots: what became different in plain sentences, what breaks first.

Each change stands in it once. Pictures and positions are left out: nobody who depends on an ontology asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from oms_desktop.checks.compatibility.comparing import compare
from oms_desktop.checks.compatibility.level import CompatibilityChange, Level, worst
from oms_desktop.checks.compatibility.versions import Pair, Readable, Versions
from oms_desktop.checks.differences.fields import FieldDifference, field_differences
from oms_desktop.checks.differences.wording import kind_label
from oms_desktop.models.fields import field_table, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import Message, message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule

SECTIONS = ("breaking", "added", "changed", "removed")

_LEFT_OUT = frozenset({"diagram", "placement"})
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line.

    Attributes:
        record: The id of the record.
        name: What people call it.
        sentence: What changed.
        level: How far it reaches.
        consequences: What follows from it for data and programs, where that is breaking.
    """

    record: str
    name: str
    sentence: Message
    level: Level
    consequences: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Changelog:
    """The entries in four groups; one that is breaking is in no other."""

    breaking: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()

    def sections(self) -> list[tuple[Message, tuple[Entry, ...]]]:
        """Return the groups that are not empty with their headings."""
        groups = ((name, getattr(self, name)) for name in SECTIONS)
        return [(message(f"versions.{name}"), entries) for name, entries in groups if entries]

    def __len__(self) -> int:
        return len(self.breaking) + len(self.added) + len(self.changed) + len(self.removed)


def changelog(before: Readable, after: Readable) -> Changelog:
    """Return what became different from *before* to *after*; cost follows the difference."""
    versions = Versions(before, after, None)
    found: dict[str, list[CompatibilityChange]] = {}
    for change in compare(versions).changes:
        found.setdefault(change.record, []).append(change)
    groups: dict[str, list[Entry]] = {name: [] for name in SECTIONS}
    for record in sorted(versions.pairs, key=partial(_place, versions)):
        for group, entry in _of_record(versions, record, found.get(record, [])):
            groups["breaking" if entry.level.is_breaking else group].append(entry)
    return Changelog(**{name: tuple(entries) for name, entries in groups.items()})


def _place(versions: Versions, record: str) -> tuple[int, str, str]:
    plain = _one_of(versions.pairs[record])
    return _RANK.get(plain["kind"], len(_RANK)), name_of(plain).casefold(), record


def _one_of(pair: Pair) -> Plain:
    return pair[1] or pair[0] or {}


def _of_record(
    versions: Versions, record: str, changes: list[CompatibilityChange]
) -> Iterator[tuple[str, Entry]]:
    old, new = versions.pairs[record]
    plain = _one_of((old, new))
    if plain["kind"] in _LEFT_OUT:
        return
    name = name_of(plain)
    if old is None or new is None or old["kind"] != new["kind"]:
        group = "added" if old is None else "removed" if new is None else "changed"
        key = "change.added" if old is None else "change.removed"
        sentence = message(key, kind=kind_label(plain["kind"]), name=name)
        if group == "changed":
            sentence = changes[0].message
        yield group, _entry(record, name, sentence, changes, said=group == "changed")
        return
    told: set[int] = set()
    for one in field_differences(old, new, versions.name):
        about = [c for c in changes if c.path and _is_near(c.path, one.path)]
        if set(map(id, about)) <= told and about:
            continue  # a property's type and value type are one change
        told |= set(map(id, about))
        said = _said(versions, record, old, new, one)
        if said is not None:
            yield said[0], _entry(record, name, said[1], about)
    for change in changes:
        if change.level.is_breaking and id(change) not in told:
            yield "changed", _entry(record, name, change.message, [change], said=True)


def _entry(
    record: str,
    name: str,
    sentence: Message,
    changes: list[CompatibilityChange],
    *,
    said: bool = False,
) -> Entry:
    follows = () if said else tuple(c.message for c in changes if c.level.is_breaking)
    return Entry(record, name, sentence, worst(c.level for c in changes), follows)


def _is_near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one path leads to or into the other."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _said(
    versions: Versions, record: str, old: Plain, new: Plain, one: FieldDifference
) -> tuple[str, Message] | None:
    """Return the group and the sentence of a field; None for the arrival of what moved, told where it left."""
    name, path = name_of(new), one.path
    key = one.sentence.key
    moved = versions.moved.get(path[1]) if len(path) == 2 and path[0] == "properties" else None
    if moved is not None and key.startswith("change.added"):
        return None
    if moved is not None:
        part = name_of(one.before)
        old_owner, owner = name_of(old), versions.name(moved[1])
        return "changed", message("versions.moved", part=part, old=old_owner, new=owner)
    if path == ("display_name",):
        return "changed", one.sentence
    group = "changed"
    if len(path) == 2 and key.startswith(("change.added", "change.removed")):
        group = "added" if one.before is None else "removed"
    retyped = _retyped(versions, new, one)
    return group, message("change.one", name=name, what=retyped or one.sentence)


def _retyped(versions: Versions, new: Plain, one: FieldDifference) -> Message | None:
    """Return the sentence of a data type that became another one."""
    table = field_table(new["kind"])
    element = table[one.path[0]].element if one.path[0] in table else None
    holder = fields_of(element) if len(one.path) == 3 and element is not None else table
    rule = holder.get(one.path[-1])
    if rule is None or rule.rule is not Rule.DATA_TYPE:
        return None
    types = [side or rule.default for side in (one.before, one.after)]
    if None in types:
        return None
    old, now = map(versions.words.data_type, types)
    if holder is table:
        key = "versions.rebased" if rule.name == "base_type" else "versions.retyped_whole"
        return message(key, old=old, new=now)
    part = next(each for each in new[one.path[0]] if each["id"] == one.path[1])
    return message("versions.retyped", part=name_of(part), old=old, new=now)
