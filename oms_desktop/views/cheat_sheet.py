"""Keys and gestures on one page, made from the registry of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.actions import shortcut_text
from oms_desktop.views.canvas.keyboard import key_help
from oms_desktop.views.desk import Desk
from oms_desktop.views.key_cap import KeyCaps
from oms_desktop.views.menus import menu_titles
from oms_desktop.views.theme.style_sheet import set_role

COLUMNS = 3


class CheatSheet(QDialog):
    """Every shortcut by area, and what the mouse does on the canvas."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys and gestures"))
        self.resize(980, 660)
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        heights = [0] * COLUMNS
        for number, (title, rows) in enumerate(self._sections(desk)):
            place = heights.index(min(heights))
            heights[place] += len(rows) + 2
            columns[place].addWidget(_section(title, rows, are_keys=number > 0))
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(28)
        for column in columns:
            column.addStretch(1)
            row.addLayout(column, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _sections(self, desk: Desk) -> list[tuple[str, list[tuple[str, str]]]]:
        keys = [(text, key) for key, text in key_help()]
        sections = [(self.tr("On the canvas"), self._gestures()), (self.tr("Canvas keys"), keys)]
        titles = {**menu_titles(), "": self.tr("Canvas and diagrams")}
        for menu, title in titles.items():
            rows = [
                (entry.title.rstrip("…"), shortcut_text(entry.action))
                for entry in desk.actions
                if entry.menu == menu and shortcut_text(entry.action)
            ]
            if rows:
                sections.append((title, rows))
        return sections

    def _gestures(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Drag the ring of a card to another card"), self.tr("make a link")),
            (self.tr("Drag the ring to empty space"), self.tr("a new type, linked")),
            (self.tr("Double-click empty space"), self.tr("a new type")),
            (self.tr("Double-click a card"), self.tr("open it")),
            (self.tr("Drag out of the explorer"), self.tr("put it here")),
            (self.tr("Space and drag, or the middle button"), self.tr("move the view")),
            (self.tr("Ctrl and wheel"), self.tr("zoom here")),
        ]


def _section(title: str, rows: list[tuple[str, str]], *, are_keys: bool) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 12)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    head = QLabel(title)
    set_role(head, "name")
    grid.addWidget(head, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(rows, start=1):
        label = QLabel(text)
        label.setWordWrap(True)
        set_role(label, "muted")
        grid.addWidget(label, number, 0)
        if are_keys:
            grid.addWidget(KeyCaps(keys), number, 1, Qt.AlignmentFlag.AlignRight)
        else:
            words = QLabel(keys)
            words.setWordWrap(True)
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, number, 1)
    return box
