"""What one server process tells the others on the same PostgreSQL: which ontology's refs moved (LISTEN and NOTIFY).

Only a hint: a lost one costs a long poll its waiting time and nothing else (I6).
"""

import logging
import threading
from collections.abc import Callable

import psycopg
from sqlalchemy import Connection, text

CHANNEL = "oms_ref_moved"

LOOK_SECONDS = 1.0
"""How often the thread looks whether it shall end."""

log = logging.getLogger("oms_server")


def announce(connection: Connection, repo: str) -> None:
    """Tell the others when the transaction is done."""
    connection.execute(
        text("SELECT pg_notify(:channel, :repo)"), {"channel": CHANNEL, "repo": repo}
    )


class Listener:
    """A thread with a connection of its own; connects again, as long as it takes."""

    def __init__(self, address: str, heard: Callable[[str | None], None]) -> None:
        self._address = address
        self._heard = heard
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="announcements", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """End the thread."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("announcements of other servers are not heard: %s", error)
                self._ended.wait(LOOK_SECONDS)

    def _listen(self) -> None:
        with psycopg.connect(self._address, autocommit=True, connect_timeout=5) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self._heard(None)  # something may have been said while nobody listened
            while not self._ended.is_set():
                for notice in connection.notifies(timeout=LOOK_SECONDS):
                    self._heard(notice.payload)
                    if self._ended.is_set():
                        break
