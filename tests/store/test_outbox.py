"""The outbox: what waits to be sent, and how its rows move."""

from pathlib import Path

import pytest

from oms_desktop.store import Store, open_store
from oms_desktop.store.outbox import Cursor, OutboxRow, SendState
from oms_desktop.versioning.canonical import hash_of
from oms_desktop.versioning.objects import RefMoved, RefUpdate

MAIN = "refs/heads/main"
TRACKED = "refs/remotes/origin/main"
ONE, TWO, THREE = (hash_of(b"%d" % n) for n in range(3))
CURSOR = Cursor("https://oms.example/r", "epoch-1", 7)


def row_of(store: Store) -> OutboxRow:
    row = store.outbox.row(MAIN)
    assert row is not None
    return row


def test_a_version_waits_for_the_users_send(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, held=True, now_ms=5)
    assert row_of(store) == OutboxRow(MAIN, ONE, "held", None, None, None, 0, 0, 0, 5, "", "", 5)

    store.outbox.release()

    assert row_of(store).state == SendState.QUEUED


def test_release_can_take_one_branch(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, held=True, now_ms=5)
    store.outbox.enqueue("refs/heads/other", TWO, held=True, now_ms=4)

    store.outbox.release(MAIN)

    assert [(row.branch, row.state) for row in store.outbox.rows()] == [
        ("refs/heads/other", "held"),
        (MAIN, "queued"),
    ]


def test_newer_versions_share_the_row_and_keep_the_operation(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", None, ONE)

    store.outbox.enqueue(MAIN, TWO, now_ms=2)

    row = row_of(store)
    assert (row.head, row.op, row.op_new, row.attempts) == (TWO, "op", ONE, 1)
    assert row.created_ms == 1


def test_an_attempt_is_counted_before_it_is_made(store: Store, path: Path) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)

    row = store.outbox.begin_attempt(MAIN, "op", TWO, ONE)

    assert (row.op, row.op_old, row.op_new, row.attempts, row.starts) == ("op", TWO, ONE, 1, 1)
    with open_store(path, share=True) as second:
        assert second.outbox.row(MAIN) == row


def test_a_branch_without_a_row_has_no_attempt(store: Store) -> None:
    with pytest.raises(RefMoved):
        store.outbox.begin_attempt(MAIN, "op", None, ONE)
    store.outbox.retry(MAIN)
    assert store.outbox.rows() == ()


def test_settling_moves_the_tracking_ref_and_ends_the_row(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", None, ONE)

    store.outbox.settle(MAIN, ONE, [RefUpdate(TRACKED, None, ONE)])

    assert store.outbox.rows() == ()
    assert store.refs.read_refs() == {TRACKED: ONE}


def test_settling_keeps_the_row_for_newer_versions(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", None, ONE)
    store.outbox.enqueue(MAIN, TWO, now_ms=2)

    store.outbox.settle(MAIN, ONE, [RefUpdate(TRACKED, None, ONE)])

    row = row_of(store)
    assert (row.head, row.state, row.op, row.attempts, row.starts) == (TWO, "queued", None, 0, 0)


def test_settling_is_all_or_nothing(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)

    with pytest.raises(RefMoved):
        store.outbox.settle(MAIN, ONE, [RefUpdate(TRACKED, TWO, ONE)])

    assert row_of(store).head == ONE
    store.outbox.settle(MAIN, ONE, [RefUpdate(TRACKED, None, ONE)])
    store.outbox.settle(MAIN, ONE, [])  # a repeated answer finds no row and does no harm


def test_postponing_keeps_the_operation(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", None, ONE)

    store.outbox.postpone(MAIN, delay_ms=2000, now_ms=9, code="503", detail="away")

    row = row_of(store)
    assert (row.op, row.starts, row.attempts) == ("op", 0, 1)
    assert (row.delay_ms, row.stored_ms, row.code, row.detail) == (2000, 9, "503", "away")


def test_a_rejected_operation_is_forgotten(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", TWO, ONE)

    store.outbox.reject(MAIN)

    row = row_of(store)
    assert (row.op, row.op_old, row.op_new, row.starts, row.attempts) == (None, None, None, 0, 1)


@pytest.mark.parametrize("end", ["park", "bury"])
@pytest.mark.parametrize("held", [False, True])
def test_a_new_version_wakes_a_branch_that_was_given_up(store: Store, end: str, held: bool) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", None, ONE)
    getattr(store.outbox, end)(MAIN, code="moved")
    assert row_of(store).state == {"park": "parked", "bury": "dead"}[end]

    store.outbox.enqueue(MAIN, TWO, held=held, now_ms=2)

    row = row_of(store)
    assert (row.head, row.op, row.attempts, row.code) == (TWO, None, 0, "")
    assert row.state == ("held" if held else "queued")


def test_a_dead_letter_can_be_retried_with_its_operation(store: Store) -> None:
    store.outbox.enqueue(MAIN, ONE, now_ms=1)
    store.outbox.begin_attempt(MAIN, "op", None, ONE)
    store.outbox.bury(MAIN, code="403", detail="not yours")
    assert [row.code for row in store.outbox.dead_letters()] == ["403"]

    store.outbox.retry(MAIN)

    row = row_of(store)
    assert (row.state, row.op, row.attempts, row.code, row.detail) == ("queued", "op", 0, "", "")
    assert store.outbox.dead_letters() == ()


def test_discarding_keeps_refs_and_objects(store: Store) -> None:
    store.refs.update_refs([RefUpdate(MAIN, None, ONE)])
    store.outbox.enqueue(MAIN, ONE, now_ms=1)

    store.outbox.discard(MAIN)

    assert store.outbox.rows() == ()
    assert store.refs.read_refs() == {MAIN: ONE}


def test_the_cursor_moves_with_the_refs_it_describes(store: Store) -> None:
    assert store.outbox.cursor() is None

    store.outbox.advance([RefUpdate(TRACKED, None, ONE)], CURSOR, [(MAIN, TWO)], now_ms=3)

    assert store.outbox.cursor() == CURSOR
    assert store.refs.read_refs() == {TRACKED: ONE}
    assert (row_of(store).head, row_of(store).state) == (TWO, "queued")

    with pytest.raises(RefMoved):
        store.outbox.advance([RefUpdate(TRACKED, None, TWO)], Cursor("r", "e", 8))
    assert store.outbox.cursor() == CURSOR

    store.outbox.forget_cursor()
    assert store.outbox.cursor() is None
