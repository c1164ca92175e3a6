"""Runs the application on a socket until it is told to stop; one process per data folder."""

import asyncio
import contextlib
import fcntl
import ipaddress
import logging
import signal
import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import uvicorn

from oms_desktop.models.messages import message
from oms_server.service import Service
from oms_server.settings import Settings
from oms_server.storage.database import Database, ServerDataError
from oms_server.storage.opening import open_database
from oms_server.web.application import make_application

GRACE_SECONDS = 10
LOCK_NAME = "lock"


@contextlib.contextmanager
def data_of(path: Path, url: str) -> Iterator[Database]:
    """Give the database at *url*, which servers share; else hold the data folder for this process alone.

    Raises:
        ServerDataError: If another server has the folder, or the data cannot be used.
    """
    if url:
        database = open_database(path, url)
        try:
            yield database
        finally:
            database.close()
        return
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (path / LOCK_NAME).open("a")
    except OSError as error:
        raise ServerDataError(message("server.folder_refused", why=str(error))) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ServerDataError(message("server.folder_in_use")) from error
        database = open_database(path)
        try:
            yield database
        finally:
            database.close()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on *host* and *port*; port 0 takes a free one.

    Raises:
        ServerDataError: If the address cannot be used.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with contextlib.ExitStack() as undo:
            opened = undo.enter_context(socket.socket(family, socket.SOCK_STREAM))
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            opened.bind((host, port))
            undo.pop_all()
    except OSError as error:
        raise ServerDataError(
            message("server.address_refused", host=host, port=port, why=str(error))
        ) from error
    opened.set_inheritable(False)
    return opened


def check_tls(certificate: Path | None, key: Path | None) -> None:
    """Look at the certificate before anything is made or listened to.

    Raises:
        ServerDataError: If certificate and key cannot be used, or there is only a key.
    """
    if certificate is None and key is None:
        return
    try:
        if certificate is None:
            raise FileNotFoundError("--tls-certificate is missing")
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError as error:  # `ssl.SSLError` is one too
        why = error.strerror or str(error)
        raise ServerDataError(message("server.tls_refused", why=why)) from error


def address_of(opened: socket.socket, host: str, scheme: str) -> str:
    """Return the URL of a listening socket."""
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}:{opened.getsockname()[1]}"


def is_local(host: str) -> bool:
    """Whether only this computer reaches *host*."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def serve(
    database: Database,
    opened: socket.socket,
    on_ready: Callable[[], None],
    *,
    certificate: Path | None = None,
    key: Path | None = None,
    settings: Settings | None = None,
) -> None:
    """Serve until SIGINT or SIGTERM; running calls are finished, waiting ones are answered at once."""
    service = Service(database, settings=settings or Settings())
    config = uvicorn.Config(
        make_application(service),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        limit_concurrency=4096,
        h11_max_incomplete_event_size=64 << 10,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        lifespan="off",
    )
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    end_hearing = database.hear(service.doorbell.ring_from_thread)
    try:
        _Server(config, service, on_ready).run(sockets=[opened])
    finally:
        end_hearing()


class _Server(uvicorn.Server):
    """Says when it listens, and wakes the long polls when it shall stop."""

    def __init__(
        self, config: uvicorn.Config, service: Service, on_ready: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._service = service
        self._on_ready = on_ready
        self._relay: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._relay = asyncio.create_task(self._service.relay.run())
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._service.doorbell.close()
        await super().shutdown(sockets)
        if self._relay is not None:
            self._relay.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._relay

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End quietly: uvicorn would raise the signal again after its shutdown, which looks like a failure."""
        kept: dict[signal.Signals, Any] = {}
        for number in (signal.SIGINT, signal.SIGTERM):
            kept[number] = signal.signal(number, self.handle_exit)
        try:
            yield
        finally:
            for number, handler in kept.items():
                signal.signal(number, handler)
