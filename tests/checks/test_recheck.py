"""Checking what a change can affect finds what checking all finds."""

from __future__ import annotations

from hypothesis import given

from oms_desktop.checks import affected, check, recheck
from oms_desktop.formats import Syntax, read
from oms_desktop.models.data_types import data_type
from oms_desktop.models.record import Status
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import apply, memory_snapshot
from tests.builders import a_type, an_id
from tests.examples import examples
from tests.generators import Ontology, three_versions
from tests.real_data import ontology


@examples(150)
@given(three_versions())
def test_rechecking_a_change_finds_what_checking_all_finds(
    versions: tuple[Ontology, Ontology, Ontology],
) -> None:
    base, ours, _ = versions
    before, after = memory_snapshot(base.values()), memory_snapshot(ours.values())
    touched = {id for id in {*base, *ours} if base.get(id) != ours.get(id)}

    again = recheck(check(before), after, before, touched)

    assert [one for one in again if one.code != "base_type_changed"] == check(after)


def test_the_heirs_of_what_changes_are_looked_at_again() -> None:
    parent = a_type("A", "code")
    key = (parent.properties[0].id,)
    child = a_type("B").evolve(extends=(parent.id,))
    grandchild = a_type("C").evolve(extends=(child.id,), primary_key=key)
    before = memory_snapshot([parent, child, grandchild])
    after = apply(before, ChangeSet.replacing(parent, parent.evolve(properties=())))

    found = recheck(check(before), after, before, [parent.id])

    assert [(one.code, one.record) for one in found] == [("dangling_key", grandchild.id)]


def test_the_base_of_a_value_type_is_not_changed() -> None:
    code = ValueType(id=an_id("code"), api_name="Code", display_name="Code")
    before = memory_snapshot([code])
    after = apply(before, ChangeSet.replacing(code, code.evolve(base_type=data_type("long"))))

    assert [one.code for one in recheck([], after, before, [code.id])] == ["base_type_changed"]


def test_a_change_of_one_class_of_schema_org_reaches_few_others() -> None:
    records = read(ontology("schemaorg/schemaorg-30.0-all-https.ttl"), Syntax.TURTLE).records
    snapshot = memory_snapshot(records)
    (aircraft,) = (r for r in records if r.iri == "https://schema.org/Vehicle")
    changed = aircraft.evolve(status=Status.ACTIVE)
    after = apply(snapshot, ChangeSet.replacing(aircraft, changed))

    assert len(affected(after, [aircraft.id])) < 100
    assert recheck(check(snapshot), after, snapshot, [aircraft.id]) == check(after)
