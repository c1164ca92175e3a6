"""What the rules read: plain records, their names, their ancestors and what they inherit; nothing is decoded twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import networkx as nx

from oms_desktop.models.data_types import DataType
from oms_desktop.models.ids import is_id
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import Snapshot

INHERITING = ("object_type", "interface", "link_type", "shared_property")


class Reader:
    """One snapshot while it is checked; `whole` says that all records will be asked for."""

    def __init__(self, snapshot: Snapshot, *, whole: bool) -> None:
        self.snapshot = snapshot
        self._whole = whole
        self._plains: dict[str, Plain | None] = {}
        self._types: dict[str, DataType] = {}

    def plain(self, record: str | None) -> Plain | None:
        """Return a plain record, or None if there is none of that id."""
        if not record or not is_id(record):
            return None
        if record not in self._plains:
            here = record in self.snapshot
            self._plains[record] = self.snapshot.plain(record) if here else None
        return self._plains[record]

    def of_kind(self, record: str | None, *kinds: str) -> Plain | None:
        """Return a plain record if it is one of *kinds*."""
        plain = self.plain(record)
        return plain if plain is not None and plain["kind"] in kinds else None

    def name(self, record: str | None) -> str:
        """Return what people call a record."""
        plain = self.plain(record)
        return name_of(plain) if plain is not None else record or ""

    def referrers(self, target: str, kind: str) -> Iterator[Plain]:
        """Yield the records of *kind* that refer to *target*."""
        for record in self.snapshot.referrers(target):
            plain = self.of_kind(record, kind)
            if plain is not None:
                yield plain

    def ancestors(self, plain: Plain) -> Iterator[Plain]:
        """Yield what *plain* extends, nearest first, each once, itself only if it is in a cycle."""
        seen: set[str] = set()
        level = list(plain.get("extends", ()))
        while level:
            above: list[str] = []
            for record in level:
                parent = self.plain(record)
                if parent is not None and record not in seen:
                    seen.add(record)
                    above += parent.get("extends", ())
                    yield parent
            level = above

    def cycle(self, record: str) -> tuple[str, ...]:
        """Return the cycle of `extends` that *record* stands in, beginning with its parent; () if in none."""
        if (record not in self._in_cycles) if self._whole else not self._reaches_itself(record):
            return ()
        graph: nx.DiGraph[str] = nx.DiGraph()
        waiting = [record]
        while waiting:
            one = waiting.pop()
            plain = self.plain(one)
            for parent in sorted(plain.get("extends", ())) if plain else ():
                if parent not in graph:
                    waiting.append(parent)
                graph.add_edge(one, parent)
        best: list[str] = []
        for parent in sorted(graph.successors(record)) if record in graph else ():
            if nx.has_path(graph, parent, record):
                path = nx.shortest_path(graph, parent, record)
                if not best or len(path) < len(best):
                    best = path
        return tuple(best)

    def _reaches_itself(self, record: str) -> bool:
        waiting, seen = [record], set[str]()
        while waiting:
            plain = self.plain(waiting.pop())
            for parent in plain.get("extends", ()) if plain else ():
                if parent == record:
                    return True
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
        return False

    def members(self, plain: Plain, field: str = "properties") -> dict[str, dict[str, Any]]:
        """Return own and inherited elements of a keyed list, by id; own ones win."""
        found: dict[str, dict[str, Any]] = {}
        for owner in (plain, *self.ancestors(plain)):
            for element in owner.get(field, ()):
                found.setdefault(element["id"], element)
        return found

    def type_of(self, typed: Plain) -> DataType | None:
        """Return the data type of a property, from its value type or shared property where it has none itself."""
        if (own := self.data_type(typed.get("data_type"))) is not None:
            return own
        value_type = self.of_kind(typed.get("value_type"), "value_type")
        if value_type is not None:
            return self.base_type(value_type)
        shared = self.of_kind(typed.get("shared"), "shared_property")
        return self.type_of(shared) if shared is not None else None

    def base_type(self, value_type: Plain) -> DataType:
        """Return the base type of a plain value type."""
        return self.data_type(value_type.get("base_type")) or DataType.model_validate(
            {"name": "string"}
        )

    def data_type(self, tree: dict[str, Any] | None) -> DataType | None:
        """Return a plain data type as a value."""
        if tree is None:
            return None
        key = repr(sorted(tree.items()))
        known = self._types.get(key)
        if known is None:
            known = self._types[key] = DataType.model_validate(tree)
        return known

    @cached_property
    def _in_cycles(self) -> frozenset[str]:
        graph: nx.DiGraph[str] = nx.DiGraph()
        for kind in INHERITING:
            for record in self.snapshot.ids(kind):
                plain = self.plain(record)
                if plain is not None and "extends" in plain:
                    graph.add_edges_from((record, parent) for parent in plain["extends"])
        loops = set(nx.nodes_with_selfloops(graph))
        for component in nx.strongly_connected_components(graph):
            if len(component) > 1:
                loops |= component
        return frozenset(loops)
