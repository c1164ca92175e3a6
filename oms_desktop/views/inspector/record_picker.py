"""Picks a record of the project by searching for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from oms_desktop.views.inspector.looks import icon_of
from oms_desktop.views.inspector.pickers import Picker
from oms_desktop.views.item_models.inspector_choices import Offer
from oms_desktop.views.texts import kind_name
from oms_desktop.workspace import Summary, Workspace

OFFERED = 60


class RecordPicker(Picker):
    """Offers the records of some kinds by name; `picked` carries the id."""

    def __init__(
        self,
        workspace: Workspace,
        kinds: Sequence[str],
        *,
        hint: str = "",
        without: Callable[[], Sequence[str]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(hint or "", parent)
        self._workspace = workspace
        self._kinds = tuple(kinds)
        self._without = without

    def offers(self, text: str) -> Sequence[Offer]:
        hidden = set(self._without())
        return [self._offer(one) for one in self._found(text) if one.id not in hidden][:OFFERED]

    def _found(self, text: str) -> list[Summary]:
        if text:
            hits = self._workspace.search(text, kinds=self._kinds, limit=2 * OFFERED)
            return list({hit.summary.id: hit.summary for hit in hits}.values())
        lists = (self._workspace.summaries(kind, limit=2 * OFFERED) for kind in self._kinds)
        return [summary for found in lists for summary in found]

    def _offer(self, summary: Summary) -> Offer:
        detail = kind_name(summary.kind) if len(self._kinds) > 1 else ""
        return Offer(summary.id, summary.name, detail, icon_of(summary.kind, summary.icon))
