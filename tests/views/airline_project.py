"""A small ontology like the sample's, for tests of the window: groups, keys, links, an interface, two diagrams."""

from __future__ import annotations

from pathlib import Path

from oms_desktop.models.data_types import data_type
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.group import Group
from oms_desktop.models.ids import placement_id
from oms_desktop.models.interface import Interface
from oms_desktop.models.messages import message
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.record import Record, Status
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import Workspace, create_workspace
from tests.builders import a_link, a_property, a_type, an_id, new_ids

ICONS = {
    "Aircraft": ("plane", "0"),
    "Registration": ("id-card", "3"),
    "Maintenance event": ("wrench", "4"),
    "Airline": ("building-2", "2"),
}
INTEGER, DOUBLE, DATE, TIMESTAMP = (
    data_type(n) for n in ("integer", "double", "date", "timestamp")
)


def open_airline(folder: Path, *, saved: bool = True) -> Workspace:
    """Return a new project with the ontology, saved as a first version."""
    times = iter(range(1_795_000_000_000, 1_796_000_000_000, 1000))
    workspace = create_workspace(
        folder / "airline.oms",
        clock=lambda: next(times),
        new_id=new_ids("made"),
        name="Airline network",
    )
    workspace.set_author("Kim Minji", "minji@example.org")
    workspace.apply(ChangeSet.creating(*airline_records()), message("edits.create", name="Airline"))
    if saved:
        workspace.save_version("First version")
    return workspace


def airline_records() -> list[Record]:
    """Return every record of the ontology."""
    fleet, network, crew = (
        Group(id=an_id(name), api_name=name, display_name=name)
        for name in ("Fleet", "Network", "Crew")
    )
    icao = ValueType(id=an_id("ICAO code"), api_name="IcaoCode", display_name="ICAO code")
    asset = Interface(
        id=an_id("Asset"),
        api_name="Asset",
        display_name="Asset",
        colour="1",
        groups=(fleet.id,),
        status=Status.ACTIVE,
    )
    aircraft = _type(
        "Aircraft",
        [
            ("tailNumber", {}),
            ("displayName", {}),
            ("seatCount", {"data_type": INTEGER}),
            ("rangeKm", {"data_type": DOUBLE}),
            *((f"extra{n}", {}) for n in range(8)),
        ],
        fleet,
        implements=(Implementation(id=asset.id),),
        status=Status.ACTIVE,
        title_property=an_id("Aircraft.displayName"),
        description="A powered or unpowered flying vehicle that the network operates.",
        labels=(("ko", "항공기"),),
    )
    registration = _type("Registration", [("mark", {}), ("validUntil", {"data_type": DATE})], fleet)
    event = _type(
        "Maintenance event",
        [("workOrder", {}), ("startedAt", {"data_type": TIMESTAMP}), ("findings", {"array": True})],
        fleet,
        status=Status.ACTIVE,
    )
    airline = _type(
        "Airline",
        [("icaoCode", {"value_type": icao.id, "data_type": None}), ("homeCountry", {})],
        network,
        status=Status.ACTIVE,
    )
    names = ("Airport", "Flight", "Route", "Gate", "Pilot", "Crew member", "Passenger", "Ticket")
    others = [
        _type(
            name,
            [("code", {}), ("since", {"data_type": DATE})],
            crew if "r" in name[-1:] else network,
        )
        for name in names
    ]
    old = _type("Fax notice", [("number", {})], None, status=Status.DEPRECATED)
    links = [
        a_link("operated by", aircraft, airline),
        a_link("has registration", aircraft, registration, many=(False, False)),
        a_link("maintained in", aircraft, event, many=(False, True)),
        a_link("departs from", others[1], others[0]),
        a_link("flies", others[4], others[1], many=(True, True)),
    ]
    overview = Diagram(id=an_id("Fleet overview"), api_name="Fleet", display_name="Fleet overview")
    logistics = Diagram(
        id=an_id("Logistics"), api_name="Logistics", display_name="Logistics", order=1
    )
    spots = {
        asset: (40, 40),
        aircraft: (150, 120),
        registration: (150, 350),
        airline: (560, 80),
        event: (560, 370),
    }
    return [
        fleet, network, crew, icao, asset, aircraft, registration, event, airline, *others, old,
        *links, overview, logistics,
        *(_placed(overview, record, at) for record, at in spots.items()),
        *(_placed(logistics, record, None) for record in others),
    ]  # fmt: skip


def _type(
    name: str,
    properties: list[tuple[str, dict[str, object]]],
    group: Group | None,
    **fields: object,
) -> ObjectType:
    icon, colour = ICONS.get(name, ("", ""))
    made = a_type(
        name,
        *(a_property(name, own, **given) for own, given in properties),
        api_name=name.title().replace(" ", ""),
        icon=icon,
        colour=colour,
        groups=(group.id,) if group else (),
        **fields,
    )
    return made.evolve(primary_key=(made.properties[0].id,))


def _placed(diagram: Diagram, record: Record, at: tuple[int, int] | None) -> Placement:
    x, y = at or (0, 0)
    return Placement(
        id=placement_id(diagram.id, record.id),
        diagram=diagram.id,
        record=record.id,
        x=x,
        y=y,
        pinned=at is not None,
    )
