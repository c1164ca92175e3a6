"""Lists of pairs that are written line by line: the allowed values of an enumeration, the prefixes of a module."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.property import AllowedValue
from oms_desktop.models.values import Value
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Block, Values
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.inspector.property_delegate import HairlineDelegate
from oms_desktop.views.inspector.targets import Path, Target
from oms_desktop.views.item_models.inspector_pairs import Pair, PairsModel
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

translate = QCoreApplication.translate
ROWS_SHOWN = 10

Read = Callable[[Value], Sequence[Pair]]
Write = Callable[[Value, Sequence[Pair]], object]


class PairsBlock(Block):
    """A table of two columns, written in place, with a line below for the next pair."""

    def __init__(
        self,
        desk: Desk,
        path: Path,
        words: tuple[str, str, str, str],
        read: Read,
        write: Write,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._path, self._read, self._write = desk, path, read, write
        self._title, first, second, hint = words
        self._target: Target | None = None
        self._value: Value | None = None
        self.model = PairsModel(first, second, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(HairlineDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAccessibleName(self._title)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.complaint = Complaint(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._heading())
        for widget in (self.table, self.line, self.complaint):
            layout.addWidget(widget)
        self.model.wanted.connect(self._change)
        self.line.returnPressed.connect(self._add)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_selected)

    def show_target(self, target: Target, values: Values) -> None:
        if self._target is not None and self._target.key != target.key:
            self.line.clear()
            self.complaint.say("")
        self._target, self._value = target, values[0]
        pairs = self._read(values[0])
        self.model.show_pairs(pairs)
        self.table.setVisible(bool(pairs))
        self._remove.setVisible(bool(pairs))
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(row * min(ROWS_SHOWN, len(pairs)) + 1)
        self.table.setColumnWidth(0, max(90, self.width() * 2 // 5))

    def remove_selected(self) -> None:
        """Take the selected pairs out."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        kept = [pair for number, pair in enumerate(self.model.pairs) if number not in rows]
        if rows:
            self._change(kept)

    def _heading(self) -> QHBoxLayout:
        title = QLabel(self._title, self)
        set_role(title, "muted")
        self._remove = QToolButton(self)
        self._remove.setIcon(icon("trash-2", "muted"))
        self._remove.setAccessibleName(self.tr("Remove the selected lines"))
        self._remove.setToolTip(self.tr("Remove the selected lines"))
        self._remove.clicked.connect(self.remove_selected)
        heading = QHBoxLayout()
        heading.addWidget(title, 1)
        heading.addWidget(self._remove)
        return heading

    def _add(self) -> None:
        first, _, second = self.line.text().partition(":")
        if first.strip() and self._change([*self.model.pairs, (first.strip(), second.strip())]):
            self.line.clear()

    def _change(self, pairs: Sequence[Pair]) -> bool:
        target, value = self._target, self._value
        if target is None or value is None:
            return False
        keys = [key for key, _ in pairs]
        if len(set(keys)) != len(keys) or not all(keys):
            self.complaint.say(self.tr("Each line needs a text of its own at the left."))
            return False
        wanted = self._write(value, pairs)
        reason = try_edit(
            self._desk,
            lambda now: target.label(now, self._title),
            lambda now: target.change(now, self._path, wanted),
        )
        self.complaint.say(reason.strip())
        return not reason


def allowed_values_block(desk: Desk) -> PairsBlock:
    """Return the table of allowed values and their labels."""
    words = (
        translate("Inspector", "Allowed values"),
        translate("Inspector", "Value"),
        translate("Inspector", "Label"),
        translate("Inspector", "value: label, then Enter"),
    )

    def read(value: Value) -> list[Pair]:
        return [(one.id, one.label) for one in _allowed(value)]

    def write(value: Value, pairs: Sequence[Pair]) -> tuple[AllowedValue, ...]:
        known = {one.id: one for one in _allowed(value)}
        return tuple(
            known.get(key, AllowedValue(id=key)).evolve(label=label) for key, label in pairs
        )

    return PairsBlock(desk, ("constraints", "allowed"), words, read, write)


def prefixes_block(desk: Desk) -> PairsBlock:
    """Return the table of the prefixes of a module."""
    words = (
        translate("Inspector", "Prefixes"),
        translate("Inspector", "Prefix"),
        translate("Inspector", "IRI"),
        translate("Inspector", "ex: https://example.org/, then Enter"),
    )
    return PairsBlock(
        desk,
        ("prefixes",),
        words,
        lambda value: list(getattr(value, "prefixes", ())),
        lambda _value, pairs: tuple(pairs),
    )


def messages_block(desk: Desk) -> PairsBlock:
    """Return the table of the messages of a criterion in other languages."""
    words = (
        translate("Inspector", "Other languages"),
        translate("Inspector", "Language"),
        translate("Inspector", "Message"),
        translate("Inspector", "ko: message, then Enter"),
    )
    return PairsBlock(
        desk,
        ("messages",),
        words,
        lambda value: list(getattr(value, "messages", ())),
        lambda _value, pairs: tuple(pairs),
    )


def _allowed(value: Value) -> tuple[AllowedValue, ...]:
    found: tuple[AllowedValue, ...] = getattr(value, "constraints").allowed  # noqa: B009
    return found
