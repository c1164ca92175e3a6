"""The kinds of record, by name."""

from __future__ import annotations

from oms_desktop.models.action_type import ActionType
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.group import Group
from oms_desktop.models.individual import Individual
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.module import Module
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import SharedProperty
from oms_desktop.models.record import Record
from oms_desktop.models.struct_type import StructType
from oms_desktop.models.value_type import ValueType

KINDS: dict[str, type[Record]] = {
    "object_type": ObjectType,
    "link_type": LinkType,
    "interface": Interface,
    "shared_property": SharedProperty,
    "value_type": ValueType,
    "struct_type": StructType,
    "action_type": ActionType,
    "individual": Individual,
    "group": Group,
    "diagram": Diagram,
    "placement": Placement,
    "module": Module,
}
"""Every kind in the order in which people read them."""
