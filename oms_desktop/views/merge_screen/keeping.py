"""What the screen looked like, kept so that it looks the same after a restart: filter, grouping, selection, place."""

from __future__ import annotations

from typing import Any

from oms_desktop.workspace import MergeSession, Workspace

UI_KEY = "merge_screen"


class ScreenState:
    """The kept state of one merge; of another merge nothing is taken over."""

    def __init__(self, workspace: Workspace, session: MergeSession) -> None:
        self._ui = workspace.ui
        self._of = f"{session.branch} {session.facts.mine.hex()}"
        kept = self._ui.get(UI_KEY)
        is_ours = isinstance(kept, dict) and kept.get("of") == self._of
        self._kept: dict[str, Any] = dict(kept) if is_ours else {"of": self._of}

    def get(self, name: str, default: Any) -> Any:
        """Return what was kept, if it is of the type of *default*."""
        found = self._kept.get(name)
        return found if isinstance(found, type(default)) else default

    def keep(self, **values: Any) -> None:
        """Keep values; nothing is written where nothing changed."""
        if any(self._kept.get(name) != value for name, value in values.items()):
            self._kept.update(values)
            self._ui.set(UI_KEY, self._kept)
