"""The parts that the forms of all kinds share: names, texts, life, sorting, and what came along from RDF."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.record import Described, Record, Status
from oms_desktop.views.inspector.blocks.languages import LanguagesBlock
from oms_desktop.views.inspector.blocks.statements import StatementsBlock
from oms_desktop.views.inspector.description import (
    Choice,
    Colour,
    Custom,
    Field,
    Icon,
    Line,
    Lines,
    Ref,
    Refs,
    Section,
    Values,
    Words,
)
from oms_desktop.views.inspector.editors.line import reads_date
from oms_desktop.views.inspector.words import statuses

translate = QCoreApplication.translate


def display_name() -> Field:
    """Return the name people read."""
    return Field(("display_name",), translate("Inspector", "Display name"), Line(), single=True)


def api_name() -> Field:
    """Return the name programs use; it is locked while the record is active."""
    return Field(
        ("api_name",), translate("Inspector", "API name"), Line(), locked=_active_lock, single=True
    )


def free_api_name() -> Field:
    """Return the api name of a part, such as a property, which has no life of its own."""
    return Field(("api_name",), translate("Inspector", "API name"), Line(), single=True)


def description_text() -> Field:
    """Return the description in the module's own language."""
    hint = translate("Inspector", "What it is, in a sentence or two")
    return Field(("description",), translate("Inspector", "Description"), Lines(hint))


def names(*more: Field) -> Section:
    """Return the section every record begins with; *more* stands between name and api name."""
    return Section("", (display_name(), *more, api_name(), description_text()))


def status() -> Field:
    """Return the status; records have it in the header."""
    return Field(("status",), translate("Inspector", "Status"), Choice(statuses()))


def deprecation() -> Section:
    """Return, once deprecated, why, until when, and what instead."""
    date = translate("Inspector", "Write a date such as 2026-12-31.")
    return Section(
        translate("Inspector", "Deprecation"),
        (
            Field(
                ("deprecation", "reason"),
                translate("Inspector", "Reason"),
                Lines(translate("Inspector", "Why it should no longer be used")),
                shown=_is_deprecated,
            ),
            Field(
                ("deprecation", "deadline"),
                translate("Inspector", "Stays until"),
                Line(reads_date(date), "2026-12-31"),
                shown=_is_deprecated,
            ),
            Field(
                ("deprecation", "replaced_by"),
                translate("Inspector", "Replaced by"),
                Ref(RECORD_KINDS, translate("Inspector", "Choose a replacement")),
                shown=_is_deprecated,
            ),
        ),
        shown=_is_deprecated,
    )


def sorting() -> Section:
    """Return groups and aliases."""
    return Section(
        "",
        (
            Field(
                ("groups",),
                translate("Inspector", "Groups"),
                Refs(("group",), translate("Inspector", "Add to a group")),
            ),
            Field(
                ("aliases",),
                translate("Inspector", "Aliases"),
                Words(translate("Inspector", "Another name, then Enter")),
            ),
        ),
    )


def appearance() -> Section:
    """Return icon and colour."""
    return Section(
        translate("Inspector", "Appearance"),
        (
            Field(("icon",), translate("Inspector", "Icon"), Icon()),
            Field(("colour",), translate("Inspector", "Colour"), Colour()),
        ),
    )


def languages() -> Section:
    """Return names and descriptions in other languages."""
    return Section(translate("Inspector", "Other languages"), (Custom(LanguagesBlock),))


def carried() -> Section:
    """Return IRI, annotations and statements: what RDF brought along, read-only; left out where there is none."""
    return Section(
        translate("Inspector", "From RDF"), (Custom(StatementsBlock),), shown=_has_statements
    )


def ending() -> tuple[Section, ...]:
    """Return the sections every record ends with."""
    return (deprecation(), sorting(), languages(), carried())


RECORD_KINDS = (
    "object_type",
    "link_type",
    "interface",
    "shared_property",
    "value_type",
    "struct_type",
    "action_type",
    "individual",
)


def _active_lock(values: Values) -> str:
    if any(isinstance(one, Record) and one.status is Status.ACTIVE for one in values):
        return translate(
            "Inspector",
            "Locked while active: programs rely on this name. Set the status to experimental or deprecated to change it.",
        )
    return ""


def _is_deprecated(values: Values) -> bool:
    return all(isinstance(one, Described) and one.status is Status.DEPRECATED for one in values)


def _has_statements(values: Values) -> bool:
    one = values[0]
    return (
        len(values) == 1
        and isinstance(one, Described)
        and bool(one.iri or one.annotations or one.statements or getattr(one, "restrictions", ()))
    )
