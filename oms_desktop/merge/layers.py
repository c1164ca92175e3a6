"""Mappings that never change and share what stays: each change gives the next one; the ones before stay as they were.

Below lies what a merge starts with, above what decisions changed of it, so that a change costs what was changed so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Layers(Generic[K, V]):
    """A mapping in two layers; None is no value."""

    __slots__ = ("_above", "_below")

    def __init__(self, below: Mapping[K, V], above: Mapping[K, V | None] | None = None) -> None:
        self._below = below
        self._above: Mapping[K, V | None] = above or {}

    def get(self, key: K) -> V | None:
        """Return what is under *key*, or None."""
        above = self._above
        return above[key] if key in above else self._below.get(key)

    def changed(self, changes: Mapping[K, V | None]) -> Layers[K, V]:
        """Return the mapping with *changes*; None takes away."""
        return Layers(self._below, {**self._above, **changes}) if changes else self


class Reverse(Generic[K, V]):
    """What records say, found by what it is said of: who refers to a record, who holds a name."""

    __slots__ = ("_said", "_under")

    def __init__(
        self, said: Layers[str, tuple[tuple[K, V], ...]], under: Layers[K, tuple[V, ...]]
    ) -> None:
        self._said = said
        self._under = under

    @classmethod
    def of(cls, said: Mapping[str, tuple[tuple[K, V], ...]]) -> Reverse[K, V]:
        """Return the index of all that is *said*, by record."""
        under: dict[K, list[V]] = {}
        for pairs in said.values():
            for key, value in pairs:
                under.setdefault(key, []).append(value)
        return cls(Layers(said), Layers({key: tuple(values) for key, values in under.items()}))

    def under(self, key: K) -> tuple[V, ...]:
        """Return everything that is said of *key*."""
        return self._under.get(key) or ()

    def said(self, record: str) -> tuple[tuple[K, V], ...]:
        """Return what a record says."""
        return self._said.get(record) or ()

    def changed(self, said: Mapping[str, tuple[tuple[K, V], ...]]) -> Reverse[K, V]:
        """Return the index after some records say something else."""
        said = {record: pairs for record, pairs in said.items() if pairs != self.said(record)}
        if not said:
            return self
        gone: dict[K, set[V]] = {}
        new: dict[K, list[V]] = {}
        for record, pairs in said.items():
            before, now = set(self.said(record)), set(pairs)
            for key, value in before - now:
                gone.setdefault(key, set()).add(value)
            for key, value in pairs:
                if (key, value) not in before:
                    new.setdefault(key, []).append(value)
        changes: dict[K, tuple[V, ...] | None] = {}
        for key in gone.keys() | new.keys():
            lost = gone.get(key, set())
            kept = (value for value in self.under(key) if value not in lost)
            changes[key] = (*kept, *new.get(key, ()))
        return Reverse(self._said.changed(said), self._under.changed(changes))
