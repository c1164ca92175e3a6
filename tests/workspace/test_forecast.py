"""If you sent this now: conflicts with what the remote has, who would be broken, and the number to release."""

from __future__ import annotations

import threading

from oms_desktop.models.action_type import ActionRule, ActionType, Assignment, RuleKind
from oms_desktop.models.interface import Interface
from oms_desktop.models.object_type import Implementation
from oms_desktop.workspace import Forecast, Workspace
from tests.builders import a_property, an_id
from tests.workspace.conftest import AIRCRAFT, AIRPORT, CREW, change, create, delete, fetch

TAIL = AIRCRAFT.properties[0]
ACTION = ActionType(
    id=an_id("Register"),
    api_name="Register",
    display_name="Register",
    rules=(
        ActionRule(
            id=an_id("r"),
            does=RuleKind.CREATE_OBJECT,
            object_type=AIRCRAFT.id,
            sets=(Assignment(id=TAIL.id),),
        ),
    ),
)


def test_without_a_remote_everything_is_new(mine: Workspace) -> None:
    found = mine.forecast()

    assert (found.state, found.remote_head, found.has_edits) == ("new", None, False)
    assert (found.conflicts, found.broken, found.proposal.version) == ((), (), "0.1.0")
    assert found.found.changes == ()
    mine.release("1.0.0")
    create(mine, CREW)
    assert [one.record for one in mine.forecast().found.changes] == [CREW.id]


def test_what_is_only_newer_asks_nothing(mine: Workspace, theirs: Workspace) -> None:
    fetch(mine, theirs)
    assert mine.forecast().state == "up_to_date"
    create(mine, CREW)

    found = mine.forecast()

    assert (found.state, found.has_edits, found.broken) == ("ahead", True, ())
    assert [one.record for one in found.found.changes] == [CREW.id]


def test_where_only_the_remote_went_on_nothing_is_sent(mine: Workspace, theirs: Workspace) -> None:
    create(theirs, CREW)
    theirs.save_version("Theirs")
    fetch(mine, theirs)

    found = mine.forecast()

    assert (found.state, found.found.changes, found.broken) == ("behind", (), ())


def test_conflicts_are_those_that_getting_would_show(mine: Workspace, theirs: Workspace) -> None:
    change(theirs, AIRCRAFT.id, display_name="Plane", description="Theirs.")
    change(theirs, AIRPORT.id, display_name="Aerodrome")
    create(theirs, CREW)
    theirs.save_version("Theirs")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    fetch(mine, theirs)

    found = mine.forecast()

    assert found.state == "diverged"
    assert [item.code for item in found.conflicts] == ["M003"]
    session = mine.get().session
    assert session is not None
    assert [item.id for item in session.blockers] == [item.id for item in found.conflicts]


def test_what_the_remote_added_meanwhile_is_not_taken_for_deleted(
    mine: Workspace, theirs: Workspace
) -> None:
    create(theirs, CREW)
    theirs.save_version("Theirs")
    change(mine, AIRCRAFT.id, description="Flies.")
    fetch(mine, theirs)

    found = mine.forecast()

    assert found.state == "diverged"
    assert [(c.record, c.code) for c in found.found.changes] == [(AIRCRAFT.id, "described")]
    assert (found.conflicts, found.broken) == ((), ())


def test_who_uses_what_breaks_is_named(mine: Workspace, theirs: Workspace) -> None:
    create(mine, ACTION)
    mine.save_version("Action")
    fetch(theirs, mine)
    theirs.get()
    fetch(mine, theirs)
    change(mine, AIRCRAFT.id, properties=())

    found = mine.forecast()

    ((consumer),) = found.broken
    assert (consumer.record, consumer.name, consumer.kind) == (ACTION.id, "Register", "action_type")
    assert consumer.change.path == ("properties", TAIL.id)


def test_an_abstract_type_breaks_who_makes_its_objects_and_no_heir(
    mine: Workspace, theirs: Workspace
) -> None:
    create(mine, ACTION, CREW.evolve(extends=(AIRCRAFT.id,)))
    mine.save_version("Action")
    fetch(theirs, mine)
    theirs.get()
    fetch(mine, theirs)
    change(mine, AIRCRAFT.id, abstract=True)

    assert [one.record for one in mine.forecast().broken] == [ACTION.id]

    change(mine, AIRCRAFT.id, abstract=False, api_name="Plane")

    assert mine.forecast().broken == ()  # records refer by id


def test_a_new_demand_concerns_those_who_must_meet_it(mine: Workspace, theirs: Workspace) -> None:
    located = Interface(id=an_id("Located"), api_name="Located", display_name="Located")
    create(mine, located)
    change(mine, AIRPORT.id, implements=(Implementation(id=located.id),))
    create(mine, CREW.evolve(status="active", extends=(), equivalent_to=(located.id,)))
    mine.save_version("Interfaces")
    fetch(theirs, mine)
    theirs.get()
    fetch(mine, theirs)
    change(mine, located.id, properties=(a_property("Located", "place", required=True),))

    found = mine.forecast()

    assert [one.record for one in found.broken] == [AIRPORT.id]


def test_a_deleted_record_breaks_those_who_still_refer_to_it(
    mine: Workspace, theirs: Workspace
) -> None:
    create(mine, ACTION)
    mine.save_version("Action")
    fetch(theirs, mine)
    theirs.get()
    fetch(mine, theirs)
    delete(mine, AIRCRAFT.id)

    assert [one.name for one in mine.forecast().broken] == ["Register"]

    delete(mine, ACTION.id)

    assert mine.forecast().broken == ()


def test_the_number_counts_what_both_sides_did(mine: Workspace, theirs: Workspace) -> None:
    mine.release("1.0.0")
    create(theirs, CREW)
    theirs.save_version("Theirs")
    change(mine, AIRCRAFT.id, description="Flies.")
    fetch(mine, theirs)

    assert mine.forecast().proposal.version == "1.1.0"


def test_the_job_finds_the_same_in_another_thread(mine: Workspace, theirs: Workspace) -> None:
    change(theirs, AIRCRAFT.id, display_name="Plane")
    theirs.save_version("Theirs")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    fetch(mine, theirs)
    job, made = mine.forecast_job(), list[Forecast]()

    thread = threading.Thread(target=lambda: made.append(job()))
    thread.start()
    thread.join()

    at_once = mine.forecast()
    assert [item.id for item in made[0].conflicts] == [item.id for item in at_once.conflicts]
    assert (made[0].found, made[0].root) == (at_once.found, mine.snapshot.root)


def test_forecasting_changes_nothing(mine: Workspace, theirs: Workspace) -> None:
    change(theirs, AIRCRAFT.id, display_name="Plane")
    theirs.save_version("Theirs")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    fetch(mine, theirs)
    notices: list[object] = []
    mine.subscribe(notices.append)
    before = (mine.head, mine.snapshot.root, mine.is_merging, mine.path.read_bytes())

    mine.forecast()

    assert (mine.head, mine.snapshot.root, mine.is_merging, mine.path.read_bytes()) == before
    assert notices == []
