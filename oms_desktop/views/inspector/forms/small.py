"""The forms of the smaller kinds: value types, struct types, groups, diagrams, individuals and modules."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.record import Record, Status
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.blocks.pairs import prefixes_block
from oms_desktop.views.inspector.description import (
    Colour,
    Custom,
    Field,
    Flag,
    Form,
    Line,
    Refs,
    Row,
    Section,
    TypeOf,
    Values,
    Words,
)
from oms_desktop.views.inspector.forms.general import (
    carried,
    description_text,
    display_name,
    ending,
    languages,
    names,
)
from oms_desktop.views.inspector.forms.typed import constraints, parameters
from oms_desktop.views.inspector.property_edits import StructEdits
from oms_desktop.views.inspector.property_list import PropertyList
from oms_desktop.views.inspector.targets import TYPE

translate = QCoreApplication.translate


def value_type_form() -> Form:
    """Return the form of one value type."""
    base = Field(
        TYPE, translate("Inspector", "Base type"), TypeOf(value_types=False), locked=_base_lock
    )
    return Form(
        "value_type",
        (
            names(),
            Section("", (base, *parameters("base_type"))),
            constraints("base_type"),
            Section(
                "",
                (
                    Row(
                        (
                            Field(
                                ("version",), translate("Inspector", "Version"), Line(hint="1.0.0")
                            ),
                            Field(("category",), translate("Inspector", "Category"), Line()),
                        )
                    ),
                    Field(("format",), translate("Inspector", "Format"), Line()),
                    Field(
                        ("examples",),
                        translate("Inspector", "Examples"),
                        Words(translate("Inspector", "An example, then Enter")),
                    ),
                ),
            ),
            *ending(),
        ),
    )


def struct_type_form() -> Form:
    """Return the form of one struct type."""
    return Form("struct_type", (names(), Section("", (Custom(struct_fields),)), *ending()))


def struct_fields(desk: Desk) -> PropertyList:
    """Return the table of the fields of a struct."""
    title = translate("Inspector", "Fields")
    return PropertyList(desk, title=title, edits=StructEdits(desk))


def group_form() -> Form:
    """Return the form of one group."""
    colour = Field(("colour",), translate("Inspector", "Colour"), Colour())
    return Form("group", (names(), Section("", (colour,)), languages(), carried()))


def diagram_form() -> Form:
    """Return the form of one diagram."""
    number = Field(("order",), translate("Inspector", "Place among the tabs"), Line(_reads_order))
    return Form("diagram", (Section("", (display_name(), description_text(), number)), languages()))


def individual_form() -> Form:
    """Return the form of one individual."""
    types = Field(
        ("types",),
        translate("Inspector", "Types"),
        Refs(("object_type",), translate("Inspector", "Add a type")),
    )
    return Form("individual", (names(), Section("", (types,)), *ending()))


def module_form() -> Form:
    """Return the form of one module."""
    return Form(
        "module",
        (
            names(),
            Section(
                "",
                (
                    Field(
                        ("namespace",), translate("Inspector", "Namespace of new records"), Line()
                    ),
                    Field(("version_iri",), translate("Inspector", "Version IRI"), Line()),
                    Field(
                        ("default_language",),
                        translate("Inspector", "Language of names and descriptions"),
                        Line(hint="en"),
                    ),
                    Field(
                        ("imports",),
                        translate("Inspector", "Imports"),
                        Words(translate("Inspector", "An IRI, then Enter")),
                    ),
                    Field(
                        ("read_only",),
                        translate("Inspector", "Read-only: its records cannot be edited"),
                        Flag(),
                    ),
                ),
            ),
            Section("", (Custom(prefixes_block),)),
            languages(),
            carried(),
        ),
    )


def _base_lock(values: Values) -> str:
    if any(isinstance(one, Record) and one.status is not Status.EXPERIMENTAL for one in values):
        return translate(
            "Inspector",
            "The base type never changes once a value type is in use. Make a new value type instead.",
        )
    return ""


def _reads_order(text: str) -> object:
    try:
        return int(text.strip() or 0)
    except ValueError:
        return 0
