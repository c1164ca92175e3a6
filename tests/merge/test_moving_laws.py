"""Laws of what stays one with its id: whatever both sides move, edit and remove, it is in one place, and nothing is lost.

Each side takes random properties of three types, moves, edits or removes them; the other side does the same.
"""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import Resolution, State, resolve, three_way
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_property, a_type
from tests.examples import examples

OWNERS = ("Plane", "Crew", "Fleet")
NAMES = ("code", "seats", "range", "name")
MOST = examples(150)

Layout = dict[str, list[Property]]
"""The properties of each type, by its name."""


@st.composite
def _layouts(draw: st.DrawFn) -> tuple[Layout, Layout, Layout]:
    """Return base and two edits of it."""
    base: Layout = {owner: [] for owner in OWNERS}
    for name in NAMES:
        base[draw(st.sampled_from(OWNERS))].append(a_property("any", name))
    return base, _edited(draw, base), _edited(draw, base)


def _edited(draw: st.DrawFn, base: Layout) -> Layout:
    side = {owner: list(properties) for owner, properties in base.items()}
    for owner, properties in base.items():
        for one in properties:
            match draw(
                st.sampled_from(("keep", "move", "move", "edit", "remove", "edit and move"))
            ):
                case "move":
                    side[owner].remove(one)
                    side[draw(st.sampled_from(OWNERS))].append(one)
                case "edit":
                    at = side[owner].index(one)
                    side[owner][at] = _written(draw, one)
                case "remove":
                    side[owner].remove(one)
                case "edit and move":
                    side[owner].remove(one)
                    side[draw(st.sampled_from(OWNERS))].append(_written(draw, one))
    return side


def _written(draw: st.DrawFn, one: Property) -> Property:
    field = draw(st.sampled_from(("unit", "display_name", "formatting")))
    return one.evolve(**{field: draw(st.sampled_from(("a", "b")))})


def _records(layout: Layout) -> list[Record]:
    return [a_type(owner, *properties) for owner, properties in layout.items()]


def _merged(*layouts: Layout) -> Resolution:
    return resolve(three_way(*(memory_snapshot(_records(layout)) for layout in layouts)))


def _places(resolution: Resolution) -> dict[str, list[str]]:
    """Return, by property, the types that have it."""
    found: dict[str, list[str]] = {}
    for record in resolution.snapshot.ids():
        owner = resolution.snapshot.get(record)
        assert isinstance(owner, ObjectType)
        for one in owner.properties:
            found.setdefault(one.id, []).append(owner.api_name)
    return found


@MOST
@given(_layouts())
def test_a_property_is_never_in_two_places(layouts: tuple[Layout, Layout, Layout]) -> None:
    places = _places(_merged(*layouts))

    assert all(len(owners) == 1 for owners in places.values())


@MOST
@given(_layouts(), st.sampled_from(("ours", "theirs", "base")))
def test_l12_nor_after_taking_one_side(layouts: tuple[Layout, Layout, Layout], option: str) -> None:
    merged = _merged(*layouts)

    after = merged.decide_all([item.id for item in merged.items if not item.is_violation], option)

    assert all(len(owners) == 1 for owners in _places(after).values())
    assert all(i.state is State.DECIDED for i in after.items if not i.is_violation)


@MOST
@given(_layouts())
def test_l2_the_sides_can_be_swapped(layouts: tuple[Layout, Layout, Layout]) -> None:
    base, ours, theirs = layouts
    one, other = _merged(base, ours, theirs), _merged(base, theirs, ours)

    assert one.snapshot.root == other.snapshot.root
    assert [item.id for item in one.items] == [item.id for item in other.items]


@MOST
@given(_layouts())
def test_l21_it_is_gone_only_if_a_side_removed_it_and_the_other_left_it(
    layouts: tuple[Layout, Layout, Layout],
) -> None:
    base, ours, theirs = (_by_id(layout) for layout in layouts)
    places = _places(_merged(*layouts))

    for element, was in base.items():
        here, there = ours.get(element), theirs.get(element)
        if element not in places:
            assert here is None or there is None
            assert here in (None, was)
            assert there in (None, was)


@MOST
@given(_layouts())
def test_l4_what_only_one_side_moved_is_where_it_put_it(
    layouts: tuple[Layout, Layout, Layout],
) -> None:
    base, ours, theirs = (_by_id(layout) for layout in layouts)
    places = _places(_merged(*layouts))

    for element, was in base.items():
        here, there = ours.get(element), theirs.get(element)
        for side, other in ((here, there), (there, here)):
            if other == was and side is not None:
                assert places[element] == [side[0]]


@MOST
@given(_layouts())
def test_l5_an_edit_is_there_or_asked_about(layouts: tuple[Layout, Layout, Layout]) -> None:
    merged = _merged(*layouts)
    asked = Counter(step for item in merged.items for step in item.path)
    base, *sides = (_by_id(layout) for layout in layouts)
    values = {
        one.id: one
        for record in merged.snapshot.ids()
        for one in merged.snapshot.get(record).properties  # type: ignore[attr-defined]
    }

    for side in sides:
        for element, (_, one) in side.items():
            for field in ("unit", "display_name", "formatting"):
                if getattr(one, field) != getattr(base[element][1], field):
                    kept = element in values and getattr(values[element], field) == getattr(
                        one, field
                    )
                    assert kept or asked[element]


def _by_id(layout: Layout) -> dict[str, tuple[str, Property]]:
    return {one.id: (owner, one) for owner, properties in layout.items() for one in properties}
