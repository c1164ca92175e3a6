"""What was decided on an item before: every step with its time, and the way back to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.views.elided import ElidedLine
from oms_desktop.views.panels.moments import moment
from oms_desktop.views.texts import said
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession

MOST = 6
"""So many of the last steps are listed."""


class StepsSection(QFrame):
    """The steps that touched one item, the last one first."""

    back_asked = Signal(int)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 0)
        self._layout.setSpacing(2)

    def show_item(self, item: MergeItem) -> int:
        """Show the steps of *item*; returns how many there are."""
        steps = [step for step in self._session.steps if item.id in step.items]
        self.setVisible(bool(steps))
        if not steps:
            return 0
        heading = QLabel(self.tr("Steps on this change"))
        set_role(heading, "name")
        self._layout.addWidget(heading)
        for step in steps[::-1][:MOST]:
            words = f"{moment(step.time_ms)} · {said(step.label)}"
            line = ElidedLine()
            line.setFont(sized(-1))
            row = QHBoxLayout()
            row.addWidget(line, 1)
            if step.is_done:
                line.show_text(words, "text")
                back = QPushButton(self.tr("Undo to here"))
                set_role(back, "quiet")
                back.setFont(sized(-1))
                back.setToolTip(self.tr("Take back this step and every one after it"))
                back.clicked.connect(partial(self.back_asked.emit, step.position - 1))
                row.addWidget(back)
            else:
                line.show_text(self.tr("{step} (undone)").format(step=words), "muted")
            self._layout.addLayout(row)
        return len(steps)
