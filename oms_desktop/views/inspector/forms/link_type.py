"""The form of link types: both sides, how it is stored, how it is walked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.link_type import LinkSide, LinkType
from oms_desktop.views.inspector.description import (
    Choice,
    Field,
    Flag,
    Form,
    Line,
    PropertyRef,
    Ref,
    Refs,
    Row,
    Section,
    Shown,
    Values,
)
from oms_desktop.views.inspector.editors.line import reads_whole_number
from oms_desktop.views.inspector.forms.general import ending, names
from oms_desktop.views.inspector.targets import EXTENDS, ONE_END
from oms_desktop.views.inspector.words import cardinalities, mappings, visibilities

translate = QCoreApplication.translate

ENDS = ("object_type", "interface")


def link_type_form() -> Form:
    """Return the form of one link type."""
    return Form(
        "link_type",
        (
            names(),
            side("source", translate("Inspector", "From")),
            side("target", translate("Inspector", "To")),
            storage(),
            behaviour(),
            relation_flags(translate("Inspector", "As a relation")),
            *ending(),
        ),
    )


def side(name: str, title: str) -> Section:
    """Return the section of one side."""
    choose = translate("Inspector", "Choose a type")
    return Section(
        title,
        (
            Field(
                (name, ONE_END),
                translate("Inspector", "Type"),
                Ref(ENDS, choose, clearable=False),
                shown=_has_one_end(name),
                single=True,
            ),
            Field(
                (name, "any_of"),
                translate("Inspector", "One of these types"),
                Refs(ENDS, choose),
                shown=_has_many_ends(name),
            ),
            Field(
                (name, "all_of"),
                translate("Inspector", "All of these types at once"),
                Refs(ENDS, choose),
                shown=_has_joint_ends(name),
            ),
            Row(
                (
                    Field(
                        (name, "display_name"),
                        translate("Inspector", "Name seen from the other side"),
                        Line(),
                    ),
                    Field((name, "plural_name"), translate("Inspector", "Plural"), Line()),
                )
            ),
            Row(
                (
                    Field((name, "api_name"), translate("Inspector", "API name"), Line()),
                    Field(
                        (name, "cardinality"),
                        translate("Inspector", "How many"),
                        Choice(cardinalities()),
                    ),
                )
            ),
            Row(
                (
                    Field(
                        (name, "visibility"),
                        translate("Inspector", "Visibility"),
                        Choice(visibilities()),
                    ),
                    Field((name, "required"), translate("Inspector", "Required"), Flag()),
                )
            ),
        ),
    )


def storage() -> Section:
    """Return how the link is stored."""
    return Section(
        translate("Inspector", "Mapping"),
        (
            Field(("mapping", "by"), translate("Inspector", "Stored by"), Choice(mappings())),
            Field(
                ("mapping", "property"),
                translate("Inspector", "Property that holds the key"),
                PropertyRef(translate("Inspector", "None")),
                shown=_is_mapped_by("foreign_key"),
            ),
            Field(
                ("mapping", "table"),
                translate("Inspector", "Join table"),
                Line(),
                shown=_is_mapped_by("join_table"),
            ),
            Field(
                ("mapping", "object_type"),
                translate("Inspector", "Object type"),
                Ref(("object_type",), translate("Inspector", "Choose a type")),
                shown=_is_mapped_by("object_type"),
            ),
        ),
    )


def behaviour() -> Section:
    """Return what happens along the link."""
    number = translate("Inspector", "Write a whole number from 1, or leave it empty.")
    return Section(
        translate("Inspector", "Along the link"),
        (
            Field(
                ("cascade_delete",),
                translate("Inspector", "Deleting one side deletes the other"),
                Flag(),
            ),
            Field(
                ("inherits_permissions",), translate("Inspector", "Permissions carry over"), Flag()
            ),
            Field(("propagates_state",), translate("Inspector", "State carries over"), Flag()),
            Field(
                ("max_depth",),
                translate("Inspector", "Longest walk"),
                Line(reads_whole_number(number), translate("Inspector", "No limit")),
            ),
            Field(
                ("inverse_of",),
                translate("Inspector", "Inverse of"),
                Ref(("link_type",), translate("Inspector", "Choose a link type")),
            ),
            Field(
                EXTENDS,
                translate("Inspector", "Extends"),
                Refs(("link_type",), translate("Inspector", "Extend another link type")),
            ),
        ),
    )


def relation_flags(title: str) -> Section:
    """Return what RDF and OWL say of a relation."""
    return Section(
        title,
        (
            Row((_flag("transitive", translate("Inspector", "Transitive")), _flag("functional", translate("Inspector", "Functional")))),
            Row((_flag("symmetric", translate("Inspector", "Symmetric")), _flag("asymmetric", translate("Inspector", "Asymmetric")))),
            Row((_flag("reflexive", translate("Inspector", "Reflexive")), _flag("irreflexive", translate("Inspector", "Irreflexive")))),
            _flag("inverse_functional", translate("Inspector", "Inverse functional")),
        ),
    )  # fmt: skip


def _flag(name: str, label: str) -> Field:
    return Field(("flags", name), label, Flag())


def _end(values: Values, name: str) -> list[LinkSide]:
    return [getattr(one, name) for one in values if isinstance(one, LinkType)]


def _has_one_end(name: str) -> Shown:
    return lambda values: all(len(end.any_of) <= 1 and not end.all_of for end in _end(values, name))


def _has_many_ends(name: str) -> Shown:
    return lambda values: any(len(end.any_of) > 1 for end in _end(values, name))


def _has_joint_ends(name: str) -> Shown:
    return lambda values: any(end.all_of for end in _end(values, name))


def _is_mapped_by(way: str) -> Shown:
    return lambda values: all(isinstance(one, LinkType) and one.mapping.by == way for one in values)
