"""What an object needs: the closure of a commit, and the part of it that another side lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash, unframe
from oms_desktop.versioning.commit import decode_commit
from oms_desktop.versioning.history import unshared
from oms_desktop.versioning.objects import ObjectReader, ObjectStore
from oms_desktop.versioning.tag import decode_tag, peel


def children(framed: bytes) -> tuple[Hash, ...]:
    """Return the hashes of the objects that an object refers to."""
    kind, body = unframe(framed)
    match kind:
        case "node":
            return tree.child_hashes(body)
        case "commit":
            commit = decode_commit(framed)
            return tuple(h for h in (commit.tree, *commit.parents) if h != tree.EMPTY_ROOT)
        case "tag":
            return (decode_tag(framed).commit,)
        case _:
            return ()


def closure(
    objects: ObjectReader, wants: Iterable[Hash], haves: Collection[Hash] = ()
) -> Iterator[Hash]:
    """Yield the objects under *wants* that are not under *haves*, children before what refers to them.

    A *have* is a commit or tag whose whole closure the other side holds. The tree of each missing commit is walked beside the
    trees of its parents, so the cost follows the difference; a record that moved to where no parent had it may be
    yielded although the other side knows it.
    """
    seen: set[Hash] = set()
    heads: list[Hash] = []
    tags: list[Hash] = []
    for want in wants:
        kind = unframe(objects.get(want))[0]
        if kind in ("commit", "tag"):
            heads.append(peel(objects, want))
            tags += [want] if kind == "tag" and want not in {*haves, *tags} else []
        else:
            yield from _everything(objects, want, seen)
    missing = unshared(objects, heads, [peel(objects, have) for have in haves])
    for head in heads:
        for commit_hash in _parents_first(objects, head, missing):
            commit = decode_commit(objects.get(commit_hash))
            bases = [decode_commit(objects.get(parent)).tree for parent in commit.parents]
            yield from _new_below(objects, commit.tree, bases, seen)
            yield commit_hash
    yield from tags


def missing_from(objects: ObjectStore, roots: Iterable[Hash]) -> set[Hash]:
    """Return the objects that *roots* need and that are not here; empty means the closure is whole."""
    missing: set[Hash] = set()
    seen: set[Hash] = set()
    wave = set(roots)
    while wave:
        seen |= wave
        here = objects.has(wave)
        missing |= wave - here
        wave = {child for h in here for child in children(objects.get(h))} - seen
    return missing


def _parents_first(objects: ObjectReader, head: Hash, missing: set[Hash]) -> Iterator[Hash]:
    """Yield what is *missing* at *head* and below it, parents first; it is missing no more then."""
    stack = [(head, False)]
    while stack:
        commit, opened = stack.pop()
        if opened:
            yield commit
        elif commit in missing:
            missing.remove(commit)
            stack.append((commit, True))
            parents = decode_commit(objects.get(commit)).parents
            stack.extend((parent, False) for parent in parents)


def _new_below(
    objects: ObjectReader, node: Hash, bases: Collection[Hash], seen: set[Hash]
) -> Iterator[Hash]:
    """Yield what is under *node* and under none of *bases*, the nodes at the same place in known trees."""
    if node == tree.EMPTY_ROOT or node in bases or node in seen:
        return
    seen.add(node)
    body = _body(objects, node)
    others = [_body(objects, base) for base in bases if base != tree.EMPTY_ROOT]
    if body[:1] == b"N":
        beside = [tree.inner_children(other) for other in others if other[:1] == b"N"]
        for digit, child in tree.inner_children(body).items():
            below = [one[digit] for one in beside if digit in one]
            yield from _new_below(objects, child, below, seen)
    else:
        held = {c for other in others if other[:1] == b"L" for c in tree.child_hashes(other)}
        for content in tree.child_hashes(body):
            if content not in held and content not in seen:
                seen.add(content)
                yield content
    yield node


def _everything(objects: ObjectReader, root: Hash, seen: set[Hash]) -> Iterator[Hash]:
    stack = [(root, False)]
    while stack:
        object_hash, opened = stack.pop()
        if opened:
            yield object_hash
        elif object_hash not in seen:
            seen.add(object_hash)
            stack.append((object_hash, True))
            stack.extend((child, False) for child in children(objects.get(object_hash)))


def _body(objects: ObjectReader, node: Hash) -> bytes:
    return unframe(objects.get(node))[1]
