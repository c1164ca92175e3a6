"""Accounts of people and programs, their passwords (argon2id) and their roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, and_, delete, insert, select, update

from oms_server.identity.roles import EVERY_BRANCH, Grant, Role
from oms_server.storage.database import insert_new
from oms_server.storage.schema import accounts, grants, repos

LEAST_PASSWORD = 12
"""Least characters of a password (NIST SP 800-63B asks for length, not for kinds of characters)."""

MOST_PASSWORD = 1024
"""Most characters: hashing must not be made slow by long input."""

_HASHER = PasswordHasher()


class Kind(StrEnum):
    """Whom an account stands for."""

    PERSON = "person"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Account:
    """One account as lists show it."""

    number: int
    name: str
    kind: Kind
    is_disabled: bool


class NameTaken(Exception):
    """There is an account of this name."""


class UnknownAccount(Exception):
    """There is no account of this name."""


class UnknownOntology(Exception):
    """There is no ontology of this name."""


def make_account(
    connection: Connection, name: str, kind: Kind = Kind.PERSON, *, now_ms: int, password: str = ""
) -> int:
    """Make an account; return its number.

    Raises:
        NameTaken: If the name is taken.
    """
    row = connection.execute(
        insert_new(connection, accounts).returning(accounts.c.number),
        {
            "name": name,
            "kind": kind.value,
            "password": _HASHER.hash(password) if password else None,
            "created_ms": now_ms,
        },
    ).one_or_none()
    if row is None:
        raise NameTaken(name)
    return int(row.number)


def list_accounts(connection: Connection) -> tuple[Account, ...]:
    """Return all accounts by name."""
    rows = connection.execute(select(accounts).order_by(accounts.c.name))
    return tuple(
        Account(
            row.number,
            row.name,
            Kind(row.kind),
            row.disabled_ms is not None,
        )
        for row in rows
    )


def number_of(connection: Connection, name: str) -> int:
    """Return an account's number.

    Raises:
        UnknownAccount: If there is none of this name.
    """
    found = connection.execute(select(accounts.c.number).where(accounts.c.name == name)).scalar()
    if found is None:
        raise UnknownAccount(name)
    return int(found)


def set_password(connection: Connection, name: str, password: str) -> None:
    """Give an account another password."""
    _change(connection, name, password=_HASHER.hash(password))


def disable(connection: Connection, name: str, *, now_ms: int) -> None:
    """End an account: none of its credentials is accepted any more."""
    _change(connection, name, disabled_ms=now_ms)


def enable(connection: Connection, name: str) -> None:
    """Take `disable` back."""
    _change(connection, name, disabled_ms=None)


def with_password(connection: Connection, name: str, password: str) -> int | None:
    """Return the number of the account that *name* and *password* belong to, or None.

    It takes as long for a name that does not exist, so that names cannot be found out by the clock.
    """
    row = connection.execute(select(accounts).where(accounts.c.name == name)).one_or_none()
    kept = row.password if row is not None and row.password is not None else _nobody()
    try:
        _HASHER.verify(kept, password[:MOST_PASSWORD])
    except (VerificationError, InvalidHashError):
        return None
    if row is None or row.password is None or row.disabled_ms is not None:
        return None
    return int(row.number)


def grant(
    connection: Connection,
    name: str,
    role: Role,
    *,
    repo: str | None = None,
    branches: str = EVERY_BRANCH,
    now_ms: int,
) -> None:
    """Give an account a role; what it had for the same ontology and branches is replaced.

    Raises:
        UnknownAccount: If there is no such account.
        UnknownOntology: If there is no such ontology.
    """
    place = _place(connection, name, repo, branches)
    _remove(connection, place)
    connection.execute(insert(grants), {**place, "role": role.value, "time_ms": now_ms})


def take_away(
    connection: Connection, name: str, *, repo: str | None = None, branches: str = EVERY_BRANCH
) -> bool:
    """Take a role away; False if there was none for this ontology and these branches."""
    return _remove(connection, _place(connection, name, repo, branches))


def grants_of(connection: Connection, account: int) -> tuple[Grant, ...]:
    """Return the roles of an account."""
    query = (
        select(grants.c.role, grants.c.branches, repos.c.name.label("repo"))
        .join_from(grants, repos, isouter=True)
        .where(grants.c.account == account)
        .order_by(grants.c.number)
    )
    return tuple(_grants(connection.execute(query)))


def list_grants(connection: Connection) -> tuple[tuple[str, Grant], ...]:
    """Return account and role of everybody, by name."""
    query = (
        select(accounts.c.name, grants.c.role, grants.c.branches, repos.c.name.label("repo"))
        .select_from(grants.join(accounts).join(repos, isouter=True))
        .order_by(accounts.c.name, grants.c.number)
    )
    rows = connection.execute(query).all()
    return tuple(zip((row.name for row in rows), _grants(rows), strict=True))


def _grants(rows: Iterable[Any]) -> Iterable[Grant]:
    return (Grant(Role(row.role), row.repo, row.branches) for row in rows)


def _place(
    connection: Connection, name: str, repo: str | None, branches: str
) -> dict[str, int | str | None]:
    number = None
    if repo is not None:
        number = connection.execute(select(repos.c.number).where(repos.c.name == repo)).scalar()
        if number is None:
            raise UnknownOntology(repo)
    return {"account": number_of(connection, name), "repo": number, "branches": branches}


def _remove(connection: Connection, place: dict[str, int | str | None]) -> bool:
    same = (grants.c[column].is_not_distinct_from(value) for column, value in place.items())
    return bool(connection.execute(delete(grants).where(and_(*same))).rowcount)


def _change(connection: Connection, name: str, **values: str | int | None) -> None:
    number = number_of(connection, name)
    connection.execute(update(accounts).where(accounts.c.number == number).values(values))


@cache
def _nobody() -> str:
    return _HASHER.hash("the password of nobody")
