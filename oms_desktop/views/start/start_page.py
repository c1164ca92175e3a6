"""The start page: begin, go on where one was, or look at a sample. It opens nothing itself; it says what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.resource_files import resource_path
from oms_desktop.views.desk import Notice
from oms_desktop.views.notice_bar import NoticeBar
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

SIZE = QSize(1000, 660)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that can be clicked: a recent project or a sample."""

    key: str
    title: str
    detail: str
    icon: str


class StartPage(QWidget):
    """One window with the ways to begin."""

    new_requested = Signal()
    open_requested = Signal()
    import_requested = Signal()
    connect_requested = Signal()
    project_chosen = Signal(Path)
    sample_chosen = Signal(str)
    closed = Signal()

    def __init__(self, recent: Sequence[Path], samples: Sequence[Entry]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("OMS Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(860, 560)
        self.resize(SIZE)
        self.notice = NoticeBar()
        self._work = QLabel()
        set_role(self._work, "muted")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(220)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancel)
        self._stop: Callable[[], None] | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.rows: list[EntryButton] = []
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._beginnings())
        body.addWidget(self._lists(recent, samples), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(body, 1)
        self.finish_work()

    def tell(self, notice: Notice) -> None:
        """Say why something could not be opened, and the way out."""
        self.notice.tell(notice)

    def show_work(self, text: str, done: int, total: int, stop: Callable[[], None] | None) -> None:
        """Show that something is being made; *total* 0 means that nobody knows how long, *stop* cancels it."""
        self._work.setText(text)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._stop = stop
        self._work.show()
        self._progress.show()
        self.cancel.setVisible(stop is not None)
        for button in (*self.buttons.values(), *self.rows):
            button.setEnabled(False)

    def finish_work(self) -> None:
        """Show no work any more."""
        self._stop = None
        for widget in (self._work, self._progress, self.cancel):
            widget.hide()
        for button in (*self.buttons.values(), *self.rows):
            button.setEnabled(True)

    def _on_cancel(self) -> None:
        if self._stop is not None:
            self._stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the page was closed."""
        super().closeEvent(event)
        self.closed.emit()

    def _beginnings(self) -> QWidget:
        side = QFrame()
        set_role(side, "panel")
        side.setFixedWidth(300)
        logo = QLabel()
        logo.setPixmap(program_icon().pixmap(QSize(44, 44), self.devicePixelRatioF()))
        name = QLabel(self.tr("OMS Desktop"))
        name.setFont(sized(7, Weight.NAME))
        about = QLabel(self.tr("Edit ontologies offline. Merge by hand. Sync later."))
        about.setWordWrap(True)
        set_role(about, "muted")
        column = QVBoxLayout(side)
        column.setContentsMargins(28, 32, 28, 24)
        column.setSpacing(8)
        column.addWidget(logo)
        column.addSpacing(4)
        column.addWidget(name)
        column.addWidget(about)
        column.addSpacing(20)
        ways = (
            ("new", self.tr("New project"), "file-plus", self.new_requested),
            ("open", self.tr("Open a project…"), "folder-open", self.open_requested),
            ("import", self.tr("Import a file…"), "download", self.import_requested),
            ("connect", self.tr("Connect to an OMS…"), "plug", self.connect_requested),
        )
        for key, text, sign, signal in ways:
            button = QPushButton(icon(sign, "on_accent" if key == "new" else "text"), f"  {text}")
            if key == "new":
                set_role(button, "primary")
            button.setStyleSheet("QPushButton { text-align: left; min-height: 32px; }")
            button.clicked.connect(signal)
            self.buttons[key] = button
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._work)
        column.addWidget(self._progress)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _lists(self, recent: Sequence[Path], samples: Sequence[Entry]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(36, 34, 36, 24)
        column.setSpacing(6)
        if recent:
            column.addWidget(_heading(self.tr("Go on")))
            for path in recent:
                entry = Entry(str(path), path.stem, str(path.parent), "file-text")
                self._add(column, entry).clicked.connect(
                    lambda _checked=False, path=path: self.project_chosen.emit(path)
                )
            column.addSpacing(20)
        column.addWidget(_heading(self.tr("Look at a sample")))
        for sample in samples:
            self._add(column, sample).clicked.connect(
                lambda _checked=False, key=sample.key: self.sample_chosen.emit(key)
            )
        note = QLabel(self.tr("A sample opens as a copy of your own; you can change it freely."))
        set_role(note, "muted")
        column.addSpacing(4)
        column.addWidget(note)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(page)
        return scroll

    def _add(self, column: QVBoxLayout, entry: Entry) -> EntryButton:
        button = EntryButton(entry)
        self.rows.append(button)
        column.addWidget(button)
        return button


class EntryButton(QPushButton):
    """A raised line with a sign, a title and what it is."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.setStyleSheet(
            "QPushButton { min-height: 54px; }"
        )  # a style sheet wins over setMinimumHeight
        self.setAccessibleName(f"{entry.title}. {entry.detail}")
        self.setToolTip(entry.detail)
        current_theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button's ground, then the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        try:
            ratio = self.devicePixelRatioF()
            middle = self.height() // 2
            sign = icon_pixmap(self.entry.icon, tokens().accent_text, 20, ratio)
            painter.drawPixmap(18, middle - 10, sign)
            room = self.width() - 56 - 16
            painter.setFont(sized(0, Weight.NAME))
            painter.setPen(tokens().text)
            painter.drawText(56, middle - 5, _elided(painter, self.entry.title, room))
            painter.setFont(sized(-1))
            painter.setPen(tokens().muted)
            painter.drawText(56, middle + 15, _elided(painter, self.entry.detail, room))
        finally:
            painter.end()


def program_icon() -> QIcon:
    """Return the program's icon."""
    return QIcon(str(resource_path("app/oms-desktop.svg")))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(sized(1, Weight.NAME))
    return label


def _elided(painter: QPainter, text: str, width: int) -> str:
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
