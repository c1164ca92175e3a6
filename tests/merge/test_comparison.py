"""The rows of one record: together they are all that a side changed, each place stands once, and items are found."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given

from oms_desktop.merge import ABSENT, RecordComparison, Resolution, resolve, three_way
from oms_desktop.merge.paths import read, write
from oms_desktop.merge.values import CARDINALITY, ORDER, SHAPE
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_property
from tests.examples import examples
from tests.generators import CLASHING, LINKING, three_versions
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, CODE, SEATS, Scenario, with_seats
from tests.merge.material import Versions, merge


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.name)
def test_the_rows_of_every_golden_scenario_are_what_changed(scenario: Scenario) -> None:
    versions = (scenario.base, scenario.ours, scenario.theirs)
    _assert_whole(resolve(three_way(*(memory_snapshot(version) for version in versions))))


@examples(60)
@given(three_versions(*CLASHING))
def test_the_rows_are_what_changed(versions: Versions) -> None:
    _assert_whole(resolve(merge(*versions)))


@examples(40)
@given(three_versions(*LINKING))
def test_the_rows_of_links_are_what_changed(versions: Versions) -> None:
    _assert_whole(resolve(merge(*versions)))


def _assert_whole(resolution: Resolution) -> None:
    for subject in resolution.records:
        comparison = resolution.comparison(subject.id)
        base, ours, theirs = resolution.result.versions.three(subject.id)
        paths = [row.path for row in comparison.rows]
        assert len(set(paths)) == len(paths)
        _assert_values(resolution, comparison)
        if base is not None and ours is not None and theirs is not None:
            if len({tree["kind"] for tree in (base, ours, theirs)}) == 1:
                assert _placed(_rewritten(base, comparison, "ours"), base) == _placed(ours, base)
                assert _placed(_rewritten(base, comparison, "theirs"), base) == _placed(
                    theirs, base
                )
        items = {item.path for item in resolution.items if item.subject.id == subject.id}
        told = {item.path for item in resolution.items if item.subject.id == subject.id}
        assert {row.path for row in comparison.rows if row.item is not None} <= items | told


def _assert_values(resolution: Resolution, comparison: RecordComparison) -> None:
    subject = comparison.subject
    trees = (*resolution.result.versions.three(subject.id), resolution.plain(subject.id))
    for row in comparison.rows:
        values = tuple(read(subject.kind, tree, row.path) for tree in trees)
        assert (row.base, row.ours, row.theirs, row.result) == values
        changed = [side for side in ("ours", "theirs") if getattr(row, side) != row.base]
        if row.changed == "same":
            assert row.ours == row.theirs
        else:
            assert changed == (["ours", "theirs"] if row.changed == "both" else [row.changed])
        assert str(row.label)
    for side, what in (("ours", comparison.what_ours), ("theirs", comparison.what_theirs)):
        tree, base = trees[1 if side == "ours" else 2], trees[0]
        assert (what == "same") == (tree == base)
        assert (what == "added") == (base is None and tree is not None)
        assert (what == "removed") == (tree is None and base is not None)


def _rewritten(
    base: Plain, comparison: RecordComparison, side: Literal["ours", "theirs"]
) -> Plain | None:
    """Return base with what the rows say of a side written over it."""
    tree: Plain | None = base
    orders = {
        row.path[:-1]: _ids(row, side) for row in comparison.rows if row.path[-1:] == (ORDER,)
    }
    for row in sorted(comparison.rows, key=lambda row: (row.path[-1:] == (ORDER,), len(row.path))):
        value = getattr(row, side)
        if row.path[-1:] != (ORDER,) or value is not ABSENT:
            tree = write(comparison.subject.kind, tree, row.path, value, orders)
    return tree


def _placed(value: Any, base: Any) -> Any:
    """Return a value in which new elements of a list stand last: rows say that they are there, not where."""
    if isinstance(value, dict):
        was = base if isinstance(base, dict) else {}
        return {name: _placed(inner, was.get(name)) for name, inner in value.items()}
    if not (isinstance(value, list) and value and isinstance(value[0], dict) and "id" in value[0]):
        return value
    known = {element["id"]: element for element in base or ()}
    old = [_placed(e, known[e["id"]]) for e in value if e["id"] in known]
    return old + sorted((e for e in value if e["id"] not in known), key=lambda e: str(e["id"]))


def _ids(row: object, side: str) -> list[str]:
    value = getattr(row, side)
    return [] if value is ABSENT else value


LINK = a_link("flies", AIRLINE, AIRCRAFT, many=(False, False))


def _comparison(record: str, *versions: tuple[object, ...]) -> RecordComparison:
    result = three_way(*(memory_snapshot(v) for v in versions))  # type: ignore[arg-type]
    return resolve(result).comparison(record)


def test_both_ends_of_a_link_are_one_row_where_they_are_one_question() -> None:
    one = LINK.evolve(source=LINK.source.evolve(cardinality="many", display_name="Operator"))
    other = LINK.evolve(target=LINK.target.evolve(cardinality="many"))
    rest = (AIRCRAFT, AIRLINE)

    comparison = _comparison(LINK.id, (*rest, LINK), (*rest, one), (*rest, other))

    assert [row.path for row in comparison.rows] == [(CARDINALITY,), ("source", "display_name")]
    assert comparison.rows[0].item is not None
    assert comparison.rows[0].item.code == "L601"


def test_fields_that_nobody_changed_are_counted() -> None:
    """Here: names and texts, aliases and the key, while a list with one other element is no unchanged field."""
    ours = with_seats(required=True).evolve(display_name="Plane")

    comparison = _comparison(AIRCRAFT.id, (AIRCRAFT,), (ours,), (AIRCRAFT,))

    assert [row.path for row in comparison.rows] == [
        ("display_name",),
        ("properties", SEATS, "required"),
    ]
    assert comparison.unchanged == len(("api_name", "description", "aliases", "primary_key"))


def test_an_added_an_edited_and_a_removed_property_are_one_row_each() -> None:
    wings = a_property("Aircraft", "wings")
    ours = AIRCRAFT.evolve(properties=(*with_seats(unit="m").properties, wings))
    theirs = AIRCRAFT.evolve(
        properties=tuple(p for p in AIRCRAFT.properties if p.id != CODE), primary_key=()
    )

    rows = _comparison(AIRCRAFT.id, (AIRCRAFT,), (ours,), (theirs,)).rows

    assert {row.path for row in rows} == {
        ("properties", SEATS, "unit"),
        ("properties", wings.id),
        ("properties", CODE),
        ("primary_key",),
    }
    assert SHAPE not in {row.path[-1] for row in rows}
