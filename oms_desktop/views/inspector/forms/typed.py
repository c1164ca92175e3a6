"""The forms of properties, shared properties and fields of structs: a type, what bounds it, how it is treated."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.data_types import NUMBERS, STRUCT_FIELD_TYPES, TypeName
from oms_desktop.models.values import Value
from oms_desktop.views.inspector.blocks.pairs import allowed_values_block
from oms_desktop.views.inspector.description import (
    Choice,
    Custom,
    Field,
    Flag,
    Form,
    Line,
    Ref,
    Refs,
    Row,
    Section,
    Shown,
    TypeOf,
    Values,
)
from oms_desktop.views.inspector.editors.line import NotReadable, reads_optional, reads_whole_number
from oms_desktop.views.inspector.forms.general import (
    deprecation,
    description_text,
    display_name,
    ending,
    free_api_name,
    languages,
    names,
    status,
)
from oms_desktop.views.inspector.forms.link_type import relation_flags
from oms_desktop.views.inspector.targets import EXTENDS, TYPE
from oms_desktop.views.inspector.words import formats, sensitivities, similarities, visibilities

translate = QCoreApplication.translate

TEXTS = frozenset({TypeName.STRING, TypeName.LANGUAGE_TEXT, TypeName.IRI, TypeName.BINARY})
RANGED = NUMBERS | {TypeName.DATE, TypeName.TIMESTAMP}
_BOUND = re.compile(r"-?\d+(\.\d+)?|\d{4}-\d{2}-\d{2}.*")


def property_form() -> Form:
    """Return the form of one or several properties of an owner."""
    required = Field(("required",), translate("Inspector", "Required"), Flag())
    shared = Field(
        ("shared",),
        translate("Inspector", "Shared property"),
        Ref(("shared_property",), translate("Inspector", "Not shared")),
    )
    return Form(
        "property",
        (
            Section(
                "",
                (display_name(), free_api_name(), type_field(), *parameters(), required, *ways()),
            ),
            constraints(),
            Section("", (default(), unit(), description_text())),
            Section("", (shared, *treatment(), status())),
            deprecation(),
            languages(),
        ),
    )


def shared_property_form() -> Form:
    """Return the form of one shared property."""
    types = ("object_type", "interface")
    return Form(
        "shared_property",
        (
            names(),
            Section("", (type_field(), *parameters(), *ways())),
            constraints(),
            Section("", (default(), unit())),
            Section(
                translate("Inspector", "Attached to"),
                (
                    Field(
                        ("any_of",),
                        translate("Inspector", "One of these types"),
                        Refs(types, translate("Inspector", "Attach to a type")),
                    ),
                    Field(
                        ("all_of",),
                        translate("Inspector", "All of these types at once"),
                        Refs(types, translate("Inspector", "Attach to a type")),
                        shown=lambda values: any(getattr(one, "all_of", ()) for one in values),
                    ),
                    Field(
                        EXTENDS,
                        translate("Inspector", "Extends"),
                        Refs(
                            ("shared_property",), translate("Inspector", "Extend another property")
                        ),
                    ),
                ),
            ),
            Section("", treatment()),
            relation_flags(translate("Inspector", "As a relation")),
            *ending(),
        ),
    )


def struct_field_form() -> Form:
    """Return the form of one field of a struct type."""
    return Form(
        "struct_field",
        (
            Section(
                "",
                (
                    display_name(),
                    free_api_name(),
                    Field(TYPE, translate("Inspector", "Data type"), TypeOf(STRUCT_FIELD_TYPES)),
                    *parameters(),
                    Field(("required",), translate("Inspector", "Required"), Flag()),
                    description_text(),
                ),
            ),
            languages(),
        ),
    )


def type_field() -> Field:
    """Return data type and value type in one."""
    return Field(TYPE, translate("Inspector", "Data type"), TypeOf())


def parameters(name: str = "data_type") -> tuple[Row, ...]:
    """Return the parameters of decimals and vectors."""
    number = reads_whole_number(translate("Inspector", "Write a whole number."))
    return (
        Row(
            (
                Field((name, "precision"), translate("Inspector", "Digits"), Line(number), shown=has_type(name, TypeName.DECIMAL)),
                Field((name, "scale"), translate("Inspector", "Of them after the point"), Line(number), shown=has_type(name, TypeName.DECIMAL)),
            )
        ),
        Row(
            (
                Field((name, "dimension"), translate("Inspector", "Dimensions"), Line(number), shown=has_type(name, TypeName.VECTOR)),
                Field((name, "similarity"), translate("Inspector", "Compared by"), Choice(similarities()), shown=has_type(name, TypeName.VECTOR)),
            )
        ),
    )  # fmt: skip


def constraints(name: str = "data_type") -> Section:
    """Return what bounds the values, as far as it fits the data type."""
    whole = reads_whole_number(translate("Inspector", "Write a whole number, or leave it empty."))
    bound = Line(_reads_bound)
    ranged, text = has_type(name, *RANGED), has_type(name, *TEXTS)
    return Section(
        translate("Inspector", "Constraints"),
        (
            Row(
                (
                    Field(("constraints", "minimum"), translate("Inspector", "Least"), bound, shown=ranged),
                    Field(("constraints", "maximum"), translate("Inspector", "Most"), bound, shown=ranged),
                )
            ),
            Row(
                (
                    Field(("constraints", "min_length"), translate("Inspector", "Shortest"), Line(whole), shown=text),
                    Field(("constraints", "max_length"), translate("Inspector", "Longest"), Line(whole), shown=text),
                )
            ),
            Row(
                (
                    Field(("constraints", "pattern"), translate("Inspector", "Pattern"), Line(_reads_pattern, "[A-Z]{3}"), shown=text),
                    Field(("constraints", "format"), translate("Inspector", "Format"), Choice(formats()), shown=text),
                )
            ),
            Row(
                (
                    Field(("constraints", "min_items"), translate("Inspector", "Fewest items"), Line(whole), shown=_is_array),
                    Field(("constraints", "max_items"), translate("Inspector", "Most items"), Line(whole), shown=_is_array),
                )
            ),
            Field(("constraints", "unique_items"), translate("Inspector", "No item twice"), Flag(), shown=_is_array),
            Custom(allowed_values_block),
        ),
    )  # fmt: skip


def ways() -> tuple[Field, ...]:
    """Return how many values there are and whether they repeat."""
    return (
        Field(("unique",), translate("Inspector", "Unique"), Flag()),
        Field(("array",), translate("Inspector", "Array: several values"), Flag()),
    )


def default() -> Field:
    """Return the value that stands where none is given."""
    return Field(("default",), translate("Inspector", "Default"), Line(reads_optional))


def unit() -> Field:
    """Return the unit of the values."""
    return Field(("unit",), translate("Inspector", "Unit"), Line(hint="km"))


def treatment() -> tuple[Field | Row, ...]:
    """Return how values are shown, protected and found."""
    return (
        Row(
            (
                Field(("visibility",), translate("Inspector", "Visibility"), Choice(visibilities())),
                Field(("sensitivity",), translate("Inspector", "Sensitivity"), Choice(sensitivities())),
            )
        ),
        Row(
            (
                Field(("searchable",), translate("Inspector", "Searchable"), Flag()),
                Field(("indexed",), translate("Inspector", "Indexed"), Flag()),
            )
        ),
    )  # fmt: skip


def has_type(name: str, *wanted: TypeName) -> Shown:
    """Return whether all values have one of the data types."""

    def shown(values: Values) -> bool:
        return all(_type_of(one, name) in wanted for one in values)

    return shown


def _type_of(value: Value, name: str) -> TypeName | None:
    found = getattr(value, name, None)
    return found.name if found is not None else None


def _is_array(values: Values) -> bool:
    return all(getattr(one, "array", False) or getattr(one, "is_list", False) for one in values)


def _reads_bound(text: str) -> object:
    clean = text.strip().replace(",", "").replace("−", "-")
    if clean and not _BOUND.fullmatch(clean):
        raise NotReadable(
            translate(
                "Inspector", "Write a number such as 900 or 0.5, or a date such as 2026-12-31."
            )
        )
    return clean or None


def _reads_pattern(text: str) -> object:
    try:
        re.compile(text)
    except re.error as error:
        raise NotReadable(
            translate("Inspector", "This is no regular expression: %1").replace("%1", str(error))
        ) from error
    return text or None
