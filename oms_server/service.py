"""What the endpoints work with: database, tokens, doorbell, limits and a clock, all passed in."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from fastapi import Request

from oms_desktop.models.messages import message
from oms_desktop.protocol.capabilities import Limits
from oms_desktop.protocol.problems import Code
from oms_server.events.doorbell import Doorbell
from oms_server.identity.tokens import Actor, Role, Tokens
from oms_server.problems import refusal
from oms_server.storage.database import Database


def wall_clock_ms() -> int:
    """Return the time in milliseconds since 1970; for people and expiry only (I6)."""
    return time.time_ns() // 1_000_000


@dataclass
class Service:
    """One running server."""

    database: Database
    limits: Limits = field(default_factory=Limits)
    now_ms: Callable[[], int] = wall_clock_ms
    doorbell: Doorbell = field(default_factory=Doorbell)

    def __post_init__(self) -> None:
        self.tokens = Tokens(self.database)
        self.epoch = self.database.epoch()


def service_of(request: Request) -> Service:
    """Return the service that the application was made for."""
    service: Service = request.app.state.service
    return service


class Needs:
    """A dependency: the actor of the request, who has at least *role*."""

    def __init__(self, role: Role) -> None:
        self._role = role

    def __call__(self, request: Request) -> Actor:
        service = service_of(request)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        actor = None
        if scheme.lower() == "bearer" and token:
            actor = service.tokens.actor(token.strip(), now_ms=service.now_ms())
        if actor is None:
            raise refusal(
                401,
                Code.UNAUTHENTICATED,
                message("server.unauthenticated"),
                headers={"WWW-Authenticate": "Bearer"},
            )
        if not actor.role.covers(self._role):
            raise refusal(
                403,
                Code.FORBIDDEN,
                message("server.forbidden"),
                detail=f"needs {self._role}, is {actor.role}",
            )
        return actor
