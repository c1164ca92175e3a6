"""Laws of compatibility over generated ontologies and edits, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oms_desktop.checks.compatibility import Compatibility, Level, compatibility, worst
from oms_desktop.checks.compatibility.constraints import LOWER, UPPER, is_tighter
from oms_desktop.checks.compatibility.typing import judge_type
from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.lattice import widens
from oms_desktop.models.record import Record
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import TreeSnapshot, apply, memory_snapshot
from tests.builders import a_property, a_type
from tests.checks.compatibility.cases import CASES, WIDER, as_many
from tests.generators import Ontology, edited, ontologies

SIMPLE = [
    data_type(name)
    for name in (
        "byte short integer long float double decimal string boolean date timestamp geopoint json iri"
    ).split()
]
TYPES = [*SIMPLE, data_type("decimal", precision=30, scale=2), data_type("vector", dimension=3)]
BOUNDS = st.sampled_from(sorted(LOWER | UPPER))


@st.composite
def three_in_a_row(draw: st.DrawFn) -> tuple[Ontology, Ontology, Ontology]:
    """Return an ontology, an edit of it, and an edit of that."""
    first = draw(ontologies())
    second = draw(edited(first))
    return first, second, draw(edited(second))


def compared(before: Ontology, after: Ontology) -> Compatibility:
    return compatibility(memory_snapshot(before.values()), memory_snapshot(after.values()))


@given(ontologies())
def test_nothing_differs_from_itself(one: Ontology) -> None:
    found = compared(one, one)

    assert (found.level, found.bump, found.changes) == (Level.COMPATIBLE, "none", ())


@given(three_in_a_row())
def test_every_record_that_differs_is_spoken_of_and_no_other(
    three: tuple[Ontology, Ontology, Ontology],
) -> None:
    before, _, after = three
    differing = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}

    found = compared(before, after)

    assert {change.record for change in found.changes} == differing
    assert (found.bump == "none") == (not differing)


@given(three_in_a_row())
def test_two_versions_that_break_nothing_break_nothing_together(
    three: tuple[Ontology, Ontology, Ontology],
) -> None:
    first, second, third = three
    steps = compared(first, second), compared(second, third)
    assume(not any(step.is_breaking for step in steps))

    assert not compared(first, third).is_breaking


def test_a_cast_after_a_cast_is_never_worse_than_the_worse_of_them() -> None:
    for one, two, three in product(TYPES, repeat=3):
        steps = _type_level(one, two), _type_level(two, three)

        assert _type_level(one, three).rank <= worst(steps).rank, (one, two, three)


def test_the_way_back_from_a_wider_type_is_narrower() -> None:
    widened = [(one, two) for one, two in permutations(TYPES, 2) if widens(one, two)]

    assert len(widened) > 20
    for one, two in widened:
        assert judge_type(one, two) == ("type_widened", Level.BACKWARD_COMPATIBLE)
        assert judge_type(two, one) == ("type_narrowed", Level.MIGRATION_REQUIRED)


BOTH_WAYS = {"deprecated", "default_changed", "behaviour_changed", "statement_added"}
"""Rules whose way back is as harmless, or is no way back."""


@pytest.mark.parametrize(
    ("before", "after"),
    [(old, new) for code, old, new, level in CASES if level is WIDER and code not in BOTH_WAYS],
)
def test_the_way_back_from_what_opens_something_is_breaking(
    before: Record | Sequence[Record], after: Record | Sequence[Record]
) -> None:
    old, new = (memory_snapshot(as_many(side)) for side in (before, after))

    assert compatibility(old, new).level is WIDER
    assert compatibility(new, old).is_breaking


@given(BOUNDS, st.integers(0, 9), st.integers(0, 9))
def test_of_two_bounds_one_is_tighter_and_any_is_tighter_than_none(
    name: str, one: int, two: int
) -> None:
    assert is_tighter(name, None, one)
    assert not is_tighter(name, one, None)
    if one != two:
        assert is_tighter(name, one, two) != is_tighter(name, two, one)


@given(ontologies(), st.data())
def test_what_only_adds_breaks_nothing_and_taking_it_back_breaks(
    one: Ontology, data: st.DataObject
) -> None:
    new = a_type("Balloon", a_property("Balloon", "gas"))
    grown = Ontology(one)
    grown[new.id] = new

    there, back = compared(one, grown), compared(grown, one)

    assert there.level is Level.BACKWARD_COMPATIBLE
    assert back.is_breaking


@given(three_in_a_row())
def test_the_tree_finds_what_reading_everything_finds(
    three: tuple[Ontology, Ontology, Ontology],
) -> None:
    before, _, after = three
    old, new = memory_snapshot(before.values()), memory_snapshot(after.values())

    class Rootless:
        def __init__(self, whole: TreeSnapshot) -> None:
            self.plain, self.hash_of, self.ids = whole.plain, whole.hash_of, whole.ids

    assert compatibility(Rootless(old), Rootless(new)) == compatibility(old, new)


@pytest.mark.parametrize("size", [100, 1_000, 10_000])
def test_cost_follows_the_change_and_not_the_size(size: int) -> None:
    root = a_type("Root")
    types = [a_type(f"T{n}", f"p{n}", extends=(root.id,)) for n in range(size)]
    before = memory_snapshot([root, *types])
    changes = [(one, one.evolve(abstract=True, extends=())) for one in types[:20]]
    after = apply(before, ChangeSet.between(changes))
    old = TreeSnapshot(before.objects, before.root)
    new = TreeSnapshot(after.objects, after.root)

    found = compatibility(old, new)

    assert len(found.breaking) == 40
    assert old.decoded + new.decoded <= 2 * len(changes) + 2  # both versions of each, and Root


def _type_level(one: DataType, two: DataType) -> Level:
    return Level.COMPATIBLE if one == two else judge_type(one, two)[1]
