"""The ways out of a problem that only the merged whole has: back to what a side had, or what mends it where it is.

This module knows single problems of `checks`; how they are found it must not know.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from oms_desktop.checks import Diamond, Problem, Reader, diamonds
from oms_desktop.merge.findings import Fix, Write
from oms_desktop.merge.names import plain_title
from oms_desktop.merge.paths import read
from oms_desktop.merge.sight import Sight
from oms_desktop.merge.values import ABSENT, Maybe, Path, or_absent
from oms_desktop.merge.versions import VersionNames
from oms_desktop.merge.violations.readable import Readable
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain

_LISTS = (("properties",), ("rules",), ("parameters",))
"""Fields of which one element is put back, not all of them."""


def ways_out(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    """Yield what mends a problem: in the place itself, in what it is held against, else in anything that it builds on."""
    record, told = problem.record, set[str]()
    place = problem.path[:2] if problem.path[:1] in _LISTS else problem.path[:1]
    own = [*_of_its_own(view, names, problem), *_as_on_a_side(view, names, record, place)]
    for other in (record, *problem.others, *sorted(view.near(record)), record):
        if len(told) > 1 and other not in problem.others:
            continue
        for fix in own or _as_on_a_side(view, names, other, ()):
            if fix.id not in told:
                told.add(fix.id)
                yield fix
        own = []


def _as_on_a_side(view: Sight, names: VersionNames, record: str, place: Path) -> Iterator[Fix]:
    """Yield the ways to put a place back to what a side or base has there, where that is something else."""
    base, ours, theirs = view.versions.three(record)
    tree = view.plain(record)
    if tree is None:
        return
    told: list[Maybe] = [read(tree["kind"], tree, place)]
    for side, version in (("ours", ours), ("theirs", theirs), ("base", base)):
        value = ABSENT if version is None else read(tree["kind"], version, place)
        if version is not None and value not in told:
            told.append(value)
            which = (("side", message(f"merge.side.{side}")), ("what", names.record(record)))
            yield Fix(f"as:{side}:{record}", (Write(record, place, value),), detail=which)


def _of_its_own(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    match problem.code:
        case "missing_member":
            yield from _member_fixes(view, names, problem)
        case "mapping_unfit":
            yield from _mapping_fixes(problem)
        case "diamond_member":
            yield from _diamond_fixes(view, names, problem)
        case "action_misses_required":
            yield from _required_fixes(view, names, problem)
        case code if code.startswith("action_") and problem.path[0] == "rules":
            yield from _rule_fixes(names, problem)


def _member_fixes(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    record, path = problem.record, problem.path
    interface, member = path[1], path[3]
    detail = (("interface", names.record(interface)), ("member", names.record(member)))
    owner = _owner(view, interface, member)
    if owner is None:
        return
    made = next(e for e in owner["properties"] if e["id"] == member)
    own = str(uuid.uuid5(uuid.UUID(record), member))  # the same on every desk
    writes = (Write(record, ("properties", own), {**made, "id": own}), Write(record, path, own))
    yield Fix("add_property", writes, detail=detail)
    optional = Write(owner["id"], ("properties", member, "required"), ABSENT)
    yield Fix("make_optional", (optional,), detail=detail)
    yield Fix("unimplement", (Write(record, path[:2], ABSENT),), detail=detail)


def _owner(view: Sight, interface: str, member: str) -> Plain | None:
    """Return the interface, or the one it extends, that has the member itself."""
    waiting, seen = [interface], set()
    while waiting:
        record = waiting.pop()
        tree = view.plain(record) if record not in seen else None
        seen.add(record)
        if tree is not None:
            if any(element["id"] == member for element in tree.get("properties", ())):
                return tree
            waiting.extend(tree.get("extends", ()))
    return None


def _mapping_fixes(problem: Problem) -> Iterator[Fix]:
    record = problem.record
    table = Write(record, ("mapping", "by"), "join_table")
    yield Fix("join_table", (table, Write(record, ("mapping", "property"), ABSENT)))
    for end in ("source", "target"):
        one = Write(record, (end, "cardinality"), "one")
        yield Fix(f"one_end:{end}", (one,), detail=(("end", message(f"field.{end}")),))


def _diamond_fixes(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    record = problem.record
    snapshot = Readable(view.plain, view.versions.base_snapshot)
    reader = Reader(snapshot, whole=False)
    tree = view.plain(record)
    assert tree is not None, "what is checked is there"
    found = [one for one in diamonds(tree, reader) if set(one.parents) == set(problem.others)]
    for at in (0, 1):
        writes = []
        for one in found:
            member = one.members[at]
            own = str(uuid.uuid5(uuid.UUID(record), member["id"]))  # the same on every desk
            writes.append(Write(record, ("properties", own), {**member, "id": own}))
        detail = (("member", _names_of(found)), ("owner", plain_title(found[0].owners[at])))
        yield Fix(f"override:{found[0].parents[at]}", tuple(writes), detail=detail)
    for one in found:
        for owner, member in zip(one.owners, one.members, strict=True):
            name = member["api_name"]
            write = Write(owner["id"], ("properties", member["id"], "api_name"), name)
            said = (("member", name), ("owner", plain_title(owner)), ("free", f"{name}2"))
            key = f"rename_member:{owner['id']}/{member['id']}"
            yield Fix(key, (write,), needs="name", prefill=f"{name}2", detail=said)
    for parent in found[0].parents:
        left = or_absent([other for other in tree["extends"] if other != parent])
        gone = (("parent", names.record(parent)),)
        yield Fix(f"drop_parent:{parent}", (Write(record, ("extends",), left),), detail=gone)


def _required_fixes(view: Sight, names: VersionNames, problem: Problem) -> Iterator[Fix]:
    action, rule, member = problem.record, problem.path[1], problem.path[3]
    owner = _owner(view, problem.others[0], member)
    if owner is None:
        return
    made = next(e for e in owner["properties"] if e["id"] == member)
    detail = (("interface", plain_title(owner)), ("member", plain_title(made)))
    place: Path = ("properties", member)
    yield Fix("make_optional", (Write(owner["id"], (*place, "required"), ABSENT),), detail=detail)
    default = Write(owner["id"], (*place, "default"), "")
    yield Fix("add_default", (default,), needs="name", prefill="", detail=detail)
    new = str(uuid.uuid5(uuid.UUID(action), member))
    kept = ("api_name", "display_name", "labels", "data_type")
    asked = {**{n: made[n] for n in kept if n in made}, "id": new, "required": True}
    if made.get("array"):
        asked["is_list"] = True
    given = {"id": member, "parameter": new}
    writes = (
        Write(action, ("parameters", new), asked),
        Write(action, ("rules", rule, "sets", member), given),
    )
    yield Fix("ask_for", writes, detail=detail)


def _rule_fixes(names: VersionNames, problem: Problem) -> Iterator[Fix]:
    path = problem.path
    if path[2:3] == ("sets",):
        detail = (("member", names.record(path[3])),)
        yield Fix("drop_value", (Write(problem.record, path[:4], ABSENT),), detail=detail)
    yield Fix("drop_rule", (Write(problem.record, path[:2], ABSENT),))


def _names_of(found: list[Diamond]) -> str:
    return ", ".join(plain_title(one.members[0]) for one in found)
