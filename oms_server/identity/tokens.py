"""Who may do what: bearer tokens with a role, kept as digests only.

A token holds 256 random bits, so that a plain SHA-256 is as good at rest as a slow hash would be.
"""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import insert, select, update

from oms_server.storage.database import Database
from oms_server.storage.schema import tokens

PREFIX = "oms_"


class Role(StrEnum):
    """What a token allows; each role may do what the ones before may."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"

    def covers(self, needed: "Role") -> bool:
        """Whether this role may do what *needed* is asked for."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: a token's id and label, never the token."""

    id: str
    label: str
    role: Role


@dataclass(frozen=True, slots=True)
class TokenRow:
    """One token as the list shows it."""

    id: str
    label: str
    role: Role
    created_ms: int
    expires_ms: int | None
    revoked_ms: int | None


class Tokens:
    """The tokens of a server."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def new(
        self, role: Role, label: str, *, now_ms: int, expires_ms: int | None = None
    ) -> tuple[str, str]:
        """Make a token; return its id and the token itself, which is shown once and kept nowhere."""
        token = PREFIX + secrets.token_urlsafe(32)
        identity = secrets.token_hex(4)
        with self._database.write() as connection:
            connection.execute(
                insert(tokens),
                {
                    "id": identity,
                    "label": label,
                    "role": role.value,
                    "digest": _digest(token),
                    "created_ms": now_ms,
                    "expires_ms": expires_ms,
                },
            )
        return identity, token

    def actor(self, token: str, *, now_ms: int) -> Actor | None:
        """Return whose *token* this is, or None if it is unknown, revoked or expired."""
        query = select(tokens).where(tokens.c.digest == _digest(token))
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        if row is None or row.revoked_ms is not None:
            return None
        if row.expires_ms is not None and row.expires_ms <= now_ms:
            return None
        return Actor(row.id, row.label, Role(row.role))

    def rows(self) -> tuple[TokenRow, ...]:
        """Return all tokens, the oldest first."""
        query = select(tokens).order_by(tokens.c.created_ms, tokens.c.id)
        with self._database.read() as connection:
            return tuple(
                TokenRow(
                    row.id,
                    row.label,
                    Role(row.role),
                    row.created_ms,
                    row.expires_ms,
                    row.revoked_ms,
                )
                for row in connection.execute(query)
            )

    def revoke(self, identity: str, *, now_ms: int) -> bool:
        """End a token; False if there is none of this id."""
        with self._database.write() as connection:
            found = connection.execute(
                update(tokens)
                .where(tokens.c.id == identity, tokens.c.revoked_ms.is_(None))
                .values(revoked_ms=now_ms)
            )
        return found.rowcount == 1


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
