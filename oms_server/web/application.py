"""The ASGI application: endpoints, handlers of errors, and the edge around them."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp

from oms_desktop.models.messages import message
from oms_desktop.protocol.problems import Code
from oms_server.problems import Refusal, malformed, refusal
from oms_server.service import Service
from oms_server.web import auth, endpoints, event_stream, metrics, reviewing
from oms_server.web.edge import Edge, answer, internal
from oms_server.web.endpoints import SERVER_NAME
from oms_server.web.metrics import Metrics


def make_application(service: Service) -> ASGIApp:
    """Return the application of *service*."""
    app = FastAPI(title="OMS", version=SERVER_NAME, docs_url=None, redoc_url=None)
    app.state.service = service
    app.state.metrics = Metrics(service)
    app.middleware("http")(app.state.metrics.count)
    app.include_router(metrics.router)
    app.include_router(endpoints.router)
    app.include_router(auth.router)
    app.include_router(reviewing.router)
    app.include_router(event_stream.router)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_refusal)
    app.add_exception_handler(Exception, _on_failure)
    return Edge(app, service)


async def _on_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    for found in error.errors():
        location = found["loc"]
        if found["type"] == "missing" and location[-1] == "old":
            return answer(refusal(428, Code.PRECONDITION_REQUIRED, message("server.precondition")))
    first = error.errors()[0]
    where = ".".join(str(step) for step in first["loc"])
    return answer(malformed(f"{where}: {first['msg']}"))


async def _on_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error, Refusal):
        return answer(error)
    match error.status_code:
        case 404:
            return answer(refusal(404, Code.NOT_FOUND, message("server.not_found")))
        case 405:
            return answer(
                refusal(
                    405,
                    Code.METHOD_NOT_ALLOWED,
                    message("server.method"),
                    headers=dict(error.headers or {}),
                )
            )
        case _:
            return answer(malformed(str(error.detail)))


async def _on_failure(request: Request, error: Exception) -> Response:
    return answer(internal(error))
