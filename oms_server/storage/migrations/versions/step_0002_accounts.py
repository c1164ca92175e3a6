"""Accounts, their roles, and credentials in place of bare tokens; the audit log.

Each token becomes a service account of its own with the role that the token had.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
NAME = sa.Text().with_variant(TEXT(collation="C"), "postgresql")
ROLES = {"reader": "viewer", "editor": "editor", "admin": "admin"}


def upgrade() -> None:
    """Make the tables and move the tokens."""
    accounts = op.create_table(
        "account",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("name", NAME, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("password", sa.Text),
        sa.Column("created_ms", NUMBER, nullable=False),
        sa.Column("disabled_ms", NUMBER),
    )
    credentials = op.create_table(
        "credential",
        sa.Column("id", NAME, primary_key=True),
        sa.Column("account", NUMBER, sa.ForeignKey("account.number"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("at_most", sa.Text),
        sa.Column("family", NAME, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("created_ms", NUMBER, nullable=False),
        sa.Column("expires_ms", NUMBER),
        sa.Column("revoked_ms", NUMBER),
    )
    op.create_index("credential_family", "credential", ["family"])
    grants = op.create_table(
        "role_grant",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("account", NUMBER, sa.ForeignKey("account.number"), nullable=False),
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number")),
        sa.Column("branches", NAME, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("time_ms", NUMBER, nullable=False),
    )
    op.create_index("role_grant_account", "role_grant", ["account"])
    op.create_table(
        "audit",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("time_ms", NUMBER, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("repo", NUMBER, sa.ForeignKey("repo.number")),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    op.create_index("audit_of_repo", "audit", ["repo", "number"])
    _move_tokens(accounts, credentials, grants)
    op.drop_table("token")


def _move_tokens(accounts: sa.Table, credentials: sa.Table, grants: sa.Table) -> None:
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT * FROM token ORDER BY created_ms, id")).all()
    for number, row in enumerate(rows, 1):
        name = f"token-{row.id}"
        connection.execute(
            sa.insert(accounts),
            {"number": number, "name": name, "kind": "service", "created_ms": row.created_ms},
        )
        connection.execute(
            sa.insert(credentials),
            {
                "id": row.id,
                "account": number,
                "kind": "personal",
                "label": row.label,
                "family": "",
                "digest": row.digest,
                "created_ms": row.created_ms,
                "expires_ms": row.expires_ms,
                "revoked_ms": row.revoked_ms,
            },
        )
        connection.execute(
            sa.insert(grants),
            {
                "account": number,
                "branches": "*",
                "role": ROLES[row.role],
                "time_ms": row.created_ms,
            },
        )
    if rows and connection.dialect.name == "postgresql":
        connection.execute(
            sa.text("SELECT setval(pg_get_serial_sequence('account', 'number'), :last)"),
            {"last": len(rows)},
        )
