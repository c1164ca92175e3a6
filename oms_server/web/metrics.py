"""What monitoring asks: is the server alive, is it ready, and numbers in Prometheus' text format."""

import shutil
import time
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from oms_desktop.models.messages import message
from oms_desktop.protocol.problems import Code
from oms_server.events import deliveries
from oms_server.problems import refusal
from oms_server.service import Service, service_of

LEAST_FREE_BYTES = 64 << 20
"""Below this much free space the server is not ready: a push could not be kept."""

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

TheService = Annotated[Service, Depends(service_of)]

router = APIRouter()


class Metrics:
    """Counts the requests of one server process."""

    def __init__(self, service: Service) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "oms_requests",
            "Requests by route and answer",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "oms_request_seconds",
            "How long requests took",
            ["method", "route"],
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.registry.register(_Deliveries(service))

    async def count(
        self, request: Request, answer: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        """Answer a request and count it, under its route's pattern and never under what was asked."""
        began = time.perf_counter()
        status = 500
        try:
            response = await answer(request)
            status = response.status_code
            return response
        finally:
            route = getattr(request.scope.get("route"), "path", "none")
            self._requests.labels(request.method, route, str(status)).inc()
            self._seconds.labels(request.method, route).observe(time.perf_counter() - began)


class _Deliveries(Collector):
    """How many events wait for each route, and how many were given up; counted when asked."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def collect(self) -> list[GaugeMetricFamily]:
        family = GaugeMetricFamily(
            "oms_event_deliveries", "Events not delivered", labels=["route", "state"]
        )
        with self._service.database.read() as connection:
            for (route, state), count in deliveries.counts(connection).items():
                family.add_metric([route, state], count)
        return [family]


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """Whether the process lives."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz(service: TheService) -> dict[str, str]:
    """Whether it can do its work now: the data can be read, and there is space."""
    try:
        service.database.epoch()
    except SQLAlchemyError as error:
        raise refusal(503, Code.UNAVAILABLE, message("server.not_ready"), retryable=True) from error
    folder = service.database.folder
    if folder is not None and shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
        raise refusal(507, Code.NO_SPACE, message("server.no_space"), retryable=True)
    return {"status": "ready"}


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """Numbers for Prometheus; they name routes of this program, never what was asked."""
    registry = request.app.state.metrics.registry
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)
