"""Several lines of text: descriptions and reasons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from oms_desktop.views.inspector.editors.base import FieldEditor


class LinesEditor(FieldEditor):
    """A text field that grows with its text; it commits when the focus leaves or by Ctrl+Enter."""

    def __init__(self, hint: str = "", least: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._shown = ""
        self._refused: str | None = None
        self._edit = GrowingText(least, self)
        self._edit.setPlaceholderText(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self.setFocusProxy(self._edit)
        self._edit.finished.connect(self.commit)
        self._edit.taken_back.connect(self._take_back)

    def show_value(self, value: object) -> None:
        self._edit.setPlaceholderText(self._hint)
        self._show("" if value is None else str(value))

    def show_mixed(self) -> None:
        self._edit.setPlaceholderText(self.tr("Several values"))
        self._show("")

    def lock(self, reason: str) -> None:
        self._edit.setReadOnly(bool(reason))
        self._edit.setToolTip(reason)

    def control(self) -> QWidget:
        return self._edit

    def commit(self) -> None:
        text = self._edit.toPlainText()
        if not self._edit.isReadOnly() and text not in (self._shown, self._refused):
            self._refused = text
            self.committed.emit(text.strip())

    def draft(self) -> str | None:
        text = self._edit.toPlainText()
        return text if text != self._shown else None

    def restore(self, draft: str) -> None:
        self._refused = draft
        self._edit.setPlainText(draft)

    def forget(self) -> None:
        self._refused = None
        if self._edit.toPlainText() != self._shown:
            self._edit.setPlainText(self._shown)

    def _show(self, text: str) -> None:
        is_written = self._edit.toPlainText() != self._shown
        self._shown = text
        if not is_written:
            self.forget()

    def _take_back(self) -> None:
        self.forget()
        self.drafted.emit("")


class GrowingText(QPlainTextEdit):
    """A plain text field as tall as its text, between two bounds; Tab goes on to the next field."""

    finished = Signal()
    taken_back = Signal()

    MOST_LINES = 9

    def __init__(self, least: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height the text needs."""
        lines = max(self._least, min(self.MOST_LINES, self._visual_lines()))
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + frame + 2
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
        needed = lines >= self.MOST_LINES
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if needed
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def _visual_lines(self) -> int:
        return round(self.document().size().height()) or 1

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.finished.emit()
