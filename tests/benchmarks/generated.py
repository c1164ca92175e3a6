"""A generated company ontology of any size: the same one for the same size."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator

from oms_desktop.models.data_types import data_type
from oms_desktop.models.link_type import Cardinality, LinkSide, LinkType
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import Property
from oms_desktop.models.record import Record

_TYPES = [data_type(name) for name in "string integer double date boolean timestamp".split()]


def ontology(types: int, links: int, seed: int = 1) -> Iterator[Record]:
    """Yield *types* object types in a forest, with three to nine properties each, and *links* link types."""
    chance = random.Random(seed)
    made: list[str] = []
    for number in range(types):
        record = _id(chance)
        parents = (chance.choice(made),) if made and chance.random() < 0.7 else ()
        yield ObjectType(
            id=record,
            api_name=f"Type{number}",
            display_name=f"Type {number}",
            description=f"The generated type number {number}, one of {types}.",
            extends=parents,
            properties=tuple(_property(chance, column) for column in range(chance.randint(3, 9))),
        )
        made.append(record)
    for number in range(links):
        source, target = chance.choice(made), chance.choice(made)
        yield LinkType(
            id=_id(chance),
            api_name=f"link{number}",
            display_name=f"link {number}",
            source=LinkSide(any_of=(source,), api_name=f"from{number}"),
            target=LinkSide(any_of=(target,), api_name=f"to{number}", cardinality=Cardinality.ONE),
        )


def _property(chance: random.Random, column: int) -> Property:
    name = f"column{column}"
    return Property(
        id=_id(chance),
        api_name=name,
        display_name=name,
        data_type=chance.choice(_TYPES),
        required=column == 0,
    )


def _id(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))
