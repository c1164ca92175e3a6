"""Choices of earlier merges: made again between the same lines, suggested between others, stale where the ground moved."""

from __future__ import annotations

import pytest

from oms_desktop.merge import State
from oms_desktop.store.choices import KEPT
from oms_desktop.workspace import MergeMoved, MergeSession, Workspace
from tests.builders import a_type
from tests.workspace.conftest import AIRCRAFT, AIRPORT, change, create, names, reopened

OTHER = "refs/heads/other"


def branch_with(
    workspace: Workspace, name: str, display_name: str, record: str = AIRCRAFT.id
) -> None:
    """Save on a new branch that a type is called something else."""
    here = workspace.branch
    workspace.create_branch(name)
    change(workspace, record, display_name=display_name)
    workspace.save_version(name)
    workspace.switch(here)


@pytest.fixture
def conflict(mine: Workspace) -> Workspace:
    """Two branches that call a type differently."""
    branch_with(mine, "other", "Plane")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("Mine")
    return mine


def opened(workspace: Workspace, ref: str = OTHER) -> MergeSession:
    session = workspace.start_merge(ref)
    assert session is not None
    return session


def test_the_same_lines_again_get_the_same_choice(conflict: Workspace) -> None:
    session = opened(conflict)
    [item] = session.blockers
    session.decide(item.id, "theirs")
    session.complete()
    conflict.undo_merge()

    again = opened(conflict)

    assert again.can_complete
    assert again.item(item.id).chosen == "theirs"
    assert [step.label.render() for step in again.steps] == ["Choices of an earlier merge"]
    again.undo()
    assert again.item(item.id).state is State.OPEN
    assert again.item(item.id).suggestion == "theirs"
    again.redo()
    again.complete()
    assert "Plane" in names(conflict)


def test_a_choice_is_what_it_does_not_what_it_is_called(conflict: Workspace) -> None:
    session = opened(conflict)
    session.decide(session.blockers[0].id, "theirs")  # Plane
    session.complete()
    conflict.undo_merge()
    conflict.switch("other")

    turned = opened(conflict, "refs/heads/main")

    assert turned.items[0].chosen == "ours"  # Plane again
    assert turned.items[0].result == "Plane"


def test_a_written_value_is_made_again(conflict: Workspace) -> None:
    session = opened(conflict)
    session.decide(session.blockers[0].id, "custom", "Flyer")
    session.complete()
    conflict.undo_merge()

    assert opened(conflict).items[0].result == "Flyer"


def test_other_lines_only_get_a_suggestion(conflict: Workspace) -> None:
    conflict.create_branch("third", at=conflict.history("other")[0].hash, switch=False)
    for _ in range(2):
        session = opened(conflict)
        if session.blockers:
            session.decide(session.blockers[0].id, "theirs")
        session.complete()
        conflict.undo_merge()

    session = opened(conflict, "refs/heads/third")

    [item] = session.blockers
    assert item.chosen is None
    assert session.item(item.id).suggestion == "theirs"
    assert session.items[0].suggestion == "theirs"
    assert session.suggestions[item.id].times == 2
    assert session.steps == ()
    assert session.items[0] is session.items[0]


def test_an_aborted_merge_is_a_suggestion_too(conflict: Workspace) -> None:
    session = opened(conflict)
    session.decide(session.blockers[0].id, "base")
    session.abort()

    session = opened(conflict)

    assert [item.chosen for item in session.items] == [None]
    assert session.items[0].suggestion == "base"


def test_on_other_ground_nothing_is_taken_over(conflict: Workspace) -> None:
    session = opened(conflict)
    session.decide(session.blockers[0].id, "theirs")
    session.complete()
    conflict.undo_merge()
    change(conflict, AIRCRAFT.id, display_name="Aeroplane")
    conflict.save_version("Another name")

    session = opened(conflict)

    assert [item.chosen for item in session.items] == [None]
    assert session.suggestions == {}


def test_what_comes_while_a_merge_is_open_leaves_the_rest_decided(conflict: Workspace) -> None:
    branch_with(conflict, "both", "x", AIRPORT.id)
    conflict.switch("other")
    change(conflict, AIRPORT.id, display_name="Aerodrome")
    conflict.save_version("Airports too")
    conflict.switch("main")
    change(conflict, AIRPORT.id, display_name="Airfield")
    conflict.save_version("Mine too")
    session = opened(conflict)
    by_record = {item.subject.id: item.id for item in session.blockers}
    session.decide(by_record[AIRCRAFT.id], "theirs")
    session.decide(by_record[AIRPORT.id], "ours")
    conflict.switch("other")
    change(conflict, AIRPORT.id, display_name="Air base")
    conflict.save_version("Later")
    conflict.switch("main")
    assert conflict.merge is not None
    assert conflict.merge.is_outdated

    again = opened(conflict)

    states = {item.subject.id: item.state for item in again.items}
    assert states == {AIRCRAFT.id: State.DECIDED, AIRPORT.id: State.STALE}
    assert not again.can_complete


def test_it_survives_a_restart(conflict: Workspace) -> None:
    session = opened(conflict)
    item = session.blockers[0].id
    session.decide(item, "theirs")
    session.screen_state = {"filter": "open", "row": 3}

    with reopened(conflict) as later:
        assert later.merge is not None
        assert later.merge.item(item).chosen == "theirs"
        assert later.merge.screen_state == {"filter": "open", "row": 3}
        later.merge.undo()
        later.merge.redo()
        later.merge.complete()
        assert later.can_undo_merge
        later.undo_merge()
        assert later.merge is None
        session = opened(later)
        assert session.screen_state == {}
        assert session.items[0].chosen == "theirs"


def test_the_dry_run_refuses_what_the_screen_does_not_show(conflict: Workspace) -> None:
    session = opened(conflict)
    session.decide(session.blockers[0].id, "theirs")
    assert session.can_complete
    conflict._store.drafts.move("main", 0)  # another hand took the decision back
    before = conflict.head

    with pytest.raises(MergeMoved, match="Nothing was completed"):
        session.complete()

    assert conflict.head == before
    assert conflict.merge is not None


def test_only_so_many_are_kept(conflict: Workspace) -> None:
    memory = conflict._store.choices
    memory.remember("a", {f"old {n}": {"option": "ours"} for n in range(KEPT)})
    memory.remember("a", {f"new {n}": {"option": "ours"} for n in range(10)})

    assert memory.of([f"old {n}" for n in range(10)]) == {}
    assert len(memory.of([f"old {n}" for n in range(10, KEPT)])) == KEPT - 10
    assert len(memory.of([f"new {n}" for n in range(10)])) == 10


def test_a_fix_of_the_whole_is_made_again_too(mine: Workspace) -> None:
    mine.create_branch("other")
    create(mine, a_type("Jet", extends=(AIRCRAFT.id,)))
    mine.save_version("A subtype")
    mine.switch("main")
    from tests.workspace.conftest import delete

    delete(mine, AIRCRAFT.id)
    mine.save_version("Gone")
    session = opened(mine)
    [item] = session.blockers
    assert item.is_violation
    session.decide(item.id, "restore")
    session.complete()
    mine.undo_merge()

    again = opened(mine)

    assert again.can_complete
    assert again.item(item.id).chosen == "restore"
