"""One example of each rule of compatibility: what was there before, after, and how far that reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from oms_desktop.checks.compatibility import Level
from oms_desktop.models.action_type import ActionRule, ActionType, Criterion, Parameter, RuleKind
from oms_desktop.models.data_types import data_type
from oms_desktop.models.group import Group
from oms_desktop.models.individual import Individual
from oms_desktop.models.interface import Interface, LinkConstraint
from oms_desktop.models.link_type import Mapping
from oms_desktop.models.object_type import Implementation, ObjectType, Restriction, RestrictionKind
from oms_desktop.models.property import (
    AllowedValue,
    Constraints,
    Property,
    PropertyFlags,
    Sensitivity,
    SharedProperty,
)
from oms_desktop.models.record import Record, Status
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.models.value_type import ValueType
from tests.builders import a_link, a_property, a_type, an_id

COMPATIBLE, WIDER = Level.COMPATIBLE, Level.BACKWARD_COMPATIBLE
MIGRATION, BROKEN = Level.MIGRATION_REQUIRED, Level.INCOMPATIBLE

SEATS = a_property("Aircraft", "seats", data_type("integer"))
TAIL = a_property("Aircraft", "tail")
VEHICLE = a_type("Vehicle", a_property("Vehicle", "maker"))
AIRPORT = a_type("Airport", "icao")
PLACE = a_property("Located", "place")
LOCATED = Interface(id=an_id("Located"), api_name="Located", display_name="Located")
CODE = ValueType(id=an_id("Code"), api_name="Code", display_name="Code")
SIZE = StructType(
    id=an_id("Size"),
    api_name="Size",
    display_name="Size",
    fields=(StructField(id=an_id("width"), api_name="width", display_name="width"),),
)
OWNER = SharedProperty(id=an_id("owner"), api_name="owner", display_name="owner")
TAIL_PARAMETER = Parameter(id=an_id("p.tail"), api_name="tail", data_type=data_type("string"))
ASSIGN = ActionType(
    id=an_id("assign"), api_name="assign", display_name="Assign", parameters=(TAIL_PARAMETER,)
)


def aircraft(*properties: Property, **fields: Any) -> ObjectType:
    return a_type("Aircraft", *properties, **fields)


def seats(**fields: Any) -> ObjectType:
    return aircraft(SEATS.evolve(**fields))


def link(**fields: Any) -> Record:
    return a_link("lands", VEHICLE, AIRPORT, **fields)


def located(*properties: Property, **fields: Any) -> Interface:
    return LOCATED.evolve(properties=properties, **fields)


def implementing(*mapped: tuple[str, str]) -> Sequence[Record]:
    by = Implementation(id=LOCATED.id, properties=mapped)
    return aircraft(TAIL, implements=(by,)), located(PLACE)


def allowing(*values: str) -> Constraints:
    return Constraints(allowed=tuple(AllowedValue(id=one) for one in values))


def restricted(kind: RestrictionKind, count: int | None = None) -> ObjectType:
    return aircraft(restrictions=(Restriction(on=OWNER.id, kind=kind, count=count),))


Case = tuple[str, Record | Sequence[Record], Record | Sequence[Record], Level]

CASES: tuple[Case, ...] = (
    # records
    ("described", aircraft(), aircraft(description="Flies."), COMPATIBLE),
    ("described", Group(id=an_id("g"), display_name="A"), (), COMPATIBLE),
    ("record_added", (), aircraft(), WIDER),
    ("record_removed", aircraft(), (), MIGRATION),
    ("record_removed", aircraft(status=Status.DEPRECATED), (), MIGRATION),
    ("record_removed_active", aircraft(status=Status.ACTIVE), (), BROKEN),
    ("record_removed_active", aircraft(status=Status.PROMOTED), (), BROKEN),
    ("kind_changed", aircraft(), LOCATED.evolve(id=an_id("Aircraft")), BROKEN),
    ("renamed", aircraft(), aircraft(api_name="Plane"), MIGRATION),
    ("renamed", aircraft(iri="urn:a"), aircraft(iri="urn:b"), MIGRATION),
    ("deprecated", aircraft(), aircraft(status=Status.DEPRECATED), WIDER),
    # members
    ("member_added", aircraft(), aircraft(SEATS), WIDER),
    ("member_added", aircraft(), aircraft(implements=(Implementation(id=LOCATED.id),)), WIDER),
    ("member_demanded", aircraft(), aircraft(SEATS.evolve(required=True)), MIGRATION),
    (
        "member_demanded_with_default",
        aircraft(),
        aircraft(SEATS.evolve(required=True, default="2")),
        MIGRATION,
    ),
    (
        "member_demanded",
        located(),
        located(link_constraints=(LinkConstraint(id=an_id("c"), api_name="at"),)),
        MIGRATION,
    ),
    (
        "member_added",
        located(),
        located(link_constraints=(LinkConstraint(id=an_id("c"), api_name="at", required=False),)),
        WIDER,
    ),
    ("member_removed", aircraft(SEATS), aircraft(), MIGRATION),
    (
        "member_removed_active",
        aircraft(SEATS, status=Status.ACTIVE),
        aircraft(status=Status.ACTIVE),
        BROKEN,
    ),
    (
        "member_removed",
        aircraft(SEATS.evolve(status=Status.DEPRECATED), status=Status.ACTIVE),
        aircraft(status=Status.ACTIVE),
        MIGRATION,
    ),
    ("member_moved", (aircraft(TAIL), AIRPORT), (aircraft(), a_type("Airport", TAIL)), MIGRATION),
    (
        "member_pulled_up",
        (aircraft(TAIL, extends=(an_id("Vehicle"),)), a_type("Vehicle")),
        (aircraft(extends=(an_id("Vehicle"),)), a_type("Vehicle", TAIL)),
        WIDER,
    ),
    (
        "interface_left",
        aircraft(implements=(Implementation(id=LOCATED.id),)),
        aircraft(),
        MIGRATION,
    ),
    ("member_mapped", implementing(), implementing((PLACE.id, TAIL.id)), WIDER),
    ("member_remapped", implementing((PLACE.id, TAIL.id)), implementing(), MIGRATION),
    # types
    ("type_widened", seats(), seats(data_type=data_type("long")), WIDER),
    ("type_narrowed", seats(), seats(data_type=data_type("short")), MIGRATION),
    (
        "type_rounded",
        seats(data_type=data_type("long")),
        seats(data_type=data_type("double")),
        MIGRATION,
    ),
    ("type_converted", seats(), seats(data_type=data_type("string")), MIGRATION),
    (
        "type_converted",
        seats(data_type=data_type("date")),
        seats(data_type=data_type("timestamp")),
        MIGRATION,
    ),
    ("type_replaced", seats(data_type=data_type("string")), seats(), BROKEN),
    ("type_replaced", seats(), seats(data_type=data_type("geopoint")), BROKEN),
    ("type_opened", seats(), seats(data_type=None), WIDER),
    ("type_declared", seats(data_type=None), seats(), MIGRATION),
    (
        "base_type_changed",
        CODE.evolve(base_type=data_type("short")),
        CODE.evolve(base_type=data_type("long")),
        MIGRATION,
    ),
    (
        "type_narrowed",
        SIZE.evolve(fields=(SIZE.fields[0].evolve(data_type=data_type("long")),)),
        SIZE.evolve(fields=(SIZE.fields[0].evolve(data_type=data_type("byte")),)),
        MIGRATION,
    ),
    ("made_list", seats(), seats(array=True), MIGRATION),
    ("made_single", seats(array=True), seats(), MIGRATION),
    ("unit_changed", seats(unit="ft"), seats(unit="m"), MIGRATION),
    # constraints
    ("constraint_tightened", seats(), seats(constraints=Constraints(minimum="1")), MIGRATION),
    (
        "constraint_tightened",
        seats(constraints=Constraints(maximum="10")),
        seats(constraints=Constraints(maximum="9")),
        MIGRATION,
    ),
    (
        "constraint_tightened",
        seats(constraints=Constraints(pattern="a")),
        seats(constraints=Constraints(pattern="b")),
        MIGRATION,
    ),
    (
        "constraint_loosened",
        seats(constraints=Constraints(maximum="9")),
        seats(constraints=Constraints(maximum="10")),
        WIDER,
    ),
    ("constraint_loosened", seats(constraints=Constraints(minimum="9")), seats(), WIDER),
    ("constraint_tightened", CODE, CODE.evolve(constraints=Constraints(max_length=4)), MIGRATION),
    ("constraint_loosened", CODE.evolve(constraints=Constraints(max_length=4)), CODE, WIDER),
    ("values_listed", CODE, CODE.evolve(constraints=allowing("a")), MIGRATION),
    ("values_freed", CODE.evolve(constraints=allowing("a")), CODE, WIDER),
    (
        "values_removed",
        CODE.evolve(constraints=allowing("a", "b")),
        CODE.evolve(constraints=allowing("a")),
        MIGRATION,
    ),
    (
        "values_added",
        CODE.evolve(constraints=allowing("a")),
        CODE.evolve(constraints=allowing("b", "a")),
        WIDER,
    ),
    ("made_required", seats(), seats(required=True), MIGRATION),
    (
        "made_required_with_default",
        seats(default="2"),
        seats(default="2", required=True),
        MIGRATION,
    ),
    ("made_optional", seats(required=True), seats(), WIDER),
    ("default_changed", seats(default="1"), seats(default="2"), WIDER),
    ("default_removed", seats(default="1", required=True), seats(required=True), MIGRATION),
    ("demanded", seats(), seats(unique=True), MIGRATION),
    ("not_demanded", seats(unique=True), seats(), WIDER),
    ("demand_added", OWNER, OWNER.evolve(all_of=(VEHICLE.id,)), MIGRATION),
    ("demand_dropped", OWNER.evolve(all_of=(VEHICLE.id,)), OWNER, WIDER),
    ("behaviour_changed", seats(), seats(sensitivity=Sensitivity.PII), WIDER),
    # keys, storage, inheritance
    ("key_set", seats(), aircraft(SEATS, primary_key=(SEATS.id,)), MIGRATION),
    (
        "key_changed",
        aircraft(SEATS, TAIL, primary_key=(SEATS.id,)),
        aircraft(SEATS, TAIL, primary_key=(TAIL.id,)),
        BROKEN,
    ),
    ("storage_set", link(), link(mapping=Mapping(by="join_table", table="t")), WIDER),
    ("storage_changed", link(mapping=Mapping(by="join_table", table="t")), link(), MIGRATION),
    ("made_abstract", aircraft(), aircraft(abstract=True), MIGRATION),
    ("made_concrete", aircraft(abstract=True), aircraft(), WIDER),
    ("parent_added", (aircraft(), VEHICLE), (aircraft(extends=(VEHICLE.id,)), VEHICLE), WIDER),
    (
        "parent_demands",
        (aircraft(), LOCATED),
        (
            aircraft(extends=(an_id("Thing"),)),
            LOCATED,
            a_type("Thing", a_property("Thing", "key", required=True)),
        ),
        MIGRATION,
    ),
    ("parent_lost", (aircraft(extends=(VEHICLE.id,)), VEHICLE), (aircraft(), VEHICLE), MIGRATION),
    (
        "left_type",
        Individual(id=an_id("i"), types=(VEHICLE.id,)),
        Individual(id=an_id("i")),
        MIGRATION,
    ),
    (
        "joined_type",
        Individual(id=an_id("i")),
        Individual(id=an_id("i"), types=(VEHICLE.id,)),
        WIDER,
    ),
    # links
    ("cardinality_widened", link(many=(False, False)), link(many=(True, False)), WIDER),
    ("cardinality_narrowed", link(many=(True, True)), link(many=(True, False)), MIGRATION),
    ("end_closed", OWNER, OWNER.evolve(any_of=(VEHICLE.id,)), MIGRATION),
    ("end_opened", OWNER.evolve(any_of=(VEHICLE.id,)), OWNER, WIDER),
    (
        "set_narrowed",
        OWNER.evolve(any_of=(VEHICLE.id, AIRPORT.id)),
        OWNER.evolve(any_of=(AIRPORT.id,)),
        MIGRATION,
    ),
    (
        "set_widened",
        OWNER.evolve(any_of=(AIRPORT.id,)),
        OWNER.evolve(any_of=(VEHICLE.id, AIRPORT.id)),
        WIDER,
    ),
    (
        "target_changed",
        located(link_constraints=(LinkConstraint(id=an_id("c"), target=VEHICLE.id),)),
        located(link_constraints=(LinkConstraint(id=an_id("c"), target=AIRPORT.id),)),
        MIGRATION,
    ),
    (
        "target_freed",
        located(link_constraints=(LinkConstraint(id=an_id("c"), target=VEHICLE.id),)),
        located(link_constraints=(LinkConstraint(id=an_id("c")),)),
        WIDER,
    ),
    ("inferred", OWNER, OWNER.evolve(flags=PropertyFlags(transitive=True)), WIDER),
    ("not_inferred", OWNER.evolve(flags=PropertyFlags(transitive=True)), OWNER, MIGRATION),
    ("demanded", OWNER, OWNER.evolve(flags=PropertyFlags(functional=True)), MIGRATION),
    ("constraint_tightened", link(), link(max_depth=3), MIGRATION),
    ("constraint_loosened", link(max_depth=3), link(max_depth=4), WIDER),
    ("statement_added", aircraft(), restricted(RestrictionKind.SOME), WIDER),
    ("restriction_tightened", aircraft(), restricted(RestrictionKind.MAX, 2), MIGRATION),
    (
        "restriction_tightened",
        restricted(RestrictionKind.MAX, 2),
        restricted(RestrictionKind.MAX, 1),
        MIGRATION,
    ),
    (
        "restriction_loosened",
        restricted(RestrictionKind.MIN, 2),
        restricted(RestrictionKind.MIN, 1),
        WIDER,
    ),
    ("restriction_dropped", restricted(RestrictionKind.ONLY), aircraft(), WIDER),
    # actions
    ("member_removed", ASSIGN, ASSIGN.evolve(parameters=()), MIGRATION),
    (
        "made_required",
        ASSIGN,
        ASSIGN.evolve(parameters=(TAIL_PARAMETER.evolve(required=True),)),
        MIGRATION,
    ),
    (
        "type_narrowed",
        ASSIGN.evolve(parameters=(TAIL_PARAMETER.evolve(data_type=data_type("long")),)),
        ASSIGN.evolve(parameters=(TAIL_PARAMETER.evolve(data_type=data_type("short")),)),
        MIGRATION,
    ),
    (
        "made_single",
        ASSIGN.evolve(parameters=(TAIL_PARAMETER.evolve(is_list=True),)),
        ASSIGN,
        MIGRATION,
    ),
    (
        "member_demanded",
        ASSIGN.evolve(parameters=()),
        ASSIGN.evolve(parameters=(TAIL_PARAMETER.evolve(required=True),)),
        MIGRATION,
    ),
    ("member_added", ASSIGN.evolve(parameters=()), ASSIGN, WIDER),
    (
        "target_changed",
        ASSIGN,
        ASSIGN.evolve(parameters=(TAIL_PARAMETER.evolve(refers_to=VEHICLE.id),)),
        MIGRATION,
    ),
    (
        "behaviour_changed",
        ASSIGN,
        ASSIGN.evolve(rules=(ActionRule(id=an_id("r"), does=RuleKind.FUNCTION, function="f"),)),
        WIDER,
    ),
    (
        "criterion_added",
        ASSIGN,
        ASSIGN.evolve(criteria=(Criterion(id=an_id("k"), expression="a"),)),
        MIGRATION,
    ),
    (
        "criterion_changed",
        ASSIGN.evolve(criteria=(Criterion(id=an_id("k"), expression="a"),)),
        ASSIGN.evolve(criteria=(Criterion(id=an_id("k"), expression="b"),)),
        MIGRATION,
    ),
    (
        "criterion_dropped",
        ASSIGN.evolve(criteria=(Criterion(id=an_id("k"), expression="a"),)),
        ASSIGN,
        WIDER,
    ),
)


def as_many(records: Record | Sequence[Record]) -> Sequence[Record]:
    """Return one side of a case as records."""
    return (records,) if isinstance(records, Record) else records
