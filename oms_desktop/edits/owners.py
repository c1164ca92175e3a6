"""What owns properties: object types, interfaces and link types, seen alike."""

from __future__ import annotations

from oms_desktop.edits.records import editable
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.record import title_of
from oms_desktop.versioning.snapshot import Snapshot

Owner = ObjectType | Interface | LinkType


def owner_of(snapshot: Snapshot, record_id: str) -> Owner:
    """Return the record with *record_id* as an owner of properties.

    Raises:
        EditRefused: If its kind has no properties or it is read-only.
    """
    record = editable(snapshot, record_id)
    if not isinstance(record, Owner):
        raise refuse("edits.refused.no_properties", name=title_of(record))
    return record


def property_of(owner: Owner, property_id: str) -> Property:
    """Return the property of *owner* with *property_id*.

    Raises:
        EditRefused: If it is gone.
    """
    for own in owner.properties:
        if own.id == property_id:
            return own
    raise refuse("edits.refused.property_gone", name=title_of(owner))
