"""The small buttons of a row beyond taking a side: both, base, a written value, clear. Disabled ones say why."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.merge_screen.sides import option_word
from oms_desktop.views.texts import said
from oms_desktop.workspace import MergeItem

SIGNS = {"both": "circle-plus", "base": "rotate-ccw", "custom": "pencil", "clear": "x"}
TARGET = 24


class RowTools(QWidget):
    """Shown on the row that is looked at or under the pointer; its room stays, so that nothing jumps."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name, sign in SIGNS.items():
            word = self.tr("Clear the decision") if name == "clear" else option_word(name)
            button = sign_button(sign, word)
            button.setIconSize(QSize(14, 14))
            button.setFixedSize(TARGET, TARGET)
            button.setStyleSheet("QToolButton { min-height: 22px; padding: 0; }")
            button.clicked.connect(lambda _=False, n=name: self.chosen.emit(n))
            self.buttons[name] = button
            row.addWidget(button)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_item(self, item: MergeItem | None) -> None:
        """Say of each button whether it can be used, and why not."""
        for name, button in self.buttons.items():
            if item is None:
                button.setEnabled(False)
                button.setToolTip(self.tr("Nothing is asked here; this was merged by itself."))
                continue
            if name == "clear":
                button.setEnabled(item.chosen is not None)
                nothing = self.tr("Nothing was decided here.")
                button.setToolTip(
                    self.tr("Clear the decision (0)") if button.isEnabled() else nothing
                )
                continue
            option = item.option(name)
            button.setEnabled(option is not None and option.enabled)
            if option is not None:
                why = said(option.why_disabled) if option.why_disabled is not None else ""
                told = why or said(option.effect)
                button.setToolTip(f"{said(option.label)} ({option.key})\n{told}")
                button.setAccessibleDescription(told)
