"""The line that says that the other side has moved on since the merge began, with the button that takes it in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import MergeSession


class MovedOnBar(QFrame):
    """Shown only while the session is outdated; decisions are replayed on what came."""

    def __init__(self, desk: Desk, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moved_on")
        self._desk = desk
        self._session = session
        self._sign = QLabel()
        text = self.tr("{branch} has moved on since this merge began.")
        label = QLabel(text.format(branch=session.theirs.branch))
        self.button = QPushButton(self.tr("Merge what came; decisions stay"))
        self.button.clicked.connect(self._take_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.button)
        current_theme().changed.connect(self._recolour)
        desk.bridge.changed.connect(self.look)
        self._recolour()
        self.hide()

    def look(self) -> None:
        """Look whether there is anything new; once the line has its place."""
        self.setVisible(self._desk.workspace.is_merging and self._session.is_outdated)

    def _take_in(self) -> None:
        workspace = self._desk.workspace
        self._desk.attempt(lambda: (workspace.start_merge(self._session.facts.theirs_ref),))
        self._desk.actions["merge.open"].trigger()

    def _recolour(self) -> None:
        now = tokens()
        self._sign.setPixmap(icon_pixmap("git-merge", now.warn, 16, self.devicePixelRatioF()))
        self.setStyleSheet(
            f"QFrame#moved_on {{ background: {now.warn_ground};"
            f" border-bottom: 1px solid {now.line}; }}"
        )
