"""Blank nodes are named by their content, so that equal statements are equal text (decision 18)."""

from __future__ import annotations

import pytest

from oms_desktop.formats import Syntax, read, write
from oms_desktop.formats.canonical_child import Canonicalizer
from oms_desktop.formats.graph import build_graph
from oms_desktop.formats.nodes import Node, make_list, read_list
from oms_desktop.formats.tangles import name_components
from oms_desktop.formats.terms import Triple
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot

P = "<urn:p>"


def _records(turtle: str) -> dict[str, Record]:
    prefixes = "@prefix : <urn:x:> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
    prefixes += "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
    found = read((prefixes + turtle).encode(), Syntax.TURTLE)
    return {record.iri: record for record in found.records}


def _circle(*labels: str) -> list[Triple]:
    around = (*labels[1:], labels[0])
    return [(f"_:{one}", P, f"_:{other}") for one, other in zip(labels, around, strict=True)]


def test_a_tree_stays_with_its_record_and_has_labels_of_its_content() -> None:
    one = _records(":A a owl:Class ; :p [ :q 1 ; :r [ :s 2 ] ] .")["urn:x:A"]
    same = _records(":A a owl:Class ; :p _:z . _:z :r _:a . _:a :s 2 . _:z :q 1 .")["urn:x:A"]

    assert len(one.statements) == 1
    assert one.statements[0].startswith("<urn:x:A> <urn:x:p> _:b")
    assert one == same


def test_identical_copies_stay_apart() -> None:
    record = _records(":A a owl:Class ; :p [ :q 1 ], [ :q 1 ], [ :q [ :r 1 ], [ :r 1 ] ] .")[
        "urn:x:A"
    ]

    assert len(record.statements) == 3
    again = read(write(memory_snapshot([record]), Syntax.TURTLE).data, Syntax.TURTLE).records
    assert record in again


def test_a_field_and_its_identical_copy_stay_two_statements() -> None:
    restriction = "[ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ]"
    turtle = f":B a owl:Class . :A a owl:Class ; rdfs:subClassOf {restriction}, {restriction} ."
    records = _records(turtle)

    written = write(memory_snapshot(records.values()), Syntax.TURTLE).data

    assert len(records["urn:x:A"].statements) == 1
    assert written.count(b"owl:Restriction") == 2


def test_what_is_shared_or_ownerless_belongs_to_the_module() -> None:
    records = _records(":A a owl:Class ; :p _:s . :B a owl:Class ; :p _:s . _:s :q 1 . [] :r 2 .")

    assert records["urn:x:A"].statements == ()
    assert len(records[""].statements) == 2


def test_a_list_of_ten_thousand_members_is_read_and_written() -> None:
    members = " ".join(f'"{n}"' for n in range(10_000))

    record = _records(f":A a owl:Class ; owl:oneOf ( {members} ) .")["urn:x:A"]

    assert len(record.statements) == 1
    written = write(memory_snapshot([record]), Syntax.TURTLE).data
    assert record in read(written, Syntax.TURTLE).records


def test_nesting_without_end_is_read_and_written() -> None:
    depth = 3000
    nested = "".join(f"_:n{i} :p _:n{i + 1} . " for i in range(depth))

    record = _records(f":A a owl:Class ; :p _:n0 . {nested} _:n{depth} :q 1 .")["urn:x:A"]

    written = write(memory_snapshot([record]), Syntax.TURTLE).data
    assert record in read(written, Syntax.TURTLE).records


def test_lists_are_read_back() -> None:
    assert read_list(make_list(['"a"', Node([(P, '"b"')])])) is not None
    assert read_list(Node([(P, '"b"')])) is None


def test_labels_of_a_circle_do_not_depend_on_those_of_the_file() -> None:
    first = [*_circle("a", "b", "c"), ("_:a", "<urn:name>", '"start"')]
    second = [*_circle("z", "y", "x"), ("_:z", "<urn:name>", '"start"')]

    assert name_components(first) == name_components(reversed(second))


def test_a_symmetric_circle_is_named_by_the_child() -> None:
    texts, kept = name_components(_circle("a", "b", "c"))

    assert kept == 0
    assert texts == name_components(_circle("q", "r", "s"))[0]
    assert name_components(_circle("a", "b", "c") + _circle("q", "r", "s"))[0] != texts * 2


def test_what_takes_too_long_keeps_its_labels_and_is_reported() -> None:
    nodes = [f"n{i}" for i in range(12)]
    clique = [(f"_:{a}", P, f"_:{b}") for a in nodes for b in nodes if a != b]

    texts, kept = name_components(clique)

    assert kept == 1
    assert "_:n0 <urn:p> _:n1 ." in texts[0]


def test_the_child_is_ended_and_started_again() -> None:
    nodes = [f"n{i}" for i in range(12)]
    clique = [(f"_:{a}", P, f"_:{b}") for a in nodes for b in nodes if a != b]

    with Canonicalizer() as canonicalizer:
        assert canonicalizer.canonical(clique, len(nodes)) is None
        assert canonicalizer.canonical(_circle("a", "b"), 2) is not None
        assert canonicalizer.canonical(_circle("a", "b"), 201) is None


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_statements_does_not_matter(order: int) -> None:
    triples = [("<urn:a>", P, "_:x"), ("_:x", P, '"1"'), ("_:y", P, "_:z"), ("_:z", P, "_:y")]

    graph = build_graph(triples[::order])

    assert graph.subjects.keys() == {"<urn:a>"}
    assert len(graph.tangles) == 1
    assert graph.tangles == build_graph(triples).tangles
