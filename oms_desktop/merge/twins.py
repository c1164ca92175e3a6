"""Shared properties that go with a link type (decision 15): what is asked of the link is not asked of them again.

A twin follows its link in the result, whatever is decided there; only its datatypes merge by themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from oms_desktop.merge.draft import Draft
from oms_desktop.merge.values import Path
from oms_desktop.merge.versions import Versions
from oms_desktop.models.plain import Plain
from oms_desktop.models.twins import OWN, SHARED, derive_twin, is_pair, twins_of


def merge_twins(draft: Draft) -> None:
    """Take back what was found of twins and is their link's, and let go of twins that lost their datatypes."""
    found: defaultdict[str, set[Path]] = defaultdict(set)
    for item in draft.log.items:
        found[item.subject.id].add(item.path)
    for twin, link in _twins(draft.versions):
        asked = found[twin]
        if _is_let_go(draft.versions, twin, link):
            draft.merged[twin] = None
        elif () in asked and () not in found[link]:
            continue  # a question of its datatypes alone
        else:
            asked = {path for path in asked if path[:1] not in _OWN_PATHS}
            draft.twins[twin] = link
        draft.withdraw(*((twin, path) for path in asked))


def follow(twin: Plain | None, link: Plain | None) -> Plain | None:
    """Return the twin as it goes with *link*; none without a link."""
    return None if twin is None or link is None else derive_twin(link, twin)


def _twins(versions: Versions) -> Iterator[tuple[str, str]]:
    """Yield the touched shared properties that are one of a pair in every version, with their link types."""
    for record in versions.touched:
        tree = versions.any(record)
        ids = twins_of(tree) if tree is not None and tree["kind"] == SHARED else None
        if ids is not None and ids[1] == record and _is_always_pair(versions, *ids):
            yield record, ids[0]


def _is_always_pair(versions: Versions, link: str, twin: str) -> bool:
    both = zip(versions.three(link), versions.three(twin), strict=True)
    pairs = [(one, other) for one, other in both if other is not None]
    return bool(pairs) and all(one is not None and is_pair(one, other) for one, other in pairs)


def _is_let_go(versions: Versions, twin: str, link: str) -> bool:
    """Whether one side took all datatypes away and the other changed nothing but what the link says."""
    base, here, there = versions.three(twin)
    if base is None or (here is None) == (there is None):
        return False
    link_stays = (versions.ours(link) if here is None else versions.theirs(link)) is not None
    kept = there if here is None else here
    return link_stays and kept is not None and _own(kept) == _own(base)


def _own(tree: Plain) -> Plain:
    return {name: tree[name] for name in OWN if name in tree}


_OWN_PATHS = frozenset((name,) for name in OWN)
