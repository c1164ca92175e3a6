"""The sheet before many items are decided at once: which take the choice, which stay, which cannot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.merge_screen.bulk import BulkPlan
from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, chosen_words, severity_token
from oms_desktop.views.texts import said
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem

MOST = 200
"""More items than this are counted, not listed."""


class BulkSheet(QDialog):
    """Shows a plan; `wanted` are the items to decide when it is accepted."""

    def __init__(self, plan: BulkPlan, option: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._plan = plan
        self._option = option
        self.setWindowTitle(self.tr("One choice for many"))
        self._title = QLabel(wordWrap=True)
        set_role(self._title, "title")
        self.override = QCheckBox()
        self.accept_button = QPushButton()
        set_role(self.accept_button, "primary")
        buttons = QDialogButtonBox()
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        self._add(layout, self.tr("These take it:"), plan.taken)
        if plan.kept:
            self._add(layout, self.tr("These were decided already and stay:"), plan.kept)
            self.override.setText(
                self.tr("Change %n decision(s) that were taken", "", len(plan.kept))
            )
            self.override.toggled.connect(self._fill)
            layout.addWidget(self.override)
        self._add(layout, self.tr("These do not offer it and stay as they are:"), plan.cannot)
        layout.addWidget(buttons)
        self._fill()
        self.resize(500, min(self.sizeHint().height(), 620))
        self.accept_button.setFocus()

    @property
    def wanted(self) -> list[str]:
        """The items to decide."""
        return self._plan.ids(override=self.override.isChecked())

    def _fill(self) -> None:
        count = len(self.wanted)
        self._title.setText(
            self.tr("“{option}” for %n change(s)", "", count).format(option=self._option)
        )
        self.accept_button.setText(self.tr("Decide %n change(s)", "", count))
        self.accept_button.setEnabled(count > 0)

    def _add(self, layout: QVBoxLayout, heading: str, items: Iterable[MergeItem]) -> None:
        told = list(items)
        if not told:
            return
        label = QLabel(heading)
        set_role(label, "muted")
        rows = QListWidget()
        rows.setAccessibleName(heading)
        rows.setIconSize(QSize(15, 15))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for item in told[:MOST]:
            severity = str(item.severity)
            text = said(item.title)
            if item.chosen is not None:
                text = f"{text} — {chosen_words(item)}"
            offered = item.option(self._plan.option)
            if offered is not None and offered.enabled and item.chosen is None:
                text = f"{text} — {said(offered.effect)}"
            row = QListWidgetItem(icon(SEVERITY_ICONS[severity], severity_token(severity)), text)
            row.setToolTip(text)
            rows.addItem(row)
        if len(told) > MOST:
            rows.addItem(self.tr("and %n more", "", len(told) - MOST))
        rows.setMaximumHeight(min(6, rows.count()) * 28 + 6)
        layout.addWidget(label)
        layout.addWidget(rows)
