"""The main window: puts the parts together and shows what the desk asks for. It decides nothing of the ontology."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views import menus
from oms_desktop.views.actions import Entry
from oms_desktop.views.author_dialog import AuthorDialog
from oms_desktop.views.bottom_panels import BottomPanels
from oms_desktop.views.commands.diagram import DiagramCommands
from oms_desktop.views.commands.editing import EditCommands
from oms_desktop.views.commands.looking import Looks, register_look_actions, register_place_actions
from oms_desktop.views.commands.window import register_window_actions
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.area import DiagramArea
from oms_desktop.views.explorer.explorer import Explorer
from oms_desktop.views.mounts import ACTION_SETS, INSPECTOR, PANELS
from oms_desktop.views.navigation import Navigation
from oms_desktop.views.notice_bar import NoticeBar
from oms_desktop.views.search.palette import Palette
from oms_desktop.views.status_bar import StatusBar
from oms_desktop.views.status_words import StatusWords
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.top_bar import TopBar

SIZE = (1440, 900)
MINIMUM = (1100, 640)
EXPLORER_WIDTH = 260
INSPECTOR_WIDTH = 340
PANELS_HEIGHT = 180


class MainWindow(QMainWindow):
    """One window on one open project."""

    closed = Signal()

    def __init__(self, desk: Desk, looks: Looks, settings: QSettings) -> None:
        super().__init__()
        self.desk = desk
        self._settings = settings
        self.setMinimumSize(*MINIMUM)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.navigation = Navigation(self)
        desk.ask_author = self._ask_author
        self.explorer = Explorer(desk)
        self.area = DiagramArea(desk)
        self.top = TopBar(menus.main_menu(desk, self), menus.branch_menu(desk, self))
        self.status = StatusBar()
        self.notice = NoticeBar()
        self.inspector: QWidget | None = INSPECTOR(desk) if INSPECTOR is not None else None
        self.panels = BottomPanels(desk, PANELS)
        self._diagram_commands = DiagramCommands(desk, self.area, self)
        for entry in desk.actions:  # the program's own were registered before there was a window
            self._on_action(entry)
        desk.actions.added.connect(self._on_action)
        self._register_actions(looks)
        self.palette_list = Palette(desk, self.top.search, lambda: self.navigation.recent(6), self)
        self._lay_out()
        self._words = StatusWords(desk, self.top, self.status)
        self._connect()
        self.area.use_actions()
        self._restore()
        self.area.take_keyboard()

    # ------------------------------------------------------------ building

    def _register_actions(self, looks: Looks) -> None:
        desk = self.desk
        EditCommands(desk, self.explorer, self.area, self).register()
        self._diagram_commands.register()
        for register in ACTION_SETS:
            register(desk, self)
        register_place_actions(desk, self.navigation)
        register_window_actions(self)
        register_look_actions(desk, looks)
        desk.actions.refresh_now()

    def _lay_out(self) -> None:
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.addWidget(self.area)
        self._middle.addWidget(self.panels)
        self._middle.setStretchFactor(0, 1)
        self._middle.setSizes([700, PANELS_HEIGHT])
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(self.explorer)
        self._across.addWidget(self._middle)
        if self.inspector is not None:
            self._across.addWidget(self.inspector)
        self._across.setStretchFactor(1, 1)
        self._across.setSizes([EXPLORER_WIDTH, SIZE[0] - EXPLORER_WIDTH - INSPECTOR_WIDTH, INSPECTOR_WIDTH])  # fmt: skip
        for splitter in (self._middle, self._across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.explorer.setMinimumWidth(200)
        self._middle.setMinimumWidth(420)
        self.panels.setMinimumHeight(110)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.notice):
            column.addWidget(widget)
        column.addWidget(self._across, 1)
        column.addWidget(self.status)
        self._pages = QStackedWidget()
        self._pages.addWidget(work)
        self.setCentralWidget(self._pages)

    def _connect(self) -> None:
        desk, area = self.desk, self.area
        desk.noticed.connect(self.notice.tell)
        desk.panel_requested.connect(self.show_panel)
        desk.screen_requested.connect(self._show_screen)
        desk.opened.connect(self.navigation.visit)
        area.hinted.connect(self.status.show_hint)
        area.zoom_changed.connect(self.status.show_zoom)
        area.zoom_changed.connect(self._diagram_commands.show_zoom)
        area.menu_requested.connect(lambda point: menus.card_menu(desk, self).popup(point))
        area.tab_menu_requested.connect(lambda point, _d: menus.tab_menu(desk, self).popup(point))
        area.arranging_changed.connect(self._show_arranging)
        self.explorer.menu_requested.connect(self._on_tree_menu)
        self.explorer.add_target(area.drop_target())
        self.panels.hide_requested.connect(lambda: self.toggle("panels"))
        self.status.zoom.clicked.connect(desk.actions["diagram.zoom_100"].trigger)
        self.status.sync.clicked.connect(lambda: self.show_panel("sync"))
        self.top.use_actions(desk.actions.find("version.review"), desk.actions.find("sync.show"))
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # ------------------------------------------------------------ asked by actions

    def toggle(self, part: str) -> None:
        """Show or hide the explorer, the inspector or the panels."""
        widget = {"explorer": self.explorer, "inspector": self.inspector, "panels": self.panels}[
            part
        ]
        if widget is not None:
            widget.setVisible(widget.isHidden())
            self.desk.actions.refresh()

    def is_shown(self, part: str) -> bool:
        """Tell whether the explorer, the inspector or the panels are shown."""
        widget = {"explorer": self.explorer, "inspector": self.inspector, "panels": self.panels}[
            part
        ]
        return widget is not None and not widget.isHidden()

    def show_panel(self, name: str) -> None:
        """Raise a panel at the bottom."""
        self.panels.show()
        self.panels.raise_panel(name)
        self.desk.actions.refresh()

    # ------------------------------------------------------------ what the desk asks for

    def _show_screen(self, widget: QWidget | None) -> None:
        while self._pages.count() > 1:
            old = self._pages.widget(1)
            if old is None:
                break
            self._pages.removeWidget(old)
            if old is not widget:
                old.deleteLater()
        if widget is not None:
            self._pages.addWidget(widget)
            self._pages.setCurrentWidget(widget)
            widget.setFocus()
        else:
            self.area.take_keyboard()

    def _ask_author(self) -> tuple[str, str] | None:
        name = str(self._settings.value("author/name", ""))
        if name:
            return name, str(self._settings.value("author/mail", ""))
        dialog = AuthorDialog(parent=self)
        if not dialog.exec():
            return None
        self._settings.setValue("author/name", dialog.author[0])
        self._settings.setValue("author/mail", dialog.author[1])
        return dialog.author

    def _on_action(self, entry: Entry) -> None:
        if entry.scope == "window":
            self.addAction(entry.action)
            return
        self.area.addAction(entry.action)
        if entry.scope == "work":
            self.explorer.addAction(entry.action)

    def _on_tree_menu(self, point: QPoint, kind: str) -> None:
        menu = menus.tree_menu(self.desk, self, kind)
        if not menu.isEmpty():
            menu.popup(point)

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self.top.search and old is not None:
            self.palette_list.come_back_to(old)

    def _show_arranging(self) -> None:
        panel = self.area.current
        if panel is not None and panel.work:
            stop = panel.stop_work if panel.can_stop else None
            self.status.show_work(panel.work, 0, 0, stop)
        else:
            self.status.finish_work()
        self.desk.actions.refresh()

    # ------------------------------------------------------------ state

    def _restore(self) -> None:
        self.setWindowIcon(icon("network"))
        geometry = self._settings.value("window/geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(*SIZE)
        for name, splitter in (("across", self._across), ("middle", self._middle)):
            state = self._settings.value(f"window/{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        for part in ("explorer", "inspector", "panels"):
            if str(self._settings.value(f"window/{part}", "true")) == "false":
                self.toggle(part)
        chosen = [r for r in self.desk.workspace.ui.get("selection", []) if isinstance(r, str)]
        present = [one.id for one in self.desk.workspace.summaries(ids=chosen)]
        if present:
            self.desk.selection.set(present)

    def keep_state(self) -> None:
        """Remember how the window is arranged and what is selected."""
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.setValue("window/across", self._across.saveState())
        self._settings.setValue("window/middle", self._middle.saveState())
        for part in ("explorer", "inspector", "panels"):
            self._settings.setValue(f"window/{part}", "true" if self.is_shown(part) else "false")
        self.explorer.keep_state()
        self.desk.workspace.ui.set("selection", list(self.desk.selection.ids[:100]))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is on disk already; only the arrangement is kept."""
        self.keep_state()
        self.desk.close()
        self.area.let_go()
        super().closeEvent(event)
        self.closed.emit()
