"""The panel of sync: where it stands, what waits to be sent, and what was refused."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from oms_desktop.sync.status import BranchStatus, SyncState, SyncStatus
from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.calm import CalmPage
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

SIGNS = {
    SyncState.STARTING: ("refresh-cw", "muted"),
    SyncState.IDLE: ("circle-check", "result"),
    SyncState.SENDING: ("cloud-upload", "accent"),
    SyncState.GETTING: ("cloud-download", "accent"),
    SyncState.WAITING: ("clock", "warn"),
    SyncState.OFFLINE: ("wifi-off", "warn"),
    SyncState.AUTH_NEEDED: ("lock", "error"),
    SyncState.PORTAL: ("triangle-alert", "error"),
    SyncState.UNFIT: ("circle-x", "error"),
    SyncState.STOPPED: ("cloud-off", "muted"),
    SyncState.FAILED: ("circle-x", "error"),
}
BRANCH_SIGNS = {
    "held": ("cloud-upload", "muted"),
    "queued": ("clock", "accent"),
    "parked": ("git-merge", "warn"),
    "dead": ("circle-x", "error"),
}


class SyncPanel(QWidget):
    """State, reason and next try above; a row for each branch that waits or was refused below."""

    count_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._status: SyncStatus | None = None
        self._asked = ""
        self._sign = QLabel(self)
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        set_role(self.state, "name")
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        set_role(self.about, "muted")
        self.sync_now = self._button("refresh-cw", self.tr("Sync now"), "sync.now")
        self.send = self._button("cloud-upload", self.tr("Send"), "sync.send")
        self.get = self._button("cloud-download", self.tr("Get"), "sync.get")
        self.settings = self._button("settings", self.tr("Connection…"), "sync.connect")
        self.model = RowsModel(self._describe, self)
        self.view = RowView(self.model, self.tr("What waits to be sent"), parent=self)
        self.discard = QPushButton(self.tr("Do not send…"), self)
        set_role(self.discard, "danger")
        self.nothing = CalmPage(
            "cloud-off",
            self.tr("No OMS is connected"),
            self.tr("Work goes on here all the same. Connect to share versions with others."),
            self,
        )
        connect = QPushButton(self.tr("Connect to an OMS…"), self)
        connect.clicked.connect(lambda: self._run("sync.connect"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(connect)
        row.addStretch(1)
        layout = self.nothing.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(layout.count() - 1, row)
        self._lay_out()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._say_when)
        self.view.opened.connect(lambda _index: self._check_discard())
        self.view.link_followed.connect(self._follow)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._check_discard())
        self.discard.clicked.connect(self._discard)
        desk.bridge.sync_changed.connect(self.show_status)
        desk.bridge.changed.connect(lambda _changed: self.refresh())
        current_theme().changed.connect(self.refresh)
        self.refresh()

    def title(self) -> str:
        """Return the words of the tab."""
        return self.tr("Sync")

    def focus_first(self) -> None:
        """Take the keyboard."""
        (self.view if self.model.rowCount() else self.sync_now).setFocus()

    def show_status(self, status: SyncStatus) -> None:
        """Show where sync stands."""
        self._status = status
        self.refresh()

    def refresh(self) -> None:
        """Show the last status anew."""
        remote = self._desk.workspace.remote
        self._pages.setCurrentIndex(1 if remote is None else 0)
        status = self._status
        if remote is None or status is None:
            self.state.setText(self.tr("Connecting …"))
            self.model.show_things([])
            self.count_changed.emit(0)
        else:
            sign, token = SIGNS.get(status.state, SIGNS[SyncState.STOPPED])
            colour = str(getattr(tokens(), token))
            self._sign.setPixmap(icon_pixmap(sign, colour, 18, self.devicePixelRatioF()))
            self.state.setText(said(status.message))
            self.model.show_things(status.branches)
            self.count_changed.emit(status.to_send)
        self.view.setVisible(bool(self.model.rowCount()))
        self._say_when()
        self._check_discard()

    def _say_when(self) -> None:
        """Say the address, the last answer, and when the next try is."""
        remote, status = self._desk.workspace.remote, self._status
        if remote is None:
            self._tick.stop()
            return
        parts = [f"{remote.repo} · {remote.url}"]
        if status is not None and status.verified_ms is not None:
            parts.append(self.tr("last answer %1").replace("%1", _clock(status.verified_ms)))
        if status is not None and status.next_try_ms is not None:
            left = max(0, round((status.next_try_ms - self._desk.workspace.clock()) / 1000))
            soon = self.tr("next try in %n second(s)", "", left)
            later = self.tr("next try at %1").replace("%1", _clock(status.next_try_ms))
            parts.append(soon if left < 90 else later)
            if not self._tick.isActive():
                self._tick.start()
        else:
            self._tick.stop()
        self.about.setText("  ·  ".join(parts))

    def _describe(self, branch: BranchStatus) -> PanelRow:
        sign, token = BRANCH_SIGNS.get(branch.state, BRANCH_SIGNS["queued"])
        links = {
            "held": self.tr("Send"),
            "parked": self.tr("Get and merge"),
            "dead": self.tr("Try again"),
        }
        text = said(branch.message)
        detail = f"{text}\n{branch.code} {branch.detail}".strip()
        name = branch.branch.removeprefix("refs/heads/")
        if name.startswith("refs/tags/"):
            name = self.tr("Release %1").replace("%1", name.removeprefix("refs/tags/"))
        return PanelRow(name, text, sign, token, link=links.get(branch.state, ""), tip=detail)

    def branch(self) -> BranchStatus | None:
        """Return the branch of the chosen row."""
        found = self.model.thing(self.view.currentIndex().row())
        return found if isinstance(found, BranchStatus) else None

    def _follow(self, index: QModelIndex) -> None:
        branch, sync = self.model.thing(index.row()), self._desk.sync
        if not isinstance(branch, BranchStatus) or sync is None:
            return
        match branch.state:
            case "held":
                sync.send(branch.branch)
            case "dead":
                sync.retry(branch.branch)
            case "parked":
                self._run("sync.get")

    def _check_discard(self) -> None:
        branch = self.branch()
        is_dead = branch is not None and branch.state == "dead"
        self.discard.setVisible(is_dead)
        if branch is None or branch.branch != self._asked:
            self._asked = ""
            self.discard.setText(self.tr("Do not send…"))

    def _discard(self) -> None:
        branch, sync = self.branch(), self._desk.sync
        if branch is None or sync is None:
            return
        if self._asked != branch.branch:
            self._asked = branch.branch
            self.discard.setText(self.tr("Press again: it is kept here and not sent"))
            return
        self._asked = ""
        sync.discard(branch.branch)

    def _run(self, name: str) -> None:
        if name in self._desk.actions:
            self._desk.actions[name].trigger()

    def _button(self, sign: str, words: str, action: str) -> QPushButton:
        button = QPushButton(icon(sign, "accent"), words, self)
        set_role(button, "quiet")
        button.clicked.connect(lambda: self._run(action))
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.state)
        words.addWidget(self.about)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 10, 6)
        top.setSpacing(10)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(36, 0, 10, 4)
        bar.setSpacing(2)
        for button in (self.sync_now, self.send, self.get, self.settings):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.discard)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(self.nothing)


def _clock(time_ms: int) -> str:
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(time_ms).time(), "HH:mm")
