"""The first tables: tokens, ontologies, objects, quarantine, refs and their log, answers, outbox; and an epoch."""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
NAME = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    facts = op.create_table(
        "server_fact",
        sa.Column("key", NAME, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "token",
        sa.Column("id", NAME, primary_key=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("created_ms", NUMBER, nullable=False),
        sa.Column("expires_ms", NUMBER),
        sa.Column("revoked_ms", NUMBER),
    )
    op.create_table(
        "repo",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("name", NAME, nullable=False, unique=True),
        sa.Column("created_ms", NUMBER, nullable=False),
        sa.Column("created_by", sa.Text, nullable=False),
    )
    for name, more in (
        ("object", ()),
        (
            "quarantine",
            (
                sa.Column("received_ms", NUMBER, nullable=False),
                sa.Column("received_from", sa.Text, nullable=False),
            ),
        ),
    ):
        op.create_table(
            name,
            sa.Column("number", NUMBER, primary_key=True),
            sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), nullable=False),
            sa.Column("hash", sa.LargeBinary, nullable=False),
            sa.Column("kind", sa.Text, nullable=False),
            sa.Column("codec", sa.Integer, nullable=False),
            sa.Column("data", sa.LargeBinary, nullable=False),
            *more,
            sa.UniqueConstraint("repo", "hash"),
        )
    op.create_table(
        "ref",
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), primary_key=True),
        sa.Column("name", NAME, primary_key=True),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ref_log",
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), primary_key=True),
        sa.Column("sequence", NUMBER, primary_key=True),
        sa.Column("ref", NAME, nullable=False),
        sa.Column("old", sa.LargeBinary),
        sa.Column("new", sa.LargeBinary),
        sa.Column("op", NAME, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("time_ms", NUMBER, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "operation",
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), primary_key=True),
        sa.Column("op", NAME, primary_key=True),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("time_ms", NUMBER, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("event_id", NAME, nullable=False, unique=True),
        sa.Column("event_type", sa.Text, nullable=False),
        sa.Column("repo", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("time_ms", NUMBER, nullable=False),
        sa.Column("published_ms", NUMBER),
    )
    op.create_index("outbox_waiting", "outbox", ["published_ms", "number"])
    op.bulk_insert(facts, [{"key": "epoch", "value": uuid4().hex}])
