"""The ontologies of a server, and what their ref logs say."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from oms_desktop.models.messages import message
from oms_desktop.protocol.problems import Code
from oms_desktop.protocol.refs import Changes, RefChange, RefHead, Refs
from oms_server.problems import refusal
from oms_server.storage.database import insert_new
from oms_server.storage.objects import RepoRefs
from oms_server.storage.schema import ref_log, repos

PAGE = 1000
"""Most ref-log rows in one answer."""


@dataclass(frozen=True, slots=True)
class Repo:
    """One ontology on the server."""

    number: int
    name: str


def find_repo(connection: Connection, name: str, *, to_move_refs: bool = False) -> Repo:
    """Return the ontology called *name*; who is *to_move_refs* holds it until the transaction ends.

    Raises:
        Refusal: 404 if there is none.
    """
    query = select(repos).where(repos.c.name == name)
    if to_move_refs:  # SQLite has one writer anyway and leaves this out
        query = query.with_for_update()
    row = connection.execute(query).one_or_none()
    if row is None:
        raise refusal(404, Code.REPO_UNKNOWN, message("server.repo_unknown"), detail=name)
    return Repo(row.number, row.name)


def list_repos(connection: Connection) -> tuple[str, ...]:
    """Return the names of all ontologies, sorted."""
    return tuple(connection.execute(select(repos.c.name).order_by(repos.c.name)).scalars())


def make_repo(connection: Connection, name: str, *, created_by: str, now_ms: int) -> bool:
    """Make the ontology *name*; False if it is there already."""
    made = connection.execute(
        insert_new(connection, repos).returning(repos.c.number),
        {"name": name, "created_by": created_by, "created_ms": now_ms},
    )
    return made.first() is not None


def last_sequence(connection: Connection, repo: int) -> int:
    """Return the number of the newest ref-log row, 0 before the first."""
    query = select(func.max(ref_log.c.sequence)).where(ref_log.c.repo == repo)
    return int(connection.execute(query).scalar_one() or 0)


def read_refs(connection: Connection, repo: Repo) -> Refs:
    """Return all heads with the moment of the ref log that they belong to."""
    heads = RepoRefs(connection, repo.number).read_refs()
    return Refs(
        sequence=last_sequence(connection, repo.number),
        refs=tuple(RefHead(ref=ref, head=head) for ref, head in heads.items()),
    )


def read_changes(connection: Connection, repo: Repo, since: int) -> Changes:
    """Return what happened after *since*.

    Raises:
        Refusal: 410 if *since* lies ahead of the log, as after a restore: the heads must be compared.
    """
    last = last_sequence(connection, repo.number)
    if since > last:
        raise refusal(410, Code.CURSOR_GONE, message("server.cursor_gone"), detail=str(since))
    query = (
        select(ref_log)
        .where(ref_log.c.repo == repo.number, ref_log.c.sequence > since)
        .order_by(ref_log.c.sequence)
        .limit(PAGE)
    )
    changes = tuple(
        RefChange(
            sequence=row.sequence,
            ref=row.ref,
            old=row.old,
            new=row.new,
            op=row.op,
            actor=row.actor,
            time_ms=row.time_ms,
        )
        for row in connection.execute(query)
    )
    reached = changes[-1].sequence if changes else last
    return Changes(sequence=reached, changes=changes, more=reached < last)
