"""Hypothesis strategies: small ontologies and edits of them, biased so that two edits of one ontology collide.

Names, ids and values come from small pools, so that two sides often touch the same record, field, element or word.
Every generated ontology is valid by itself: nothing dangles, no name stands twice, nothing inherits from itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from oms_desktop.models.diagram import Diagram
from oms_desktop.models.group import Group
from oms_desktop.models.interface import Interface
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import SharedProperty
from tests.builders import a_link, a_property, a_type, an_id
from tests.random_edits import actions, others, types
from tests.random_edits.pools import (
    A_CHANCE,
    A_PLACE,
    A_TYPE,
    DIAGRAM,
    GROUPS,
    INTERFACE,
    INTERFACES,
    PROPERTY_NAMES,
    SHARED,
    SOME_SENTENCES,
    STATEMENTS,
    TAGS,
    TYPE_NAMES,
    Edit,
    Ontology,
    named_ends,
    said_of,
    some_of,
)

__all__ = [
    "ACTING",
    "CLASHING",
    "COLLECTING",
    "DELETING",
    "EDITS",
    "IMPLEMENTING",
    "INHERITING",
    "LINKING",
    "NAMING",
    "ORDERING",
    "TYPING",
    "Edit",
    "Ontology",
    "edited",
    "ontologies",
    "several_versions",
    "three_versions",
]

Versions = tuple[Ontology, Ontology, Ontology]


@st.composite
def ontologies(draw: st.DrawFn) -> Ontology:
    """Return a small, valid ontology."""
    names = TYPE_NAMES[: draw(st.integers(2, len(TYPE_NAMES)))]
    made = [draw(_types(name)) for name in names]
    records = Ontology((record.id, record) for record in (*made, *_ALWAYS))
    for index in range(draw(st.integers(0, 2))):
        ends = draw(st.sampled_from(made)), draw(st.sampled_from(made))
        many = (draw(A_CHANCE), draw(A_CHANCE))
        link = named_ends(a_link(f"link{index}", *ends, many=many))
        records[link.id] = link
    if draw(A_CHANCE):
        action = actions.an_action(made[0])
        records[action.id] = action
    for one in made:
        if draw(A_CHANCE):
            placed = others.placement(one.id, draw(A_PLACE), draw(A_PLACE))
            records[placed.id] = placed
    return records


@st.composite
def edited(draw: st.DrawFn, ontology: Ontology, theme: Sequence[Edit] = ()) -> Ontology:
    """Return *ontology* after some edits: those of *theme* with their own values, and a few others."""
    records = Ontology(ontology)
    for edit in (*theme, *draw(_edits(0, 5))):
        edit(draw, records)
    return records


@st.composite
def several_versions(draw: st.DrawFn, count: int, *both: Edit) -> tuple[Ontology, ...]:
    """Return an ontology and *count* edits of it that tend to touch the same things.

    Args:
        draw: Given by Hypothesis.
        count: How many versions there are beside the base.
        both: Edits that every version makes first, each with values of its own: a law about a finding that is rare
            among all edits names those that lead to it.
    """
    base = draw(ontologies())
    theme = both + tuple(draw(_edits(not both, 4)))
    return base, *(draw(edited(base, theme)) for _ in range(count))


def three_versions(*both: Edit) -> st.SearchStrategy[Versions]:
    """Return the strategy of an ontology and two edits of it that collide."""
    versions: st.SearchStrategy[Versions] = several_versions(2, *both)  # type: ignore[assignment]
    return versions


@cache
def _edits(least: int, most: int) -> st.SearchStrategy[list[Edit]]:
    return st.lists(st.sampled_from(EDITS), min_size=least, max_size=most)


@st.composite
def _types(draw: st.DrawFn, name: str) -> ObjectType:
    properties = [a_property(name, p, draw(A_TYPE)) for p in draw(some_of(PROPERTY_NAMES, least=1))]
    return a_type(
        name,
        *properties,
        description=" ".join(draw(SOME_SENTENCES)),
        aliases=draw(some_of(TAGS)),
        statements=said_of(an_id(name), draw(some_of(STATEMENTS))),
        primary_key=(properties[0].id,) if properties and draw(A_CHANCE) else (),
    )


def _an_interface(name: str) -> Interface:
    members = (a_property(name, "place"),) if name == INTERFACE else ()
    return Interface(id=an_id(name), api_name=name, display_name=name, properties=members)


_ALWAYS = (
    *map(_an_interface, INTERFACES),
    *(Group(id=one, api_name=f"Group{n}", display_name=f"{n}") for n, one in enumerate(GROUPS)),
    SharedProperty(id=SHARED, api_name="SharedCode", display_name="Code"),
    Diagram(id=DIAGRAM, display_name="Overview"),
)
"""What stands in every generated ontology."""

EDITS: tuple[Edit, ...] = (
    types.rename,
    types.rename_api,
    *(types.describe,) * 2,
    *(types.change_sets,) * 2,
    types.change_status,
    types.change_looks,
    types.deprecate,
    *(types.change_property,) * 5,
    types.share_property,
    types.add_property,
    types.remove_property,
    types.reorder,
    types.choose_key,
    types.extend,
    *(others.implement,) * 2,
    others.extend_interface,
    others.require_member,
    others.change_member,
    others.change_shared,
    others.colour_group,
    *(others.delete,) * 2,
    others.add_type,
    others.add_link,
    others.change_cardinality,
    others.map_link,
    others.move_end,
    others.place,
    others.write_note,
    actions.change_parameter,
    actions.add_parameter,
    actions.change_rule,
    actions.add_rule,
    actions.write_criterion,
    actions.tell,
)

NAMING, ORDERING = (others.add_type, types.rename_api), (types.reorder, types.add_property)
TYPING, INHERITING = (types.change_type,), (types.extend, types.extend)
DELETING, COLLECTING = (others.delete,), (types.change_sets,)
IMPLEMENTING = (others.implement, others.require_member)
CLASHING = (types.rename, types.rename, types.describe, types.change_type, others.delete)
ACTING = (actions.change_parameter, actions.change_rule, actions.add_rule)
LINKING = (others.add_link, others.move_end, others.change_cardinality)
"""What both sides do first in the laws that speak of it."""
