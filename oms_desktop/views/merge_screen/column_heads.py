"""The heads of the columns: letter and branch of a side in its colour, and who saved its version when."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from oms_desktop.views.elided import ElidedLine
from oms_desktop.views.merge_screen.row_view import ARROW
from oms_desktop.views.merge_screen.sides import side_letter, side_word
from oms_desktop.views.merge_screen.value_box import LIFT_AT
from oms_desktop.views.panels.moments import full_moment, moment
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.workspace import MergeSession, Version

TOKENS = {"base": "muted", "ours": "mine", "result": "result", "theirs": "theirs"}


class ColumnHead(QWidget):
    """The head of one column; that of a side can be dragged: it stands for the side's whole record."""

    lifted = Signal(str, QPointF)

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._pressed: QPointF | None = None
        self.title = ElidedLine()
        self.title.setFont(sized(-0.5, Weight.NAME))
        self.about = ElidedLine()
        self.about.setFont(sized(-2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        if side in ("ours", "theirs"):
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            for line in (self.title, self.about):
                line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_head(self, branch: str, version: Version | None) -> None:
        """Show a side: its letter, its branch, and its version."""
        word, letter = side_word(self._side), side_letter(self._side)
        title = " · ".join(
            part for part in (letter, branch, word.lower() if branch else word) if part
        )
        self.title.show_text(title, TOKENS[self._side])
        if version is None:
            self.about.show_text("")
            return
        told = (version.author_name, moment(version.time_ms), version.short)
        self.about.show_text(" · ".join(told), "muted")
        tip = self.tr("Drag this onto the result to take all of this record from {branch}.")
        whole = f"{version.message}\n{version.author_name}, {full_moment(version.time_ms)}"
        self.setToolTip(f"{whole}\n{tip.format(branch=branch)}" if branch else whole)
        self.setAccessibleName(f"{title}. {' · '.join(told)}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the head was taken hold of."""
        if event.button() == Qt.MouseButton.LeftButton and self._side in ("ours", "theirs"):
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the side of the record."""
        if self._pressed is None:
            return
        if (event.position() - self._pressed).manhattanLength() >= LIFT_AT:
            self._pressed = None
            self.lifted.emit(self._side, event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None


class ColumnHeads(QWidget):
    """The heads over the columns of the rows, aligned with them."""

    lifted = Signal(str, QPointF)

    def __init__(
        self,
        session: MergeSession,
        versions: Mapping[str, Version],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heads = {side: ColumnHead(side) for side in TOKENS}
        branches = {"ours": session.mine.branch, "theirs": session.theirs.branch}
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setSpacing(2)
        for side, column in (("base", 0), ("ours", 1), ("result", 3), ("theirs", 5)):
            head = self.heads[side]
            head.show_head(branches.get(side, ""), versions.get(side))
            head.lifted.connect(self.lifted)
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        for column in (2, 4):
            room = QLabel()
            room.setFixedWidth(ARROW)
            grid.addWidget(room, 0, column)
        self.show_base(False)

    def show_base(self, shown: bool) -> None:
        """Show the column of base, or hide it."""
        self.heads["base"].setVisible(shown)
        self._grid.setColumnStretch(0, 1 if shown else 0)
