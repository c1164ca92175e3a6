"""Groups: how people sort records, by colour and name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from oms_desktop.models.record import Record
from oms_desktop.models.values import Merge, Rule


class Group(Record):
    """A named group; its members name it in their own `groups`."""

    kind: Annotated[Literal["group"], Merge(Rule.FIXED)] = "group"
    colour: Annotated[str, Merge(Rule.COSMETIC)] = Field(
        default="", pattern=r"^([0-9a-f]{6}|[0-7])?$"
    )
