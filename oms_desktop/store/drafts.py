"""Unfinished merges: what is merged, and every decision as a step that can be undone after a restart.

What a step means is the workspace's business; here it is JSON. Must not know merge rules.
"""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from oms_desktop.store.database import Database
from oms_desktop.store.schema import draft_screens, draft_steps, drafts

Json = Any


class Drafts:
    """One unfinished merge per branch; the cursor stands behind the last step that is done."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, branch: str, facts: Json) -> None:
        """Start a draft of *branch*; one that was there is forgotten."""
        with self._database.transaction():
            self.end(branch)
            row = {"branch": branch, "facts": _dump(facts), "cursor": 0}
            self._database.write(insert(drafts), row)

    def facts(self, branch: str) -> Json:
        """Return what the draft of *branch* is about, or None."""
        text = self._database.value(select(drafts.c.facts).where(drafts.c.branch == branch))
        return None if text is None else orjson.loads(text)

    def change_facts(self, branch: str, facts: Json) -> None:
        """Say anew what the draft is about; its steps stay."""
        with self._database.transaction():
            here = drafts.c.branch == branch
            self._database.write(update(drafts).where(here).values(facts=_dump(facts)))

    def add_step(self, branch: str, step: Json) -> None:
        """Write a step behind the cursor; steps that were undone are forgotten."""
        with self._database.transaction():
            position = self.cursor(branch) + 1
            undone = (draft_steps.c.branch == branch, draft_steps.c.position >= position)
            self._database.write(delete(draft_steps).where(*undone))
            row = {"branch": branch, "position": position, "step": _dump(step)}
            self._database.write(insert(draft_steps), row)
            self.move(branch, position)

    def steps(self, branch: str) -> list[Json]:
        """Return every step, done or undone, in order."""
        query = select(draft_steps.c.step).where(draft_steps.c.branch == branch)
        found = self._database.column(query.order_by(draft_steps.c.position))
        return [orjson.loads(text) for text in found]

    def step(self, branch: str, position: int) -> Json:
        """Return the step at *position*, the first being 1, or None."""
        here = (draft_steps.c.branch == branch, draft_steps.c.position == position)
        text = self._database.value(select(draft_steps.c.step).where(*here))
        return None if text is None else orjson.loads(text)

    def cursor(self, branch: str) -> int:
        """Return how many steps are done."""
        query = select(drafts.c.cursor).where(drafts.c.branch == branch)
        return int(self._database.value(query) or 0)

    def move(self, branch: str, cursor: int) -> None:
        """Say that the first *cursor* steps are done."""
        with self._database.transaction():
            here = drafts.c.branch == branch
            self._database.write(update(drafts).where(here).values(cursor=cursor))

    def screen(self, branch: str) -> Json:
        """Return what the screen of the draft looked like, or None."""
        query = select(draft_screens.c.state).where(draft_screens.c.branch == branch)
        text = self._database.value(query)
        return None if text is None else orjson.loads(text)

    def keep_screen(self, branch: str, state: Json) -> None:
        """Keep what the screen of the draft looks like."""
        row = upsert(draft_screens).values(branch=branch, state=_dump(state))
        newer = row.on_conflict_do_update(
            index_elements=[draft_screens.c.branch], set_={"state": row.excluded.state}
        )
        with self._database.transaction():
            self._database.write(newer)

    def end(self, branch: str) -> None:
        """Forget the draft."""
        with self._database.transaction():
            self._database.write(delete(draft_screens).where(draft_screens.c.branch == branch))
            self._database.write(delete(draft_steps).where(draft_steps.c.branch == branch))
            self._database.write(delete(drafts).where(drafts.c.branch == branch))


def _dump(value: Json) -> str:
    return orjson.dumps(value).decode()
