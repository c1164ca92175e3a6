"""What taking an option would do to other items: decided with it, gone, appearing, no longer possible."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Consequences, Option

MOST = 12
"""More sentences than this are counted, not said."""


class ConsequencesView(QWidget):
    """A heading with the option's name, and a line with a sign for each consequence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)

    def clear(self) -> None:
        """Show nothing."""
        while self._grid.count():
            entry = self._grid.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def show_consequences(self, option: Option, told: Consequences) -> None:
        """Show what *option* would do."""
        self.clear()
        title = self.tr("If you choose “{option}”").format(option=said(option.label))
        heading = QLabel(title, wordWrap=True)
        set_role(heading, "name")
        self._grid.addWidget(heading, 0, 0, 1, 2)
        good = len(told.decided) + len(told.solved)
        bad = good + len(told.appearing)
        for row, sentence in enumerate(told.sentences[:MOST]):
            sign, token = "circle-check", "result"
            if row >= good and told.impossible:
                sign, token = "triangle-alert", "warn"
            if good <= row < bad:
                sign, token = "circle-x", "error"
            self._line(row + 1, sign, token, said(sentence))
        left = len(told.sentences) - MOST
        if left > 0:
            self._line(MOST + 1, "info", "muted", self.tr("and %n more", "", left))

    def _line(self, row: int, sign: str, token: str, words: str) -> None:
        mark = QLabel()
        colour = str(getattr(tokens(), token))
        mark.setPixmap(icon_pixmap(sign, colour, 14, self.devicePixelRatioF()))
        text = QLabel(words, wordWrap=True)
        text.setFont(sized(-1))
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
