"""Writing the index: summaries, references, names and full text of the working root of the current branch.

It always moves in the transaction that moves the root, from the difference of two roots, so that it can never
disagree with the tree. Reading is in `summaries`, `search` and `snapshot`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, text
from sqlalchemy.schema import DropTable

from oms_desktop.models.plain import Plain
from oms_desktop.store.database import Database
from oms_desktop.store.index_rows import index_rows
from oms_desktop.store.objects import in_batches
from oms_desktop.store.schema import (
    CREATE_SEARCH,
    INDEX_TABLES,
    SEARCH_COLUMNS,
    creation,
    labels,
    names,
    references,
    summaries,
)
from oms_desktop.store.settings import Settings
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.tree import EMPTY_ROOT

INDEX_FORMAT = 3
"""Raised when `index_rows` or a table of the index changes; the index is then built anew from the tree on opening."""

BATCH = 500

IndexChange = tuple[str, Hash | None, Plain | None]
"""A record id with its content hash and plain tree after the change; None and None for a removed record."""

_SEARCH_INSERT = text(
    f"INSERT INTO search(rowid, {', '.join(SEARCH_COLUMNS)}) "
    f"VALUES (:number, {', '.join(':' + column for column in SEARCH_COLUMNS)})"
)
_DELETES: tuple[Any, ...] = (
    delete(summaries).where(summaries.c.number == bindparam("of")),
    delete(labels).where(labels.c.number == bindparam("of")),
    delete(references).where(references.c.source == bindparam("of")),
    delete(names).where(names.c.number == bindparam("of")),
    text("DELETE FROM search WHERE rowid = :of"),
)


class Index:
    """The index of one root, and the writing of it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state = Settings(database, "index")
        self._root: tuple[int, Hash] | None = None
        database.on_rollback(self._forget_root)

    def root(self) -> Hash:
        """Return the root that the index describes; every question to a snapshot asks for it."""
        wrote = self._database.others_wrote()
        if self._root is None or self._root[0] != wrote:
            self._root = wrote, bytes.fromhex(self._state.get("root", EMPTY_ROOT.hex()))
        return self._root[1]

    def is_current_format(self) -> bool:
        """Tell whether the rows were made by this version of `index_rows`."""
        return bool(self._state.get("format") == INDEX_FORMAT)

    def write(self, changes: Iterable[IndexChange]) -> None:
        """Write the rows of changed records; call `settle` in the same transaction when all are written."""
        with self._database.transaction():
            following = self._next_number()
            for batch in in_batches(changes, BATCH):
                following = self._write(batch, following)

    def settle(self, root: Hash) -> None:
        """Note that the rows now describe *root*."""
        self._root = None
        self._state.set("root", root.hex())

    def clear(self) -> None:
        """Forget everything: the index then describes the empty root in the current format."""
        with self._database.transaction():
            for table in INDEX_TABLES:  # made anew as well: the file may be from before one of them
                self._database.write(DropTable(table, if_exists=True))
                for statement in creation(table):
                    self._database.write(statement)
            self._database.run_sql("DROP TABLE IF EXISTS search")
            self._database.run_sql(CREATE_SEARCH)
            self._root = None
            self._state.set("root", EMPTY_ROOT.hex())
            self._state.set("format", INDEX_FORMAT)

    def drop(self) -> None:
        """Forget everything until the file is opened again, which then makes the index anew."""
        with self._database.transaction():
            for table in INDEX_TABLES:
                self._database.write(DropTable(table, if_exists=True))
            self._database.run_sql("DROP TABLE IF EXISTS search")
            self._root = None
            self._state.remove("root")
            self._state.remove("format")

    def _forget_root(self) -> None:
        self._root = None

    def _next_number(self) -> int:
        return int(self._database.value(select(func.max(summaries.c.number))) or 0) + 1

    def _write(self, batch: list[IndexChange], following: int) -> int:
        known = self._numbers([record for record, _, _ in batch])
        if known:
            gone = [{"of": number} for number in known.values()]
            for removal in _DELETES:
                self._database.write(removal, gone)
        rows: list[list[dict[str, Any]]] = [[], [], [], [], []]
        for record, content, tree in batch:
            if content is None or tree is None:
                continue
            number = known.get(record)
            if number is None:
                number, following = following, following + 1
            made = index_rows(tree, content)
            rows[0].append({"number": number, **made.summary})
            rows[1].extend({"number": number, **row} for row in made.labels)
            rows[2].extend({"source": number, **row} for row in made.references)
            rows[3].append({"number": number, **made.name})
            rows[4].append({"number": number, **made.search})
        targets: tuple[Any, ...] = (
            insert(summaries),
            insert(labels),
            insert(references),
            insert(names),
            _SEARCH_INSERT,
        )
        for statement, new in zip(targets, rows, strict=True):
            if new:
                self._database.write(statement, new)
        return following

    def _numbers(self, ids: list[str]) -> dict[str, int]:
        query = select(summaries.c.id, summaries.c.number).where(summaries.c.id.in_(ids))
        return {row.id: row.number for row in self._database.rows(query)}
