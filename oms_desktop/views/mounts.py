"""What is mounted where in the main window: one line each, so that a panel plugs itself in here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.sync_actions import register_sync_actions
from oms_desktop.views.dialogs.version_actions import register_version_actions
from oms_desktop.views.inspector.inspector import Inspector
from oms_desktop.views.merge_screen.actions import register_merge_actions
from oms_desktop.views.panels.changes_panel import ChangesPanel
from oms_desktop.views.panels.history_panel import HistoryPanel
from oms_desktop.views.panels.panel_actions import register_panel_actions
from oms_desktop.views.panels.problems_panel import ProblemsPanel
from oms_desktop.views.panels.sync_panel import SyncPanel
from oms_desktop.views.panels.usages_panel import UsagesPanel
from oms_desktop.views.search.panel import SearchPanel


@dataclass(frozen=True, slots=True)
class PanelMount:
    """A tab at the bottom: its name in the code and the class of its widget."""

    name: str
    make: Callable[[Desk], QWidget]


INSPECTOR: Callable[[Desk], QWidget] | None = Inspector

PANELS: tuple[PanelMount, ...] = (
    PanelMount("problems", ProblemsPanel),
    PanelMount("changes", ChangesPanel),
    PanelMount("history", HistoryPanel),
    PanelMount("usages", UsagesPanel),
    PanelMount("search", SearchPanel),
    PanelMount("sync", SyncPanel),
)
"""The tabs at the bottom, from left to right."""

ACTION_SETS: tuple[Callable[[Desk, QWidget], None], ...] = (
    register_version_actions,
    register_sync_actions,
    register_merge_actions,
    register_panel_actions,
)
"""Functions that register actions on a desk; called once per window, before the menus are made."""
