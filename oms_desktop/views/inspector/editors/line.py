"""One line of text, or anything that is written as one line: a number, a date, a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.icons import icon_pixmap

Parse = Callable[[str], object]


class NotReadable(ValueError):
    """The text is no value of the field; the words say why and what to write."""


def as_text(text: str) -> object:
    """Return the text without spaces around it."""
    return text.strip()


class LineEditor(FieldEditor):
    """A line edit that commits on Enter or when the focus leaves, and takes back by Escape."""

    def __init__(
        self, parse: Parse = as_text, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._hint = hint
        self._shown = ""
        self._refused: str | None = None
        self._edit = _Line(self)
        self._edit.setPlaceholderText(hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self.setFocusProxy(self._edit)
        self._edit.editingFinished.connect(self.commit)
        self._edit.taken_back = self._take_back

    def show_value(self, value: object) -> None:
        text = "" if value is None else str(value)
        self._edit.setPlaceholderText(self._hint)
        self._show(text)

    def show_mixed(self) -> None:
        self._edit.setPlaceholderText(self.tr("Several values"))
        self._show("")

    def lock(self, reason: str) -> None:
        self._edit.setReadOnly(bool(reason))
        self._edit.setToolTip(reason)
        self._edit.show_lock(bool(reason))

    def control(self) -> QWidget:
        return self._edit

    def commit(self) -> None:
        text = self._edit.text()
        if self._edit.isReadOnly() or text in (self._shown, self._refused):
            return
        try:
            value = self._parse(text)
        except NotReadable as error:
            self._refused = text
            self.drafted.emit(str(error))
            return
        self._refused = text
        self.committed.emit(value)

    def draft(self) -> str | None:
        return self._edit.text() if self._edit.text() != self._shown else None

    def restore(self, draft: str) -> None:
        self._refused = draft
        self._edit.setText(draft)

    def forget(self) -> None:
        self._refused = None
        self._edit.setText(self._shown)
        self._edit.setCursorPosition(0)

    def _show(self, text: str) -> None:
        is_written = self._edit.text() != self._shown
        self._shown = text
        if not is_written:
            self.forget()

    def _take_back(self) -> None:
        self.forget()
        self.drafted.emit("")


class _Line(QLineEdit):
    """A line edit whose Escape takes back what was written, and only then goes on to its window."""

    taken_back: Callable[[], None]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_locked = False

    def show_lock(self, is_locked: bool) -> None:
        """Show a lock at the right, and keep the text clear of it."""
        self._is_locked = is_locked
        self.setTextMargins(0, 0, 20 if is_locked else 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_locked:
            painter = QPainter(self)
            pixmap = icon_pixmap("lock", tokens().muted, 14, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 24, (self.height() - 14) // 2, pixmap)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified() and not self.isReadOnly():
            self.taken_back()
            return
        super().keyPressEvent(event)


def reads_whole_number(words: str) -> Parse:
    """Return a parser of whole numbers that complains in *words*; empty text is no number."""

    def parse(text: str) -> object:
        clean = text.strip().replace(",", "").replace(" ", "")
        if not clean:
            return None
        try:
            return int(clean)
        except ValueError as error:
            raise NotReadable(words) from error

    return parse


def reads_date(words: str) -> Parse:
    """Return a parser of dates such as 2026-12-31 that complains in *words*; empty text is no date."""

    def parse(text: str) -> object:
        clean = text.strip()
        if clean and not QDate.fromString(clean, "yyyy-MM-dd").isValid():
            raise NotReadable(words)
        return clean

    return parse


def reads_optional(text: str) -> object:
    """Return the text, or None where there is none."""
    return text.strip() or None
