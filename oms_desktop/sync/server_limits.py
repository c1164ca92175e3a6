"""The limits that the server stated, for all procedures of one engine; the defaults until it was asked."""

from oms_desktop.protocol.capabilities import Limits


class ServerLimits:
    """Where the limits are kept."""

    def __init__(self) -> None:
        self.known = Limits()
