"""The Search panel (Ctrl+Shift+F): everything that answers, with the field that did."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.icons import summary_icon
from oms_desktop.views.signed_line import SignedLine
from oms_desktop.views.texts import field_name, kind_name
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Hit

Index = QModelIndex | QPersistentModelIndex

MOST = 500
DELAY_MS = 100


class HitModel(QAbstractTableModel):
    """Hits in the order of the search: name, kind, field and the text that answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def show_hits(self, hits: list[Hit]) -> None:
        """List *hits* instead."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def hit(self, row: int) -> Hit:
        """Return the hit at *row*."""
        return self._hits[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of hits."""
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        texts = (hit.summary.name, kind_name(hit.summary.kind), field_name(hit.field), hit.text)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(texts[index.column()].split())[:300]
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts[index.column()][:1000]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return icon(summary_icon(hit.summary))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = (self.tr("Name"), self.tr("Kind"), self.tr("Found in"), self.tr("Text"))
            return titles[section]
        return super().headerData(section, orientation, role)


class SearchPanel(QWidget):
    """A field and the table of what answers it."""

    count_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        words = self.tr("Find in names, descriptions, properties, IRIs")
        self.field = SignedLine("search", words)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Find everywhere"))
        self.field.setFixedWidth(420)
        self._note = QLabel()
        set_role(self._note, "muted")
        self.model = HitModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.table.setAccessibleName(self.tr("Found records"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((230, 130, 130)):
            self.table.setColumnWidth(column, width)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 6)
        bar.setSpacing(12)
        bar.addWidget(self.field)
        bar.addWidget(self._note)
        bar.addStretch(1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addLayout(bar)
        column_.addWidget(self.table, 1)
        self._timer = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.down_pressed.connect(self._on_return)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        desk.bridge.changed.connect(
            lambda changed: self._timer.start() if changed.records else None
        )

    def title(self) -> str:
        """Return the name of the tab."""
        return self.tr("Search")

    def focus_first(self) -> None:
        """Let the analyst type at once."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search(self) -> None:
        """Find what answers the text in the field."""
        self._timer.stop()
        text = self.field.text().strip()
        hits = self._desk.workspace.search(text, limit=MOST + 1) if text else []
        hits = [hit for hit in hits if hit.summary.kind != "placement"]
        self.model.show_hits(hits[:MOST])
        self.count_changed.emit(len(hits[:MOST]))
        if not text:
            self._note.clear()
        elif len(hits) > MOST:
            self._note.setText(self.tr("The first %n records", "", MOST))
        else:
            self._note.setText(self.tr("%n record(s)", "", len(hits)))

    def _on_return(self) -> None:
        self.search()
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid() and self.table.hasFocus():
            self._desk.selection.set([self.model.hit(current.row()).summary.id])

    def _on_activated(self, index: QModelIndex) -> None:
        self._desk.open(self.model.hit(index.row()).summary.id)
