"""A list of parts of a record, such as the rules of an action: rows, and the form of the one that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.checks import Problem, Severity, check_records
from oms_desktop.edits.parts import add_part, move_part, remove_parts
from oms_desktop.models.messages import message
from oms_desktop.models.record import Record
from oms_desktop.models.values import Value
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Block, Form, Values
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.inspector.form_view import FormView
from oms_desktop.views.inspector.targets import Element, Path, Target, in_sentence
from oms_desktop.views.item_models.panel_rows import TITLE, PanelRow, RowsModel
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.texts import said, title_of
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

Make = Callable[[str], Value]
"""Makes a new part with the id it is given."""
ROW_LEAST = 27


@dataclass(frozen=True, slots=True)
class PartList:
    """One list of parts: what it is called, what can be added, how a part is described and edited.

    Attributes:
        field: The field of the record.
        title: Its heading.
        nothing: What stands there while it is empty.
        offers: The words and the maker of each kind of new part.
        words: What one part is called inside a sentence.
        describe: Returns the row of a part of a record.
        form: Returns the form of one part.
        first: The field of the form that a new part is begun with.
        share: How much of the width the title of a row takes.
    """

    field: str
    title: str
    nothing: str
    offers: tuple[tuple[str, Make], ...]
    words: str
    describe: Callable[[Desk, Record, Any], PanelRow]
    form: Callable[[], Form]
    first: Path
    share: float = 0.4


class PartsBlock(Block):
    """Rows of parts. A click or Enter opens one below, Del removes it, Alt+Up and Alt+Down move it."""

    def __init__(self, desk: Desk, parts: PartList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._list = desk, parts
        self._record: Record | None = None
        self._open = ""
        self._lock = ""
        self._problems: dict[str, list[Problem]] = {}
        self.model = RowsModel(self._describe, self)
        self.view = RowView(self.model, parts.title, title_share=parts.share, parent=self)
        self.add = QPushButton(icon("plus", "accent"), self.tr("Add"), self)
        self.form = FormView(desk, parts.form())
        self.up, self.down, self.drop = QToolButton(self), QToolButton(self), QPushButton(self)
        self.complaint = Complaint(self)
        self._nothing = QLabel(parts.nothing, self)
        self._nothing.setWordWrap(True)
        set_role(self._nothing, "muted")
        self._frame = QFrame(self)
        self._lay_out()
        self._connect()

    def show_target(self, target: Target, values: Values) -> None:
        record = values[0]
        if not isinstance(record, Record):
            return
        if self._record is None or self._record.id != record.id:
            self._open = ""
            self.complaint.say("")
        self._record = record
        self._problems = self._found(record)
        parts = self._parts()
        is_free = not self._lock
        for button in (self.add, self.up, self.down, self.drop):
            button.setVisible(is_free)
        self.model.show_things(parts)
        self.model.describe_again()
        self.view.setVisible(bool(parts))
        self._nothing.setVisible(not parts)
        row = max(self.view.sizeHintForRow(0), ROW_LEAST)
        self.view.setFixedHeight(max(1, len(parts)) * row + 2)
        is_open = any(one.id == self._open for one in parts)
        self._frame.setVisible(is_open)
        if is_open:
            at = [one.id for one in parts].index(self._open)
            self.up.setEnabled(at > 0)
            self.down.setEnabled(at < len(parts) - 1)
            self.form.show_target(Element(record.id, self._list.field, self._open), self._lock)
            self._say_problems()

    def lock(self, reason: str) -> None:
        self._lock = reason

    def commit(self) -> None:
        if self._frame.isVisibleTo(self):
            self.form.commit()

    def open_part(self, part: str) -> bool:
        """Open the form of a part; tell whether it is one of these."""
        at = next((n for n, one in enumerate(self._parts()) if one.id == part), -1)
        if at < 0 or self._record is None:
            return False
        self.form.commit()
        self._open = part
        self.view.setCurrentIndex(self.model.index(at, TITLE))
        self._show()
        return True

    def add_new(self, make: Make) -> None:
        """Add a new part and begin with its first field."""
        record = self._record
        if record is None:
            return
        part = make(self._desk.workspace.new_id())
        field = self._list.field
        if self._try("edits.add_part", lambda now: add_part(now, record.id, field, part)):
            self.open_part(getattr(part, "id"))  # noqa: B009
            self.form.finish()
            self.form.row(*self._list.first).editor.control().setFocus()

    def remove(self, part: str) -> None:
        """Remove a part."""
        record, field = self._record, self._list.field
        if record is not None and not self._lock:
            self._try("edits.remove_part", lambda now: remove_parts(now, record.id, field, [part]))

    def shift(self, by: int) -> None:
        """Move the current part up or down."""
        record, one = self._record, self.model.thing(self.view.currentIndex().row())
        if record is None or one is None or self._lock:
            return
        to = self.view.currentIndex().row() + by
        if 0 <= to < self.model.rowCount():
            field = self._list.field
            self._try("edits.move_part", lambda now: move_part(now, record.id, field, one.id, to))
            self.view.setCurrentIndex(self.model.index(to, TITLE))

    def _lay_out(self) -> None:
        title = QLabel(self._list.title, self)
        set_role(title, "name")
        set_role(self.add, "quiet")
        words = self.tr("Add to: %1").replace("%1", self._list.title)
        self.add.setAccessibleName(words)
        heading = QHBoxLayout()
        heading.addWidget(title)
        heading.addStretch(1)
        heading.addWidget(self.add)
        set_role(self._frame, "card")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.addLayout(self._tools())
        inside.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(heading)
        for widget in (self._nothing, self.view, self.complaint, self._frame):
            layout.addWidget(widget)
        self._frame.hide()

    def _tools(self) -> QHBoxLayout:
        """Return the buttons for the part that is open: up, down, remove."""
        tools = QHBoxLayout()
        for button, look, words in (
            (self.up, "arrow-up", self.tr("Move up")),
            (self.down, "arrow-down", self.tr("Move down")),
        ):
            button.setIcon(icon(look, "muted"))
            button.setAccessibleName(words)
            button.setToolTip(words)
            tools.addWidget(button)
        tools.addStretch(1)
        self.drop.setText(self.tr("Remove"))
        self.drop.setIcon(icon("trash-2", "accent"))
        set_role(self.drop, "quiet")
        tools.addWidget(self.drop)
        return tools

    def _connect(self) -> None:
        if len(self._list.offers) == 1:
            self.add.clicked.connect(lambda: self.add_new(self._list.offers[0][1]))
        else:
            menu = QMenu(self.add)
            for words, make in self._list.offers:
                menu.addAction(words, partial(self.add_new, make))
            self.add.setMenu(menu)
        self.view.opened.connect(self._on_opened)
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.drop.clicked.connect(lambda: self.remove(self._open))
        for key, act in (
            (Qt.Key.Key_Delete, lambda: self.remove(self._id(self.view.currentIndex()))),
            (Qt.Modifier.ALT | Qt.Key.Key_Up, lambda: self.shift(-1)),
            (Qt.Modifier.ALT | Qt.Key.Key_Down, lambda: self.shift(1)),
        ):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _describe(self, part: Any) -> PanelRow:
        assert self._record is not None, "rows are of a record"
        row = self._list.describe(self._desk, self._record, part)
        look, token, spoken = row.icon, row.icon_token, ""
        found = self._problems.get(part.id, [])
        tip = "\n".join([f"{row.title} {row.text}".strip(), *(said(one.message) for one in found)])
        if any(one.severity is Severity.ERROR for one in found):
            look, token, spoken = "circle-x", "error", self.tr("Error")
        elif found:
            look, token, spoken = "triangle-alert", "warn", self.tr("Warning")
        return PanelRow(row.title, row.text, look, token, tip=tip, spoken=spoken, strong=row.strong)

    def _found(self, record: Record) -> dict[str, list[Problem]]:
        """Return what is wrong with each part, worst first; remarks are left to the panel."""
        found: dict[str, list[Problem]] = {}
        for one in check_records(self._desk.workspace.snapshot, [record.id]):
            if one.severity is not Severity.INFO and one.path[:1] == (self._list.field,):
                found.setdefault("".join(one.path[1:2]), []).append(one)
        return found

    def _say_problems(self) -> None:
        words = [said(one.message) for one in self._problems.get(self._open, [])]
        self.complaint.say("\n".join(words))

    def _parts(self) -> tuple[Any, ...]:
        found: tuple[Any, ...] = getattr(self._record, self._list.field, ())
        return found

    def _on_opened(self, index: QModelIndex) -> None:
        part = self._id(index)
        if part == self._open and self._frame.isVisibleTo(self):
            self.form.commit()
            self._open = ""
            self.complaint.say("")
            self._show()
        elif part:
            self.open_part(part)

    def _id(self, index: QModelIndex) -> str:
        one = self.model.thing(index.row())
        return "" if one is None else str(one.id)

    def _show(self) -> None:
        record = self._record
        snapshot = self._desk.workspace.snapshot
        if record is not None and record.id in snapshot:
            now = snapshot.get(record.id)
            self.show_target(Element(record.id, self._list.field, self._open), [now])

    def _try(self, key: str, make: Callable[[Snapshot], ChangeSet]) -> bool:
        record = self._record
        assert record is not None, "only what is shown is edited"
        plural = key == "edits.move_part"
        words = in_sentence(self._list.title) if plural else self._list.words
        part = {"parts" if plural else "part": words}
        reason = try_edit(self._desk, message(key, name=title_of(record), **part), make)
        self.complaint.say(reason.strip())
        if not reason:
            self._show()
        return not reason
