"""What an empty diagram says in its middle: how the first card gets there, or that the cards are on their way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oms_desktop.views.theme.style_sheet import set_role


class EmptyHint(QWidget):
    """Two lines over an empty canvas; the mouse goes through them."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._title, self._text = QLabel(), QLabel()
        set_role(self._title, "title")
        set_role(self._text, "muted")
        column = QVBoxLayout(self)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        canvas.installEventFilter(self)
        self.hide()

    def show_for(self, *, everything: bool) -> None:
        """Say what is missing: records at all, or cards on this diagram."""
        if everything:
            self._title.setText(self.tr("There are no types yet"))
            self._text.setText(
                self.tr("Press N or double-click to make the first one, or import a file.")
            )
        else:
            self._title.setText(self.tr("This diagram is empty"))
            self._text.setText(
                self.tr("Drag types here from the explorer, or press N to make one.")
            )
        self._appear()

    def show_work(self, text: str) -> None:
        """Say what is done before there is something to see."""
        self._title.setText(text)
        self._text.clear()
        self._appear()

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        room = self._canvas.rect()
        self.move(room.center() - self.rect().center())
