"""The top bar: menu, project, branch, search, what is saved and waiting, and *Review*.

It shows what it is told and triggers actions; it asks the workspace nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.search.field import SearchField
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

HEIGHT = 48
BRANCH_WIDTH = 180


class TopBar(QFrame):
    """Everything above the work."""

    def __init__(self, menu: QMenu, branches: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(HEIGHT)
        self.menu_button = sign_button("menu", self.tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(menu)
        self._name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._name.setFont(sized(1, Weight.NAME))
        self.branch = _Chip()
        self.branch.setIcon(icon("git-branch"))
        self.branch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.branch.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.branch.setMenu(branches)
        self.branch.setFont(sized(-1))
        self.branch.setAccessibleName(self.tr("Branch"))
        set_role(self.branch, "outlined")
        self.search = SearchField()
        self._saved = _Saved()
        self.waiting = QToolButton()
        set_role(self.waiting, "muted")
        self.waiting.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.review = ReviewButton()
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side in (left, right):
            side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(left)
        row.setContentsMargins(6, 0, 8, 0)
        row.setSpacing(8)
        for button in (self.menu_button, self._name, self.branch):
            row.addWidget(button)
        row.addStretch(1)
        row = QHBoxLayout(right)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for shown in (self._saved, self.waiting, self.review):
            row.addWidget(shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self.search, 0)
        row.addWidget(right, 1)

    def show_project(self, name: str, branch: str) -> None:
        """Name the project and the branch that is open."""
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, 260))
        self._name.setToolTip(name)
        metrics = self.branch.fontMetrics()
        text = metrics.elidedText(branch, Qt.TextElideMode.ElideMiddle, BRANCH_WIDTH)
        self.branch.setText(f" {text}")
        self.branch.setToolTip(self.tr("Branch: {name}").format(name=branch))

    def show_saving(self, saving: bool) -> None:
        """Say whether everything is on disk."""
        self._saved.show_saving(saving)

    def show_waiting(self, unsent: int, incoming: int, connected: bool) -> None:
        """Say what waits to be sent or to be got; nothing where there is no remote."""
        self.waiting.setVisible(connected)
        if incoming:
            self.waiting.setIcon(icon("cloud-download", "theirs"))
            self.waiting.setText(" " + self.tr("%n to get", "", incoming))
        elif unsent:
            self.waiting.setIcon(icon("cloud-upload", "text"))
            self.waiting.setText(" " + self.tr("%n to send", "", unsent))
        else:
            self.waiting.setIcon(icon("cloud"))
            self.waiting.setText(" " + self.tr("All sent"))

    def use_actions(self, review: QAction | None, waiting: QAction | None) -> None:
        """Let the buttons at the right do these actions; without one a button stays away."""
        self.review.use_action(review)
        if waiting is not None:
            self.waiting.clicked.connect(waiting.trigger)


class _Chip(QToolButton):
    """A button with an arrow that says it opens a menu."""

    def sizeHint(self) -> QSize:
        """Leave room for the arrow."""
        size = super().sizeHint()
        return QSize(size.width() + 18, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        try:
            pixmap = icon_pixmap("chevron-down", tokens().faint, 14, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 20, (self.height() - 14) // 2, pixmap)
        finally:
            painter.end()


class _Saved(QWidget):
    """The word *Saved* with its sign."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._word = QLabel(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._word)
        set_role(self._word, "muted")
        self._saving = False
        current_theme().changed.connect(self._paint)
        self._paint()

    def show_saving(self, saving: bool) -> None:
        if saving != self._saving:
            self._saving = saving
            self._paint()

    def _paint(self) -> None:
        name, colour = (
            ("loader-circle", tokens().muted) if self._saving else ("check", tokens().result)
        )
        self._sign.setPixmap(icon_pixmap(name, colour, 16, self.devicePixelRatioF()))
        self._word.setText(self.tr("Saving…") if self._saving else self.tr("Saved"))
        self.setToolTip(self.tr("Every edit is on disk as soon as you see it."))


class ReviewButton(QPushButton):
    """*Review* with the number of changed records in a badge of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._word, self._count = QLabel(), QLabel(self.tr("Review")), QLabel()
        self._action: QAction | None = None
        set_role(self._count, "count")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(8)
        for label in (self._sign, self._word, self._count):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._trigger)
        current_theme().changed.connect(self._paint)
        self._paint()
        self.show_count(0)
        self.hide()

    def use_action(self, action: QAction | None) -> None:
        """Do *action* when clicked."""
        self._action = action
        self.setVisible(action is not None)

    def show_count(self, number: int) -> None:
        """Show how many records differ from the last version."""
        self._count.setText(f"{number:,}")
        self._count.setVisible(number > 0)
        self.setAccessibleName(self.tr("Review %n change(s)", "", number))
        self.setToolTip(
            self.tr("Look at what changed and save a version")
            if number
            else self.tr("Nothing has changed since the last version")
        )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of sign, word and badge."""
        return QSize(self._row.sizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same, so that nothing is cut off."""
        return self.sizeHint()

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()

    def _paint(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icon_pixmap("list-checks", tokens().text, 16, ratio))
