"""The tables of the server's database, as the last of the migrations leaves them."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import TEXT

Number = BigInteger().with_variant(Integer, "sqlite")
"""A whole number of 64 bits; in SQLite also the key of a row."""

Name = Text().with_variant(TEXT(collation="C"), "postgresql")
"""A text that is compared and sorted by its bytes, everywhere alike."""

metadata = MetaData()

server_facts = Table(
    "server_fact",
    metadata,
    Column("key", Name, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

accounts = Table(
    "account",
    metadata,
    Column("number", Number, primary_key=True),
    Column("name", Name, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("password", Text),
    Column("created_ms", Number, nullable=False),
    Column("disabled_ms", Number),
)

credentials = Table(
    "credential",
    metadata,
    Column("id", Name, primary_key=True),
    Column("account", ForeignKey("account.number"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("at_most", Text),
    Column("family", Name, nullable=False),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("created_ms", Number, nullable=False),
    Column("expires_ms", Number),
    Column("revoked_ms", Number),
    Index("credential_family", "family"),
)
"""Personal, access and refresh tokens, as digests."""

repos = Table(
    "repo",
    metadata,
    Column("number", Number, primary_key=True),
    Column("name", Name, nullable=False, unique=True),
    Column("created_ms", Number, nullable=False),
    Column("created_by", Text, nullable=False),
)

grants = Table(
    "role_grant",
    metadata,
    Column("number", Number, primary_key=True),
    Column("account", ForeignKey("account.number"), nullable=False),
    Column("repo", ForeignKey("repo.number")),
    Column("branches", Name, nullable=False),
    Column("role", Text, nullable=False),
    Column("time_ms", Number, nullable=False),
    Index("role_grant_account", "account"),
)
"""Roles of accounts; without an ontology, for all of them."""

audit_log = Table(
    "audit",
    metadata,
    Column("number", Number, primary_key=True),
    Column("time_ms", Number, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("repo", ForeignKey("repo.number")),
    Column("target", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Index("audit_of_repo", "repo", "number"),
)
"""Who did what, beside the ref log; rows are only ever added."""

objects = Table(
    "object",
    metadata,
    Column("number", Number, primary_key=True),
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
    Column("number", Number, primary_key=True),
    Column("repo", ForeignKey("repo.number"), nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("kind", Text, nullable=False),
    Column("codec", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("received_ms", Number, nullable=False),
    Column("received_from", Text, nullable=False),
    UniqueConstraint("repo", "hash"),
)
"""Objects that were hashed, but that no ref reaches yet."""

refs = Table(
    "ref",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("name", Name, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

ref_log = Table(
    "ref_log",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("sequence", Number, primary_key=True),
    Column("ref", Name, nullable=False),
    Column("old", LargeBinary),
    Column("new", LargeBinary),
    Column("op", Name, nullable=False),
    Column("actor", Text, nullable=False),
    Column("time_ms", Number, nullable=False),
    sqlite_with_rowid=False,
)

operations = Table(
    "operation",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("op", Name, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("actor", Text, nullable=False),
    Column("time_ms", Number, nullable=False),
    sqlite_with_rowid=False,
)
"""Answers of updates that had an effect: the same operation is answered again, never done again (I4)."""

outbox = Table(
    "outbox",
    metadata,
    Column("number", Number, primary_key=True),
    Column("event_id", Name, nullable=False, unique=True),
    Column("event_type", Text, nullable=False),
    Column("repo", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("time_ms", Number, nullable=False),
    Column("published_ms", Number),
    Column("sequence", Number),
    Index("outbox_waiting", "published_ms", "number"),
    Index("outbox_of_repo", "repo", "sequence"),
)
"""Events to be published, written with the change they tell of."""

deliveries = Table(
    "delivery",
    metadata,
    Column("event", ForeignKey("outbox.number"), primary_key=True),
    Column("route", Name, primary_key=True),
    Column("attempts", Integer, nullable=False),
    Column("next_ms", Number, nullable=False),
    Column("done_ms", Number),
    Column("dead_ms", Number),
    Column("error", Text, nullable=False),
    Index("delivery_due", "route", "done_ms", "dead_ms", "next_ms"),
    sqlite_with_rowid=False,
)
"""Each event once for each route."""

protections = Table(
    "protection",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("pattern", Name, primary_key=True),
    Column("approvals", Integer, nullable=False),
    sqlite_with_rowid=False,
)

locks = Table(
    "branch_lock",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("ref", Name, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("taken_ms", Number, nullable=False),
    Column("until_ms", Number, nullable=False),
    Column("note", Text, nullable=False),
    sqlite_with_rowid=False,
)

proposals = Table(
    "proposal",
    metadata,
    Column("repo", ForeignKey("repo.number"), primary_key=True),
    Column("number", Number, primary_key=True),
    Column("op", Name, nullable=False),
    Column("source", Name, nullable=False),
    Column("target", Name, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("created_ms", Number, nullable=False),
    Column("head", LargeBinary),
    Column("ended_ms", Number),
    Column("ended_by", Text),
    UniqueConstraint("repo", "op"),
)

reviews = Table(
    "review",
    metadata,
    Column("repo", Number, primary_key=True),
    Column("proposal", Number, primary_key=True),
    Column("number", Number, primary_key=True),
    Column("op", Name, nullable=False),
    Column("author", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("record", Text),
    Column("text", Text, nullable=False),
    Column("time_ms", Number, nullable=False),
    ForeignKeyConstraint(["repo", "proposal"], ["proposal.repo", "proposal.number"]),
    UniqueConstraint("repo", "op"),
)
