"""All violations of a view, found unit by unit; the next view asks again only for the units that its change can reach.

A unit is what one rule looks at by itself: a deleted thing, a name, an edge, a record. What is found does not depend on
how one came to a view: the same view has the same violations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.layers import Layers
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import Changed, View

Key = tuple[str, ...]
Found = Mapping[str, tuple[tuple[Key, MergeItem], ...]]
"""Each item by its id, with the units in which it was found."""


@dataclass(frozen=True, slots=True)
class ViolationRule:
    """One thing that can be wrong with the whole.

    Attributes:
        name: Its own.
        units: The units that a record or element, as a view has it, could make wrong.
        look: What is wrong in one unit.
        gather: What makes one item of all that was found, where there is to be one.
    """

    name: str
    units: Callable[[View, str], Iterable[Key]]
    look: Callable[[Sight, VersionNames, Key], Iterable[MergeItem]]
    gather: Callable[[View, Iterable[MergeItem]], MergeItem | None] | None = None


class Rules:
    """All of them, and what they need besides a view."""

    def __init__(
        self,
        rules: Iterable[ViolationRule],
        names: VersionNames,
        finish: Callable[[MergeItem], MergeItem],
    ) -> None:
        self._by_name = {rule.name: rule for rule in rules}
        self._names = names
        self._finish = finish
        self._gathering = frozenset(rule.name for rule in self._by_name.values() if rule.gather)

    def is_piece(self, key: Key) -> bool:
        """Whether what is found in a unit is a piece of one item."""
        return key[0] in self._gathering

    def gathered(self, view: View, pieces: Mapping[Key, tuple[MergeItem, ...]]) -> list[MergeItem]:
        """Return the one item of each rule that finds pieces."""
        by_rule: dict[str, list[MergeItem]] = {}
        for key, items in pieces.items():
            by_rule.setdefault(key[0], []).extend(items)
        found = []
        for name, told in by_rule.items():
            gather = self._by_name[name].gather
            item = None if gather is None else gather(view, told)
            found += [] if item is None else [item]
        return found

    def units(self, view: View, observed: Iterable[str]) -> Iterator[Key]:
        """Yield each unit that something observed could make wrong, once."""
        told: set[Key] = set()
        for one in observed:
            for name, rule in self._by_name.items():
                for key in rule.units(view, one):
                    whole = (name, *key)
                    if whole not in told:
                        told.add(whole)
                        yield whole

    def look(self, view: View, key: Key) -> Unit:
        """Return what is wrong in a unit."""
        sight = Sight(view)
        found = self._by_name[key[0]].look(sight, self._names, key[1:])
        items = tuple(found if key[0] in self._gathering else map(self._finish, found))
        return Unit(frozenset(sight.seen), items)


@dataclass(frozen=True, slots=True)
class Unit:
    """What was found in one unit, and what it depends on."""

    seen: frozenset[str]
    items: tuple[MergeItem, ...]


class Violations:
    """The violations of one view.

    Attributes:
        looked: How many units were looked at to get here from the view before.
    """

    def __init__(
        self,
        rules: Rules,
        view: View,
        units: Layers[Key, Unit],
        dependents: Layers[str, frozenset[Key]],
        found: Found,
        pieces: Mapping[Key, tuple[MergeItem, ...]],
        looked: int = 0,
    ) -> None:
        self._rules = rules
        self._view = view
        self._units = units
        self._dependents = dependents
        self._found = found
        self._pieces = pieces
        self.looked = looked

    @cached_property
    def items(self) -> Mapping[str, MergeItem]:
        """What is wrong, by the item's id."""
        gathered = self._rules.gathered(self._view, self._pieces)
        return (
            {**self._single, **{item.id: item for item in gathered}} if gathered else self._single
        )

    @cached_property
    def _single(self) -> Mapping[str, MergeItem]:
        return {item: told[0][1] for item, told in self._found.items()}

    @classmethod
    def of(cls, view: View, rules: Rules) -> Violations:
        """Return everything that is wrong in *view* and was right on each side."""
        units: dict[Key, Unit] = {}
        dependents: dict[str, set[Key]] = {}
        found: dict[str, tuple[tuple[Key, MergeItem], ...]] = {}
        pieces: dict[Key, tuple[MergeItem, ...]] = {}
        observed = (*view.touched, *view.lost) if _has_two_sides(view) else ()
        for key in rules.units(view, observed):
            unit = units[key] = rules.look(view, key)
            for one in unit.seen:
                dependents.setdefault(one, set()).add(key)
            if not unit.items:
                continue
            if rules.is_piece(key):
                pieces[key] = unit.items
            else:
                for item in unit.items:
                    found[item.id] = tuple(sorted((*found.get(item.id, ()), (key, item)), key=_key))
        frozen = {one: frozenset(keys) for one, keys in dependents.items()}
        return cls(rules, view, Layers(units), Layers(frozen), found, pieces, len(units))

    def after(self, view: View, changed: Changed) -> Violations:
        """Return the violations of *view*, which differs from the one before in what *changed*."""
        if not _has_two_sides(view):
            return self
        due = dict.fromkeys(self._rules.units(view, changed.loud))
        for one in changed.all:
            is_loud = one in changed.loud
            for key in self._dependents.get(one) or ():
                if key not in due and (is_loud or self._unit(key).items):
                    due[key] = None
        units: dict[Key, Unit | None] = {}
        for key in due:
            before, unit = self._unit(key), self._rules.look(view, key)
            units[key] = Unit(unit.seen, before.items) if unit.items == before.items else unit
        found = self._find_otherwise(units)
        pieces = self._pieces_otherwise(units)
        dependents = self._dependents.changed(self._depend_otherwise(units))
        known = self._units.changed(units)
        new = Violations(self._rules, view, known, dependents, found, pieces, len(units))
        if found is self._found:
            new.__dict__["_single"] = self._single
        return new

    def _unit(self, key: Key) -> Unit:
        return self._units.get(key) or _NOTHING

    def _depend_otherwise(
        self, units: Mapping[Key, Unit | None]
    ) -> dict[str, frozenset[Key] | None]:
        changes: dict[str, set[Key]] = {}
        for key, unit in units.items():
            before, now = self._unit(key).seen, unit.seen if unit else frozenset()
            for one in before ^ now:
                keys = changes.get(one)
                if keys is None:
                    keys = changes[one] = set(self._dependents.get(one) or ())
                (keys.add if one in now else keys.discard)(key)
        return {one: frozenset(keys) for one, keys in changes.items()}

    def _pieces_otherwise(
        self, units: Mapping[Key, Unit | None]
    ) -> Mapping[Key, tuple[MergeItem, ...]]:
        changes = {
            key: unit.items if unit else ()
            for key, unit in units.items()
            if self._rules.is_piece(key)
            and (unit.items if unit else ()) is not self._unit(key).items
        }
        if not changes:
            return self._pieces
        return {key: items for key, items in {**self._pieces, **changes}.items() if items}

    def _find_otherwise(self, units: Mapping[Key, Unit | None]) -> Found:
        found: dict[str, tuple[tuple[Key, MergeItem], ...]] | None = None
        for key, unit in units.items():
            before, now = self._unit(key).items, unit.items if unit else ()
            if before is now or self._rules.is_piece(key):
                continue
            found = dict(self._found) if found is None else found
            for gone in {item.id for item in before}:
                left = tuple(pair for pair in found.pop(gone) if pair[0] != key)
                if left:
                    found[gone] = left
            for item in now:
                found[item.id] = tuple(sorted((*found.get(item.id, ()), (key, item)), key=_key))
        return self._found if found is None else found


def _has_two_sides(view: View) -> bool:
    """One side alone: its own problems are not the merge's."""
    return bool(view.versions.mine and view.versions.other)


def _key(pair: tuple[Key, MergeItem]) -> Key:
    return pair[0]


_NOTHING = Unit(frozenset(), ())
