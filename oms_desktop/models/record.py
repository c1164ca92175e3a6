"""The record: what every kind of thing in an ontology has in common."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from oms_desktop.models.names import Name
from oms_desktop.models.values import (
    ApiName,
    LongTextMap,
    Merge,
    Ref,
    RefSet,
    Rule,
    SetOf,
    StringSet,
    Text,
    TextMap,
    Topic,
    Value,
)


class Status(StrEnum):
    """Where a record stands in its life."""

    EXPERIMENTAL = "experimental"
    ACTIVE = "active"
    DEPRECATED = "deprecated"
    EXAMPLE = "example"
    PROMOTED = "promoted"


class Visibility(StrEnum):
    """How prominently applications show something."""

    PROMINENT = "prominent"
    NORMAL = "normal"
    HIDDEN = "hidden"


class Deprecation(Value):
    """Why something is deprecated, until when it stays, and what replaces it."""

    reason: str = ""
    deadline: str = Field(default="", pattern=r"^(\d{4}-\d{2}-\d{2})?$")
    replaced_by: Annotated[Ref | None, Merge(Rule.SLOT, Topic.SUCCESSOR)] = None


class Note(Value):
    """An annotation on an annotation: one nested level, as OBO files need it."""

    key: str
    value: str
    datatype: str = ""
    language: str = ""
    is_iri: bool = False


class Annotation(Value):
    """One key and value that the model has no field for; *key* is an IRI."""

    key: str
    value: str
    datatype: str = ""
    language: str = ""
    is_iri: bool = False
    notes: Annotated[tuple[Note, ...], SetOf] = ()


AnnotationSet = Annotated[tuple[Annotation, ...], SetOf, Merge(Rule.SET, Topic.SLOTS)]
StatementSet = Annotated[tuple[str, ...], SetOf, Merge(Rule.STATEMENTS, Topic.SLOTS)]
"""RDF statements as N-Triples text. One element is one triple, or several lines that one blank node closes over;
its labels are made from its content, so equal elements are equal text (decisions 17 and 18)."""


class Described(Value):
    """Names and texts, for people, for programs and for RDF."""

    api_name: ApiName = ""
    display_name: str = ""
    labels: TextMap = ()
    description: Text = ""
    descriptions: LongTextMap = ()
    iri: str = ""
    status: Status = Status.EXPERIMENTAL
    deprecation: Annotated[Deprecation, Merge(Rule.PART)] = Deprecation()
    aliases: StringSet = ()
    annotations: AnnotationSet = ()
    statements: StatementSet = ()


class Record(Described):
    """One frozen domain value with an id that never changes."""

    kind: Annotated[str, Merge(Rule.FIXED)]
    id: Annotated[str, Merge(Rule.FIXED)] = Field(
        pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
    )
    module: Annotated[Ref | None, Merge(Rule.SLOT, Topic.PLACE)] = None
    groups: RefSet = ()


def title_of(value: Described, language: str = "") -> str:
    """Return the name people read: in *language* where it exists, else the best there is, never empty.

    Without a language it is a `Name`, which whoever shows it says in theirs.
    """
    labels = dict(value.labels)
    best = labels.get(language) if language else None
    fallback = next(iter(labels.values()), "")
    title = (
        best or value.display_name or labels.get("en") or fallback or value.api_name or value.iri
    )
    title = title or getattr(value, "id", "")
    return Name(title, labels.items()) if labels and not language else title
