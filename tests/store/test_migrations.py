"""An older file is copied beside and brought up to date; a step that fails leaves it as it was."""

from pathlib import Path

import pytest
from sqlalchemy import text

from oms_desktop.store import create_store, open_store
from oms_desktop.store.database import Database
from oms_desktop.store.errors import MigrationFailed, NewerFile
from oms_desktop.store.migrations import MIGRATIONS


def add_a_table(database: Database) -> None:
    database.run_sql("CREATE TABLE later (a)")
    database.write(text("INSERT INTO later VALUES (:a)"), {"a": 5})


def fail(database: Database) -> None:
    database.run_sql("DROP TABLE setting")
    raise ValueError("no such luck")


NEXT = (*MIGRATIONS, add_a_table)


def test_an_older_file_is_copied_and_migrated(path: Path) -> None:
    with create_store(path) as store:
        store.settings("ui").set("a", 1)
    old = path.read_bytes()

    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from is not None
        version, backup = store.migrated_from
        assert store.settings("ui").get("a") == 1

    assert (version, backup.name) == (1, "project.oms.v1.bak")
    assert backup.read_bytes() == old
    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from is None


def test_the_copy_is_itself_a_project_of_the_old_version(path: Path) -> None:
    create_store(path).close()
    open_store(path, steps=NEXT).close()

    with pytest.raises(NewerFile, match="file version 2"):
        open_store(path)
    backup = path.with_name("project.oms.v1.bak")
    with open_store(backup) as store:
        assert store.migrated_from is None


def test_an_earlier_copy_is_never_overwritten(path: Path) -> None:
    create_store(path).close()
    first = path.with_name("project.oms.v1.bak")
    first.write_text("mine")

    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from == (1, path.with_name("project.oms.v1.2.bak"))

    assert first.read_text() == "mine"


def test_a_failing_step_leaves_the_file_as_it_was(path: Path) -> None:
    with create_store(path) as store:
        store.settings("ui").set("a", 1)

    with pytest.raises(MigrationFailed, match=r"no such luck.*project\.oms\.v1\.bak"):
        open_store(path, steps=(*NEXT, fail))

    with open_store(path) as store:
        assert store.settings("ui").get("a") == 1


def test_a_new_file_is_of_the_newest_version(path: Path) -> None:
    create_store(path, steps=NEXT).close()

    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from is None
