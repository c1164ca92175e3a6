"""Bad input names the place and the way out; a project's own records win."""

from __future__ import annotations

import codecs
import gzip
from pathlib import Path

import pytest

from oms_desktop.formats import FormatError, Syntax, read, syntax_of, write
from oms_desktop.models.messages import message
from oms_desktop.models.module import Module
from oms_desktop.models.object_type import ObjectType
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_type, an_id

HEAD = b"@prefix : <https://example.org/a#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
XML = """<?xml version="1.0" encoding="{}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="urn:x#">
<rdf:Description rdf:about="urn:a"><x:b>{}</x:b></rdf:Description></rdf:RDF>
"""
HEAD += b"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.ttl", HEAD + b":A a owl:Class ;\n :b 'x", "a.ttl, line 3, column"),
        ("a.ttl", b"\xff\xff", "a.ttl, line 1, column 1"),
        ("a.nt", b"<urn:a> <urn:b> .", "a.nt, line 1"),
        ("a.rdf", b"<a>\n<b></a>", "a.rdf, line 2, column"),
        ("a.jsonld", b'{"@context": ', "a.jsonld, line 1, column 14"),
        ("a.jsonld", b'{"@context": "https://schema.org/"}', "Put the context into the file"),
        ("a.oms.json", b"{\n,", "a.oms.json, line 2"),
        ("a.oms.json", b'{"@graph": []}', "use the ending .jsonld"),
        ("a.oms.json", b'{"oms": 99, "records": []}', "format 99"),
        ("a.oms.json", b'{"oms": 1, "records": [{"kind": "mystery"}]}', "record 1"),
        ("a.docx", b"", "Use one of"),
    ],
)
def test_bad_input_is_refused_with_its_place(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    with pytest.raises(FormatError) as refused:
        read(file)

    assert said in refused.value.message.render()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ttl", "<urn:a> <urn:b> 'é' ."),
        ("a.jsonld", '{"@id": "urn:a", "urn:b": "é"}'),
        ("a.oms.json", '{"oms": 1, "records": []}'),
        ("a.rdf", XML.format("utf-16", "é")),
    ],
)
def test_a_byte_order_mark_says_the_encoding(
    tmp_path: Path, name: str, text: str, encoding: str
) -> None:
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    (tmp_path / name).write_bytes(mark + text.encode(encoding))
    (tmp_path / f"plain-{name}").write_text(text.replace("utf-16", "utf-8"), "utf-8")

    assert read(tmp_path / name) == read(tmp_path / f"plain-{name}")


def test_an_xml_document_names_its_encoding() -> None:
    latin = read(XML.format("ISO-8859-1", "é").encode("latin-1"), Syntax.RDF_XML)

    assert latin == read(XML.format("UTF-8", "é").encode(), Syntax.RDF_XML)


def test_an_encoding_nobody_knows_is_refused() -> None:
    with pytest.raises(FormatError, match="not RDF/XML"):
        read(XML.format("ebcdic-9", "é").encode(), Syntax.RDF_XML)


def test_a_text_too_long_for_the_parser_is_refused_with_words() -> None:
    data = b"<urn:a> <urn:b> '" + b"x" * (17 << 20) + b"' ."

    with pytest.raises(FormatError, match="more than 16 MB"):
        read(data, Syntax.TURTLE)


def test_an_empty_file_is_said_and_changes_nothing_in_a_project() -> None:
    project = memory_snapshot(read(HEAD + b":A a owl:Class .", Syntax.TURTLE).records)

    found = read(b" \n", Syntax.TURTLE, name="a.ttl", existing=project)

    assert found.loss == (message("formats.empty", file="a.ttl"),)
    assert not found.changes(project)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"gone\.ttl cannot be read"):
        read(tmp_path / "gone.ttl")


def test_a_file_that_gzip_packed_is_read_by_the_ending_before(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl.gz"
    file.write_bytes(gzip.compress(HEAD + b":A a owl:Class ."))

    found = read(file)

    assert any(record.iri == "https://example.org/a#A" for record in found.records)


@pytest.mark.parametrize("data", [b"@prefix", gzip.compress(HEAD)[:-9]])
def test_a_file_that_only_looks_packed_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.ttl.gz"
    file.write_bytes(data)

    with pytest.raises(FormatError, match=r"a\.ttl\.gz cannot be read"):
        read(file)


def test_the_ending_says_the_syntax() -> None:
    assert syntax_of("A.OWL") is Syntax.RDF_XML
    assert syntax_of("a.oms.json") is Syntax.OMS_JSON
    assert syntax_of("x.json-ld") is Syntax.JSON_LD


def test_named_graphs_are_put_into_one_and_said() -> None:
    found = read(b"<urn:a> <urn:b> <urn:c> <urn:g> .", Syntax.N_QUADS)

    assert found.loss == (message("formats.graphs_joined", n=1),)
    assert found.statements == 1


def test_incomplete_addresses_are_completed_and_said() -> None:
    found = read(b"<a> <b> <c> .", Syntax.TURTLE)

    assert found.records[0].iri == "https://relative.invalid/a"
    assert "https://relative.invalid/" in found.loss[0].render()


def test_a_record_of_the_project_keeps_its_id_and_what_refers_to_it() -> None:
    mine = ObjectType(id=an_id("mine"), iri="https://example.org/a#A", api_name="A")
    mine = mine.evolve(module=Module(id=an_id("m")).id)
    project = memory_snapshot([Module(id=an_id("m"), iri="https://example.org/mine"), mine])

    found = read(
        HEAD + b":A a owl:Class ; rdfs:seeAlso <urn:s> . :B a owl:Class ; rdfs:subClassOf :A .",
        Syntax.TURTLE,
        existing=project,
    )

    by_iri = {record.iri: record for record in found.records}
    assert by_iri["https://example.org/a#A"].id == mine.id
    assert by_iri["https://example.org/a#A"].module == mine.module
    assert by_iri["https://example.org/a#B"].extends == (mine.id,)  # type: ignore[attr-defined]


def test_a_record_of_another_module_is_extended_not_replaced() -> None:
    module = Module(id=an_id("m"), iri="https://example.org/mine", default_language="en")
    mine = a_type("A", "code", iri="https://example.org/a#A", module=module.id)
    project = memory_snapshot([module, mine])

    found = read(HEAD + b':A a owl:Class ; rdfs:label "Ah"@ko .', Syntax.TURTLE, existing=project)

    (extended,) = (r for r in found.records if r.id == mine.id)
    assert extended == mine.evolve(labels=(("ko", "Ah"),))
    assert {change.id for change in found.changes(project)} >= {mine.id}


def test_a_file_without_a_header_does_not_change_the_words_of_the_default_module() -> None:
    first = read(HEAD + b':A a owl:Class ; rdfs:label "A"@en .', Syntax.TURTLE)
    project = memory_snapshot(first.records)
    other = b"<https://other.org/B> a <http://www.w3.org/2000/01/rdf-schema#Class> ."

    found = read(HEAD + other, Syntax.TURTLE, existing=project)

    modules = {record.iri for record in found.records if isinstance(record, Module)}
    assert modules == {"https://other.org/"}


def test_an_import_that_says_nothing_new_changes_nothing() -> None:
    data = HEAD + b':A a owl:Class ; rdfs:label "A"@en .'
    project = memory_snapshot(read(data, Syntax.TURTLE).records)

    assert not read(data, Syntax.TURTLE, existing=project).changes(project)


def test_rdf_xml_keeps_line_ends_and_prefixes() -> None:
    data = b"@prefix x: <urn:x:> . x:a x:b 'one\\r\\ntwo' ."
    records = read(data, Syntax.TURTLE).records

    again = read(write(memory_snapshot(records), Syntax.RDF_XML).data, Syntax.RDF_XML).records

    assert b"one&#13;" in write(memory_snapshot(records), Syntax.RDF_XML).data
    assert dict(again[-1].prefixes)["x"] == "urn:x:"  # type: ignore[attr-defined]
    assert again[0] == records[0]


@pytest.mark.parametrize("data", [b"<urn:a> <urn:b:1> 'x' .", b"<urn:a> <urn:b> '\\u0001' ."])
def test_what_a_syntax_cannot_say_is_refused(data: bytes) -> None:
    records = read(data, Syntax.TURTLE).records

    with pytest.raises(FormatError, match="Choose Turtle"):
        write(memory_snapshot(records), Syntax.RDF_XML)


def test_a_text_too_long_for_the_writer_is_refused_too() -> None:
    project = memory_snapshot([a_type("A", description="x" * (17 << 20))])

    with pytest.raises(FormatError, match="Choose Turtle"):
        write(project, Syntax.N_TRIPLES)


def test_lost_prefixes_are_said() -> None:
    records = read(b"@prefix x: <urn:x:> . x:a x:b x:c .", Syntax.TURTLE).records

    assert write(memory_snapshot(records), Syntax.N_TRIPLES).loss
    assert not write(memory_snapshot(records), Syntax.TURTLE).loss
