"""A line of words in one colour that is cut at its end where there is no room; the whole stands in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oms_desktop.views.theme.current import current_theme, tokens


class ElidedLine(QWidget):
    """Shows one line; `token` names its colour, *keep* how many pixels of it stay where there is no room."""

    def __init__(self, parent: QWidget | None = None, *, keep: int = 1) -> None:
        super().__init__(parent)
        self._keep = keep
        self._text = ""
        self._token = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.update)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def show_text(self, text: str, token: str = "muted") -> None:
        """Show *text* in the colour of a token."""
        self._text, self._token = " ".join(text.split()), token
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._text) + 2 if self._text else 0
        return QSize(width, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the size that is kept."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._keep), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        try:
            line = self.fontMetrics().elidedText(
                self._text, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.setPen(getattr(tokens(), self._token))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, line)
        finally:
            painter.end()
