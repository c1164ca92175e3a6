"""What the screen looked like, kept with the draft, so that it looks the same after a restart."""

from __future__ import annotations

from typing import Any, TypeVar

from oms_desktop.workspace import MergeSession

T = TypeVar("T")


class ScreenState:
    """The kept state of one merge: filter, grouping, selection, place, what waits for later."""

    def __init__(self, session: MergeSession) -> None:
        self._session = session
        self._kept: dict[str, Any] = dict(session.screen_state)

    def get(self, name: str, default: T) -> T:
        """Return what was kept, if it is of the type of *default*."""
        found = self._kept.get(name)
        return found if isinstance(found, type(default)) else default

    def keep(self, **values: Any) -> None:
        """Keep values; nothing is written where nothing changed."""
        if any(self._kept.get(name) != value for name, value in values.items()):
            self._kept.update(values)
            self._session.screen_state = self._kept
