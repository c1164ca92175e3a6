"""One changed place: mine, result and theirs side by side, with base as a chip beside the label."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from oms_desktop.models.messages import Message
from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, severity_colour, side_word
from oms_desktop.views.merge_screen.value_box import ValueBox
from oms_desktop.views.merge_screen.words import highlighted, plain
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import ABSENT, FieldRow, MergeItem


def shown(value: Message | str) -> str:
    """Return a value from the engine as text."""
    return said(value) if isinstance(value, Message) else value


class RowView(QWidget):
    """A row of the comparison; it shows and says what was asked of it, deciding is the screen's."""

    chosen = Signal(str, str)  # item id, option id
    selected = Signal(str)  # item id
    lifted = Signal(object, str, QPointF)  # this row, side, global point
    writing_asked = Signal(object)  # this row

    def __init__(self, row: FieldRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        label = shown(row.label)
        self._is_current = False
        self._label = QLabel(label)
        self._label.setFont(sized(-0.5, Weight.NAME))
        self.base_chip = ValueBoxChip(row, label)
        self._note_icon = QLabel()
        self._note = QLabel()
        set_role(self._note, "muted")
        self.mine = ValueBox("ours", label)
        self.result = ValueBox("result", label)
        self.theirs = ValueBox("theirs", label)
        self.take_mine = self._arrow("chevrons-right", "mine", self.tr("Take Mine"), "ours")
        self.take_theirs = self._arrow("chevrons-left", "theirs", self.tr("Take Theirs"), "theirs")
        self._build()
        self.mine.lifted.connect(lambda at: self.lifted.emit(self, "ours", at))
        self.theirs.lifted.connect(lambda at: self.lifted.emit(self, "theirs", at))
        self.base_chip.lifted.connect(lambda at: self.lifted.emit(self, "base", at))
        for box in (self.mine, self.theirs):
            box.activated.connect(self._select)
        self.result.activated.connect(self._on_result)
        current_theme().changed.connect(self._fill)
        self.show_row(row)

    @property
    def item(self) -> MergeItem | None:
        """The item this row is about, or None where nothing was asked."""
        return self.row.item

    def show_row(self, row: FieldRow) -> None:
        """Show the values of *row*, which stands at the same place."""
        self.row = row
        self._fill()

    def set_current(self, current: bool) -> None:
        """Mark this row as the one that is looked at."""
        if current != self._is_current:
            self._is_current = current
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the current row and the hairline below."""
        now = tokens()
        painter = QPainter(self)
        try:
            if self._is_current:
                painter.fillRect(self.rect(), now.accent_ground)
            painter.fillRect(0, self.height() - 1, self.width(), 1, now.line)
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._select()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addWidget(self.base_chip, 1)
        head.addWidget(self._note_icon)
        head.addWidget(self._note)
        grid = QGridLayout()
        grid.setSpacing(2)
        for column, widget in enumerate(
            (self.mine, self.take_mine, self.result, self.take_theirs, self.theirs)
        ):
            grid.addWidget(widget, 0, column)
        for column in (0, 2, 4):
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 9)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addLayout(grid)

    def _arrow(self, name: str, token: str, text: str, option: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, token))
        button.setAutoRaise(True)
        button.setFixedWidth(26)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._choose(option))
        return button

    def _choose(self, option: str) -> None:
        if self.item is not None:
            self.chosen.emit(self.item.id, option)

    def _select(self) -> None:
        if self.item is not None:
            self.selected.emit(self.item.id)

    def _on_result(self) -> None:
        self._select()
        if self.item is not None:
            self.writing_asked.emit(self)

    def _fill(self) -> None:
        row, item = self.row, self.row.item
        base = shown(row.shown.base) if row.base is not ABSENT else ""
        for box, value, text in (
            (self.mine, row.ours, shown(row.shown.ours)),
            (self.theirs, row.theirs, shown(row.shown.theirs)),
        ):
            changed = value != row.base
            rich = highlighted(text, base) if changed else plain(text)
            box.show_value(rich, text, box.side, muted=not changed)
        for button, option in ((self.take_mine, "ours"), (self.take_theirs, "theirs")):
            offered = item.option(option) if item is not None else None
            button.setEnabled(offered is not None and offered.enabled)
            if offered is not None:
                why = offered.why_disabled
                button.setToolTip(said(why) if why is not None else said(offered.effect))
        self.base_chip.show_row(row)
        self._fill_result(row, item)
        self._fill_note(item)

    def _fill_result(self, row: FieldRow, item: MergeItem | None) -> None:
        text = shown(row.shown.result)
        if item is not None and item.is_open:
            hint = self.tr("Choose or write")
            self.result.show_value(plain(hint), hint, "open", muted=True)
        else:
            chosen = item.chosen if item is not None else None
            tone = chosen if chosen in ("ours", "theirs") else "result"
            self.result.show_value(plain(text), text, tone)

    def _fill_note(self, item: MergeItem | None) -> None:
        name = colour = text = ""
        now = tokens()
        if item is None:
            pass
        elif item.is_open:
            why = item.explain[-1] if item.explain else None
            text = said(why) if why is not None else ""
            name, colour = SEVERITY_ICONS[str(item.severity)], severity_colour(str(item.severity))
        elif item.chosen is not None:
            offered = item.option(item.chosen)
            text = said(offered.label) if offered is not None else self.tr("Reviewed")
            name, colour = "circle-check", now.result
        elif str(item.severity) == "warn":
            text, name, colour = self.tr("Put together; please review"), "triangle-alert", now.warn
        self._note.setText(_first_sentence(text))
        self._note.setToolTip(text)
        self._note.setVisible(bool(text))
        self._note_icon.setVisible(bool(name))
        if name:
            ratio = self.devicePixelRatioF()
            self._note_icon.setPixmap(icon_pixmap(name, colour, 14, ratio))
            palette = self._note.palette()
            palette.setColor(self._note.foregroundRole(), colour)
            self._note.setPalette(palette)


class ValueBoxChip(ValueBox):
    """The value in base, small, beside the label."""

    def __init__(self, row: FieldRow, place: str, parent: QWidget | None = None) -> None:
        super().__init__("base", place, parent)
        self.setWordWrap(False)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(7, 1, 7, 1)
        self.setMinimumHeight(20)
        self.setMaximumHeight(22)
        self.setFont(sized(-2))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.show_row(row)

    def show_row(self, row: FieldRow) -> None:
        """Show the value of *row* in base."""
        text = shown(row.shown.base)
        self.show_value("", text, "base", muted=True)
        self._line = f"{side_word('base').lower()}: {' '.join(text.split())}"
        self.setToolTip(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a chip as wide as its text, at the left."""
        now = tokens()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            metrics = painter.fontMetrics()
            line = metrics.elidedText(self._line, Qt.TextElideMode.ElideRight, self.width() - 16)
            width = min(self.width() - 1, metrics.horizontalAdvance(line) + 14)
            painter.setPen(now.line_strong)
            painter.setBrush(now.panel)
            painter.drawRoundedRect(0, 1, width, self.height() - 3, 4, 4)
            painter.setPen(now.muted)
            painter.drawText(7, 0, width, self.height() - 1, Qt.AlignmentFlag.AlignVCenter, line)
        finally:
            painter.end()


def _first_sentence(text: str) -> str:
    head, stop, _ = text.partition(". ")
    sentence = head + stop.strip() if stop else text
    return sentence if len(sentence) <= 60 else ""
