"""The top of the inspector: icon, name and status of what is selected."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from oms_desktop.models.record import Record, Status
from oms_desktop.views.inspector.looks import colour_of, icon_of, tone_of
from oms_desktop.views.texts import kind_name, kind_plural, status_name, title_of
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon, icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role

WITHOUT_STATUS = ("module", "group", "diagram")
"""Kinds whose life nobody asks about."""


class InspectorHeader(QWidget):
    """Says what is selected; the status chip is a menu."""

    status_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = ("box", "", "object_type")
        self._status = ""
        self._full_name = ""
        self._icon = QLabel(self)
        self._name = QLabel(self)
        set_role(self._name, "title")
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._kind = QLabel(self)
        set_role(self._kind, "muted")
        self.chip = QToolButton(self)
        self.chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
        self.chip.setAccessibleName(self.tr("Status"))
        self.menu = QMenu(self)
        self.chip.setMenu(self.menu)
        self._group = QActionGroup(self)
        for status in Status:
            action = QAction(status_name(status), self)
            action.setCheckable(True)
            action.setData(status.value)
            self._group.addAction(action)
            self.menu.addAction(action)
        self._group.triggered.connect(lambda action: self.status_chosen.emit(action.data()))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addWidget(self.chip)
        current_theme().changed.connect(self._paint)

    def show_record(self, record: Record, *, lock: str = "") -> None:
        """Show one record."""
        self._look = (
            icon_of(record.kind, getattr(record, "icon", "")),
            getattr(record, "colour", ""),
            record.kind,
        )
        self._show_words(title_of(record), kind_name(record.kind))
        self._show_status(record.status.value, lock)
        self.chip.setVisible(record.kind not in WITHOUT_STATUS)

    def show_many(
        self, count: int, kinds: frozenset[str], statuses: set[str], *, lock: str = ""
    ) -> None:
        """Show that several records are selected."""
        kind = next(iter(kinds)) if len(kinds) == 1 else ""
        self._look = (icon_of(kind) if kind else "layers", "", kind or "object_type")
        self._show_words(
            self.tr("%n selected", "", count),
            kind_plural(kind) if kind else self.tr("Several kinds"),
        )
        self._show_status(next(iter(statuses)) if len(statuses) == 1 else "", lock)
        self.chip.setVisible(not kinds & set(WITHOUT_STATUS))

    def _show_words(self, name: str, kind: str) -> None:
        self._full_name = name
        self._kind.setText(kind)
        self._elide()
        self._paint()

    def _show_status(self, status: str, lock: str) -> None:
        self._status = status
        self.chip.setText(status_name(status) if status else self.tr("Several statuses"))
        self.chip.setEnabled(not lock)
        self.chip.setToolTip(lock)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for action in self._group.actions():
            action.setChecked(action.data() == status)
        self._paint()

    def _elide(self) -> None:
        room = max(40, self.width() - self.chip.sizeHint().width() - 76)
        text = self._name.fontMetrics().elidedText(
            self._full_name, Qt.TextElideMode.ElideRight, room
        )
        self._name.setText(text)
        self._name.setToolTip(self._full_name if text != self._full_name else "")

    def _paint(self) -> None:
        name, colour, kind = self._look
        side = round(20 * text_factor())
        self._icon.setPixmap(
            icon_pixmap(name, colour_of(colour, kind), side, self.devicePixelRatioF())
        )
        colours = tokens()
        pair = {
            "good": (colours.result, colours.result_ground),
            "warn": (colours.warn, colours.warn_ground),
            "error": (colours.error, colours.error_ground),
            "neutral": (colours.muted, colours.window),
        }[tone_of(self._status)]
        token = {"good": "result", "warn": "warn", "error": "error", "neutral": "muted"}
        self.chip.setIcon(icon("chevron-down", token[tone_of(self._status)]))
        self.chip.setIconSize(QSize(12, 12))
        self.chip.setFont(sized(-1.0, Weight.MEDIUM))
        self.chip.setStyleSheet(
            f"QToolButton {{ color: {pair[0]}; background: {pair[1]}; border: 1px solid {pair[1]};"
            " border-radius: 4px; padding: 0 6px; min-height: 20px; }"
            f"QToolButton:focus, QToolButton:hover {{ border-color: {pair[0]}; }}"
        )

    def resizeEvent(self, event: object) -> None:
        self._elide()
