"""Every key of the merge screen, with what it does, on one sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oms_desktop.views.key_cap import KeyCaps
from oms_desktop.views.theme.style_sheet import set_role


class KeySheet(QDialog):
    """Three columns: going, deciding, the screen; any of Esc, Enter and ? closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of the merge screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.windowTitle())
        set_role(title, "title")
        columns = QHBoxLayout()
        columns.setSpacing(34)
        for heading, rows in self._columns():
            columns.addLayout(_column(heading, rows))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 28, 20)
        layout.setSpacing(14)
        layout.addWidget(title)
        layout.addLayout(columns)

    def _columns(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        going = (
            ("F7", self.tr("next open item; with Shift the previous one")),
            ("J", self.tr("the same; K goes back")),
            ("Alt+↓", self.tr("next item of any kind; Alt+↑ the previous one")),
            ("Alt+B", self.tr("only what blocks, and the next of it")),
            ("Alt+A", self.tr("show everything again")),
            ("Alt+W", self.tr("next one to review")),
            ("L", self.tr("put off until later")),
            ("Ctrl+F", self.tr("find a change")),
            ("Ctrl+Shift+F", self.tr("filter")),
            ("F6", self.tr("next part of the screen; with Shift the previous one")),
            ("←", self.tr("in the comparison: another column, ↑ and ↓ another row")),
        )
        deciding = (
            ("1", self.tr("take Mine")),
            ("2", self.tr("keep base")),
            ("3", self.tr("take Theirs")),
            ("4", self.tr("take both")),
            ("5", self.tr("write a value; F2 does the same")),
            ("6", self.tr("further ways out, in their order, up to 9")),
            ("0", self.tr("clear the decision")),
            ("Space", self.tr("mark a change as reviewed")),
            ("S", self.tr("the same choice for similar changes")),
            ("Shift+1", self.tr("take Mine for the whole record; Shift+3 takes Theirs")),
            ("Ctrl+Shift+1", self.tr("take Mine for all that is shown and open; with 3 Theirs")),
            ("Ctrl+Z", self.tr("undo a decision; Ctrl+Shift+Z does it again")),
        )
        looking = (
            ("B", self.tr("base in a column of its own")),
            ("D", self.tr("changed words, spaces too, or the plain text")),
            ("U", self.tr("source")),
            ("G", self.tr("graph on and off")),
            ("R", self.tr("the graph in words")),
            ("E", self.tr("go to why this is asked")),
            ("C", self.tr("copy the explanation")),
            ("Ctrl+S", self.tr("how the draft is kept")),
            ("Ctrl+Enter", self.tr("complete the merge")),
            ("Esc", self.tr("back to work; the merge stays open")),
            ("?", self.tr("this sheet")),
        )
        return (
            (self.tr("Going"), going),
            (self.tr("Deciding"), deciding),
            (self.tr("Looking"), looking),
        )


def _column(heading: str, rows: tuple[tuple[str, str], ...]) -> QVBoxLayout:
    label = QLabel(heading)
    set_role(label, "name")
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    for row, (keys, text) in enumerate(rows):
        caps = KeyCaps(keys)
        caps.setFixedSize(caps.sizeHint())
        words = QLabel(text, wordWrap=True)
        words.setMinimumWidth(190)
        grid.addWidget(caps, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1)
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(label)
    column.addLayout(grid)
    column.addStretch(1)
    return column
