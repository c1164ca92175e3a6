"""A record as it is stored and as Turtle, side by side, to read: nothing can be changed here."""

from __future__ import annotations

import difflib
import json

from PySide6.QtGui import QColor, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.formats import FormatError, Syntax, write
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.versioning.snapshot import memory_snapshot
from oms_desktop.views.merge_screen.sides import side_letter, side_word
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeSession

SIDES = ("ours", "result", "theirs")


class SourceView(QFrame):
    """Three texts with the lines marked that differ from base."""

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._record = ""
        self.form = QComboBox()
        self.form.addItem(self.tr("As it is stored (JSON)"), "json")
        self.form.addItem(self.tr("Turtle"), "turtle")
        self.form.setAccessibleName(self.tr("How the source is written"))
        self.form.currentIndexChanged.connect(self._fill)
        self.texts = {side: _text(side) for side in SIDES}
        row = QHBoxLayout()
        row.setSpacing(6)
        for side in SIDES:
            row.addWidget(self.texts[side], 1)
        top = QHBoxLayout()
        top.addWidget(self.form)
        note = QLabel(self.tr("To read only"))
        set_role(note, "muted")
        top.addWidget(note)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addLayout(top)
        layout.addLayout(row, 1)
        current_theme().changed.connect(self._fill)
        self.hide()

    def show_record(self, record: str) -> None:
        """Show a record, if this is looked at."""
        self._record = record
        if self.isVisible():
            self._fill()

    def showEvent(self, event: object) -> None:
        """Fill the texts when they come into view."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._fill()

    def _fill(self) -> None:
        if not self._record:
            return
        versions = self._session.merged.versions
        trees = {
            "ours": versions.ours(self._record),
            "result": self._session.resolution.plain(self._record),
            "theirs": versions.theirs(self._record),
        }
        before = self._written(versions.base(self._record))
        for side, box in self.texts.items():
            after = self._written(trees[side])
            box.setPlainText("\n".join(after))
            _mark(box, before, after, side)

    def _written(self, tree: Plain | None) -> list[str]:
        if tree is None:
            return [self.tr("(not there)")]
        if self.form.currentData() == "json":
            return json.dumps(tree, indent=2, ensure_ascii=False, sort_keys=True).splitlines()
        records = [from_plain(tree)]
        module = tree.get("module")
        home = self._session.resolution.plain(module) if isinstance(module, str) else None
        if home is not None:
            records.append(from_plain(home))
        try:
            return write(memory_snapshot(records), Syntax.TURTLE).data.decode().splitlines()
        except FormatError as refusal:
            return [str(refusal)]


def _text(side: str) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setAccessibleName(f"{side_letter(side)} {side_word(side)}".strip())
    box.setTabChangesFocus(True)
    box.setCornerWidget(QWidget())
    return box


def _mark(box: QPlainTextEdit, before: list[str], after: list[str], side: str) -> None:
    """Mark the lines that base does not have."""
    now = tokens()
    ground = {"ours": now.mine_ground, "theirs": now.theirs_ground}.get(side, now.result_ground)
    marks = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, _, _, start, end in matcher.get_opcodes():
        for line in range(start, end) if kind in ("insert", "replace") else ():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(box.document().findBlockByNumber(line))
            mark.format.setBackground(QColor(ground))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
    box.setExtraSelections(marks)
