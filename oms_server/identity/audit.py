"""The audit log: who did what, beside the ref log. Rows are only ever added."""

import json
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from oms_server.storage.schema import audit_log, repos


class Action(StrEnum):
    """What the log tells of."""

    SIGNED_IN = "signed-in"
    SIGN_IN_REFUSED = "sign-in-refused"
    TOKEN_MADE = "token-made"
    TOKEN_REVOKED = "token-revoked"
    ACCOUNT_MADE = "account-made"
    ACCOUNT_ENABLED = "account-enabled"
    ACCOUNT_DISABLED = "account-disabled"
    PASSWORD_SET = "password-set"
    ROLE_GIVEN = "role-given"
    ROLE_TAKEN = "role-taken"
    ONTOLOGY_MADE = "ontology-made"
    LOCK_BROKEN = "lock-broken"
    PROTECTION_SET = "protection-set"
    EVENTS_REDRIVEN = "events-redriven"
    BRANCH_DELETED = "branch-deleted"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log; `detail` holds names and values, never a secret."""

    number: int
    time_ms: int
    actor: str
    action: str
    repo: str | None
    target: str
    detail: dict[str, str]


def note(
    connection: Connection,
    actor: str,
    action: Action,
    target: str,
    *,
    now_ms: int,
    repo: int | None = None,
    **detail: str,
) -> None:
    """Add a row, in the transaction of what it tells of."""
    connection.execute(
        insert(audit_log),
        {
            "time_ms": now_ms,
            "actor": actor,
            "action": action.value,
            "repo": repo,
            "target": target,
            "detail": json.dumps(detail, sort_keys=True),
        },
    )


def entries(
    connection: Connection, *, repo: int | None = None, before: int | None = None, most: int = 100
) -> tuple[Entry, ...]:
    """Return rows, the newest first; of one ontology, and older than *before*, where that is said."""
    query = (
        select(audit_log, repos.c.name.label("repo_name"))
        .join_from(audit_log, repos, isouter=True)
        .order_by(audit_log.c.number.desc())
        .limit(most)
    )
    if repo is not None:
        query = query.where(audit_log.c.repo == repo)
    if before is not None:
        query = query.where(audit_log.c.number < before)
    return tuple(
        Entry(
            row.number,
            row.time_ms,
            row.actor,
            row.action,
            row.repo_name,
            row.target,
            json.loads(row.detail),
        )
        for row in connection.execute(query)
    )
