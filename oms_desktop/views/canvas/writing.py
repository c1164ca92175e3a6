"""Editing words on the canvas: the name of a card, and new rows line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from oms_desktop.views.canvas.contract import HEADER_HEIGHT, ROW_HEIGHT
from oms_desktop.views.canvas.inline_editor import InlineEditor
from oms_desktop.views.theme.fonts import BODY_PIXELS, Weight, font

if TYPE_CHECKING:
    from oms_desktop.views.canvas.view import GraphView

MIN_ZOOM = 0.75


class Writing:
    """The inline editor of one view and what it edits."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._editor = InlineEditor(view)
        self._editor.accepted.connect(self._on_accepted)
        self._editor.closed.connect(self._on_closed)
        self._card_id = ""
        self._rows = False
        view.zoom_changed.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether something is being written."""
        return self._editor.is_open

    def close(self) -> None:
        """Give up what is being written."""
        self._editor.finish(accept=False)

    def rename(self, card_id: str) -> None:
        """Edit the name of a card over its header."""
        if card_id not in self._view.arrays.index:
            return
        self._make_readable(card_id)
        card = self._view.content.card(card_id)
        rect = self._view.card_rect(card_id)
        unit = self._unit()
        left = rect.left() + 38 * unit
        box = QRect(
            round(left),
            round(rect.top() + 4 * unit),
            round(rect.right() - left - 8 * unit),
            round(30 * unit),
        )
        name = QCoreApplication.translate("Canvas", "Name of {name}").format(name=card.name)
        self._open(card_id, card.name, name, box, Weight.NAME, rows=False)

    def enter_row(self, card_id: str) -> None:
        """Write a new row `name: type` under the rows of a card; Enter goes on with the next one."""
        if card_id not in self._view.arrays.index:
            return
        self._make_readable(card_id)
        card = self._view.content.card(card_id)
        rect = self._view.card_rect(card_id)
        unit = self._unit()
        top = max(rect.top() + HEADER_HEIGHT * unit, rect.bottom() - 2)
        box = QRect(
            round(rect.left()),
            round(top),
            round(rect.width()),
            max(22, round((ROW_HEIGHT + 4) * unit)),
        )
        name = QCoreApplication.translate("Canvas", "New property of {name}").format(name=card.name)
        self._open(card_id, "", name, box, Weight.TEXT, rows=True)
        self._editor.setPlaceholderText(QCoreApplication.translate("Canvas", "name: type"))

    def _open(
        self, card_id: str, text: str, name: str, box: QRect, weight: Weight, *, rows: bool
    ) -> None:
        self._editor.finish(accept=True)
        self._card_id, self._rows = card_id, rows
        self._editor.setPlaceholderText("")
        self._editor.setTextMargins(round(26 * self._unit()) if rows else 0, 0, 0, 0)
        self._editor.open(text, name, box, font(pixels=BODY_PIXELS * self._unit(), weight=weight))

    def _make_readable(self, card_id: str) -> None:
        if self._view.zoom < MIN_ZOOM:
            self._view.centre_on(card_id)
        else:
            self._view.reveal(self._view.arrays.index[card_id])

    def _unit(self) -> float:
        """Return logical pixels per scene unit."""
        return self._view.camera.scale / self._view.ratio

    def _on_accepted(self, text: str, entered: bool) -> None:
        if self._rows:
            if text:
                self._view.row_entered.emit(self._card_id, text)
                if entered:
                    self.enter_row(self._card_id)
        elif text and text != self._view.content.card(self._card_id).name:
            self._view.renamed.emit(self._card_id, text)

    def _on_closed(self) -> None:
        self._view.setFocus()
