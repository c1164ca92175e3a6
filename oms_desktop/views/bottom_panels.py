"""The tabs at the bottom of the window; a panel may say a number that its tab shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.desk import Desk
from oms_desktop.views.mounts import PanelMount
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.theme.tab_bar import TabBar


class BottomPanels(QFrame):
    """A tab bar over a stack of panels, each made when it is first looked at or counted."""

    hide_requested = Signal()

    def __init__(
        self, desk: Desk, mounts: Sequence[PanelMount], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._names = [mount.name for mount in mounts]
        self._titles: list[str] = []
        self._panels: list[QWidget] = []
        self._counts: dict[int, int] = {}
        self.tabs = TabBar()
        set_role(self.tabs, "panel")
        self._stack = QStackedWidget()
        for mount in mounts:
            self._mount(mount.make(desk))
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        close = sign_button("chevron-down", self.tr("Hide the panels"))
        close.clicked.connect(self.hide_requested)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 0, 8, 0)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        bar.addWidget(close)
        line = QFrame()
        set_role(line, "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line)
        column.addWidget(self._stack, 1)

    def panel(self, name: str) -> QWidget:
        """Return the panel called *name*.

        Raises:
            ValueError: If there is none.
        """
        return self._panels[self._names.index(name)]

    def raise_panel(self, name: str) -> None:
        """Bring a panel to the front and give it the keyboard."""
        if name not in self._names:
            return
        self.tabs.setCurrentIndex(self._names.index(name))
        panel = self.panel(name)
        focus = getattr(panel, "focus_first", panel.setFocus)
        QTimer.singleShot(0, panel, focus)

    @property
    def current(self) -> str:
        """The name of the panel in front."""
        return self._names[self.tabs.currentIndex()] if self._names else ""

    def _mount(self, panel: QWidget) -> None:
        index = self._stack.addWidget(panel)
        self._panels.append(panel)
        title = getattr(panel, "title", None)
        self._titles.append(title() if callable(title) else self._names[index])
        self.tabs.addTab(self._titles[index])
        counted = getattr(panel, "count_changed", None)
        if counted is not None:
            counted.connect(lambda number, index=index: self._show_count(index, number))

    def _show_count(self, index: int, number: int) -> None:
        self._counts[index] = number
        text = f"{self._titles[index]} {number:,}" if number else self._titles[index]
        self.tabs.setTabText(index, text)
