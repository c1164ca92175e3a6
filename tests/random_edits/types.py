"""Edits of object types: their own fields, their properties, what they build on."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import AllowedValue, Constraints, Property, Sensitivity
from oms_desktop.models.record import Deprecation, Status
from tests.builders import an_id
from tests.random_edits.letting_go import let_go
from tests.random_edits.pools import (
    A_TYPE,
    A_WORD,
    AN_ORIGIN,
    GROUPS,
    NEW_PROPERTY_NAMES,
    SHARED,
    SOME_SENTENCES,
    STATEMENTS,
    TAGS,
    TYPES,
    WORDS,
    Ontology,
    one_of,
    pick,
    said_of,
    some_of,
)


def rename(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None:
        records[one.id] = one.evolve(display_name=draw(A_WORD))


def rename_api(draw: st.DrawFn, records: Ontology) -> None:
    one, name = pick(draw, records, ObjectType), draw(A_WORD)
    if one is not None and all(r.api_name != name for r in records.values()):
        records[one.id] = one.evolve(api_name=name)


def describe(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None:
        text = " ".join(draw(SOME_SENTENCES))
        if draw(one_of(False, False, True)):
            records[one.id] = one.evolve(descriptions=(("ko", text),))
        else:
            records[one.id] = one.evolve(description=text)


def change_sets(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None:
        labels = tuple((tag, draw(A_WORD)) for tag in draw(some_of(("de", "ko"))))
        records[one.id] = one.evolve(
            aliases=draw(some_of(TAGS)),
            statements=said_of(one.id, draw(some_of(STATEMENTS))),
            groups=tuple(g for g in draw(some_of(GROUPS)) if g in records),
            labels=labels,
        )


def change_status(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None:
        records[one.id] = one.evolve(status=draw(one_of(*Status)), abstract=True)


def change_looks(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None:
        looks = {"icon": draw(one_of("plane", "ship")), "colour": draw(one_of("1", "2"))}
        records[one.id] = one.evolve(**looks)


def deprecate(draw: st.DrawFn, records: Ontology) -> None:
    """Deprecate a type, most often with another one in its place."""
    one, other = pick(draw, records, ObjectType), pick(draw, records, ObjectType)
    if one is not None:
        by = None if other is None or other.id == one.id else other.id
        why = Deprecation(reason=draw(A_WORD), replaced_by=by)
        records[one.id] = one.evolve(status=Status.DEPRECATED, deprecation=why)


def change_property(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is None or not one.properties:
        return
    chosen = draw(st.sampled_from([*one.properties[:1] * 3, *one.properties]))
    change = draw(_PROPERTY_CHANGE)
    changed = tuple(p.evolve(**change) if p.id == chosen.id else p for p in one.properties)
    records[one.id] = one.evolve(properties=changed)


def change_type(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None and one.properties:
        first = one.properties[0].evolve(data_type=draw(A_TYPE))
        records[one.id] = one.evolve(properties=(first, *one.properties[1:]))


def share_property(draw: st.DrawFn, records: Ontology) -> None:
    """Let a property follow the shared one, or no longer."""
    one = pick(draw, records, ObjectType)
    if one is not None and one.properties and SHARED in records:
        first = one.properties[0]
        shared = first.evolve(shared=None if first.shared else SHARED)
        records[one.id] = one.evolve(properties=(shared, *one.properties[1:]))


def _allowing(tag: str) -> Constraints:
    return Constraints(allowed=(AllowedValue(id="x"), AllowedValue(id=tag)))


_PROPERTY_CHANGES: dict[str, st.SearchStrategy[Any]] = {
    "data_type": st.sampled_from(TYPES),
    "display_name": st.sampled_from(WORDS),
    "required": st.booleans(),
    "array": st.booleans(),
    "sensitivity": st.sampled_from(tuple(Sensitivity)),
    "default": st.sampled_from((None, "1", "2")),
    "constraints": st.one_of(
        st.builds(Constraints, minimum=st.sampled_from((None, "1", "5", "9"))),
        st.builds(Constraints, maximum=st.sampled_from((None, "3", "7"))),
        st.builds(_allowing, st.sampled_from(TAGS)),
    ),
}


_PROPERTY_CHANGE = st.fixed_dictionaries({}, optional=_PROPERTY_CHANGES)


def add_property(draw: st.DrawFn, records: Ontology) -> None:
    """Add a property; its id is one the other side may use too, or one of its own."""
    one = pick(draw, records, ObjectType)
    name = draw(one_of(*NEW_PROPERTY_NAMES))
    if one is None or any(p.api_name == name for p in one.properties):
        return
    origin = draw(AN_ORIGIN)
    made = Property(
        id=an_id(f"{one.id}.{name}.{origin}"),
        api_name=name,
        display_name=name,
        data_type=draw(A_TYPE),
    )
    at = draw(st.integers(0, len(one.properties)))
    records[one.id] = one.evolve(properties=(*one.properties[:at], made, *one.properties[at:]))


def remove_property(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None and one.properties:
        gone = draw(st.sampled_from(one.properties)).id
        left = tuple(p for p in one.properties if p.id != gone)
        records[one.id] = one.evolve(
            properties=left,
            implements=tuple(i for i in one.implements if gone not in dict(i.properties).values()),
        )
        let_go(records, {gone})


def reorder(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None:
        records[one.id] = one.evolve(properties=tuple(draw(st.permutations(one.properties))))


def choose_key(draw: st.DrawFn, records: Ontology) -> None:
    one = pick(draw, records, ObjectType)
    if one is not None and one.properties:
        ids = [p.id for p in one.properties]
        records[one.id] = one.evolve(
            primary_key=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
            title_property=draw(st.sampled_from(ids)),
        )


def extend(draw: st.DrawFn, records: Ontology) -> None:
    one, parent = pick(draw, records, ObjectType), pick(draw, records, ObjectType)
    if one is None or parent is None or reaches(records, parent.id, one.id):
        return
    records[one.id] = one.evolve(extends=(*one.extends, parent.id))


def reaches(records: Ontology, start: str, end: str) -> bool:
    """Tell whether *end* is *start* or above it."""
    above: tuple[str, ...] = getattr(records.get(start), "extends", ())
    return start == end or any(reaches(records, parent, end) for parent in above)
