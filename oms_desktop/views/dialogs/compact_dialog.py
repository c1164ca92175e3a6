"""Making the project file small: what it does, how far it is, and by how much. Must not know who does the work."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.theme.style_sheet import set_role

_MEGABYTE = 1e6


class CompactDialog(QDialog):
    """Asks, then shows the work, then the result; closing it while it works cancels the work."""

    started = Signal()
    stopped = Signal()

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_working = False
        self.setMinimumWidth(460)
        self.setWindowTitle(self.tr("Compact project"))
        title = QLabel(self.tr("Compact project"))
        set_role(title, "title")
        self.text = QLabel(
            self.tr(
                "The project file takes {size}. Its history is packed, and what no version, no undo step and no open"
                " merge leads to is removed. Nothing you can go back to is lost."
            ).format(size=_megabytes(size))
        )
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.setVisible(False)
        self.go = QPushButton(self.tr("Compact"))
        self.go.setDefault(True)
        self.leave = QPushButton(self.tr("Not now"))
        self.leave.setAutoDefault(False)
        self.go.clicked.connect(self._start)
        self.leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (title, self.text, self.bar):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def show_result(self, before: int, after: int, collected: int) -> None:
        """Say by how much the file is smaller now."""
        sizes = f"{_megabytes(before)} → {_megabytes(after)}"
        if collected:
            words = self.tr("{sizes}. {n} objects that nothing led to are gone.")
        else:
            words = self.tr("{sizes}. Everything in the file is still needed.")
        self._end(words.format(sizes=sizes, n=f"{collected:,}"))

    def show_end(self, text: str) -> None:
        """Say why there is no result."""
        self._end(text)

    def reject(self) -> None:
        if self._is_working:
            self.leave.setEnabled(False)
            self.stopped.emit()
        else:
            super().reject()

    def _start(self) -> None:
        if self.go.property("done"):
            self.accept()
            return
        self._is_working = True
        self.go.setEnabled(False)
        self.leave.setText(self.tr("Cancel"))
        self.bar.setVisible(True)
        self.text.setText(self.tr("Packing the history…"))
        self.started.emit()

    def _end(self, text: str) -> None:
        self._is_working = False
        self.text.setText(text)
        self.bar.setVisible(False)
        self.leave.setVisible(False)
        self.go.setText(self.tr("Close"))
        self.go.setProperty("done", True)
        self.go.setEnabled(True)
        self.go.setFocus()


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:,.{1 if size >= 10 * _MEGABYTE else 2}f} MB"
