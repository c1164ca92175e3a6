"""The index in columns: what a picture of a whole ontology needs, without a Python object for each row.

SQLite gathers a column into one JSON text, in one step that holds no interpreter lock; a hundred thousand rows cost
milliseconds of Python. Records are named by their number in the index, which is good for as long as nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Executable, bindparam, text

from oms_desktop.store.database import Database

_RECORDS = text(
    "SELECT json_group_array(number), json_group_array(id), json_group_array(colour),"
    " json_group_array(groups) FROM"
    " (SELECT number, id, colour, groups FROM summary WHERE kind = :kind ORDER BY sort_name, id)"
)
_LINKS = text(
    "SELECT json_group_array(link), json_group_array(source), json_group_array(target) FROM"
    " (SELECT DISTINCT a.source AS link, s.number AS source, t.number AS target"
    " FROM reference AS a JOIN summary AS s ON s.id = a.target"
    " JOIN reference AS b ON b.source = a.source JOIN summary AS t ON t.id = b.target"
    """ WHERE a.path IN ('["source","any_of"]', '["source","all_of"]')"""
    """ AND b.path IN ('["target","any_of"]', '["target","all_of"]')"""
    " ORDER BY a.source, s.number, t.number)"
)
_REFERENCES = text(
    "SELECT json_group_array(source), json_group_array(target) FROM"
    " (SELECT DISTINCT r.source AS source, s.number AS target"
    " FROM reference AS r JOIN summary AS f ON f.number = r.source JOIN summary AS s ON s.id = r.target"
    " WHERE f.kind IN :kinds AND r.field = :field AND r.path LIKE :path ORDER BY r.source, s.number)"
).bindparams(bindparam("kinds", expanding=True))


@dataclass(frozen=True, slots=True)
class RecordColumns:
    """The records of one kind, sorted by name: one list for each column.

    Attributes:
        numbers: In the index.
        ids: Record ids.
        colours: Their own colours, or "".
        groups: Their groups, as JSON texts.
    """

    numbers: list[int]
    ids: list[str]
    colours: list[str]
    groups: list[str]


class Columns:
    """Reads the index in columns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def records(self, kind: str) -> RecordColumns:
        """Return the records of *kind*."""
        return RecordColumns(*self._read(_RECORDS, {"kind": kind}))

    def link_ends(self) -> tuple[list[int], list[int], list[int]]:
        """Return every pair of ends that link types have: numbers of link type, source and target."""
        links, sources, targets = self._read(_LINKS, {})
        return links, sources, targets

    def references(
        self, kinds: Sequence[str], field: str, path: str = "%"
    ) -> tuple[list[int], list[int]]:
        """Return what records of *kinds* refer to in *field*: numbers of source and target.

        Args:
            kinds: Of the sources.
            field: The field that holds the reference.
            path: What the path of the reference, as JSON, is LIKE.
        """
        given = {"kinds": list(kinds), "field": field, "path": path}
        sources, targets = self._read(_REFERENCES, given)
        return sources, targets

    def _read(self, query: Executable, given: Mapping[str, Any]) -> list[Any]:
        row = self._database.row(query, given)
        return [orjson.loads(column) for column in row or ()]
