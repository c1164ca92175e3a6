"""What both sides made alike under ids of their own: one of the two is kept, and what used the other uses it (E403).

Only records without an IRI are made one by themselves (decision 29): an IRI says which is which. The smaller id is kept, so
that every desk keeps the same one. Others of one name are a clash, with making them one as a way out.
"""

from __future__ import annotations

from collections.abc import Iterator

from oms_desktop.checks import name_scope
from oms_desktop.merge.draft import Draft
from oms_desktop.merge.findings import Fix, Part, Severity, Write
from oms_desktop.merge.unifying import content, moved_references, pointed, same_by_place
from oms_desktop.merge.values import ABSENT, Side
from oms_desktop.models.names import name_key
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references

Scope = tuple[str, ...]


def unify_doubles(draft: Draft) -> None:
    """Make one record of each two that the sides made alike."""
    pairs = list(_pairs(draft))
    same: dict[str, str] = {}
    users = _users(draft) if pairs else {}
    found: list[tuple[Plain, Plain]] = []
    while True:
        alike = [
            (kept, other)
            for kept, other in pairs
            if other["id"] not in same
            and content(_as_kept(other, same)) == content(kept)
            and not any(map(draft.versions.is_changed_by_both, users.get(other["id"], ())))
        ]
        if not alike:
            break
        found += alike
        for kept, other in alike:
            same.update(same_by_place(kept, other))
    for kept, other in found:
        _unify(draft, kept, other, users.get(other["id"], ()))


def _pairs(draft: Draft) -> Iterator[tuple[Plain, Plain]]:
    """Yield each two records of one name that the sides made, the one with the smaller id first."""
    made: dict[Scope, dict[Side, list[Plain]]] = {}
    versions = draft.versions
    for record in versions.touched:
        if versions.base(record) is None and record not in draft.merged:
            here, there = versions.ours(record), versions.theirs(record)
            tree = here or there
            if tree is None or (here is not None and there is not None) or tree.get("iri"):
                continue
            module = tree.get("module")
            scope = name_scope(tree, draft.result(module) if module else None)
            if scope is not None:
                name = (*scope, name_key(tree["api_name"]))
                side: Side = "theirs" if here is None else "ours"
                made.setdefault(name, {}).setdefault(side, []).append(tree)
    for sides in made.values():
        if all(len(sides.get(side, ())) == 1 for side in ("ours", "theirs")):
            one, other = sides["ours"][0], sides["theirs"][0]
            yield (one, other) if one["id"] < other["id"] else (other, one)


def _users(draft: Draft) -> dict[str, list[str]]:
    """Return which touched records refer to what."""
    found: dict[str, list[str]] = {}
    for record in draft.versions.touched:
        tree = draft.result(record)
        for target in {r.target for r in references(tree)} if tree is not None else ():
            found.setdefault(target, []).append(record)
    return found


def _as_kept(tree: Plain, same: dict[str, str]) -> Plain:
    return pointed(tree, {one: kept for one, kept in same.items() if one != tree["id"]})


def _unify(draft: Draft, kept: Plain, other: Plain, users: list[str] | tuple[str, ...]) -> None:
    same = same_by_place(kept, other)
    trees = [tree for record in users if (tree := draft.result(record)) is not None]
    trees = [tree for tree in trees if tree["id"] != other["id"]]
    writes = [write for write in moved_references(trees, same) if _is_free(draft, write)]
    free = f"{other['api_name']}2"
    undone = [Write(other["id"], (), other), Write(other["id"], ("api_name",), free)]
    undone += [Write(tree["id"], (), tree) for tree in trees]
    known = {tree["id"] for tree in trees}
    undone += [Write(w.record, (), ABSENT) for w in writes if w.record not in known]
    draft.merged[other["id"]] = None
    for write in writes:
        draft.merged[write.record] = None if write.value is ABSENT else write.value
    parts = [Part(other["id"], (), kept["id"], _side(draft, other["id"]))]
    parts += [
        Part(tree["id"], reference.path, kept["id"], _side(draft, tree["id"]))
        for tree in trees
        for reference in references(tree)
        if reference.target == other["id"]
    ]
    draft.site(kept["id"]).find(
        "E403",
        Severity.WARN,
        ABSENT,
        ABSENT,
        ABSENT,
        kept,
        Fix("keep_both", tuple(undone), needs="name", prefill=free, detail=(("free", free),)),
        is_violation=True,
        parts=tuple(parts),
    )


def _is_free(draft: Draft, write: Write) -> bool:
    """Whether nothing is lost: the kept record may have a card on the diagram already."""
    is_card = write.value is not ABSENT and write.value["kind"] == "placement"
    return not is_card or draft.result(write.record) is None


def _side(draft: Draft, record: str) -> Side:
    return "ours" if record in draft.versions.mine else "theirs"
