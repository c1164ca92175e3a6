"""The middle of the window: a tab for each diagram of the ontology and one for everything, over the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.diagram import Diagram
from oms_desktop.views.canvas.strip import CanvasStrip
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.contents import EVERYTHING
from oms_desktop.views.diagrams.panel import DiagramPanel
from oms_desktop.views.explorer.tree import DropTarget
from oms_desktop.views.texts import title_of
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.theme.tab_bar import TabBar
from oms_desktop.workspace import Changed

CURRENT = "diagrams.current"
STRIP_ACTIONS = (
    "diagram.tool_select",
    "diagram.tool_type",
    "diagram.tool_link",
    "diagram.tool_interface",
    None,
    "diagram.layout_menu",
    None,
    "diagram.fit",
    "diagram.zoom_100",
)


class DiagramArea(QFrame):
    """Tabs and canvases; a canvas is made when its tab is first looked at."""

    current_changed = Signal()
    hinted = Signal(str)
    zoom_changed = Signal(float)
    menu_requested = Signal(QPoint)
    tab_menu_requested = Signal(QPoint, str)
    delete_requested = Signal()
    arranging_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels: dict[str, DiagramPanel] = {}
        self.tabs = TabBar(scrollable=True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tabs.setAccessibleName(self.tr("Diagrams"))
        self._stack = QStackedWidget()
        self._add = QToolButton()
        self._lay_out()
        self._fill_tabs(desk.workspace.ui.get(CURRENT))
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.customContextMenuRequested.connect(self._on_tab_menu)
        self.tabs.tabBarDoubleClicked.connect(self._on_tab_double_clicked)
        desk.bridge.changed.connect(self._on_changed)
        desk.opened.connect(self._on_opened)

    def _lay_out(self) -> None:
        bar = QFrame()
        set_role(bar, "tabs")
        row = QHBoxLayout(bar)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(2)
        row.addWidget(self.tabs, 0)
        row.addWidget(self._add)
        row.addStretch(1)
        line = QFrame()
        set_role(line, "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(line)
        column.addWidget(self._stack, 1)

    def use_actions(self) -> None:
        """Take the buttons from the registry, once everything is registered."""
        self._add.setDefaultAction(self._desk.actions["diagram.new"])
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        if self._panels:
            for panel in self._panels.values():
                self._give_strip(panel)
        self._on_tab(self.tabs.currentIndex())

    # ------------------------------------------------------------ which diagram

    @property
    def current(self) -> DiagramPanel | None:
        """The canvas in front."""
        return self._panels.get(self.current_diagram)

    @property
    def current_diagram(self) -> str:
        """The id of the diagram in front, or `EVERYTHING`."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or EVERYTHING)

    def take_keyboard(self) -> None:
        """Give the keyboard to the canvas."""
        if self.current is not None:
            self.current.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_diagram(self, diagram: str) -> None:
        """Bring a diagram to the front."""
        index = self._tab_of(diagram)
        if index >= 0:
            self.tabs.setCurrentIndex(index)

    def diagrams(self) -> list[str]:
        """Return the diagrams in the order of their tabs."""
        return [str(self.tabs.tabData(index)) for index in range(self.tabs.count())]

    def let_go(self) -> None:
        """Want no more of the project, as it is closed."""
        for panel in self._panels.values():
            panel.let_go()

    def drop_target(self) -> DropTarget:
        """Return what takes records that are dragged out of the explorer."""
        return DropTarget(self._refusal, self._drop)

    # ------------------------------------------------------------ tabs

    def _fill_tabs(self, wanted: object) -> None:
        diagrams = self._sorted_diagrams()
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for diagram in diagrams:
            self._insert(self.tabs.count(), diagram.id, title_of(diagram))
        self._insert(self.tabs.count(), EVERYTHING, self.tr("All types"))
        self.tabs.blockSignals(False)
        known = [str(self.tabs.tabData(index)) for index in range(self.tabs.count())]
        self.tabs.setCurrentIndex(known.index(str(wanted)) if wanted in known else 0)

    def _insert(self, index: int, diagram: str, name: str) -> None:
        at = self.tabs.insertTab(index, name)
        self.tabs.setTabData(at, diagram)

    def _sorted_diagrams(self) -> list[Diagram]:
        snapshot = self._desk.workspace.snapshot
        found = [snapshot.get(one.id) for one in self._desk.workspace.summaries("diagram")]
        return sorted((d for d in found if isinstance(d, Diagram)), key=lambda d: d.order)

    def _tab_of(self, diagram: str) -> int:
        return next((i for i in range(self.tabs.count()) if self.tabs.tabData(i) == diagram), -1)

    def _on_tab(self, index: int) -> None:
        if index < 0 or "diagram.new" not in self._desk.actions:
            return
        diagram = self.current_diagram
        panel = self._panels.get(diagram) or self._make(diagram)
        self._stack.setCurrentWidget(panel)
        self._desk.workspace.ui.set(CURRENT, diagram)
        self._desk.actions.refresh()
        self.current_changed.emit()
        self.arranging_changed.emit()
        self.zoom_changed.emit(panel.view.zoom)

    def _make(self, diagram: str) -> DiagramPanel:
        panel = self._panels[diagram] = DiagramPanel(self._desk, diagram)
        self._stack.addWidget(panel)
        panel.hinted.connect(self.hinted)
        panel.menu_requested.connect(self.menu_requested)
        panel.delete_requested.connect(self.delete_requested)
        panel.arranging_changed.connect(self.arranging_changed)
        panel.view.zoom_changed.connect(lambda zoom: self._on_zoom(panel, zoom))
        panel.view.tool_changed.connect(lambda _tool: self._desk.actions.refresh())
        self._give_strip(panel)
        return panel

    def _on_zoom(self, panel: DiagramPanel, zoom: float) -> None:
        """Say the zoom of the diagram in front; those behind are fitted too when their layout ends."""
        if panel is self.current:
            self.zoom_changed.emit(zoom)

    def _give_strip(self, panel: DiagramPanel) -> None:
        actions = [self._desk.actions[name] if name else None for name in STRIP_ACTIONS]
        panel.view.set_strip(CanvasStrip(actions))

    def _on_tab_menu(self, point: QPoint) -> None:
        index = self.tabs.tabAt(point)
        if index >= 0:
            self.tabs.setCurrentIndex(index)
            self.tab_menu_requested.emit(self.tabs.mapToGlobal(point), self.current_diagram)

    def _on_tab_double_clicked(self, index: int) -> None:
        if index >= 0 and self.tabs.tabData(index) != EVERYTHING:
            self._desk.actions["diagram.rename"].trigger()

    # ------------------------------------------------------------ following

    def _on_changed(self, changed: Changed) -> None:
        if not (changed.many or any(one.kind == "diagram" for one in changed.records)):
            return
        is_first = self.tabs.count() == 1  # an empty project was filled: show its first diagram
        current = "" if is_first else self.current_diagram
        fresh = next(
            (o.id for o in changed.records if o.kind == "diagram" and o.what == "added"), ""
        )
        for gone in [
            d for d in self._panels if d != EVERYTHING and self._desk.workspace.summary(d) is None
        ]:
            panel = self._panels.pop(gone)
            self._stack.removeWidget(panel)
            panel.deleteLater()
        self._fill_tabs(fresh if fresh and changed.origin == "edit" else current)
        self._on_tab(self.tabs.currentIndex())

    def _on_opened(self, record: str) -> None:
        workspace = self._desk.workspace
        summary = workspace.summary(record)
        if summary is None:
            return
        if summary.kind == "diagram":
            self.show_diagram(record)
            return
        if summary.kind not in ("object_type", "interface"):
            return
        current = self.current
        if current is None or record not in current.contents.cards:
            rows = workspace.references_to(record)
            placed_on = {
                str(workspace.snapshot.plain(row.source)["diagram"])
                for row in rows
                if row.kind == "placement"
            }
            order = [one for one in self.diagrams() if one in placed_on]
            self.show_diagram(order[0] if order else EVERYTHING)
        panel = self.current
        if panel is not None:
            panel.bring(record)

    # ------------------------------------------------------------ dropping from the explorer

    def _refusal(self, point: QPoint, records: list[str]) -> str | None:
        panel = self.current
        if panel is None or not panel.view.rect().contains(panel.view.mapFromGlobal(point)):
            return None
        if panel.contents.is_everything:
            return self.tr("This tab already shows all types")
        kinds = {one.kind for one in self._desk.workspace.summaries(ids=records)}
        if not kinds <= {"object_type", "interface"}:
            return self.tr("Only types and interfaces stand on diagrams")
        return ""

    def _drop(self, point: QPoint, records: list[str]) -> None:
        panel = self.current
        if panel is None:
            return
        at = panel.view.scene_at(panel.view.mapFromGlobal(point).toPointF())
        spots = {
            record: (at.x() - 40 + 30 * number, at.y() - 18 + 30 * number)
            for number, record in enumerate(records)
        }
        if panel.edits.place(spots):
            self._desk.selection.set(records)
            panel.view.setFocus()
