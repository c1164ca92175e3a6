"""Going through the items: the next open one, the next that blocks, the next to review; what waits for later comes last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from oms_desktop.views.merge_screen.item_list import ItemList
from oms_desktop.workspace import MergeItem, MergeSession


class Going(QObject):
    """Moves the selection; what was put off is skipped while anything else is open."""

    refused = Signal(str)
    put_off = Signal()

    def __init__(
        self, session: MergeSession, items: ItemList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._items = items
        self.later: set[str] = set()

    def step(self, by: int) -> None:
        """Go to the next item in direction *by*."""
        following = self._items.step(by)
        if following is not None:
            self._items.select(following.id)

    def step_open(self, by: int) -> bool:
        """Go to the next item that somebody must decide; returns whether there is one."""
        if self._go(by, lambda item: item.is_open):
            return True
        if self._session.can_complete:
            self.refused.emit(self.tr("Nothing is left to decide. Ctrl+Enter completes the merge."))
        else:
            self.refused.emit(self.tr("The filter shows nothing that is open."))
        return False

    def step_blocking(self) -> None:
        """Show only what keeps the merge from being completed, and go to the next such item."""
        self._items.only_blocking(True)
        if not self._go(1, lambda item: item.is_open and str(item.severity) == "block"):
            if not self._go(1, lambda item: item.is_open):
                self._items.only_blocking(False)
                self.refused.emit(self.tr("Nothing blocks the merge any more."))

    def step_review(self) -> None:
        """Go to the next item to review."""
        self._items.only_blocking(False)
        if not self._go(1, lambda i: str(i.severity) == "warn" and str(i.state) == "auto"):
            self.refused.emit(self.tr("Nothing is left to review."))

    def show_all(self) -> None:
        """Show again what does not block."""
        self._items.only_blocking(False)

    def put_off_items(self, items: list[MergeItem]) -> None:
        """Put items off until later, or take that back where all of them were."""
        ids = {item.id for item in items if item.is_open}
        if not ids:
            self.refused.emit(self.tr("Only what is open can wait for later."))
            return
        self.set_later(self.later - ids if ids <= self.later else self.later | ids)
        self.put_off.emit()

    def set_later(self, ids: set[str]) -> None:
        """Say which items wait for later."""
        self.later = ids
        self._items.tree.delegate.later = ids
        self._items.tree.viewport().update()

    def _go(self, by: int, wanted: Callable[[MergeItem], bool]) -> bool:
        following = self._items.step(by, lambda i: wanted(i) and i.id not in self.later)
        following = following or self._items.step(by, wanted)
        if following is not None:
            self._items.select(following.id)
        return following is not None
