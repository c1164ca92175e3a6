"""The actions of the window itself: search, panels shown or hidden, help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.cheat_sheet import CheatSheet

if TYPE_CHECKING:
    from oms_desktop.views.main_window import MainWindow

translate = QCoreApplication.translate


def register_window_actions(window: MainWindow) -> None:
    """Register what the window does with its own parts."""
    add = window.desk.actions.add
    add(
        "go.search",
        translate("Commands", "Search types, properties, commands"),
        lambda: window.top.search.enter(),
        shortcut="Ctrl+K",
        icon="search",
        menu="view",
        keywords="palette find go to",
    )
    add(
        "go.search_everywhere",
        translate("Commands", "Search everywhere"),
        lambda: window.show_panel("search"),
        shortcut="Ctrl+Shift+F",
        icon="search",
        menu="view",
        keywords="find",
    )
    add(
        "go.filter",
        translate("Commands", "Filter the explorer"),
        lambda: window.explorer.enter_filter(),
        shortcut="Ctrl+F",
        icon="funnel",
        menu="view",
        keywords="find",
    )
    add(
        "go.canvas",
        translate("Commands", "Go to the diagram"),
        lambda: window.area.take_keyboard(),
        shortcut="F6",
        menu="view",
        keywords="canvas focus",
    )
    parts = (
        ("explorer", translate("Commands", "Show the explorer"), "Ctrl+1", "panel-left"),
        ("panels", translate("Commands", "Show the panels"), "Ctrl+2", "panel-bottom"),
        ("inspector", translate("Commands", "Show the inspector"), "Ctrl+3", "panel-right"),
    )
    for part, text, keys, sign in parts:
        add(
            f"view.{part}",
            text,
            partial(window.toggle, part),
            shortcut=keys,
            icon=sign,
            menu="view",
            checkable=True,
        )
    add(
        "help.keys",
        translate("Commands", "Keys and gestures"),
        lambda: CheatSheet(window.desk, window).show(),
        shortcut="Ctrl+/",
        icon="keyboard",
        menu="help",
        keywords="cheat sheet shortcuts help",
    )

    def tick() -> None:
        for part in ("explorer", "panels", "inspector"):
            window.desk.actions[f"view.{part}"].setChecked(window.is_shown(part))

    window.desk.actions.refreshed.connect(tick)
