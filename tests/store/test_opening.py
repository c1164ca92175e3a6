"""Making, opening and closing a project file, and every reason why that may be refused."""

import json
import os
import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2

from oms_desktop.store import copy_project, create_store, open_store, remove_project
from oms_desktop.store.database import Database
from oms_desktop.store.errors import (
    AlreadyOpen,
    DamagedFile,
    DiskFull,
    FileExists,
    FileMissing,
    NewerFile,
    NotAProject,
    OldSqlite,
    ReadOnlyFile,
)
from oms_desktop.store.lock import ProjectLock, lock_path
from oms_desktop.store.migrations import MIGRATIONS
from oms_desktop.versioning.canonical import frame, hash_of

A_RECORD = frame("record", b'{"id":"1"}')


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with create_store(path) as store:
        store.objects.put([A_RECORD])
        store.settings("ui").set("open", ["a", 1])

    with open_store(path) as store:
        assert store.objects.get(hash_of(A_RECORD)) == A_RECORD
        assert store.settings("ui").get("open") == ["a", 1]


def test_a_closed_file_is_complete_by_itself(path: Path, tmp_path: Path) -> None:
    with create_store(path) as store:
        store.objects.put([A_RECORD])

    assert [file.name for file in tmp_path.iterdir()] == ["project.oms"]


def test_a_new_project_never_overwrites(path: Path) -> None:
    path.write_text("mine")

    with pytest.raises(FileExists, match=r"project\.oms"):
        create_store(path)

    assert path.read_text() == "mine"


def test_a_missing_file_says_so(path: Path) -> None:
    with pytest.raises(FileMissing, match="not there"):
        open_store(path)


@pytest.mark.parametrize(
    "content", [b"", b"@prefix ex: <http://example.org/> .\n", bytes(range(256)) * 40]
)
def test_a_file_that_is_no_sqlite_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(NotAProject, match="not an OMS project"):
        open_store(path)

    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("create table t (a)")
    other.close()
    content = path.read_bytes()

    with pytest.raises(NotAProject):
        open_store(path)

    assert path.read_bytes() == content


def test_a_newer_file_names_both_versions_and_is_left_alone(path: Path) -> None:
    create_store(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute("pragma user_version = 7")
    newer.close()
    content = path.read_bytes()

    with pytest.raises(
        NewerFile, match=rf"file version 7; this program knows up to {len(MIGRATIONS)}"
    ):
        open_store(path)

    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_a_read_only_file_offers_a_copy(path: Path, tmp_path: Path) -> None:
    with create_store(path) as store:
        store.objects.put([A_RECORD])
    path.chmod(0o444)

    with pytest.raises(ReadOnlyFile, match="Open a copy"):
        open_store(path)

    copy = copy_project(path, tmp_path / "copy.oms")
    with open_store(copy) as store:
        assert store.objects.get(hash_of(A_RECORD)) == A_RECORD


def test_a_copy_of_a_file_that_a_crash_left_open_holds_everything(
    path: Path, tmp_path: Path
) -> None:
    crashed = tmp_path / "crashed.oms"
    with create_store(path) as store:
        store.objects.put([A_RECORD])
        for suffix in ("", "-wal"):  # what is on the disk while the window is open
            shutil.copy(f"{path}{suffix}", f"{crashed}{suffix}")

    copy = copy_project(crashed, tmp_path / "copy.oms")

    with open_store(copy) as store:
        assert store.objects.get(hash_of(A_RECORD)) == A_RECORD


def test_a_copy_never_overwrites(path: Path, tmp_path: Path) -> None:
    create_store(path).close()
    target = tmp_path / "copy.oms"
    target.write_text("mine")

    with pytest.raises(FileExists):
        copy_project(path, target)

    assert target.read_text() == "mine"


def test_a_second_window_is_told_who_has_the_file(path: Path) -> None:
    with create_store(path), pytest.raises(AlreadyOpen, match=rf"\({os.getpid()}\)") as caught:
        open_store(path)

    assert "another window" in str(caught.value)
    open_store(path).close()


def test_the_window_itself_may_open_the_file_again(path: Path) -> None:
    with create_store(path) as store, open_store(path, share=True) as second:
        second.objects.put([A_RECORD])

        assert store.objects.get(hash_of(A_RECORD)) == A_RECORD


def test_closing_the_second_connection_keeps_the_lock(path: Path) -> None:
    with create_store(path):
        open_store(path, share=True).close()

        with pytest.raises(AlreadyOpen):
            open_store(path)


def test_a_lock_file_that_a_crash_left_behind_is_no_lock(path: Path) -> None:
    create_store(path).close()
    lock_path(path).write_text(json.dumps({"process": 1, "user": "ana", "computer": "desk"}))

    with open_store(path):
        assert json.loads(lock_path(path).read_text())["process"] == os.getpid()

    assert not lock_path(path).exists()


def test_an_unreadable_lock_file_is_still_a_lock(path: Path) -> None:
    create_store(path).close()
    with ProjectLock.acquire(path):
        lock_path(path).write_text("{")

        with pytest.raises(AlreadyOpen, match=r"\(\?\)"):
            open_store(path)


def test_a_lock_whose_holder_does_not_fit_on_the_disk_is_still_a_lock(path: Path) -> None:
    create_store(path).close()
    lock_path(path).symlink_to("/dev/full")

    with ProjectLock.acquire(path), pytest.raises(AlreadyOpen):
        ProjectLock.acquire(path)


def test_a_refused_file_is_not_left_locked(path: Path) -> None:
    create_store(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute("pragma user_version = 7")
    newer.close()

    for _ in range(2):
        with pytest.raises(NewerFile):
            open_store(path)


def test_an_sqlite_that_can_lose_data_is_refused(path: Path) -> None:
    old = SimpleNamespace(
        **{name: getattr(dbapi2, name) for name in dir(dbapi2) if not name.startswith("__")}
    )
    old.sqlite_version_info = (3, 51, 2)

    with pytest.raises(OldSqlite, match=r"3\.51\.3 or newer but found 3\.51\.2"):
        create_store(path, dbapi=old)

    assert not path.exists()


def test_an_interrupted_new_project_is_made_anew(path: Path) -> None:
    path.with_name(f".{path.name}.new").write_bytes(b"half")

    with create_store(path) as store:
        assert store.summaries.counts() == {}

    assert list(path.parent.iterdir()) == [path]


def test_changed_bytes_are_noticed_when_they_are_read(path: Path) -> None:
    with create_store(path) as store:
        store.objects.put([A_RECORD])
    with sqlite3.connect(path) as damage:
        damage.execute("update object set data = cast('oms record 1' as blob)")
    damage.close()

    with open_store(path) as store, pytest.raises(DamagedFile, match="damaged"):
        store.objects.get(hash_of(A_RECORD))


def test_a_file_with_broken_pages_is_damaged_not_misread(path: Path) -> None:
    with create_store(path) as store:
        store.objects.put([frame("record", b"%d" % n * 100) for n in range(500)])
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)
    path.write_bytes(content)

    with pytest.raises(DamagedFile), open_store(path) as store:
        store.objects.get(hash_of(A_RECORD))


def test_a_project_that_could_not_be_made_leaves_nothing(path: Path) -> None:
    def fail(_: Database) -> None:
        raise DiskFull(path)

    with pytest.raises(DiskFull):
        create_store(path, steps=(*MIGRATIONS, fail))

    assert list(path.parent.iterdir()) == []


def test_removing_a_project_leaves_nothing_beside_it(path: Path) -> None:
    create_store(path).close()
    path.with_name("project.oms-wal").write_bytes(b"left by a crash")
    path.with_name(".project.oms.new").write_bytes(b"left by a crash")

    remove_project(path)
    remove_project(path)  # nothing is left to remove

    assert list(path.parent.iterdir()) == []


def test_an_open_project_is_not_removed(path: Path) -> None:
    with create_store(path):
        with pytest.raises(AlreadyOpen):
            remove_project(path)

        assert path.exists()
