"""The bar on top: what is merged into what, how far it is, and the way out on both ends."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from oms_desktop.views.merge_screen.sides import side_colours, side_letter, side_word
from oms_desktop.views.panels.moments import full_moment, moment
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeSession, Version


class SideChip(QLabel):
    """A branch with its letter, on the ground of its side."""

    def __init__(self, side: str, branch: str, parent: QWidget | None = None) -> None:
        word = side_word(side).lower()
        super().__init__(f"{side_letter(side)}  {branch} · {word}", parent)
        self._side = side
        self.setFont(sized(-0.5, Weight.NAME))
        self.setContentsMargins(7, 3, 7, 3)
        self.setFixedHeight(self.sizeHint().height())
        current_theme().changed.connect(self._recolour)
        self._recolour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the words."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(side_colours(self._side)[1]))
            painter.drawRoundedRect(self.rect(), 4, 4)
        finally:
            painter.end()
        super().paintEvent(event)

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), side_colours(self._side)[0])
        self.setPalette(palette)
        self.update()


class Header(QFrame):
    """Progress, undo and redo, abort and complete."""

    complete_asked = Signal()
    abort_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(
        self, session: MergeSession, base: Version | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(52)
        self._session = session
        self.progress = QProgressBar(textVisible=False)
        self.progress.setMinimumWidth(80)
        self.progress.setMaximumWidth(200)
        self._count = QLabel()
        set_role(self._count, "name")
        self._blocking_icon = QLabel()
        self._blocking = QLabel()
        self.undo = _tool("undo-2", self.tr("Undo decision"))
        self.redo = _tool("redo-2", self.tr("Redo decision"))
        self.abort = QPushButton(self.tr("Abort…"))
        self.complete = QPushButton()
        set_role(self.complete, "primary")
        self._build(base)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.abort.clicked.connect(self.abort_asked)
        self.complete.clicked.connect(self.complete_asked)
        self.refresh()

    def refresh(self) -> None:
        """Show how far the merge is."""
        told = self._session.resolution.progress
        self.progress.setRange(0, max(1, told.total))
        self.progress.setValue(told.decided if told.total else 1)
        self._count.setText(
            self.tr("{decided} of {total} decided").format(decided=told.decided, total=told.total)
        )
        self.progress.setAccessibleName(self._count.text())
        self._blocking.setText(self.tr("%n blocking", "", told.blocking))
        now = tokens()
        palette = self._blocking.palette()
        palette.setColor(self._blocking.foregroundRole(), now.block)
        self._blocking.setPalette(palette)
        self._blocking_icon.setPixmap(
            icon_pixmap("octagon-x", now.block, 15, self.devicePixelRatioF())
        )
        for widget in (self._blocking, self._blocking_icon):
            widget.setVisible(told.blocking > 0)
        left = len(self._session.blockers)
        text = self.tr("Complete merge")
        self.complete.setText(f"{text} · {self.tr('%n left', '', left)}" if left else text)
        set_role(self.complete, "waiting" if left else "primary")
        tip = self.tr("Decide what is open first; a click lists it. Ctrl+Enter")
        self.complete.setToolTip(
            tip if left else self.tr("Save the merge as a version. Ctrl+Enter")
        )
        for button, text, keys, label in (
            (self.undo, self.tr("Undo"), "Ctrl+Z", self._session.undo_label),
            (self.redo, self.tr("Redo"), "Ctrl+Shift+Z", self._session.redo_label),
        ):
            button.setEnabled(label is not None)
            what = f"{text}: {said(label)}" if label is not None else text
            button.setToolTip(f"{what} ({keys})")

    def _build(self, base: Version | None) -> None:
        mark = QLabel()
        mark.setPixmap(icon_pixmap("git-merge", tokens().accent, 18, self.devicePixelRatioF()))
        title = QLabel(self.tr("Merge"))
        set_role(title, "title")
        arrow = QLabel("←")
        set_role(arrow, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for widget in (
            mark,
            title,
            SideChip("ours", self._session.mine.branch),
            arrow,
            SideChip("theirs", self._session.theirs.branch),
        ):
            row.addWidget(widget)
        if base is not None:
            row.addWidget(self._base(base))
        row.addSpacing(10)
        row.addWidget(self.progress, 1)
        row.addWidget(self._count)
        row.addWidget(self._blocking_icon)
        row.addWidget(self._blocking)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addSpacing(-6)
        for button in (self.redo, self.abort, self.complete):
            row.addWidget(button)

    def _base(self, base: Version) -> QLabel:
        text = self.tr("base {version}, {day}")
        label = QLabel(text.format(version=base.short, day=moment(base.time_ms)))
        label.setToolTip(f"{base.message}\n{full_moment(base.time_ms)}")
        set_role(label, "muted")
        return label


def _tool(name: str, text: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button
