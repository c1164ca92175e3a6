"""Versions: saving, history, comparing, restoring; branches and their unsaved edits."""

import pytest

from oms_desktop.store import open_store
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.objects import RefUpdate
from oms_desktop.workspace import (
    AlreadySent,
    AuthorMissing,
    BadBranchName,
    BranchExists,
    BranchIsCurrent,
    BranchMissing,
    NothingToSave,
    VersionMissing,
    Workspace,
    create_workspace,
)
from tests.builders import a_type, new_ids
from tests.workspace.conftest import change, create, names, reopened, ticking

AIRCRAFT = a_type("Aircraft", "tailNumber")
AIRPORT = a_type("Airport", "icao")


def sent(workspace: Workspace, branch: str = "main") -> None:
    """Do to the file what sync does when the remote has taken the head."""
    head = workspace.head
    assert head is not None
    with open_store(workspace.path, share=True) as second:
        tracked = f"refs/remotes/origin/{branch}"
        old = second.refs.read_ref(tracked)
        second.outbox.settle(f"refs/heads/{branch}", head, [RefUpdate(tracked, old, head)])


def test_a_version_holds_what_was_shown(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    assert workspace.has_changes

    saved = workspace.save_version("  First types ")

    assert not workspace.has_changes
    assert workspace.head == saved
    (version,) = workspace.history()
    assert (version.hash, version.parents, version.message) == (saved, (), "First types")
    assert (version.author_name, version.author_mail) == ("Ana", "ana@example.org")
    assert (version.branches, version.sent, len(version.short)) == (("main",), False, 7)
    assert workspace.version(saved) == version
    assert list(workspace.snapshot_of(saved).ids()) == [AIRCRAFT.id]


def test_a_version_its_head_and_its_outbox_row_are_one(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    saved = workspace.save_version("First")

    with open_store(workspace.path, share=True) as second:
        (row,) = second.outbox.rows()
        assert (row.branch, row.head, row.state) == ("refs/heads/main", saved, "held")
        assert second.refs.read_ref("refs/heads/main") == saved
        assert missing_from(second.objects, [saved]) == set()

    workspace.send()

    with open_store(workspace.path, share=True) as second:
        assert [row.state for row in second.outbox.rows()] == ["queued"]


def test_with_automatic_sending_a_version_is_queued_at_once(workspace: Workspace) -> None:
    workspace.set_remote("https://oms.example", "airline", automatic=True)
    create(workspace, AIRCRAFT)

    workspace.save_version("First")

    with open_store(workspace.path, share=True) as second:
        assert [row.state for row in second.outbox.rows()] == ["queued"]


def test_saving_needs_a_change_and_an_author(workspace: Workspace, tmp_path) -> None:
    with pytest.raises(NothingToSave):
        workspace.save_version("Nothing")

    with create_workspace(tmp_path / "b.oms", clock=ticking(), new_id=new_ids()) as other:
        create(other, AIRCRAFT)
        with pytest.raises(AuthorMissing, match="who you are"):
            other.save_version("First")
        assert other.history() == []
        other.set_author("Bo", "")
        other.save_version("First")
        assert other.author is not None
        with pytest.raises(NothingToSave):
            other.save_version("Again")


def test_history_is_newest_first_and_comes_in_pages(workspace: Workspace) -> None:
    for n in range(7):
        create(workspace, a_type(f"Type{n}"))
        workspace.save_version(f"v{n}")

    first = workspace.history(limit=3)
    then = workspace.history(limit=3, after=first[-1].hash)
    last = workspace.history(limit=3, after=then[-1].hash)

    found = [version.message for version in (*first, *then, *last)]
    assert found == ["v6", "v5", "v4", "v3", "v2", "v1", "v0"]


def test_rewording_changes_the_last_version_only(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    create(workspace, AIRPORT)
    workspace.save_version("Secnod")

    head = workspace.reword("Second")

    assert workspace.head == head
    assert [version.message for version in workspace.history()] == ["Second", "First"]
    assert not workspace.has_changes


def test_a_sent_version_cannot_be_reworded(workspace: Workspace) -> None:
    with pytest.raises(VersionMissing):
        workspace.reword("Nothing")
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    with open_store(workspace.path, share=True) as second:
        second.outbox.begin_attempt("refs/heads/main", "op", None, workspace.head or b"")
    with pytest.raises(AlreadySent):
        workspace.reword("On its way")

    sent(workspace)

    assert [version.sent for version in workspace.history()] == [True]
    with pytest.raises(AlreadySent, match="new version"):
        workspace.reword("Too late")


def test_unsent_counts_what_the_remote_lacks(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    assert (workspace.unsent, workspace.incoming) == (1, 0)

    sent(workspace)
    create(workspace, AIRPORT)
    workspace.save_version("Second")

    assert (workspace.unsent, workspace.incoming) == (1, 0)
    (branch,) = workspace.branches()
    assert branch.remote_head is not None


def test_comparing_two_versions_and_the_working_copy(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    first = workspace.save_version("First")
    create(workspace, AIRPORT)
    second = workspace.save_version("Second")
    change(workspace, AIRCRAFT.id, display_name="Airplane")

    assert [(d.name, d.what) for d in workspace.compare(first, second)] == [("Airport", "added")]
    assert [(d.name, d.what) for d in workspace.compare(second, first)] == [("Airport", "removed")]
    assert [d.name for d in workspace.compare(first, None)] == ["Airplane", "Airport"]
    assert len(workspace.compare(first, first)) == 0


def test_restoring_is_an_undoable_change(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    first = workspace.save_version("First\nwith details")
    create(workspace, AIRPORT)
    second = workspace.save_version("Second")

    workspace.restore(first)

    assert names(workspace) == ["Aircraft"]
    assert workspace.head == second
    assert workspace.has_changes
    assert str(workspace.undo_label) == "Restore version First"
    workspace.undo()
    assert names(workspace) == ["Aircraft", "Airport"]
    assert not workspace.has_changes
    with pytest.raises(VersionMissing, match="0101010"):
        workspace.restore(b"\1" * 32)
    with pytest.raises(VersionMissing):
        workspace.restore(workspace.snapshot.root)


def test_discarding_goes_back_to_the_last_version_and_can_be_undone(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    create(workspace, AIRPORT)
    change(workspace, AIRCRAFT.id, display_name="Airplane")

    workspace.discard()

    assert names(workspace) == ["Aircraft"]
    assert not workspace.has_changes
    workspace.undo()
    assert names(workspace) == ["Airplane", "Airport"]


def test_each_branch_keeps_its_unsaved_edits_and_its_undo(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    change(workspace, AIRCRAFT.id, display_name="Airplane")

    workspace.create_branch("feature/airports")
    assert names(workspace) == ["Aircraft"]
    assert workspace.undo_label is None
    create(workspace, AIRPORT)
    workspace.switch("main")

    assert names(workspace) == ["Airplane"]
    assert [(b.name, b.current, b.has_changes) for b in workspace.branches()] == [
        ("feature/airports", False, True),
        ("main", True, True),
    ]
    again = reopened(workspace)
    again.switch("feature/airports")
    assert names(again) == ["Aircraft", "Airport"]
    again.undo()
    assert names(again) == ["Aircraft"]
    again.switch("main")
    again.undo()
    assert names(again) == ["Aircraft"]
    again.close()


def test_the_branch_that_was_shown_is_shown_again(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    workspace.create_branch("other")
    create(workspace, AIRPORT)

    again = reopened(workspace)

    assert again.branch == "other"
    assert names(again) == ["Aircraft", "Airport"]
    assert again.search("airport")[0].summary.name == "Airport"
    again.close()


def test_switching_tells_only_what_differs(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    workspace.create_branch("other")
    create(workspace, AIRPORT)
    notices = []
    workspace.subscribe(notices.append)

    workspace.switch("main")
    workspace.switch("main")
    workspace.switch("other")

    told = [(n.origin, [(r.id, r.what) for r in n.records]) for n in notices]
    assert told == [
        ("switch", [(AIRPORT.id, "removed")]),
        ("switch", [(AIRPORT.id, "added")]),
    ]


def test_a_branch_can_start_at_an_older_version(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    first = workspace.save_version("First")
    create(workspace, AIRPORT)
    workspace.save_version("Second")

    workspace.create_branch("old", at=first, switch=False)

    assert workspace.branch == "main"
    workspace.switch("old")
    assert names(workspace) == ["Aircraft"]
    assert [v.message for v in workspace.history("*")] == ["Second", "First"]
    assert [v.branches for v in workspace.history("*")] == [("main",), ("old",)]


@pytest.mark.parametrize("name", ["", "a b", "a..b", "/a", "a/", "-a", "a~b", "a.lock", "x" * 300])
def test_a_branch_name_that_cannot_be_sent_is_refused(workspace: Workspace, name: str) -> None:
    with pytest.raises(BadBranchName):
        workspace.create_branch(name)


def test_branches_are_named_once_and_found_by_name(workspace: Workspace) -> None:
    workspace.create_branch("한글/가지", switch=False)

    with pytest.raises(BranchExists):
        workspace.create_branch("main")
    with pytest.raises(BranchMissing):
        workspace.switch("none")
    with pytest.raises(BranchMissing):
        workspace.delete_branch("none")
    with pytest.raises(BranchIsCurrent):
        workspace.delete_branch("main")
    workspace.delete_branch("한글/가지")
    assert [branch.name for branch in workspace.branches()] == ["main"]


def test_a_deleted_branch_leaves_its_versions_in_the_file(workspace: Workspace) -> None:
    create(workspace, AIRCRAFT)
    workspace.save_version("First")
    workspace.create_branch("other")
    create(workspace, AIRPORT)
    lost = workspace.save_version("Second")
    workspace.switch("main")

    workspace.delete_branch("other")

    assert workspace.version(lost).message == "Second"
    with open_store(workspace.path, share=True) as second:
        assert [row.branch for row in second.outbox.rows()] == ["refs/heads/main"]


def test_a_suggested_message_names_the_first_change(workspace: Workspace) -> None:
    assert workspace.suggested_message() == ""
    create(workspace, AIRCRAFT)
    assert workspace.suggested_message() == "Added object type Aircraft"

    create(workspace, AIRPORT)

    assert workspace.suggested_message() == "Added object type Aircraft and 1 more"
