"""Deliveries of events to routes, and the sequence number in the outbox; `outbox.published_ms` now says when an event got its deliveries."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
NAME = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "delivery",
        sa.Column("event", NUMBER, sa.ForeignKey("outbox.number"), primary_key=True),
        sa.Column("route", NAME, primary_key=True),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_ms", NUMBER, nullable=False),
        sa.Column("done_ms", NUMBER),
        sa.Column("dead_ms", NUMBER),
        sa.Column("error", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.add_column("outbox", sa.Column("sequence", NUMBER))
    connection = op.get_bind()
    for number, event in connection.execute(sa.text("SELECT number, event_id FROM outbox")).all():
        connection.execute(
            sa.text("UPDATE outbox SET sequence = :sequence WHERE number = :number"),
            {"number": number, "sequence": int(event.rpartition(":")[2])},
        )
    op.create_index("outbox_of_repo", "outbox", ["repo", "sequence"])
    op.create_index("delivery_due", "delivery", ["route", "done_ms", "dead_ms", "next_ms"])
