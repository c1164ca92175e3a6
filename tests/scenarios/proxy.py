"""A TCP proxy that cuts one connection at a chosen moment: when a request passes, or when its answer comes back."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

Moment = Literal["request", "answer"]


class Proxy:
    """Passes everything on to a port, until `cut` is told to step in."""

    def __init__(self, upstream: int) -> None:
        self.port = 0
        self._upstream = upstream
        self._mark: bytes | None = None
        self._moment: Moment = "request"
        self._action: Callable[[], None] = lambda: None
        self.has_cut = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cut(self, mark: bytes, moment: Moment, action: Callable[[], None]) -> None:
        """When a request holds *mark*: do *action* instead of passing it, or its answer, on. Once."""
        self.has_cut.clear()
        self._moment, self._action, self._mark = moment, action, mark

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        try:
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self._upstream)
        except OSError:
            writer.close()
            await writer.wait_closed()
            return
        cutting = asyncio.Event()

        async def requests() -> None:
            while data := await reader.read(65536):
                if self._mark is not None and self._mark in data:
                    self._mark = None
                    if self._moment == "request":
                        self._step_in()
                        return
                    cutting.set()
                up_writer.write(data)
                await up_writer.drain()

        async def answers() -> None:
            while data := await up_reader.read(65536):
                if cutting.is_set():
                    self._step_in()
                    return
                writer.write(data)
                await writer.drain()

        pumps = [asyncio.ensure_future(requests()), asyncio.ensure_future(answers())]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
            for end in (writer, up_writer):
                end.transport.abort()
                with contextlib.suppress(OSError):
                    await end.wait_closed()

    def _step_in(self) -> None:
        self._action()
        self.has_cut.set()


@contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """Give a proxy that runs in a thread of its own."""
    proxy = Proxy(port)
    ready, ended = threading.Event(), asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        server = await asyncio.start_server(proxy.pass_on, "127.0.0.1", 0)
        proxy.port = server.sockets[0].getsockname()[1]
        ready.set()
        await ended.wait()
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(30)
    try:
        yield proxy
    finally:
        loops[0].call_soon_threadsafe(ended.set)
        thread.join(30)
