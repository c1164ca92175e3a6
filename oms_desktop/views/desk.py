"""The desk: everything the widgets of one window work with, in one object.

It is the only place where an edit is tried and a refusal becomes words on the screen. It knows no widget; the window
listens to its signals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from oms_desktop.checks import Problem
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.models.messages import Message
from oms_desktop.sync.status import SyncStatus
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.actions import Actions
from oms_desktop.views.badges import Badges
from oms_desktop.views.bridge import Bridge
from oms_desktop.views.particles import with_particles
from oms_desktop.views.selection import Selection
from oms_desktop.views.texts import language, said
from oms_desktop.workspace import (
    AuthorMissing,
    Changed,
    FormatError,
    MergeOpen,
    StoreError,
    Workspace,
    WorkspaceError,
)

T = TypeVar("T")
Tone = Literal["info", "good", "warn", "error"]


CheckElsewhere = Callable[[Callable[[tuple[Problem, ...] | None], None]], None]
"""Checks the whole project where the window need not wait, and hands over its problems; None if that failed."""


class Sync(Protocol):
    """What views may ask of the sync of a project; every call returns at once, and does nothing without a remote."""

    def wake(self) -> None:
        """Look at what waits."""

    def sync_now(self) -> None:
        """Try at once, even where a pause was meant to be kept."""

    def send(self, branch: str | None = None) -> None:
        """Send what waits: of one branch (full ref name), or all."""

    def retry(self, branch: str) -> None:
        """Try a refused branch again."""

    def discard(self, branch: str) -> None:
        """Do not send a branch any more; its versions stay."""

    def enter_token(self, token: str) -> None:
        """Use another token; entered before `workspace.set_remote`, it is for the new remote."""

    @property
    def status(self) -> SyncStatus | None:
        """The last status, or None before the first."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A line under the top bar; with "warn" and "error" it stays until it is dismissed."""

    text: str
    tone: Tone = "info"
    action: QAction | None = None


class Desk(QObject):
    """Workspace, bridge, selection, badges and actions of one window, and what widgets ask the window for."""

    opened = Signal(str)
    panel_requested = Signal(str)
    screen_requested = Signal(object)
    noticed = Signal(object)
    closing = Signal()
    """Who has the project's file open in a thread lets go of it now."""

    def __init__(
        self, workspace: Workspace, *, sync: Sync | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        workspace.language = language()
        workspace.say = said
        self.sync = sync
        self.bridge = Bridge(workspace, self)
        self.selection = Selection(self)
        self.badges = Badges(self)
        self.actions = Actions(self)
        self.check_elsewhere: CheckElsewhere | None = None
        self.ask_author: Callable[[], tuple[str, str] | None] = lambda: None
        self.selection.changed.connect(self.actions.refresh)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.merge_changed.connect(self.actions.refresh)
        self.bridge.sync_changed.connect(self.actions.refresh)

    def edit(self, label: Message, make: Callable[[Snapshot], ChangeSet]) -> bool:
        """Change the ontology by *make*, as one undoable step called *label*; a refusal becomes a notice.

        Returns:
            Whether the change is on disk; also True where there was nothing to change.
        """

        def change() -> bool:
            self.workspace.apply(make(self.workspace.snapshot), label)
            return True

        return self.attempt(change) or False

    def attempt(self, call: Callable[[], T]) -> T | None:
        """Return what *call* returns, or None after a notice that says why it was refused."""
        try:
            return call()
        except AuthorMissing:
            author = self.ask_author()
            if author is None:
                return None
            self.workspace.set_author(*author)
            return self.attempt(call)
        except MergeOpen as refusal:
            self.say(said(refusal.message), "warn", action=self.actions.find("merge.open"))
        except (EditRefused, FormatError, WorkspaceError, StoreError) as refusal:
            self.say(said(refusal.message), "error")
        return None

    def say(self, text: str, tone: Tone = "info", *, action: QAction | None = None) -> None:
        """Show a line under the top bar, with a button for *action*."""
        self.noticed.emit(Notice(with_particles(text), tone, action))

    def open(self, record: str) -> None:
        """Show a record at its place: select it, bring it into view, raise the inspector."""
        self.selection.set([record])
        self.opened.emit(record)

    def show_panel(self, name: str) -> None:
        """Raise a panel at the bottom."""
        self.panel_requested.emit(name)

    def show_screen(self, widget: QWidget | None) -> None:
        """Cover the whole window with *widget*, which the window then owns; None goes back to work."""
        self.screen_requested.emit(widget)

    def close(self) -> None:
        """Stop following the workspace."""
        self.closing.emit()
        self.bridge.close()

    def _on_changed(self, changed: Changed) -> None:
        self.selection.drop(
            frozenset(touched.id for touched in changed.records if touched.what == "removed")
        )
        self.actions.refresh()
