"""The real server's floors, called without HTTP: what the endpoints do, as answers of `sync.requests`.

For tests and simulations of thousands of calls. Tests of the HTTP remote go over the application or a socket instead.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from oms_desktop.protocol.capabilities import Capabilities
from oms_desktop.protocol.problems import Problem
from oms_desktop.protocol.transfer import MissingAnswer, PackReceived
from oms_desktop.protocol.update import UpdateRequest
from oms_desktop.sync.classify import Facts
from oms_desktop.sync.requests import (
    Answer,
    AskCapabilities,
    FetchPack,
    FindMissing,
    MoveRefs,
    ReadChanges,
    ReadRefs,
    Request,
    SendPack,
)
from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.packs import write_pack
from oms_server.identity.roles import Actor, Grant, Role
from oms_server.problems import Refusal
from oms_server.storage.database import Database
from oms_server.storage.objects import Quarantine, RepoObjects
from oms_server.versions import repos
from oms_server.versions.intake import read_objects
from oms_server.versions.push import move_refs
from oms_server.web.endpoints import HEAD_KINDS

LIMITS = Capabilities(server="loopback").limits


class Loopback:
    """One ontology of one server."""

    def __init__(self, database: Database, repo: str = "airline", role: Role = Role.EDITOR) -> None:
        self.database = database
        self.repo_name = repo
        self.actor = Actor("id", "loopback", (Grant(role),))
        self.epoch = database.epoch()
        self.calls: list[Request[Any]] = []
        with database.write() as connection:
            repos.make_repo(connection, repo, created_by="test", now_ms=0)

    def perform(self, request: Request[Any]) -> Answer:
        """Answer a request as the server does."""
        self.calls.append(request)
        try:
            value = self._answer(request)
        except Refusal as refused:
            return problem(refused.problem, self.epoch)
        return Answer(Facts(status=200, protocol="1"), self.epoch, value)

    def _answer(self, request: Request[Any]) -> Any:
        match request:
            case AskCapabilities():
                return Capabilities(server="loopback")
            case ReadRefs():
                return self._read(lambda c, repo: repos.read_refs(c, repo))
            case ReadChanges(since, _):
                return self._read(lambda c, repo: repos.read_changes(c, repo, since))
            case FindMissing(hashes):

                def missing(connection: Connection, repo: repos.Repo) -> MissingAnswer:
                    here = RepoObjects(connection, repo.number).has(hashes)
                    here |= Quarantine(connection, repo.number).has(hashes)
                    return MissingAnswer(missing=tuple(h for h in hashes if h not in here))

                return self._read(missing)
            case FetchPack(want, have):
                return self._read(lambda c, repo: _pack(c, repo, want, have))
            case SendPack(pack):
                with self.database.write() as connection:
                    repo = repos.find_repo(connection, self.repo_name)
                    count = Quarantine(connection, repo.number).add(
                        read_objects(pack, LIMITS), received_from="test", now_ms=0
                    )
                return PackReceived(objects=count)
            case MoveRefs(op, moves):
                with self.database.write() as connection:
                    repo = repos.find_repo(connection, self.repo_name)
                    update = UpdateRequest(op=op, updates=moves)
                    return move_refs(connection, repo, update, self.actor, now_ms=0)
            case _:
                raise TypeError(request)

    def _read(self, question: Callable[[Connection, repos.Repo], Any]) -> Any:
        with self.database.read() as connection:
            return question(connection, repos.find_repo(connection, self.repo_name))

    def heads(self) -> dict[str, bytes]:
        """Return the server's branches."""
        found = self._read(repos.read_refs)
        return {ref.ref: ref.head for ref in found.refs}


def problem(text: Problem, epoch: str = "epoch") -> Answer:
    """Return the answer that carries a problem."""
    facts = Facts(text.status, "1", "application/problem+json", problem=text)
    return Answer(facts, epoch)


def _pack(
    connection: Connection, repo: repos.Repo, want: tuple[bytes, ...], have: tuple[bytes, ...]
) -> bytes:
    objects = RepoObjects(connection, repo.number)
    kinds = objects.kinds((*want, *have))
    unknown = [head for head in want if kinds.get(head) not in HEAD_KINDS]
    if unknown:
        raise Refusal(Problem(title="", status=422, code="objects-missing", retryable=True))
    haves = [head for head in have if kinds.get(head) in HEAD_KINDS]
    return write_pack(objects.get(h) for h in closure(objects, want, haves))
