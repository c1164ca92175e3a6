"""The middle of the screen: one record, row by row, and the record as a whole where one side deleted it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from oms_desktop.views.merge_screen.column_heads import ColumnHeads
from oms_desktop.views.merge_screen.drop_line import DropLine
from oms_desktop.views.merge_screen.record_head import RecordHead, counts_of, hairline
from oms_desktop.views.merge_screen.row_view import RowView, Told
from oms_desktop.views.merge_screen.source_view import SourceView
from oms_desktop.views.merge_screen.unchanged_fields import UnchangedFields
from oms_desktop.views.merge_screen.violation_band import ViolationBand
from oms_desktop.views.merge_screen.words import LOOKS, Look
from oms_desktop.views.texts import named, said
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.icons import ICON_OF_KIND, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import FieldRow, MergeItem, MergeSession, RecordComparison, Version

MOST_RECORDS = 5
"""So many records of a violation are shown one below the other."""


class ComparisonView(QFrame):
    """Shows the record of the current item, and all records of a violation; rows are kept while the places are the same."""

    chosen = Signal(str, str)
    selected = Signal(str)
    all_taken = Signal(str)  # option
    lifted = Signal(object, str, QPointF)
    record_lifted = Signal(str, str, QPointF)  # record, side or ""
    writing_asked = Signal(object)

    def __init__(
        self,
        session: MergeSession,
        of_record: Callable[[str], list[MergeItem]],
        versions: Mapping[str, Version],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._of_record = of_record
        self.record = ""
        self._places: list[tuple[str, tuple[str, ...]]] = []
        self._headings_below: list[QWidget] = []
        self._base = "chip"
        self._look: Look = "words"
        self.rows: list[RowView] = []
        self._current: RowView | None = None
        self._revealing = QTimer(self, interval=0, singleShot=True)
        self._revealing.timeout.connect(self._reveal)
        self.band = ViolationBand()
        self.head = RecordHead()
        self.take_all_mine, self.take_all_theirs = self.head.take_mine, self.head.take_theirs
        self.columns = ColumnHeads(session, versions)
        self.unchanged = UnchangedFields(session)
        self.source = SourceView(session)
        self._inner = QFrame()
        set_role(self._inner, "panel")
        self._rows_layout = QVBoxLayout(self._inner)
        self._rows_layout.setContentsMargins(0, 0, 0, 0)
        self._rows_layout.setSpacing(0)
        self._rows_layout.addWidget(self.unchanged)
        self._rows_layout.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.verticalScrollBar().rangeChanged.connect(self._reveal)
        self._drop = DropLine(self)
        self._build()
        self.take_all_mine.clicked.connect(lambda: self.all_taken.emit("ours"))
        self.take_all_theirs.clicked.connect(lambda: self.all_taken.emit("theirs"))
        self.head.source.toggled.connect(self._show_source)
        self.head.lifted.connect(lambda at: self.record_lifted.emit(self.record, "", at))
        self.columns.lifted.connect(lambda s, at: self.record_lifted.emit(self.record, s, at))

    def show_item(self, item: MergeItem | None) -> None:
        """Show the record of *item*; None where nothing is selected."""
        self.band.show_item(item)
        if item is None:
            self.record = ""
            self._show_rows([], None)
            self.head.show_nothing()
            self.unchanged.show_record(None)
            return
        shown = [self._session.resolution.comparison(record) for record in _records_of(item)]
        self.record = item.subject.id
        self._show_rows(shown, item)
        self.head.show_record(self._session, shown[0], self._takeable)
        self.unchanged.show_record(shown[0])
        self.source.show_record(self.record)
        current = None
        for view in self.rows:
            is_it = _is_at(item, view)
            view.set_current(is_it)
            current = view if is_it and current is None else current
        self._current = None if item.is_violation else current
        self._revealing.start()

    def _reveal(self) -> None:
        """Bring the current row into view, once rows have their heights."""
        if self._current is None:
            self.area.verticalScrollBar().setValue(0)
        else:
            self.area.ensureWidgetVisible(self._current)

    def settle(self) -> None:
        """Give the rows their heights and bring the current one into view at once: something opens at its place."""
        for widget in (self._inner, self.area):
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest)
        self._inner.adjustSize()
        self._reveal()

    def toggle_base(self) -> None:
        """Show base in a column of its own, or as a chip at each row."""
        self._base = "chip" if self._base == "column" else "column"
        self.columns.show_base(self._base == "column")
        for view in self.rows:
            view.show_base(self._base)

    def next_look(self) -> None:
        """Show changed words, then spaces too, then the plain text."""
        self._look = LOOKS[(LOOKS.index(self._look) + 1) % len(LOOKS)]
        for view in self.rows:
            view.set_look(self._look)

    def focus_row(self) -> bool:
        """Give the keyboard to the result of the row that is looked at; False where there is no row."""
        view = self._current or next(iter(self.rows), None)
        if view is None or not self.area.isVisible():
            return False
        view.result.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def show_drop(self, text: str, *, allowed: bool = True) -> None:
        """Say over the rows what dropping a record does; "" ends that."""
        self._drop.say(text, allowed=allowed, over=self.area.geometry())

    def _show_source(self, shown: bool) -> None:
        self.area.setVisible(not shown)
        self.source.setVisible(shown)
        self.source.show_record(self.record)

    def _walk(self, view: RowView, side: str, columns: int, rows: int) -> None:
        """Give the keyboard to the box in a direction; another row is selected."""
        sides = [name for name, box in view.boxes.items() if box.isVisible()]
        at = sides.index(side) if side in sides else 0
        side = sides[max(0, min(len(sides) - 1, at + columns))]
        row = self.rows.index(view) + rows
        if rows and 0 <= row < len(self.rows):
            view = self.rows[row]
            if view.item is not None:
                self.selected.emit(view.item.id)
        view.boxes[side].setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(view)

    def row_of(self, item: str) -> RowView | None:
        """Return the row of an item, if it is shown."""
        return next((v for v in self.rows if v.item is not None and v.item.id == item), None)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.head, hairline(), self.band, self.columns, hairline()):
            layout.addWidget(widget)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.source, 1)

    def _show_rows(self, shown: list[RecordComparison], item: MergeItem | None) -> None:
        rows = [(one.subject.id, row) for one in shown for row in one.rows]
        places = [(record, row.path) for record, row in rows]
        told = [self._told(record, row, item) for record, row in rows]
        if places == self._places and len(self._headings_below) == max(0, len(shown) - 1):
            for view, (_, row), known in zip(self.rows, rows, told, strict=True):
                view.show_row(row, known)
            return
        self._clear_rows()
        self._places = places
        pairs = iter(zip(rows, told, strict=True))
        for number, one in enumerate(shown):
            if number:
                heading = _heading(one)
                self._headings_below.append(heading)
                self._add(heading)
            for _ in one.rows:
                (record, row), known = next(pairs)
                self._add_row(RowView(record, row, known))

    def _add_row(self, view: RowView) -> None:
        view.chosen.connect(self.chosen)
        view.selected.connect(self.selected)
        view.lifted.connect(self.lifted)
        view.writing_asked.connect(self.writing_asked)
        view.walked.connect(self._walk)
        view.show_base(self._base)
        if self._look != "words":
            view.set_look(self._look)
        self.rows.append(view)
        self._add(view)

    def _add(self, widget: QWidget) -> None:
        self._rows_layout.insertWidget(self._rows_layout.count() - 2, widget)

    def _clear_rows(self) -> None:
        for widget in (*self.rows, *self._headings_below):
            self._rows_layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows = []
        self._current = None
        self._headings_below = []
        self._places = []

    def _told(self, record: str, row: FieldRow, item: MergeItem | None) -> Told:
        """Return how a row takes part in a violation, and what each side did where it is a whole record."""
        part = ""
        if item is not None and item.is_violation and item.is_open:
            for known, sentence in zip(item.parts, item.explain[:-1], strict=False):
                if known.record == record and _is_along(known.path, row.path):
                    part = said(sentence)
        if row.path:
            return Told(part)
        ours, theirs = (
            tuple(said(deed) for deed in self._session.deeds(record, side))
            for side in ("ours", "theirs")
        )
        return Told(part, ours, theirs)

    def _takeable(self, option: str) -> bool:
        """Whether an item of the record offers an option that it has not taken."""
        for item in self._of_record(self.record):
            offered = item.option(option)
            if offered is not None and offered.enabled and item.chosen != option:
                return True
        return False


def _records_of(item: MergeItem) -> list[str]:
    """Return the record of an item first, then those that take part in a violation."""
    parts = [part.record for part in item.parts] if item.is_violation else []
    return list(dict.fromkeys([item.subject.id, *parts]))[:MOST_RECORDS]


def _is_at(item: MergeItem, view: RowView) -> bool:
    if view.item is not None:
        return view.item.id == item.id
    if item.is_violation or view.record != item.subject.id:
        return False
    return _is_along(item.path, view.row.path)


def _is_along(path: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one place lies within the other."""
    length = min(len(path), len(other))
    return path[:length] == other[:length]


def _heading(comparison: RecordComparison) -> QWidget:
    """Return the line above the rows of a further record."""
    subject = comparison.subject
    line = QWidget()
    sign = QLabel()
    name = ICON_OF_KIND.get(subject.kind, "box")
    sign.setPixmap(icon_pixmap(name, tokens().accent, 15, line.devicePixelRatioF()))
    title = QLabel(named(subject.name))
    set_role(title, "name")
    counts = QLabel(counts_of(comparison))
    set_role(counts, "muted")
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 12, 12, 4)
    row.setSpacing(8)
    for widget in (sign, title, counts):
        row.addWidget(widget)
    row.addStretch(1)
    return line
