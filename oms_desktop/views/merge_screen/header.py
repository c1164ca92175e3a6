"""The bar on top: what is merged into what, how far it is, and the way out on both ends."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from oms_desktop.views.elided import ElidedLine
from oms_desktop.views.merge_screen.sides import side_colours, side_letter, side_word
from oms_desktop.views.panels.moments import full_moment, moment
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeSession, Version


class SideChip(QWidget):
    """A branch with its letter, on the ground of its side; cut where there is no room."""

    def __init__(self, side: str, branch: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._text = f"{side_letter(side)}  {branch} · {side_word(side).lower()}"
        self.setFont(sized(-0.5, Weight.NAME))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(self._text)
        self.setAccessibleName(self._text)
        current_theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 15, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return what is left of a long name where there is no room."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), round(90 * text_factor())), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the words."""
        ink, ground = side_colours(self._side)
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(self.rect(), 4, 4)
            painter.setPen(QColor(ink))
            room = self.rect().adjusted(7, 0, -7, 0)
            line = self.fontMetrics().elidedText(
                self._text, Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
        finally:
            painter.end()


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
        self.setFixedHeight(round(52 * text_factor()))
        self._session = session
        self.progress = QProgressBar(textVisible=False)
        self.progress.setMinimumWidth(36)
        self.progress.setMaximumWidth(200)
        self._count = QLabel()
        set_role(self._count, "name")
        self._review_icon = QLabel()
        self._review = QLabel()
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
        self._review.setText(str(told.warnings))
        waiting = self.tr("%n to review", "", told.warnings)
        for widget in (self._review, self._review_icon):
            widget.setToolTip(waiting)
            widget.setVisible(told.warnings > 0)
        self._review.setAccessibleName(waiting)
        palette = self._review.palette()
        palette.setColor(self._review.foregroundRole(), now.warn)
        self._review.setPalette(palette)
        self._review_icon.setPixmap(
            icon_pixmap("triangle-alert", now.warn, 15, self.devicePixelRatioF())
        )
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
        rest = self.tr("%n left", "", left)
        self.complete.setText(f"{text} · {rest}" if left else text)
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
        row.setSpacing(6)
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
        row.addWidget(self._review_icon)
        row.addWidget(self._review)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addSpacing(-6)
        for button in (self.redo, self.abort, self.complete):
            row.addWidget(button)

    def _base(self, base: Version) -> ElidedLine:
        line = ElidedLine()
        if self._session.virtual_base:
            line.show_text(self.tr("base made of several versions"))
            line.setToolTip(
                self.tr("The branches were merged with each other before; base is put together.")
            )
            return line
        text = self.tr("base {version}, {day}")
        line.show_text(text.format(version=base.short, day=moment(base.time_ms)))
        line.setToolTip(f"{base.message}\n{full_moment(base.time_ms)}")
        return line


def _tool(name: str, text: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button
