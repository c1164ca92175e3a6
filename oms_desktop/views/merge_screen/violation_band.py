"""What is wrong with the whole although each side was right: said above the rows, where there is no value to choose."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem


class ViolationBand(QWidget):
    """An octagon and a sentence on the ground of what blocks; calm once there is a way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._what = QLabel(wordWrap=True)
        set_role(self._what, "name")
        self._todo = QLabel(wordWrap=True)
        self._item: MergeItem | None = None
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._todo)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 18, 24, 18)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        current_theme().changed.connect(self._fill)
        self.hide()

    def show_item(self, item: MergeItem | None) -> None:
        """Show a violation; nothing for any other item."""
        self._item = item if item is not None and item.is_violation else None
        self.setVisible(self._item is not None)
        self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        now = tokens()
        is_open = self._item is not None and self._item.is_open
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(12, 10, -12, -6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.block if is_open else now.result)
            painter.drawRoundedRect(rect, 6, 6)
            painter.setBrush(now.block_ground if is_open else now.result_ground)
            painter.drawRoundedRect(rect.adjusted(3, 0, 0, 0), 5, 5)
        finally:
            painter.end()

    def _fill(self) -> None:
        item = self._item
        if item is None:
            return
        now = tokens()
        taken = item.option(item.chosen) if item.chosen is not None else None
        sign, colour = ("octagon-x", now.block) if item.is_open else ("circle-check", now.result)
        self._sign.setPixmap(icon_pixmap(sign, colour, 18, self.devicePixelRatioF()))
        self._what.setText(said(item.explain[-1]) if item.explain else said(item.title))
        keys = [option.key for option in item.options if option.enabled and option.key <= 9]
        if taken is not None:
            self._todo.setText(said(taken.label))
        elif len(keys) > 1:
            text = self.tr("Choose a way out at the right: keys {first} to {last}.")
            self._todo.setText(text.format(first=keys[0], last=keys[-1]))
        else:
            self._todo.setText(self.tr("Choose a way out at the right."))
        self.update()
