"""What an object needs: the closure of a commit, and the part of it that another side lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash, unframe
from oms_desktop.versioning.commit import decode_commit
from oms_desktop.versioning.objects import ObjectReader, ObjectStore


def children(framed: bytes) -> tuple[Hash, ...]:
    """Return the hashes of the objects that an object refers to."""
    kind, body = unframe(framed)
    match kind:
        case "node":
            return tree.child_hashes(body)
        case "commit":
            commit = decode_commit(framed)
            return tuple(h for h in (commit.tree, *commit.parents) if h != tree.EMPTY_ROOT)
        case _:
            return ()


def closure(
    objects: ObjectReader, wants: Iterable[Hash], haves: Collection[Hash] = ()
) -> Iterator[Hash]:
    """Yield the objects under *wants* that are not under *haves*, children before what refers to them.

    A *have* is a commit whose whole closure the other side holds; its trees are used to skip what is unchanged, so the
    cost follows the difference.
    """
    seen = _boundary(objects, haves)
    stack: list[tuple[Hash, bool]] = [(want, False) for want in wants]
    while stack:
        object_hash, opened = stack.pop()
        if opened:
            yield object_hash
            continue
        if object_hash in seen:
            continue
        seen.add(object_hash)
        stack.append((object_hash, True))
        stack.extend(
            (child, False) for child in children(objects.get(object_hash)) if child not in seen
        )


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


def _boundary(objects: ObjectReader, haves: Collection[Hash]) -> set[Hash]:
    """Return *haves*, their ancestors, and every object of the trees of *haves* themselves."""
    seen: set[Hash] = set()
    for have in haves:
        commits = [have]
        while commits:
            commit = commits.pop()
            if commit not in seen:
                seen.add(commit)
                commits.extend(decode_commit(objects.get(commit)).parents)
        stack = [decode_commit(objects.get(have)).tree]
        while stack:
            node = stack.pop()
            if node in seen or node == tree.EMPTY_ROOT:
                continue
            seen.add(node)
            body = unframe(objects.get(node))[1]
            below = tree.child_hashes(body)
            if body[:1] == b"N":
                stack.extend(below)
            else:
                seen.update(below)
    return seen
