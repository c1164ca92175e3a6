"""The tables of the server's database. One file per server, under its data folder."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

APPLICATION_ID = 0x4F4D5352  # "OMSR"
SCHEMA_VERSION = 1

metadata = MetaData()

server_facts = Table(
    "server_fact",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

tokens = Table(
    "token",
    metadata,
    Column("id", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("created_ms", Integer, nullable=False),
    Column("expires_ms", Integer),
    Column("revoked_ms", Integer),
)

repos = Table(
    "repo",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("created_ms", Integer, nullable=False),
    Column("created_by", Text, nullable=False),
)

objects = Table(
    "object",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("repo", ForeignKey("repo.number"), nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("kind", Text, nullable=False),
    Column("codec", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("repo", "hash"),
)
"""Objects whose closure is complete: every child of a row is a row (I2)."""

quarantine = Table(
    "quarantine",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("repo", ForeignKey("repo.number"), nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("kind", Text, nullable=False),
    Column("codec", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("received_ms", Integer, nullable=False),
    Column("received_from", Text, nullable=False),
    UniqueConstraint("repo", "hash"),
)
"""Objects that were hashed, but that no ref reaches yet."""

refs = Table(
    "ref",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

ref_log = Table(
    "ref_log",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("ref", Text, nullable=False),
    Column("old", LargeBinary),
    Column("new", LargeBinary),
    Column("op", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("time_ms", Integer, nullable=False),
    sqlite_with_rowid=False,
)

operations = Table(
    "operation",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("op", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("actor", Text, nullable=False),
    Column("time_ms", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Answers of updates that had an effect: the same operation is answered again, never done again (I4)."""

outbox = Table(
    "outbox",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("event_id", Text, nullable=False, unique=True),
    Column("event_type", Text, nullable=False),
    Column("repo", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("time_ms", Integer, nullable=False),
    Column("published_ms", Integer),
    Index("outbox_waiting", "published_ms", "number"),
)
"""Events to be published, written with the change they tell of."""
