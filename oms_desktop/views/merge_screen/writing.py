"""Opens the panel that fits what an option needs: a value, a name, or a record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from oms_desktop.views.merge_screen.editors import editor_for
from oms_desktop.views.merge_screen.write_panel import WritePanel
from oms_desktop.views.texts import said
from oms_desktop.workspace import ABSENT, MergeItem

Take = Callable[[str, str, Any], None]


def open_writer(screen: Any, item: MergeItem, option: str, rect: QRect, take: Take) -> bool:
    """Open a panel over *rect* of *screen*; returns False where nothing can be written by hand."""
    offered = item.option(option)
    if offered is None:
        return False

    def use(value: Any) -> None:
        take(item.id, option, value)

    def check(value: Any) -> None:
        if option == "custom" or value is not ABSENT:
            screen.session.preview(item.id, option, value)

    title = said(item.title)
    if option != "custom":
        title = f"{said(offered.label).rstrip('…')} · {title}"
    written = item.chosen == option and item.chosen_value is not ABSENT
    prefill = item.chosen_value if written else offered.prefill
    editor: QWidget
    value: Callable[[], Any]
    match offered.needs:
        case "name":
            line = QLineEdit("" if prefill is ABSENT else str(prefill))
            line.selectAll()
            editor, value = line, lambda: line.text().strip() or ABSENT
        case "record":
            box = _record_box(screen, item)
            editor, value = box, lambda: _record_in(box)
        case _:
            record = screen.session.resolution.plain(item.subject.id)
            made = editor_for(screen.session, item, prefill, record)
            if made is None:
                return False
            editor, value = made.widget, made.value
    panel = WritePanel(title, editor, value, use, check, screen)
    panel.open_at(rect)
    return True


def _record_box(screen: Any, item: MergeItem) -> QComboBox:
    """Return a box with every record of the result of a kind that fits, found by typing."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    snapshot = screen.session.snapshot
    names = []
    for record in snapshot.ids(item.subject.kind):
        if record != item.subject.id:
            plain = snapshot.plain(record)
            names.append((plain.get("display_name") or plain.get("api_name") or record, record))
    for name, record in sorted(names):
        box.addItem(name, record)
    box.setCurrentIndex(-1)
    line = box.lineEdit()
    if line is not None:
        line.setPlaceholderText(QCoreApplication.translate("MergeEditors", "Which one?"))
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(completer.filterMode().MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return box


def _record_in(box: QComboBox) -> Any:
    """Return the record whose name stands in *box*, or ABSENT."""
    place = box.findText(box.currentText().strip(), Qt.MatchFlag.MatchFixedString)
    return box.itemData(place) if place >= 0 else ABSENT
