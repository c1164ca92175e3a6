"""Short ways to make records for tests: real ones, with ids that follow from their names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from oms_desktop.models.data_types import STRING, DataType
from oms_desktop.models.ids import record_id_for_iri
from oms_desktop.models.link_type import Cardinality, LinkSide, LinkType
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property


def an_id(name: str) -> str:
    """Return the id that *name* always has."""
    return record_id_for_iri("test", name)


def new_ids(prefix: str = "new") -> Callable[[], str]:
    """Return a source of ids: the same ones in the same order each time."""
    numbers = count()
    return lambda: an_id(f"{prefix} {next(numbers)}")


def a_property(owner: str, name: str, data_type: DataType = STRING, **fields: Any) -> Property:
    return Property(
        id=an_id(f"{owner}.{name}"), api_name=name, display_name=name, data_type=data_type, **fields
    )


def a_type(name: str, *properties: str | Property, **fields: Any) -> ObjectType:
    """Return an object type; properties given by name are strings."""
    made = tuple(a_property(name, p) if isinstance(p, str) else p for p in properties)
    return ObjectType(
        id=an_id(name), **{"api_name": name, "display_name": name, "properties": made, **fields}
    )


def a_link(
    name: str,
    source: ObjectType,
    target: ObjectType,
    *,
    many: tuple[bool, bool] = (True, False),
    **fields: Any,
) -> LinkType:
    """Return a link type; *many* says for both ends whether several things stand there."""
    ends = [
        LinkSide(
            any_of=(one.id,),
            api_name=one.api_name.lower(),
            display_name=one.display_name,
            cardinality=Cardinality.MANY if several else Cardinality.ONE,
        )
        for one, several in zip((source, target), many, strict=True)
    ]
    return LinkType(
        id=an_id(name), api_name=name, display_name=name, source=ends[0], target=ends[1], **fields
    )
