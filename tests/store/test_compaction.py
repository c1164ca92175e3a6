"""Compaction: what something leads back to is all there afterwards, the rest is gone, and the file is smaller."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, delete, select, text

from oms_desktop.store import Store, create_store, open_store
from oms_desktop.store.errors import DamagedFile
from oms_desktop.store.objects import Objects
from oms_desktop.store.refs import HEADS, WORKING
from oms_desktop.store.roots import NAMED, NEEDED, NO_ROOTS, TEXTS, roots
from oms_desktop.store.schema import INDEX_TABLES, metadata, objects, packed, packs
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.commit import decode_commit
from oms_desktop.versioning.objects import RefUpdate
from tests.contract.suite import ObjectStoreContract
from tests.histories import a_record, commit


def a_history(store: Store, versions: int = 30, name: str = "main", size: int = 120) -> list[Hash]:
    """Write versions of many records, one changed each time, and make the last one the head of *name*."""
    texts = {f"{name} {n}": f"This is the first text of record number {n}." for n in range(size)}
    made: list[Hash] = []
    for time in range(versions):
        texts[f"{name} {time % size}"] = f"Text {time}: {hash_of(bytes([time])).hex()}"
        made.append(commit(store.objects, texts, made[-1:], time_ms=time))
    ref = HEADS + name
    store.refs.update_refs([RefUpdate(ref, store.refs.read_ref(ref), made[-1])])
    return made


def everything(store: Store) -> dict[Hash, bytes]:
    return {one: store.objects.get(one) for one in store.objects.all_hashes()}


def test_everything_reachable_is_there_and_the_file_is_smaller(store: Store) -> None:
    made = a_history(store, 200)
    before = everything(store)

    done = store.compact()

    assert everything(store) == before
    assert store.objects.get_many(before) == before
    assert store.objects.has(before) == set(before)
    assert (done.kept, done.collected) == (len(before), 0)
    assert done.after < done.before / 2
    assert done.after == store.path.stat().st_size
    assert missing_from(store.objects, made) == set()
    assert store._database.pragma("integrity_check") == "ok"
    assert store._database.column(select(objects.c.hash)) == []


def test_what_nothing_leads_to_goes(store: Store) -> None:
    kept = a_history(store)
    gone = a_history(store, name="other")
    store.refs.update_refs([RefUpdate(HEADS + "other", gone[-1], None)])
    before = everything(store)

    done = store.compact()

    after = everything(store)
    assert store.objects.has(gone) == set()
    assert set(kept) <= set(after)
    assert done.collected == len(before) - len(after) > 100


def test_every_place_that_names_a_version_keeps_it(store: Store) -> None:
    ends = {name: a_history(store, 3, name, 5)[-1] for name in "abcdefghi"}
    trees = {name: decode_commit(store.objects.get(one)).tree for name, one in ends.items()}
    for name in ends:
        store.refs.update_refs([RefUpdate(HEADS + name, ends[name], None)])
    store.refs.update_refs([RefUpdate(WORKING + "main", None, trees["a"])])
    store.refs.update_refs([RefUpdate("refs/undone/x", None, ends["b"])])
    from oms_desktop.models.messages import message

    store.journal.add("main", trees["c"], trees["d"], message("workspace.discard"), 1)
    store.journal.step_back("main")  # it can still be done again
    store.outbox.enqueue("refs/heads/main", ends["e"], now_ms=1)
    store.drafts.begin("main", {"theirs": ends["f"].hex(), "base": None})
    store.settings("undo_merge").set("main", {"mine": ends["g"].hex()})
    store._database.write(
        text("UPDATE outbox SET op = 'x', op_old = :old, op_new = :new"),
        {"old": ends["h"], "new": ends["i"]},
    )

    store.compact()

    needed = [*(ends[n] for n in "befghi"), *(trees[n] for n in "acd")]
    assert missing_from(store.objects, needed) == set()
    assert store.objects.has(ends.values()) == {ends[n] for n in "befghi"}


def test_every_column_that_holds_a_hash_is_known(store: Store) -> None:
    binary = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }

    known = {(column.table.name, column.name) for column in (*NEEDED, *NAMED, *NO_ROOTS)}

    assert known == binary
    assert {column.table.name for column in TEXTS} == {"draft", "setting"}


def test_a_second_time_adds_what_came_since(store: Store) -> None:
    a_history(store, 10)
    store.compact()
    a_history(store, 25)
    before = everything(store)
    old = store._database.column(select(packs.c.number))

    store.compact()

    assert everything(store) == before
    assert min(store._database.column(select(packs.c.number))) > max(old)  # never given twice


def test_what_is_packed_is_not_written_again(store: Store) -> None:
    made = a_history(store, 3)
    store.compact()

    store.objects.put([store.objects.get(made[0]), a_record("new", "new")])

    assert store._database.column(select(objects.c.hash)) == [hash_of(a_record("new", "new"))]


def test_another_connection_reads_on(store: Store) -> None:
    a_history(store)
    with open_store(store.path, share=True) as other:
        before = everything(other)
        other.objects.forget()

        store.compact()

        assert everything(other) == before
        a_history(store, 40)
        store.compact()
        assert {one: other.objects.get(one) for one in before} == before


@pytest.mark.parametrize("when", [0.0, 0.5])
def test_what_others_write_meanwhile_stays(store: Store, when: float) -> None:
    kept = a_history(store)
    doomed = a_history(store, name="doomed")
    store.refs.update_refs([RefUpdate(HEADS + "doomed", doomed[-1], None)])
    written: list[Hash] = []

    def write(done: int, total: int) -> None:
        if not written and done >= when * total:
            with open_store(store.path, share=True) as other:
                written.extend(a_history(other, 4, "new"))
                # an object that nothing led to is led to again
                other.refs.update_refs([RefUpdate("refs/heads/back", None, doomed[5])])
                # and one that nothing names yet has its children
                written.append(commit(other.objects, {"x": "y"}, [doomed[9]]))

    store.compact(write)

    assert missing_from(store.objects, [*kept, *written, doomed[5], doomed[9]]) == set()
    assert store.objects.has(doomed[10:]) == set()


def test_it_can_be_stopped_and_nothing_changed(store: Store) -> None:
    a_history(store)
    before = everything(store)
    calls: list[int] = []

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        calls.append(done)
        if done * 2 > total:
            raise Stopped

    with pytest.raises(Stopped):
        store.compact(stop)

    assert calls == sorted(calls)
    assert store._database.column(select(packed.c.hash)) == []
    assert everything(store) == before


def test_a_damaged_file_is_left_as_it_is(store: Store) -> None:
    made = a_history(store)
    lost = decode_commit(store.objects.get(made[3])).tree
    store._database.write(delete(objects).where(objects.c.hash == lost))
    store.objects.forget()
    count = len(list(store.objects.all_hashes()))

    with pytest.raises(DamagedFile, match=lost.hex()[:12]):
        store.compact()

    assert len(list(store.objects.all_hashes())) == count


def test_a_ref_that_leads_nowhere_is_damage(store: Store) -> None:
    a_history(store)
    store.refs.update_refs([RefUpdate("refs/heads/lost", None, hash_of(b"lost"))])

    with pytest.raises(DamagedFile):
        roots(store._database, store.objects)


def test_a_damaged_pack_is_noticed(store: Store) -> None:
    made = a_history(store)
    store.compact()
    data = bytearray(store._database.value(select(packs.c.data)))
    data[len(data) // 2] ^= 1
    first = store._database.value(select(packs.c.number))
    store._database.write(
        text("UPDATE pack SET data = :data WHERE number = :number"),
        {"data": bytes(data), "number": first},
    )
    store.objects.forget()

    with pytest.raises(DamagedFile):
        store.objects.get_many(made)


def test_the_index_may_be_left_out(store: Store) -> None:
    a_history(store)

    store.compact(without_index=True)

    assert not store.index.is_current_format()
    names = set(store._database.column(text("SELECT name FROM sqlite_schema")))
    assert not names & {table.name for table in INDEX_TABLES}


class TestCompactedObjects(ObjectStoreContract):
    @pytest.fixture
    def objects(self, tmp_path: Path) -> Iterator[Objects]:
        with create_store(tmp_path / "project.oms") as store:
            store.compact()
            yield store.objects
