"""The form of object types."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.blocks.members import MembersBlock
from oms_desktop.views.inspector.description import (
    Choice,
    Custom,
    Field,
    Flag,
    Form,
    Line,
    Refs,
    Section,
)
from oms_desktop.views.inspector.forms.general import appearance, ending, names
from oms_desktop.views.inspector.property_list import PropertyList
from oms_desktop.views.inspector.targets import EXTENDS, IMPLEMENTS
from oms_desktop.views.inspector.words import visibilities

translate = QCoreApplication.translate

SHOWN_IN_GENERAL = 8


def object_type_form() -> Form:
    """Return the form of one object type."""
    plural = Field(("plural_name",), translate("Inspector", "Plural"), Line(), single=True)
    return Form(
        "object_type",
        (
            names(plural),
            Section("", (Custom(short_property_list),)),
            inheritance(),
            Section(
                translate("Inspector", "Use"),
                (
                    Field(
                        ("visibility",),
                        translate("Inspector", "Visibility"),
                        Choice(visibilities()),
                    ),
                    Field(
                        ("abstract",),
                        translate("Inspector", "Abstract: has no objects of its own"),
                        Flag(),
                    ),
                ),
            ),
            appearance(),
            *ending(),
        ),
    )


def inheritance() -> Section:
    """Return what the type implements and extends."""
    return Section(
        "",
        (
            Field(
                IMPLEMENTS,
                translate("Inspector", "Implements"),
                Refs(("interface",), translate("Inspector", "Implement an interface")),
            ),
            Custom(MembersBlock),
            Field(
                EXTENDS,
                translate("Inspector", "Extends"),
                Refs(("object_type",), translate("Inspector", "Extend another type")),
            ),
        ),
    )


def short_property_list(desk: Desk) -> PropertyList:
    """Return the first few properties, for the general page."""
    return PropertyList(desk, limit=SHOWN_IN_GENERAL)
