"""Positions of an automatic layout: a cache that is never versioned (decision 22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import orjson
from sqlalchemy import delete, select, text

from oms_desktop.store.database import Database
from oms_desktop.store.objects import in_batches
from oms_desktop.store.schema import layouts

Position = tuple[int, int]

SLICE = 5000
"""So many positions are written at once: others wait for the file no longer than that takes."""

_KEEP = text(
    "INSERT OR REPLACE INTO layout(diagram, record, x, y)"
    " SELECT :diagram, value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)"
)
_ALL = text(
    "SELECT json_group_array(record) AS records, json_group_array(x) AS xs, json_group_array(y) AS ys"
    " FROM layout WHERE diagram = :diagram"
)


class Layouts:
    """Where the layout put the records of each diagram, in scene units."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def positions(self, diagram: str) -> dict[str, Position]:
        """Return the kept positions of *diagram* by record."""
        row = self._database.row(_ALL, {"diagram": diagram})
        records, xs, ys = (orjson.loads(column) for column in row or ("[]", "[]", "[]"))
        return dict(zip(records, zip(xs, ys, strict=True), strict=True))

    def position(self, diagram: str, record: str) -> Position | None:
        """Return the kept position of one record, or None."""
        here = (layouts.c.diagram == diagram, layouts.c.record == record)
        row = self._database.row(select(layouts.c.x, layouts.c.y).where(*here))
        return None if row is None else (row.x, row.y)

    def keep(self, diagram: str, positions: Mapping[str, Position]) -> None:
        """Keep positions on *diagram*; those of other records stay."""
        rows: Iterable[tuple[str, int, int]] = ((one, x, y) for one, (x, y) in positions.items())
        for batch in in_batches(rows, SLICE):
            with self._database.transaction():
                given = {"diagram": diagram, "rows": orjson.dumps(batch).decode()}
                self._database.write(_KEEP, given)

    def forget(self, diagram: str) -> None:
        """Forget the positions of *diagram*."""
        with self._database.transaction():
            self._database.write(delete(layouts).where(layouts.c.diagram == diagram))
