"""Nothing is lost, nothing is made up, nothing is touched that nobody touched (L5 L6 L7 L21 L30 L33)."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from oms_desktop.merge import MergeItem, MergeResult, Severity, resolve
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.models.values import Rule, Value
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_type
from tests.examples import examples
from tests.generators import DELETING, Ontology, ontologies, three_versions
from tests.merge.material import Versions, atoms, covers, merge, outcome, plain_of

MORE = examples(90)
PICKED = ("M006", "M007")
"""Codes of INFO by which one of two values was taken without a question, as the field declares."""

UNTOUCHED = Ontology((record.id, record) for record in (a_type(f"Other{n}") for n in range(60)))
"""What stands beside a merge and has nothing to do with it; enough that the tree has inner nodes."""

DECIDED_BY_PEOPLE = (Rule.SCALAR, Rule.NAME, Rule.SLOT)
"""Rules without a combinator."""


@MORE
@given(three_versions())
def test_l5_no_change_is_lost(versions: Versions) -> None:
    """Each atom of a change is in the result, or an item says what became of it."""
    result = merge(*versions)
    base, ours, theirs = (plain_of(version) for version in versions)
    merged = outcome(result)
    told = list(_answering(result))

    for side in (ours, theirs):
        for record in base.keys() | side.keys():
            was, new, now = (atoms(v.get(record)) for v in (base, side, merged))
            for path in was.keys() | new.keys():
                if was.get(path) != new.get(path) != now.get(path):
                    assert covers(told, record, path), (record, path)


def _answering(result: MergeResult) -> Iterator[MergeItem]:
    """Yield the items that may hold back a change: those that ask, those that combine, those that pick."""
    for item in (*result.items, *result.automatic):
        if item.severity is not Severity.INFO or item.code in PICKED:
            yield item


@MORE
@given(three_versions())
def test_l6_nothing_is_invented(versions: Versions) -> None:
    """Each atom of the result is from a version, or a WARN shows the value that a combinator made."""
    result = merge(*versions)
    known = [plain_of(version) for version in versions]
    combined = [item for item in result.conflicts if item.severity is Severity.WARN]

    for record, tree in outcome(result).items():
        sources = [atoms(version.get(record)) for version in known]
        for path, value in atoms(tree).items():
            if all(source.get(path) != value for source in sources):
                assert covers(combined, record, path), (record, path, value)


@examples(70)
@given(three_versions())
def test_l7_what_nobody_touched_keeps_its_hash(versions: Versions) -> None:
    """And what one side touched alone has the hash of that side, unless it goes with what it stands for."""
    result = merge(*versions)
    merged = resolve(result).snapshot

    for record in result.base.ids():
        if record not in result.touched:
            assert merged.hash_of(record) == result.base.hash_of(record)
    for mine, other in ((result.ours, result.theirs), (result.theirs, result.ours)):
        for record in result.touched:
            if other.hash_of(record) == result.base.hash_of(record):
                follows = result.plain_view.is_follower(record)
                assert merged.hash_of(record) == (None if follows else mine.hash_of(record))


@examples(70)
@given(three_versions(*DELETING))
def test_l21_a_record_goes_only_if_the_other_side_left_it_alone(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    merged = outcome(result)
    blocked = {part.target for item in result.violations if item.is_open for part in item.parts}

    for record in base.keys() - merged.keys():
        sides = [side.get(record) for side in (ours, theirs)]
        if base[record]["kind"] == "placement" and result.plain_view.is_follower(record):
            assert not {base[record]["record"], base[record]["diagram"]} <= merged.keys()
            continue
        assert None in sides
        assert all(side in (None, base[record]) for side in sides)
        used = {r.target for tree in merged.values() for r in references(tree)}
        assert record not in used or record in blocked


@MORE
@given(three_versions())
def test_l30_two_values_for_one_field_are_never_picked_silently(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    open_items = [item for item in result.items if item.is_open]

    for record in base.keys() & ours.keys() & theirs.keys():
        trees = [version[record] for version in (base, ours, theirs)]
        for path in _split(KINDS[trees[0]["kind"]], trees, ()):
            assert covers(open_items, record, path), (record, path)


def _split(
    model: type[Value], trees: list[Plain], above: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """Yield the places where the field declares no combinator and three versions have three values."""
    for name, field in fields_of(model).items():
        values = [tree.get(name, field.default) for tree in trees]
        path = (*above, name)
        if field.rule in DECIDED_BY_PEOPLE and len(set(map(repr, values))) == 3:
            if not (name == "version" or name == "sensitivity"):  # they declare one
                yield path
        elif field.rule is Rule.PART and field.element is not None:
            yield from _split(field.element, [tree.get(name, {}) for tree in trees], path)
        elif field.rule is Rule.KEYED and field.element is not None:
            lists = [{e["id"]: e for e in value} for value in values]
            for key in sorted(lists[0].keys() & lists[1].keys() & lists[2].keys()):
                yield from _split(field.element, [found[key] for found in lists], (*path, key))


@examples(50)
@given(three_versions())
def test_l33_what_is_read_follows_what_changed(versions: Versions) -> None:
    base, ours, theirs = versions
    changed = [
        sum(plain_of(side).get(r) != plain_of(base).get(r) for r in base.keys() | side.keys())
        for side in (ours, theirs)
    ]
    alone = merge(base, ours, theirs)
    many = merge(*(Ontology(version | UNTOUCHED) for version in versions))

    both = sum(map(alone.versions.is_changed_by_both, alone.versions.touched))
    assert both <= alone.decoded <= 3 * sum(changed)
    assert [i.id for i in many.items] == [i.id for i in alone.items]
    assert many.decoded == alone.decoded <= 3 * sum(changed) + len(base)


@given(ontologies())
def test_l33_a_merge_of_nothing_reads_no_record(ontology: Ontology) -> None:
    snapshots = [memory_snapshot(ontology.values()) for _ in range(3)]

    assert merge(ontology, ontology, ontology).decoded == 0
    assert all(snapshot.decoded == 0 for snapshot in snapshots)
