"""Every rule: what breaks it, and what does not."""

from __future__ import annotations

from typing import Any

import pytest

from oms_desktop.checks import Problem, Severity, check, check_records
from oms_desktop.checks.constraints import fits_type
from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.group import Group
from oms_desktop.models.interface import Interface, LinkConstraint
from oms_desktop.models.link_type import LinkType, Mapping
from oms_desktop.models.object_type import Implementation
from oms_desktop.models.property import AllowedValue, Constraints, Property, SharedProperty
from oms_desktop.models.record import Record, Status
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_property, a_type, an_id

DOUBLE = data_type("double")
LONG = data_type("long")


def _problems(*records: Record) -> list[Problem]:
    snapshot = memory_snapshot(records)
    found = check(snapshot)
    assert set(found) == set(check_records(snapshot, [record.id for record in records]))
    for one in found:
        assert one.message.render()
    return found


def _codes(*records: Record) -> set[str]:
    return {one.code for one in _problems(*records)}


def _with(name: str, **fields: Any) -> set[str]:
    """Return the codes found for a type that has one property with *fields*."""
    own = Property(**{"id": an_id("p"), "api_name": "p", "display_name": "p", **fields})
    return _codes(a_type(name, own))


def test_a_sound_ontology_has_no_problem() -> None:
    aircraft, airport = a_type("Aircraft", "code"), a_type("Airport", "code")

    assert _problems(aircraft, airport, a_link("landing", aircraft, airport)) == []


def test_a_name_is_needed() -> None:
    assert _codes(a_type("").evolve(display_name="", api_name="")) == {"empty_name"}
    assert _codes(a_type("").evolve(iri="urn:a:Plane")) == set()
    assert _codes(a_type("Plane", a_property("Plane", ""))) == {"empty_part_name"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("air craft", "api_name_letters"),
        ("ﬁle", "api_name_letters"),
        ("aircraft", "api_name_start"),
        ("9Lives", "api_name_start"),
        ("A" * 101, "api_name_length"),
        ("비행기", None),
    ],
)
def test_a_convention_is_a_remark_only(name: str, code: str | None) -> None:
    found = _problems(a_type(name))

    assert [one.code for one in found] == ([code] if code else [])
    assert all(one.severity is Severity.INFO for one in found)


def test_a_reserved_name_is_remarked() -> None:
    assert _codes(a_type("Plane", "relation")) == {"api_name_reserved"}


def test_names_are_unique_in_one_namespace() -> None:
    one = a_type("Plane")
    twin = one.evolve(id=an_id("twin"))

    assert _codes(one, twin) == {"duplicate_api_name"}
    elsewhere = (one.evolve(iri="urn:a:Plane"), twin.evolve(iri="urn:b:Plane"))
    assert _codes(*elsewhere) == set()
    same = _problems(one.evolve(iri="urn:a:Plane"), twin.evolve(iri="urn:a:Plane2"))
    assert {one.severity for one in same} == {Severity.WARN}
    assert _codes(one, Interface(id=an_id("i"), api_name="Plane", display_name="P")) == set()


def test_names_are_unique_in_their_owner() -> None:
    double = (a_property("Plane", "code"), a_property("Plane", "x").evolve(api_name="Code"))
    assert "duplicate_part_name" in _codes(a_type("Plane", *double))


def test_names_at_the_ends_are_unique_at_a_type() -> None:
    plane, port = a_type("Plane"), a_type("Port", "x")
    one, other = a_link("one", plane, port), a_link("other", plane, port)

    assert _codes(plane, port, one, other) == {"duplicate_side_name"}
    sole = one.evolve(source=one.source.evolve(api_name="x"))
    assert _codes(plane, port, sole) == {"duplicate_side_name"}


def test_a_reference_leads_somewhere_or_outside() -> None:
    plane = a_type("Plane")

    assert _codes(plane.evolve(groups=(an_id("gone"),))) == {"dangling_reference"}
    assert _codes(plane.evolve(extends=("urn:x:Outside",))) == set()
    assert _codes(plane.evolve(groups=(plane.id,))) == {"wrong_kind"}
    group = Group(id=an_id("g"), display_name="G")
    assert _codes(plane.evolve(groups=(group.id,)), group) == set()


def test_nothing_inherits_from_itself() -> None:
    a, b, c = a_type("A"), a_type("B"), a_type("C")
    circle = (a.evolve(extends=(b.id,)), b.evolve(extends=(c.id,)), c.evolve(extends=(a.id,)))

    found = _problems(*circle, a_type("D").evolve(extends=(a.id,)))

    assert {one.record for one in found} == {a.id, b.id, c.id}
    assert {one.code for one in found} == {"inheritance_cycle"}
    assert "A → B → C → A" in {one.message.render().split(": ")[1].split(".")[0] for one in found}
    assert _codes(a.evolve(extends=(a.id,))) == {"inheritance_cycle"}


def test_a_parent_is_of_the_same_kind() -> None:
    shared = SharedProperty(id=an_id("s"), api_name="s", display_name="s")

    assert _codes(shared, a_type("A").evolve(extends=(shared.id,))) == {"foreign_parent"}
    link = LinkType(id=an_id("l"), api_name="l", display_name="l", extends=(shared.id,))
    assert _codes(shared, link) == set()


def test_keys_and_titles() -> None:
    plane = a_type("Plane", "code", a_property("Plane", "range", DOUBLE))
    code, flown = plane.properties
    active = plane.evolve(status=Status.ACTIVE)

    assert _codes(active) == {"missing_key", "missing_title"}
    assert _codes(active.evolve(primary_key=(code.id,), title_property=code.id)) == set()
    assert _codes(plane.evolve(primary_key=(an_id("gone"),))) == {"dangling_key"}
    assert _codes(plane.evolve(primary_key=(code.id, code.id))) == {"key_twice"}
    assert _codes(plane.evolve(primary_key=(flown.id,))) == {"bad_key"}
    assert _codes(plane.evolve(title_property=an_id("gone"))) == {"dangling_title"}
    assert _codes(plane, a_type("Jet").evolve(extends=(plane.id,), primary_key=(code.id,))) == set()


def test_a_key_has_one_simple_value() -> None:
    several = a_property("P", "codes", array=True)
    number = a_property("P", "number", LONG)

    assert _codes(a_type("P", several, primary_key=(several.id,))) == {"key_array"}
    assert _codes(a_type("P", number, primary_key=(number.id,))) == {"risky_key"}


def test_a_title_can_be_read() -> None:
    vector = a_property("P", "v", data_type("vector", dimension=3))
    assert _codes(a_type("P", vector, title_property=vector.id)) == {"bad_title"}


def test_a_value_type_fits_its_property() -> None:
    code = ValueType(id=an_id("code"), api_name="Code", display_name="Code")
    own = a_property("P", "p", value_type=code.id)

    assert _codes(code, a_type("P", own)) == set()
    wrong = a_type("P", own.evolve(data_type=DOUBLE))
    assert _codes(code, wrong) == {"value_type_mismatch"}
    assert _codes(code.evolve(version="one")) == {"bad_version"}


def test_a_shared_property_fits_its_use() -> None:
    shared = SharedProperty(id=an_id("s"), api_name="s", display_name="s", data_type=LONG)
    own = a_property("P", "p", data_type("integer"), shared=shared.id)

    assert _codes(shared, a_type("P", own)) == set()
    assert _codes(shared, a_type("P", own.evolve(data_type=DOUBLE))) == {"shared_type_mismatch"}


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"data_type": LONG, "constraints": Constraints(minimum="1", maximum="9")}, set()),
        (
            {"data_type": LONG, "constraints": Constraints(minimum="10", maximum="9")},
            {"empty_range"},
        ),
        ({"constraints": Constraints(min_length=3, max_length=2)}, {"empty_range"}),
        ({"data_type": LONG, "constraints": Constraints(pattern="a")}, {"constraint_not_for_type"}),
        (
            {"data_type": DataType(name="string"), "constraints": Constraints(pattern="(")},
            {"bad_pattern"},
        ),
        ({"constraints": Constraints(unique_items=True)}, {"constraint_not_for_one"}),
        ({"array": True, "constraints": Constraints(unique_items=True)}, set()),
        ({"array": True, "data_type": data_type("vector", dimension=2)}, {"bad_array"}),
        (
            {"data_type": LONG, "constraints": Constraints(allowed=(AllowedValue(id="x"),))},
            {"allowed_value_unfit"},
        ),
        (
            {"data_type": LONG, "constraints": Constraints(maximum="5"), "default": "9"},
            {"default_unfit"},
        ),
        (
            {"constraints": Constraints(allowed=(AllowedValue(id="x"),)), "default": "y"},
            {"default_unfit"},
        ),
        ({"constraints": Constraints(format="uuid"), "default": "no"}, {"default_unfit"}),
    ],
)
def test_constraints_are_possible_and_agree(fields: dict[str, Any], codes: set[str]) -> None:
    assert _with("Plane", **fields) == codes


@pytest.mark.parametrize(
    ("text", "name", "fits"),
    [
        ("127", "byte", True),
        ("128", "byte", False),
        ("1.5", "integer", False),
        ("1.5", "double", True),
        ("NaN", "double", False),
        ("2020-02-30", "date", False),
        ("2020-02-29T10:00:00Z", "timestamp", True),
        ("25:00", "time", False),
        ("yes", "boolean", False),
        ("anything", "geopoint", True),
    ],
)
def test_a_text_spells_a_value(text: str, name: str, fits: bool) -> None:
    assert fits_type(text, data_type(name)) is fits


def test_structs() -> None:
    struct = StructType(id=an_id("s"), api_name="Size", display_name="Size")
    field = StructField(id=an_id("f"), api_name="width", display_name="width")

    assert _codes(struct) == {"empty_struct"}
    assert _codes(struct.evolve(fields=(field,))) == set()
    assert _codes(struct.evolve(fields=(field.evolve(data_type=data_type("json")),))) == {
        "bad_field_type"
    }


def test_implementers_have_what_is_required() -> None:
    place = a_property("Located", "place", DOUBLE, required=True)
    near = LinkConstraint(id=an_id("near"), api_name="near", display_name="near")
    located = Interface(
        id=an_id("Located"), api_name="Located", display_name="Located", properties=(place,)
    )
    port = a_type("Port", a_property("Port", "where", DOUBLE))
    where = port.properties[0]
    bare = port.evolve(implements=(Implementation(id=located.id),))

    assert _codes(located, bare) == {"missing_member"}
    assert _codes(located, bare.evolve(abstract=True)) == set()
    mapped = Implementation(id=located.id, properties=((place.id, where.id),))
    assert _codes(located, port.evolve(implements=(mapped,))) == set()
    gone = mapped.evolve(properties=((place.id, an_id("gone")),))
    assert _codes(located, port.evolve(implements=(gone,))) == {"dangling_member"}
    text = where.evolve(data_type=data_type("string"))
    assert _codes(located, port.evolve(properties=(text,), implements=(mapped,))) == {"member_type"}
    linked = located.evolve(link_constraints=(near,))
    assert _codes(linked, port.evolve(implements=(mapped,))) == {"missing_link"}
    above = Interface(id=an_id("Near"), api_name="Near", display_name="Near", extends=(located.id,))
    below = port.evolve(implements=(Implementation(id=above.id),))
    assert _codes(located, above, below) == {"missing_member"}


def test_how_a_link_is_stored() -> None:
    plane = a_type("Plane", "lineNumber")
    line = a_type("Line", a_property("Line", "number", data_type("integer")))
    line = line.evolve(primary_key=(line.properties[0].id,))
    link = a_link("operates", line, plane)

    def stored(**fields: Any) -> set[str]:
        return _codes(plane, line, link.evolve(mapping=Mapping(**fields)))

    assert stored(by="foreign_key") == {"mapping_without_property"}
    assert stored(by="object_type") == {"mapping_without_type"}
    assert stored(by="foreign_key", property=an_id("gone")) == {"dangling_mapping"}
    assert stored(by="foreign_key", property=plane.properties[0].id) == {"foreign_key_type"}


def test_what_is_active_builds_on_what_is_not() -> None:
    parent = a_type("A")
    child = a_type("B").evolve(extends=(parent.id,), status=Status.ACTIVE)

    assert _codes(parent, child) == {"builds_on_experimental"}
    assert _codes(parent.evolve(status=Status.DEPRECATED), child) == {"builds_on_deprecated"}


def test_required_links_form_no_circle() -> None:
    a, b = a_type("A"), a_type("B")
    link = a_link("one", a, b)
    both = link.evolve(
        source=link.source.evolve(required=True), target=link.target.evolve(required=True)
    )

    assert _codes(a, b, link.evolve(target=link.target.evolve(required=True))) == set()
    assert _codes(a, b, both) == {"required_circle"}


def test_problems_come_worst_first() -> None:
    found = _problems(a_type("plane").evolve(groups=(an_id("gone"),)))

    assert [one.severity for one in found] == [Severity.ERROR, Severity.INFO]
