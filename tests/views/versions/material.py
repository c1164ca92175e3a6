"""A project whose branch and the OMS both went on, with a release before that."""

from __future__ import annotations

from pathlib import Path

from oms_desktop.models.action_type import ActionRule, ActionType, Assignment, RuleKind
from oms_desktop.models.data_types import data_type
from oms_desktop.models.messages import message
from oms_desktop.models.object_type import ObjectType
from oms_desktop.store import copy_project
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import Workspace, open_workspace
from tests.builders import an_id, new_ids
from tests.workspace.conftest import change, create, fetch, ticking

LABEL = message("edits.create", name="x")
SEATS = an_id("Aircraft.seatCount")
REGISTER = ActionType(
    id=an_id("Register aircraft"),
    api_name="RegisterAircraft",
    display_name="Register aircraft",
    rules=(
        ActionRule(
            id=an_id("rule"),
            does=RuleKind.CREATE_OBJECT,
            object_type=an_id("Aircraft"),
            sets=(Assignment(id=SEATS),),
        ),
    ),
)


def release_first(workspace: Workspace) -> None:
    """Let an action use a property, and release that as 1.0.0."""
    create(workspace, REGISTER)
    workspace.save_version("Register aircraft")
    workspace.release("1.0.0")


def break_something(workspace: Workspace) -> None:
    """Remove the property that the action sets, and narrow another one."""
    aircraft = workspace.snapshot.get(an_id("Aircraft"))
    assert isinstance(aircraft, ObjectType)
    kept = [
        one.evolve(data_type=data_type("integer")) if one.api_name == "rangeKm" else one
        for one in aircraft.properties
        if one.id != SEATS
    ]
    after = aircraft.evolve(properties=tuple(kept))
    workspace.apply(ChangeSet.replacing(aircraft, after), LABEL)


def others_send(workspace: Workspace, folder: Path, name: str = "Plane") -> None:
    """Let another desk call aircraft *name* and send that; this desk hears of it."""
    workspace.ui.set("settled", True)
    path = copy_project(workspace.path, folder / f"theirs-{name}.oms")
    with open_workspace(path, clock=ticking(1_796_500_000_000), new_id=new_ids("t")) as theirs:
        theirs.discard()
        theirs.set_author("Bo", "")
        change(theirs, an_id("Aircraft"), display_name=name)
        theirs.save_version("Call them otherwise")
        fetch(workspace, theirs)


def connect(workspace: Workspace) -> None:
    """Say where the OMS is; nothing is asked of it."""
    workspace.set_remote("https://oms.example.org", "airline-network")


def stirred(workspace: Workspace, folder: Path) -> None:
    """Do all of it: a release, a remote that went on, unsaved edits that break something and conflict."""
    connect(workspace)
    release_first(workspace)
    others_send(workspace, folder)
    break_something(workspace)
    change(workspace, an_id("Aircraft"), display_name="Airplane")
