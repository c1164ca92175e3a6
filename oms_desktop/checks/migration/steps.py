"""Steps of a migration: what each does to stored data, what may be lost, and what it writes into the ontology itself.

The writes of all steps of a plan, done in order, make the later ontology of the earlier one; a property test holds that.
Pure values on plain trees; nothing here touches data of objects, which the program does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from oms_desktop.checks.differences.fields import ORDER, Path
from oms_desktop.models.fields import FieldRule, field_table, fields_of
from oms_desktop.models.messages import Message, message
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule


class StepKind(StrEnum):
    """What a step does, in the order in which steps of one place are done."""

    CREATE = "create"  # a record that is new
    ADD = "add"  # a property or other member, optional at first
    RELAX = "relax"  # a rule is dropped or loosened
    SET_DEFAULT = "set_default"  # what new objects get
    ATTACH = "attach"  # a type, to another it builds on
    RENAME = "rename"  # a name that programs use
    CAST = "cast"  # values to another type
    WRAP = "wrap"  # each value into a list of one
    PICK = "pick"  # one of several
    SPLIT = "split"  # one value into the fields of a struct
    JOIN = "join"  # the fields of a struct into one value
    REWRITE = "rewrite"  # values by hand: no cast is known
    CONVERT = "convert"  # numbers to another unit
    STORE = "store"  # links in another place: copied, then dropped
    MATERIALISE = "materialise"  # links that followed from others are written down
    COPY = "copy"  # values to where they belong now
    BACKFILL = "backfill"  # a value for objects that have none
    CHECK = "check"  # data against a rule that is new or stricter
    REKEY = "rekey"  # objects and all references to them, by another key
    RECLASSIFY = "reclassify"  # objects of a type that may have none any more
    DETACH = "detach"  # from what it no longer builds on
    REQUIRE = "require"  # a value, now that every object has one
    DESCRIBE = "describe"  # texts, order and behaviour: no data
    DROP = "drop"  # what is gone
    REPLACE = "replace"  # a record by one of another kind

    @property
    def rank(self) -> int:
        """The place of this kind among steps of one place."""
        return _RANKS[self]


_RANKS = {kind: rank for rank, kind in enumerate(StepKind)}


class Loss(StrEnum):
    """What of the data does not survive."""

    NONE = "none"
    SOME = "some"  # what does not fit, unless somebody changes it first
    ALL = "all"

    @property
    def rank(self) -> int:
        """0 for nothing, more for more."""
        return list(Loss).index(self)


@dataclass(frozen=True, slots=True)
class Write:
    """One place of a record before and after; None is a place at its default, or a record or element that is not there.

    `orders` holds the ids of the list that an element stands in, before and after.
    """

    record: str
    path: Path
    before: Any
    after: Any
    orders: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def reversed(self) -> Self:
        """Return the write that takes this one back."""
        was, now = self.orders
        return replace(self, before=self.after, after=self.before, orders=(now, was))


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        id: Its number in the plan, from 1; steps are listed in an order in which they can be done.
        does: What it does.
        record: The record it is about.
        path: The place in it; () for all of it.
        loss: What of the data does not survive.
        is_manual: Whether a person has to give something: values, a factor, a choice.
        message: What is to be done.
        why: What changed, and what follows from it; None where that says no more.
        writes: What it does to the ontology.
        needs: The steps that come before it.
    """

    id: int
    does: StepKind
    record: str
    path: Path
    loss: Loss
    is_manual: bool
    message: Message
    why: Message | None = None
    writes: tuple[Write, ...] = ()
    needs: tuple[int, ...] = ()

    @property
    def is_reversible(self) -> bool:
        """Whether a step back exists: nothing was lost and nobody had to decide anything."""
        return self.loss is Loss.NONE and not self.is_manual

    def reversed(self) -> Self:
        """Return the step back, without number and needs.

        Raises:
            ValueError: If there is none.
        """
        if not self.is_reversible:
            raise ValueError(f"step {self.id} cannot be taken back")
        writes = tuple(write.reversed() for write in reversed(self.writes))
        text = message("versions.step.back", step=self.message)
        does = _BACK.get(self.does, self.does)
        return replace(self, does=does, message=text, writes=writes, why=None, needs=())


_BACK = {
    StepKind.CREATE: StepKind.DROP,
    StepKind.ADD: StepKind.DROP,
    StepKind.DROP: StepKind.ADD,
    StepKind.RELAX: StepKind.CHECK,
    StepKind.WRAP: StepKind.PICK,
    StepKind.ATTACH: StepKind.DETACH,
    StepKind.REQUIRE: StepKind.RELAX,
}


def perform(records: Mapping[str, Plain], steps: Iterable[Step]) -> dict[str, Plain]:
    """Return plain records by id after the writes of *steps*; the given ones stay as they are."""
    result = dict(records)
    for step in steps:
        for write in step.writes:
            if write.path:
                tree = result[write.record]
                table = field_table(tree["kind"])
                result[write.record] = _fields(tree, table, write.path, write)
            elif write.after is None:
                result.pop(write.record, None)
            else:
                result[write.record] = write.after
    return result


def _fields(tree: Plain, table: Mapping[str, FieldRule], path: Path, write: Write) -> Plain:
    name, rest = path[0], path[1:]
    value = _inside(tree.get(name), table.get(name), rest, write) if rest else write.after
    result = {key: kept for key, kept in tree.items() if key != name}
    if value not in (None, [], {}):
        result[name] = value
    return result


def _inside(value: Any, rule: FieldRule | None, path: Path, write: Write) -> Any:
    if rule is None:
        raise KeyError(path)
    if rule.rule is Rule.KEYED and rule.element is not None:
        return _elements(value or [], fields_of(rule.element), path, write)
    if rule.rule in (Rule.MAP, Rule.TEXT_MAP):
        entries = {**dict(value or []), path[0]: write.after}
        kept = sorted((k, v) for k, v in entries.items() if v is not None)
        return [list(pair) for pair in kept]
    if rule.element is not None:
        return _fields(value or {}, fields_of(rule.element), path, write)
    raise KeyError(path)


def _elements(
    elements: list[Plain], table: Mapping[str, FieldRule], path: Path, write: Write
) -> list[Plain]:
    key, deeper = path[0], path[1:]
    order = {one: place for place, one in enumerate(write.orders[1])}
    if key == ORDER:
        return sorted(elements, key=lambda one: order.get(one["id"], len(order)))
    if deeper:
        return [_fields(one, table, deeper, write) if one["id"] == key else one for one in elements]
    others = [one for one in elements if one["id"] != key]
    if write.after is None:
        return others
    if len(others) < len(elements):
        return [write.after if one["id"] == key else one for one in elements]
    before = [
        place for place, one in enumerate(others) if order.get(one["id"], -1) in range(order[key])
    ]
    place = before[-1] + 1 if before else 0
    return [*others[:place], write.after, *others[place:]]
