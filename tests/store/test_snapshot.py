"""The snapshot over the index says the same as one that walks the tree, for every root of a random history."""

from pathlib import Path
from random import Random

import pytest

from oms_desktop.models.object_type import ObjectType
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import RecordMissing, Snapshot, TreeSnapshot
from oms_desktop.workspace import Workspace, open_workspace
from tests.builders import a_link, a_type, an_id, new_ids
from tests.workspace.conftest import LABEL, a_workspace, change, create, delete

NAMES = [f"Type{n}" for n in range(12)]


def everything(snapshot: Snapshot) -> object:
    """Return all that a snapshot can be asked about the names of this test."""
    targets = [an_id(name) for name in NAMES]
    return (
        sorted(snapshot.ids()),
        {kind: sorted(snapshot.ids(kind)) for kind in ("object_type", "link_type", "group")},
        {name: snapshot.find("object_type", name) for name in [*NAMES, "Renamed"]},
        {target: snapshot.referrers(target) for target in targets},
        {target: snapshot.hash_of(target) for target in targets},
        {target: snapshot.get(target) for target in targets if target in snapshot},
        len(snapshot),
    )


def one_random_edit(workspace: Workspace, random: Random) -> None:
    present = [record for record in map(an_id, NAMES) if record in workspace.snapshot]
    absent = [name for name in NAMES if an_id(name) not in present]
    match random.choice(["create", "link", "rename", "delete", "undo", "redo"]):
        case "create" if absent:
            parents = tuple(random.sample(present, min(len(present), 2)))
            create(workspace, a_type(random.choice(absent), extends=parents))
        case "link" if len(present) > 1:
            ends = [workspace.snapshot.get(record) for record in random.sample(present, 2)]
            assert isinstance(ends[0], ObjectType)
            assert isinstance(ends[1], ObjectType)
            create(workspace, a_link(f"link{random.random()}", ends[0], ends[1]))
        case "rename" if present:
            change(workspace, random.choice(present), api_name="Renamed")
        case "delete" if present:
            delete(workspace, random.choice(present))
        case "undo":
            workspace.undo()
        case "redo":
            workspace.redo()


@pytest.mark.parametrize("seed", range(6))
def test_index_and_tree_agree_for_every_root(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    roots = []
    with a_workspace(tmp_path / "random.oms") as workspace:
        for _ in range(40):
            one_random_edit(workspace, random)
            roots.append(workspace.snapshot.root)

        for root in roots:
            tree = TreeSnapshot(workspace.snapshot.objects, root)
            stored = workspace._store.snapshot(root)
            assert everything(stored) == everything(tree)


def test_a_snapshot_stays_what_it_was_when_the_working_copy_moves_on(tmp_path: Path) -> None:
    with a_workspace(tmp_path / "old.oms") as workspace:
        create(workspace, a_type("Type0"), a_type("Type1", extends=(an_id("Type0"),)))
        old = workspace.snapshot
        before = everything(old)

        delete(workspace, an_id("Type1"))
        change(workspace, an_id("Type0"), api_name="Renamed")

        assert everything(old) == before
        assert everything(workspace.snapshot) != before


def test_an_unknown_record_is_missing(tmp_path: Path) -> None:
    with a_workspace(tmp_path / "empty.oms") as workspace:
        with pytest.raises(RecordMissing):
            workspace.snapshot.get(an_id("?"))
        with pytest.raises(RecordMissing):
            workspace.snapshot.plain(an_id("?"))
        assert an_id("?") not in workspace.snapshot
        workspace.apply(ChangeSet.creating(a_type("Type0")), LABEL)
        assert len(workspace.snapshot) == 1


def test_a_snapshot_sees_what_another_connection_indexed(tmp_path: Path) -> None:
    with a_workspace(tmp_path / "a.oms") as workspace:
        before = workspace.snapshot
        assert before.find("object_type", "New") == ()

        other = open_workspace(workspace.path, clock=lambda: 0, new_id=new_ids("other"), share=True)
        with other:
            create(other, a_type("New"))

        assert before.find("object_type", "New") == ()
        workspace.refresh()
        assert workspace.snapshot.find("object_type", "New") == (an_id("New"),)
        assert before.find("object_type", "New") == ()


@pytest.mark.parametrize(("one", "other"), [("Lease", "LEASE"), ("Straße", "STRASSE")])
def test_names_that_differ_in_case_only_are_found_together(
    tmp_path: Path, one: str, other: str
) -> None:
    with a_workspace(tmp_path / "names.oms") as workspace:
        create(workspace, a_type("first", api_name=one), a_type("second", api_name=other))

        both = tuple(sorted((an_id("first"), an_id("second"))))
        assert workspace.snapshot.find("object_type", one) == both
        assert workspace.snapshot.find("object_type", other.title()) == both
