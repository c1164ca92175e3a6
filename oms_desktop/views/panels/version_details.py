"""What one version changed, or what lies between two, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oms_desktop.versioning.canonical import Hash
from oms_desktop.views.desk import Desk
from oms_desktop.views.dialogs.branch_dialog import ask_branch_name
from oms_desktop.views.elided import ElidedLine
from oms_desktop.views.inspector.flow import FlowLayout
from oms_desktop.views.item_models.panel_changes import ChangesModel
from oms_desktop.views.panels.moments import full_moment
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.versions.background import Background
from oms_desktop.views.versions.comparison_window import open_comparison
from oms_desktop.views.versions.words import LevelBadge
from oms_desktop.workspace import Compatibility, Outlook, Point, Release, Version

NOTE_LINES = 2


class VersionDetails(QWidget):
    """Message, author and time, buttons, and the changes as sentences."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._versions: list[Version] = []
        self._releases: dict[Hash, Release] = {}
        self._only_releases = False
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.message, "name")
        self.about = QLabel(self)
        set_role(self.about, "muted")
        self.restore = self._button("rotate-ccw", self.tr("Restore"))
        self.restore.setToolTip(
            self.tr("Make the working copy this version again; Undo takes it back")
        )
        self.branch = self._button("git-branch", self.tr("New branch from here…"))
        self.compare = self._button("arrow-left-right", self.tr("Compare with now"))
        self.compare.setCheckable(True)
        self.meaning = self._button("file-text", self.tr("Changelog…"))
        self.meaning.setToolTip(self.tr("Changelog, what follows, and migration plan"))
        self.badge = LevelBadge(self)
        self.badge.hide()
        self.notes = ElidedLine(self)
        self.model = ChangesModel(parent=self)
        self.changes = RowView(
            self.model, self.tr("What changed"), nested=True, title_share=0.3, parent=self
        )
        self._nothing = QLabel(self.tr("No difference."), self)
        set_role(self._nothing, "muted")
        self._nothing.setMargin(12)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.restore.clicked.connect(self._restore)
        self.branch.clicked.connect(self._make_branch)
        self.compare.clicked.connect(self._show_differences)
        self.meaning.clicked.connect(self._show_meaning)
        self.changes.opened.connect(self._open)
        self._run = Background(desk)
        self._run.answered.connect(self._show_level)
        self.destroyed.connect(self._run.drop)

    def know_releases(self, releases: Sequence[Release], *, only: bool) -> None:
        """Say which versions are released; of two at one version the greater number counts.

        Where *only* releases are listed, one is compared with the release before it.
        """
        self._only_releases = only
        self._releases = {one.commit: one for one in reversed(releases)}

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show what one version changed, or the difference of the oldest and newest of several."""
        self._versions = list(versions)
        self.setVisible(bool(versions))
        if not versions:
            return
        newest, oldest = versions[0], versions[-1]
        if len(versions) == 1:
            self.message.setText(newest.message or self.tr("(no message)"))
            when = full_moment(newest.time_ms)
            sent = self.tr("sent") if newest.sent else self.tr("not sent yet")
            if self._desk.workspace.remote is None:
                sent = ""
            before = self._release_before(newest)
            since = self.tr("since {number}").format(number=before.version) if before else ""
            parts = (newest.author_name, when, newest.short, since or sent)
            self.about.setText(" · ".join(part for part in parts if part))
            self._show_release(self._releases.get(newest.hash))
        else:
            words = self.tr("From %1 to %2").replace("%1", oldest.title).replace("%2", newest.title)
            self.message.setText(words)
            self.about.setText(f"{self._called(oldest)} … {self._called(newest)}")
            self._show_release(None)
        for button in (self.restore, self.branch, self.compare):
            button.setVisible(len(versions) == 1)
        self._show_differences()

    def _show_differences(self) -> None:
        self._run.cancel()
        self.badge.hide()
        pair = self._pair()
        self.meaning.setVisible(pair is not None)
        differences = self._desk.workspace.compare(*pair) if pair is not None else None
        if pair is not None:
            ask = self._desk.workspace.outlook()
            self._run.ask(partial(_compared, ask, pair))
        self.model.show_differences(differences if differences is not None else [])
        has_rows = bool(self.model.rowCount())
        self.changes.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        first = differences is None
        self._nothing.setText(
            self.tr("The first version: everything began here.")
            if first
            else self.tr("No difference.")
        )

    def _pair(self) -> tuple[Hash, Hash | None] | None:
        """Return what is compared with what; None for a first version, which has nothing before it."""
        newest, oldest = self._versions[0], self._versions[-1]
        if len(self._versions) > 1:
            return oldest.hash, newest.hash
        if self.compare.isChecked():
            return newest.hash, None
        before = self._release_before(newest)
        if before is not None:
            return before.commit, newest.hash
        return (newest.parents[0], newest.hash) if newest.parents else None

    def _release_before(self, version: Version) -> Release | None:
        """Return the release that the one of *version* followed, where only releases are listed."""
        release = self._releases.get(version.hash) if self._only_releases else None
        if release is None or not release.since:
            return None
        return next((one for one in self._releases.values() if one.version == release.since), None)

    def _show_level(self, found: Compatibility) -> None:
        self.badge.show_level(found.level if found.changes else None)
        self.badge.show()

    def _show_release(self, release: Release | None) -> None:
        self.notes.setVisible(release is not None)
        if release is None:
            return
        words = self.tr("Release {number}").format(number=release.version)
        lines = [line.lstrip("# ") for line in release.notes.splitlines() if line.strip()]
        more = ["…"] if len(lines) > NOTE_LINES else []
        self.notes.show_text(" ".join([f"{words}.", *lines[:NOTE_LINES], *more]))
        self.notes.setToolTip(release.notes)

    def _called(self, version: Version) -> str:
        release = self._releases.get(version.hash)
        return release.version if release is not None else version.short

    def _show_meaning(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        before, after = (self._as_point(one) for one in pair)
        open_comparison(self._desk, before, after, self.window())

    def _as_point(self, version: Hash | None) -> Point:
        """Return a version by the number of its release where it has one."""
        release = self._releases.get(version) if version is not None else None
        return release.version if release is not None else version

    def _restore(self) -> None:
        version = self._versions[0]

        def restore() -> bool:
            self._desk.workspace.restore(version.hash)
            return True

        if self._desk.attempt(restore):
            words = self.tr("The working copy is again as in “%1”. Undo takes that back.")
            self._desk.say(words.replace("%1", version.title), "good")

    def _make_branch(self) -> None:
        name = ask_branch_name(self._desk, self)
        if name:
            at = self._versions[0].hash
            self._desk.attempt(lambda: self._desk.workspace.create_branch(name, at=at))

    def _open(self, index: QModelIndex) -> None:
        record = self.model.difference(index)
        if record is not None and self._desk.workspace.summary(record.id) is not None:
            self._desk.open(record.id)

    def _button(self, sign: str, words: str) -> QPushButton:
        button = QPushButton(icon(sign, "accent"), words, self)
        set_role(button, "quiet")
        return button

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(14, 8, 14, 4)
        head.setSpacing(2)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.message, 1)
        title.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addWidget(self.meaning)
        head.addLayout(title)
        head.addWidget(self.about)
        head.addWidget(self.notes)
        bar = QWidget(self)
        flow = FlowLayout(bar, gap=2)
        for button in (self.restore, self.branch, self.compare):
            flow.addWidget(button)
        policy = bar.sizePolicy()
        policy.setHeightForWidth(True)
        bar.setSizePolicy(policy)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 2)
        line.addWidget(bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.changes, 1)
        column.addWidget(self._nothing, 1)


def _compared(
    ask: Callable[[], AbstractContextManager[Outlook]], pair: tuple[Point, Point]
) -> Compatibility:
    with ask() as outlook:
        return outlook.compatibility(*pair)
