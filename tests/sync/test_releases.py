"""Releases travel as their branches do, keep their number everywhere, and never move."""

from __future__ import annotations

from oms_desktop.store.outbox import SendState
from oms_desktop.store.refs import TAGS
from oms_desktop.sync.engine import Job
from oms_desktop.sync.status import SyncState
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.objects import RefUpdate
from oms_desktop.versioning.tag import Tag, encode_tag
from tests.sync.desk import MAIN, Desk, carry_out
from tests.sync.loopback import Loopback

ONE = f"{TAGS}1.0.0"


def release(desk: Desk, commit: Hash, version: str = "1.0.0", notes: str = "") -> Hash:
    """Release a version as the workspace does."""
    framed = encode_tag(Tag(commit, version, notes, desk.name, "", 0))
    with desk.store.transaction():
        desk.store.objects.put([framed])
        desk.store.refs.update_refs([RefUpdate(TAGS + version, None, hash_of(framed))])
        desk.store.outbox.enqueue(TAGS + version, hash_of(framed), now_ms=desk.clock.wall_ms())
    return hash_of(framed)


def test_a_release_is_sent_and_others_get_it(desk: Desk, other: Desk, server: Loopback) -> None:
    tag = release(desk, desk.save())
    desk.sync(server.perform)
    assert server.heads()[ONE] == tag
    assert desk.store.outbox.rows() == ()

    other.sync(server.perform)

    assert other.store.refs.read_ref(ONE) == tag
    assert not missing_from(other.store.objects, [tag])


def test_a_release_is_heard_of_later_too(desk: Desk, other: Desk, server: Loopback) -> None:
    head = desk.save()
    desk.sync(server.perform)
    other.sync(server.perform)
    tag = release(desk, head)
    desk.sync(server.perform)
    other.sync(server.perform)

    assert other.store.refs.read_ref(ONE) == tag


def test_of_two_releases_with_one_number_the_first_one_sent_has_it(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    head = desk.save()
    desk.sync(server.perform)
    other.sync(server.perform)
    other.take_over()
    first = release(desk, head, notes="mine")
    second = release(other, head, notes="theirs")
    desk.sync(server.perform)
    other.sync(server.perform)

    assert server.heads()[ONE] == first
    assert other.store.refs.read_ref(ONE) == second  # nothing that was made is lost (I7)
    (row,) = other.store.outbox.rows()
    assert (row.branch, row.state, row.code) == (ONE, SendState.DEAD, "tag-taken")
    (branch,) = other.engine.status().branches
    assert "another release of this number" in branch.message.render()


def test_the_race_for_a_number_is_noticed_by_the_server(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    head = desk.save()
    desk.sync(server.perform)
    other.sync(server.perform)
    other.take_over()
    release(other, head, notes="theirs")
    first = release(desk, head, notes="mine")
    desk.sync(server.perform)
    row = other.store.outbox.row(ONE)
    assert row is not None
    job = Job(SyncState.SENDING, other.engine._sending.send(row), ONE)
    carry_out(job, server.perform)  # before it heard of the other one

    assert server.heads()[ONE] == first
    buried = other.store.outbox.row(ONE)
    assert buried is not None
    assert buried.code == "tag-taken"


def test_connecting_a_project_sends_the_releases_it_has(desk: Desk, server: Loopback) -> None:
    tag = release(desk, desk.save())
    desk.store.outbox.discard(ONE)
    desk.store.outbox.discard(MAIN)

    desk.sync(server.perform)

    assert server.heads() == {MAIN: desk.head(), ONE: tag}


def test_a_held_release_waits_for_send(desk: Desk, server: Loopback) -> None:
    desk.save()
    desk.sync(server.perform)
    head = desk.head()
    assert head is not None
    release(desk, head)
    desk.store.outbox.discard(ONE)
    tag = desk.store.refs.read_ref(ONE)
    assert tag is not None
    desk.store.outbox.enqueue(ONE, tag, held=True, now_ms=0)
    desk.sync(server.perform)
    assert ONE not in server.heads()
    (branch,) = desk.engine.status().branches
    assert branch.message.render() == "release to send"

    desk.engine.send(ONE)
    desk.sync(server.perform)

    assert server.heads()[ONE] == tag
