"""Two parents that give one name to two things: whoever inherits from both has to say which one is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error
from oms_desktop.models.names import joined, name_key, name_of
from oms_desktop.models.plain import Plain

Seen = dict[str, tuple[Plain, dict[str, Any]]]
"""The owner and the member behind each name."""


@dataclass(frozen=True)
class Diamond:
    """One name under which two parents give a record two things of different types.

    Attributes:
        parents: The parents, by id.
        owners: Who has the two members.
        members: The two members.
    """

    parents: tuple[str, str]
    owners: tuple[Plain, Plain]
    members: tuple[dict[str, Any], dict[str, Any]]


def check_diamonds(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield pairs of parents that disagree about a name which the record does not define itself."""
    by_parents: dict[tuple[str, str], list[Diamond]] = {}
    for one in diamonds(plain, reader):
        by_parents.setdefault(one.parents, []).append(one)
    for parents, found in by_parents.items():
        yield error(
            "diamond_member",
            plain,
            "extends",
            others=parents,
            fixes=("remove_parent",),
            members=joined([name_of(one.members[0]) for one in found], ", "),
            one=name_of(found[0].owners[0]),
            other=name_of(found[0].owners[1]),
        )


def diamonds(plain: Plain, reader: Reader) -> Iterator[Diamond]:
    """Yield every name that a record inherits twice with different types, where that begins."""
    parents = sorted(plain.get("extends", ()))
    if len(parents) < 2:
        return
    seen = {parent: _seen(parent, reader) for parent in parents}
    told = {"", *map(_key, plain.get("properties", ()))}
    for at, parent in enumerate(parents):
        for name, (owner, member) in seen[parent].items():
            for other in parents[at + 1 :]:
                found = seen[other].get(name) if name not in told else None
                if found is not None and _differ(member, found[1], reader):
                    told.add(name)
                    yield Diamond((parent, other), (owner, found[0]), (member, found[1]))


def _seen(record: str, reader: Reader) -> Seen:
    """Return what a record has under each name: its own, else what is nearest above."""
    plain = reader.of_kind(record, "object_type", "interface")
    found: Seen = {}
    for owner in () if plain is None else (plain, *reader.ancestors(plain)):
        for element in owner.get("properties", ()):
            found.setdefault(_key(element), (owner, element))
    return found


def _differ(one: dict[str, Any], other: dict[str, Any], reader: Reader) -> bool:
    if one["id"] == other["id"]:
        return False
    types = reader.type_of(one), reader.type_of(other)
    same_shape = bool(one.get("array")) == bool(other.get("array"))
    return None not in types and not (types[0] == types[1] and same_shape)


def _key(element: dict[str, Any]) -> str:
    return name_key(element.get("api_name", ""))
