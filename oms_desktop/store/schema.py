"""The tables of a project file, as SQLAlchemy Core knows them. Created and changed only by `migrations`.

object      content-addressed objects: records, nodes, commits, tags (framed bytes, maybe compressed)
pack        many objects in one row, made by compaction; packed says where each lies, dictionary what they share
ref         names of objects: heads, remote heads, working roots
journal     undo and redo per branch, with journal_cursor
outbox      what is still to send
draft       an unfinished merge per branch, with draft_step: its decisions, one by one, and draft_screen: its looks
choice      what was decided in earlier merges, for the same conflict in a later one
setting     small JSON values by area and key
layout      positions of an automatic layout, never versioned (decision 22)
summary, label, reference, name, search     the index of the working root of the current branch
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

metadata = MetaData()

objects = Table(
    "object",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("hash", LargeBinary, nullable=False, unique=True),
    Column("codec", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

packs = Table(
    "pack",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("dictionary", Integer),
    Column("data", LargeBinary, nullable=False),
)

packed = Table(
    "packed",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("pack", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    sqlite_with_rowid=False,
)

dictionaries = Table(
    "dictionary",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

refs = Table(
    "ref",
    metadata,
    Column("name", Text, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

journal = Table(
    "journal",
    metadata,
    Column("branch", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("root_before", LargeBinary, nullable=False),
    Column("root_after", LargeBinary, nullable=False),
    Column("label", Text, nullable=False),
    Column("time_ms", Integer, nullable=False),
    sqlite_with_rowid=False,
)

journal_cursor = Table(
    "journal_cursor",
    metadata,
    Column("branch", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    sqlite_with_rowid=False,
)

settings = Table(
    "setting",
    metadata,
    Column("area", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

layouts = Table(
    "layout",
    metadata,
    Column("diagram", Text, primary_key=True),
    Column("record", Text, primary_key=True),
    Column("x", Integer, nullable=False),
    Column("y", Integer, nullable=False),
    sqlite_with_rowid=False,
)

summaries = Table(
    "summary",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("hash", LargeBinary, nullable=False),
    Column("kind", Text, nullable=False),
    Column("api_name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("sort_name", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("icon", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("module", Text, nullable=False),
    Column("iri", Text, nullable=False),
    Column("abstract", Integer, nullable=False),
    Column("groups", Text, nullable=False),
    Column("parents", Text, nullable=False),
    Index("summary_name", "kind", "sort_name"),
    Index("summary_api_name", "kind", "name_key"),
)

labels = Table(
    "label",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("sort_name", Text, nullable=False),
    Index("label_language", "language"),
    sqlite_with_rowid=False,
)

references = Table(
    "reference",
    metadata,
    Column("source", Integer, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("target", Text, primary_key=True),
    Column("field", Text, nullable=False),
    Index("reference_target", "target"),
    sqlite_with_rowid=False,
)

names = Table(
    "name",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("initials", Text, nullable=False),
)

INDEX_TABLES = (summaries, labels, references, names)
"""What is made anew from the tree when the index is; with it the table `search`."""

SEARCH_COLUMNS = (
    "display_name",
    "api_name",
    "labels",
    "aliases",
    "properties",
    "description",
    "iri",
)
"""The columns of the full-text table, best first; names are the first four."""

CREATE_SEARCH = (
    f"CREATE VIRTUAL TABLE search USING fts5({', '.join(SEARCH_COLUMNS)}, "
    "tokenize = 'trigram remove_diacritics 1', content = '', contentless_delete = 1)"
)

outbox = Table(
    "outbox",
    metadata,
    Column("branch", Text, primary_key=True),
    Column("head", LargeBinary, nullable=False),
    Column("state", Text, nullable=False),
    Column("op", Text),
    Column("op_old", LargeBinary),
    Column("op_new", LargeBinary),
    Column("attempts", Integer, nullable=False),
    Column("starts", Integer, nullable=False),
    Column("delay_ms", Integer, nullable=False),
    Column("stored_ms", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("created_ms", Integer, nullable=False),
    sqlite_with_rowid=False,
)

drafts = Table(
    "draft",
    metadata,
    Column("branch", Text, primary_key=True),
    Column("facts", Text, nullable=False),
    Column("cursor", Integer, nullable=False),
    sqlite_with_rowid=False,
)

draft_steps = Table(
    "draft_step",
    metadata,
    Column("branch", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("step", Text, nullable=False),
    sqlite_with_rowid=False,
)

draft_screens = Table(
    "draft_screen",
    metadata,
    Column("branch", Text, primary_key=True),
    Column("state", Text, nullable=False),
    sqlite_with_rowid=False,
)

choices = Table(
    "choice",
    metadata,
    Column("item", Text, primary_key=True),
    Column("lines", Text, primary_key=True),
    Column("choice", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Index("choice_number", "number"),
    sqlite_with_rowid=False,
)

FIRST_TABLES = (
    objects,
    refs,
    journal,
    journal_cursor,
    settings,
    layouts,
    *INDEX_TABLES,
    outbox,
    drafts,
    draft_steps,
)
"""The tables of the first version of the file."""

SECOND_TABLES = (packs, packed, dictionaries, draft_screens, choices)
"""Those that the second version added."""


def creation(table: Table) -> list[ExecutableDDLElement]:
    """Return the statements that make *table* and its indexes."""
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    return [CreateTable(table), *(CreateIndex(index) for index in indexes)]
