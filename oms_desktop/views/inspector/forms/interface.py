"""The form of interfaces, and that of a link an interface asks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.inspector.description import (
    Choice,
    Custom,
    Field,
    Flag,
    Form,
    Ref,
    Refs,
    Section,
)
from oms_desktop.views.inspector.forms.general import (
    appearance,
    display_name,
    ending,
    free_api_name,
    names,
)
from oms_desktop.views.inspector.forms.object_type import short_property_list
from oms_desktop.views.inspector.targets import EXTENDS
from oms_desktop.views.inspector.words import cardinalities

translate = QCoreApplication.translate


def interface_form() -> Form:
    """Return the form of one interface."""
    return Form(
        "interface",
        (
            names(),
            Section("", (Custom(short_property_list),)),
            Section(
                "",
                (
                    Field(
                        EXTENDS,
                        translate("Inspector", "Extends"),
                        Refs(("interface",), translate("Inspector", "Extend another interface")),
                    ),
                    Field(
                        ("searchable",),
                        translate("Inspector", "Objects can be searched by this interface"),
                        Flag(),
                    ),
                ),
            ),
            appearance(),
            *ending(),
        ),
    )


def link_constraint_form() -> Form:
    """Return the form of one link that implementers must have."""
    return Form(
        "link_constraint",
        (
            Section(
                "",
                (
                    display_name(),
                    free_api_name(),
                    Field(
                        ("target",),
                        translate("Inspector", "Links to"),
                        Ref(("object_type", "interface"), translate("Inspector", "Choose a type")),
                    ),
                    Field(
                        ("cardinality",),
                        translate("Inspector", "How many"),
                        Choice(cardinalities()),
                    ),
                    Field(("required",), translate("Inspector", "Required"), Flag()),
                ),
            ),
        ),
    )
