"""Interfaces: every implementer has what the interface requires, with a type that conforms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error
from oms_desktop.models.lattice import widens
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain


def check_implementations(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield what an object type lacks of the interfaces it implements."""
    if "implements" not in plain:
        return
    members = reader.members(plain)
    mapped: dict[str, str] = {}
    linked: dict[str, str] = {}
    for one in plain["implements"]:
        mapped |= dict(one.get("properties", ()))
        linked |= dict(one.get("links", ()))
    for one in plain["implements"]:
        interface = reader.of_kind(one["id"], "interface")
        if interface is None:
            continue
        for required in reader.members(interface).values():
            own = members.get(mapped.get(required["id"], ""))
            yield from _check_member(plain, one["id"], interface, required, own, mapped, reader)
        for link in reader.members(interface, "link_constraints").values():
            if (
                link.get("required", True)
                and link["id"] not in linked
                and not plain.get("abstract")
            ):
                yield error(
                    "missing_link",
                    plain,
                    "implements",
                    one["id"],
                    "links",
                    link["id"],
                    others=(interface["id"],),
                    fixes=("map_link",),
                    interface=name_of(interface),
                    member=name_of(link),
                )


def _check_member(
    plain: Plain,
    implementation: str,
    interface: Plain,
    required: dict[str, Any],
    own: dict[str, Any] | None,
    mapped: dict[str, str],
    reader: Reader,
) -> Iterator[Problem]:
    path = ("implements", implementation, "properties", required["id"])
    names = {"interface": name_of(interface), "member": name_of(required)}
    others = (interface["id"],)
    if own is None and required["id"] in mapped:
        fixes = ("add_member", "map_member")
        yield error("dangling_member", plain, *path, others=others, fixes=fixes, **names)
    elif own is None:
        if required.get("required") and not plain.get("abstract"):
            every = ("add_member", "map_member", "make_member_optional")
            yield error("missing_member", plain, *path, others=others, fixes=every, **names)
    else:
        ours, theirs = reader.type_of(own), reader.type_of(required)
        same_shape = bool(own.get("array")) == bool(required.get("array"))
        if ours is not None and theirs is not None and not (widens(ours, theirs) and same_shape):
            yield error(
                "member_type",
                plain,
                *path,
                others=others,
                fixes=("use_member_type",),
                property=name_of(own),
                type=_spelled(str(ours), own),
                expected=_spelled(str(theirs), required),
                **names,
            )


def _spelled(name: str, tree: dict[str, Any]) -> str:
    return f"{name}[]" if tree.get("array") else name
