"""Words of the inspector that several forms share: choices and their texts in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.data_types import Similarity
from oms_desktop.models.link_type import Cardinality
from oms_desktop.models.property import Sensitivity
from oms_desktop.models.record import Status, Visibility
from oms_desktop.views.texts import status_name

Options = tuple[tuple[object, str], ...]
translate = QCoreApplication.translate


def statuses() -> Options:
    """Return every status with its words."""
    return tuple((status, status_name(status)) for status in Status)


def visibilities() -> Options:
    """Return every visibility with its words."""
    return (
        (Visibility.PROMINENT, translate("Inspector", "Prominent")),
        (Visibility.NORMAL, translate("Inspector", "Normal")),
        (Visibility.HIDDEN, translate("Inspector", "Hidden")),
    )


def sensitivities() -> Options:
    """Return every sensitivity with its words."""
    return (
        (Sensitivity.NONE, translate("Inspector", "Not sensitive")),
        (Sensitivity.PII, translate("Inspector", "Personal data")),
        (Sensitivity.SECRET, translate("Inspector", "Secret")),
    )


def cardinalities() -> Options:
    """Return every cardinality with its words."""
    return (
        (Cardinality.ONE, translate("Inspector", "One")),
        (Cardinality.MANY, translate("Inspector", "Many")),
    )


def similarities() -> Options:
    """Return every way to compare vectors with its words."""
    return (
        (None, translate("Inspector", "Not said")),
        (Similarity.COSINE, translate("Inspector", "Cosine")),
        (Similarity.DOT, translate("Inspector", "Dot product")),
        (Similarity.EUCLIDEAN, translate("Inspector", "Euclidean")),
    )


def mappings() -> Options:
    """Return every way to store a link with its words."""
    return (
        ("", translate("Inspector", "Not mapped")),
        ("foreign_key", translate("Inspector", "Foreign key")),
        ("join_table", translate("Inspector", "Join table")),
        ("object_type", translate("Inspector", "Object type of its own")),
    )


def formats() -> Options:
    """Return every fixed format of a text with its words."""
    return (
        ("", translate("Inspector", "Any")),
        ("uuid", translate("Inspector", "UUID")),
        ("rid", translate("Inspector", "Resource id")),
    )
