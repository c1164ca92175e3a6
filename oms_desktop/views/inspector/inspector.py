"""The inspector: header, tabs, and the pages of what is selected.

Pages are made when they are first looked at, one set for each kind, and shown for one record after another. Those that
nearly everybody looks at are made ahead, one at a time, while nothing else happens.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from oms_desktop.edits.records import set_fields
from oms_desktop.models.messages import message
from oms_desktop.models.module import Module
from oms_desktop.models.record import Record, Status
from oms_desktop.versioning.snapshot import RecordMissing
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.empty import EmptyPage
from oms_desktop.views.inspector.header import InspectorHeader
from oms_desktop.views.inspector.pages import Page
from oms_desktop.views.inspector.tabs import make_page, tabs_of
from oms_desktop.views.texts import title_of
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.theme.tab_bar import TabBar
from oms_desktop.workspace import Changed

AHEAD = (
    ("general", "object_type"),
    ("properties", "object_type"),
    ("links", "object_type"),
    ("general", "link_type"),
    ("properties", "link_type"),
    ("general", "interface"),
)
AHEAD_MS = 250
"""Making a page takes 10 to 40 ms, which is felt with a click but not between two of them."""


class Inspector(QFrame):
    """Shows and edits what is selected."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.setAccessibleName(self.tr("Inspector"))
        self._desk = desk
        self._records: list[Record] = []
        self._pages: dict[tuple[str, ...], Page] = {}
        self._tab = "general"
        self._tabs_on_show: tuple[str, ...] = ()
        self._numbers: dict[str, int] = {}
        self.header = InspectorHeader(self)
        self.tabs = TabBar(self, padding=5, scrollable=True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Parts of the record"))
        self._line = QFrame(self)
        set_role(self._line, "hairline")
        self.stack = QStackedWidget(self)
        self.empty = EmptyPage(desk, self)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(10, 0, 2, 0)
        tabs.addWidget(self.tabs)
        layout.addLayout(tabs)
        layout.addWidget(self._line)
        layout.addWidget(self.stack, 1)
        self.setMinimumWidth(300)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._count)
        self._ahead = QTimer(self, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._make_ahead)
        self._ahead.start()
        self.tabs.currentChanged.connect(self._on_tab)
        self.header.status_chosen.connect(self._set_status)
        desk.selection.changed.connect(self.show_selection)
        desk.bridge.changed.connect(self._on_changed)
        self.show_selection()

    def show_selection(self) -> None:
        """Show what is selected now."""
        page = self.page()
        if page is not None:
            page.commit()
        self._load()
        self._show()

    def page(self) -> Page | None:
        """Return the page on show, or None where nothing is selected."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Page) else None

    def show_tab(self, name: str) -> None:
        """Go to a tab: general, properties, links, uses or history."""
        if name in self._tabs_on_show:
            self.tabs.setCurrentIndex(self._tabs_on_show.index(name))

    def _load(self) -> None:
        snapshot = self._desk.workspace.snapshot
        self._records = []
        for record in self._desk.selection.ids[:500]:
            try:
                self._records.append(snapshot.get(record))
            except RecordMissing:
                continue

    def _show(self) -> None:
        nothing = not self._records
        for widget in (self.header, self.tabs, self._line):
            widget.setVisible(not nothing)
        if nothing:
            self._tabs_on_show = ()
            self.stack.setCurrentWidget(self.empty)
            return
        lock = self.lock()
        kinds = frozenset(record.kind for record in self._records)
        if len(self._records) == 1:
            self.header.show_record(self._records[0], lock=lock)
        else:
            statuses = {record.status.value for record in self._records}
            self.header.show_many(len(self._records), kinds, statuses, lock=lock)
        self._show_tabs(kinds)
        self._show_page(kinds)

    def _show_tabs(self, kinds: frozenset[str]) -> None:
        wanted = tabs_of(kinds, many=len(self._records) > 1)
        part = self._desk.selection.part
        if part:
            self._tab = "properties" if "properties" in wanted else "general"
        if wanted != self._tabs_on_show:
            self.tabs.blockSignals(True)
            while self.tabs.count():
                self.tabs.removeTab(0)
            for name in wanted:
                self.tabs.addTab(self._words(name, 0))
            self._tabs_on_show = wanted
            self.tabs.blockSignals(False)
        at = wanted.index(self._tab) if self._tab in wanted else 0
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(False)
        self._later.start()

    def _show_page(self, kinds: frozenset[str]) -> None:
        many = len(self._records) > 1
        at = max(0, self.tabs.currentIndex())
        tab = self._tabs_on_show[at]
        page = self._page_for(tab, kinds, many=many)
        self.stack.setCurrentWidget(page)
        page.show_records(self._records, self.lock())
        if self._desk.selection.part:
            page.show_part(self._desk.selection.part)

    def _page_for(self, tab: str, kinds: frozenset[str], *, many: bool = False) -> Page:
        key = (tab, "many" if many else "one", *sorted(kinds))
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = make_page(self._desk, tab, kinds, many=many)
            page.tab_requested.connect(self._go)
            self.stack.addWidget(page)
        return page

    def _make_ahead(self) -> None:
        if not self.isVisible():
            return
        made = len(self._pages)
        for tab, kind in AHEAD:
            self._page_for(tab, frozenset({kind}))
            if len(self._pages) > made:
                return
        self._ahead.stop()

    def lock(self) -> str:
        """Return why nothing here can be edited, or ""."""
        snapshot = self._desk.workspace.snapshot
        for record in self._records:
            module = (
                snapshot.get(record.module) if record.module and record.module in snapshot else None
            )
            if isinstance(module, Module) and module.read_only:
                words = self.tr("Read-only: it belongs to the imported module %1.")
                return words.replace("%1", title_of(module))
        return ""

    def _count(self) -> None:
        """Write the numbers on the tabs."""
        if len(self._records) != 1:
            return
        self._numbers = self._counts(self._records[0])
        self._write_tabs()

    def _write_tabs(self) -> None:
        """Write the tabs with their numbers, or without where the width does not hold them."""
        for numbers in (self._numbers, {}):
            for at, name in enumerate(self._tabs_on_show):
                self.tabs.setTabText(at, self._words(name, numbers.get(name, 0)))
            if self.tabs.sizeHint().width() <= self.width() - 12:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_tabs()

    def _counts(self, record: Record) -> dict[str, int]:
        uses = self._desk.workspace.references_to(record.id)
        users = {row.source for row in uses if row.kind != "placement"}
        links = {
            row.source
            for row in uses
            if row.kind == "link_type" and row.path[0] in ("source", "target")
        }
        asked = len(getattr(record, "link_constraints", ()))
        return {
            "properties": len(getattr(record, "properties", ())),
            "links": len(links) + asked,
            "uses": len(users),
        }

    def _words(self, name: str, count: int) -> str:
        words = {
            "general": self.tr("General"),
            "properties": self.tr("Properties"),
            "links": self.tr("Links"),
            "uses": self.tr("Uses"),
            "history": self.tr("History"),
        }[name]
        return f"{words} {count}" if count else words

    def _on_tab(self, at: int) -> None:
        if 0 <= at < len(self._tabs_on_show) and self._records:
            page = self.page()
            if page is not None:
                page.commit()
            self._tab = self._tabs_on_show[at]
            self._load()
            self._show()

    def _go(self, tab: str, part: str) -> None:
        self.show_tab(tab)
        page = self.page()
        if page is not None and part:
            page.show_part(part)

    def _on_changed(self, changed: Changed) -> None:
        ids = set(self._desk.selection.ids)
        if not ids and not self._records:
            return
        before = [(record.id, record) for record in self._records]
        self._load()
        same = before == [(record.id, record) for record in self._records]
        page = self.page()
        if not self._records or not same or page is None:
            self._show()
        else:
            page.on_changed(changed)
            self._later.start()

    def _set_status(self, status: str) -> None:
        ids = [record.id for record in self._records]
        words = self.tr("status")
        if len(ids) == 1:
            label = message("edits.set_fields", field=words, name=title_of(self._records[0]))
        else:
            label = message("edits.set_fields_of_many", field=words, n=len(ids))
        self._desk.edit(label, lambda now: set_fields(now, ids, status=Status(status)))
        self._show()
