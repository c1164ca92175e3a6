"""The properties of a record as rows: its own, and those it has from supertypes, interfaces and shared properties."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Constraints, Property, SharedProperty, Typed
from oms_desktop.models.record import Record, Status
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.inspector.editors.types import words_of
from oms_desktop.views.inspector.targets import TypeChoice
from oms_desktop.views.item_models.inspector_properties import PropertyRow
from oms_desktop.views.texts import title_of
from oms_desktop.workspace import Workspace

translate = QCoreApplication.translate


def own_rows(workspace: Workspace, record: Record) -> list[PropertyRow]:
    """Return the rows of what belongs to *record* itself, in its order."""
    if isinstance(record, StructType):
        return [_field_row(workspace, record, one) for one in record.fields]
    properties: tuple[Property, ...] = getattr(record, "properties", ())
    return [_row(workspace, record, one, True, "") for one in properties]


def inherited_rows(workspace: Workspace, record: Record) -> Iterator[PropertyRow]:
    """Yield the rows of what *record* has from elsewhere, nearest first, each once; it can be read in slices."""
    seen: set[str] = set()
    snapshot = workspace.snapshot
    mapped = _mapped_members(record)
    for source in sources(snapshot, record):
        origin = translate("Inspector", "from %1").replace("%1", title_of(source))
        for one in getattr(source, "properties", ()) if source.id != record.id else ():
            if one.id not in mapped and one.id not in seen:
                seen.add(one.id)
                yield _row(workspace, source, one, False, origin)
        for summary in workspace.attached(source.id) if isinstance(source, ObjectType) else ():
            if summary.kind == "shared_property" and summary.id not in seen:
                seen.add(summary.id)
                shared = snapshot.get(summary.id)
                if isinstance(shared, SharedProperty):
                    yield _shared_row(workspace, shared, source, record)


def note_of(one: Typed) -> str:
    """Return what bounds the values of a property, in a few words."""
    parts = []
    if getattr(one, "required", False):
        parts.append(translate("Inspector", "required"))
    if one.unique:
        parts.append(translate("Inspector", "unique"))
    parts += _bounds(one.constraints)
    if one.unit:
        parts.append(one.unit)
    if one.default is not None:
        parts.append(f"= {one.default}")
    return ", ".join(parts)


def _bounds(bounds: Constraints) -> Iterator[str]:
    low, high = bounds.minimum, bounds.maximum
    if low is not None and high is not None:
        yield f"{low} … {high}"
    elif low is not None:
        yield f"≥ {low}"
    elif high is not None:
        yield f"≤ {high}"
    short, long = bounds.min_length, bounds.max_length
    if short is not None or long is not None:
        span = f"{short or 0} … {long}" if long is not None else f"≥ {short}"
        yield translate("Inspector", "%1 characters").replace("%1", span)
    if bounds.pattern:
        yield f"/{bounds.pattern}/"
    if bounds.allowed:
        yield " | ".join(value.id for value in bounds.allowed[:4]) + (
            " …" if len(bounds.allowed) > 4 else ""
        )


def _row(
    workspace: Workspace, owner: Record, one: Property, is_own: bool, origin: str
) -> PropertyRow:
    choice = TypeChoice(one.data_type, one.value_type)
    note = note_of(one)
    shared = workspace.summary(one.shared) if one.shared else None
    if shared is not None:
        note = ", ".join(part for part in (translate("Inspector", "shared"), note) if part)
    tip = "\n".join(part for part in (f"{title_of(one)} · {one.api_name}", one.description) if part)
    return PropertyRow(
        id=one.id,
        owner=owner.id,
        glyph=_glyph(owner, one),
        name=title_of(one),
        type_text=words_of(workspace, choice, array=one.array),
        note=origin or note,
        is_own=is_own,
        is_struck=one.status is Status.DEPRECATED,
        tip=tip,
        choice=choice,
    )


def _shared_row(
    workspace: Workspace, shared: SharedProperty, source: Record, record: Record
) -> PropertyRow:
    choice = TypeChoice(shared.data_type, shared.value_type)
    inherited = translate("Inspector", "from %1").replace("%1", title_of(source))
    return PropertyRow(
        id=shared.id,
        owner=shared.id,
        glyph="share-2",
        name=title_of(shared),
        type_text=words_of(workspace, choice, array=shared.array),
        note=translate("Inspector", "shared") if source.id == record.id else inherited,
        is_own=False,
        is_struck=shared.status is Status.DEPRECATED,
        tip="\n".join(part for part in (title_of(shared), shared.description) if part),
        choice=choice,
    )


def _field_row(workspace: Workspace, owner: StructType, one: StructField) -> PropertyRow:
    choice = TypeChoice(one.data_type, one.value_type)
    return PropertyRow(
        id=one.id,
        owner=owner.id,
        glyph="",
        name=title_of(one),
        type_text=words_of(workspace, choice),
        note=translate("Inspector", "required") if one.required else "",
        tip="\n".join(
            part for part in (f"{title_of(one)} · {one.api_name}", one.description) if part
        ),
        choice=choice,
    )


def _glyph(owner: Record, one: Property) -> str:
    if isinstance(owner, ObjectType):
        if one.id in owner.primary_key:
            return "key-round"
        if one.id == owner.title_property:
            return "type"
    if one.shared:
        return "share-2"
    return "braces" if one.data_type is not None and one.data_type.struct else ""


def _mapped_members(record: Record) -> set[str]:
    implemented = record.implements if isinstance(record, ObjectType) else ()
    return {member for one in implemented for member, _ in one.properties}


def sources(snapshot: Snapshot, record: Record) -> Iterator[Record]:
    """Yield the record, then everything it extends or implements, breadth first, each once."""
    seen = {record.id}
    waiting = [record]
    while waiting:
        current = waiting.pop(0)
        yield current
        implemented = getattr(current, "implements", ())
        for ref in (*getattr(current, "extends", ()), *(one.id for one in implemented)):
            if ref not in seen and ref in snapshot:
                seen.add(ref)
                waiting.append(snapshot.get(ref))
