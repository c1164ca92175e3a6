"""One changed place: mine, result and theirs side by side, with base as a chip beside the label."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from oms_desktop.views.elided import ElidedLine
from oms_desktop.views.merge_screen.base_chip import BaseChip
from oms_desktop.views.merge_screen.row_tools import RowTools
from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, chosen_words, severity_token
from oms_desktop.views.merge_screen.value_box import ValueBox
from oms_desktop.views.merge_screen.values import shown
from oms_desktop.views.merge_screen.words import Look, highlighted, plain
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.workspace import ABSENT, FieldRow, MergeItem


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a row beside its values.

    Attributes:
        part: How it takes part in a violation, or "".
        ours, theirs: What each side changed, in sentences; for the record as a whole.
    """

    part: str = ""
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()


ARROW = 26
"""How wide the button between a side and the result is."""
MOST_DEEDS = 6
"""So many changes of a record are named in its box; more are counted."""


class RowView(QWidget):
    """A row of the comparison; it shows and says what was asked of it, deciding is the screen's."""

    chosen = Signal(str, str)  # item id, option id, or "clear"
    selected = Signal(str)  # item id
    lifted = Signal(object, str, QPointF)  # this row, side, global point
    writing_asked = Signal(object)  # this row
    walked = Signal(object, str, int, int)  # this row, side, columns, rows

    def __init__(
        self, record: str, row: FieldRow, told: Told, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.record = record
        self.row = row
        self._told = told
        label = shown(row.label)
        self._is_current = False
        self._look: Look = "words"
        self._label = QLabel(label)
        self._label.setFont(sized(-0.5, Weight.NAME))
        self.base_chip = BaseChip(label)
        self._note_icon = QLabel()
        self.note = ElidedLine()
        self.tools = RowTools()
        self.tools.hide()
        self.base = ValueBox("base", label)
        self.base.hide()
        self.mine = ValueBox("ours", label)
        self.result = ValueBox("result", label)
        self.theirs = ValueBox("theirs", label)
        self._arrows: dict[str, tuple[str, str]] = {}
        self.take_mine = self._arrow("chevrons-right", "mine", self.tr("Take Mine"), "ours")
        self.take_theirs = self._arrow("chevrons-left", "theirs", self.tr("Take Theirs"), "theirs")
        self._build()
        for side, box in (*self.boxes.items(), ("base", self.base_chip)):
            if side != "result":
                box.lifted.connect(lambda at, s=side: self.lifted.emit(self, s, at))
                box.activated.connect(self._select)
            box.walked.connect(lambda x, y, s=side: self.walked.emit(self, s, x, y))
            box.entered.connect(lambda s=side: self._on_entered(s))
        self.result.activated.connect(self._on_result)
        self.tools.chosen.connect(self._choose)
        current_theme().changed.connect(self._fill)
        self._fill()

    @property
    def boxes(self) -> dict[str, ValueBox]:
        """The boxes from left to right; base only while its column is shown."""
        found = {"ours": self.mine, "result": self.result, "theirs": self.theirs}
        return {"base": self.base, **found}

    @property
    def base_box(self) -> ValueBox:
        """Where base is shown: in its column, or as a chip."""
        return self.base if self.base.isVisible() else self.base_chip

    @property
    def item(self) -> MergeItem | None:
        """The item this row is about, or None where nothing was asked."""
        return self.row.item

    def show_row(self, row: FieldRow, told: Told) -> None:
        """Show the values of *row*, which stands at the same place."""
        self.row, self._told = row, told
        self._fill()

    def set_current(self, current: bool) -> None:
        """Mark this row as the one that is looked at; it alone stands in the order of the Tab key."""
        if current != self._is_current:
            self._is_current = current
            policy = Qt.FocusPolicy.TabFocus if current else Qt.FocusPolicy.NoFocus
            for box in self.boxes.values():
                box.setFocusPolicy(policy)
            self._show_tools()
            self.update()

    def show_base(self, how: str) -> None:
        """Show base as a "chip", as a "column", or not at all."""
        self.base_chip.setVisible(how == "chip")
        self.base.setVisible(how == "column")
        self._grid.setColumnStretch(0, 1 if how == "column" else 0)

    def set_look(self, look: Look) -> None:
        """Show changed words, spaces too, or the plain text."""
        self._look = look
        self._fill()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the small buttons under the pointer."""
        super().enterEvent(event)
        self._show_tools()

    def leaveEvent(self, event: QEvent) -> None:
        """Take them away, but for the row that is looked at."""
        super().leaveEvent(event)
        self._show_tools()

    def _show_tools(self) -> None:
        self.tools.setVisible(self.item is not None and (self._is_current or self.underMouse()))

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
        head.addWidget(self.base_chip)
        head.addStretch(1)
        head.addWidget(self._note_icon)
        head.addWidget(self.note)
        head.addWidget(self.tools)
        grid = self._grid = QGridLayout()
        grid.setSpacing(2)
        for column, widget in enumerate(
            (self.base, self.mine, self.take_mine, self.result, self.take_theirs, self.theirs)
        ):
            grid.addWidget(widget, 0, column)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 9)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addLayout(grid)

    def _arrow(self, name: str, token: str, text: str, option: str) -> QToolButton:
        button = QToolButton()
        self._arrows[option] = name, token
        button.setAutoRaise(True)
        button.setFixedWidth(ARROW)
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

    def _on_entered(self, side: str) -> None:
        if side == "result":
            self._on_result()
        else:
            self._choose(side)

    def _on_result(self) -> None:
        self._select()
        if self.item is not None:
            self.writing_asked.emit(self)

    def _fill(self) -> None:
        row, item = self.row, self.row.item
        base = shown(row.shown.base) if row.base is not ABSENT else ""
        for box, value, text, deeds in (
            (self.mine, row.ours, shown(row.shown.ours), self._told.ours),
            (self.theirs, row.theirs, shown(row.shown.theirs), self._told.theirs),
        ):
            changed = value != row.base
            rich = highlighted(text, base, self._look) if changed and not deeds else plain(text)
            lines = list(deeds[:MOST_DEEDS])
            left = len(deeds) - MOST_DEEDS
            if left > 0:
                lines.append(self.tr("and %n more", "", left))
            rich = "<br>".join([f"<b>{rich}</b>" if lines else rich, *map(plain, lines)])
            spoken = ". ".join([text, *lines])
            box.show_value(
                rich, spoken, box.side, muted=not changed, carried=text, hollow=value is ABSENT
            )
        for button, option in ((self.take_mine, "ours"), (self.take_theirs, "theirs")):
            offered = item.option(option) if item is not None else None
            button.setEnabled(offered is not None and offered.enabled)
            is_other = item is not None and item.chosen not in (None, option)
            name, token = self._arrows[option]
            button.setIcon(icon(name, "faint" if is_other else token))
            if offered is not None:
                why = offered.why_disabled
                button.setToolTip(said(why) if why is not None else said(offered.effect))
            else:
                button.setToolTip(self.tr("Nothing is asked here; this was merged by itself."))
        self.base_chip.show_base(shown(row.shown.base))
        was = shown(row.shown.base)
        self.base.show_value(plain(was), was, "base", hollow=row.base is ABSENT)
        self.tools.show_item(item)
        self._show_tools()
        self._fill_result(row, item)
        self._fill_note(item)

    def _fill_result(self, row: FieldRow, item: MergeItem | None) -> None:
        text = shown(row.shown.result)
        if item is not None and item.is_open:
            offered = item.option("custom")
            writable = offered is not None and offered.enabled
            hint = self.tr("Choose or write") if writable else self.tr("Choose a side")
            self.result.show_value(plain(hint), hint, "open", muted=True)
        else:
            chosen = item.chosen if item is not None else None
            tone = chosen if chosen in ("ours", "theirs") else "result"
            self.result.show_value(
                plain(text), text, tone, muted=row.result is ABSENT, written=chosen == "custom"
            )

    def _fill_note(self, item: MergeItem | None) -> None:
        sign = token = text = ""
        if self._told.part:
            text, sign, token = self._told.part, SEVERITY_ICONS["block"], "block"
        elif item is None:
            pass
        elif item.is_open:
            text = said(item.explain[-1]) if item.explain else ""
            sign, token = SEVERITY_ICONS[str(item.severity)], severity_token(str(item.severity))
            if item.state == "stale":
                text = self.tr("The ground has changed; please decide again.")
        elif item.chosen is not None:
            text = chosen_words(item)
            sign, token = "circle-check", "result"
        elif str(item.severity) == "warn":
            text = self.tr("Put together; please review")
            sign, token = "triangle-alert", "warn"
        self.note.show_text(text, token or "muted")
        self._note_icon.setVisible(bool(sign))
        if sign:
            ratio = self.devicePixelRatioF()
            self._note_icon.setPixmap(icon_pixmap(sign, getattr(tokens(), token), 14, ratio))
