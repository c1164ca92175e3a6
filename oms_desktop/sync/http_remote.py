"""The remote over HTTP: the only module that knows the HTTP client. It makes facts of answers and judges nothing.

Nothing is parsed, and no body read, before the header fields say that an OMS answers; redirects are never followed, so
that the token goes to the configured host alone.
"""

import base64
import re
import socket
import ssl
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

import httpx
from pydantic import BaseModel, ValidationError

from oms_desktop.protocol.capabilities import RepoName
from oms_desktop.protocol.headers import (
    IDEMPOTENCY_KEY,
    JSON_MEDIA_TYPE,
    OMS_EPOCH,
    OMS_PROTOCOL,
    PACK_MEDIA_TYPE,
    PROBLEM_MEDIA_TYPE,
    PROTOCOL_VERSION,
    RETRY_AFTER,
)
from oms_desktop.protocol.problems import Problem
from oms_desktop.protocol.transfer import FetchRequest, MissingRequest
from oms_desktop.protocol.update import UpdateRequest
from oms_desktop.sync.classify import Facts, NetworkTrouble
from oms_desktop.sync.ports import RemoteConfig, TokenProvider
from oms_desktop.sync.requests import (
    Answer,
    AskCapabilities,
    FetchPack,
    FindMissing,
    ListRepos,
    MakeRepo,
    MoveRefs,
    ReadChanges,
    ReadRefs,
    Request,
    SendPack,
)

CONNECT_SECONDS: Final = 10.0
STALL_SECONDS: Final = 30.0
"""No byte for so long ends a call; a long transfer that moves does not."""
WORK_SECONDS: Final = 300.0
"""The same for calls whose answer the server works out as a whole before it begins: packs, and moves after them."""
MOST_JSON_BYTES: Final = 64 << 20
MOST_PACK_BYTES: Final = 512 << 20
CONTENT_DIGEST: Final = "Content-Digest"
_WORK: Final = (FetchPack, MoveRefs, SendPack)
_SENDABLE: Final = re.compile(r"[!-~]+")


class HttpRemote:
    """One repository of one server."""

    def __init__(
        self,
        config: RemoteConfig,
        tokens: TokenProvider,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._config = config
        self._tokens = tokens
        self._transport = transport
        self._client = self._new_client()

    async def perform(self, request: Request[Any]) -> Answer:
        """Make one call; a refused token is renewed and tried once more."""
        if isinstance(request, AskCapabilities):
            return await self._call(request, None)
        token = self._tokens.token()
        if token is None or not _SENDABLE.fullmatch(token):
            return _no_token()
        answer = await self._call(request, token)
        if answer.facts.status == 401:
            another = self._tokens.renewed(token)
            if another is not None and another != token:
                return await self._call(request, another)
        return answer

    async def reconnect(self) -> None:
        """Forget all connections."""
        await self._client.aclose()
        self._client = self._new_client()

    async def close(self) -> None:
        """End all connections."""
        await self._client.aclose()

    def _new_client(self) -> httpx.AsyncClient:
        verify: ssl.SSLContext | bool = True
        if self._config.certificates:
            verify = ssl.create_default_context(cafile=self._config.certificates)
        return httpx.AsyncClient(
            transport=self._transport,
            verify=verify,
            follow_redirects=False,
            headers={
                OMS_PROTOCOL: str(PROTOCOL_VERSION),
                "Accept": f"{JSON_MEDIA_TYPE}, {PROBLEM_MEDIA_TYPE}, {PACK_MEDIA_TYPE}",
                "User-Agent": "oms-desktop",
            },
        )

    async def _call(self, request: Request[Any], token: str | None) -> Answer:
        try:
            built = self._build(request, token)
            async with _Streamed(self._client, built) as response:
                return await _read(request, response)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ssl.SSLError) as error:
            return Answer(Facts(trouble=_trouble(error), detail=str(error)[:300]))

    def _build(self, request: Request[Any], token: str | None) -> httpx.Request:
        root = self._config.url.rstrip("/") + "/v1"
        repo = f"{root}/repos/{self._config.repo}"
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        patience = WORK_SECONDS if isinstance(request, _WORK) else STALL_SECONDS
        timeout = httpx.Timeout(STALL_SECONDS, connect=CONNECT_SECONDS, read=patience)
        match request:
            case AskCapabilities():
                return self._client.build_request("GET", f"{root}/capabilities", timeout=timeout)
            case ListRepos():
                return self._client.build_request(
                    "GET", f"{root}/repos", headers=headers, timeout=timeout
                )
            case MakeRepo(name):
                return self._post(f"{root}/repos", RepoName(name=name), headers, timeout)
            case ReadRefs():
                return self._client.build_request(
                    "GET", f"{repo}/refs", headers=headers, timeout=timeout
                )
            case ReadChanges(since, wait):
                timeout = httpx.Timeout(STALL_SECONDS + wait, connect=CONNECT_SECONDS)
                return self._client.build_request(
                    "GET",
                    f"{repo}/changes",
                    params={"since": since, "wait": wait},
                    headers=headers,
                    timeout=timeout,
                )
            case FindMissing(hashes):
                return self._post(
                    f"{repo}/objects:missing", MissingRequest(hashes=hashes), headers, timeout
                )
            case FetchPack(want, have):
                return self._post(
                    f"{repo}/packs:fetch", FetchRequest(want=want, have=have), headers, timeout
                )
            case SendPack(pack):
                headers |= {"Content-Type": PACK_MEDIA_TYPE, CONTENT_DIGEST: _digest(pack)}
                return self._client.build_request(
                    "POST", f"{repo}/packs", content=pack, headers=headers, timeout=timeout
                )
            case MoveRefs(op, moves):
                headers |= {IDEMPOTENCY_KEY: op}
                return self._post(
                    f"{repo}/refs:update", UpdateRequest(op=op, updates=moves), headers, timeout
                )
            case _:
                raise TypeError(f"no such request: {request!r}")

    def _post(
        self, url: str, body: Any, headers: dict[str, str], timeout: httpx.Timeout
    ) -> httpx.Request:
        return self._client.build_request(
            "POST",
            url,
            content=body.to_json(),
            headers=headers | {"Content-Type": JSON_MEDIA_TYPE},
            timeout=timeout,
        )


class _Streamed:
    """An answer whose body is not read yet; closed whatever happens."""

    def __init__(self, client: httpx.AsyncClient, request: httpx.Request) -> None:
        self._client = client
        self._request = request

    async def __aenter__(self) -> httpx.Response:
        self._response = await self._client.send(self._request, stream=True)
        return self._response

    async def __aexit__(self, *_: object) -> None:
        await self._response.aclose()


async def _read(request: Request[Any], response: httpx.Response) -> Answer:
    protocol = response.headers.get(OMS_PROTOCOL)
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    epoch = response.headers.get(OMS_EPOCH, "")
    facts = Facts(
        status=response.status_code,
        protocol=protocol,
        media_type=media_type,
        retry_after=response.headers.get(RETRY_AFTER),
    )
    if protocol != str(PROTOCOL_VERSION):
        return Answer(facts, epoch)
    try:
        if response.is_success:
            return Answer(facts, epoch, await _success(request, response, media_type))
        if media_type == PROBLEM_MEDIA_TYPE:
            body = await _body(response, MOST_JSON_BYTES)
            problem = Problem.model_validate_json(body)
            return Answer(
                Facts(facts.status, protocol, media_type, facts.retry_after, problem), epoch
            )
    except (ValidationError, _Unreadable, httpx.DecodingError) as error:
        if response.is_success:
            trouble = NetworkTrouble.UNREADABLE
            return Answer(Facts(trouble=trouble, detail=str(error)[:300]), epoch)
    return Answer(facts, epoch)


async def _success(request: Request[Any], response: httpx.Response, media_type: str) -> Any:
    if isinstance(request, FetchPack):
        if media_type != PACK_MEDIA_TYPE:
            raise _Unreadable(f"a pack was asked for, {media_type} came")
        pack = await _body(response, MOST_PACK_BYTES)
        if response.headers.get(CONTENT_DIGEST, _digest(pack)) != _digest(pack):
            raise _Unreadable("the pack was changed on the way")
        return pack
    if media_type != JSON_MEDIA_TYPE or not issubclass(request.answer, BaseModel):
        raise _Unreadable(f"JSON was asked for, {media_type} came")
    return request.answer.model_validate_json(await _body(response, MOST_JSON_BYTES))


async def _body(response: httpx.Response, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_bytes():
        size += len(part)
        if size > limit:
            raise _Unreadable(f"more than {limit} bytes")
        parts.append(part)
    return b"".join(parts)


class _Unreadable(Exception):
    """A success that cannot be what was asked for."""


def _digest(data: bytes) -> str:
    return f"sha-256=:{base64.b64encode(sha256(data).digest()).decode()}:"


def _no_token() -> Answer:
    """Return what a server would say to a call without a token; there is no need to ask it."""
    return Answer(Facts(status=401, protocol=str(PROTOCOL_VERSION)))


def _trouble(error: Exception) -> NetworkTrouble:
    match error:
        case httpx.ConnectError() | ssl.SSLError():
            return _connect_trouble(error)
        case httpx.ConnectTimeout():
            return NetworkTrouble.CONNECT
        case httpx.TimeoutException():
            return NetworkTrouble.TIMEOUT
        case httpx.InvalidURL() | httpx.UnsupportedProtocol():
            return NetworkTrouble.NAME
        case httpx.DecodingError():
            return NetworkTrouble.UNREADABLE
        case _:
            return NetworkTrouble.BROKEN


def _connect_trouble(error: BaseException) -> NetworkTrouble:
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLError):
            return NetworkTrouble.TLS
        if isinstance(cause, socket.gaierror):
            return NetworkTrouble.NAME
    if "CERTIFICATE" in str(error).upper():
        return NetworkTrouble.TLS
    if "name or service" in str(error).lower() or "name resolution" in str(error).lower():
        return NetworkTrouble.NAME
    return NetworkTrouble.CONNECT


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
