"""Small JSON values by area and key: what the project remembers without versioning it."""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from oms_desktop.store.database import Database
from oms_desktop.store.schema import settings


class Settings:
    """The values of one area, such as "ui" or "remote"."""

    def __init__(self, database: Database, area: str) -> None:
        self._database = database
        self._area = area

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of *key*, or *default*."""
        where = (settings.c.area == self._area, settings.c.key == key)
        text = self._database.value(select(settings.c.value).where(*where))
        return default if text is None else orjson.loads(text)

    def set(self, key: str, value: Any) -> None:
        """Keep *value*, which must be JSON."""
        row = insert(settings).values(area=self._area, key=key, value=orjson.dumps(value).decode())
        newer = row.on_conflict_do_update(
            index_elements=[settings.c.area, settings.c.key], set_={"value": row.excluded.value}
        )
        with self._database.transaction():
            self._database.write(newer)

    def remove(self, key: str) -> None:
        """Forget *key*; it need not be there."""
        with self._database.transaction():
            self._database.write(
                delete(settings).where(settings.c.area == self._area, settings.c.key == key)
            )

    def names(self) -> tuple[str, ...]:
        """Return the keys of the area, sorted."""
        query = select(settings.c.key).where(settings.c.area == self._area)
        return tuple(self._database.column(query.order_by(settings.c.key)))
