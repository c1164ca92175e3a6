"""Records that stand for others: a property made a shared one (R507, R510), a type absorbed by another (E412).

Both are recognised by what is stored, the reference to the shared property or to what replaces a record (decision 28).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from oms_desktop.merge.draft import OTHER, Draft, Edit
from oms_desktop.merge.findings import Fix, Severity, Write
from oms_desktop.merge.names import plain_title
from oms_desktop.merge.paths import movable, read
from oms_desktop.merge.replay import replayed
from oms_desktop.merge.values import ABSENT, Maybe, Path, Side
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.property import INHERITED
from oms_desktop.models.values import Rule, Topic, Value

_OWN = ("status", "deprecation", "iri")
"""What says of a record itself how it stands, and is never done again elsewhere."""


def merge_promotions(draft: Draft) -> None:
    """Settle what one side did to a property, or to a shared one, while the other made the one the other."""
    for edit in draft.edits:
        for name, home in _attachable(edit.model):
            if name in edit.fields:
                for path, was, promoted in _promoted(edit, name, home):
                    _settle(draft, edit.side, edit.record, path, was, promoted)


def merge_successors(draft: Draft) -> None:
    """Ask what becomes of a change to a record that the other side replaced by another one (E412)."""
    for record in tuple(draft.merged):
        versions = draft.versions.three(record)
        kinds = {tree["kind"] for tree in versions if tree is not None}
        if None not in versions and len(kinds) == 1 and kinds <= KINDS.keys():
            for path in _paths(KINDS[kinds.pop()], Topic.SUCCESSOR, ()):
                _absorbed(draft, record, path)


@cache
def _attachable(model: type[Value]) -> tuple[tuple[str, str], ...]:
    """Return the lists of *model* whose elements can be attached to a shared one, with the field that says to which."""
    found = []
    for name in movable(model):
        element = fields_of(model)[name].element
        homes = () if element is None else _paths(element, Topic.HOME, ())
        found += [(name, home) for (home,) in homes]
    return tuple(found)


def _promoted(edit: Edit, name: str, home: str) -> Iterator[tuple[Path, Plain, Plain]]:
    """Yield the places of references to shared properties that are new, with the element before and after."""
    olds: dict[str, Plain] | None = None
    for element in edit.tree.get(name, ()):
        if element.get(home):
            olds = olds or {one["id"]: one for one in edit.base.get(name, ())}
            was = olds.get(element["id"])
            if was is not None and element[home] != was.get(home):
                yield (name, element["id"], home), was, element


def _settle(draft: Draft, side: Side, record: str, path: Path, was: Plain, promoted: Plain) -> None:
    shared, other = promoted[path[-1]], OTHER[side]
    kind = draft.subject(record).kind
    theirs = draft.versions.of(other, record)
    local = ABSENT if theirs is None else read(kind, theirs, path[:2])
    if local is ABSENT or local.get(path[-1]) != was.get(path[-1]):
        return  # removed, or promoted by both: the rules of lists and references have spoken
    before, after = draft.versions.base(shared), draft.versions.of(other, shared)
    if before is not None and after is not None and _differs(before, after):
        _keep_local(draft, side, record, path, was, promoted)
    elif _differs(was, local):
        _follow(draft, side, record, path, was, local, shared)


def _differs(one: Plain, other: Plain) -> bool:
    return any(one.get(name) != other.get(name) for name in INHERITED)


def _keep_local(
    draft: Draft, side: Side, record: str, path: Path, was: Plain, promoted: Plain
) -> None:
    """Keep the property by itself until a person decides: the shared one is no longer what was chosen (R510)."""
    base, chosen = was.get(path[-1], ABSENT), promoted[path[-1]]
    draft.withdraw((record, path))
    draft.put(record, path, base)
    ours, theirs = (chosen, base) if side == "ours" else (base, chosen)
    name = draft.log.names.record(chosen)
    detail = (("home", name), ("otherwise", name))
    draft.site(record, *path).conflict("R510", base, ours, theirs, detail=detail)


def _follow(
    draft: Draft, side: Side, record: str, path: Path, was: Plain, local: Plain, shared: str
) -> None:
    """Do the other side's change again in a shared property that was made of this one (R507)."""
    base = was.get(path[-1], ABSENT)
    home = draft.result(shared) if draft.versions.base(shared) is None else None
    writes: list[tuple[Path, Maybe, Maybe]] = []
    if home is not None and home["kind"] in KINDS:
        model = KINDS[home["kind"]]
        fields = [field for name, field in fields_of(model).items() if name in INHERITED]
        for at, value in replayed(fields, was, local, home):
            writes.append((at, value, read(home["kind"], home, at)))
            draft.put(shared, at, value)
    along = [("both", Write(shared, at, value)) for at, value, _ in writes]
    along += [
        (option, Write(shared, at, old))
        for option in ("base", "ours", "theirs")
        for at, _, old in writes
    ]
    draft.withdraw((record, path))
    ours, theirs = (shared, base) if side == "ours" else (base, shared)
    draft.site(record, *path).find(
        "R507",
        Severity.WARN,
        base,
        ours,
        theirs,
        shared,
        combined=shared,
        along=tuple(along),
        detail=(("home", draft.log.names.record(shared)), ("otherwise", plain_title(was))),
    )


def _absorbed(draft: Draft, record: str, path: Path) -> None:
    base, ours, theirs = (
        read(tree["kind"], tree, path) for tree in draft.versions.three(record) if tree is not None
    )
    if ours == theirs or base not in (ours, theirs):
        return
    side: Side = "theirs" if ours == base else "ours"
    successor = theirs if side == "theirs" else ours
    was, edited = draft.versions.base(record), draft.versions.of(OTHER[side], record)
    home = None if successor is ABSENT else draft.result(successor)
    if was is None or edited is None or home is None or home["kind"] != was["kind"]:
        return
    table = fields_of(KINDS[was["kind"]])
    fields = [field for name, field in table.items() if name not in _OWN and _is_free(field)]
    if all(was.get(field.name) == edited.get(field.name) for field in fields):
        return
    name = draft.log.names.record(successor)
    writes = [Write(record, path, successor)]
    lists = movable(KINDS[was["kind"]])
    for at, value in replayed(fields, was, edited, home):
        writes.append(Write(successor, at, value))
        if len(at) == 2 and at[0] in lists:  # it moves, for its id stays its own
            writes.append(Write(record, at, ABSENT))
    detail = (("home", name), ("otherwise", plain_title(was)))
    fixes = (Fix("replay", tuple(writes), detail=(("home", name),)),) if len(writes) > 1 else ()
    draft.withdraw((record, path))
    draft.put(record, path, base)
    suggestion = "replay" if fixes else None
    site = draft.site(record, *path)
    site.conflict("E412", base, ours, theirs, *fixes, detail=detail, suggestion=suggestion)


def _is_free(field: FieldRule) -> bool:
    return field.rule not in (Rule.FIXED, Rule.NAME)


def _paths(model: type[Value], topic: Topic, above: Path) -> tuple[Path, ...]:
    """Return the places of a value of *model*, in it or in its parts, that are about *topic*."""
    found: list[Path] = []
    for name, field in fields_of(model).items():
        if field.topic is topic:
            found.append((*above, name))
        elif field.rule is Rule.PART and field.element is not None:
            found.extend(_paths(field.element, topic, (*above, name)))
    return tuple(found)
