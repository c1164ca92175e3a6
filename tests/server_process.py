"""A real `oms-server` process on loopback: started, killed, started again on the same data and port."""

import contextlib
import ctypes
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

PATIENCE = 60.0
_PARENT_DEATH_SIGNAL = 1


def _die_with_parent() -> None:  # a failed test leaves no server behind
    ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


class ServerProcess:
    """One server on one data folder, or on a shared database that a URL names."""

    def __init__(self, data: Path, database: str = "", settings: Path | None = None) -> None:
        self.data = data
        self._settings = ["--settings", str(settings)] if settings else []
        self._data = ["--data", str(data), *(["--database", database] if database else [])]
        self.port = 0
        self.token = ""
        self._process: subprocess.Popen[str] | None = None
        self._tokens: dict[str, str] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "ServerProcess":
        """Start it and wait until it listens; a second start takes the same port."""
        with (self.data.parent / f"{self.data.name}.log").open("a") as log:
            self._process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "oms_server", "serve"),
                    *(*self._data, *self._settings, "--port", str(self.port)),
                ],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                preexec_fn=_die_with_parent,
            )
        assert self._process.stdout is not None
        watchdog = threading.Timer(PATIENCE, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stdout:
                if found := re.search(r"administrator token .*: (oms_\S+)", line):
                    self.token = found[1]
                if found := re.search(r"listening on http://127\.0\.0\.1:(\d+)", line):
                    self.port = int(found[1])
                    return self
        finally:
            watchdog.cancel()
        raise AssertionError("the server did not start")

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._end()

    def stop(self) -> int:
        """Ask it to end; return its exit code."""
        assert self._process is not None
        self._process.terminate()
        return self._end()

    def command(self, *arguments: str, given: str = "") -> str:
        """Run another command of `oms-server` on the same data, which reads *given*; return what it printed."""
        return subprocess.run(
            [sys.executable, "-m", "oms_server", *arguments, *self._data],
            check=True,
            input=given,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        ).stdout

    def token_for(self, role: str) -> str:
        """Return a token of *role*; made once, as a command of its own takes a second."""
        if role not in self._tokens:
            made = self.command(
                "admin", "user", "add", f"{role}-{self.port}", "--role", role, "--token"
            )
            self._tokens[role] = made.split()[-1]
        return self._tokens[role]

    def _end(self) -> int:
        assert self._process is not None
        code = self._process.wait(PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return code

    @property
    def is_running(self) -> bool:
        return self._process is not None


@contextlib.contextmanager
def running_server(
    data: Path, database: str = "", settings: Path | None = None
) -> Iterator[ServerProcess]:
    """Give a running server that ends with the block."""
    server = ServerProcess(data, database, settings).start()
    try:
        yield server
    finally:
        if server.is_running:
            server.kill()
