"""Time and new ids, which everything below the program is given."""

from __future__ import annotations

import secrets
import time

from oms_desktop.models.ids import uuid7


def now_ms() -> int:
    """Return the time in ms since 1970, UTC."""
    return time.time_ns() // 1_000_000


def new_id() -> str:
    """Return an id for a new record."""
    return uuid7(now_ms(), secrets.randbits(74))
