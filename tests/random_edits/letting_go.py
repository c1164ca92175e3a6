"""Taking things away from an ontology so that nothing dangles."""

from __future__ import annotations

from collections.abc import Set

from oms_desktop.edits.letting_go import without_references
from oms_desktop.models.diagram import Placement
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.plain import to_plain
from oms_desktop.models.references import references
from tests.random_edits.pools import Ontology


def let_go(records: Ontology, gone: Set[str]) -> None:
    """Take every reference to *gone* out; links that lose an end and placements go with it."""
    for other in list(records.values()):
        match other:
            case LinkType() if not gone.isdisjoint((*other.source.any_of, *other.target.any_of)):
                del records[other.id]
            case Placement() if other.record in gone or other.diagram in gone:
                del records[other.id]
            case _ if any(r.target in gone for r in references(to_plain(other))):
                records[other.id] = without_references(other, gone)
