"""Copying records as text and making new ones from it: across diagrams, windows and projects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import ValidationError

from oms_desktop.edits.diagrams import place
from oms_desktop.edits.letting_go import without_references
from oms_desktop.edits.names import free_record_name
from oms_desktop.edits.records import at_home
from oms_desktop.edits.refusal import refuse
from oms_desktop.models.plain import Plain, UnknownKind, from_plain
from oms_desktop.models.record import Record, title_of
from oms_desktop.models.references import references
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot, apply

MIME_TYPE = "application/x-oms+json"
_HEADER = {"format": "oms clipboard", "version": 1}
_LISTS = (
    "properties",
    "link_constraints",
    "fields",
    "notes",
    "parameters",
    "rules",
    "criteria",
    "effects",
)
"""Lists whose elements get ids of their own in a copy."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste makes: the changes, and the ids of the new records in the order they were copied."""

    changes: ChangeSet
    records: tuple[str, ...]


def copy(
    snapshot: Snapshot, record_ids: Sequence[str], positions: Mapping[str, tuple[float, float]] = {}
) -> str:
    """Return *record_ids* as JSON text, with their *positions* on the diagram they are copied from."""
    records = [snapshot.plain(record_id) for record_id in record_ids]
    at = {record_id: [round(x), round(y)] for record_id, (x, y) in positions.items()}
    return orjson.dumps({**_HEADER, "records": records, "positions": at}).decode()


def copy_table(snapshot: Snapshot, record_ids: Sequence[str]) -> str:
    """Return *record_ids* as tab-separated text for a spreadsheet: a row a property, a heading row first."""
    rows = [("type", "property", "api name", "data type", "required")]
    for record_id in record_ids:
        record = snapshot.get(record_id)
        owned = getattr(record, "properties", ())
        rows.extend(
            (
                title_of(record),
                title_of(own),
                own.api_name,
                f"{own.data_type or ''}{'[]' if own.array else ''}",
                "yes" if own.required else "",
            )
            for own in owned
        )
        if not owned:
            rows.append((title_of(record), "", record.api_name, "", ""))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows) + "\n"


def paste(
    snapshot: Snapshot,
    text: str,
    new_id: Callable[[], str],
    *,
    diagram: str | None = None,
    at: tuple[float, float] = (0, 0),
) -> Pasted:
    """Make new records from copied *text*; references among them follow, others stay where they still lead somewhere.

    Raises:
        EditRefused: If the text is not what `copy` writes, or of a newer program.
    """
    copied, positions = _read(text)
    ids = {old: new_id() for tree in copied for old in _ids(tree)}
    changes = ChangeSet()
    made = []
    for tree in copied:
        after = apply(snapshot, changes)
        record = _fresh(after, _renewed(tree, ids), {*ids.values()})
        changes = changes.then(ChangeSet.creating(record))
        made.append(record.id)
    if diagram is not None and made:
        spots = _spots([tree["id"] for tree in copied], positions, at)
        placed = {ids[old]: spot for old, spot in spots.items()}
        changes = changes.then(place(apply(snapshot, changes), diagram, placed))
    return Pasted(changes, tuple(made))


def duplicate(
    snapshot: Snapshot,
    record_ids: Sequence[str],
    new_id: Callable[[], str],
    *,
    diagram: str | None = None,
    positions: Mapping[str, tuple[float, float]] = {},
) -> Pasted:
    """Make copies of records beside them."""
    corner = min(positions.values(), default=(0.0, 0.0))
    beside = (corner[0] + 40, corner[1] + 40)
    return paste(
        snapshot, copy(snapshot, record_ids, positions), new_id, diagram=diagram, at=beside
    )


def _read(text: str) -> tuple[list[Plain], dict[str, tuple[float, float]]]:
    try:
        tree = orjson.loads(text)
        if tree["format"] != _HEADER["format"] or tree["version"] != _HEADER["version"]:
            raise refuse("edits.refused.clipboard")
        positions = {record: (float(x), float(y)) for record, (x, y) in tree["positions"].items()}
        records = [record for record in tree["records"] if record["kind"] and record["id"]]
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise refuse("edits.refused.clipboard") from error
    return records, positions


def _ids(tree: Plain) -> list[str]:
    """Return the ids a copied record brings: its own and those of its properties and other parts."""
    parts = [part["id"] for name in _LISTS for part in tree.get(name, ())]
    return [tree["id"], *parts]


def _fresh(snapshot: Snapshot, tree: Plain, coming: Collection[str]) -> Record:
    """Return a copied record as a new one: with a name and IRI of its own, without references that lead nowhere."""
    name = tree.get("display_name") or tree.get("api_name") or ""
    for left_behind in ("iri", "module", "statements", "status"):
        tree.pop(left_behind, None)
    tree["api_name"] = free_record_name(snapshot, tree["kind"], name)
    try:
        record = from_plain(tree | at_home(snapshot, tree["api_name"]))
    except (ValidationError, UnknownKind) as error:
        raise refuse("edits.refused.clipboard") from error
    lost = {r.target for r in references(tree) if r.to == "record" and ":" not in r.target}
    return without_references(record, {t for t in lost if t not in coming and t not in snapshot})


def _renewed(tree: Any, ids: Mapping[str, str]) -> Any:
    """Return *tree* with the new ids in the place of the old ones."""
    if isinstance(tree, dict):
        return {name: _renewed(value, ids) for name, value in tree.items()}
    if isinstance(tree, list):
        return [_renewed(value, ids) for value in tree]
    return ids.get(tree, tree) if isinstance(tree, str) else tree


def _spots(
    copied: Sequence[str], positions: Mapping[str, tuple[float, float]], at: tuple[float, float]
) -> dict[str, tuple[float, float]]:
    """Return where each copied record goes: as they stood to one another, the top left one *at*."""
    left = min((x for x, _ in positions.values()), default=0.0)
    top = min((y for _, y in positions.values()), default=0.0)
    spots = {}
    for number, record in enumerate(copied):
        x, y = positions.get(record, (left + 40.0 * number, top + 40.0 * number))
        spots[record] = (at[0] + x - left, at[1] + y - top)
    return spots
