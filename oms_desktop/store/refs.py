"""The names of objects: heads, fetched heads and working roots (`versioning.objects.RefStore` over SQLite)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update

from oms_desktop.store.database import Database
from oms_desktop.store.errors import TagFixed
from oms_desktop.store.schema import refs
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.objects import RefMoved, RefUpdate

HEADS = "refs/heads/"
REMOTES = "refs/remotes/origin/"
TAGS = "refs/tags/"
WORKING = "refs/working/"


class Refs:
    """The refs of a project file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read_refs(self, prefix: str = "") -> dict[str, Hash]:
        """Return the refs whose names begin with *prefix*, sorted by name."""
        query = select(refs).where(refs.c.name >= prefix).order_by(refs.c.name)
        if prefix:
            query = query.where(refs.c.name < prefix + "\U0010ffff")
        return {row.name: row.hash for row in self._database.rows(query)}

    def read_ref(self, name: str) -> Hash | None:
        """Return what *name* points at, or None."""
        found = self._database.value(select(refs.c.hash).where(refs.c.name == name))
        return None if found is None else bytes(found)

    def update_refs(self, updates: Sequence[RefUpdate]) -> None:
        """Move refs, all or none.

        Raises:
            RefMoved: If one is not where the update says.
            TagFixed: If a release would name another version than before.
        """
        with self._database.transaction():
            for step in updates:
                self._move(step)

    def _move(self, step: RefUpdate) -> None:
        current = self.read_ref(step.ref)
        if current != step.old:
            raise RefMoved(step.ref, current)
        if step.ref.startswith(TAGS) and current is not None and step.new != current:
            raise TagFixed(step.ref.removeprefix(TAGS))
        here = refs.c.name == step.ref
        if step.new is None:
            self._database.write(delete(refs).where(here))
        elif current is None:
            self._database.write(insert(refs), {"name": step.ref, "hash": step.new})
        else:
            self._database.write(update(refs).where(here).values(hash=step.new))
