"""Getting what others saved: taken as it is, merged by itself, and how undo and unsaved edits fare."""

from pathlib import Path

import pytest

from oms_desktop.store import open_store
from oms_desktop.workspace import (
    AuthorMissing,
    Workspace,
    create_workspace,
)
from tests.builders import an_id, new_ids
from tests.workspace.conftest import (
    AIRCRAFT,
    CREW,
    a_workspace,
    change,
    create,
    fetch,
    names,
    ticking,
)


def test_without_news_getting_does_nothing(mine: Workspace, theirs: Workspace) -> None:
    assert mine.get().outcome == "up_to_date"
    fetch(mine, theirs)
    assert mine.get().outcome == "up_to_date"


def test_getting_takes_what_is_only_newer(mine: Workspace, theirs: Workspace) -> None:
    create(theirs, CREW)
    head = theirs.save_version("Theirs")
    fetch(mine, theirs)
    assert mine.incoming == 1
    notices = []
    mine.subscribe(notices.append)

    got = mine.get()

    assert (got.outcome, got.commit, got.saved) == ("fast_forwarded", head, None)
    assert names(mine) == ["Aircraft", "Airport", "Crew"]
    assert (mine.head, mine.unsent, mine.incoming, mine.has_changes) == (head, 0, 0, False)
    assert [(n.origin, [r.id for r in n.records]) for n in notices] == [("get", [CREW.id])]
    with open_store(mine.path, share=True) as second:
        assert second.outbox.rows() == ()


def test_changes_of_different_things_merge_by_themselves(
    mine: Workspace, theirs: Workspace
) -> None:
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("Mine")
    create(theirs, CREW)
    theirs.save_version("Theirs")
    fetch(mine, theirs)

    got = mine.get()

    assert got.outcome == "merged"
    assert names(mine) == ["Airplane", "Airport", "Crew"]
    newest = mine.history()[0]
    assert newest.hash == got.commit
    assert newest.message == "Merge origin/main into main"
    assert len(newest.parents) == 2
    assert (mine.incoming, mine.unsent) == (0, 2)
    fetch(theirs, mine)
    assert theirs.get().outcome == "fast_forwarded"
    assert theirs.snapshot.root == mine.snapshot.root


def test_unsaved_edits_become_a_version_first(mine: Workspace, theirs: Workspace) -> None:
    create(theirs, CREW)
    theirs.save_version("Theirs")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    fetch(mine, theirs)

    got = mine.get()

    assert got.outcome == "merged"
    assert got.saved is not None
    assert mine.version(got.saved).message == "Edits before getting origin/main"
    assert names(mine) == ["Airplane", "Airport", "Crew"]


def test_undo_takes_back_my_step_and_leaves_what_came_in(
    mine: Workspace, theirs: Workspace
) -> None:
    change(mine, AIRCRAFT.id, display_name="Airplane")
    create(theirs, CREW)
    theirs.save_version("Theirs")
    fetch(mine, theirs)
    mine.get()

    mine.undo()

    assert names(mine) == ["Aircraft", "Airport", "Crew"]
    mine.redo()
    assert names(mine) == ["Airplane", "Airport", "Crew"]


def test_a_clone_checks_the_fetched_branch_out(tmp_path: Path, theirs: Workspace) -> None:
    clone = a_workspace(tmp_path / "clone.oms")
    fetch(clone, theirs)
    assert clone.remote_branches() == ["main"]

    clone.checkout_remote("main")

    assert names(clone) == ["Aircraft", "Airport"]
    assert (clone.head, clone.unsent, clone.incoming) == (theirs.head, 0, 0)
    with open_store(clone.path, share=True) as second:
        assert second.outbox.rows() == ()
    clone.close()


def test_unrelated_projects_can_be_merged(tmp_path: Path, theirs: Workspace) -> None:
    other = a_workspace(tmp_path / "other.oms")
    create(other, CREW)
    fetch(other, theirs)

    got = other.get()

    assert got.outcome == "merged"
    assert names(other) == ["Aircraft", "Airport", "Crew"]
    assert other.summary(an_id("Crew")) is not None
    other.close()


def test_getting_asks_for_the_author_before_it_changes_anything(
    tmp_path: Path, theirs: Workspace
) -> None:
    with create_workspace(tmp_path / "new.oms", clock=ticking(), new_id=new_ids()) as nobody:
        create(nobody, CREW)
        fetch(nobody, theirs)

        with pytest.raises(AuthorMissing):
            nobody.get()

        assert (nobody.head, nobody.merge, nobody.has_changes) == (None, None, True)
        nobody.set_author("Cy", "")
        assert nobody.get().outcome == "merged"
