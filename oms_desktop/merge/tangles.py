"""Blank nodes that several things refer to in base, such as a parent and a note on it, and on neither side any more.

Base says them together, as a statement of the module; each side says them where they belong, or no longer. So what one
side only left standing looks new there, and would stay although the other side removed it: the two are compared by
content.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

from oms_desktop.merge.draft import Draft
from oms_desktop.merge.values import or_absent
from oms_desktop.models.plain import Plain

STATEMENTS = "statements"

Said = tuple[str, str, str]
"""Subject, predicate, and the digest of what a blank node says."""


def follow_removals(draft: Draft) -> None:
    """Remove what one side only left standing and the other removed."""
    shared = {said for module in draft.versions.touched for said in _given_up(draft, module)}
    if not shared:
        return
    subjects = {subject for subject, _, _ in shared}
    for record in draft.versions.touched:
        tree = draft.result(record)
        if tree is None or f"<{tree.get('iri', '')}>" not in subjects:
            continue
        base, ours, theirs = (_said_by(version) for version in draft.versions.three(record))
        gone = {
            text
            for one, other in ((ours, theirs), (theirs, ours))
            for said, text in one.items()
            if said in shared and said not in base and said not in other
        }
        if gone:
            left = [text for text in tree.get(STATEMENTS, ()) if text not in gone]
            draft.put(record, (STATEMENTS,), or_absent(left))


def _given_up(draft: Draft, module: str) -> Iterator[Said]:
    """Yield what base says by blank nodes in statements of a module that neither side kept."""
    base, ours, theirs = draft.versions.three(module)
    if base is None or ours is None or theirs is None or base["kind"] != "module":
        return
    kept = {*ours.get(STATEMENTS, ()), *theirs.get(STATEMENTS, ())}
    for text in base.get(STATEMENTS, ()):
        if text not in kept:
            yield from _said(text)


def _said_by(tree: Plain | None) -> dict[Said, str]:
    texts = () if tree is None else tree.get(STATEMENTS, ())
    return {said: text for text in texts for said in _said(text)}


def _said(text: str) -> Iterator[Said]:
    """Yield what a statement says of named things by blank nodes."""
    lines = [line.removesuffix(" .").split(" ", 2) for line in text.splitlines()]
    out: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for subject, predicate, value in lines:
        out[subject].append((predicate, value))
    for subject, predicate, value in lines:
        if subject.startswith("<") and value.startswith("_:"):
            yield subject, predicate, _digest(value, out)


def _digest(root: str, out: dict[str, list[tuple[str, str]]]) -> str:
    """Return the digest of what a blank node says, below it everything; a circle is left open where it closes."""
    known: dict[str, str] = {}
    waiting, entered = [root], set()
    while waiting:
        label = waiting[-1]
        below = [v for _, v in out.get(label, ()) if v.startswith("_:") and v not in entered]
        entered.add(label)
        if below:
            waiting += below
            continue
        waiting.pop()
        pairs = sorted((p, known.get(v, "") if v.startswith("_:") else v) for p, v in out[label])
        known[label] = sha256(repr(pairs).encode()).hexdigest()
    return known[root]
