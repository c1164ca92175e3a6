"""Transactions: all or nothing, patience with another writer, and caches that forget what was rolled back."""

import signal
import sys
from pathlib import Path

import pytest

from oms_desktop.store import Store, create_store, open_store
from oms_desktop.store.database import BUSY_ROUNDS
from oms_desktop.store.errors import FileBusy
from oms_desktop.versioning.canonical import frame, hash_of
from oms_desktop.versioning.objects import ObjectMissing, RefMoved, RefUpdate

A_NODE = frame("node", b"L" + bytes(48))
HASH = hash_of(A_NODE)
COUNTING = (
    "CREATE TEMP TABLE counted AS WITH RECURSIVE n(i) AS "
    "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000000) SELECT count(*) AS n FROM n"
)
"""Takes far longer than the interruption waits."""


class Stop(Exception):
    pass


def test_an_error_takes_everything_back(store: Store) -> None:
    def fail_late() -> None:
        with store.transaction():
            store.refs.update_refs([RefUpdate("refs/heads/main", None, HASH)])
            store.settings("ui").set("a", 1)
            raise Stop

    with pytest.raises(Stop):
        fail_late()

    assert store.refs.read_refs() == {}
    assert store.settings("ui").get("a") is None


@pytest.mark.skipif(sys.platform == "win32", reason="no timers that interrupt a statement")
@pytest.mark.parametrize("block", ["transaction", "reading"])
def test_an_interrupted_statement_ends_with_the_interruption_alone(path: Path, block: str) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    def count_for_long() -> None:
        with create_store(path) as store:
            store.settings("ui").set("a", 1)
            with getattr(store, block)():
                signal.setitimer(signal.ITIMER_VIRTUAL, 0.05)
                store._database.run_sql(COUNTING)

    before = signal.signal(signal.SIGVTALRM, interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            count_for_long()
    finally:
        signal.signal(signal.SIGVTALRM, before)

    with open_store(path) as again:
        assert again.settings("ui").get("a") == 1


def test_an_inner_transaction_joins_the_outer_one(store: Store) -> None:
    def fail_outside() -> None:
        with store.transaction():
            with store.transaction():
                store.settings("ui").set("a", 1)
            store.refs.update_refs([RefUpdate("refs/heads/main", HASH, None)])

    with pytest.raises(RefMoved):
        fail_outside()

    assert store.settings("ui").get("a") is None


def test_what_was_rolled_back_is_not_remembered(store: Store) -> None:
    def fail_after_reading() -> None:
        with store.transaction():
            store.objects.put([A_NODE])
            assert store.objects.get(HASH) == A_NODE
            raise Stop

    with pytest.raises(Stop):
        fail_after_reading()

    with pytest.raises(ObjectMissing):
        store.objects.get(HASH)


def test_a_busy_file_is_waited_for_and_people_are_told(store: Store, path: Path) -> None:
    waits = 0

    def on_busy() -> None:
        nonlocal waits
        waits += 1
        if waits == 2:
            holding.__exit__(None, None, None)

    holding = store.transaction()
    with open_store(path, share=True, on_busy=on_busy) as second:
        holding.__enter__()
        second.settings("ui").set("a", 1)

    assert waits == 2
    assert store.settings("ui").get("a") == 1


def test_patience_ends_with_words(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oms_desktop.store.database.BUSY_ROUNDS", 2)
    waits: list[None] = []

    with (
        open_store(path, share=True, on_busy=lambda: waits.append(None)) as second,
        store.transaction(),
        pytest.raises(FileBusy, match="try again"),
    ):
        second.settings("ui").set("a", 1)

    assert len(waits) == 2 < BUSY_ROUNDS
    assert store.settings("ui").get("a") is None


def test_readers_see_the_last_state_while_another_writes(store: Store, path: Path) -> None:
    store.settings("ui").set("a", 1)

    with open_store(path, share=True) as second, store.transaction():
        store.settings("ui").set("a", 2)
        assert second.settings("ui").get("a") == 1
        assert store.settings("ui").get("a") == 2
