"""What RDF, OWL and schema.org say becomes what people expect in the editor."""

from __future__ import annotations

from typing import TypeVar

import pytest

from oms_desktop.formats import Syntax, read, write
from oms_desktop.formats.data_types import data_type_of_name
from oms_desktop.models.ids import module_id, record_id_for_iri
from oms_desktop.models.individual import Individual
from oms_desktop.models.link_type import LinkType
from oms_desktop.models.module import Module
from oms_desktop.models.object_type import ObjectType, Restriction, RestrictionKind
from oms_desktop.models.property import SharedProperty
from oms_desktop.models.record import Note, Record, Status
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import memory_snapshot

R = TypeVar("R", bound=Record)
HEAD = """
@prefix : <https://example.org/a#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def _read(turtle: str) -> list[Record]:
    return list(read((HEAD + turtle).encode(), Syntax.TURTLE).records)


def _one(records: list[Record], kind: type[R], name: str) -> R:
    (found,) = (r for r in records if isinstance(r, kind) and r.iri.endswith(f"#{name}"))
    return found


def _id(kind: str, name: str) -> str:
    return record_id_for_iri(kind, f"https://example.org/a#{name}")


def test_a_class_becomes_an_object_type_with_parents_and_texts() -> None:
    records = _read(""":Plane a owl:Class ; rdfs:label "Plane"@en, "비행기"@ko ; rdfs:comment "It flies."@en ;
        rdfs:subClassOf :Vehicle, <urn:elsewhere> ; owl:disjointWith :Ship . :Ship a owl:Class ; rdfs:label "Ship"@en .
        :Vehicle a owl:Class .""")

    plane = _one(records, ObjectType, "Plane")

    assert plane.id == _id("object_type", "Plane")
    assert (plane.api_name, plane.display_name, plane.description) == (
        "Plane",
        "Plane",
        "It flies.",
    )
    assert dict(plane.labels) == {"ko": "비행기"}
    assert set(plane.extends) == {_id("object_type", "Vehicle"), "urn:elsewhere"}
    assert plane.disjoint_with == (_id("object_type", "Ship"),)
    assert plane.statements == ()


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("a owl:DatatypeProperty", {"shared_property"}),
        ("a owl:ObjectProperty", {"link_type"}),
        ("a owl:TransitiveProperty", {"link_type"}),
        ("a rdf:Property", {"shared_property"}),
        ("a rdf:Property ; rdfs:range :A", {"link_type"}),
        ("a rdf:Property ; rdfs:range xsd:date", {"shared_property"}),
        ("a rdf:Property ; schema:rangeIncludes :A, schema:Text", {"link_type", "shared_property"}),
        (
            "a owl:ObjectProperty ; rdfs:range [ a owl:Class ; owl:unionOf ( :A :B ) ]",
            {"link_type"},
        ),
    ],
)
def test_a_property_becomes_what_its_ranges_say(said: str, kinds: set[str]) -> None:
    records = _read(f":A a owl:Class . :p {said} .")

    assert {r.kind for r in records if r.iri.endswith("#p")} == kinds


def test_domains_are_and_or_or() -> None:
    records = _read(""":A a owl:Class . :B a owl:Class . :one a owl:ObjectProperty ; rdfs:domain :A ; rdfs:range :B .
        :both a owl:ObjectProperty ; rdfs:domain :A, :B ; rdfs:range :B .
        :either a owl:ObjectProperty ; schema:domainIncludes :A, :B ; rdfs:range :B .""")
    a, b = _id("object_type", "A"), _id("object_type", "B")

    assert _one(records, LinkType, "one").source.any_of == (a,)
    assert _one(records, LinkType, "both").source.all_of == tuple(sorted((a, b)))
    assert _one(records, LinkType, "either").source.any_of == tuple(sorted((a, b)))


def test_flags_inverses_and_parents_of_a_link() -> None:
    records = _read(""":p a owl:ObjectProperty, owl:TransitiveProperty ; owl:inverseOf :q ; rdfs:subPropertyOf :r .
        :q a owl:ObjectProperty . :r a owl:ObjectProperty .""")

    link = _one(records, LinkType, "p")

    assert link.flags.transitive
    assert link.inverse_of == _id("link_type", "q")
    assert link.extends == (_id("link_type", "r"),)


def test_restrictions_with_a_named_filler() -> None:
    records = _read(""":p a owl:ObjectProperty . :B a owl:Class . :A a owl:Class ; rdfs:subClassOf
        [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ],
        [ a owl:Restriction ; owl:onProperty :p ; owl:allValuesFrom :B ],
        [ a owl:Restriction ; owl:onProperty :p ; owl:maxCardinality "1"^^xsd:nonNegativeInteger ],
        [ a owl:Restriction ; owl:onProperty :p ; owl:onClass :B ;
          owl:minQualifiedCardinality "2"^^xsd:nonNegativeInteger ],
        [ a owl:Restriction ; owl:onProperty :p ; owl:allValuesFrom [ owl:complementOf :B ] ] .""")

    a = _one(records, ObjectType, "A")

    p, b = _id("link_type", "p"), _id("object_type", "B")
    assert set(a.restrictions) == {
        Restriction(on=p, kind=RestrictionKind.SOME, filler=b),
        Restriction(on=p, kind=RestrictionKind.ONLY, filler=b),
        Restriction(on=p, kind=RestrictionKind.MAX, count=1),
        Restriction(on=p, kind=RestrictionKind.MIN, filler=b, count=2),
    }
    assert len(a.statements) == 1


def test_annotations_keep_datatype_language_and_one_level_of_notes() -> None:
    records = _read(""":A a owl:Class ; rdfs:seeAlso <urn:s> ; :since "2020-01-01"^^xsd:date ; :synonym "Ä"@de .
        [] a owl:Axiom ; owl:annotatedSource :A ; owl:annotatedProperty :synonym ; owl:annotatedTarget "Ä"@de ;
           :source "book" .""")

    annotations = {a.key.rsplit("#", 1)[1]: a for a in _one(records, ObjectType, "A").annotations}

    assert annotations["seeAlso"].is_iri
    assert annotations["since"].datatype.endswith("#date")
    assert annotations["synonym"].notes == (Note(key="https://example.org/a#source", value="book"),)


def test_the_words_of_a_file_are_kept_for_what_is_new_in_it() -> None:
    records = _read(""":A a rdfs:Class ; skos:prefLabel "A" ; skos:definition "An A." .
        :p a rdf:Property ; schema:domainIncludes :A ; schema:rangeIncludes :A ; skos:prefLabel "p" .""")
    new = ObjectType(id=_id("test", "new"), iri="https://example.org/a#New", api_name="New")
    new = new.evolve(module=module_id(), display_name="New", description="A new one.")

    written = write(memory_snapshot([*records, new]), Syntax.TURTLE).data.decode()

    assert written.count("a rdfs:Class") == 2
    assert 'skos:definition "A new one."' in written
    assert 'skos:prefLabel "New"' in written
    assert _one(records, LinkType, "p").source.any_of == (_id("object_type", "A"),)


def test_what_is_no_type_becomes_an_individual_and_a_datatype_a_value_type() -> None:
    records = _read(""":Kg a :Unit ; rdfs:label "kg" . :Unit a owl:Class .
        :Code a rdfs:Datatype ; owl:onDatatype xsd:int . <urn:thing> rdfs:seeAlso :Kg .""")

    assert _one(records, Individual, "Kg").types == (_id("object_type", "Unit"),)
    assert _one(records, ValueType, "Code").base_type.name == "integer"
    assert {r.kind for r in records if r.iri == "urn:thing"} == {"individual"}


def test_the_header_becomes_the_module() -> None:
    records = _read("""<https://example.org/a> a owl:Ontology ; owl:imports <urn:other> ;
        owl:versionIRI <https://example.org/a/2> ; rdfs:label "Planes"@en . :A a owl:Class ; rdfs:label "A"@en .""")
    (module,) = (r for r in records if isinstance(r, Module))

    assert module.id == module_id("https://example.org/a")
    assert module.imports == ("urn:other",)
    assert module.version_iri == "https://example.org/a/2"
    assert (module.default_language, module.namespace) == ("en", "https://example.org/a#")
    assert dict(module.prefixes) == {"": "https://example.org/a#"}
    assert _one(records, ObjectType, "A").module == module.id


def test_what_is_deprecated_is_marked() -> None:
    assert _one(_read(":A a owl:Class ; owl:deprecated true ."), ObjectType, "A").status is (
        Status.DEPRECATED
    )


def test_a_pair_that_was_edited_apart_stays_apart() -> None:
    records = _read(
        ':A a rdfs:Class . :p a rdf:Property ; rdfs:label "p" ; schema:rangeIncludes :A, schema:Text .'
    )
    shared = _one(records, SharedProperty, "p")
    edited = [r for r in records if r.id != shared.id]
    edited.append(shared.evolve(display_name="another name"))

    written = write(memory_snapshot(edited), Syntax.TURTLE).data

    again = {r.id: r for r in read(written, Syntax.TURTLE).records}
    assert again == {r.id: r for r in edited}


def test_names_of_data_types_elsewhere() -> None:
    names = {name: data_type_of_name(name) for name in ("text", "datetime", "reference", "Geohash")}

    assert [t.name.value if t else None for t in names.values()] == [
        "string",
        "timestamp",
        "iri",
        "geopoint",
    ]
    assert data_type_of_name("vector") is None
