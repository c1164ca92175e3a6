"""The middle of the screen: one record, row by row, and the record as a whole where one side deleted it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.merge_screen.row_view import RowView
from oms_desktop.views.merge_screen.sides import side_letter, side_word
from oms_desktop.views.texts import kind_name
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import ICON_OF_KIND, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession, RecordComparison


class ComparisonView(QFrame):
    """Shows the record of the current item; rows are kept while the record stays the same."""

    chosen = Signal(str, str)
    selected = Signal(str)
    all_taken = Signal(object, str)  # item ids, option
    lifted = Signal(object, str, QPointF)
    writing_asked = Signal(object)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._record = ""
        self._shows_base = True
        self.rows: list[RowView] = []
        self._icon = QLabel()
        self._title = QLabel()
        set_role(self._title, "title")
        self._counts = QLabel()
        set_role(self._counts, "muted")
        self.take_all_mine = QPushButton(self.tr("Take all from Mine"))
        self.take_all_theirs = QPushButton(self.tr("Take all from Theirs"))
        self._headings = [QLabel() for _ in range(3)]
        self._inner = QFrame()
        set_role(self._inner, "panel")
        self._rows_layout = QVBoxLayout(self._inner)
        self._rows_layout.setContentsMargins(0, 0, 0, 0)
        self._rows_layout.setSpacing(0)
        self._rows_layout.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self.take_all_mine.clicked.connect(lambda: self.take_all("ours"))
        self.take_all_theirs.clicked.connect(lambda: self.take_all("theirs"))
        current_theme().changed.connect(self._recolour)
        self._recolour()

    def show_item(self, item: MergeItem) -> None:
        """Show the record of *item* and mark its row."""
        comparison = self._session.resolution.comparison(item.subject.id)
        if item.subject.id != self._record or len(comparison.rows) != len(self.rows):
            self._record = item.subject.id
            self._make_rows(comparison)
        else:
            for view, row in zip(self.rows, comparison.rows, strict=True):
                view.show_row(row)
        self._fill_head(comparison)
        for view in self.rows:
            view.set_current(view.item is not None and view.item.id == item.id)
        current = next((v for v in self.rows if v.item is not None and v.item.id == item.id), None)
        if current is not None:
            self.area.ensureWidgetVisible(current)

    def take_all(self, option: str) -> None:
        """Ask for one side for every item of the record."""
        self.all_taken.emit(self._takeable(option), option)

    def toggle_base(self) -> None:
        """Show base at each row, or hide it."""
        self._shows_base = not self._shows_base
        for view in self.rows:
            view.base_chip.setVisible(self._shows_base)

    def row_of(self, item: str) -> RowView | None:
        """Return the row of an item, if it is shown."""
        return next((v for v in self.rows if v.item is not None and v.item.id == item), None)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(8)
        for widget in (self._icon, self._title, self._counts):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.take_all_mine)
        head.addWidget(self.take_all_theirs)
        columns = QHBoxLayout()
        columns.setContentsMargins(12, 6, 12, 6)
        columns.setSpacing(30)
        for heading in self._headings:
            heading.setFont(sized(-1, Weight.NAME))
            columns.addWidget(heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(_hairline())
        layout.addLayout(columns)
        layout.addWidget(_hairline())
        layout.addWidget(self.area, 1)

    def _make_rows(self, comparison: RecordComparison) -> None:
        for view in self.rows:
            self._rows_layout.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.rows = []
        for place, row in enumerate(comparison.rows):
            view = RowView(row)
            view.chosen.connect(self.chosen)
            view.selected.connect(self.selected)
            view.lifted.connect(self.lifted)
            view.writing_asked.connect(self.writing_asked)
            view.base_chip.setVisible(self._shows_base)
            self._rows_layout.insertWidget(place, view)
            self.rows.append(view)

    def _fill_head(self, comparison: RecordComparison) -> None:
        subject = comparison.subject
        self._title.setText(subject.name)
        self._title.setAccessibleName(f"{kind_name(subject.kind)} {subject.name}")
        changed = self.tr("%n changed", "", len(comparison.rows))
        same = self.tr("%n unchanged", "", comparison.unchanged)
        self._counts.setText(f"{changed}   {same}")
        ratio = self.devicePixelRatioF()
        name = ICON_OF_KIND.get(subject.kind, "box")
        self._icon.setPixmap(icon_pixmap(name, tokens().accent, 18, ratio))
        for button, option in ((self.take_all_mine, "ours"), (self.take_all_theirs, "theirs")):
            button.setEnabled(bool(self._takeable(option)))

    def _takeable(self, option: str) -> list[str]:
        items = [i for i in self._session.items if i.subject.id == self._record]
        offered = [(i, i.option(option)) for i in items]
        return [i.id for i, o in offered if o is not None and o.enabled and i.chosen != option]

    def _recolour(self) -> None:
        now = tokens()
        for heading, side, colour in zip(
            self._headings,
            ("ours", "result", "theirs"),
            (now.mine, now.result, now.theirs),
            strict=True,
        ):
            letter = side_letter(side)
            heading.setText(f"{letter} · {side_word(side)}" if letter else side_word(side))
            palette = heading.palette()
            palette.setColor(heading.foregroundRole(), colour)
            heading.setPalette(palette)


def _hairline() -> QFrame:
    line = QFrame()
    set_role(line, "hairline")
    line.setFixedHeight(1)
    return line
