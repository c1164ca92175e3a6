"""Which property of the linked types stores a link."""

from __future__ import annotations

from oms_desktop.models.link_type import LinkType
from oms_desktop.models.object_type import ObjectType
from oms_desktop.views.inspector.editors.offered import Offered, OfferedEditor
from oms_desktop.views.texts import title_of


class PropertyEditor(OfferedEditor):
    """A box with the properties of the object types at both ends of the selected link."""

    def offered(self) -> Offered:
        snapshot = self._desk.workspace.snapshot
        current = self._desk.selection.current
        link = snapshot.get(current) if current in snapshot else None
        offered: Offered = []
        if isinstance(link, LinkType):
            for ref in (*link.source.any_of, *link.target.any_of):
                owner = snapshot.get(ref) if ref in snapshot else None
                if isinstance(owner, ObjectType):
                    words = f"{title_of(owner)} · "
                    offered += [(own.id, words + title_of(own)) for own in owner.properties]
        return offered
