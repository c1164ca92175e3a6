"""The sync thread: a plain thread with an event loop, its own connection to the project file, and its own HTTP client.

The public face of sync. Every method returns at once and may be called from any thread; `on_status` is called on the
sync thread, at most ten times a second, and must not block.
"""

import asyncio
import logging
import random
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from oms_desktop.models.messages import message
from oms_desktop.store import Store, StoreError, open_store
from oms_desktop.sync.driver import Driver
from oms_desktop.sync.engine import Engine
from oms_desktop.sync.http_remote import HttpRemote
from oms_desktop.sync.ports import Clock, RemoteConfig, SystemClock, TokenProvider
from oms_desktop.sync.status import SyncState, SyncStatus

GRACE_SECONDS = 3.0

log = logging.getLogger(__name__)


class EnteredTokens(TokenProvider, Protocol):
    """A token provider that a person can give a token to."""

    def enter(self, token: str) -> None: ...


class SyncThread:
    """Sync of one project file, given by its path or by what opens it, with one remote."""

    def __init__(
        self,
        project: Path | Callable[[], Store],
        config: RemoteConfig,
        tokens: EnteredTokens,
        on_status: Callable[[SyncStatus], None],
        *,
        clock: Clock | None = None,
    ) -> None:
        self._open = (
            partial(open_store, project, share=True) if isinstance(project, Path) else project
        )
        self._config = config
        self._tokens = tokens
        self._on_status = on_status
        self._clock = clock or SystemClock()
        self._guard = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._driver: Driver | None = None
        self._early: list[Callable[[Engine], None]] = []
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin to sync."""
        self._thread.start()

    def stop(self, grace: float = GRACE_SECONDS) -> bool:
        """Stop, and wait up to *grace* seconds; True if it ended. Not waiting is safe: every step is durable."""
        with self._guard:
            self._stopping = True
            if self._driver is not None and self._loop is not None:
                self._loop.call_soon_threadsafe(self._driver.end)
        if self._thread.is_alive():
            self._thread.join(grace)
        return not self._thread.is_alive()

    def wake(self) -> None:
        """Look at the outbox: a version was saved or merged."""
        self._command(lambda engine: None)

    def sync_now(self) -> None:
        """Try at once, even where a pause was meant to be kept."""
        self._command(Engine.sync_now)

    def send(self, branch: str | None = None) -> None:
        """Send what waits for *Send*: of one branch (full ref name), or all."""
        self._command(lambda engine: engine.send(branch))

    def retry(self, branch: str) -> None:
        """Try a branch again that was refused."""
        self._command(lambda engine: engine.retry(branch))

    def discard(self, branch: str) -> None:
        """Do not send a branch any more; its versions stay."""
        self._command(lambda engine: engine.discard(branch))

    def enter_token(self, token: str) -> None:
        """Use another token; it is kept in the keyring where there is one."""

        def entered(engine: Engine) -> None:
            self._tokens.enter(token)
            engine.sync_now()

        self._command(entered)

    def _command(self, command: Callable[[Engine], None]) -> None:
        with self._guard:
            if self._driver is None or self._loop is None:
                self._early.append(command)
            elif not self._stopping:
                self._loop.call_soon_threadsafe(self._driver.command, command)

    def _run(self) -> None:
        try:
            asyncio.run(self._drive())
        except StoreError as error:
            log.error("the project file cannot be used: %s", error)
            text = message("sync.storage", why=error.message)
            self._on_status(SyncStatus(SyncState.FAILED, text))
        except Exception:
            log.exception("sync failed")
            self._on_status(SyncStatus(SyncState.FAILED, message("sync.state.failed")))
        finally:
            with self._guard:
                self._driver = None
                self._stopping = True

    async def _drive(self) -> None:
        with self._open() as store:
            engine = Engine(store, self._config, self._clock, random.random, lambda: uuid4().hex)
            remote = HttpRemote(self._config, self._tokens)
            driver = Driver(engine, remote, self._clock, self._on_status)
            with self._guard:
                self._loop = asyncio.get_running_loop()
                self._driver = driver
                for command in self._early:
                    driver.command(command)
                self._early.clear()
                if self._stopping:
                    driver.end()
            try:
                await driver.run()
            finally:
                with self._guard:
                    self._driver = None
