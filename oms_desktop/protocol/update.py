"""Moving refs: the conditional update, all or nothing (decision 33)."""

from typing import Annotated, Final, TypeAlias

from pydantic import Field, StringConstraints

from oms_desktop.protocol.record import HexHash, WireRecord
from oms_desktop.protocol.refs import RefHead, RefName

MAX_UPDATES: Final = 100

OperationId: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[0-9A-Za-z._:-]{8,64}$", strict=True)
]
"""Chosen by the client and stored before it is sent; the same one is sent again after no answer."""


class RefMove(WireRecord):
    """Move *ref* from *old* to *new*; None means that the ref does not exist before, or after.

    Both must be said: an update without `old` is refused with 428.
    """

    ref: RefName
    old: HexHash | None
    new: HexHash | None


class UpdateRequest(WireRecord):
    """Move some refs together."""

    op: OperationId
    updates: tuple[RefMove, ...] = Field(min_length=1, max_length=MAX_UPDATES)


class UpdateAnswer(WireRecord):
    """The refs stand there now, moved by this operation or already before."""

    op: str
    sequence: int = Field(ge=0)
    refs: tuple[RefHead, ...]
