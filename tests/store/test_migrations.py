"""An older file is copied beside and brought up to date; a step that fails leaves it as it was."""

from pathlib import Path

import pytest
from sqlalchemy import text

from oms_desktop.store import create_store, open_store
from oms_desktop.store.database import Database
from oms_desktop.store.errors import MigrationFailed, NewerFile
from oms_desktop.store.migrations import MIGRATIONS
from oms_desktop.store.schema import SECOND_TABLES
from oms_desktop.versioning.tree import EMPTY_ROOT


def add_a_table(database: Database) -> None:
    database.run_sql("CREATE TABLE later (a)")
    database.write(text("INSERT INTO later VALUES (:a)"), {"a": 5})


def fail(database: Database) -> None:
    database.run_sql("DROP TABLE setting")
    raise ValueError("no such luck")


NOW = len(MIGRATIONS)
NEXT = (*MIGRATIONS, add_a_table)


def test_an_older_file_is_copied_and_migrated(path: Path) -> None:
    with create_store(path) as store:
        store.settings("ui").set("a", 1)
    old = path.read_bytes()

    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from is not None
        version, backup = store.migrated_from
        assert store.settings("ui").get("a") == 1

    assert (version, backup.name) == (NOW, f"project.oms.v{NOW}.bak")
    assert backup.read_bytes() == old
    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from is None


def test_the_copy_is_itself_a_project_of_the_old_version(path: Path) -> None:
    create_store(path).close()
    open_store(path, steps=NEXT).close()

    with pytest.raises(NewerFile, match=f"file version {NOW + 1}"):
        open_store(path)
    backup = path.with_name(f"project.oms.v{NOW}.bak")
    with open_store(backup) as store:
        assert store.migrated_from is None


def test_an_earlier_copy_is_never_overwritten(path: Path) -> None:
    create_store(path).close()
    first = path.with_name(f"project.oms.v{NOW}.bak")
    first.write_text("mine")

    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from == (NOW, path.with_name(f"project.oms.v{NOW}.2.bak"))

    assert first.read_text() == "mine"


def test_a_failing_step_leaves_the_file_as_it_was(path: Path) -> None:
    with create_store(path) as store:
        store.settings("ui").set("a", 1)

    with pytest.raises(MigrationFailed, match=rf"no such luck.*project\.oms\.v{NOW}\.bak"):
        open_store(path, steps=(*NEXT, fail))

    with open_store(path) as store:
        assert store.settings("ui").get("a") == 1


def test_a_new_file_is_of_the_newest_version(path: Path) -> None:
    create_store(path, steps=NEXT).close()

    with open_store(path, steps=NEXT) as store:
        assert store.migrated_from is None


def test_a_file_of_the_first_version_gets_packs(path: Path) -> None:
    with create_store(path) as store:
        store.settings("ui").set("a", 1)
        for table in SECOND_TABLES:
            store._database.run_sql(f'DROP TABLE "{table.name}"')
        store._database.pragma("user_version = 1")

    with open_store(path) as store:
        assert store.migrated_from == (1, path.with_name("project.oms.v1.bak"))
        assert store.settings("ui").get("a") == 1
        assert store.compact().kept == 1
        assert store.objects.get(EMPTY_ROOT)
