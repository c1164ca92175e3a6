"""The engine over a real project file and the real server's floors, with a clock that stands still."""

from collections.abc import Callable
from itertools import pairwise
from math import inf
from typing import Any

import pytest

from oms_desktop.protocol.problems import Problem
from oms_desktop.protocol.update import RefMove
from oms_desktop.store.errors import DiskFull
from oms_desktop.sync.classify import Facts, NetworkTrouble
from oms_desktop.sync.engine import Job, Rest
from oms_desktop.sync.ports import RemoteConfig, SendState
from oms_desktop.sync.requests import (
    Answer,
    AskCapabilities,
    FetchPack,
    MoveRefs,
    ReadChanges,
    ReadRefs,
    Request,
    SendPack,
)
from oms_desktop.sync.status import SyncState
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.objects import RefUpdate
from oms_server.identity.roles import Actor, Grant, Role
from tests.sync.desk import MAIN, Desk
from tests.sync.loopback import Loopback, problem

AWAY = Answer(Facts(trouble=NetworkTrouble.CONNECT))
PORTAL = Answer(Facts(status=200, media_type="text/html"))


def away(request: Request[Any]) -> Answer:
    return AWAY


def refusing(server: Loopback, kind: type[Request[Any]], answer: Answer) -> Any:
    """Return a server that answers requests of *kind* with *answer*."""

    def perform(request: Request[Any]) -> Answer:
        if isinstance(request, kind):
            server.calls.append(request)
            return answer
        return server.perform(request)

    return perform


def refused(status: int, code: str, **fields: Any) -> Answer:
    return problem(Problem(title="no", status=status, code=code, **fields))


# ------------------------------------------------------------ the plain way
def test_a_saved_version_is_sent(desk: Desk, server: Loopback) -> None:
    head = desk.save()
    desk.sync(server.perform)

    assert server.heads() == {MAIN: head}
    assert desk.tracking() == head
    assert desk.store.outbox.rows() == ()
    assert desk.engine.status().state is SyncState.IDLE
    assert desk.engine.status().to_send == 0


def test_fifty_versions_go_in_one_send(desk: Desk, server: Loopback) -> None:
    for _ in range(50):
        desk.save()
    assert desk.engine.status().to_send == 50
    desk.sync(server.perform)

    assert server.heads() == {MAIN: desk.head()}
    assert sum(isinstance(call, MoveRefs) for call in server.calls) == 1


def test_a_second_desk_gets_everything_and_its_closure_is_whole(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    desk.save({f"record {n}": f"text {n}" for n in range(300)})
    desk.save({f"record {n}": f"text {n % 299}" for n in range(300)})
    desk.sync(server.perform)
    other.sync(server.perform)

    assert other.tracking() == desk.head()
    assert other.head() is None
    assert missing_from(other.store.objects, [desk.head() or b""]) == set()
    assert dict(other.engine.status().remote_heads) == {MAIN: desk.head()}


def test_getting_and_sending_move_the_difference_only(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    texts = {f"record {n}": "text" for n in range(500)}
    desk.save(texts)
    desk.sync(server.perform)
    other.sync(server.perform)
    other.take_over()
    server.calls.clear()
    other.save({**texts, "record 7": "changed"})
    other.sync(server.perform)

    packs = [call for call in server.calls if isinstance(call, SendPack)]
    assert len(packs) == 1
    assert len(packs[0].pack) < 4000


def test_branches_travel_apart(desk: Desk, other: Desk, server: Loopback) -> None:
    desk.save(branch="refs/heads/main")
    desk.save(branch="refs/heads/기능/a")
    desk.sync(server.perform)
    other.sync(server.perform)

    assert server.heads().keys() == {"refs/heads/main", "refs/heads/기능/a"}
    assert other.tracking("refs/heads/기능/a") == desk.head("refs/heads/기능/a")


def test_the_long_poll_brings_what_others_sent(desk: Desk, other: Desk, server: Loopback) -> None:
    desk.sync(server.perform)
    other.save()
    other.sync(server.perform)
    desk.step(server.perform)

    assert desk.tracking() == other.head()


# ------------------------------------------------------------ somebody was first
def test_a_lost_race_parks_the_branch_until_it_is_merged(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    desk.save()
    desk.sync(server.perform)
    other.sync(server.perform)
    other.take_over()
    other.save()
    mine = desk.save()
    other.sync(server.perform)
    desk.sync(server.perform)

    row = desk.store.outbox.row(MAIN)
    assert row is not None
    assert (row.state, row.head) == (SendState.PARKED, mine)
    assert desk.tracking() == other.head()
    assert desk.engine.status().branches[0].message.key == "sync.branch.parked"
    desk.take_over()
    desk.sync(server.perform)
    assert server.heads() == {MAIN: desk.head()}
    assert desk.store.outbox.rows() == ()


def test_the_race_is_noticed_by_the_server_where_the_desk_did_not_know(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    desk.save()
    desk.sync(server.perform)
    other.sync(server.perform)
    other.take_over()
    mine = desk.save()
    desk_was_first: list[bool] = []

    def perform(request: Request[Any]) -> Answer:
        if isinstance(request, MoveRefs) and not desk_was_first:
            desk_was_first.append(False)
            other.save()
            other.sync(server.perform)
        return server.perform(request)

    desk.sync(perform)

    row = desk.store.outbox.row(MAIN)
    assert row is not None
    assert (row.state, row.head, row.op) == (SendState.PARKED, mine, None)


def test_already_contained_is_success(desk: Desk, other: Desk, server: Loopback) -> None:
    mine = desk.save()
    answers: list[Answer] = []

    def lossy(request: Request[Any]) -> Answer:
        answer = server.perform(request)
        if isinstance(request, MoveRefs):
            answers.append(answer)
            return Answer(Facts(trouble=NetworkTrouble.BROKEN))
        return answer

    desk.sync(lossy, most=4)
    other.sync(server.perform)
    other.take_over()
    other.save()
    other.sync(server.perform)
    desk.sync(server.perform)

    assert answers
    assert desk.store.outbox.rows() == ()
    assert desk.tracking() == other.head()
    assert desk.head() == mine


# ------------------------------------------------------------ lost answers
def test_after_no_answer_the_same_operation_is_sent_again(desk: Desk, server: Loopback) -> None:
    desk.save()
    desk.sync(refusing(server, MoveRefs, Answer(Facts(trouble=NetworkTrouble.TIMEOUT))), most=8)
    desk.restart()
    desk.save()
    desk.clock.pass_time(1000)
    desk.sync(server.perform)

    ops = [call.op for call in server.calls if isinstance(call, MoveRefs)]
    assert len(set(ops)) == 2
    assert ops == sorted(ops)
    assert server.heads() == {MAIN: desk.head()}


def test_a_day_offline_then_everything_at_once(desk: Desk, server: Loopback) -> None:
    desk.sync(server.perform)
    for _ in range(50):
        desk.save()
        desk.step(away)
    while desk.clock.seconds < 90_000:
        desk.step(away)
    while not isinstance(desk.step(away), Job):
        pass
    assert desk.engine.status().state is SyncState.OFFLINE
    assert desk.engine.status().dead_letters == 0
    assert desk.engine.status().next_try_ms is not None
    desk.restart()
    desk.sync(server.perform)

    assert server.heads() == {MAIN: desk.head()}
    assert desk.store.outbox.rows() == ()


def test_offline_it_calls_seldom(desk: Desk) -> None:
    desk.save()
    calls: list[float] = []

    def counting(request: Request[Any]) -> Answer:
        calls.append(desk.clock.seconds)
        return AWAY

    begin = desk.clock.seconds
    while desk.clock.seconds < begin + 86_400:
        desk.step(counting)

    assert 200 < len(calls) < 1000
    assert max(b - a for a, b in pairwise(calls)) <= 900


def test_back_online_a_branch_does_not_wait_out_its_delay(desk: Desk, server: Loopback) -> None:
    desk.sync(server.perform)
    desk.save()
    for _ in range(40):
        desk.step(away)
    desk.engine.sync_now()
    desk.sync(server.perform, most=6)

    assert server.heads() == {MAIN: desk.head()}


def test_sync_now_tries_at_once(desk: Desk, server: Loopback) -> None:
    desk.save()
    for _ in range(40):
        desk.step(away)
    desk.clock.pass_time(11)
    desk.engine.sync_now()

    assert not isinstance(desk.engine.plan(), Rest)


# ------------------------------------------------------------ answers with a sentence
def test_a_wrong_token_waits_for_a_person(desk: Desk, server: Loopback) -> None:
    desk.save()
    plans = desk.sync(refusing(server, ReadRefs, Answer(Facts(status=401, protocol="1"))))

    assert plans[-1] == Rest(inf)
    status = desk.engine.status()
    assert status.state is SyncState.AUTH_NEEDED
    assert status.is_urgent
    assert "token" in status.message.render()
    desk.engine.sync_now()
    desk.sync(server.perform)
    assert server.heads() == {MAIN: desk.head()}


def test_a_portal_is_named_and_probed_every_half_minute(desk: Desk, server: Loopback) -> None:
    desk.save()
    probes: list[Request[Any]] = []

    def portal(request: Request[Any]) -> Answer:
        probes.append(request)
        return PORTAL

    for _ in range(10):
        desk.step(portal)

    status = desk.engine.status()
    assert status.state is SyncState.PORTAL
    assert "sign-in page" in status.message.render()
    assert all(isinstance(request, AskCapabilities) for request in probes)
    desk.sync(server.perform)
    assert server.heads() == {MAIN: desk.head()}


def test_an_unknown_ontology_is_named(desk: Desk, server: Loopback) -> None:
    server.repo_name = "elsewhere"
    desk.step(server.perform)
    desk.step(server.perform)

    status = desk.engine.status()
    assert status.state is SyncState.UNFIT
    assert "ontology was not found" in status.message.render()


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, "malformed"), (403, "forbidden"), (413, "too-large"), (422, "rule"), (428, "x")],
)
def test_a_refusal_for_good_is_a_dead_letter_and_other_branches_go_on(
    desk: Desk, server: Loopback, status: int, code: str
) -> None:
    bad = desk.save(branch="refs/heads/bad")
    desk.clock.pass_time(1)
    good = desk.save(branch="refs/heads/good")

    def perform(request: Request[Any]) -> Answer:
        if isinstance(request, MoveRefs) and request.moves[0].new == bad:
            return refused(status, code, detail="Airport has no key")
        return server.perform(request)

    desk.sync(perform)

    assert server.heads() == {"refs/heads/good": good}
    assert desk.engine.status().dead_letters == 1
    assert desk.engine.status().branches[0].message.render().startswith("Not sent: ")
    desk.sync(perform)
    assert desk.engine.status().dead_letters == 1
    desk.engine.retry("refs/heads/bad")
    desk.sync(server.perform)
    assert server.heads() == {"refs/heads/good": good, "refs/heads/bad": bad}


def test_a_new_version_takes_the_place_of_a_refused_one(desk: Desk, server: Loopback) -> None:
    bad = desk.save()

    def perform(request: Request[Any]) -> Answer:
        if isinstance(request, MoveRefs) and request.moves[0].new == bad:
            return refused(422, "rule")
        return server.perform(request)

    desk.sync(perform)
    desk.save()
    desk.sync(perform)

    assert server.heads() == {MAIN: desk.head()}


def test_a_discarded_branch_keeps_its_versions(desk: Desk, server: Loopback) -> None:
    head = desk.save()
    desk.engine.discard(MAIN)
    desk.sync(away, most=3)

    assert desk.store.outbox.rows() == ()
    assert desk.head() == head


@pytest.mark.parametrize(
    "answer",
    [
        Answer(Facts(status=500, protocol="1")),
        Answer(Facts(status=503, protocol="1", retry_after="7")),
        Answer(Facts(status=507, protocol="1")),
        Answer(Facts(status=429, protocol="1")),
        Answer(Facts(status=409, protocol="1")),
        PORTAL,
        *(Answer(Facts(trouble=trouble)) for trouble in NetworkTrouble),
    ],
)
def test_a_passing_trouble_never_makes_a_dead_letter(
    desk: Desk, server: Loopback, answer: Answer
) -> None:
    desk.save()
    end = desk.clock.seconds + 2 * 3600
    bad = refusing(server, MoveRefs, answer)
    while desk.clock.seconds < end:
        desk.step(bad)
        desk.clock.pass_time(30)
    row = desk.store.outbox.row(MAIN)
    assert row is not None
    assert row.state == SendState.QUEUED
    assert sum(isinstance(call, MoveRefs) for call in server.calls) < 400

    desk.clock.pass_time(1000)
    desk.sync(server.perform)
    assert server.heads() == {MAIN: desk.head()}


def test_what_ended_the_program_three_times_is_not_tried_by_itself(
    desk: Desk, server: Loopback
) -> None:
    desk.save()

    class Killed(BaseException):
        pass

    def deadly(request: Request[Any]) -> Answer:
        if isinstance(request, SendPack):
            raise Killed
        return server.perform(request)

    for _ in range(3):
        with pytest.raises(Killed):
            desk.sync(deadly)
        desk.restart()
    desk.sync(server.perform)

    assert desk.engine.status().dead_letters == 1
    assert server.heads() == {}
    desk.engine.retry(MAIN)
    desk.sync(server.perform)
    assert server.heads() == {MAIN: desk.head()}


def test_a_token_without_the_right_to_write_still_gets(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    other.save()
    other.sync(server.perform)
    server.actor = Actor("id", "reader", (Grant(Role.VIEWER),))
    desk.save(branch="refs/heads/mine")
    desk.sync(refusing(server, MoveRefs, refused(403, "forbidden")))

    assert desk.tracking() == other.head()
    assert "no right" in desk.engine.status().branches[0].message.render()


# ------------------------------------------------------------ what the user decides
def test_held_versions_wait_for_send(desk: Desk, server: Loopback) -> None:
    desk.config = RemoteConfig("http://oms", "airline", automatic=False)
    desk.restart()
    desk.sync(server.perform)
    with desk.store.transaction():
        head = desk.save()
        desk.store.outbox.discard(MAIN)
        desk.store.outbox.enqueue(MAIN, head, held=True, now_ms=0)
    desk.sync(server.perform)
    assert server.heads() == {}
    assert desk.engine.status().branches[0].message.render() == "1 version to send"
    desk.engine.send(MAIN)
    desk.sync(server.perform)

    assert server.heads() == {MAIN: head}


def test_connecting_a_project_sends_the_branches_it_has(desk: Desk, server: Loopback) -> None:
    head = desk.save()
    desk.store.outbox.discard(MAIN)
    desk.sync(server.perform)

    assert server.heads() == {MAIN: head}


def test_another_remote_is_compared_from_the_start(desk: Desk, server: Loopback) -> None:
    head = desk.save()
    desk.sync(server.perform)
    elsewhere = Loopback(server.database, "elsewhere")
    desk.config = RemoteConfig("http://oms", "elsewhere")
    desk.restart()
    desk.sync(elsewhere.perform)

    assert elsewhere.heads() == {MAIN: head}
    assert desk.tracking() == head


def test_a_branch_deleted_on_the_server_is_not_sent_again_by_itself(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    head = desk.save()
    desk.sync(server.perform)
    server.actor = Actor("id", "admin", (Grant(Role.ADMIN),))
    deletion = MoveRefs("operation-delete", (RefMove(ref=MAIN, old=head, new=None),))
    server.perform(deletion)
    desk.sync(server.perform)
    desk.restart()
    desk.sync(server.perform)

    assert server.heads() == {}
    assert desk.tracking() is None
    assert desk.head() == head


# ------------------------------------------------------------ a restored server
def test_a_restored_server_gets_back_what_it_lost(
    desk: Desk, other: Desk, new_desk: Callable[[str], Desk], server: Loopback
) -> None:
    desk.save()
    desk.sync(server.perform)
    backup = dict(server.heads())
    other.sync(server.perform)
    other.take_over()
    other.save(branch="refs/heads/only-lee")
    other.save()
    other.sync(server.perform)
    desk.sync(server.perform)
    lost = desk.tracking("refs/heads/only-lee")
    restored = restore(server, backup)
    desk.sync(restored.perform)

    assert restored.heads() == {MAIN: other.head(), "refs/heads/only-lee": lost}
    assert desk.tracking() == other.head()


def test_a_restored_server_that_went_on_keeps_both_ways(
    desk: Desk, other: Desk, new_desk: Callable[[str], Desk], server: Loopback
) -> None:
    first = desk.save()
    desk.sync(server.perform)
    backup = dict(server.heads())
    other.sync(server.perform)
    other.take_over()
    lost = other.save()
    other.sync(server.perform)
    desk.sync(server.perform)
    restored = restore(server, backup)
    third = new_desk("park")
    third.sync(restored.perform)
    third.take_over()
    went_on = third.save()
    third.sync(restored.perform)
    assert desk.head() == first
    desk.sync(restored.perform)

    assert restored.heads() == {MAIN: went_on, f"refs/heads/rescue/main-{lost.hex()[:8]}": lost}
    assert desk.tracking() == went_on


def restore(server: Loopback, heads: dict[str, bytes]) -> Loopback:
    """Put the server's refs and log back to an earlier state, as a backup does, and begin a new epoch."""
    with server.database.write() as connection:
        keep = len(heads)
        connection.exec_driver_sql("DELETE FROM ref")
        connection.exec_driver_sql("DELETE FROM operation")
        connection.exec_driver_sql(f"DELETE FROM ref_log WHERE sequence > {keep}")
        connection.exec_driver_sql("DELETE FROM outbox")
        for ref, head in heads.items():
            connection.exec_driver_sql("INSERT INTO ref VALUES (1, ?, ?)", (ref, head))
    server.database.renew_epoch()
    return Loopback(server.database)


# ------------------------------------------------------------ bad answers and a bad disk
def test_a_pack_that_is_not_whole_is_not_kept(desk: Desk, other: Desk, server: Loopback) -> None:
    other.save({f"record {n}": f"{n}" for n in range(200)})
    other.sync(server.perform)
    before = set(desk.store.objects.all_hashes())

    def cutting(request: Request[Any]) -> Answer:
        answer = server.perform(request)
        if isinstance(request, FetchPack):
            return Answer(answer.facts, answer.epoch, answer.value[: len(answer.value) // 2])
        return answer

    for _ in range(4):
        desk.step(cutting)

    assert desk.tracking() is None
    for found in set(desk.store.objects.all_hashes()) - before:
        assert missing_from(desk.store.objects, [found]) == set()
    desk.sync(server.perform)
    assert desk.tracking() == other.head()


def test_an_answer_of_another_shape_is_a_trouble_not_a_crash(desk: Desk, server: Loopback) -> None:
    def odd(request: Request[Any]) -> Answer:
        answer = server.perform(request)
        return Answer(answer.facts, answer.epoch, {"not": "a record"})

    desk.step(odd)

    assert desk.engine.status().state is SyncState.WAITING


def test_a_full_disk_is_named_and_healed(desk: Desk, other: Desk, server: Loopback) -> None:
    other.save()
    other.sync(server.perform)
    full = True

    class FullDisk:
        """The project file on a disk that is full for a while."""

        refs = desk.store.refs
        outbox = desk.store.outbox

        class objects:
            get = desk.store.objects.get
            has = desk.store.objects.has

            @staticmethod
            def put(new: Any) -> None:
                if full:
                    raise DiskFull(desk.path)
                desk.store.objects.put(new)

    desk.restart(FullDisk())  # type: ignore[arg-type]
    for _ in range(3):
        desk.step(server.perform)
    assert desk.engine.status().state is SyncState.WAITING
    assert "could not be used" in desk.engine.status().message.render()
    full = False
    desk.sync(server.perform)

    assert desk.tracking() == other.head()
    assert desk.engine.status().state is SyncState.IDLE


def test_sync_never_touches_a_local_branch_or_a_working_root(
    desk: Desk, other: Desk, server: Loopback
) -> None:
    mine = desk.save()
    desk.store.refs.update_refs([RefUpdate("refs/working/main", None, mine)])
    desk.sync(server.perform)
    other.sync(server.perform)
    other.take_over()
    other.save()
    other.sync(server.perform)
    desk.sync(server.perform)

    assert desk.head() == mine
    assert desk.store.refs.read_ref("refs/working/main") == mine
    assert desk.tracking() == other.head()


def test_the_cursor_is_of_the_refs_it_stands_with(desk: Desk, server: Loopback) -> None:
    desk.save()
    desk.sync(server.perform)
    cursor = desk.store.outbox.cursor()
    assert cursor is not None
    assert cursor.sequence == 1
    assert cursor.epoch == server.epoch
    desk.restart()
    server.calls.clear()
    desk.sync(server.perform)
    assert not any(isinstance(call, ReadRefs) for call in server.calls)
    assert any(call == ReadChanges(1, 0) for call in server.calls)
