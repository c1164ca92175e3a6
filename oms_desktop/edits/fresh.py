"""Naming what was just made in place: the first name also gives the api name and the IRI."""

from __future__ import annotations

from oms_desktop.edits.links import change_side
from oms_desktop.edits.names import api_name_from, free_record_name
from oms_desktop.edits.records import at_home, editable, rename
from oms_desktop.models.record import title_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot, apply


def name_new(snapshot: Snapshot, record_id: str, display_name: str, *, link: str = "") -> ChangeSet:
    """Name a record that nobody relies on yet, and the link that was made together with it.

    Raises:
        EditRefused: If the name is empty or the record is read-only.
    """
    before = editable(snapshot, record_id)
    named = _named(snapshot, record_id, display_name)
    if not link or link not in snapshot:
        return named
    now = apply(snapshot, named)
    title = title_of(now.get(record_id))
    side_name = api_name_from(title, "property")
    if title_of(snapshot.get(link)) == title_of(before).lower():
        named = named.then(_named(now, link, title.lower()))
    now = apply(snapshot, named)
    return named.then(change_side(now, link, "target", display_name=title, api_name=side_name))


def _named(snapshot: Snapshot, record_id: str, display_name: str) -> ChangeSet:
    renamed = rename(snapshot, record_id, display_name)
    if not renamed:
        return renamed
    after = apply(snapshot, renamed).get(record_id)
    api_name = free_record_name(snapshot, after.kind, after.display_name)
    final = after.evolve(api_name=api_name, **at_home(snapshot, api_name))
    return ChangeSet.replacing(snapshot.get(record_id), final)
