"""Neither side counts more, nothing but the three versions counts, and what is merged is merged (L1 L2 L3 L8 L17 L26)."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import MergeResult, item_to_json, resolve, three_way
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import apply, change_set
from tests.examples import examples
from tests.generators import NAMING, ORDERING, Ontology, three_versions
from tests.merge.material import (
    Plains,
    Versions,
    choices,
    merge,
    merge_plain,
    outcome,
    plain_of,
    seen_from_ours,
    seen_from_theirs,
    snapshot_of,
)

AN_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@examples(70)
@given(three_versions())
def test_l1_merging_with_an_unchanged_side_gives_the_other(versions: Versions) -> None:
    base, ours, _ = versions
    wanted, was = snapshot_of(ours), snapshot_of(base)

    for result in (merge(base, ours, base), merge(base, base, ours), merge(base, ours, ours)):
        assert result.items == ()
        assert resolve(result).snapshot.root == wanted.root
    nothing = merge(base, base, base)
    assert nothing.items == nothing.automatic == ()
    assert resolve(nothing).snapshot.root == was.root


@examples(120)
@given(st.sampled_from(((), ORDERING, NAMING)).flatmap(lambda both: three_versions(*both)))
def test_l2_the_sides_can_be_swapped(versions: Versions) -> None:
    base, ours, theirs = versions
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)

    assert outcome(one) == outcome(other)
    assert [seen_from_ours(i) for i in one.items] == [seen_from_theirs(i) for i in other.items]
    assert sorted(map(seen_from_ours, one.automatic)) == sorted(
        map(seen_from_theirs, other.automatic)
    )


@examples(70)
@given(three_versions())
def test_l3_the_order_of_the_input_changes_nothing(versions: Versions) -> None:
    turned = [Ontology(reversed(version.items())) for version in versions]

    assert _as_text(merge(*versions)) == _as_text(merge(*turned))


def _as_text(result: MergeResult) -> str:
    items = [item_to_json(item) for item in (*result.items, *result.automatic)]
    return json.dumps([resolve(result).snapshot.root.hex(), items])


@examples(70)
@given(three_versions())
def test_l8_merging_again_changes_nothing(versions: Versions) -> None:
    """Decision 29: M(b, M(b,o,t), t) = M(b,o,t) where that was clean."""
    result = merge(*versions)
    merged = resolve(result).snapshot
    again = [
        three_way(result.theirs, merged, result.theirs),
        three_way(result.ours, result.ours, merged),
    ]
    if not result.items:
        again += [
            three_way(result.base, merged, result.theirs),
            three_way(result.base, result.ours, merged),
        ]

    for repeated in again:
        assert repeated.items == ()
        assert resolve(repeated).snapshot.root == merged.root


@examples(70)
@given(st.data(), three_versions())
def test_l8_a_decided_merge_is_merged(data: st.DataObject, versions: Versions) -> None:
    """Whatever was decided, the same branch brings nothing more."""
    resolution = resolve(merge(*versions))
    for item in resolution.items[:4]:
        option = data.draw(st.sampled_from([o.id for o in choices(item)] or [""]))
        if option and item.id in {i.id for i in resolution.items}:
            resolution = resolution.decide(item.id, option)
    merged, theirs = resolution.snapshot, resolution.result.theirs

    again = three_way(theirs, merged, theirs)

    assert again.items == ()
    assert resolve(again).snapshot.root == merged.root


@examples(70)
@given(three_versions())
def test_l17_other_ids_and_names_in_the_same_order_give_the_same_merge(versions: Versions) -> None:
    plains = [plain_of(version) for version in versions]
    known = sorted({found for plain in plains for found in AN_ID.findall(json.dumps(plain))})
    others = {old: f"{n:08x}-aaaa-4aaa-8aaa-{n * n:012x}" for n, old in enumerate(known)}

    one = merge_plain(*plains)
    other = merge_plain(*(_renamed(plain, others) for plain in plains))

    assert outcome(other) == _renamed(outcome(one), others)
    told = [
        [(i.code, i.severity, i.state, i.subject.id, i.path) for i in r.items] for r in (one, other)
    ]
    assert told[1] == [
        (*head, others.get(record, record), _path(path, others)) for *head, record, path in told[0]
    ]


def _renamed(plains: Plains, ids: dict[str, str]) -> Plains:
    """Return records with other ids, and with "New" before every api name."""
    text = AN_ID.sub(lambda found: ids[found[0]], json.dumps(plains))
    renamed: Plains = json.loads(text)
    for tree in renamed.values():
        _prefix_names(tree)
    return renamed


def _prefix_names(tree: Plain) -> None:
    for name, value in tree.items():
        if name == "api_name":
            tree[name] = f"New{value}"
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                _prefix_names(inner)


def _path(path: tuple[str, ...], ids: dict[str, str]) -> tuple[str, ...]:
    return tuple(AN_ID.sub(lambda found: ids[found[0]], step) for step in path)


@examples(70)
@given(three_versions())
def test_l26_rebasing_one_squashed_change_is_merging_it(versions: Versions) -> None:
    """A rebase replays my change on theirs: the sides change places, each keeps its own name and nothing else moves."""
    base, mine, theirs = (snapshot_of(version) for version in versions)
    step = change_set(base, mine)
    squashed = apply(base, ChangeSet(step.changes[:2]).then(ChangeSet(step.changes[2:])))

    merged = three_way(base, mine, theirs)
    rebased = three_way(base, theirs, squashed)

    assert resolve(rebased).snapshot.root == resolve(merged).snapshot.root
    assert [seen_from_theirs(i) for i in rebased.items] == [seen_from_ours(i) for i in merged.items]
    for item, other in zip(merged.items, rebased.items, strict=True):
        for option, same in (("ours", "theirs"), ("theirs", "ours"), ("base", "base")):
            if item.option(option) is not None:
                one = resolve(merged).decide(item.id, option)
                assert one.snapshot.root == resolve(rebased).decide(other.id, same).snapshot.root
