"""Words of the ontology in the language of the window: messages from below, kinds, statuses and data types.

English needs no file; another language has `resources/translations/messages_<language>.json` from message key to
template (decision 12). The words themselves are Qt translations.
"""

from __future__ import annotations

from collections.abc import Mapping

import orjson
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oms_desktop.models.data_types import DataType
from oms_desktop.models.messages import TEMPLATES, Message
from oms_desktop.resource_files import resource_path

_templates: dict[str, Mapping[str, str]] = {"now": TEMPLATES}

_KINDS = {
    "object_type": (QT_TRANSLATE_NOOP("Kinds", "Object type"), QT_TRANSLATE_NOOP("Kinds", "Object types")),
    "link_type": (QT_TRANSLATE_NOOP("Kinds", "Link type"), QT_TRANSLATE_NOOP("Kinds", "Link types")),
    "interface": (QT_TRANSLATE_NOOP("Kinds", "Interface"), QT_TRANSLATE_NOOP("Kinds", "Interfaces")),
    "shared_property": (QT_TRANSLATE_NOOP("Kinds", "Shared property"), QT_TRANSLATE_NOOP("Kinds", "Shared properties")),
    "value_type": (QT_TRANSLATE_NOOP("Kinds", "Value type"), QT_TRANSLATE_NOOP("Kinds", "Value types")),
    "struct_type": (QT_TRANSLATE_NOOP("Kinds", "Struct type"), QT_TRANSLATE_NOOP("Kinds", "Struct types")),
    "action_type": (QT_TRANSLATE_NOOP("Kinds", "Action"), QT_TRANSLATE_NOOP("Kinds", "Actions")),
    "individual": (QT_TRANSLATE_NOOP("Kinds", "Individual"), QT_TRANSLATE_NOOP("Kinds", "Individuals")),
    "group": (QT_TRANSLATE_NOOP("Kinds", "Group"), QT_TRANSLATE_NOOP("Kinds", "Groups")),
    "diagram": (QT_TRANSLATE_NOOP("Kinds", "Diagram"), QT_TRANSLATE_NOOP("Kinds", "Diagrams")),
    "placement": (QT_TRANSLATE_NOOP("Kinds", "Placement"), QT_TRANSLATE_NOOP("Kinds", "Placements")),
    "module": (QT_TRANSLATE_NOOP("Kinds", "Module"), QT_TRANSLATE_NOOP("Kinds", "Modules")),
}  # fmt: skip

_STATUSES = {
    "experimental": QT_TRANSLATE_NOOP("Statuses", "Experimental"),
    "active": QT_TRANSLATE_NOOP("Statuses", "Active"),
    "deprecated": QT_TRANSLATE_NOOP("Statuses", "Deprecated"),
    "example": QT_TRANSLATE_NOOP("Statuses", "Example"),
    "promoted": QT_TRANSLATE_NOOP("Statuses", "Promoted"),
}

_FIELDS = {
    "display_name": QT_TRANSLATE_NOOP("Fields", "name"),
    "api_name": QT_TRANSLATE_NOOP("Fields", "API name"),
    "labels": QT_TRANSLATE_NOOP("Fields", "name in another language"),
    "description": QT_TRANSLATE_NOOP("Fields", "description"),
    "properties": QT_TRANSLATE_NOOP("Fields", "property"),
    "iri": QT_TRANSLATE_NOOP("Fields", "IRI"),
    "aliases": QT_TRANSLATE_NOOP("Fields", "alias"),
    "initials": QT_TRANSLATE_NOOP("Fields", "initials"),
}


def use_messages(language: str) -> None:
    """Say messages from below in *language* from now on; English fills what is missing."""
    _templates["now"] = TEMPLATES if language == "en" else load_messages(language)


def load_messages(language: str) -> dict[str, str]:
    """Return the templates of a shipped language."""
    path = resource_path(f"translations/messages_{language}.json")
    templates: dict[str, str] = orjson.loads(path.read_bytes())
    return templates


def said(message: Message) -> str:
    """Return a message from below in the language of the window."""
    return message.render(dict(_templates["now"]))


def kind_name(kind: str) -> str:
    """Return a kind of record in words, singular."""
    return QCoreApplication.translate("Kinds", _KINDS[kind][0]) if kind in _KINDS else kind


def kind_plural(kind: str) -> str:
    """Return a kind of record in words, plural."""
    return QCoreApplication.translate("Kinds", _KINDS[kind][1]) if kind in _KINDS else kind


def status_name(status: str) -> str:
    """Return a status in words."""
    return QCoreApplication.translate("Statuses", _STATUSES.get(status, status))


def field_name(field: str) -> str:
    """Return the name of a searched field in words."""
    return QCoreApplication.translate("Fields", _FIELDS.get(field, field))


def type_text(data_type: DataType | None, *, array: bool = False) -> str:
    """Return a data type as cards and lists show it; the names of types are the same in every language."""
    return f"{data_type or ''}{' []' if array else ''}".strip()
