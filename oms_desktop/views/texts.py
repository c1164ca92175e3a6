"""Words of the ontology in the language of the window: messages from below, kinds, statuses and data types.

English needs no file; another language has `resources/translations/messages/<language>/<area>.json` from message key
to template (decision 12). The words themselves are Qt translations.
"""

from __future__ import annotations

from functools import cache

import orjson
from PySide6.QtCore import QCoreApplication

from oms_desktop.models.data_types import DataType
from oms_desktop.models.messages import TEMPLATES, Message
from oms_desktop.models.names import in_language
from oms_desktop.models.record import Described
from oms_desktop.models.record import title_of as record_title
from oms_desktop.resource_files import resource_path
from oms_desktop.views.particles import with_particles

translate = QCoreApplication.translate

_templates: dict[str, str] = dict(TEMPLATES)
_spoken = ["en"]


def use_messages(language: str) -> None:
    """Say messages and names from below in *language* from now on; English fills what is missing."""
    _spoken[0] = language
    _templates.clear()
    _templates.update(TEMPLATES if language == "en" else load_messages(language))
    for words in (_kinds, _kinds_plural, _statuses, _fields):
        words.cache_clear()


def load_messages(language: str) -> dict[str, str]:
    """Return the templates of a shipped language; one without a form for a single thing uses the form for many."""
    templates: dict[str, str] = {}
    for path in sorted(resource_path(f"translations/messages/{language}").glob("*.json")):
        templates.update(orjson.loads(path.read_bytes()))
    for key in TEMPLATES:
        many = key.removesuffix(".one")
        if key not in templates and many in templates:
            templates[key] = templates[many]
    return templates


def said(message: Message) -> str:
    """Return a message from below in the language of the window."""
    text = message.render(_templates, language())
    return with_particles(text) if language() == "ko" else text


def named(name: str) -> str:
    """Return a name from below in the language of the window."""
    return in_language(name, language())


def language() -> str:
    """Return the tag of the language of the window."""
    return _spoken[0]


def title_of(value: object) -> str:
    """Return the name of a record, a property or another part of one, in the language of the window where it has one."""
    label = label_of(value)
    if label:
        return label
    if isinstance(value, Described):
        return record_title(value)
    named = ("display_name", "api_name", "iri", "id")
    return next((str(found) for name in named if (found := getattr(value, name, ""))), "")


def label_of(value: object) -> str:
    """Return the label of a record or a part of one in the language of the window, or ""."""
    labels: tuple[tuple[str, str], ...] = getattr(value, "labels", ())
    return dict(labels).get(language(), "")


def kind_name(kind: str) -> str:
    """Return a kind of record in words, singular."""
    return _kinds().get(kind, kind)


def kind_plural(kind: str) -> str:
    """Return a kind of record in words, plural."""
    return _kinds_plural().get(kind, kind)


def status_name(status: str) -> str:
    """Return a status in words."""
    return _statuses().get(status, status)


def field_name(field: str) -> str:
    """Return the name of a searched field in words."""
    return _fields().get(field, field)


def type_text(data_type: DataType | None, *, array: bool = False) -> str:
    """Return a data type as cards and lists show it; the names of types are the same in every language."""
    return f"{data_type or ''}{' []' if array else ''}".strip()


@cache
def _kinds() -> dict[str, str]:
    return {
        "object_type": translate("Kinds", "Object type"),
        "link_type": translate("Kinds", "Link type"),
        "interface": translate("Kinds", "Interface"),
        "shared_property": translate("Kinds", "Shared property"),
        "value_type": translate("Kinds", "Value type"),
        "struct_type": translate("Kinds", "Struct type"),
        "action_type": translate("Kinds", "Action type"),
        "individual": translate("Kinds", "Individual"),
        "group": translate("Kinds", "Group"),
        "diagram": translate("Kinds", "Diagram"),
        "placement": translate("Kinds", "Placement"),
        "module": translate("Kinds", "Module"),
    }


@cache
def _kinds_plural() -> dict[str, str]:
    return {
        "object_type": translate("Kinds", "Object types"),
        "link_type": translate("Kinds", "Link types"),
        "interface": translate("Kinds", "Interfaces"),
        "shared_property": translate("Kinds", "Shared properties"),
        "value_type": translate("Kinds", "Value types"),
        "struct_type": translate("Kinds", "Struct types"),
        "action_type": translate("Kinds", "Action types"),
        "individual": translate("Kinds", "Individuals"),
        "group": translate("Kinds", "Groups"),
        "diagram": translate("Kinds", "Diagrams"),
        "placement": translate("Kinds", "Placements"),
        "module": translate("Kinds", "Modules"),
    }


@cache
def _statuses() -> dict[str, str]:
    return {
        "experimental": translate("Statuses", "Experimental"),
        "active": translate("Statuses", "Active"),
        "deprecated": translate("Statuses", "Deprecated"),
        "example": translate("Statuses", "Example"),
        "promoted": translate("Statuses", "Promoted"),
    }


@cache
def _fields() -> dict[str, str]:
    return {
        "display_name": translate("Fields", "name"),
        "api_name": translate("Fields", "API name"),
        "labels": translate("Fields", "name in another language"),
        "description": translate("Fields", "description"),
        "properties": translate("Fields", "property"),
        "iri": translate("Fields", "IRI"),
        "aliases": translate("Fields", "alias"),
        "initials": translate("Fields", "initials"),
    }
