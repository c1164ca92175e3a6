"""Modules: one per ontology header or file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator

from oms_desktop.models.record import Record
from oms_desktop.models.values import Merge, Rule, StringSet, as_map


class Module(Record):
    """An ontology header: its IRI, prefixes, imports and the statements that belong to no other record.

    `default_language` is the language of every display name and description in the module ("" means untagged).
    `vocabulary` names the RDF words in which the module is written where they are not the usual ones; its roles are
    label, description, class, property, inverse, domain and range (the last two for "one of these", as schema.org has).
    """

    kind: Annotated[Literal["module"], Merge(Rule.FIXED)] = "module"
    namespace: str = ""
    version_iri: str = ""
    prefixes: Annotated[tuple[tuple[str, str], ...], AfterValidator(as_map), Merge(Rule.MAP)] = ()
    imports: StringSet = ()
    default_language: str = ""
    vocabulary: Annotated[tuple[tuple[str, str], ...], AfterValidator(as_map), Merge(Rule.MAP)] = ()
    read_only: bool = False
