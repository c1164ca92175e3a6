"""Starter diagrams: the same for the same ontology, readable, and about what belongs together."""

from __future__ import annotations

from oms_desktop.edits.starter_diagrams import MOST_CARDS, MOST_DIAGRAMS, starter_diagrams
from oms_desktop.models.diagram import Diagram, Placement
from oms_desktop.models.record import Record
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_type, new_ids


def islands(count: int, size: int) -> list[Record]:
    """Return *count* groups of *size* types, each linked in a star around its first."""
    made: list[Record] = []
    for island in range(count):
        types = [a_type(f"I{island}T{n}") for n in range(size)]
        links = [a_link(f"i{island}l{n}", types[0], one) for n, one in enumerate(types[1:])]
        made += [*types, *links]
    return made


def by_diagram(changes: ChangeSet) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    names = {c.id: c.after.display_name for c in changes if isinstance(c.after, Diagram)}
    for change in changes:
        if isinstance(change.after, Placement):
            found.setdefault(names[change.after.diagram], set()).add(change.after.record)
    return found


def test_a_small_ontology_gets_one_diagram_with_everything():
    snapshot = memory_snapshot(islands(2, 5))

    found = by_diagram(starter_diagrams(snapshot, new_ids()))

    assert list(map(len, found.values())) == [10]


def test_what_belongs_together_stands_together_under_the_name_of_its_middle():
    snapshot = memory_snapshot(islands(4, 20))

    found = by_diagram(starter_diagrams(snapshot, new_ids()))

    assert set(found) == {"I0T0", "I1T0", "I2T0", "I3T0"}
    for middle, members in found.items():
        assert members == {a_type(f"{middle[:2]}T{n}").id for n in range(20)}


def test_the_same_ontology_gives_the_same_diagrams():
    records = islands(4, 20)

    first = starter_diagrams(memory_snapshot(records), new_ids())
    again = starter_diagrams(memory_snapshot(records[::-1]), new_ids())

    assert first == again


def test_diagrams_stay_few_and_small():
    snapshot = memory_snapshot(islands(20, 50))

    found = by_diagram(starter_diagrams(snapshot, new_ids()))

    assert len(found) == MOST_DIAGRAMS
    assert max(map(len, found.values())) <= MOST_CARDS


def test_an_empty_ontology_gets_none():
    assert not starter_diagrams(memory_snapshot([]), new_ids())
