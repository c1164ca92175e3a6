"""Reading the index: what lists, trees and the canvas show without decoding a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Row, and_, exists, func, literal, or_, select, text
from sqlalchemy.sql import Select

from oms_desktop.models.names import name_key
from oms_desktop.store.database import Database
from oms_desktop.store.index_rows import PARENT_FIELDS
from oms_desktop.store.objects import BATCH, in_batches
from oms_desktop.store.schema import labels, references, summaries
from oms_desktop.versioning.canonical import Hash

_KIND = summaries.c.kind.concat("")
"""The kind where it is no way to find rows: there are far too many of each."""

_REFERRED = text(
    "SELECT r.target, count(*) FROM json_each(:targets) AS wanted"
    " CROSS JOIN reference AS r ON r.target = wanted.value AND r.field = :field"
    " CROSS JOIN summary AS s ON s.number = r.source AND s.kind = :kind"
    " GROUP BY r.target"
)  # joined crosswise, which for SQLite means in this order


_ONE_REFERS = text(
    "SELECT wanted.value FROM json_each(:targets) AS wanted WHERE EXISTS"
    " (SELECT 1 FROM reference AS r CROSS JOIN summary AS s ON s.number = r.source AND s.kind = :kind"
    " WHERE r.target = wanted.value AND r.field = :field)"
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of a record."""

    id: str
    kind: str
    api_name: str
    display_name: str
    status: str
    icon: str
    colour: str
    module: str
    iri: str
    groups: tuple[str, ...]
    parents: tuple[str, ...]
    abstract: bool
    hash: Hash
    label: str = ""
    """Its name in the language of the reader, or ""."""

    @property
    def name(self) -> str:
        """The best name there is, in the language of the reader if it has one; never empty."""
        return self.label or self.display_name or self.api_name or self.iri or self.id


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One reference: where it stands and what it names."""

    source: str
    kind: str
    path: tuple[str, ...]
    target: str


class Summaries:
    """The records of the indexed root, by kind, group, parent and reference.

    Attributes:
        language: The language in which names are read and sorted; "" for the default one of each record.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.language = ""

    def one(self, record: str) -> Summary | None:
        """Return the summary of *record*, or None."""
        query = self._select().where(summaries.c.id == record)
        row = self._database.row(query)
        return None if row is None else to_summary(row)

    def many(
        self,
        kind: str | None = None,
        *,
        group: str | None = None,
        parent: str | None = None,
        offset: int = 0,
        after: str = "",
        limit: int | None = None,
    ) -> list[Summary]:
        """Return summaries sorted by name; `parent=""` asks for those with no parent in the project."""
        order = self._order()
        query = self._select().order_by(*order)
        if after:
            query = query.where(self._follows(after, *order))
        if kind is not None:
            query = query.where(summaries.c.kind == kind)
        if group is not None:
            query = query.where(summaries.c.number.in_(_sources(group, ("groups",))))
        if parent is not None:
            query = query.where(_is_root() if parent == "" else _is_child(parent))
        query = query.offset(offset).limit(limit if limit is not None else -1)
        return [to_summary(row) for row in self._database.rows(query)]

    def of(self, ids: Sequence[str]) -> list[Summary]:
        """Return the summaries of *ids* that exist, in their order."""
        found: dict[str, Summary] = {}
        for batch in in_batches(ids, BATCH):
            query = self._select().where(summaries.c.id.in_(batch))
            found.update((row.id, to_summary(row)) for row in self._database.rows(query))
        return [found[record] for record in ids if record in found]

    def counts(self) -> dict[str, int]:
        """Return how many records there are of each kind."""
        query = select(summaries.c.kind, func.count().label("number")).group_by(summaries.c.kind)
        return {row.kind: row.number for row in self._database.rows(query)}

    def ids(self, kind: str | None = None) -> Iterator[str]:
        """Yield record ids, sorted by name."""
        query = select(summaries.c.id).order_by(summaries.c.sort_name, summaries.c.id)
        if kind is not None:
            query = query.where(summaries.c.kind == kind)
        yield from self._database.column(query)

    def hash_of(self, record: str) -> Hash | None:
        """Return the content hash of *record*, or None."""
        query = select(summaries.c.hash).where(summaries.c.id == record)
        found = self._database.value(query)
        return None if found is None else bytes(found)

    def find(self, kind: str, api_name: str) -> tuple[str, ...]:
        """Return the records of *kind* with an api name that programs could not tell from this one, sorted by id."""
        here = and_(summaries.c.kind == kind, summaries.c.name_key == name_key(api_name))
        query = select(summaries.c.id).where(here).order_by(summaries.c.id)
        return tuple(self._database.column(query))

    def referred(self, targets: Sequence[str], kind: str, field: str) -> dict[str, int]:
        """Return how many records of *kind* refer to each of *targets* in *field*, where there are any."""
        given = {"targets": orjson.dumps(list(targets)).decode(), "kind": kind, "field": field}
        return dict(self._database.rows(_REFERRED, given))

    def with_referrers(self, targets: Sequence[str], kind: str, field: str) -> set[str]:
        """Return those of *targets* that a record of *kind* refers to in *field*."""
        given = {"targets": orjson.dumps(list(targets)).decode(), "kind": kind, "field": field}
        return set(self._database.column(_ONE_REFERS, given))

    def referrers(self, target: str) -> tuple[str, ...]:
        """Return the other records that refer to *target*, sorted by id."""
        query = (
            select(summaries.c.id)
            .distinct()
            .join(references, references.c.source == summaries.c.number)
            .where(references.c.target == target, summaries.c.id != target)
            .order_by(summaries.c.id)
        )
        return tuple(self._database.column(query))

    def references_to(self, target: str) -> list[ReferenceRow]:
        """Return every reference to *target*."""
        return self._references(_reference_query().where(references.c.target == target))

    def count_references_to(self, target: str) -> int:
        """Return how many references to *target* there are."""
        query = select(func.count()).where(references.c.target == target)
        return int(self._database.value(query) or 0)

    def references_to_any(self, targets: Sequence[str]) -> list[ReferenceRow]:
        """Return every reference to one of *targets*, without an order."""
        found: list[ReferenceRow] = []
        for batch in in_batches(targets, BATCH):
            query = _reference_query().where(references.c.target.in_(batch))
            found.extend(self._references(query.order_by(None)))
        return found

    def references_from(self, source: str) -> list[ReferenceRow]:
        """Return every reference of the record *source*."""
        return self._references(_reference_query().where(summaries.c.id == source))

    def references_from_any(self, sources: Sequence[str]) -> list[ReferenceRow]:
        """Return every reference of the records *sources*, without an order."""
        found: list[ReferenceRow] = []
        for batch in in_batches(sources, BATCH):
            query = _reference_query().where(summaries.c.id.in_(batch))
            found.extend(self._references(query.order_by(None)))
        return found

    def references(self, kind: str | None = None, field: str | None = None) -> list[ReferenceRow]:
        """Return the references of all records of *kind* that start in *field*, record by record."""
        query = _reference_query().order_by(None)
        query = query.order_by(references.c.source, references.c.path, references.c.target)
        if kind is not None:
            query = query.where(summaries.c.kind == kind)
        if field is not None:
            query = query.where(references.c.field == field)
        return self._references(query)

    def attached(self, type_id: str) -> list[Summary]:
        """Return the shared properties and link types whose domains name the type (decision 15)."""
        paths = ('["any_of"]', '["all_of"]', '["source","any_of"]', '["source","all_of"]')
        sources = select(references.c.source).where(
            references.c.target == type_id, references.c.path.in_(paths)
        )
        query = self._select().where(
            summaries.c.number.in_(sources), _KIND.in_(("shared_property", "link_type"))
        )
        rows = self._database.rows(query.order_by(*self._order()))
        return [to_summary(row) for row in rows]

    def _select(self) -> Select[*tuple[Any, ...]]:
        """Return the query for all columns of summaries, and the label last."""
        if not self.language:
            return select(summaries, literal("").label("label"))
        here = and_(labels.c.number == summaries.c.number, labels.c.language == self.language)
        return select(summaries, labels.c.text).select_from(summaries.outerjoin(labels, here))

    def _order(self) -> tuple[ColumnElement[str], ...]:
        """Return what sorts by name; an index does it where no record has a label of the language."""
        by_name = (summaries.c.sort_name, summaries.c.id)
        if not self.language:
            return by_name
        some = select(labels.c.number).where(labels.c.language == self.language).limit(1)
        if self._database.value(some) is None:
            return by_name
        return func.coalesce(labels.c.sort_name, summaries.c.sort_name), summaries.c.id

    def _follows(
        self, record: str, name: ColumnElement[Any], last: ColumnElement[Any]
    ) -> ColumnElement[bool]:
        """Return the condition for standing behind *record* in a list; quick however far down that is."""
        query = self._select().with_only_columns(name).where(summaries.c.id == record)
        here = self._database.value(query)
        return and_(name >= here, or_(name > here, last > record))

    def _references(self, query: Select[*tuple[Any, ...]]) -> list[ReferenceRow]:
        return [
            ReferenceRow(source, kind, _texts_in(path), target)
            for source, kind, path, target in self._database.rows(query)
        ]


def to_summary(row: Row[*tuple[Any, ...]]) -> Summary:
    """Return the summary in a row of the table; by position, because a window reads tens of thousands."""
    (_, record, content, kind, api_name, _, display_name, _, status, icon, colour, module, iri,
     abstract, groups, parents, label) = row  # fmt: skip
    return Summary(
        record,
        kind,
        api_name,
        display_name,
        status,
        icon,
        colour,
        module,
        iri,
        _texts_in(groups),
        _texts_in(parents),
        bool(abstract),
        content,
        label or "",
    )


@lru_cache(maxsize=4096)
def _texts_in(text: str) -> tuple[str, ...]:
    """Return the texts of a JSON list; most rows share a few of them."""
    return tuple(orjson.loads(text))


def _sources(target: str, fields: Sequence[str]) -> Select[*tuple[Any, ...]]:
    return select(references.c.source).where(
        references.c.target == target, references.c.field.in_(fields)
    )


def _is_child(parent: str) -> ColumnElement[bool]:
    return summaries.c.number.in_(_sources(parent, PARENT_FIELDS))


def _is_root() -> ColumnElement[bool]:
    other = summaries.alias("other")
    present = (
        select(other.c.id)
        .join(references, references.c.target == other.c.id)
        .where(
            references.c.source == summaries.c.number,
            references.c.field.in_(PARENT_FIELDS),
            other.c.kind == summaries.c.kind,
        )
    )
    return or_(summaries.c.parents == "[]", ~exists(present))


def _reference_query() -> Select[*tuple[Any, ...]]:
    return (
        select(summaries.c.id, summaries.c.kind, references.c.path, references.c.target)
        .join(references, references.c.source == summaries.c.number)
        .order_by(summaries.c.sort_name, summaries.c.id, references.c.path)
    )
