"""Short ways to make records for tests: real ones, with ids that follow from their names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from oms_desktop.models.action_type import (
    ActionRule,
    ActionType,
    Assignment,
    Parameter,
    RuleKind,
)
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


def a_parameter(
    action: str, name: str, data_type: DataType | None = STRING, **fields: Any
) -> Parameter:
    """Return a parameter of the action called *action*; one that `refers_to` a type has no data type."""
    if fields.get("refers_to"):
        data_type = None
    made = {"api_name": name, "display_name": name, "data_type": data_type, **fields}
    return Parameter(id=an_id(f"{action}.{name}"), **made)


def a_rule(action: str, does: str, **fields: Any) -> ActionRule:
    """Return a rule of the action called *action*; its id follows from what it does and to what."""
    about = fields.get("object_type") or fields.get("link_type") or fields.get("function", "")
    rule = {"id": an_id(f"{action} {does} {about}"), "does": RuleKind(does), **fields}
    return ActionRule(**rule)


def an_action(
    name: str, *parameters: str | Parameter, creates: ObjectType | None = None, **fields: Any
) -> ActionType:
    """Return an action type; parameters given by name are strings.

    With *creates* it makes an object of that type and sets those of its properties that have a parameter's name.
    """
    made = tuple(a_parameter(name, p) if isinstance(p, str) else p for p in parameters)
    if creates is not None:
        ids = {one.api_name: one.id for one in made}
        sets = tuple(
            Assignment(id=own.id, parameter=ids[own.api_name])
            for own in creates.properties
            if own.api_name in ids
        )
        rule = a_rule(name, "create_object", object_type=creates.id, sets=sets)
        fields = {"rules": (rule,), **fields}
    return ActionType(
        id=an_id(name), **{"api_name": name, "display_name": name, "parameters": made, **fields}
    )
