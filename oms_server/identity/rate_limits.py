"""How often somebody may ask: a token bucket per credential and per address, a sliding window for signing in.

The counts are of this process; what is over a limit is answered with how long to wait.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from pyrate_limiter import Decision, InMemoryBucket, InMemoryStateStore, Rate, RateItem, TokenBucket

from oms_server.settings import RateSettings

MOST_KEYS = 50_000
"""How many addresses and credentials are remembered; the one not seen for longest is forgotten first."""

T = TypeVar("T")


class RateLimits:
    """The limits of one server process. Safe to use from several threads."""

    def __init__(self, settings: RateSettings) -> None:
        self._algorithm = TokenBucket()
        self._rates = {
            "credential": [Rate(settings.per_credential, 1000 * settings.seconds)],
            "address": [Rate(settings.per_address, 1000 * settings.seconds)],
        }
        self._sign_in = [Rate(settings.sign_ins, 1000 * settings.sign_in_seconds)]
        self._states = _Recent(InMemoryStateStore)
        self._windows = _Recent(lambda: InMemoryBucket(self._sign_in))

    def of_credential(self, identity: str, *, now_ms: int) -> float | None:
        """Count a request; return how many seconds to wait, or None if it may go on."""
        return self._spend("credential", identity, now_ms)

    def of_address(self, address: str, *, now_ms: int) -> float | None:
        """Count a request; return how many seconds to wait, or None if it may go on."""
        return self._spend("address", address, now_ms)

    def of_sign_in(self, name: str, address: str, *, now_ms: int) -> float | None:
        """Count an attempt to sign in, for the name and for the address."""
        waits = [
            self._slide((kind, key), now_ms) for kind, key in (("name", name), ("from", address))
        ]
        return max((wait for wait in waits if wait is not None), default=None)

    def _spend(self, kind: str, key: str, now_ms: int) -> float | None:
        rates = self._rates[kind]
        store: Any = self._states.get((kind, key))  # the library's types say less than it does
        decision: Decision = store.check(self._algorithm, rates, now_ms, 1)
        if decision.allowed:
            return None
        return (decision.retry_after_ms or rates[0].interval) / 1000

    def _slide(self, key: Hashable, now_ms: int) -> float | None:
        window: Any = self._windows.get(key)
        window.leak(now_ms)
        item = RateItem("sign in", now_ms)
        if window.put(item):
            return None
        return float(window.waiting(item) / 1000)


class _Recent(Generic[T]):
    """A value for each key, made when it is first asked for."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._values: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> T:
        with self._lock:
            value = self._values.get(key)
            if value is None:
                value = self._values[key] = self._make()
                if len(self._values) > MOST_KEYS:
                    self._values.popitem(last=False)
            else:
                self._values.move_to_end(key)
            return value
