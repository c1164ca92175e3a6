"""Small pools of names, ids and values, so that two edits often touch the same record, field, element or word.

Everything is made once: Hypothesis takes longer to look at a new strategy than to draw from one it knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import combinations, permutations
from typing import Any

from hypothesis import strategies as st

from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.plain import to_plain
from oms_desktop.models.record import Record
from tests.builders import an_id


class Ontology(dict[str, Record]):
    """Records by id; a failing example shows them without the fields at their default."""

    def __repr__(self) -> str:
        return "\n".join(("", *(f"  {to_plain(record)}" for record in self.values()), ""))


Edit = Callable[[st.DrawFn, Ontology], None]
"""Changes an ontology in place; does nothing where there is nothing to change."""

TYPE_NAMES = ("Aircraft", "Airline", "Airport", "Flight", "Crew")
NEW_TYPE_NAMES = ("Lease", "Gate")
PROPERTY_NAMES = ("code", "range", "seats", "owner")
NEW_PROPERTY_NAMES = ("height", "weight")
INTERFACES = ("Located", "Tracked")
NEW_MEMBERS = ("zone", "level")
INTERFACE = INTERFACES[0]
DIAGRAM = an_id("Overview")
SHARED = an_id("SharedCode")
GROUPS = (an_id("Fleet"), an_id("Ground"))
WORDS = ("Plane", "Vessel", "Carrier")
SENTENCES = ("It flies.", "It is owned.", "It is leased.", "It lands.")
TAGS = ("a", "b", "c", "d")
STATEMENTS = tuple(f"<urn:p{slot}> <urn:o{value}> ." for slot in (1, 2) for value in (1, 2, 3))
"""Predicates and objects; `said_of` adds whom they are about."""
TYPES: tuple[DataType, ...] = (
    data_type("short"),
    data_type("integer"),
    data_type("long"),
    data_type("double"),
    data_type("string"),
    data_type("decimal", precision=30, scale=2),
)

A_TYPE = st.sampled_from(TYPES)
A_WORD, A_TAG = st.sampled_from(WORDS), st.sampled_from(TAGS)
AN_ORIGIN = st.sampled_from(("one", "other"))
SOME_SENTENCES = st.sampled_from(
    tuple(some for size in range(4) for some in permutations(SENTENCES, size))
)
A_CHANCE, A_PLACE = st.booleans(), st.integers(0, 5)


@cache
def one_of(*values: Any) -> st.SearchStrategy[Any]:
    """Return the strategy of one of *values*."""
    return st.sampled_from(values)


@cache
def some_of(names: tuple[str, ...], *, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    """Return the strategy of some of *names*, at least *least*, in their order: one draw, where a list takes many."""
    subsets = (some for size in range(least, len(names) + 1) for some in combinations(names, size))
    return st.sampled_from(tuple(subsets))


def said_of(record: str, statements: Iterable[str]) -> tuple[str, ...]:
    """Return statements about a record that has no IRI."""
    return tuple(f"<urn:uuid:{record}> {statement}" for statement in statements)


def pick(draw: st.DrawFn, records: Ontology, *kinds: type[Record]) -> Any:
    """Return one of the records of some kinds, most often the first one, or None."""
    found = [r for _, r in sorted(records.items()) if isinstance(r, kinds)]
    return draw(st.sampled_from([*found[:1] * 6, *found])) if found else None


def named_ends(link: LinkType) -> LinkType:
    """Name both ends after the link, so that no two links clash at a type."""
    source = link.source.evolve(api_name=f"{link.api_name}From")
    target = link.target.evolve(api_name=f"{link.api_name}To")
    return link.evolve(source=source, target=target)
