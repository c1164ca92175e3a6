"""Who changed what an item is about: the versions of each side, by author and time."""

from __future__ import annotations

from oms_desktop.workspace import MergeSession, Workspace
from tests.builders import a_type
from tests.workspace.conftest import AIRCRAFT, AIRPORT, change, create, delete, fetch


def conflicting(mine: Workspace, theirs: Workspace) -> MergeSession:
    create(mine, a_type("Noise"))
    mine.save_version("Nothing to do with it")
    change(mine, AIRCRAFT.id, description="It flies.")
    mine.save_version("Another field")
    change(mine, AIRCRAFT.id, display_name="Aeroplane")
    mine.save_version("A first name")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("A second name")
    change(theirs, AIRCRAFT.id, display_name="Plane")
    theirs.save_version("Their name")
    fetch(mine, theirs)
    session = mine.get().session
    assert session is not None
    return session


def titles(workspace: Workspace, deeds: list[tuple[bytes, str, int]]) -> list[str]:
    return [workspace.version(commit).message for commit, _, _ in deeds]


def test_each_side_names_the_versions_that_changed_the_field(
    mine: Workspace, theirs: Workspace
) -> None:
    session = conflicting(mine, theirs)
    [item] = session.blockers

    found = session.provenance(item)

    assert titles(mine, found["ours"]) == ["A second name", "A first name"]
    assert titles(mine, found["theirs"]) == ["Their name"]
    assert [author for _, author, _ in found["ours"] + found["theirs"]] == ["Ana", "Ana", "Bo"]
    assert [time for _, _, time in found["ours"]] == [
        mine.version(commit).time_ms for commit, _, _ in found["ours"]
    ]
    assert session.provenance(item.id) == found


def test_a_deleted_record_names_who_deleted_it(mine: Workspace, theirs: Workspace) -> None:
    delete(mine, AIRPORT.id)
    mine.save_version("Gone")
    change(theirs, AIRPORT.id, display_name="Airfield")
    theirs.save_version("Edited")
    fetch(mine, theirs)
    session = mine.get().session
    assert session is not None
    [item] = session.blockers

    found = session.provenance(item)

    assert titles(mine, found["ours"]) == ["Gone"]
    assert titles(mine, found["theirs"]) == ["Edited"]


def test_a_violation_names_who_made_each_part(mine: Workspace, theirs: Workspace) -> None:
    delete(mine, AIRCRAFT.id)
    mine.save_version("Gone")
    create(theirs, a_type("Jet", extends=(AIRCRAFT.id,)))
    theirs.save_version("A subtype")
    fetch(mine, theirs)
    session = mine.get().session
    assert session is not None
    [item] = session.blockers

    found = session.provenance(item)

    assert titles(mine, found["ours"]) == ["Gone"]
    assert titles(mine, found["theirs"]) == ["A subtype"]


def test_a_merge_between_says_nothing_by_itself(mine: Workspace, theirs: Workspace) -> None:
    mine.create_branch("side")
    change(mine, AIRCRAFT.id, display_name="Airplane")
    mine.save_version("On the side")
    mine.switch("main")
    create(mine, a_type("More"))
    mine.save_version("Meanwhile")
    assert mine.start_merge("refs/heads/side") is None
    change(theirs, AIRCRAFT.id, display_name="Plane")
    theirs.save_version("Their name")
    fetch(mine, theirs)
    session = mine.get().session
    assert session is not None

    found = session.provenance(session.blockers[0])

    assert titles(mine, found["ours"]) == ["On the side"]


def test_only_the_record_is_read_where_it_changed(mine: Workspace, theirs: Workspace) -> None:
    for number in range(30):
        create(mine, a_type(f"Noise{number}"))
        mine.save_version(f"Noise {number}")
    session = conflicting(mine, theirs)
    [item] = session.blockers
    store = mine._store
    read: list[bytes] = []
    original = store.records.plain

    def counted(content: bytes) -> object:
        read.append(content)
        return original(content)

    store.records.plain = counted  # type: ignore[method-assign, assignment]

    session.provenance(item)

    assert len(read) <= 2 * 5  # before and after, for each version that changed the record
