"""Releases: versions with a number that never change, and what stands between two of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from oms_desktop.models.data_types import data_type
from oms_desktop.models.record import Deprecation
from oms_desktop.store import open_store
from oms_desktop.store.errors import TagFixed
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.objects import RefUpdate
from oms_desktop.workspace import (
    AuthorMissing,
    BadNumber,
    Level,
    Loss,
    NothingToRelease,
    NumberTooSmall,
    ReleaseExists,
    ReleaseMissing,
    VersionMissing,
    Workspace,
    create_workspace,
)
from tests.builders import a_property, new_ids
from tests.workspace.conftest import (
    AIRCRAFT,
    CREW,
    change,
    create,
    delete,
    reopened,
    ticking,
)


def test_a_release_names_the_last_version_and_says_what_it_brings(mine: Workspace) -> None:
    first = mine.release("1.0.0", "The first one.")
    create(mine, CREW)
    head = mine.save_version("Crews")

    second = mine.release("1.1.0")

    assert (first.version, first.since, first.level, first.counts) == ("1.0.0", "", "", ())
    assert (second.commit, second.since, second.level) == (head, "1.0.0", "backward_compatible")
    assert second.counts == (("backward_compatible", 1),)
    assert (first.notes, first.author_name) == ("The first one.", "Ana")
    assert [one.version for one in mine.releases()] == ["1.1.0", "1.0.0"]
    assert mine.releases() == [second, first]


def test_releases_are_there_after_a_restart_and_keep_their_version(mine: Workspace) -> None:
    released = mine.release("1.0.0")

    again = reopened(mine)

    assert again.releases() == [released]
    with open_store(again.path, share=True) as store:
        assert missing_from(store.objects, [store.refs.read_ref("refs/tags/1.0.0") or b""]) == set()
    again.close()


def test_the_next_number_follows_from_what_changed(mine: Workspace) -> None:
    assert mine.next_version().version == "0.1.0"
    mine.release("1.0.0")
    assert mine.next_version().version == "1.0.0"
    change(mine, AIRCRAFT.id, description="Flies.")
    mine.save_version("Texts")
    assert mine.next_version().version == "1.0.1"
    create(mine, CREW)
    mine.save_version("Crews")
    assert mine.next_version().version == "1.1.0"
    delete(mine, CREW.id)
    change(mine, AIRCRAFT.id, properties=())
    mine.save_version("No properties")

    proposal = mine.next_version()

    assert proposal.version == "2.0.0"
    assert proposal.last == mine.releases()[0]
    assert proposal.found.level is Level.MIGRATION_REQUIRED


def test_unsaved_edits_are_in_no_release(mine: Workspace) -> None:
    mine.release("1.0.0")
    delete(mine, AIRCRAFT.id)

    assert mine.next_version().version == "1.0.0"


def test_a_release_of_another_branch_does_not_count(mine: Workspace) -> None:
    mine.release("1.0.0")
    mine.create_branch("wild")
    create(mine, CREW)
    mine.save_version("Crews")
    mine.release("3.0.0")
    mine.switch("main")

    assert mine.next_version().last == mine.releases()[1]


def test_a_released_version_is_never_moved(mine: Workspace) -> None:
    mine.release("1.0.0")
    create(mine, CREW)
    mine.save_version("Crews")

    with pytest.raises(ReleaseExists, match=r"1\.0\.0 is released already.*1\.1\.0"):
        mine.release("1.0.0")

    with open_store(mine.path, share=True) as store:
        tag = store.refs.read_ref("refs/tags/1.0.0")
        for new in (mine.head, None):
            with pytest.raises(TagFixed, match=r"1\.0\.0"):
                store.refs.update_refs([RefUpdate("refs/tags/1.0.0", tag, new)])
        store.refs.update_refs([RefUpdate("refs/tags/1.0.0", tag, tag)])
        assert store.refs.read_ref("refs/tags/1.0.0") == tag


@pytest.mark.parametrize("version", ["1.0.0", "0.9.0", "1.0.0-rc.1"])
def test_a_number_must_be_greater_than_the_last(mine: Workspace, version: str) -> None:
    mine.release("1.0.1")

    with pytest.raises(NumberTooSmall, match=r"1\.0\.2"):
        mine.release(version)


@pytest.mark.parametrize("version", ["", "1.0", "v1.0.0", "1.0.0-" + "a" * 300])
def test_what_is_no_number_is_refused(mine: Workspace, version: str) -> None:
    with pytest.raises(BadNumber, match=r"1\.2\.3"):
        mine.release(version)

    assert mine.releases() == []


def test_without_a_version_or_an_author_nothing_is_released(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(NothingToRelease):
        workspace.release("1.0.0")
    nobody = create_workspace(tmp_path / "new.oms", clock=ticking(), new_id=new_ids())
    with nobody, pytest.raises(AuthorMissing):
        nobody.release("1.0.0")


def test_points_are_releases_branches_versions_and_the_working_copy(mine: Workspace) -> None:
    mine.release("1.0.0")
    first = mine.head
    assert first is not None
    create(mine, CREW)
    second = mine.save_version("Crews")
    delete(mine, CREW.id)

    assert mine.point("1.0.0") == "1.0.0"
    assert mine.point("main") == second
    assert mine.point(first.hex()[:9]) == first
    for wrong in ("2.0.0", "nowhere", "00", "fffffff"):
        with pytest.raises(VersionMissing):
            mine.point(wrong)
    assert mine.compatibility("1.0.0", second).level is Level.BACKWARD_COMPATIBLE
    assert mine.compatibility(second, None).is_breaking
    assert mine.compatibility("1.0.0", None).bump == "none"
    with pytest.raises(ReleaseMissing):
        mine.compatibility("4.0.0", None)
    with pytest.raises(VersionMissing):
        mine.compatibility(bytes(32), None)


def test_the_changelog_of_two_releases(mine: Workspace) -> None:
    tail = AIRCRAFT.properties[0]
    mine.release("1.0.0")
    create(mine, CREW.evolve(properties=(a_property("Crew", "rank", data_type("integer")),)))
    change(mine, AIRCRAFT.id, display_name="Airplane", properties=(tail.evolve(required=True),))
    mine.save_version("Crews")
    mine.release("2.0.0")

    found = mine.changelog("1.0.0", "2.0.0")

    said = {
        heading.render(): [entry.sentence.render() for entry in entries]
        for heading, entries in found.sections()
    }
    assert said == {
        "Breaking": ["Airplane: property tailNumber: turned required on"],
        "Added": ["added object type Crew"],
        "Changed": ["renamed Aircraft to Airplane"],
    }


def test_a_plan_goes_over_the_releases_between_and_back_again(mine: Workspace) -> None:
    mine.release("1.0.0")
    create(mine, CREW)
    change(mine, AIRCRAFT.id, deprecation=Deprecation(replaced_by=CREW.id))
    middle = mine.save_version("Successor")
    mine.release("1.1.0")
    delete(mine, AIRCRAFT.id)
    last = mine.save_version("Gone")
    create(mine, AIRCRAFT)

    there = mine.migration_plan("1.0.0", last)
    unsaved = mine.migration_plan(middle, None)

    assert [(leg.source, leg.target) for leg in there.legs] == [
        ("1.0.0", "1.1.0"),
        ("1.1.0", last.hex()[:7]),
    ]
    assert there.loss is Loss.SOME
    assert [(leg.source, leg.target) for leg in unsaved.legs] == [(middle.hex()[:7], "")]
    assert mine.migration_plan(last, last).legs == ()
    assert mine.migration_plan("1.1.0", "1.0.0").loss is Loss.ALL
    with pytest.raises(ReleaseMissing):
        mine.migration_plan("1.0.0", "7.0.0")
