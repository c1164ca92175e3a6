"""Shows a form for a target, and hands in what people write.

The widgets of a form are made once and show one target after another. A refused value stays in its field with the
reason, and comes back when the same record is shown again.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from oms_desktop.models.values import Value
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import (
    Block,
    Custom,
    Field,
    Flag,
    Form,
    Refs,
    Row,
    Section,
    Words,
)
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.field_row import FieldRow
from oms_desktop.views.inspector.making import make_editor
from oms_desktop.views.inspector.targets import SetChange, Target, read
from oms_desktop.views.theme.style_sheet import set_role

SECTIONS_AT_ONCE = 2
SETS = (Words, Refs)
"""Editors of sets: for several records they show what all have, and add to or take from each."""

Draft = tuple[str, str]
"""What was written, and why it was refused."""


class FormView(QWidget):
    """The widgets of one form."""

    def __init__(self, desk: Desk, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._target: Target | None = None
        self._values: list[Value] = []
        self._lock = ""
        self._rows: list[FieldRow] = []
        self._blocks: list[tuple[Custom, Block]] = []
        self._sections: list[tuple[Section, QWidget]] = []
        self._drafts: dict[tuple[object, ...], Draft] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        self._column = layout
        self._waiting = list(form.sections)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_next)
        for _ in form.sections[:SECTIONS_AT_ONCE]:
            self._make_next()
        if self._waiting:
            self._timer.start()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_target(self, target: Target, lock: str = "") -> None:
        """Show the values of *target*; with a *lock* nothing can be edited, and it says why."""
        if self._target is not None and self._target.key != target.key:
            self.commit()
            self._keep_drafts()
        changed = self._target is None or self._target.key != target.key
        self._target, self._lock = target, lock
        self._values = list(target.values(self._desk.workspace.snapshot))
        if not self._values:
            return
        for section, box in self._sections:
            self._show_section(section, box, afresh=changed)

    def finish(self) -> None:
        """Make all sections now; otherwise those further down follow one by one, when there is time."""
        while self._waiting:
            self._make_next()

    def _make_next(self) -> None:
        section = self._waiting.pop(0)
        box = self._make_section(section)
        self._column.addWidget(box)
        if self._values:
            self._show_section(section, box, afresh=True)
        if not self._waiting:
            self._timer.stop()

    def _show_section(self, section: Section, box: QWidget, *, afresh: bool) -> None:
        box.setVisible(section.shown is None or section.shown(self._values))
        for row in self._rows:
            if row.parent() is box:
                self._show_field(row, afresh=afresh)
        for item, block in self._blocks:
            if block.parent() is not box or self._target is None:
                continue
            is_shown = len(self._values) == 1 and (item.shown is None or item.shown(self._values))
            block.setVisible(is_shown)
            if is_shown:
                block.lock(self._lock)
                block.show_target(self._target, self._values)

    def refresh(self) -> None:
        """Show the values of the same target anew, after something changed."""
        if self._target is not None:
            self.show_target(self._target, self._lock)

    def commit(self) -> None:
        """Hand in what was written and not yet handed in, as leaving the field does."""
        for row in self._rows:
            if row.isVisibleTo(self):
                row.editor.commit()
        for _, block in self._blocks:
            block.commit()

    def row(self, *path: str) -> FieldRow:
        """Return the row of the field at *path*.

        Raises:
            KeyError: If the form has no such field.
        """
        for row in self._rows:
            if row.field.path == path:
                return row
        raise KeyError(path)

    def _show_field(self, row: FieldRow, *, afresh: bool) -> None:
        field, editor = row.field, row.editor
        many = len(self._values) > 1
        there = field.shown is None or field.shown(self._values)
        row.setVisible(there and not (many and field.single))
        if not there:
            return
        found = [read(value, field.path) for value in self._values]
        editor.lock(self._lock or (field.locked(self._values) if field.locked else ""))
        if afresh:
            row.complain("")
            editor.forget()
        if many and isinstance(field.editor, SETS):
            editor.show_value(_common(found))
        elif all(value == found[0] for value in found):
            editor.show_value(found[0])
        else:
            editor.show_mixed()
        if afresh and self._target is not None:
            draft = self._drafts.pop((*self._target.key, *field.path), None)
            if draft is not None:
                editor.restore(draft[0])
                row.complain(draft[1])
        elif editor.draft() is None:
            row.complain("")

    def _on_committed(self, row: FieldRow, value: object) -> None:
        target = self._target
        if target is None:
            return
        path, label = row.field.path, row.field.label
        if len(self._values) > 1 and isinstance(row.field.editor, SETS):
            shown = set(_common([read(one, path) for one in self._values]))
            wanted = set(value) if isinstance(value, tuple) else set()
            value = SetChange(frozenset(wanted - shown), frozenset(shown - wanted))
        reason = try_edit(
            self._desk,
            lambda snapshot: target.label(snapshot, label),
            lambda snapshot: target.change(snapshot, path, value),
        )
        row.complain(reason.strip())
        if not reason:
            row.editor.forget()
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()  # a window that goes must not be built further

    def _keep_drafts(self) -> None:
        """Remember what was refused for the target that goes, until it is shown again."""
        if self._target is None:
            return
        for row in self._rows:
            draft = row.editor.draft()
            if draft is not None and row.complaint():
                self._drafts[(*self._target.key, *row.field.path)] = (draft, row.complaint())

    def _make_section(self, section: Section) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        if section.title:
            title = QLabel(section.title, box)
            set_role(title, "name")
            layout.addWidget(title)
        flags: QVBoxLayout | None = None
        for item in section.items:
            is_flag = isinstance(item, Field) and isinstance(item.editor, Flag)
            if is_flag and flags is None:  # a list of flags stands closer than fields do
                flags = QVBoxLayout()
                flags.setSpacing(0)
                layout.addLayout(flags)
            elif not is_flag:
                flags = None
            match item:
                case Field():
                    (flags or layout).addWidget(self._make_row(item, box))
                case Row(fields):
                    line = QHBoxLayout()
                    line.setSpacing(12)
                    for field in fields:
                        is_low = isinstance(field.editor, Flag)
                        side = Qt.AlignmentFlag.AlignBottom if is_low else Qt.AlignmentFlag.AlignTop
                        line.addWidget(self._make_row(field, box), 1, side)
                    layout.addLayout(line)
                case Custom():
                    block = item.make(self._desk)
                    block.setParent(box)
                    layout.addWidget(block)
                    self._blocks.append((item, block))
        self._sections.append((section, box))
        return box

    def _make_row(self, field: Field, parent: QWidget) -> FieldRow:
        row = FieldRow(field, make_editor(field, self._desk), parent)
        row.editor.committed.connect(lambda value: self._on_committed(row, value))
        self._rows.append(row)
        return row


def _common(found: list[object]) -> tuple[object, ...]:
    """Return what all of several sets hold, in the order of the first."""
    sets = [one if isinstance(one, tuple) else () for one in found]
    return tuple(element for element in sets[0] if all(element in one for one in sets[1:]))
