"""The page of the versions that changed a record, each with what it changed.

Versions are looked through a few at a time, so that a long history never holds up the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from oms_desktop.models.record import Record
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.pages import Page
from oms_desktop.views.item_models.panel_rows import PanelRow, RowsModel
from oms_desktop.views.panels.moments import moment
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Changed, Version

SLICE = 8


@dataclass(frozen=True, slots=True)
class RecordVersion:
    """A version that changed the record; None is the working copy."""

    version: Version | None
    sentences: tuple[str, ...]


class HistoryPage(Page):
    """The newest first; a click opens the version in the history panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._record = ""
        self._left: list[Version] = []
        self._found: list[RecordVersion] = []
        self.model = RowsModel(self._describe, self)
        self.view = RowView(self.model, self.tr("History"), title_share=0.62, parent=self)
        self._state = QLabel(self)
        set_role(self._state, "muted")
        self._state.setWordWrap(True)
        self.content.setContentsMargins(10, 8, 10, 8)
        self.content.addWidget(self.view, 1)
        self.content.addWidget(self._state)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look_further)
        self.view.opened.connect(self._open)

    def show_records(self, records: Sequence[Record], lock: str) -> None:
        self._record = records[0].id
        self._start()

    def on_changed(self, changed: Changed) -> None:
        if changed.origin in ("save", "get", "merge", "switch", "undo_merge"):
            self._start()

    def _start(self) -> None:
        workspace = self.desk.workspace
        self._found = []
        self._left = workspace.history()
        head = self._left[0].hash if self._left else None
        now = workspace.snapshot.hash_of(self._record)
        saved = workspace.snapshot_of(head).hash_of(self._record) if head else None
        if now != saved:
            sentences = self._sentences(head, None)
            self._found.append(RecordVersion(None, sentences))
        self._show()
        self._timer.start()

    def _look_further(self) -> None:
        workspace = self.desk.workspace
        for version in self._left[:SLICE]:
            parent = version.parents[0] if version.parents else None
            now = workspace.snapshot_of(version.hash).hash_of(self._record)
            before = workspace.snapshot_of(parent).hash_of(self._record) if parent else None
            if now != before:
                sentences = self._sentences(parent, version) if parent else ()
                self._found.append(RecordVersion(version, sentences))
        self._left = self._left[SLICE:]
        if not self._left:
            self._timer.stop()
        self._show()

    def _show(self) -> None:
        self.model.show_things(list(self._found))
        self.view.setVisible(bool(self._found))
        looking = bool(self._left)
        self._state.setVisible(looking or not self._found)
        self._state.setText(
            self.tr("Looking …") if looking else self.tr("No version has changed it yet.")
        )

    def _sentences(self, before: bytes | None, version: Version | None) -> tuple[str, ...]:
        workspace = self.desk.workspace
        found = workspace.compare(before, version.hash) if version else workspace.changes()
        if self._record not in found.ids:
            return ()
        difference = found[found.ids.index(self._record)]
        return tuple(said(one.sentence) for one in difference.fields) or (
            said(difference.sentence),
        )

    def _describe(self, one: RecordVersion) -> PanelRow:
        tip = "\n".join(one.sentences)
        if one.version is None:
            return PanelRow(self.tr("Not saved yet"), "", "pencil", "accent", tip=tip)
        when = moment(one.version.time_ms)
        words = "; ".join(one.sentences) or self.tr("Added")
        return PanelRow(
            words, when, "git-commit-horizontal", tip=f"{tip}\n{one.version.message}\n{one.version.author_name}",
            strong=False, text_token="muted",
        )  # fmt: skip

    def _open(self, index: QModelIndex) -> None:
        one = self.model.thing(index.row())
        if isinstance(one, RecordVersion):
            self.desk.show_panel("history" if one.version else "changes")
