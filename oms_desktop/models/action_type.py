"""Action types: what people may do with objects, such as *Assign aircraft to flight*.

An action asks for parameters and applies its rules to objects and links; criteria say when it may, effects tell others.
What a rule or criterion means to the system that runs it this module does not know: expressions are text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from oms_desktop.models.data_types import DataType
from oms_desktop.models.property import Constraints
from oms_desktop.models.record import Record
from oms_desktop.models.values import (
    ApiName,
    KeyedBy,
    LongTextMap,
    Merge,
    PropertyRef,
    Ref,
    Rule,
    Text,
    TextMap,
    Topic,
    Value,
)

ParameterRef = PropertyRef
"""A parameter of the same action, by its id: to the reference walk a part of a record like a property."""


class Parameter(Value):
    """What somebody fills in: a value of `data_type`, or objects of the type `refers_to`; one, or a list of them."""

    id: Annotated[str, Merge(Rule.FIXED)]
    api_name: ApiName = ""
    display_name: str = ""
    labels: TextMap = ()
    description: Text = ""
    descriptions: LongTextMap = ()
    data_type: Annotated[DataType | None, Merge(Rule.DATA_TYPE)] = None
    refers_to: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    is_list: Annotated[bool, Merge(Rule.SCALAR, Topic.ARITY)] = False
    default: Annotated[str | None, Merge(Rule.SCALAR, Topic.DEFAULT)] = None
    required: bool = False
    visible: bool = True
    editable: bool = True
    constraints: Annotated[Constraints, Merge(Rule.CONSTRAINTS)] = Constraints()


class ValueSource(StrEnum):
    """Where the value of an assignment comes from."""

    PARAMETER = "parameter"
    CONSTANT = "constant"
    CURRENT_USER = "current_user"
    CURRENT_TIME = "current_time"


class Assignment(Value):
    """The value a rule gives to one property; `id` is the property. What `source` does not name is not used."""

    id: PropertyRef
    source: ValueSource = ValueSource.PARAMETER
    parameter: Annotated[ParameterRef | None, Merge(Rule.SLOT)] = None
    constant: str | None = None


class RuleKind(StrEnum):
    """What a rule does."""

    CREATE_OBJECT = "create_object"
    MODIFY_OBJECT = "modify_object"
    DELETE_OBJECT = "delete_object"
    CREATE_LINK = "create_link"
    DELETE_LINK = "delete_link"
    FUNCTION = "function"


class ActionRule(Value):
    """One step of an action.

    `object_type` is what is created, changed or deleted, `link_type` what is linked or unlinked. `object` is the
    parameter that says which object, or an earlier rule that creates it; of a link it is the one at its `source`, and
    `other` the one at its `target`.
    """

    id: Annotated[str, Merge(Rule.FIXED)]
    does: RuleKind
    object_type: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    link_type: Annotated[Ref | None, Merge(Rule.SLOT)] = None
    object: Annotated[ParameterRef | None, Merge(Rule.SLOT)] = None
    other: Annotated[ParameterRef | None, Merge(Rule.SLOT)] = None
    sets: Annotated[tuple[Assignment, ...], KeyedBy, Merge(Rule.KEYED)] = ()
    function: str = ""


class Criterion(Value):
    """A condition that must hold, and what somebody reads where it does not."""

    id: Annotated[str, Merge(Rule.FIXED)]
    expression: Annotated[str, Merge(Rule.SCALAR, Topic.OPAQUE)] = ""
    message: Text = ""
    messages: LongTextMap = ()


class SideEffect(Value):
    """Whom an action tells: people by a notification, another system by a call of its address."""

    id: Annotated[str, Merge(Rule.FIXED)]
    does: Literal["notification", "webhook"] = "notification"
    recipients: str = ""
    subject: str = ""
    text: Text = ""
    url: str = ""
    body: str = ""


class ActionType(Record):
    """Something people may do: its parameters, its rules in order, its criteria and its effects."""

    kind: Annotated[Literal["action_type"], Merge(Rule.FIXED)] = "action_type"
    parameters: Annotated[tuple[Parameter, ...], KeyedBy, Merge(Rule.KEYED)] = ()
    rules: Annotated[tuple[ActionRule, ...], KeyedBy, Merge(Rule.KEYED)] = ()
    criteria: Annotated[tuple[Criterion, ...], KeyedBy, Merge(Rule.KEYED)] = ()
    effects: Annotated[tuple[SideEffect, ...], KeyedBy, Merge(Rule.KEYED)] = ()
