"""Which property of the linked types stores a link."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from oms_desktop.models.link_type import LinkType
from oms_desktop.models.object_type import ObjectType
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.editors.choice import CalmComboBox
from oms_desktop.views.texts import title_of


class PropertyEditor(FieldEditor):
    """A box with the properties of the object types at both ends of the selected link."""

    def __init__(self, desk: Desk, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._nothing = nothing
        self._values: list[str | None] = []
        self._box = CalmComboBox(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.activated.connect(lambda index: self.committed.emit(self._values[index]))

    def show_value(self, value: object) -> None:
        offered: list[tuple[str | None, str]] = [(None, self._nothing), *self._offered()]
        self._values = [ref for ref, _ in offered]
        self._box.clear()
        self._box.addItems([words for _, words in offered])
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def show_mixed(self) -> None:
        self.show_value(None)

    def lock(self, reason: str) -> None:
        self._box.setEnabled(not reason)
        self._box.setToolTip(reason)

    def control(self) -> QWidget:
        return self._box

    def _offered(self) -> list[tuple[str, str]]:
        snapshot = self._desk.workspace.snapshot
        current = self._desk.selection.current
        link = snapshot.get(current) if current in snapshot else None
        offered = []
        if isinstance(link, LinkType):
            for ref in (*link.source.any_of, *link.target.any_of):
                owner = snapshot.get(ref) if ref in snapshot else None
                if isinstance(owner, ObjectType):
                    words = f"{title_of(owner)} · "
                    offered += [(own.id, words + title_of(own)) for own in owner.properties]
        return offered
