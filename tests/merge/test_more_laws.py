"""Laws of merging about what is kept, what is lost and what is named (design: merge 4)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import networkx
from hypothesis import given

from oms_desktop.checks import Severity as ProblemSeverity
from oms_desktop.checks import check
from oms_desktop.merge import MergeItem, MergeResult, Severity, resolve, three_way
from oms_desktop.models.data_types import DataType
from oms_desktop.models.lattice import widens
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.models.references import references
from tests.builders import a_type, an_id
from tests.examples import examples
from tests.generators import (
    DELETING,
    INHERITING,
    NAMING,
    ORDERING,
    TYPING,
    Ontology,
    three_versions,
)
from tests.merge.material import atoms, merge, outcome, plain_of, snapshot_of

Versions = tuple[Ontology, Ontology, Ontology]
MORE = examples(150)
TAKEN = ("M001", "M002", "E401")
"""Codes that claim a side's value was taken as it is."""

ONE_FOOTPRINT = {"primary_key": "properties", "title_property": "properties", "target": "source"}
"""Fields that one rule looks at together."""


@given(three_versions())
def test_l4_disjoint_changes_do_not_conflict(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    theirs = {record: _only_elsewhere(record, base, ours, theirs) for record in base}
    merged = _merge_plain(base, ours, theirs)

    assert [item.code for item in merged.conflicts] == []
    for record in base.keys() & ours.keys():
        mine = {n: v for n, v in ours[record].items() if v != base[record].get(n)}
        expected = {**theirs[record], **mine}
        gone = base[record].keys() - ours[record].keys()
        assert resolve(merged).plain(record) == {n: v for n, v in expected.items() if n not in gone}


def _only_elsewhere(
    record: str, base: dict[str, Plain], ours: dict[str, Plain], theirs: dict[str, Plain]
) -> Plain:
    """Return their version with only those changes that stand where ours changed nothing."""
    if record not in theirs or record not in ours or base[record]["kind"] == "placement":
        return base[record]
    was, here, there = base[record], ours[record], theirs[record]
    names = was.keys() | here.keys() | there.keys()
    touched = {ONE_FOOTPRINT.get(n, n) for n in names if here.get(n) != was.get(n)}
    chosen = {n: was if ONE_FOOTPRINT.get(n, n) in touched else there for n in names}
    return {n: version[n] for n, version in chosen.items() if n in version}


def _merge_plain(*versions: dict[str, Plain]) -> MergeResult:
    records = ((from_plain(tree) for tree in version.values()) for version in versions)
    return three_way(*(snapshot_of({r.id: r for r in some}) for some in records))


@MORE
@given(three_versions())
def test_l5_no_change_is_lost(versions: Versions) -> None:
    result = merge(*versions)
    base, ours, theirs = (plain_of(version) for version in versions)
    merged = outcome(result)
    told = [i for i in (*result.items, *result.automatic) if i.code not in TAKEN]

    for side in (ours, theirs):
        for record in base.keys() | side.keys():
            was, new, now = (atoms(v.get(record)) for v in (base, side, merged))
            for path in was.keys() | new.keys():
                if was.get(path) != new.get(path) != now.get(path):
                    assert _covered(told, record, path), (record, path)


@given(three_versions())
def test_l6_nothing_is_invented(versions: Versions) -> None:
    result = merge(*versions)
    known = [plain_of(version) for version in versions]
    warned = [item for item in result.items if item.severity is not Severity.INFO]

    for record, tree in outcome(result).items():
        sources = [atoms(version.get(record)) for version in known]
        for path, value in atoms(tree).items():
            if all(source.get(path) != value for source in sources):
                assert _covered(warned, record, path), (record, path, value)


def _covered(items: Iterable[MergeItem], record: str, path: tuple[str, ...]) -> bool:
    """Tell whether an item speaks of this place, or of what it is in, or of something in it."""
    for item in items:
        at = tuple(step for step in item.path if not step.startswith("#"))
        if item.subject.id == record and (path[: len(at)] == at or at[: len(path)] == path):
            return True
    return False


@given(three_versions())
def test_l7_what_nobody_touched_keeps_its_hash(versions: Versions) -> None:
    result = merge(*versions)
    merged = resolve(result).snapshot

    for record in result.base.ids():
        if record not in result.touched:
            assert merged.hash_of(record) == result.base.hash_of(record)


@given(three_versions())
def test_l8_merging_again_changes_nothing(versions: Versions) -> None:
    result = merge(*versions)
    if result.items:
        return
    merged = resolve(result).snapshot

    for again in (
        three_way(result.base, merged, result.theirs),
        three_way(result.theirs, merged, result.theirs),
        three_way(result.ours, result.ours, merged),
    ):
        assert again.items == ()
        assert resolve(again).snapshot.root == merged.root


@given(three_versions(*ORDERING))
def test_l19_an_order_all_agree_on_is_kept(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    merged = outcome(merge(*versions))

    for record in merged.keys() & ours.keys() & theirs.keys():
        lists = [_ids(v[record]) for v in (base, ours, theirs) if record in v]
        wanted = networkx.DiGraph(edge for ids in lists for edge in pairwise(ids))
        if networkx.is_directed_acyclic_graph(wanted):
            now = {key: at for at, key in enumerate(_ids(merged[record]))}
            for ids in lists:
                kept = [now[key] for key in ids if key in now]
                assert kept == sorted(kept)


def _ids(tree: Plain) -> list[str]:
    return [element["id"] for element in tree.get("properties", ())]


@given(three_versions(*TYPING))
def test_l20_no_type_becomes_narrower_by_itself(versions: Versions) -> None:
    for item in merge(*versions).items:
        if item.code == "T101":
            for side in (item.ours, item.theirs):
                assert widens(_type(side), _type(item.result))


def _type(value: Any) -> DataType:
    return DataType.model_validate(value)


@given(three_versions(*DELETING))
def test_l21_a_record_goes_only_if_the_other_side_left_it_alone(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    merged = outcome(result)
    blocked = {part.target for item in result.violations for part in item.parts}

    for record in base.keys() - merged.keys():
        sides = [side.get(record) for side in (ours, theirs)]
        assert None in sides
        assert all(side in (None, base[record]) for side in sides) or _is_placement(base[record])
        used = {r.target for tree in merged.values() for r in references(tree)}
        assert record not in used or record in blocked


def _is_placement(tree: Plain) -> bool:
    return bool(tree["kind"] == "placement")


@MORE
@given(three_versions())
def test_l22_every_reference_resolves_or_blocks(versions: Versions) -> None:
    result = merge(*versions)
    merged = outcome(result)
    blocked = {part.target for item in result.violations if item.is_open for part in item.parts}
    properties = {key for tree in merged.values() for key in _ids(tree)}

    for tree in merged.values():
        for reference in references(tree):
            there = merged.keys() if reference.to == "record" else properties
            assert reference.target in there or reference.target in blocked or _unmapped(reference)


def _unmapped(reference: Any) -> bool:
    """Whether the generator itself mapped a member to nothing."""
    return bool(reference.target == an_id("none"))


@given(three_versions(*INHERITING))
def test_l23_inheritance_has_no_circle_or_an_item_lists_it(versions: Versions) -> None:
    result = merge(*versions)
    graph = _inheritance(outcome(result))

    circles = [item for item in result.items if item.code == "I702"]
    assert networkx.is_directed_acyclic_graph(graph) == (not circles)
    for item in circles:
        edges = [(part.record, part.target) for part in item.parts]
        assert all(graph.has_edge(*edge) for edge in edges)
        for option in item.options:
            part = item.parts[int(option.id.removeprefix("break:")) - 1]
            assert part.side != "base"
            after = resolve(result).decide(item.id, option.id)
            assert item.id not in [i.id for i in after.items if i.is_open]


def _inheritance(records: dict[str, Plain]) -> Any:
    edges = ((r, parent) for r, tree in records.items() for parent in tree.get("extends", ()))
    return networkx.DiGraph(edges)


@given(three_versions(*NAMING))
def test_l24_names_are_unique_or_an_item_lists_all_of_them(versions: Versions) -> None:
    result = merge(*versions)
    holders: dict[tuple[str, str], set[str]] = {}
    for record, tree in outcome(result).items():
        name = tree.get("api_name", "")  # absent while two first names are to be chosen from
        if tree["kind"] == "object_type" and name:
            holders.setdefault((tree["kind"], name.casefold()), set()).add(record)

    told = [
        {part.record for part in item.parts}
        for item in result.items
        if item.code in ("U801", "R504")
    ]
    for records in holders.values():
        assert len(records) == 1 or records in told


@given(three_versions())
def test_l30_two_values_for_one_scalar_are_never_picked_silently(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    open_at = {(item.subject.id, item.path) for item in result.items if item.is_open}

    for record in base.keys() & ours.keys() & theirs.keys():
        for field in ("display_name", "status", "api_name", "title_property"):
            values = [v[record].get(field) for v in (base, ours, theirs)]
            if len(set(values)) == 3:
                assert (record, (field,)) in open_at


@given(three_versions())
def test_l31_an_independent_change_masks_nothing(versions: Versions) -> None:
    base, ours, theirs = versions
    noise = a_type("Noise")

    before = {item.id: item.severity for item in merge(base, ours, theirs).items}
    after = {i.id: i.severity for i in merge(base, ours, {**theirs, noise.id: noise}).items}

    assert before.items() <= after.items()


@given(three_versions())
def test_l32_what_was_wrong_before_does_not_block(versions: Versions) -> None:
    debt: list[ObjectType] = [
        a_type("Twin"),
        a_type("Twin2", api_name="Twin"),
        a_type("Lost", extends=(an_id("nowhere"),)),
        a_type("Ring", extends=(an_id("Ring"),)),
    ]
    owing = [{**version, **{one.id: one for one in debt}} for version in versions]

    assert [i.id for i in merge(*owing).items] == [i.id for i in merge(*versions).items]


@MORE
@given(three_versions())
def test_l9_violations_are_what_the_checks_find_and_neither_side_has(versions: Versions) -> None:
    """Decision 29: checks(result) beyond those of the sides."""
    result = merge(*versions)
    before = {p for side in (result.ours, result.theirs) for p in check(side)}
    wrong = [p for p in check(resolve(result).snapshot) if p.severity is ProblemSeverity.ERROR]
    new = [problem for problem in wrong if problem not in before]
    told = {
        record
        for item in result.violations
        for record in (item.subject.id, *(part.record for part in item.parts))
    }

    assert {problem.record for problem in new} <= told
    assert bool(new) == bool(result.violations)
