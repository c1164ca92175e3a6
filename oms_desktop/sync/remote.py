"""The port to a remote: whoever can perform a request and say what came back."""

from typing import Any, Protocol

from oms_desktop.sync.requests import Answer, Request


class Remote(Protocol):
    """A remote OMS as the driver of the engine uses it."""

    async def perform(self, request: Request[Any]) -> Answer:
        """Make one call. It never raises for what the network does; it may be cancelled at any moment."""
        ...

    async def reconnect(self) -> None:
        """Forget all connections, as after waking from sleep."""
        ...

    async def close(self) -> None:
        """End all connections."""
        ...
