"""The algebraic laws of merging (design: merge 4), on generated ontologies whose edits collide."""

from __future__ import annotations

from hypothesis import given

from oms_desktop.merge import Severity
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_type
from tests.generators import COLLECTING, Ontology, ontologies, three_versions
from tests.merge.material import (
    merge,
    outcome,
    plain_of,
    seen_from_ours,
    seen_from_theirs,
)

Versions = tuple[Ontology, Ontology, Ontology]
UNTOUCHED: Ontology = {record.id: record for record in (a_type(f"Other{n}") for n in range(60))}
"""What stands beside a merge and has nothing to do with it; enough that the tree has inner nodes."""


@given(three_versions())
def test_l1_merging_with_an_unchanged_side_gives_the_other(versions: Versions) -> None:
    base, ours, _ = versions

    for result in (merge(base, ours, base), merge(base, base, ours), merge(base, ours, ours)):
        assert result.items == ()
        assert outcome(result) == plain_of(ours)


@given(three_versions())
def test_l2_the_sides_can_be_swapped(versions: Versions) -> None:
    base, ours, theirs = versions
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)

    assert outcome(one) == outcome(other)
    assert [seen_from_ours(i) for i in one.items] == [seen_from_theirs(i) for i in other.items]
    assert sorted(map(seen_from_ours, one.automatic)) == sorted(
        map(seen_from_theirs, other.automatic)
    )


@given(three_versions())
def test_l3_the_order_of_the_input_changes_nothing(versions: Versions) -> None:
    base, ours, theirs = versions
    turned = [dict(reversed(version.items())) for version in versions]

    assert [item.id for item in merge(base, ours, theirs).items] == [
        item.id for item in merge(*turned).items
    ]


@given(three_versions(*COLLECTING))
def test_l18_sets_follow_the_set_law(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    merged = outcome(merge(*versions))

    for record in base.keys() & ours.keys() & theirs.keys():
        was, here, there, now = (
            set(version[record].get("aliases", ())) for version in (base, ours, theirs, merged)
        )
        assert now == (here & there) | (here - was) | (there - was)


@given(ontologies())
def test_a_merge_of_nothing_reads_no_record(ontology: Ontology) -> None:
    snapshots = [memory_snapshot(ontology.values()) for _ in range(3)]

    assert merge(ontology, ontology, ontology).decoded == 0
    assert all(snapshot.decoded == 0 for snapshot in snapshots)


@given(three_versions())
def test_l33_what_is_read_follows_what_changed(versions: Versions) -> None:
    base, ours, theirs = versions
    changed = [
        sum(plain_of(side).get(r) != plain_of(base).get(r) for r in base.keys() | side.keys())
        for side in (ours, theirs)
    ]
    alone = merge(base, ours, theirs).decoded

    among_others = merge(*({**version, **UNTOUCHED} for version in versions)).decoded

    assert alone <= 3 * sum(changed) + len(base)
    assert among_others == alone


@given(three_versions())
def test_only_errors_and_blocks_are_open(versions: Versions) -> None:
    for item in merge(*versions).items:
        assert item.is_open == (item.severity in (Severity.ERROR, Severity.BLOCK))
