"""A snapshot after a few changes answers what one read from nothing would, without reading what did not change."""

from __future__ import annotations

from oms_desktop.versioning.changes import Change, ChangeSet
from oms_desktop.versioning.snapshot import TreeSnapshot, apply, memory_snapshot
from tests.builders import a_link, a_type

AIRPORT, AIRCRAFT, CREW = a_type("Airport"), a_type("Aircraft"), a_type("Crew")
SMALL = a_type("Small", extends=(AIRCRAFT.id,))
FLIES = a_link("flies", AIRCRAFT, AIRPORT)
BEFORE = memory_snapshot([AIRPORT, AIRCRAFT, CREW, SMALL, FLIES])
CHANGES = ChangeSet(
    (
        Change(SMALL.id, SMALL, SMALL.evolve(extends=(CREW.id,), api_name="Crew")),
        Change(AIRPORT.id, AIRPORT, None),
        Change(a_type("New").id, None, a_type("New", extends=(AIRCRAFT.id,))),
    )
)


def test_it_answers_as_one_read_from_nothing() -> None:
    after = apply(BEFORE, CHANGES)
    plain = TreeSnapshot(after.objects, after.root)

    for kind in (None, "object_type", "link_type", "interface"):
        assert sorted(after.ids(kind)) == sorted(plain.ids(kind))
    for name in ("Crew", "Small", "New", "Airport"):
        assert after.find("object_type", name) == plain.find("object_type", name)
    for record in BEFORE.ids():
        assert after.referrers(record) == plain.referrers(record)
        assert (record in after) == (record in plain)
    assert len(after) == len(plain) == 5


def test_it_reads_only_what_changed() -> None:
    after = apply(BEFORE, CHANGES)

    after.referrers(AIRCRAFT.id)
    after.find("object_type", "New")
    list(after.ids("object_type"))

    assert after.decoded == 2


def test_changes_can_follow_one_another() -> None:
    once = apply(BEFORE, CHANGES)
    twice = apply(once, ChangeSet.creating(a_link("serves", CREW, AIRCRAFT)))

    assert len(twice) == 6
    assert len(twice.referrers(CREW.id)) == 2
    assert twice.get(SMALL.id).api_name == "Crew"
