"""My versions on top of theirs: the result of merging, with the same items (law L26)."""

from __future__ import annotations

import pytest

from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.history import read_commit
from oms_desktop.workspace import AlreadySent, Workspace
from tests.builders import a_type
from tests.workspace.conftest import AIRCRAFT, AIRPORT, change, create, fetch, names, reopened

OTHER = "refs/heads/other"


@pytest.fixture
def parted(mine: Workspace) -> Workspace:
    """Branch `other` with one version, and `main` with three that conflict in one name."""
    mine.create_branch("other")
    change(mine, AIRCRAFT.id, display_name="Plane")
    create(mine, a_type("Theirs"))
    mine.save_version("Their names")
    mine.switch("main")
    create(mine, a_type("One"))
    mine.save_version("One")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("Airplane")
    change(mine, AIRPORT.id, display_name="Airfield")
    mine.save_version("Airfield")
    return mine


def titles(workspace: Workspace) -> list[str]:
    return [version.message for version in workspace.history()]


@pytest.mark.parametrize("option", ["ours", "theirs", "base"])
def test_it_is_the_result_of_merging_with_the_same_items(parted: Workspace, option: str) -> None:
    merge = parted.start_merge(OTHER)
    assert merge is not None
    items = [(item.id, item.code, item.ours, item.theirs) for item in merge.items]
    merge.decide_all([item.id for item in merge.blockers], option)
    merge.complete()
    root = parted.snapshot.root
    parted.undo_merge()

    rebase = parted.rebase(OTHER)

    assert rebase is not None
    assert rebase.is_rebase
    assert [(item.id, item.code, item.ours, item.theirs) for item in rebase.items] == items
    assert rebase.mine.branch == "main"
    assert [item.chosen for item in rebase.items] == [option]  # the same lines: decided again
    head = rebase.complete()
    assert parted.snapshot.root == root
    assert parted.head == head
    assert titles(parted)[0] == "Airfield"
    assert "Their names" in titles(parted)
    assert all(len(version.parents) < 2 for version in parted.history())


def test_every_version_that_can_be_kept_is_kept(parted: Workspace) -> None:
    before = parted.history()
    session = parted.rebase(OTHER)
    assert session is not None
    session.decide_all([item.id for item in session.blockers], "ours")
    session.complete()

    assert titles(parted) == ["Airfield", "Airplane", "One", "Their names", "First"]
    after = parted.history()
    assert [v.time_ms for v in after[:3]] == [v.time_ms for v in before[:3]]
    assert [v.author_name for v in after[:3]] == ["Ana"] * 3
    roots = [read_commit(parted._reader, version.hash).tree for version in after]
    assert len(set(roots)) == 5
    assert missing_from(parted._store.objects, [after[0].hash]) == set()


def test_one_version_alone_is_the_merge(mine: Workspace) -> None:
    mine.create_branch("other")
    change(mine, AIRCRAFT.id, display_name="Plane")
    mine.save_version("Theirs")
    mine.switch("main")
    create(mine, a_type("One"))
    mine.save_version("One")

    assert mine.rebase(OTHER) is None  # nothing to decide

    assert titles(mine) == ["One", "Theirs", "First"]
    assert set(names(mine)) >= {"Plane", "One"}
    assert mine.can_undo_merge
    mine.undo_merge()
    assert titles(mine) == ["One", "First"]


def test_what_theirs_has_already_makes_no_version(mine: Workspace) -> None:
    mine.create_branch("other")
    create(mine, a_type("Same"))
    mine.save_version("Theirs")
    mine.switch("main")
    create(mine, a_type("Same"))
    mine.save_version("Same")
    create(mine, a_type("More"))
    mine.save_version("More")

    mine.rebase(OTHER)

    assert titles(mine) == ["More", "Theirs", "First"]


def test_it_waits_for_a_person_and_survives_a_restart(parted: Workspace) -> None:
    session = parted.rebase(OTHER)
    assert session is not None
    assert session.suggested_message == "Airfield"

    with reopened(parted) as later:
        assert later.merge is not None
        assert later.merge.is_rebase
        later.merge.decide_all([item.id for item in later.merge.blockers], "theirs")
        later.merge.complete("Another message")
        assert titles(later)[0] == "Another message"
        later.undo_merge()
        assert titles(later)[0] == "Airfield"


def test_what_was_sent_stays_where_it_is(mine: Workspace, theirs: Workspace) -> None:
    fetch(mine, theirs)
    create(mine, a_type("Sent"))
    mine.save_version("Sent")
    sent = mine._store
    from oms_desktop.versioning.objects import RefUpdate

    tracked = "refs/remotes/origin/main"
    sent.refs.update_refs([RefUpdate(tracked, sent.refs.read_ref(tracked), mine.head)])
    mine.create_branch("other", at=mine.history()[1].hash)
    create(mine, a_type("Other"))
    mine.save_version("Other")
    mine.switch("main")

    with pytest.raises(AlreadySent, match="Merge instead"):
        mine.rebase(OTHER)

    assert titles(mine) == ["Sent", "First"]
