"""The line over the comparison: which record it is, how much of it changed, and what is for the whole of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.elided import ElidedLine
from oms_desktop.views.merge_screen.value_box import LIFT_AT
from oms_desktop.views.texts import kind_name, named
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import ICON_OF_KIND, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeSession, RecordComparison


class RecordHead(QWidget):
    """Icon and name of the record, which can be dragged; both sides for all of it; its source."""

    lifted = Signal(QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._icon = QLabel()
        self.title = ElidedLine(keep=160)
        self.title.setFont(sized(3, Weight.NAME))
        self._counts = ElidedLine()
        self.take_mine = QPushButton(self.tr("Take all from Mine"))
        self.take_theirs = QPushButton(self.tr("Take all from Theirs"))
        self.take_mine.setToolTip("Shift+1")
        self.take_theirs.setToolTip("Shift+3")
        self.source = sign_button("file-text", self.tr("Source (U)"))
        self.source.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for widget in (self._icon, self.title, self._counts):
            row.addWidget(widget)
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addStretch(1)
        for button in (self.source, self.take_mine, self.take_theirs):
            row.addWidget(button)

    def show_nothing(self) -> None:
        """Show that nothing is selected."""
        self.title.show_text(self.tr("Nothing is selected"))
        self._counts.show_text("")
        self._icon.clear()
        for button in (self.take_mine, self.take_theirs, self.source):
            button.setEnabled(False)

    def show_record(
        self, session: MergeSession, comparison: RecordComparison, takeable: Callable[[str], bool]
    ) -> None:
        """Show a record; *takeable* says whether a side can be taken for all of it."""
        subject = comparison.subject
        title = named(subject.name)
        self.title.show_text(title, "text")
        self.title.setAccessibleName(f"{kind_name(subject.kind)} {title}")
        self._counts.show_text(counts_of(comparison))
        own = (session.resolution.plain(subject.id) or {}).get("icon")
        name = str(own or ICON_OF_KIND.get(subject.kind, "box"))
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap(name, tokens().accent, 18, ratio))
        self.take_mine.setEnabled(takeable("ours"))
        self.take_theirs.setEnabled(takeable("theirs"))
        self.source.setEnabled(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the record was taken hold of."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the record."""
        if self._pressed is None:
            return
        if (event.position() - self._pressed).manhattanLength() >= LIFT_AT:
            self._pressed = None
            self.lifted.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None


def counts_of(comparison: RecordComparison) -> str:
    """Return how many places of a record changed, and how many fields did not."""
    translate = QCoreApplication.translate
    rows, rest = len(comparison.rows), comparison.unchanged
    changed = translate("ComparisonView", "%n changed", "", rows)
    same = translate("ComparisonView", "%n unchanged", "", rest)
    return f"{changed} · {same}"


def hairline() -> QFrame:
    """Return a line of one pixel."""
    line = QFrame()
    set_role(line, "hairline")
    line.setFixedHeight(1)
    return line
