"""A real NATS server with JetStream for tests, from its wheel: started, killed, started again on the same store."""

from __future__ import annotations

import contextlib
import ctypes
import re
import signal
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

PATIENCE = 30.0
_PARENT_DEATH_SIGNAL = 1


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


class NatsServer:
    """One server on one store folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self._port = -1  # it takes a free one

    @property
    def url(self) -> str:
        return f"nats://127.0.0.1:{self._port}"

    def start(self) -> NatsServer:
        """Start it and wait until it is ready; a second start takes the same port."""
        program = Path(sysconfig.get_path("scripts")) / "nats-server"
        self._process = subprocess.Popen(
            [
                *(str(program), "--addr", "127.0.0.1", "--port", str(self._port)),
                *("--jetstream", "--store_dir", str(self._folder)),
            ],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            preexec_fn=_die_with_parent,
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := re.search(r"client connections on 127\.0\.0\.1:(\d+)", line):
                self._port = int(found[1])
            if "Server is ready" in line:
                return self
        raise AssertionError("NATS did not start")

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(PATIENCE)
        assert self._process.stderr is not None
        self._process.stderr.close()
        self._process = None

    @property
    def is_running(self) -> bool:
        return self._process is not None


@contextlib.contextmanager
def running_nats(folder: Path) -> Iterator[NatsServer]:
    """Give a running NATS that ends with the block."""
    server = NatsServer(folder).start()
    try:
        yield server
    finally:
        if server.is_running:
            server.kill()
