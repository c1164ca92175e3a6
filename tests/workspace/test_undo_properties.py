"""Any sequence of edits, undo, redo, saving, switching and reopening agrees with a list and a cursor per branch."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning.snapshot import memory_snapshot
from oms_desktop.workspace import Workspace
from tests.builders import a_type, an_id
from tests.examples import examples
from tests.workspace.conftest import a_workspace, change, create, delete, reopened

NAMES = ("Aircraft", "Airport", "Crew", "Flight")
BRANCHES = ("main", "other")

Step = tuple[str, int, int]
steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["edit", "edit", "edit", "undo", "undo", "redo", "save", "discard", "switch", "reopen"]
        ),
        st.integers(0, len(NAMES) - 1),
        st.integers(0, 2),
    ),
    max_size=30,
)


@dataclass
class Model:
    """What a branch should hold: every state since it began, and where in them it stands."""

    states: list[bytes]
    cursor: int = 0
    saved: bytes = b""
    versions: int = 0

    @property
    def now(self) -> bytes:
        return self.states[self.cursor]

    def do(self, root: bytes) -> None:
        if root != self.now:
            del self.states[self.cursor + 1 :]
            self.states.append(root)
            self.cursor += 1


def edit(workspace: Workspace, which: int, how: int) -> None:
    record = an_id(NAMES[which])
    if record not in workspace.snapshot:
        create(workspace, a_type(NAMES[which], "a"))
    elif how == 0:
        delete(workspace, record)
    else:
        change(workspace, record, display_name=f"{NAMES[which]} {how}")


def run(workspace: Workspace, models: dict[str, Model], step: Step) -> Workspace:
    kind, which, how = step
    model = models[workspace.branch]
    match kind:
        case "edit":
            edit(workspace, which, how)
            model.do(workspace.snapshot.root)
        case "undo":
            workspace.undo()
            model.cursor = max(0, model.cursor - 1)
        case "redo":
            workspace.redo()
            model.cursor = min(len(model.states) - 1, model.cursor + 1)
        case "save" if workspace.has_changes:
            workspace.save_version("A version")
            model.saved = model.now
            model.versions += 1
        case "discard":
            workspace.discard()
            model.do(model.saved)
        case "switch":
            workspace.switch(BRANCHES[1 - BRANCHES.index(workspace.branch)])
        case "reopen":
            return reopened(workspace)
    return workspace


def check(workspace: Workspace, model: Model) -> None:
    assert workspace.snapshot.root == model.now
    assert (workspace.undo_label is None) == (model.cursor == 0)
    assert (workspace.redo_label is None) == (model.cursor == len(model.states) - 1)
    assert workspace.has_changes == (model.now != model.saved)
    assert len(workspace.history()) == model.versions
    records = [workspace.snapshot.get(record) for record in workspace.snapshot.ids()]
    assert memory_snapshot(records).root == model.now
    assert {one.id for one in workspace.summaries()} == {record.id for record in records}
    found = {hit.summary.id for name in NAMES for hit in workspace.search(name)}
    assert found == {record.id for record in records}


@examples(40)
@given(steps)
def test_every_sequence_of_steps_agrees_with_the_model(sequence: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = a_workspace(Path(folder) / "a.oms")
        workspace.create_branch("other", switch=False)
        empty = workspace.snapshot.root
        models = {branch: Model([empty], saved=empty) for branch in BRANCHES}

        for step in sequence:
            workspace = run(workspace, models, step)
            check(workspace, models[workspace.branch])

        workspace.close()
