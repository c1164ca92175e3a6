"""What was decided in earlier merges, by the fingerprint of the conflict; the newest `KEPT` are remembered.

What a choice means is the workspace's business; here it is JSON. Must not know merge rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from oms_desktop.store.database import Database
from oms_desktop.store.objects import BATCH, in_batches
from oms_desktop.store.schema import choices

Json = Any

KEPT = 5000


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen last for one conflict between the same two lines, and how often in a row."""

    item: str
    lines: str
    choice: Json
    times: int


class Choices:
    """The choices of earlier merges."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, items: Iterable[str]) -> dict[str, list[Choice]]:
        """Return what was chosen for some conflicts, the newest first."""
        found: dict[str, list[Choice]] = {}
        for batch in in_batches(items, BATCH):
            query = select(choices).where(choices.c.item.in_(batch))
            for row in self._database.rows(query.order_by(choices.c.number.desc())):
                known = Choice(row.item, row.lines, orjson.loads(row.choice), row.times)
                found.setdefault(row.item, []).append(known)
        return found

    def remember(self, lines: str, chosen: Mapping[str, Json]) -> None:
        """Note what was chosen, by conflict; the oldest beyond `KEPT` are forgotten."""
        with self._database.transaction():
            number = int(self._database.value(select(func.max(choices.c.number))) or 0)
            before = {
                item: one.times
                for item, several in self.of(chosen).items()
                for one in several
                if one.lines == lines and one.choice == chosen[item]
            }
            for at, (item, choice) in enumerate(chosen.items(), number + 1):
                row = insert(choices).values(
                    item=item,
                    lines=lines,
                    choice=orjson.dumps(choice, option=orjson.OPT_SORT_KEYS).decode(),
                    times=before.get(item, 0) + 1,
                    number=at,
                )
                fresh = {name: row.excluded[name] for name in ("choice", "times", "number")}
                key = [choices.c.item, choices.c.lines]
                self._database.write(row.on_conflict_do_update(index_elements=key, set_=fresh))
            oldest = number + len(chosen) - KEPT
            self._database.write(delete(choices).where(choices.c.number <= oldest))
