"""Undo and redo, per branch and across restarts: the only truth about what can be undone (decision 2)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from oms_desktop.models.messages import Message
from oms_desktop.store.database import Database
from oms_desktop.store.labels import dump_message, load_message
from oms_desktop.store.schema import journal, journal_cursor
from oms_desktop.versioning.canonical import Hash


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One undoable step from one tree root to another."""

    position: int
    root_before: Hash
    root_after: Hash
    label: Message
    time_ms: int


class Journal:
    """The steps of every branch; the cursor stands behind the last step that is done."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cursor(self, branch: str) -> int:
        """Return how many steps of *branch* are done and not undone."""
        query = select(journal_cursor.c.position).where(journal_cursor.c.branch == branch)
        return int(self._database.value(query) or 0)

    def add(self, branch: str, before: Hash, after: Hash, label: Message, time_ms: int) -> None:
        """Write a step behind the cursor; steps that were undone are forgotten."""
        with self._database.transaction():
            position = self.cursor(branch) + 1
            self._database.write(
                delete(journal).where(journal.c.branch == branch, journal.c.position >= position)
            )
            row = {
                "branch": branch,
                "position": position,
                "root_before": before,
                "root_after": after,
                "label": dump_message(label),
                "time_ms": time_ms,
            }
            self._database.write(insert(journal), row)
            self._move(branch, position)

    def undoable(self, branch: str) -> JournalEntry | None:
        """Return the step that undo takes back."""
        return self._entry(branch, self.cursor(branch))

    def redoable(self, branch: str) -> JournalEntry | None:
        """Return the step that redo does again."""
        return self._entry(branch, self.cursor(branch) + 1)

    def step_back(self, branch: str) -> None:
        """Mark the last done step as undone."""
        self._move(branch, self.cursor(branch) - 1)

    def step_forward(self, branch: str) -> None:
        """Mark the first undone step as done."""
        self._move(branch, self.cursor(branch) + 1)

    def count(self, branch: str) -> int:
        """Return how many steps are kept, done or undone."""
        query = select(func.count()).select_from(journal).where(journal.c.branch == branch)
        return int(self._database.value(query) or 0)

    def forget(self, branch: str) -> None:
        """Forget every step of *branch*."""
        with self._database.transaction():
            self._database.write(delete(journal).where(journal.c.branch == branch))
            self._database.write(delete(journal_cursor).where(journal_cursor.c.branch == branch))

    def _entry(self, branch: str, position: int) -> JournalEntry | None:
        here = (journal.c.branch == branch, journal.c.position == position)
        row = self._database.row(select(journal).where(*here))
        if row is None:
            return None
        label = load_message(row.label)
        return JournalEntry(position, row.root_before, row.root_after, label, row.time_ms)

    def _move(self, branch: str, position: int) -> None:
        row = upsert(journal_cursor).values(branch=branch, position=position)
        with self._database.transaction():
            self._database.write(
                row.on_conflict_do_update(
                    index_elements=[journal_cursor.c.branch],
                    set_={"position": row.excluded.position},
                )
            )
