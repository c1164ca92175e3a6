"""The server as its clients see it: the application in this process, or a real process. One suite runs over both."""

import asyncio
from itertools import count
from typing import Any, Protocol

import httpx
from starlette.types import ASGIApp

from oms_server.identity.accounts import grant, make_account
from oms_server.identity.roles import Role
from oms_server.identity.tokens import new_token
from oms_server.service import Service
from oms_server.storage.database import Database
from tests.server_process import ServerProcess

PACK = "application/vnd.oms.pack+zstd"


_numbers = count()


def token_of(database: Database, name: str, role: Role, expires_ms: int | None = None) -> str:
    """Make an account with a role; return a token of it."""
    with database.write() as connection:
        make_account(connection, name, now_ms=0)
        grant(connection, name, role, now_ms=0)
        return new_token(connection, name, now_ms=0, expires_ms=expires_ms)[1]


class Face(Protocol):
    """Takes requests and makes tokens."""

    def request(self, method: str, path: str, **options: Any) -> httpx.Response: ...
    def token(self, role: str) -> str: ...
    def account(self, name: str, role: Role | None, password: str) -> None: ...


class InProcess:
    """The ASGI application, without a socket."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        async def call() -> httpx.Response:
            transport = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://oms") as client:
                return await client.request(method, path, **options)

        return asyncio.run(call())

    def token(self, role: str) -> str:
        return token_of(self._service.database, f"{role}-{next(_numbers)}", Role(role))

    def account(self, name: str, role: Role | None, password: str) -> None:
        with self._service.database.write() as connection:
            make_account(connection, name, now_ms=0, password=password)
            if role:
                grant(connection, name, role, now_ms=0)


class RealProcess:
    """A server of its own, over loopback."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        with httpx.Client(base_url=self._server.url, timeout=60) as client:
            return client.request(method, path, **options)

    def token(self, role: str) -> str:
        return self._server.token_for(role)

    def account(self, name: str, role: Role | None, password: str) -> None:
        roles = ["--role", role.value] if role else []
        self._server.command("admin", "user", "add", name, *roles, "--password", given=password)


class Caller:
    """Somebody with a token, who works on one ontology."""

    def __init__(self, face: Face, role: str, repo: str) -> None:
        self._face = face
        self._token = face.token(role)
        self.repo = repo

    def get(self, what: str, **options: Any) -> httpx.Response:
        return self._request("GET", f"/v1/repos/{self.repo}/{what}", **options)

    def post(self, what: str, body: Any = None, **options: Any) -> httpx.Response:
        if body is not None:
            options["json"] = body
        return self._request("POST", f"/v1/repos/{self.repo}/{what}", **options)

    def put(self, what: str, body: Any) -> httpx.Response:
        return self._request("PUT", f"/v1/repos/{self.repo}/{what}", json=body)

    def upload(self, pack: bytes, **headers: str) -> httpx.Response:
        return self.post("packs", content=pack, headers={"Content-Type": PACK, **headers})

    def move(
        self, ref: str, old: bytes | None, new: bytes | None, op: str = "operation-1"
    ) -> httpx.Response:
        update = {"ref": ref, "old": old.hex() if old else None, "new": new.hex() if new else None}
        return self.post("refs:update", {"op": op, "updates": [update]})

    def heads(self) -> dict[str, str]:
        return {ref["ref"]: ref["head"] for ref in self.get("refs").json()["refs"]}

    def make_repo(self) -> httpx.Response:
        return self._request("POST", "/v1/repos", json={"name": self.repo})

    def _request(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self._token}", **options.pop("headers", {})}
        return self._face.request(method, path, headers=headers, **options)
