"""Collisions that span records: links, interfaces, parents, actions (see `plants`)."""

from __future__ import annotations

import random

from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality, LinkType, Mapping
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.property import Property
from tests.builders import a_link, a_property, a_rule, a_type, an_action, an_id
from tests.corpus.plants import INTEGER, STRING, Plant, planted

ONE, MANY = Cardinality.ONE, Cardinality.MANY


def link_plants(name: str, chance: random.Random) -> list[Plant]:
    """Return one plant of each code about link types."""
    return [
        _both_widened(name, chance),
        _narrowed_and_widened(name, chance),
        _both_moved(name, chance),
        _key_for_many(name, chance),
        _same_name_at_one_end(name, chance),
        _deleted_and_used(name, chance),
        _both_ends_renamed(name, chance),
    ]


def inheritance_plants(name: str, chance: random.Random) -> list[Plant]:
    """Return one plant of each code about parents and interfaces."""
    return [
        _more_parents(name, chance),
        _circle(name, chance),
        _new_member_and_new_implementer(name, chance),
        _no_longer_conforms(name, chance),
        _diamond(name, chance),
        _deleted_and_implemented(name, chance),
        _both_mapped(name, chance),
    ]


def action_plants(name: str, chance: random.Random) -> list[Plant]:
    """Return one plant of each code about action types."""
    return [_parameter_of_nothing(name, chance), _maker_without_the_required(name, chance)]


def _both_widened(name: str, chance: random.Random) -> Plant:
    link, *ends = _linked(f"{name}L601")
    one, other = _between(link, MANY, ONE), _between(link, ONE, MANY)
    sides = ((*ends, one), (*ends, other))
    return planted(chance, "L601", (*ends, link), *sides, link.id, "#cardinality")


def _narrowed_and_widened(name: str, chance: random.Random) -> Plant:
    link, *ends = _linked(f"{name}L602")
    base = _between(link, MANY, ONE)
    sides = ((*ends, link), (*ends, _between(link, MANY, MANY)))
    return planted(chance, "L602", (*ends, base), *sides, link.id, "#cardinality")


def _both_moved(name: str, chance: random.Random) -> Plant:
    stem = f"{name}L603"
    link, *ends = _linked(stem)
    more = [a_type(f"{stem}{letter}", "code") for letter in "CD"]
    moved = (link.evolve(target=link.target.evolve(any_of=(to.id,))) for to in more)
    base, one, other = ((*ends, *more, version) for version in (link, *moved))
    return planted(chance, "L603", base, one, other, link.id, "target", "any_of")


def _key_for_many(name: str, chance: random.Random) -> Plant:
    """One stores the link as a foreign key, the other makes both ends many."""
    link, *ends = _linked(f"{name}L604")
    base = _between(link, MANY, ONE)
    key = Mapping(by="foreign_key", property=ends[0].properties[0].id)
    sides = ((*ends, base.evolve(mapping=key)), (*ends, _between(base, MANY, MANY)))
    return planted(chance, "L604", (*ends, base), *sides, link.id)


def _same_name_at_one_end(name: str, chance: random.Random) -> Plant:
    """Both made a link of one type, called alike at its end."""
    stem = f"{name}L605"
    ends = [a_type(f"{stem}{letter}", "code") for letter in "AB"]
    one, other = (
        _between(a_link(f"{stem}{n}", ends[0], ends[1]), MANY, ONE, called="works") for n in (1, 2)
    )
    return planted(chance, "L605", tuple(ends), (*ends, one), (*ends, other), one.id)


def _deleted_and_used(name: str, chance: random.Random) -> Plant:
    stem = f"{name}L606"
    link, *ends = _linked(stem)
    rule = a_rule(f"{stem}Do", "create_link", link_type=link.id)
    action = an_action(f"{stem}Do", rules=(rule,))
    sides = (tuple(ends), (*ends, link, action))
    return planted(chance, "L606", (*ends, link), *sides, link.id)


def _both_ends_renamed(name: str, chance: random.Random) -> Plant:
    link, *ends = _linked(f"{name}L607")
    one = link.evolve(source=link.source.evolve(display_name="From here"))
    other = link.evolve(target=link.target.evolve(display_name="To there"))
    sides = ((*ends, one), (*ends, other))
    return planted(chance, "L607", (*ends, link), *sides, link.id, settled=True)


def _more_parents(name: str, chance: random.Random) -> Plant:
    stem = f"{name}I701"
    child, *parents = (a_type(f"{stem}{letter}") for letter in "ABC")
    one, other = (child.evolve(extends=(parent.id,)) for parent in parents)
    base, mine, theirs = ((version, *parents) for version in (child, one, other))
    return planted(chance, "I701", base, mine, theirs, child.id, "extends", settled=True)


def _circle(name: str, chance: random.Random) -> Plant:
    stem = f"{name}I702"
    a, b = (a_type(f"{stem}{letter}") for letter in "AB")
    one, other = (a.evolve(extends=(b.id,)), b), (a, b.evolve(extends=(a.id,)))
    return planted(chance, "I702", (a, b), one, other, a.id)


def _new_member_and_new_implementer(name: str, chance: random.Random) -> Plant:
    stem = f"{name}I703"
    shape = _interface(stem, "code")
    grown = shape.evolve(properties=(*shape.properties, _member(stem, "size")))
    type_ = a_type(f"{stem}A", "code")
    implementer = _implementing(type_, shape)
    sides = ((grown, type_), (shape, implementer))
    return planted(chance, "I703", (shape, type_), *sides, type_.id)


def _no_longer_conforms(name: str, chance: random.Random) -> Plant:
    """One retyped the member, the other implements it with a property of the old type."""
    stem = f"{name}I704"
    shape = _interface(stem, "code")
    retyped = shape.evolve(properties=(shape.properties[0].evolve(data_type=INTEGER),))
    type_ = a_type(f"{stem}A", "code")
    sides = ((retyped, type_), (shape, _implementing(type_, shape)))
    return planted(chance, "I704", (shape, type_), *sides, type_.id)


def _diamond(name: str, chance: random.Random) -> Plant:
    """A type that one side works on has two parents; each side gave one of them a member of one name, of different types."""
    stem = f"{name}I705"
    left, right = (a_type(f"{stem}{letter}") for letter in "LR")
    child = a_type(f"{stem}C", extends=(left.id, right.id))
    one = left.evolve(properties=(a_property(f"{stem}L", "size", STRING),))
    other = right.evolve(properties=(a_property(f"{stem}R", "size", INTEGER),))
    said = child.evolve(description="What has both sizes.")
    sides = ((one, right, child), (left, other, said))
    return planted(chance, "I705", (left, right, child), *sides, child.id)


def _deleted_and_implemented(name: str, chance: random.Random) -> Plant:
    stem = f"{name}I706"
    shape, type_ = _interface(stem, "code"), a_type(f"{stem}A", "code")
    sides = ((type_,), (shape, _implementing(type_, shape)))
    return planted(chance, "I706", (shape, type_), *sides, shape.id)


def _both_mapped(name: str, chance: random.Random) -> Plant:
    stem = f"{name}I707"
    shape = _interface(stem, "code")
    type_ = a_type(f"{stem}A", "code", "number", "text")
    base, one, other = (_implementing(type_, shape, column) for column in range(3))
    sides = ((shape, one), (shape, other))
    return planted(chance, "I707", (shape, base), *sides, type_.id, "implements", shape.id)


def _parameter_of_nothing(name: str, chance: random.Random) -> Plant:
    """One removed a property, the other made an action set it."""
    stem = f"{name}B901"
    made = a_type(stem, "code", "size")
    action = an_action(f"{stem}Make", "code", creates=made)
    setting = an_action(f"{stem}Make", "code", "size", creates=made)
    gone = made.evolve(properties=made.properties[:1])
    sides = ((gone, action), (made, setting))
    return planted(chance, "B901", (made, action), *sides, action.id)


def _maker_without_the_required(name: str, chance: random.Random) -> Plant:
    """One made a property required, the other made an action that makes the object without it."""
    stem = f"{name}K205"
    made = a_type(stem, "code", "size")
    action = an_action(f"{stem}Make", "code", creates=made)
    code, size = made.properties
    required = made.evolve(properties=(code, size.evolve(required=True)))
    return planted(chance, "K205", (made,), (required,), (made, action), action.id)


def _linked(stem: str) -> tuple[LinkType, ObjectType, ObjectType]:
    a, b = (a_type(f"{stem}{letter}", "code") for letter in "AB")
    return a_link(f"{stem}Link", a, b, many=(False, False)), a, b


def _between(
    link: LinkType, source: Cardinality, target: Cardinality, called: str = ""
) -> LinkType:
    names = {"api_name": called} if called else {}
    return link.evolve(
        source=link.source.evolve(cardinality=source, **names),
        target=link.target.evolve(cardinality=target),
    )


def _member(stem: str, name: str) -> Property:
    return a_property(f"{stem}Shape", name, STRING, required=True)


def _interface(stem: str, *members: str) -> Interface:
    properties = tuple(_member(stem, member) for member in members)
    name = f"{stem}Shape"
    return Interface(id=an_id(name), api_name=name, display_name=name, properties=properties)


def _implementing(type_: ObjectType, shape: Interface, column: int = 0) -> ObjectType:
    pairs = ((shape.properties[0].id, type_.properties[column].id),)
    return type_.evolve(implements=(Implementation(id=shape.id, properties=pairs),))
