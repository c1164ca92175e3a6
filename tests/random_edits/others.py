"""Edits of everything but the inside of object types: existence, links, interfaces, shared properties, diagrams."""

from __future__ import annotations

from hypothesis import strategies as st

from oms_desktop.models.action_type import ActionType
from oms_desktop.models.diagram import Diagram, DiagramNote, Placement
from oms_desktop.models.group import Group
from oms_desktop.models.ids import placement_id
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import LinkType, Mapping
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import SharedProperty
from oms_desktop.models.record import Record
from tests.builders import a_link, a_property, a_type, an_id
from tests.random_edits.letting_go import let_go
from tests.random_edits.pools import (
    A_CHANCE,
    A_PLACE,
    A_TYPE,
    A_WORD,
    AN_ORIGIN,
    DIAGRAM,
    NEW_MEMBERS,
    NEW_TYPE_NAMES,
    SHARED,
    Ontology,
    named_ends,
    one_of,
    pick,
)
from tests.random_edits.types import reaches

DELETED: tuple[tuple[type[Record], ...], ...] = (
    (ObjectType,),
    (ObjectType,),
    (Interface, LinkType, SharedProperty, Group, Diagram, ActionType),
)


def delete(draw: st.DrawFn, records: Ontology) -> None:
    """Delete a record with everything that refers to it; the last type stays."""
    kinds = draw(st.sampled_from(DELETED))
    found = [r for _, r in sorted(records.items()) if isinstance(r, kinds)]
    if not found or (kinds == (ObjectType,) and len(found) < 2):
        return
    one = draw(st.sampled_from(found))
    del records[one.id]
    parts = {part.id for part in getattr(one, "properties", ())}
    let_go(records, {one.id, *parts})


def add_type(draw: st.DrawFn, records: Ontology) -> None:
    """Add a type; its id is one the other side may use too, or one of its own."""
    name, origin = draw(one_of(*NEW_TYPE_NAMES)), draw(AN_ORIGIN)
    if all(r.api_name != name for r in records.values()):
        word = draw(A_WORD)
        made = a_type(f"{name}.{origin}", api_name=name, display_name=word, aliases=(word,))
        records[made.id] = made


def add_link(draw: st.DrawFn, records: Ontology) -> None:
    one, other = pick(draw, records, ObjectType), pick(draw, records, ObjectType)
    name = draw(one_of("linkA", "linkB"))
    if one is not None and other is not None and an_id(name) not in records:
        made = named_ends(a_link(name, one, other))
        records[made.id] = made


def change_cardinality(draw: st.DrawFn, records: Ontology) -> None:
    link = pick(draw, records, LinkType)
    if link is not None:
        one, many = draw(one_of("one", "many")), draw(one_of("one", "many"))
        records[link.id] = link.evolve(
            source=link.source.evolve(cardinality=one), target=link.target.evolve(cardinality=many)
        )


def map_link(draw: st.DrawFn, records: Ontology) -> None:
    """Store a link by a property of the type at its source, by a table, or by a type of its own."""
    link = pick(draw, records, LinkType)
    if link is None:
        return
    by = draw(one_of("foreign_key", "join_table", "object_type"))
    source = records.get(link.source.any_of[0])
    properties = source.properties if isinstance(source, ObjectType) else ()
    if by == "foreign_key" and properties:
        mapping = Mapping(by=by, property=draw(st.sampled_from(properties)).id)
    elif by == "object_type":
        mapping = Mapping(by=by, object_type=pick(draw, records, ObjectType).id)
    else:
        mapping = Mapping(by="join_table", table=draw(A_WORD))
    records[link.id] = link.evolve(mapping=mapping)


def move_end(draw: st.DrawFn, records: Ontology) -> None:
    """Let a link lead to another type; a mapping by a property of the old one goes."""
    link, to = pick(draw, records, LinkType), pick(draw, records, ObjectType)
    if link is not None and to is not None:
        end = draw(one_of("source", "target"))
        side = getattr(link, end).evolve(any_of=(to.id,))
        records[link.id] = link.evolve(**{end: side, "mapping": Mapping()})


def implement(draw: st.DrawFn, records: Ontology) -> None:
    """Implement an interface, each of its members by some property of the type's own."""
    one, interface = pick(draw, records, ObjectType), pick(draw, records, Interface)
    if one is None or interface is None or not one.properties:
        return
    own = [p.id for p in one.properties]
    chosen = own[0] if draw(A_CHANCE) else draw(st.sampled_from(own))
    members = _members(records, interface)
    made = Implementation(id=interface.id, properties=tuple((m, chosen) for m in members))
    others = tuple(i for i in one.implements if i.id != interface.id)
    records[one.id] = one.evolve(implements=(*others, made))


def _members(records: Ontology, interface: Interface) -> tuple[str, ...]:
    """Return the ids of all members of an interface, its own last."""
    above = (records.get(parent) for parent in interface.extends)
    inherited = (m for one in above if isinstance(one, Interface) for m in _members(records, one))
    return tuple(dict.fromkeys((*inherited, *(p.id for p in interface.properties))))


def extend_interface(draw: st.DrawFn, records: Ontology) -> None:
    """Let one interface take over the optional members of another."""
    one, parent = pick(draw, records, Interface), pick(draw, records, Interface)
    if one is None or parent is None or reaches(records, parent.id, one.id):
        return
    if not any(member.required for member in parent.properties) and not parent.extends:
        records[one.id] = one.evolve(extends=(*one.extends, parent.id))


def require_member(draw: st.DrawFn, records: Ontology) -> None:
    """Let an interface require one more member; types that implement it, or an heir of it, get one."""
    interface = pick(draw, records, Interface)
    if interface is None or len(interface.properties) > 1:
        return
    member = a_property(interface.api_name, draw(one_of(*NEW_MEMBERS)), required=True)
    if any(known.id == member.id for known in interface.properties):
        return
    records[interface.id] = interface.evolve(properties=(*interface.properties, member))
    for one in list(records.values()):
        if isinstance(one, ObjectType) and one.implements:
            own = one.properties[0].id if one.properties else an_id("none")
            mapped = tuple(
                i.evolve(properties=(*i.properties, (member.id, own)))
                if reaches(records, i.id, interface.id)
                else i
                for i in one.implements
            )
            records[one.id] = one.evolve(implements=mapped)


def change_member(draw: st.DrawFn, records: Ontology) -> None:
    """Rename or retype the first member of an interface."""
    interface = pick(draw, records, Interface)
    if interface is not None and interface.properties:
        first = interface.properties[0]
        changes = {"display_name": draw(A_WORD)} if draw(A_CHANCE) else {"data_type": draw(A_TYPE)}
        changed = (first.evolve(**changes), *interface.properties[1:])
        records[interface.id] = interface.evolve(properties=changed)


def change_shared(draw: st.DrawFn, records: Ontology) -> None:
    shared = records.get(SHARED)
    if isinstance(shared, SharedProperty):
        changes = {"display_name": draw(A_WORD)} if draw(A_CHANCE) else {"data_type": draw(A_TYPE)}
        records[SHARED] = shared.evolve(**changes)


def colour_group(draw: st.DrawFn, records: Ontology) -> None:
    group = pick(draw, records, Group)
    if group is not None:
        records[group.id] = group.evolve(colour=draw(one_of("1", "2", "3")))


def place(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None and DIAGRAM in records:
        placed = placement(one.id, draw(A_PLACE), draw(A_PLACE))
        records[placed.id] = placed


def placement(record: str, x: int, y: int) -> Placement:
    """Return where a record stands on the diagram."""
    return Placement(id=placement_id(DIAGRAM, record), diagram=DIAGRAM, record=record, x=x, y=y)


def write_note(draw: st.DrawFn, records: Ontology) -> None:
    diagram = records.get(DIAGRAM)
    if isinstance(diagram, Diagram):
        note = DiagramNote(id=an_id("note"), text=draw(A_WORD), x=draw(A_PLACE))
        records[DIAGRAM] = diagram.evolve(notes=(note,))
