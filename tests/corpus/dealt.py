"""Merges whose right result is known: the difference of two releases, dealt out to two sides at random.

Statements go together by the thing they are about, with the blank nodes it closes over and the notes on it; things that
share a blank node stay together, and so does what the next release refers to anew and declares no longer: that is one
change. Each group that differs is given to one side. So the merge of the two sides is exactly the next release, and
nothing is in conflict.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph

from oms_desktop.formats import ENDINGS
from tests import real_data
from tests.corpus.statements import NO_BASE, SOURCE, statements
from tests.real_data import MergeCase

SINGLE_FILES = (
    ("brick/Brick-1.1.ttl", "brick/Brick-1.2.ttl"),
    ("brick/Brick-1.2.ttl", "brick/Brick-1.3.ttl"),
    ("brick/Brick-1.3.ttl", "brick/Brick-1.4.ttl"),
    ("brick/Brick-1.4.ttl", "brick/Brick-1.5.ttl"),
    ("dcat/dcat2.ttl", "dcat/dcat3.ttl"),
    ("ro/ro-v2018-03-13.owl", "ro/ro-v2020-07-21.owl"),
    ("ro/ro-v2020-07-21.owl", "ro/ro-v2022-05-23.owl"),
    ("ro/ro-v2022-05-23.owl", "ro/ro-v2024-04-24.owl"),
    (
        "schemaorg/schemaorg-15.0-schemaorg-all-https.ttl",
        "schemaorg/schemaorg-22.0-schemaorg-all-https.ttl",
    ),
    (
        "schemaorg/schemaorg-28.1-schemaorg-all-https.ttl",
        "schemaorg/schemaorg-29.4-schemaorg-all-https.ttl",
    ),
)
ARCHIVES = (
    ("uco/uco-0.7.0.tar.gz", "uco/uco-0.9.1.tar.gz"),
    ("uco/uco-1.0.0.tar.gz", "uco/uco-1.2.0.tar.gz"),
    ("uco/uco-1.2.0.tar.gz", "uco/uco-1.4.0.tar.gz"),
)
HEADER = (
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>",
    "<http://www.w3.org/2002/07/owl#Ontology>",
)
SEEDS = (1, 2, 3)

Lines = frozenset[tuple[str, str, str]]


@dataclass(frozen=True)
class Release:
    """One file of one release; its name says which."""

    name: str
    data: bytes


def pairs() -> Iterator[tuple[Release, Release]]:
    """Yield each release with the next one, file by file."""
    for old, new in SINGLE_FILES:
        yield Release(old, real_data.ontology(old)), Release(new, real_data.ontology(new))
    for old, new in ARCHIVES:
        before, after = real_data.archive_members(old), real_data.archive_members(new)
        for path in sorted(before.keys() & after.keys()):
            if path.endswith(".ttl"):
                yield Release(f"{old}/{path}", before[path]), Release(f"{new}/{path}", after[path])


def stored() -> Iterator[MergeCase]:
    """Yield the merges that were dealt out elsewhere and lie in `oracle_merges`."""
    yield from real_data.merge_cases("oracle_merges")


def dealt(old: Release, new: Release, seed: int) -> MergeCase | None:
    """Return the merge that deals *new* out over *old*; None where fewer than two things differ."""
    groups = [(b, a, _is_same(b, a)) for b, a in _groups(_read(old, "b"), _read(new, "a"))]
    changed = [(b, a) for b, a, is_same in groups if not is_same]
    if len(changed) < 2:
        return None
    chance = random.Random(f"{seed} {old.name} {new.name}")
    for_ours = [chance.random() < 0.5 for _ in changed]
    for_ours[0], for_ours[1] = True, False
    same = [line for b, _, is_same in groups if is_same for line in b]
    sides = {
        "base": [b for b, _ in changed],
        "ours": [a if mine else b for (b, a), mine in zip(changed, for_ours, strict=True)],
        "theirs": [b if mine else a for (b, a), mine in zip(changed, for_ours, strict=True)],
        "merged": [a for _, a in changed],
    }
    name = f"{old.name} → {new.name.rsplit('/', 1)[-1]}, seed {seed}"
    files = {side: _text([*same, *(x for g in said for x in g)]) for side, said in sides.items()}
    return MergeCase(name=name, syntax="nt", licence="as the release", **files)


def _read(release: Release, mark: str) -> Lines:
    """Return the lines of a release; *mark* keeps its blank nodes apart from those of another."""
    syntax = ENDINGS["." + release.name.rsplit(".", 1)[1]].rdf
    found = set()
    for quad in pyoxigraph.parse(release.data, syntax, base_iri=NO_BASE):
        s, o = (
            f"_:{mark}{str(term)[2:]}" if isinstance(term, pyoxigraph.BlankNode) else str(term)
            for term in (quad.subject, quad.object)
        )
        found.add((s, str(quad.predicate), o))
    return frozenset(found)


def _groups(before: Lines, after: Lines) -> list[tuple[Lines, Lines]]:
    """Return what each group of things that hang together says in both releases."""
    boss: dict[str, str] = {}

    def find(term: str) -> str:
        while (above := boss.setdefault(term, term)) != term:
            boss[term] = boss.setdefault(above, above)
            term = above
        return term

    every = sorted(before | after)
    for s, p, o in every:
        if o.startswith("_:") or (p == SOURCE and s.startswith("_:")):
            one, other = find(s), find(o)
            boss[max(one, other)] = min(one, other)
    gone = {s for s, _, _ in before} - {s for s, _, _ in after}
    for s, _, o in sorted(after - before):
        if o in gone:
            boss[max(find(s), find(o))] = min(find(s), find(o))
    headers = sorted({s for s, p, o in every if (p, o) == HEADER})
    for header in headers[1:]:  # a file has one, and no side has none
        boss[max(find(header), find(headers[0]))] = min(find(header), find(headers[0]))
    old: defaultdict[str, set[tuple[str, str, str]]] = defaultdict(set)
    new: defaultdict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for line in before:
        old[find(line[0])].add(line)
    for line in after:
        new[find(line[0])].add(line)
    return [(frozenset(old[k]), frozenset(new[k])) for k in sorted(old.keys() | new.keys())]


def _is_same(before: Lines, after: Lines) -> bool:
    """Tell whether a group says the same in both releases, whatever its blank nodes are called."""
    if before == after or not any(o.startswith("_:") for _, _, o in before):
        return before == after
    return statements(_text(before), "nt") == statements(_text(after), "nt")


def _text(lines: Iterable[tuple[str, str, str]]) -> bytes:
    return "".join(sorted({f"{s} {p} {o} .\n" for s, p, o in lines})).encode()
