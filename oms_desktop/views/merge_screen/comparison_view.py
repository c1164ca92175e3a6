"""The middle of the screen: one record, row by row, and the record as a whole where one side deleted it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.merge_screen.elided import ElidedLine
from oms_desktop.views.merge_screen.row_view import RowView, Told
from oms_desktop.views.merge_screen.sides import side_letter, side_word
from oms_desktop.views.merge_screen.violation_band import ViolationBand
from oms_desktop.views.texts import kind_name, named, said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import ICON_OF_KIND, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import FieldRow, MergeItem, MergeSession, RecordComparison

MOST_RECORDS = 5
"""So many records of a violation are shown one below the other."""


class ComparisonView(QFrame):
    """Shows the record of the current item, and all records of a violation; rows are kept while the places are the same."""

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
        self._places: list[tuple[str, tuple[str, ...]]] = []
        self._headings_below: list[QWidget] = []
        self.band = ViolationBand()
        self._shows_base = True
        self.rows: list[RowView] = []
        self._current: RowView | None = None
        self._revealing = QTimer(self, interval=0, singleShot=True)
        self._revealing.timeout.connect(self._reveal)
        self._icon = QLabel()
        self._title = ElidedLine(keep=220)
        self._title.setFont(sized(3, Weight.NAME))
        self._counts = ElidedLine()
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
        self.area.verticalScrollBar().rangeChanged.connect(self._reveal)
        self._build()
        self.take_all_mine.clicked.connect(lambda: self.take_all("ours"))
        self.take_all_theirs.clicked.connect(lambda: self.take_all("theirs"))
        current_theme().changed.connect(self._recolour)
        self._recolour()

    def show_item(self, item: MergeItem | None) -> None:
        """Show the record of *item*; None where nothing is selected."""
        self.band.show_item(item)
        if item is None:
            self._record = ""
            self._show_rows([], None)
            self._title.show_text(self.tr("Nothing is selected"))
            self._counts.show_text("")
            self._icon.clear()
            self.take_all_mine.setEnabled(False)
            self.take_all_theirs.setEnabled(False)
            return
        shown = [self._session.resolution.comparison(record) for record in _records_of(item)]
        self._record = item.subject.id
        self._show_rows(shown, item)
        self._fill_head(shown[0])
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
        layout.addWidget(self.band)
        layout.addLayout(columns)
        layout.addWidget(_hairline())
        layout.addWidget(self.area, 1)

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
        view.base_chip.setVisible(self._shows_base)
        self.rows.append(view)
        self._add(view)

    def _add(self, widget: QWidget) -> None:
        self._rows_layout.insertWidget(self._rows_layout.count() - 1, widget)

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

    def _fill_head(self, comparison: RecordComparison) -> None:
        subject = comparison.subject
        title = named(subject.name)
        self._title.show_text(title, "text")
        self._title.setAccessibleName(f"{kind_name(subject.kind)} {title}")
        self._counts.show_text(_counts(comparison))
        ratio = self.devicePixelRatioF()
        own = (self._session.resolution.plain(subject.id) or {}).get("icon")
        name = str(own or ICON_OF_KIND.get(subject.kind, "box"))
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


def _counts(comparison: RecordComparison) -> str:
    translate = QCoreApplication.translate
    rows, rest = len(comparison.rows), comparison.unchanged
    changed = translate("ComparisonView", "%n changed", "", rows)
    same = translate("ComparisonView", "%n unchanged", "", rest)
    return f"{changed} · {same}"


def _heading(comparison: RecordComparison) -> QWidget:
    """Return the line above the rows of a further record."""
    subject = comparison.subject
    line = QWidget()
    sign = QLabel()
    name = ICON_OF_KIND.get(subject.kind, "box")
    sign.setPixmap(icon_pixmap(name, tokens().accent, 15, line.devicePixelRatioF()))
    title = QLabel(named(subject.name))
    set_role(title, "name")
    counts = QLabel(_counts(comparison))
    set_role(counts, "muted")
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 12, 12, 4)
    row.setSpacing(8)
    for widget in (sign, title, counts):
        row.addWidget(widget)
    row.addStretch(1)
    return line


def _hairline() -> QFrame:
    line = QFrame()
    set_role(line, "hairline")
    line.setFixedHeight(1)
    return line
