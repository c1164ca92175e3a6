"""Real ontologies come back as they were: import, export, and the statements are the same."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat

from oms_desktop.formats import ENDINGS, FormatError, Syntax, read, write
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.formats.oracle import rdf_of, same_for_rdflib, statements
from tests.real_data import archive_members, archive_names, ontology, ontology_names

RDF = tuple(
    name
    for name in ontology_names()
    if name.endswith(tuple(ENDINGS)) and not name.endswith((".shacl", ".oms.json"))
)
MEMBERS = tuple(
    (archive, member)
    for archive in archive_names()
    for member in archive_members(archive)
    if member.endswith(".ttl")
)


def _round_trip(data: bytes, syntax: Syntax) -> tuple[list[Record], bytes]:
    records = list(read(data, syntax).records)
    return records, write(memory_snapshot(records), Syntax.TURTLE).data


def test_there_is_data() -> None:
    assert "schemaorg/schemaorg-30.0-all-https.ttl" in RDF
    assert "dcat/dcat3.ttl" in RDF
    assert "brick/Brick-1.4.ttl" in RDF


@pytest.mark.parametrize("name", RDF)
def test_an_ontology_comes_back_as_it_was(name: str) -> None:
    data = ontology(name)

    records, written = _round_trip(data, ENDINGS["." + name.rsplit(".", 1)[1]])

    assert statements(written, RdfFormat.TURTLE) == statements(data, rdf_of(name))
    again, rewritten = _round_trip(written, Syntax.TURTLE)
    assert rewritten == written
    assert {r.id: r for r in again} == {r.id: r for r in records}


@pytest.mark.parametrize(("archive", "member"), MEMBERS)
def test_a_module_of_an_archive_comes_back_as_it_was(archive: str, member: str) -> None:
    data = archive_members(archive)[member]

    _, written = _round_trip(data, Syntax.TURTLE)

    assert statements(written, RdfFormat.TURTLE) == statements(data, RdfFormat.TURTLE)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own
@pytest.mark.parametrize(
    "name", ["dcat/dcat3.ttl", "dcterms/dcterms.owl", "hydra/hydra-core.jsonld"]
)
def test_another_program_sees_the_same(name: str) -> None:
    data = ontology(name)

    _, written = _round_trip(data, ENDINGS["." + name.rsplit(".", 1)[1]])

    assert same_for_rdflib(data, rdf_of(name), written, Syntax.TURTLE)


@pytest.mark.parametrize("syntax", [s for s in Syntax if s not in (Syntax.TURTLE, Syntax.OMS_JSON)])
def test_every_syntax_carries_the_same_statements(syntax: Syntax) -> None:
    data = ontology("dcat/dcat3.ttl")
    records = read(data, Syntax.TURTLE).records

    written = write(memory_snapshot(records), syntax).data

    assert syntax.rdf is not None
    assert statements(written, syntax.rdf) == statements(data, RdfFormat.TURTLE)
    assert write(memory_snapshot(records), syntax).data == written
    again = read(written, syntax).records
    assert {r.id for r in again} == {r.id for r in records}


def test_an_address_that_is_none_is_named_with_its_line() -> None:
    """schema.org's own shapes hold one: ``#`` twice."""
    with pytest.raises(FormatError, match="line 3785, column 1"):
        read(ontology("schemaorg/schemaorg-30.0-shapes.shacl"), Syntax.TURTLE)


def test_schema_org_becomes_what_people_expect() -> None:
    records = read(ontology("schemaorg/schemaorg-30.0-all-https.ttl"), Syntax.TURTLE).records
    by_name = {(r.kind, r.iri.removeprefix("https://schema.org/")): r for r in records}
    person = by_name["object_type", "Person"]
    address = by_name["link_type", "address"]
    birth_date = by_name["shared_property", "birthDate"]
    monday = by_name["individual", "Monday"]

    assert person.display_name == "Person"
    assert person.description.startswith("A person")
    assert by_name["object_type", "Thing"].id in person.extends
    assert person.id in address.source.any_of
    assert address.target.any_of == (by_name["object_type", "PostalAddress"].id,)
    assert by_name["shared_property", "address"].any_of == address.source.any_of
    assert by_name["object_type", "DayOfWeek"].id in monday.types
    assert birth_date.data_type.name == "date"
