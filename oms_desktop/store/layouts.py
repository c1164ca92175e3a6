"""Positions of an automatic layout: a cache that is never versioned (decision 22)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from oms_desktop.store.database import Database
from oms_desktop.store.schema import layouts

Position = tuple[int, int]


class Layouts:
    """Where the layout put the records of each diagram, in scene units."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def positions(self, diagram: str) -> dict[str, Position]:
        """Return the kept positions of *diagram* by record."""
        rows = self._database.rows(select(layouts).where(layouts.c.diagram == diagram))
        return {row.record: (row.x, row.y) for row in rows}

    def keep(self, diagram: str, positions: Mapping[str, Position]) -> None:
        """Replace the kept positions of *diagram*."""
        rows = [
            {"diagram": diagram, "record": record, "x": x, "y": y}
            for record, (x, y) in positions.items()
        ]
        with self._database.transaction():
            self._database.write(delete(layouts).where(layouts.c.diagram == diagram))
            if rows:
                self._database.write(insert(layouts), rows)

    def forget(self, diagram: str) -> None:
        """Forget the positions of *diagram*."""
        self.keep(diagram, {})
