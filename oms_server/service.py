"""What the endpoints work with: database, doorbell, limits and a clock, all passed in."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from fastapi import Request

from oms_desktop.models.messages import message
from oms_desktop.protocol.capabilities import Limits
from oms_desktop.protocol.problems import Code
from oms_server.events.doorbell import Doorbell
from oms_server.events.relay import Relay
from oms_server.identity.rate_limits import RateLimits
from oms_server.identity.roles import Actor, Permission
from oms_server.identity.tokens import actor_of
from oms_server.problems import forbidden, refusal
from oms_server.settings import Settings
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
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        self.epoch = self.database.epoch()
        self.rates = RateLimits(self.settings.rates)
        self.relay = Relay(self.database, self.settings.routes, self.now_ms)

    def check_rate(self, wait: float | None) -> None:
        """Refuse a request that is over a limit.

        Args:
            wait: Seconds until it may go on; None if it may now.
        """
        if wait is not None:
            raise refusal(
                429,
                Code.THROTTLED,
                message("server.throttled"),
                retryable=True,
                headers={"Retry-After": str(math.ceil(wait))},
            )

    def tell(self, repo: str) -> None:
        """Let those who listen hear that a ref of *repo* moved; called on the event loop."""
        self.doorbell.ring(repo)
        self.relay.wake()


def service_of(request: Request) -> Service:
    """Return the service that the application was made for."""
    service: Service = request.app.state.service
    return service


class Needs:
    """A dependency: the actor of the request, who has a permission, if one is asked for, on the ontology of its path.

    Who may not even read an ontology is told that there is none.
    """

    def __init__(self, permission: Permission | None = None) -> None:
        self._permission = permission

    def __call__(self, request: Request) -> Actor:
        service = service_of(request)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        actor = None
        if scheme.lower() == "bearer" and token:
            actor = actor_of(service.database, token.strip(), now_ms=service.now_ms())
        if actor is None:
            raise refusal(
                401,
                Code.UNAUTHENTICATED,
                message("server.unauthenticated"),
                headers={"WWW-Authenticate": "Bearer"},
            )
        service.check_rate(service.rates.of_credential(actor.id, now_ms=service.now_ms()))
        repo = request.path_params.get("repo")
        if repo is not None and not actor.may(Permission.READ, repo):
            raise refusal(404, Code.REPO_UNKNOWN, message("server.repo_unknown"), detail=repo)
        if self._permission is not None and not actor.may(self._permission, repo):
            raise forbidden(self._permission)
        return actor
