"""What the merged whole is: nothing wrong in it goes unsaid, and nobody is blamed for old debt (L9 L22 L23 L24 L32)."""

from __future__ import annotations

import unicodedata
from typing import Any

import networkx
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.checks import Severity as ProblemSeverity
from oms_desktop.checks import check
from oms_desktop.merge import Severity, resolve
from oms_desktop.merge.findings import Part
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import Reference, references
from tests.builders import a_type, an_id
from tests.examples import examples
from tests.generators import (
    ACTING,
    DELETING,
    IMPLEMENTING,
    INHERITING,
    LINKING,
    NAMING,
    Ontology,
    three_versions,
)
from tests.merge.material import Plains, Versions, merge, outcome, plain_of

THEMES = st.sampled_from(((), ACTING, DELETING, IMPLEMENTING, INHERITING, LINKING, NAMING))
PARTS = ("properties", "link_constraints", "fields", "parameters")


@examples(110)
@given(THEMES.flatmap(lambda both: three_versions(*both)))
def test_l9_violations_are_what_the_checks_find_and_neither_side_has(versions: Versions) -> None:
    """Decision 29: checks(result) beyond those of the sides; so a merge without items of valid sides is valid."""
    result = merge(*versions)
    before = {p for side in (result.ours, result.theirs) for p in check(side)}
    wrong = [p for p in check(resolve(result).snapshot) if p.severity is ProblemSeverity.ERROR]
    new = [problem for problem in wrong if problem not in before]
    blocking = [item for item in result.violations if item.severity is Severity.BLOCK]
    told = {
        record
        for item in blocking
        for record in (item.subject.id, *(part.record for part in item.parts))
    }

    assert {problem.record for problem in new} <= told, new
    assert bool(new) == bool(blocking)


@examples(90)
@given(st.sampled_from(((), DELETING, LINKING)).flatmap(lambda both: three_versions(*both)))
def test_l22_every_reference_resolves_or_blocks(versions: Versions) -> None:
    result = merge(*versions)
    merged = outcome(result)
    open_parts = [p for i in result.violations if i.severity is Severity.BLOCK for p in i.parts]
    named = {(part.record, part.target) for part in open_parts}
    parts = {e["id"] for tree in merged.values() for field in PARTS for e in tree.get(field, ())}

    for record, tree in merged.items():
        for reference in references(tree):
            there = merged.keys() if reference.to == "record" else parts
            assert (
                reference.target in there
                or (record, reference.target) in named
                or _unmapped(reference)
            ), reference


def _unmapped(reference: Reference) -> bool:
    """Whether the generator itself mapped a member to nothing."""
    return reference.target == an_id("none")


@examples(70)
@given(three_versions(*INHERITING))
def test_l23_inheritance_has_no_circle_or_an_item_lists_it(versions: Versions) -> None:
    result = merge(*versions)
    graph = _inheritance(outcome(result))
    sides = [_inheritance(plain_of(version)) for version in versions]

    circles = [item for item in result.items if item.code == "I702"]
    assert networkx.is_directed_acyclic_graph(graph) == (not circles)
    for item in circles:
        edges = [(part.record, part.target) for part in item.parts]
        assert all(graph.has_edge(*edge) for edge in edges)
        assert _is_ring(edges)
        assert all(part.side == _side_of(part, sides) for part in item.parts)
        offered = [int(o.id.removeprefix("break:")) - 1 for o in item.options]
        assert offered == [n for n, part in enumerate(item.parts) if part.side != "base"] != []
        for option in item.options:
            after = resolve(result).decide(item.id, option.id)
            assert item.id not in [i.id for i in after.items if i.is_open]
        ring = networkx.DiGraph(edges)
        inside = graph.subgraph(ring.nodes)
        assert any(
            networkx.shortest_path_length(inside, end, start) == len(edges) - 1
            for start, end in edges
        )


def _inheritance(records: Plains) -> Any:
    edges = ((r, parent) for r, tree in records.items() for parent in tree.get("extends", ()))
    return networkx.DiGraph(edges)


def _is_ring(edges: list[tuple[str, str]]) -> bool:
    turned = [*edges[1:], edges[0]]
    return all(one[1] == other[0] for one, other in zip(edges, turned, strict=True))


def _side_of(part: Part, graphs: list[Any]) -> str:
    was, here, there = (graph.has_edge(part.record, part.target) for graph in graphs)
    if here and there:
        return "base" if was else "both"
    return "ours" if here else "theirs"


@examples(70)
@given(st.sampled_from((NAMING, LINKING)).flatmap(lambda both: three_versions(*both)))
def test_l24_names_are_unique_or_an_item_lists_all_of_them(versions: Versions) -> None:
    result = merge(*versions)
    told = [
        {(part.record, part.path) for part in item.parts}
        for item in result.items
        if item.code in ("U801", "R504")
    ]

    for holders in _names(outcome(result)).values():
        assert len(holders) == 1 or holders in told


def _names(records: Plains) -> dict[tuple[str, ...], set[tuple[str, tuple[str, ...]]]]:
    """Return who has a name, by scope: records by kind, elements by their record."""
    holders: dict[tuple[str, ...], set[tuple[str, tuple[str, ...]]]] = {}
    for record, tree in records.items():
        if tree["kind"] not in ("group", "diagram", "placement"):
            _hold(holders, (tree["kind"],), tree, record, ())
        for field in PARTS:
            for element in tree.get(field, ()):
                _hold(holders, (record, field), element, record, (field, element["id"]))
    return holders


def _hold(
    holders: dict[tuple[str, ...], set[tuple[str, tuple[str, ...]]]],
    scope: tuple[str, ...],
    named: Plain,
    record: str,
    path: tuple[str, ...],
) -> None:
    name = unicodedata.normalize("NFKC", named.get("api_name", "")).casefold()
    if name:  # none while two first names are to be chosen from
        holders.setdefault((*scope, name), set()).add((record, (*path, "api_name")))


DEBT: tuple[ObjectType, ...] = (
    a_type("Twin"),
    a_type("Twin2", api_name="Twin"),
    a_type("Lost", extends=(an_id("nowhere"),)),
    a_type("Ring", extends=(an_id("Ring"),)),
    a_type("Keyed", primary_key=(an_id("nothing"),), title_property=an_id("nothing")),
)


@examples(70)
@given(three_versions(), st.sampled_from(("base", "ours", "theirs", "nobody")))
def test_l32_what_was_wrong_before_does_not_block(versions: Versions, touching: str) -> None:
    """Neither where everybody has it nor where a side touches the records that owe."""
    owing = [Ontology(version | {one.id: one for one in DEBT}) for version in versions]
    if touching in ("ours", "theirs"):
        side = owing[1 if touching == "ours" else 2]
        side.update({one.id: one.evolve(icon="star") for one in DEBT})

    before = [i.id for i in merge(*versions).items if i.subject.id]
    after = [i.id for i in merge(owing[0], owing[1], owing[2]).items if i.subject.id]
    assert after == before  # a remark on the whole does not block
