"""An editor for texts: the text itself, and below it each sentence that the sides say differently, to be taken one by one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.merge_screen.filter_panel import FilterChip
from oms_desktop.views.merge_screen.sides import side_colours, side_letter, side_word
from oms_desktop.views.merge_screen.text_pieces import Piece, composed, pieces
from oms_desktop.views.merge_screen.words import highlighted, plain
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import ABSENT, MergeItem

translate = QCoreApplication.translate
CHOICES = ("ours", "base", "theirs", "both")
HIGHEST = 200


class TextEditor:
    """The text, with the changed sentences of both sides below it where there are any."""

    def __init__(self, item: MergeItem, prefill: Any) -> None:
        self.widget = QWidget()
        self.text = QPlainTextEdit("" if prefill is ABSENT else str(prefill))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        self.widget.setFocusProxy(self.text)
        values = [
            value if isinstance(value, str) else "" for value in (item.base, item.ours, item.theirs)
        ]
        self._pieces = pieces(*values)
        self._choices = [piece.by_itself for piece in self._pieces]
        self._composed = ""
        self.buttons: dict[tuple[int, str], QAbstractButton] = {}
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        changed = [n for n, piece in enumerate(self._pieces) if piece.is_changed]
        if changed:
            layout.addWidget(self._sentences(changed))

    def value(self) -> Any:
        """Return the text."""
        return self.text.toPlainText().strip() or ABSENT

    def _sentences(self, changed: list[int]) -> QScrollArea:
        body = QFrame()
        set_role(body, "panel")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, number in enumerate(changed):
            piece = self._pieces[number]
            for line, side in enumerate(("ours", "theirs")):
                grid.addWidget(_letter(side), row * 3 + line, 0)
                grid.addWidget(_sentence(piece, side), row * 3 + line, 1)
            grid.addWidget(self._buttons(number), row * 3 + 2, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setMaximumHeight(HIGHEST)
        area.setMinimumHeight(min(HIGHEST, body.sizeHint().height() + 4))
        return area

    def _buttons(self, number: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(4)
        both = translate("MergeEditors", "Both")
        for choice in CHOICES:
            button = FilterChip(both if choice == "both" else side_word(choice))
            button.setChecked(choice == self._choices[number])
            button.clicked.connect(lambda _=False, n=number, c=choice: self.take(n, c))
            self.buttons[number, choice] = button
            row.addWidget(button)
        row.addStretch(1)
        return line

    def take(self, number: int, choice: str) -> None:
        """Take one sentence; a text that was changed by hand gets it where the cursor stands."""
        self._choices[number] = choice
        for (place, other), button in self.buttons.items():
            if place == number:
                button.setChecked(other == choice)
        now = self.text.toPlainText().strip()
        is_own = bool(self._composed) and now != self._composed
        if is_own:
            self.text.insertPlainText(self._pieces[number].text(choice))
            return
        self._composed = composed(self._pieces, self._choices)
        self.text.setPlainText(self._composed)


def _letter(side: str) -> QLabel:
    label = QLabel(side_letter(side))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), side_colours(side)[0])
    label.setPalette(palette)
    label.setFont(sized(0, Weight.NAME))
    return label


def _sentence(piece: Piece, side: str) -> QLabel:
    text = piece.text(side).strip()
    nothing = translate("MergeEditors", "(says nothing here)")
    rich = highlighted(text, piece.base.strip()) if text else f"<i>{plain(nothing)}</i>"
    label = QLabel(rich, wordWrap=True)
    label.setFont(sized(-1))
    label.setMinimumWidth(1)
    label.setAccessibleName(f"{side_word(side)}: {text or nothing}")
    return label
