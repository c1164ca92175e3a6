"""The actions of the panels: walking through problems, fixing them, usages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.panels.problems_panel import ProblemsPanel

translate = QCoreApplication.translate


class PanelActions:
    """Problems and usages by key."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk = desk
        self._window = window

    def register(self) -> None:
        """Register all of them."""
        add = self._desk.actions.add
        add(
            "problems.next",
            translate("PanelActions", "Next problem"),
            lambda: self._step(1),
            shortcut="F8",
            icon="arrow-down",
            menu="view",
        )
        add(
            "problems.previous",
            translate("PanelActions", "Previous problem"),
            lambda: self._step(-1),
            shortcut="Shift+F8",
            icon="arrow-up",
            menu="view",
        )
        add(
            "problems.fix",
            translate("PanelActions", "Quick fix"),
            self._fix,
            shortcut="Ctrl+.",
            icon="lightbulb",
            menu="edit",
        )
        add(
            "problems.show",
            translate("PanelActions", "Problems"),
            lambda: self._desk.show_panel("problems"),
            icon="triangle-alert",
            menu="view",
        )
        add(
            "usages.show",
            translate("PanelActions", "Usages"),
            lambda: self._desk.show_panel("usages"),
            shortcut="Alt+F7",
            icon="link",
            menu="view",
            unless=self._none_selected,
            keywords="references who uses",
        )

    def _panel(self) -> ProblemsPanel | None:
        return self._window.findChild(ProblemsPanel)

    def _step(self, by: int) -> None:
        panel = self._panel()
        if panel is not None:
            self._desk.show_panel("problems")
            panel.step(by)

    def _fix(self) -> None:
        panel = self._panel()
        if panel is not None:
            self._desk.show_panel("problems")
            panel.fix_current()

    def _none_selected(self) -> str:
        return (
            "" if self._desk.selection.ids else translate("PanelActions", "Select a record first")
        )


def register_panel_actions(desk: Desk, window: QWidget) -> None:
    """Register the actions of the panels."""
    PanelActions(desk, window).register()
