"""Waiting for what another thread tells: by condition, never by time."""

from collections.abc import Callable
from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")
PATIENCE = 60.0


class Watch(Generic[T]):
    """Keeps every value it is called with; a test waits for one it likes."""

    def __init__(self) -> None:
        self.values: list[T] = []
        self._changed = Condition()

    def __call__(self, value: T) -> None:
        with self._changed:
            self.values.append(value)
            self._changed.notify_all()

    def until(self, likes: Callable[[T], bool]) -> T:
        """Return the last value once it is one that *likes* accepts."""

        def liked() -> bool:
            return bool(self.values) and likes(self.values[-1])

        with self._changed:
            met = self._changed.wait_for(liked, PATIENCE)
            assert met, f"never came; last: {self.values[-1:]}"
            return self.values[-1]
