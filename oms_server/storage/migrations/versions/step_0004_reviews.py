"""Proposals with their reviews, protection rules, and locks of branches."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
NAME = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "protection",
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), primary_key=True),
        sa.Column("pattern", NAME, primary_key=True),
        sa.Column("approvals", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "branch_lock",
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), primary_key=True),
        sa.Column("ref", NAME, primary_key=True),
        sa.Column("holder", sa.Text, nullable=False),
        sa.Column("taken_ms", NUMBER, nullable=False),
        sa.Column("until_ms", NUMBER, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "proposal",
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number"), primary_key=True),
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("op", NAME, nullable=False),
        sa.Column("source", NAME, nullable=False),
        sa.Column("target", NAME, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_ms", NUMBER, nullable=False),
        sa.Column("head", sa.LargeBinary),
        sa.Column("ended_ms", NUMBER),
        sa.Column("ended_by", sa.Text),
        sa.UniqueConstraint("repo", "op"),
    )
    op.create_table(
        "review",
        sa.Column("repo", NUMBER, primary_key=True),
        sa.Column("proposal", NUMBER, primary_key=True),
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("op", NAME, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sa.Column("record", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("time_ms", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["repo", "proposal"], ["proposal.repo", "proposal.number"]),
        sa.UniqueConstraint("repo", "op"),
    )
