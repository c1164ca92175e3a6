"""Two desks that merged each other's versions in two ways, and get from each other again (P954)."""

from __future__ import annotations

import pytest

from oms_desktop.workspace import Workspace
from tests.workspace.conftest import AIRCRAFT, change, fetch, names, reopened


@pytest.fixture
def crossed(mine: Workspace, theirs: Workspace) -> Workspace:
    """My desk: both sides renamed a type, each merged the other's version and kept its own name."""
    for workspace, name in ((mine, "Airplane"), (theirs, "Plane")):
        change(workspace, AIRCRAFT.id, display_name=name)
        workspace.save_version(name)
    before = theirs.head
    fetch(mine, theirs)
    fetch(theirs, mine)
    for workspace in (mine, theirs):
        session = workspace.get().session
        assert session is not None
        session.decide(session.blockers[0].id, "ours")
        session.complete(f"Merged on {workspace.author.name if workspace.author else ''}")
    assert before != theirs.head
    fetch(mine, theirs)
    return mine


def test_the_question_comes_again_and_nobody_wins_by_itself(crossed: Workspace) -> None:
    got = crossed.get()

    assert got.outcome == "merge_open"
    session = got.session
    assert session is not None
    assert session.virtual_base
    [item] = session.items
    assert {item.ours, item.theirs} == {"Airplane", "Plane"}
    assert item.result == "Aircraft"
    assert (item.chosen, item.suggestion) == (None, "ours")  # what I chose before
    assert "P954" in [one.code for one in session.merged.automatic]
    session.decide(item.id, "theirs")
    session.complete()
    assert "Plane" in names(crossed)


def test_the_forecast_asks_the_same(crossed: Workspace) -> None:
    forecast = crossed.forecast()

    assert [item.code for item in forecast.conflicts] == ["M003"]


def test_a_draft_over_several_bases_survives_a_restart(crossed: Workspace) -> None:
    session = crossed.get().session
    assert session is not None
    item = session.items[0].id

    with reopened(crossed) as later:
        assert later.merge is not None
        assert later.merge.virtual_base
        assert [one.id for one in later.merge.items] == [item]


def test_one_base_is_no_virtual_one(mine: Workspace, theirs: Workspace) -> None:
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("Mine")
    change(theirs, AIRCRAFT.id, display_name="Plane")
    theirs.save_version("Theirs")
    fetch(mine, theirs)
    session = mine.get().session

    assert session is not None
    assert not session.virtual_base
    assert session.base == mine.history()[1].hash
