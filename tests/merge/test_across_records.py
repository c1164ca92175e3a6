"""Deciding what spans records: moved and promoted properties, replaced types, restored records and what went with them."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from oms_desktop.merge import (
    ABSENT,
    IllegalChoice,
    MergeItem,
    Resolution,
    children_of,
    resolve,
    three_way,
)
from oms_desktop.models.module import Module
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_property, a_type, an_id
from tests.merge.golden import bounds, places, records, whole
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, LONG, SEATS, Scenario, typed, with_seats
from tests.merge.golden.scenario import WIDE as DECIMAL

CREW, FLEET = an_id("Crew"), an_id("Fleet")


def _merged(scenario: Scenario) -> Resolution:
    versions = (scenario.base, scenario.ours, scenario.theirs)
    return resolve(three_way(*(memory_snapshot(version) for version in versions)))


def _golden(module: Any, name: str) -> Resolution:
    return _merged(next(s for s in module.SCENARIOS if s.name.startswith(name)))


def _owners(resolution: Resolution, element: str) -> list[str]:
    """Return the names of the records that have the property."""
    trees = (resolution.plain(subject.id) for subject in resolution.records)
    found = [
        tree["api_name"]
        for tree in trees
        if tree is not None and any(p["id"] == element for p in tree.get("properties", ()))
    ]
    return sorted(found)


def _property(tree: Plain | None, element: str) -> Plain:
    assert tree is not None
    found: Plain = next(p for p in tree["properties"] if p["id"] == element)
    return found


@pytest.mark.parametrize(
    ("option", "owner"), [("ours", "Crew"), ("theirs", "Fleet"), ("base", "Aircraft")]
)
def test_a_property_given_to_two_types_ends_in_one(option: str, owner: str) -> None:
    merged = _golden(places, "R508 a property given to two types")

    after = merged.decide(merged.items[0].id, option)

    assert _owners(after, SEATS) == [owner]
    assert after.is_complete


@pytest.mark.parametrize(
    ("option", "owner", "unit"),
    [
        ("ours", "Crew", ""),
        ("theirs", "Aircraft", "seats"),
        ("base", "Aircraft", ""),
        ("both", "Crew", "seats"),
    ],
)
def test_a_property_given_away_and_edited_stands_where_the_option_says(
    option: str, owner: str, unit: str
) -> None:
    merged = _golden(places, "R507 a property given to another type")

    after = merged.decide(merged.items[0].id, option)

    assert _owners(after, SEATS) == [owner]
    record = CREW if owner == "Crew" else AIRCRAFT.id
    assert _property(after.plain(record), SEATS).get("unit", "") == unit


def test_a_moved_property_comes_back_to_its_old_place_in_the_list() -> None:
    first = a_property("Aircraft", "aaa")
    base = AIRCRAFT.evolve(properties=(first, *AIRCRAFT.properties))
    crew, fleet = a_type("Crew"), a_type("Fleet")
    sides = [
        (
            AIRCRAFT,
            *(one.evolve(properties=(first,)) if one is to else one for one in (crew, fleet)),
        )
        for to in (crew, fleet)
    ]
    merged = _merged(Scenario("", (base, crew, fleet), sides[0], sides[1]))

    after = merged.decide(merged.items[0].id, "base")

    tree = after.plain(AIRCRAFT.id)
    assert tree is not None
    assert [p["id"] for p in tree["properties"]] == [p.id for p in base.properties]


def test_a_promotion_can_be_taken_back_with_what_it_did_elsewhere() -> None:
    merged = _golden(places, "R507 a property made a shared one")
    item = merged.items[0]

    attached, local = merged.decide(item.id, "ours"), merged.decide(item.id, "theirs")

    shared = an_id("Capacity")
    assert merged.plain(shared)["data_type"] == {"name": "long"}  # type: ignore[index]
    assert attached.plain(shared)["data_type"] == {"name": "integer"}  # type: ignore[index]
    assert "shared" not in _property(local.plain(AIRCRAFT.id), SEATS)
    assert merged.result.combined == (item,)  # decision 27: nobody wrote the shared one so


def test_a_change_can_be_done_again_in_what_replaces_a_type() -> None:
    merged = _golden(places, "E412 a type replaced by another")
    item = merged.items[0]
    assert item.suggestion == "replay"

    after = merged.decide(item.id, "replay")

    assert _owners(after, an_id("Aircraft.range")) == ["Fleet"]
    assert after.plain(AIRCRAFT.id)["deprecation"]["replaced_by"] == FLEET  # type: ignore[index]
    assert after.is_complete


def test_what_would_overwrite_another_text_is_not_done_again() -> None:
    """The replacing type has a description of its own."""
    merged = _golden(places, "E412 a type replaced by a new one and described")

    assert merged.items[0].option("replay") is None


@pytest.mark.parametrize("option", ["theirs", "base", "deprecate"])
def test_keeping_a_deleted_record_brings_back_what_went_with_it(option: str) -> None:
    merged = _golden(places, "E406 deleted with its link and its card")
    item = merged.items[0]

    after = merged.decide(item.id, option)

    assert {s.kind for s in after.records if after.plain(s.id) is not None} == {
        "object_type",
        "link_type",
        "placement",
    }
    assert "2 links or cards" in item.option("theirs").effect.render()  # type: ignore[union-attr]
    assert after.is_complete


def test_deleting_it_leaves_them_deleted() -> None:
    merged = _golden(places, "E406 deleted with its link and its card")

    after = merged.decide(merged.items[0].id, "ours")

    assert [after.plain(s.id) for s in after.records] == [None] * 3


def test_a_link_comes_back_only_if_both_its_ends_do() -> None:
    """Ours deleted both ends; theirs changed one of them."""
    link = a_link("flies", AIRLINE, AIRCRAFT)
    base = (AIRCRAFT, AIRLINE, link)
    edited = (AIRCRAFT.evolve(display_name="Plane"), AIRLINE, link)

    one = _merged(Scenario("", base, (), edited))
    both = _merged(Scenario("", base, (), (*edited[:1], AIRLINE.evolve(icon="star"), link)))

    assert one.decide(one.items[0].id, "theirs").plain(link.id) is None
    assert both.decide(both.items[0].id, "theirs").plain(link.id) is not None


def test_restoring_for_a_new_reference_brings_back_the_old_ones() -> None:
    scenario = next(s for s in whole.SCENARIOS if s.name == "E408 deleted and newly linked")
    old = a_link("owns", AIRCRAFT, AIRLINE).evolve(source=a_link("x", AIRCRAFT, AIRLINE).source)
    versions = ((*scenario.base, old), scenario.ours, (*scenario.theirs, old))
    merged = _merged(Scenario("", *versions))
    item = next(i for i in merged.items if i.code == "E408")

    after = merged.decide(item.id, "restore")

    assert after.plain(AIRLINE.id) is not None
    assert after.plain(old.id) is not None
    assert "with the link" in item.option("restore").effect.render()  # type: ignore[union-attr]


def test_a_property_added_to_a_deleted_type_can_go_to_another() -> None:
    scenario = next(s for s in records.SCENARIOS if s.name == "E407 deleted and given a property")
    base, ours, theirs = ((*v, AIRLINE) for v in (scenario.base, scenario.ours, scenario.theirs))
    merged = _merged(Scenario("", base, ours, theirs))
    item = merged.items[0]

    after = merged.decide(item.id, "move_child", AIRLINE.id)

    assert after.plain(AIRCRAFT.id) is None
    assert _owners(after, an_id("Aircraft.range")) == ["Airline"]
    assert after.is_complete
    with pytest.raises(IllegalChoice):
        merged.decide(item.id, "move_child", AIRCRAFT.id)
    with pytest.raises(IllegalChoice):
        merged.decide(item.id, "move_child", an_id("nowhere"))


def test_a_deleted_and_edited_record_lists_its_changes_as_children() -> None:
    theirs = typed(LONG).evolve(display_name="Plane", aliases=("jet",))
    merged = _merged(Scenario("", (AIRCRAFT,), (), (theirs,)))
    item = merged.items[0]

    children = children_of(item)

    assert [child.path[0] for child in children] == ["aliases", "display_name", "properties"]
    assert all(child.requires == (item.id,) for child in children)
    assert all(child.state == "auto" and child.theirs == child.result for child in children)


def test_only_a_deleted_and_edited_record_has_children() -> None:
    merged = _golden(places, "R502 a property renamed in two ways")

    assert children_of(merged.items[0]) == ()


def test_a_constraint_that_no_longer_fits_requires_the_change_of_the_type() -> None:
    merged = _golden(whole, "T105 a type changed where the other side added a length")
    by_code = {item.code: item for item in merged.items}

    assert by_code["T105"].requires == (by_code["T103"].id,)
    assert [i.code for i in merged.decide(by_code["T103"].id, "base").items] == ["T103"]


def test_a_limit_and_all_limits_exclude_each_other() -> None:
    """Taking all limits of a side may undo what was chosen for one of them."""
    base = with_seats(constraints=_limits(maximum="500"))
    ours = with_seats(constraints=_limits(maximum="400", minimum="1"))
    theirs = with_seats(constraints=_limits(maximum="600", max_items=3))
    merged = _merged(Scenario("", (base,), (ours,), (theirs,)))
    by_code = {item.code: item for item in merged.items}

    assert by_code["K203"].excludes == (by_code["K201"].id,)
    assert by_code["K201"].excludes == (by_code["K203"].id,)


def _limits(**bounds_: Any) -> Any:
    return AIRCRAFT.properties[1].constraints.evolve(minimum=None, maximum=None).evolve(**bounds_)


def test_each_part_of_a_type_can_be_taken_back_on_its_own() -> None:
    merged = _golden(bounds, "T106 one side changed the type")
    item = merged.items[0]

    for option, wanted in (
        ("ours", {"data_type": {"name": "long"}}),
        ("theirs", {"data_type": {"name": "integer"}, "array": True}),
        ("base", {"data_type": {"name": "integer"}}),
    ):
        tree = _property(merged.decide(item.id, option).plain(AIRCRAFT.id), SEATS)
        assert {k: tree[k] for k in ("data_type", "array") if k in tree} == wanted
    row = next(r for r in merged.comparison(AIRCRAFT.id).rows if r.item is item)
    assert [str(v) for v in (row.shown.base, row.shown.ours, row.shown.theirs)] == [
        "integer",
        "long",
        "several integer",
    ]
    assert len(merged.comparison(AIRCRAFT.id).rows) == 1


def test_a_narrowed_type_is_no_combined_value() -> None:
    """Decision 27: `oms merge` ends well where one side's value was taken."""
    merged = _golden(bounds, "T103 a narrower type in a record nobody else touched")

    assert merged.is_complete
    assert merged.result.combined == ()


def test_importing_the_merge_loads_no_library_for_free_form_values() -> None:
    code = "import sys, oms_desktop.merge, oms_desktop.workspace; print('deepdiff' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


def _first(resolution: Resolution, code: str) -> MergeItem:
    return next(item for item in resolution.items if item.code == code)


def test_changes_of_a_structured_default_are_said_one_by_one() -> None:
    merged = _golden(bounds, "K206 two defaults of a value with a structure")

    sentences = [sentence.render() for sentence in _first(merged, "K206").explain]

    assert sentences[0].endswith(": rows changed from 30 to 31.")
    assert sentences[1].endswith(": rows changed from 30 to 32.")


def test_a_type_that_both_widened_can_still_be_taken_from_a_side() -> None:
    merged = _golden(bounds, "T101 one widened further")

    tree = merged.decide(merged.items[0].id, "ours").plain(AIRCRAFT.id)

    assert _property(tree, SEATS)["data_type"] == {"name": "integer"}
    assert DECIMAL != LONG
    assert merged.items[0].result is not ABSENT


def test_a_word_of_a_module_asks_where_the_other_side_wrote_in_it() -> None:
    module = Module(id=an_id("module"), namespace="https://example.org/#", default_language="en")
    type_ = AIRCRAFT.evolve(module=module.id)
    renamed = (module, type_.evolve(display_name="Plane"))
    german = (module.evolve(default_language="de"), type_)

    merged = _merged(Scenario("", (module, type_), renamed, german))

    (item,) = merged.blockers
    assert str(item.title) == "https://example.org/# · default language"
    mine, theirs, why = map(str, item.explain)
    assert mine == "Mine changed records that are written with it meanwhile."
    assert "from en to de" in theirs
    assert "would change what the other wrote" in why
    assert merged.plain(module.id)["default_language"] == "en"  # type: ignore[index]
