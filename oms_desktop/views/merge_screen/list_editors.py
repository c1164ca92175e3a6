"""Editors for lists: an order, a choice of the record's own properties in an order, and a choice of records."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.views.merge_screen.order_list import KEY, OrderList, row_size
from oms_desktop.views.texts import named
from oms_desktop.workspace import ABSENT, MergeItem, MergeSession


class PropertiesEditor:
    """Ticks and order for a list of the record's own properties."""

    def __init__(self, prefill: Any, record: Plain | None) -> None:
        chosen = [] if prefill is ABSENT else list(prefill)
        known = {p["id"]: p for p in (record or {}).get("properties", ())}
        rows = []
        for key in [*chosen, *(k for k in known if k not in chosen)]:
            own = known.get(key, {})
            text = own.get("display_name") or own.get("api_name") or key
            rows.append((key, text, key in chosen))
        self.widget = self._list = OrderList(rows, ticks=True)

    def value(self) -> Any:
        """Return the ticked keys in their order."""
        return self._list.keys or ABSENT


class OrderEditor:
    """The order of elements that are all there."""

    def __init__(
        self, session: MergeSession, prefill: Any, record: Plain | None, path: tuple[str, ...]
    ) -> None:
        names = _element_names(record, path)
        rows = [(key, names.get(key) or session.merged.names.record(key), True) for key in prefill]
        self.widget = self._list = OrderList(rows, ticks=False)

    def value(self) -> Any:
        """Return the keys in their order."""
        return self._list.keys


class RecordsEditor:
    """Ticks for records of the kinds that are chosen so far, found by typing."""

    def __init__(
        self, session: MergeSession, item: MergeItem, prefill: Any, *, single: bool
    ) -> None:
        self._single = single
        self.widget = QWidget()
        self.search = QLineEdit()
        self.search.setPlaceholderText(QCoreApplication.translate("MergeEditors", "Which one?"))
        self.list = QListWidget()
        self.list.setMinimumHeight(150)
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        chosen = _keys(prefill)
        names = {key: session.merged.names.record(key) for key in chosen}
        snapshot = session.snapshot
        kinds = {
            _kind(session, key)
            for value in (item.base, item.ours, item.theirs)
            for key in _keys(value)
        }
        for kind in sorted(kinds - {""}):
            for record in snapshot.ids(kind):
                names.setdefault(record, name_of(snapshot.plain(record)))
        ordered = sorted(names, key=lambda key: (key not in chosen, named(names[key])))
        for key in ordered:
            entry = QListWidgetItem(named(names[key]))
            entry.setData(KEY, key)
            entry.setSizeHint(row_size())
            ticked = Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked
            entry.setCheckState(ticked)
            self.list.addItem(entry)
        self.widget.setFocusProxy(self.search)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._only_one)

    def value(self) -> Any:
        """Return the ticked records."""
        entries = (self.list.item(row) for row in range(self.list.count()))
        ticked = [e.data(KEY) for e in entries if e.checkState() == Qt.CheckState.Checked]
        if self._single:
            return ticked[0] if ticked else ABSENT
        return sorted(ticked) or ABSENT

    def _filter(self, text: str) -> None:
        for row in range(self.list.count()):
            entry = self.list.item(row)
            entry.setHidden(text.casefold() not in entry.text().casefold())

    def _only_one(self, changed: QListWidgetItem) -> None:
        if not self._single or changed.checkState() != Qt.CheckState.Checked:
            return
        for row in range(self.list.count()):
            entry = self.list.item(row)
            if entry is not changed:
                entry.setCheckState(Qt.CheckState.Unchecked)


def _keys(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []


def _kind(session: MergeSession, key: str) -> str:
    plain = session.resolution.plain(key) or session.merged.versions.any(key)
    return str(plain["kind"]) if plain is not None else ""


def _element_names(record: Plain | None, path: tuple[str, ...]) -> dict[str, str]:
    """Return the names of the elements of a list whose order is at *path*."""
    found: Any = record or {}
    for step in path[:-1]:
        if isinstance(found, list):
            found = next((e for e in found if isinstance(e, dict) and e.get("id") == step), {})
        else:
            found = found.get(step, {})
    elements = found if isinstance(found, list) else []
    return {
        e["id"]: e.get("display_name") or e.get("api_name") or e["id"]
        for e in elements
        if isinstance(e, dict) and "id" in e
    }
