"""Clocks that stand still until a test moves them."""

from dataclasses import dataclass


@dataclass
class StillClock:
    """Both clocks of `sync.ports.Clock`."""

    seconds: float = 1000.0
    wall: int = 1_700_000_000_000

    def monotonic(self) -> float:
        return self.seconds

    def wall_ms(self) -> int:
        return self.wall

    def pass_time(self, seconds: float) -> None:
        self.seconds += seconds
        self.wall += int(seconds * 1000)
