"""A project file, opened: its parts over one connection.

One window holds the file by its lock; its sync thread and its child processes open it again with `share`.
Each `Store` belongs to one thread. Must not know merging, the network or Qt.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from oms_desktop.formats.files import sync_folder
from oms_desktop.store.choices import Choices
from oms_desktop.store.columns import Columns
from oms_desktop.store.compaction import Compacted, compact
from oms_desktop.store.database import BUSY_TIMEOUT_MS, Database, default_driver
from oms_desktop.store.drafts import Drafts
from oms_desktop.store.errors import FileExists, StoreError
from oms_desktop.store.files import refuse_unreadable, unfinished_path
from oms_desktop.store.index import Index
from oms_desktop.store.journal import Journal
from oms_desktop.store.layouts import Layouts
from oms_desktop.store.lock import ProjectLock
from oms_desktop.store.migrations import MIGRATIONS, Migration, initialise, migrate
from oms_desktop.store.objects import Objects
from oms_desktop.store.outbox import Outbox
from oms_desktop.store.refs import Refs
from oms_desktop.store.search import Search
from oms_desktop.store.settings import Settings
from oms_desktop.store.snapshot import RecordCache, StoreSnapshot
from oms_desktop.store.summaries import Summaries
from oms_desktop.store.working import WorkingRoots
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.tree import EMPTY_NODE

_SETTINGS = (
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",
    "synchronous = FULL",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",  # reports tie mmap to worse damage of the log
    "cache_size = -32768",
)


class Store:
    """The parts of one open project file.

    Attributes:
        migrated_from: Former version and copy if opening brought the file up to date.
    """

    def __init__(
        self,
        database: Database,
        lock: ProjectLock | None = None,
        migrated_from: tuple[int, Path] | None = None,
    ) -> None:
        self.path = database.path
        self.migrated_from = migrated_from
        self._database = database
        self._lock = lock
        self._closed = False
        self.objects = Objects(database)
        self.refs = Refs(database)
        self.working = WorkingRoots(self.refs)
        self.journal = Journal(database)
        self.outbox = Outbox(database, self.refs)
        self.drafts = Drafts(database)
        self.choices = Choices(database)
        self.layouts = Layouts(database)
        self.index = Index(database)
        self.summaries = Summaries(database)
        self.columns = Columns(database)
        self.records = RecordCache(self.objects)

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """Do everything in the block or nothing; what the parts write joins it."""
        return self._database.transaction()

    def reading(self) -> contextlib.AbstractContextManager[None]:
        """Let everything that is read in the block be of one moment, whatever others write meanwhile."""
        return self._database.reading()

    def settings(self, area: str) -> Settings:
        """Return the small values of *area*."""
        return Settings(self._database, area)

    def snapshot(self, root: Hash) -> StoreSnapshot:
        """Return the records under *root*."""
        return StoreSnapshot(root, self.objects, self.index, self.summaries, self.records)

    def search(self) -> Search:
        """Return the search over the indexed root."""
        return Search(self._database, self.summaries, self.records)

    def compact(
        self, progress: Callable[[int, int], None] | None = None, *, without_index: bool = False
    ) -> Compacted:
        """Make the file small; nothing that can be gone back to is lost.

        Args:
            progress: Told how far it is; what it raises ends it, and nothing is changed.
            without_index: Leave the index out, which opening the project makes anew.

        Raises:
            StoreError: As drawn in `errors`; the file is as it was then.
        """
        if without_index:
            self.index.drop()
        return compact(self._database, self.objects, progress)

    def close(self) -> None:
        """Write the log back, so that the file alone is complete, and give the file free."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._lock is not None and not self._database.is_lost:
                with contextlib.suppress(StoreError):  # the log is as safe as the file
                    self._database.pragma("wal_checkpoint(TRUNCATE)")
        finally:
            self._database.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_store(
    path: Path,
    *,
    dbapi: Any = None,
    share: bool = False,
    on_busy: Callable[[], None] | None = None,
    steps: Sequence[Migration] = MIGRATIONS,
) -> Store:
    """Open the project file at *path*.

    Args:
        path: The file.
        dbapi: The DB-API module; the one that ships with the program if None.
        share: Whether the caller belongs to the window that holds the file.
        on_busy: Called after each 250 ms of waiting for another writer.
        steps: The known file versions.

    Raises:
        StoreError: As drawn in `errors`; the file is unchanged then.
    """
    dbapi = dbapi or default_driver()
    refuse_unreadable(path)
    with contextlib.ExitStack() as undo:
        lock = None if share else undo.enter_context(ProjectLock.acquire(path))
        database = undo.enter_context(contextlib.closing(connect(path, dbapi, on_busy)))
        migrated = None if share else migrate(database, steps)
        undo.pop_all()
        return Store(database, lock, migrated)


def create_store(
    path: Path,
    *,
    dbapi: Any = None,
    on_busy: Callable[[], None] | None = None,
    steps: Sequence[Migration] = MIGRATIONS,
) -> Store:
    """Make a new project file at *path* and open it; the file appears whole or not at all.

    Raises:
        StoreError: As drawn in `errors`.
    """
    dbapi = dbapi or default_driver()
    if path.exists():
        raise FileExists(path)
    with contextlib.ExitStack() as undo:
        lock = undo.enter_context(ProjectLock.acquire(path))
        unfinished = unfinished_path(path)
        _remove(unfinished)
        undo.callback(_remove, unfinished)
        with contextlib.ExitStack() as closing:
            database = closing.enter_context(contextlib.closing(connect(unfinished, dbapi)))
            found(database, steps)
            database.pragma("wal_checkpoint(TRUNCATE)")
        unfinished.replace(path)
        sync_folder(path.parent)
        database = undo.enter_context(contextlib.closing(connect(path, dbapi, on_busy)))
        undo.pop_all()
        return Store(database, lock)


def found(database: Database, steps: Sequence[Migration] = MIGRATIONS) -> Store:
    """Make an empty database a project with nothing in it."""
    store = Store(database)
    with database.transaction():
        initialise(database, steps)
        store.index.clear()
        store.objects.put([EMPTY_NODE])
    return store


def connect(path: Path, dbapi: Any, on_busy: Callable[[], None] | None = None) -> Database:
    """Return a connection to the database at *path* with the settings of a project file."""
    database = Database(path, dbapi, on_busy)
    try:
        for setting in _SETTINGS:
            database.pragma(setting)
    except BaseException:
        database.close()
        raise
    return database


def _remove(unfinished: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
