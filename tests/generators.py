"""Hypothesis strategies: small ontologies and edits of them, biased so that two edits of one ontology collide.

Names, ids and values come from small pools, so that two sides often touch the same record, field, element or word.
Every generated ontology is valid by itself: nothing dangles, no name stands twice, nothing inherits from itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st

from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import AllowedValue, Constraints, Property
from oms_desktop.models.record import Record, Status
from tests.builders import a_link, a_property, a_type, an_id

Ontology = dict[str, Record]
"""Records by id."""

Edit = Callable[[st.DrawFn, Ontology], None]

TYPE_NAMES = ("Aircraft", "Airline", "Airport", "Flight", "Crew")
NEW_TYPE_NAMES = ("Lease", "Gate")
PROPERTY_NAMES = ("code", "range", "seats", "owner")
NEW_PROPERTY_NAMES = ("height", "weight")
INTERFACE = "Located"
DIAGRAM = an_id("Overview")
WORDS = ("Plane", "Vessel", "Carrier")
SENTENCES = ("It flies.", "It is owned.", "It is leased.", "It lands.")
TAGS = ("a", "b", "c", "d")
STATEMENTS = tuple(
    f"<urn:s> <urn:p{slot}> <urn:o{value}> ." for slot in (1, 2) for value in (1, 2, 3)
)
TYPES: tuple[DataType, ...] = (
    data_type("short"),
    data_type("integer"),
    data_type("long"),
    data_type("double"),
    data_type("string"),
    data_type("decimal", precision=30, scale=2),
)

_A_TYPE, _A_WORD, _AN_ORIGIN = map(st.sampled_from, (TYPES, WORDS, ("one", "other")))
_SENTENCES = st.lists(st.sampled_from(SENTENCES), max_size=3, unique=True)
_A_CHANCE, _A_PLACE = st.booleans(), st.integers(0, 5)
"""Made once: Hypothesis takes longer to look at a new strategy than to draw from one it knows."""


@st.composite
def ontologies(draw: st.DrawFn) -> Ontology:
    """Return a small, valid ontology."""
    names = TYPE_NAMES[: draw(st.integers(2, len(TYPE_NAMES)))]
    types = [draw(_types(name)) for name in names]
    records: Ontology = {record.id: record for record in types}
    interface = _an_interface()
    records[interface.id] = interface
    records[DIAGRAM] = Diagram(id=DIAGRAM, display_name="Overview")
    for index in range(draw(st.integers(0, 2))):
        ends = draw(st.sampled_from(types)), draw(st.sampled_from(types))
        many = (draw(_A_CHANCE), draw(_A_CHANCE))
        link = _named_ends(a_link(f"link{index}", *ends, many=many))
        records[link.id] = link
    for one in types:
        if draw(_A_CHANCE):
            placed = _placed(one.id, draw(_A_PLACE), draw(_A_PLACE))
            records[placed.id] = placed
    return records


@st.composite
def edited(draw: st.DrawFn, ontology: Ontology, theme: Sequence[Edit] = ()) -> Ontology:
    """Return *ontology* after some edits: those of *theme* with their own values, and a few others."""
    records = dict(ontology)
    for edit in (*theme, *draw(_edits(0, 5))):
        edit(draw, records)
    return records


@st.composite
def three_versions(draw: st.DrawFn, *both: Edit) -> tuple[Ontology, Ontology, Ontology]:
    """Return an ontology and two edits of it that tend to touch the same things.

    Args:
        draw: Given by Hypothesis.
        both: Edits that both sides make first, each with values of its own: a law about a finding that is rare among
            all edits names those that lead to it.
    """
    base = draw(ontologies())
    theme = both + tuple(draw(_edits(not both, 4)))
    return base, draw(edited(base, theme)), draw(edited(base, theme))


@cache
def _edits(least: int, most: int) -> st.SearchStrategy[list[Edit]]:
    return st.lists(st.sampled_from(EDITS), min_size=least, max_size=most)


@cache
def _one_of(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@cache
def _some_of(names: tuple[str, ...], *, least: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), min_size=least, max_size=len(names), unique=True)


@st.composite
def _types(draw: st.DrawFn, name: str) -> ObjectType:
    properties = [
        a_property(name, p, draw(_A_TYPE)) for p in draw(_some_of(PROPERTY_NAMES, least=1))
    ]
    return a_type(
        name,
        *properties,
        description=" ".join(draw(_SENTENCES)),
        aliases=tuple(draw(_some_of(TAGS))),
        statements=tuple(draw(_some_of(STATEMENTS))),
        primary_key=(properties[0].id,) if properties and draw(_A_CHANCE) else (),
    )


def _an_interface() -> Interface:
    return Interface(
        id=an_id(INTERFACE),
        api_name=INTERFACE,
        display_name=INTERFACE,
        properties=(a_property(INTERFACE, "place"),),
    )


def _named_ends(link: LinkType) -> LinkType:
    """Name both ends after the link, so that no two links clash at a type."""
    source = link.source.evolve(api_name=f"{link.api_name}From")
    target = link.target.evolve(api_name=f"{link.api_name}To")
    return link.evolve(source=source, target=target)


def _placed(record: str, x: int, y: int) -> Placement:
    return Placement(id=placement_id(DIAGRAM, record), diagram=DIAGRAM, record=record, x=x, y=y)


def _pick(draw: st.DrawFn, records: Ontology, kind: type[Record]) -> Any:
    """Return one of the records of a kind, most often the first one, or None."""
    found = [r for _, r in sorted(records.items()) if isinstance(r, kind)]
    return draw(st.sampled_from([*found[:1] * 3, *found])) if found else None


def _rename(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None:
        records[one.id] = one.evolve(display_name=draw(_A_WORD))


def _rename_api(draw: st.DrawFn, records: Ontology) -> None:
    one, name = _pick(draw, records, ObjectType), draw(_A_WORD)
    if one is not None and all(r.api_name != name for r in records.values()):
        records[one.id] = one.evolve(api_name=name)


def _describe(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None:
        sentences = draw(_SENTENCES)
        records[one.id] = one.evolve(description=" ".join(sentences))


def _change_sets(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None:
        labels = tuple((tag, draw(_A_WORD)) for tag in draw(_some_of(("de", "ko"))))
        records[one.id] = one.evolve(
            aliases=tuple(draw(_some_of(TAGS))),
            statements=tuple(draw(_some_of(STATEMENTS))),
            labels=labels,
        )


def _change_status(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None:
        records[one.id] = one.evolve(status=draw(_one_of(*Status)), abstract=True)


def _change_property(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is None or not one.properties:
        return
    chosen = draw(st.sampled_from([*one.properties[:1] * 3, *one.properties]))
    change = draw(_PROPERTY_CHANGE)
    changed = tuple(p.evolve(**change) if p.id == chosen.id else p for p in one.properties)
    records[one.id] = one.evolve(properties=changed)


def _change_type(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None and one.properties:
        first = one.properties[0].evolve(data_type=draw(_A_TYPE))
        records[one.id] = one.evolve(properties=(first, *one.properties[1:]))


def _allowing(tag: str) -> Constraints:
    return Constraints(allowed=(AllowedValue(id="x"), AllowedValue(id=tag)))


_PROPERTY_CHANGES: dict[str, st.SearchStrategy[Any]] = {
    "data_type": st.sampled_from(TYPES),
    "display_name": st.sampled_from(WORDS),
    "required": st.booleans(),
    "constraints": st.one_of(
        st.builds(Constraints, minimum=st.sampled_from((None, "1", "5", "9"))),
        st.builds(Constraints, maximum=st.sampled_from((None, "3", "7"))),
        st.builds(_allowing, st.sampled_from(TAGS)),
    ),
}


_PROPERTY_CHANGE = st.fixed_dictionaries({}, optional=_PROPERTY_CHANGES)


def _add_property(draw: st.DrawFn, records: Ontology) -> None:
    """Add a property; its id is one the other side may use too, or one of its own."""
    one = _pick(draw, records, ObjectType)
    name = draw(_one_of(*NEW_PROPERTY_NAMES))
    if one is None or any(p.api_name == name for p in one.properties):
        return
    origin = draw(_AN_ORIGIN)
    made = Property(
        id=an_id(f"{one.id}.{name}.{origin}"),
        api_name=name,
        display_name=name,
        data_type=draw(_A_TYPE),
    )
    at = draw(st.integers(0, len(one.properties)))
    records[one.id] = one.evolve(properties=(*one.properties[:at], made, *one.properties[at:]))


def _remove_property(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None and one.properties:
        gone = draw(st.sampled_from(one.properties)).id
        records[one.id] = one.evolve(
            properties=tuple(p for p in one.properties if p.id != gone),
            primary_key=tuple(key for key in one.primary_key if key != gone),
            title_property=None if one.title_property == gone else one.title_property,
            implements=tuple(i for i in one.implements if gone not in dict(i.properties).values()),
        )


def _reorder(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None:
        records[one.id] = one.evolve(properties=tuple(draw(st.permutations(one.properties))))


def _choose_key(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None and one.properties:
        ids = [p.id for p in one.properties]
        records[one.id] = one.evolve(
            primary_key=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
            title_property=draw(st.sampled_from(ids)),
        )


def _extend(draw: st.DrawFn, records: Ontology) -> None:
    one, parent = _pick(draw, records, ObjectType), _pick(draw, records, ObjectType)
    if one is None or parent is None or _reaches(records, parent.id, one.id):
        return
    records[one.id] = one.evolve(extends=(*one.extends, parent.id))


def _reaches(records: Ontology, start: str, end: str) -> bool:
    """Tell whether *end* is *start* or above it."""
    one = records.get(start)
    above = one.extends if isinstance(one, ObjectType) else ()
    return start == end or any(_reaches(records, parent, end) for parent in above)


def _implement(draw: st.DrawFn, records: Ontology) -> None:
    one, interface = _pick(draw, records, ObjectType), records.get(an_id(INTERFACE))
    if one is None or not isinstance(interface, Interface) or not one.properties:
        return
    pairs = tuple((member.id, one.properties[0].id) for member in interface.properties)
    made = Implementation(id=interface.id, properties=pairs)
    records[one.id] = one.evolve(implements=(made,))


def _require_member(draw: st.DrawFn, records: Ontology) -> None:
    """Let the interface require one more member; types that implement it already get one."""
    interface = records.get(an_id(INTERFACE))
    if not isinstance(interface, Interface) or len(interface.properties) > 1:
        return
    member = a_property(INTERFACE, "zone", required=True)
    records[interface.id] = interface.evolve(properties=(*interface.properties, member))
    for one in list(records.values()):
        if isinstance(one, ObjectType) and one.implements:
            own = one.properties[0].id if one.properties else an_id("none")
            made = one.implements[0]
            mapped = made.evolve(properties=(*made.properties, (member.id, own)))
            records[one.id] = one.evolve(implements=(mapped,))


def _delete(draw: st.DrawFn, records: Ontology) -> None:
    """Delete a type or the interface, with everything that refers to it."""
    kinds = draw(st.sampled_from(((ObjectType,), (ObjectType,), (Interface, LinkType))))
    found = [r for _, r in sorted(records.items()) if isinstance(r, kinds)]
    if len(found) < 2:
        return
    one = draw(st.sampled_from(found))
    del records[one.id]
    for other in list(records.values()):
        match other:
            case LinkType() if one.id in (*other.source.any_of, *other.target.any_of):
                del records[other.id]
            case Placement(record=placed) if placed == one.id:
                del records[other.id]
            case ObjectType():
                records[other.id] = other.evolve(
                    extends=tuple(parent for parent in other.extends if parent != one.id),
                    implements=tuple(i for i in other.implements if i.id != one.id),
                )


def _add_type(draw: st.DrawFn, records: Ontology) -> None:
    """Add a type; its id is one the other side may use too, or one of its own."""
    name, origin = draw(_one_of(*NEW_TYPE_NAMES)), draw(_AN_ORIGIN)
    if all(r.api_name != name for r in records.values()):
        word = draw(_A_WORD)
        made = a_type(f"{name}.{origin}", api_name=name, display_name=word, aliases=(word,))
        records[made.id] = made


def _add_link(draw: st.DrawFn, records: Ontology) -> None:
    one, other = _pick(draw, records, ObjectType), _pick(draw, records, ObjectType)
    name = draw(_one_of("linkA", "linkB"))
    if one is not None and other is not None and an_id(name) not in records:
        made = _named_ends(a_link(name, one, other))
        records[made.id] = made


def _change_cardinality(draw: st.DrawFn, records: Ontology) -> None:
    link = _pick(draw, records, LinkType)
    if link is not None:
        one, many = draw(_one_of("one", "many")), draw(_one_of("one", "many"))
        records[link.id] = link.evolve(
            source=link.source.evolve(cardinality=one), target=link.target.evolve(cardinality=many)
        )


def _place(draw: st.DrawFn, records: Ontology) -> None:
    one = _pick(draw, records, ObjectType)
    if one is not None and DIAGRAM in records:
        placed = _placed(one.id, draw(_A_PLACE), draw(_A_PLACE))
        records[placed.id] = placed


EDITS: tuple[Edit, ...] = (
    _rename,
    _rename_api,
    *(_describe,) * 2,
    *(_change_sets,) * 2,
    _change_status,
    *(_change_property,) * 5,
    _add_property,
    _remove_property,
    _reorder,
    _choose_key,
    _extend,
    _implement,
    _require_member,
    _delete,
    _delete,
    _add_type,
    _add_link,
    _change_cardinality,
    _place,
)

NAMING, ORDERING, TYPING = (_add_type, _rename_api), (_reorder, _add_property), (_change_type,)
INHERITING, DELETING, COLLECTING = (_extend, _extend), (_delete,), (_change_sets,)
"""What both sides do first in the laws that speak of it."""
