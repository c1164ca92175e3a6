"""What violations ask of one version of a record, read once: what it refers to, its elements, what it builds on.

This module knows trees; which of them is in the merge it must not know.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import Reference, references
from oms_desktop.models.values import Rule

ELEMENT_FIELDS = ("properties", "fields", "link_constraints", "parameters", "rules")
"""Fields whose elements are referred to by id."""

_TEXTS = (Rule.TEXT, Rule.TEXT_MAP, Rule.COSMETIC, Rule.STATEMENTS)


@dataclass(frozen=True)
class Facts:
    """What is known of one version of a record; None is the version that is not there."""

    tree: Plain | None

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """All references."""
        return () if self.tree is None else tuple(references(self.tree))

    @cached_property
    def targets(self) -> frozenset[str]:
        """What it refers to."""
        return frozenset(reference.target for reference in self.references)

    @cached_property
    def elements(self) -> frozenset[str]:
        """The ids of its elements."""
        return elements_of(self.tree)

    @property
    def extends(self) -> tuple[str, ...]:
        """What it inherits from."""
        return () if self.tree is None else tuple(self.tree.get("extends", ()))

    def follow(self, before: Facts, fields: frozenset[str]) -> None:
        """Take over what is known of a version from which only *fields* are different."""
        if self.tree is not None and fields.isdisjoint(referring_fields(self.tree["kind"])):
            self.__dict__.update(references=before.references, targets=before.targets)

    def refers(self, path: tuple[str, ...], target: str) -> bool:
        """Whether there is this reference."""
        return any(r.target == target and r.path == path for r in self.references)


class FactBook:
    """Facts by version of a record; whoever holds the book holds the versions."""

    def __init__(self) -> None:
        self._known: dict[int, Facts] = {}

    def of(self, tree: Plain | None) -> Facts:
        """Return the facts of *tree*, which nobody changes."""
        if tree is None:
            return NO_FACTS
        known = self._known.get(id(tree))
        if known is None or known.tree is not tree:
            known = self._known[id(tree)] = Facts(tree)
        return known


def elements_of(tree: Plain | None) -> frozenset[str]:
    """Return the ids of the elements of a record that others refer to."""
    if tree is None:
        return frozenset()
    return frozenset(e["id"] for name in ELEMENT_FIELDS if name in tree for e in tree[name])


def differing_fields(one: Plain | None, other: Plain | None) -> frozenset[str] | None:
    """Return the fields in which two versions of a record differ; None if they have nothing to be compared in."""
    if one is None or other is None or one["kind"] != other["kind"]:
        return None
    return frozenset(
        name for name in {*one, *other} if one.get(name, _NOTHING) != other.get(name, _NOTHING)
    )


@cache
def referring_fields(kind: str) -> frozenset[str]:
    """Return the fields of a kind that hold references, somewhere inside."""
    model = KINDS.get(kind)
    table = {} if model is None else fields_of(model)
    return frozenset(name for name, field in table.items() if _refers(field))


def _refers(field: FieldRule) -> bool:
    inner = () if field.element is None else fields_of(field.element).values()
    return bool(field.refers_to) or field.rule is Rule.MAP or any(map(_refers, inner))


def is_alike(one: Plain | None, other: Plain | None) -> bool:
    """Whether two versions of a record differ in nothing but texts, looks and verbatim statements: no rule reads these."""
    if one is other:
        return True
    if one is None or other is None or one["kind"] != other["kind"]:
        return False
    silent = silent_fields(one["kind"])
    return all(one.get(name) == other.get(name) for name in {*one, *other} - silent)


@cache
def silent_fields(kind: str) -> frozenset[str]:
    """Return the fields in which nothing can be wrong for others."""
    model = KINDS.get(kind)
    table = {} if model is None else fields_of(model)
    return frozenset(name for name, field in table.items() if _is_silent(field))


def _is_silent(field: FieldRule) -> bool:
    if field.rule is not Rule.SET:
        return field.rule in _TEXTS
    inner = () if field.element is None else fields_of(field.element).values()
    return not field.refers_to and not any(part.refers_to for part in inner)


NO_FACTS = Facts(None)
_NOTHING = object()
