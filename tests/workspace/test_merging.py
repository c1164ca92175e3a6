"""Deciding a merge: it waits for a person, survives a restart, is completed, undone or aborted."""

import pytest

from oms_desktop.merge import IllegalChoice
from oms_desktop.store import open_store
from oms_desktop.versioning.closure import missing_from
from oms_desktop.workspace import (
    BranchMissing,
    MergeNotReady,
    MergeOpen,
    NoUndoMerge,
    UndoBlocked,
    Workspace,
)
from tests.builders import a_type
from tests.workspace.conftest import (
    AIRCRAFT,
    AIRPORT,
    CREW,
    LABEL,
    change,
    create,
    delete,
    fetch,
    names,
    reopened,
)


@pytest.fixture
def conflict(mine: Workspace, theirs: Workspace) -> Workspace:
    """My desk, where a name was changed differently on both sides and the other side was fetched."""
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("Mine")
    change(theirs, AIRCRAFT.id, display_name="Plane")
    create(theirs, CREW)
    theirs.save_version("Theirs")
    fetch(mine, theirs)
    return mine


def decide_everything(workspace: Workspace, option: str = "theirs") -> None:
    session = workspace.merge
    assert session is not None
    for item in session.blockers:
        session.decide(item.id, option)


def test_a_conflict_waits_for_a_person(conflict: Workspace) -> None:
    root = conflict.snapshot.root

    got = conflict.get()

    assert got.outcome == "merge_open"
    assert got.session is conflict.merge
    assert got.session is not None
    assert got.session.mine.branch == "main"
    assert got.session.theirs.branch == "origin/main"
    assert [item.code for item in got.session.blockers] == ["M003"]
    assert not got.session.can_complete
    assert conflict.snapshot.root == root
    with pytest.raises(MergeNotReady, match="One item"):
        got.session.complete()


def test_while_a_merge_is_open_the_branch_stands_still(conflict: Workspace) -> None:
    conflict.get()

    with pytest.raises(MergeOpen, match="unfinished merge"):
        create(conflict, a_type("New"))
    for refused in (conflict.undo, conflict.redo, conflict.discard):
        with pytest.raises(MergeOpen):
            refused()
    with pytest.raises(MergeOpen):
        conflict.save_version("No")
    conflict.create_branch("other")
    create(conflict, a_type("New"))
    assert conflict.merge is None
    conflict.switch("main")
    assert conflict.merge is not None
    assert [branch.merging for branch in conflict.branches()] == [True, False]


def test_completing_makes_a_version_of_both_sides(conflict: Workspace, theirs: Workspace) -> None:
    head = conflict.head
    session = conflict.get().session
    assert session is not None
    decide_everything(conflict)

    merged = session.complete("Both")

    version = conflict.version(merged)
    assert version.parents == (head, theirs.head)
    assert version.message == "Both"
    assert names(conflict) == ["Airport", "Crew", "Plane"]
    assert conflict.merge is None
    assert not conflict.has_changes
    with open_store(conflict.path, share=True) as second:
        assert missing_from(second.objects, [merged]) == set()
        assert [row.head for row in second.outbox.rows()] == [merged]
    fetch(theirs, conflict)
    theirs.get()
    assert theirs.snapshot.root == conflict.snapshot.root


def test_decisions_survive_a_restart_and_can_be_undone_after_it(conflict: Workspace) -> None:
    session = conflict.get().session
    assert session is not None
    (item,) = session.blockers
    session.decide(item.id, "theirs")
    session.decide(item.id, "custom", "Flying machine")
    session.decide(item.id, "ours")
    session.undo()

    again = reopened(conflict)
    later = again.merge

    assert later is not None
    assert later.item(item.id).chosen == "custom"
    assert str(later.undo_label) == str(later.redo_label)
    later.undo()
    assert later.item(item.id).chosen == "theirs"
    later.redo()
    later.redo()
    assert later.item(item.id).chosen == "ours"
    assert later.redo_label is None
    later.undo()
    again.set_author("Ana", "")
    later.complete()
    assert names(again) == ["Airport", "Crew", "Flying machine"]
    again.close()


def test_clearing_a_decision_opens_its_item_again(conflict: Workspace) -> None:
    session = conflict.get().session
    assert session is not None
    (item,) = session.blockers
    heard: list[bool] = []
    stop = session.subscribe(lambda: heard.append(session.can_complete))

    session.decide(item.id, "base")
    session.clear(item.id)
    session.undo()
    stop()
    session.undo()

    assert heard == [True, False, True]
    assert session.undo_label is None
    assert [one.id for one in session.blockers] == [item.id]
    with pytest.raises(IllegalChoice):
        session.decide(item.id, "custom", 5)
    assert session.undo_label is None


def test_aborting_goes_back_to_the_exact_start(mine: Workspace, theirs: Workspace) -> None:
    change(theirs, AIRCRAFT.id, display_name="Plane")
    theirs.save_version("Theirs")
    fetch(mine, theirs)
    change(mine, AIRCRAFT.id, display_name="Airplane")
    head, root = mine.head, mine.snapshot.root
    session = mine.get().session
    assert session is not None
    decide_everything(mine)

    session.abort()

    assert mine.merge is None
    assert (mine.head, mine.snapshot.root, mine.has_changes) == (head, root, True)
    with open_store(mine.path, share=True) as second:
        assert second.outbox.rows() == ()  # the remote has the start
    mine.undo()
    assert names(mine) == ["Aircraft", "Airport"]
    mine.redo()
    assert mine.get().outcome == "merge_open"
    assert mine.merge is not None
    assert mine.merge.undo_label is None


def test_an_open_merge_takes_in_nothing_of_another_branch(
    mine: Workspace, theirs: Workspace
) -> None:
    mine.create_branch("team")
    change(mine, AIRCRAFT.id, display_name="Jet")
    mine.save_version("Team")
    mine.switch("main")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("Mine")
    session = mine.start_merge("refs/heads/team")
    assert session is not None
    facts = session.facts
    create(theirs, CREW)
    theirs.save_version("Theirs")
    fetch(mine, theirs)

    got = mine.get()

    assert got.outcome == "merge_open"
    assert got.session is session
    assert session.facts == facts
    with pytest.raises(MergeOpen, match="unfinished merge"):
        mine.start_merge("refs/remotes/origin/main")


def test_a_merge_can_be_undone_until_it_is_sent_or_built_upon(conflict: Workspace) -> None:
    before = (conflict.head, conflict.snapshot.root)
    conflict.get()
    decide_everything(conflict)
    assert conflict.merge is not None
    merged = conflict.merge.complete()
    assert conflict.can_undo_merge

    conflict.undo_merge()

    assert (conflict.head, conflict.snapshot.root) == before
    assert not conflict.can_undo_merge
    assert conflict.version(merged).message == "Merge origin/main into main"
    with pytest.raises(NoUndoMerge):
        conflict.undo_merge()
    conflict.get()
    decide_everything(conflict)
    assert conflict.merge is not None
    conflict.merge.complete()
    create(conflict, a_type("New"))
    assert not conflict.can_undo_merge
    conflict.undo()
    assert conflict.can_undo_merge
    with open_store(conflict.path, share=True) as second:
        second.outbox.begin_attempt("refs/heads/main", "op", None, conflict.head or b"")
    assert not conflict.can_undo_merge


def test_undo_is_refused_where_others_changed_the_same_record(conflict: Workspace) -> None:
    conflict.get()
    decide_everything(conflict)
    assert conflict.merge is not None
    conflict.merge.complete()
    root = conflict.snapshot.root

    with pytest.raises(UndoBlocked, match="Plane was changed by what you got since"):
        conflict.undo()

    assert conflict.snapshot.root == root
    assert conflict.undo_label == LABEL


def test_news_during_a_merge_keep_the_decisions(conflict: Workspace, theirs: Workspace) -> None:
    session = conflict.get().session
    assert session is not None
    decide_everything(conflict, "ours")
    change(theirs, AIRPORT.id, display_name="Aerodrome")
    theirs.save_version("More")
    fetch(conflict, theirs)
    assert session.is_outdated

    again = conflict.get().session

    assert again is not None
    assert again.theirs.head == theirs.head
    assert again.can_complete
    again.complete()
    assert names(conflict) == ["Aerodrome", "Airplane", "Crew"]


def test_merging_another_branch_of_the_same_desk(mine: Workspace) -> None:
    mine.create_branch("feature")
    delete(mine, AIRPORT.id)
    mine.save_version("Without airports")
    mine.switch("main")
    change(mine, AIRCRAFT.id, display_name="Airplane")

    assert mine.start_merge("refs/heads/feature") is None

    assert names(mine) == ["Airplane"]
    assert mine.history()[0].message == "Merge feature into main"
    assert mine.start_merge("refs/heads/feature") is None
    with pytest.raises(BranchMissing, match="none"):
        mine.start_merge("refs/heads/none")
