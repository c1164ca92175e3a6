"""A visit to an OMS before a project is connected: is it there, is the token good, which ontologies does it have?

Blocking and without state, for a worker thread; sync itself begins once the project names its remote.
"""

import asyncio
from dataclasses import dataclass

import httpx

from oms_desktop.models.messages import Message, message
from oms_desktop.protocol.capabilities import RepoName
from oms_desktop.sync.classify import AnswerClass, Verdict, classify
from oms_desktop.sync.http_remote import HttpRemote
from oms_desktop.sync.ports import RemoteConfig, SystemClock
from oms_desktop.sync.requests import Answer, AskCapabilities, ListRepos, MakeRepo


@dataclass(frozen=True, slots=True)
class Visit:
    """What was found.

    Attributes:
        repos: The ontologies there are.
        trouble: Why it cannot be used, or None.
        is_auth: Whether the trouble is the token.
    """

    repos: tuple[str, ...] = ()
    trouble: Message | None = None
    is_auth: bool = False


class GivenToken:
    """A token that was just typed; nothing looks for another one."""

    def __init__(self, token: str) -> None:
        self._token = token.strip()

    def token(self) -> str | None:
        """Return the token, or None if it is empty."""
        return self._token or None

    def renewed(self, refused: str) -> str | None:
        """Return no other token."""
        return None


def visit(
    url: str, token: str, *, make: str = "", transport: httpx.AsyncBaseTransport | None = None
) -> Visit:
    """Look at the OMS at *url*, and make an ontology called *make* where one is named."""
    if make:
        try:
            RepoName(name=make)
        except ValueError:
            return Visit(trouble=message("server.repo_name"))
    return asyncio.run(_visit(RemoteConfig(url, make or "-"), token, make, transport))


async def _visit(
    config: RemoteConfig, token: str, make: str, transport: httpx.AsyncBaseTransport | None
) -> Visit:
    remote = HttpRemote(config, GivenToken(token), transport)
    try:
        found = _verdict(await remote.perform(AskCapabilities()))
        if found.kind is not AnswerClass.OK:
            return _as_trouble(found)
        if make:
            made = _verdict(await remote.perform(MakeRepo(make)))
            if made.kind is not AnswerClass.OK:
                return _as_trouble(made)
        answer = await remote.perform(ListRepos())
        listed = _verdict(answer)
        if listed.kind is not AnswerClass.OK:
            return _as_trouble(listed)
        return Visit(tuple(repo.name for repo in answer.value.repos))
    finally:
        await remote.close()


def _verdict(answer: Answer) -> Verdict:
    return classify(answer.facts, wall_seconds=SystemClock().wall_ms() / 1000)


def _as_trouble(verdict: Verdict) -> Visit:
    match verdict.kind:
        case AnswerClass.AUTH:
            return Visit(trouble=message("sync.visit.auth"), is_auth=True)
        case AnswerClass.INTERCEPTED:
            return Visit(trouble=message("sync.visit.portal"))
        case AnswerClass.PERMANENT if verdict.status == 403:
            return Visit(trouble=message("sync.visit.forbidden"))
    return Visit(trouble=message("sync.visit.away", why=verdict.message))
