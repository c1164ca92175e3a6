"""The same as the strip in words: every record with what happened to it, and every relation between them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from oms_desktop.views.merge_screen.sides import side_word
from oms_desktop.views.merge_screen.touched import Line, Touched
from oms_desktop.views.theme.icons import icon

translate = QCoreApplication.translate


class RelationsList(QListWidget):
    """Enter or a double click goes to the record of a line."""

    record_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Relations"))
        self.itemActivated.connect(self._choose)
        self.hide()

    def show_touched(self, touched: Touched) -> None:
        """List what is touched."""
        self.clear()
        for text, record, broken in relations(touched):
            sign = icon("unlink", "block") if broken else icon("arrow-right")
            row = QListWidgetItem(sign, text)
            row.setData(Qt.ItemDataRole.UserRole, record)
            self.addItem(row)
        if self.count():
            self.setCurrentRow(0)

    def _choose(self, row: QListWidgetItem) -> None:
        self.record_chosen.emit(row.data(Qt.ItemDataRole.UserRole))


def relations(touched: Touched) -> list[tuple[str, str, bool]]:
    """Return sentences, each with the record it leads to and whether something is broken there."""
    names = {node.id: f"{node.name} {node.mark}".strip() for node in touched.nodes}
    told = [(_sentence(line, names), line.target, line.broken) for line in touched.lines]
    linked = {end for line in touched.lines for end in (line.source, line.target)}
    told += [(names[node.id], node.id, False) for node in touched.nodes if node.id not in linked]
    for ghost in touched.ghosts:
        words = translate("MergeRelations", "{side} calls it {name}")
        own = touched.nodes[0].id
        told.append((words.format(side=side_word(ghost.side), name=ghost.name), own, False))
    return told


def _sentence(line: Line, names: dict[str, str]) -> str:
    name = f" ({line.name})" if line.name else ""
    text = f"{names[line.source]} → {names[line.target]}{name}"
    if line.number:
        text = f"{line.number}. {text}"
    if line.side:
        only = translate("MergeRelations", "only on {side}")
        return f"{text} · {only.format(side=side_word(line.side))}"
    if line.broken:
        return f"{text} · {translate('MergeRelations', 'broken')}"
    return text
