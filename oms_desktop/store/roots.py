"""What keeps objects: every hash in the project file that something can still lead back to.

A column that holds a hash is named here or is no root, and a test compares the two lists with the schema. Small JSON
values (settings, what an unfinished merge is about) are searched for hashes, so that nothing new can be forgotten.
"""

from __future__ import annotations

import re

from sqlalchemy import Column, select

from oms_desktop.store.database import Database
from oms_desktop.store.errors import DamagedFile
from oms_desktop.store.objects import Objects
from oms_desktop.store.refs import HEADS, WORKING
from oms_desktop.store.schema import (
    dictionaries,
    drafts,
    journal,
    objects,
    outbox,
    packed,
    packs,
    refs,
    settings,
    summaries,
)
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.tree import EMPTY_ROOT

NEEDED: tuple[Column[bytes], ...] = (
    refs.c.hash,
    journal.c.root_after,
    journal.c.root_before,
    outbox.c.head,
)
"""Heads, fetched heads, working roots, undone merges and releases; every step that can be undone or done again; what is
still to send."""

NAMED: tuple[Column[bytes], ...] = (outbox.c.op_old, outbox.c.op_new)
"""What an operation names that is on its way; it need not be here."""

NO_ROOTS: tuple[Column[bytes], ...] = (
    objects.c.hash,
    objects.c.data,
    packed.c.hash,
    packs.c.data,
    dictionaries.c.data,
    summaries.c.hash,
)
"""Binary columns that keep nothing: the objects themselves, and the index of a root that is one already."""

TEXTS: tuple[Column[str], ...] = (drafts.c.facts, settings.c.value)
"""What is merged; the merge that can be taken back; the indexed root."""

_HASH = re.compile(r"\b[0-9a-f]{64}\b")


def roots(database: Database, here: Objects) -> list[Hash]:
    """Return every root: working roots first, then the rest, the younger first.

    Raises:
        DamagedFile: If something that can be gone back to is not here.
    """
    by_name = select(refs.c.hash).order_by(refs.c.name)
    needed = [EMPTY_ROOT]
    for prefix in (WORKING, HEADS):
        needed += database.column(by_name.where(refs.c.name.startswith(prefix)))
    steps = select(journal.c.root_after, journal.c.root_before).order_by(journal.c.time_ms.desc())
    for row in database.rows(steps):
        needed += row
    for column in NEEDED:
        needed += database.column(select(column))
    named = [one for column in NAMED for one in database.column(select(column)) if one]
    for text in TEXTS:
        for value in database.column(select(text)):
            named += map(bytes.fromhex, _HASH.findall(value))
    unique = list(dict.fromkeys(needed))
    present = here.has([*unique, *named])
    for one in unique:
        if one not in present:
            raise DamagedFile(database.path, one.hex()[:12])
    return list(dict.fromkeys([*unique, *(one for one in named if one in present)]))
