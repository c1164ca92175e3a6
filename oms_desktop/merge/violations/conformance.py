"""A type that lacks a member which the other side made an interface require (I703)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from oms_desktop.merge.findings import Fix, Part, Severity, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import ABSENT, Side
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.view import View
from oms_desktop.models.plain import Plain


def conformance(view: View, names: VersionNames) -> Iterator[MergeItem]:
    """Yield one item for each required member that a touched type has not mapped and no side left out by itself."""
    for record in view.touched:
        tree = view.plain(record)
        if tree is None or "implements" not in tree:
            continue
        for implementation in tree["implements"]:
            interface = (
                view.plain(implementation["id"]) if ":" not in implementation["id"] else None
            )
            for member in _missing(interface, implementation):
                if not any(
                    _lacked(view, side, record, implementation["id"], member["id"])
                    for side in ("ours", "theirs")
                ):
                    yield _item(view, names, tree, implementation["id"], member)


def _missing(interface: Plain | None, implementation: Plain) -> Iterator[Plain]:
    """Yield the required properties of an interface that an implementation does not map."""
    mapped = dict(implementation.get("properties", ()))
    for member in () if interface is None else interface.get("properties", ()):
        if member.get("required") and member["id"] not in mapped:
            yield member


def _lacked(view: View, side: Side, record: str, interface: str, member: str) -> bool:
    """Tell whether a side by itself already has the type, the requirement and no mapping."""
    tree = view.versions.of(side, record)
    for implementation in () if tree is None else tree.get("implements", ()):
        if implementation["id"] == interface:
            missing = _missing(view.versions.of(side, interface), implementation)
            return any(element["id"] == member for element in missing)
    return False


def _item(view: View, names: VersionNames, tree: Plain, interface: str, member: Plain) -> MergeItem:
    record, property_id = tree["id"], member["id"]
    path = ("implements", interface)
    part = Part(record, path, interface, view.origin(record, (*path, "id"), interface))
    detail = (
        ("interface", names.record(interface)),
        ("member", names.record(property_id)),
        ("n", 1),
    )
    return MergeItem(
        code="I703",
        severity=Severity.BLOCK,
        subject=Subject(tree["kind"], record, names.record(record)),
        path=(*path, "properties", property_id),
        base=ABSENT,
        ours=ABSENT,
        theirs=ABSENT,
        result=ABSENT,
        names=names,
        is_violation=True,
        parts=(part,),
        fixes=(
            Fix("add_property", _added(record, interface, member), detail=detail),
            Fix(
                "make_optional",
                (Write(interface, ("properties", property_id, "required"), ABSENT),),
                detail=detail,
            ),
            Fix("unimplement", (Write(record, path, ABSENT),), detail=detail),
        ),
        detail=detail,
    )


def _added(record: str, interface: str, member: Plain) -> tuple[Write, ...]:
    """Return the writes that give the type a copy of the member; its id is the same on every desk."""
    own = str(uuid.uuid5(uuid.UUID(record), member["id"]))
    return (
        Write(record, ("properties", own), {**member, "id": own}),
        Write(record, ("implements", interface, "properties", member["id"]), own),
    )
