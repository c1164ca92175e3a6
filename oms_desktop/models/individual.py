"""Individuals: named things an ontology brings with it, such as units and code lists."""

from __future__ import annotations

from typing import Annotated, Literal

from oms_desktop.models.record import Record
from oms_desktop.models.values import Merge, RefSet, Rule


class Individual(Record):
    """A named thing, kept with its statements; it is shown, not edited as data."""

    kind: Annotated[Literal["individual"], Merge(Rule.FIXED)] = "individual"
    types: RefSet = ()
