"""The filter below the search: for each respect the values there are, as small buttons with counts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.inspector.flow import FlowLayout
from oms_desktop.views.merge_screen.filtering import FACETS, ItemFilter, facets_of
from oms_desktop.views.merge_screen.item_words import facet_word, value_word
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem

HIGHEST = 300
"""More than this is scrolled, so that the list below is still to be seen."""


class FilterChip(QAbstractButton):
    """A small button that stays pressed, with how many items it stands for."""

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(text)
        self._count = "" if count is None else str(count)
        self.setAccessibleName(f"{text} {self._count}".strip())
        self.setFont(sized(-1))
        current_theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of words and count; never lower than a target may be."""
        metrics = QFontMetrics(self.font())
        count = metrics.horizontalAdvance(self._count) + 6 if self._count else 0
        height = max(24, metrics.height() + 8)
        return QSize(metrics.horizontalAdvance(self.text()) + count + 18, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        now = tokens()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on = self.isChecked()
            edge = now.accent if on or self.hasFocus() else now.line_strong
            ground = now.accent_ground if on else now.hover if self.underMouse() else now.panel
            painter.setPen(QPen(QColor(edge), 1.6 if self.hasFocus() else now.line_width))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            inner = self.rect().adjusted(9, 0, -8, 0)
            painter.setPen(now.accent_text if on else now.text)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self._count:
                painter.setPen(now.muted)
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(inner, flags, self._count)
        finally:
            painter.end()


class FilterPanel(QFrame):
    """Says the filter anew whenever one of its buttons is pressed."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._filter = ItemFilter()
        self.chips: dict[tuple[str, str], FilterChip] = {}
        self._body = QFrame()
        set_role(self._body, "panel")
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(2, 2, 2, 4)
        self._layout.setSpacing(5)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.hide()

    def show_filter(self, wanted: ItemFilter, items: list[MergeItem]) -> None:
        """Offer what *items* have, with *wanted* pressed."""
        self._filter = wanted
        while self._layout.count():
            entry = self._layout.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips = {}
        first = [("blocking", self.tr("Only what blocks")), ("suggested", self.tr("Suggested"))]
        self._row("", {name: None for name, _ in first}, dict(first))
        for facet in FACETS:
            counts = facets_of(items, facet)
            if len(counts) > 1 or getattr(wanted, facet):
                heading = QLabel(facet_word(facet))
                set_role(heading, "muted")
                heading.setFont(sized(-1))
                self._layout.addWidget(heading)
                words = {value: value_word(facet, value) for value in counts}
                ordered = sorted(counts) if facet == "codes" else list(counts)
                self._row(facet, {value: counts[value] for value in ordered}, words)
        clear = QPushButton(self.tr("Show everything"))
        set_role(clear, "quiet")
        clear.setEnabled(not wanted.is_empty)
        clear.clicked.connect(lambda: self.changed.emit(ItemFilter()))
        self._layout.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)

    def _row(self, facet: str, values: dict[str, int | None], words: dict[str, str]) -> None:
        line = QWidget()
        flow = FlowLayout(line, gap=5)
        for value, count in values.items():
            chip = FilterChip(words[value], count)
            pressed = value in getattr(self._filter, facet) if facet else _flag(self._filter, value)
            chip.setChecked(pressed)
            chip.clicked.connect(lambda _=False, f=facet, v=value: self._press(f, v))
            flow.addWidget(chip)
            self.chips[facet, value] = chip
        self._layout.addWidget(line)

    def _press(self, facet: str, value: str) -> None:
        if facet:
            chosen: frozenset[str] = getattr(self._filter, facet)
            made = replace(self._filter, **{facet: chosen ^ {value}})  # type: ignore[arg-type]
        else:
            made = replace(self._filter, **{value: not _flag(self._filter, value)})  # type: ignore[arg-type]
        self._filter = made
        self.changed.emit(made)


def _flag(wanted: ItemFilter, name: str) -> bool:
    return bool(getattr(wanted, name))
