"""A project whose two branches conflict in exactly sixty places, of seven kinds."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from oms_desktop.models.data_types import DataType
from oms_desktop.models.messages import message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Constraints
from oms_desktop.versioning.snapshot import change_set, memory_snapshot
from oms_desktop.workspace import Workspace, create_workspace
from tests.builders import a_property, a_type, new_ids

TYPES = 10
OPEN = 60


def crowded_project(path: Path) -> Workspace:
    """Make the project, with `main` checked out and `theirs` beside it."""
    clock = count(1_790_000_000_000, 60_000).__next__
    made = create_workspace(path, clock=clock, new_id=new_ids("crowded"))
    made.set_author("Test", "test@example.org")
    _save(made, "Base", [*(_type(n, "") for n in range(TYPES)), *_doomed("")])
    made.create_branch("theirs")
    _save(made, "Theirs", (_type(n, "Theirs") for n in range(TYPES)))
    made.switch("main")
    _save(made, "Mine", [*(_type(n, "Mine") for n in range(TYPES)), *_doomed("Mine")])
    return made


def _type(number: int, side: str) -> ObjectType:
    name = f"Type{number}"
    data_type = {"": "double", "Mine": "long", "Theirs": "string"}[side]
    maximum = {"": "10", "Mine": "8", "Theirs": "12"}[side]
    return a_type(
        name,
        a_property(name, "size", DataType.model_validate({"name": data_type})),
        a_property(
            name,
            "weight",
            DataType.model_validate({"name": "integer"}),
            constraints=Constraints(maximum=maximum),
        ),
        api_name=f"{side}{name}",
        display_name=f"{side} {name}".strip(),
        description=f"{side or 'Plain'} words about {name}.",
    )


def _doomed(side: str) -> list[ObjectType]:
    """Return the types that theirs deletes and mine edits."""
    names = [f"Doomed{number}" for number in range(TYPES)]
    return [a_type(name, description=side) for name in names]


def _save(workspace: Workspace, word: str, types: Iterable[ObjectType]) -> None:
    changes = change_set(workspace.snapshot, memory_snapshot(types))
    workspace.apply(changes, message("edits.create", name=word))
    workspace.save_version(word)
