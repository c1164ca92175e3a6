"""The real data is whole, readable, and nothing of it lies here without a licence."""

import pyoxigraph
import pytest

from tests import real_data

SYNTAX = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "shacl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "owl": pyoxigraph.RdfFormat.RDF_XML,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}


def test_every_stored_file_is_named_with_its_licence() -> None:
    stored = {
        str(path.relative_to(real_data.ROOT / "ontologies"))
        for path in (real_data.ROOT / "ontologies").glob("*/*")
    }
    named = {*real_data.ontology_names(), *real_data.archive_names()}

    assert {name if name in named else name.removesuffix(".gz") for name in stored} == named
    assert all(case.licence for case in real_data.merge_cases())


def test_merge_cases_have_all_four_sides() -> None:
    cases = list(real_data.merge_cases())

    assert len(cases) == 75
    assert all(case.base and case.ours and case.theirs and case.merged for case in cases)
    assert all(case.syntax in SYNTAX for case in cases)


@pytest.mark.parametrize("name", ["dcat/dcat3.ttl", "dcat/dcat3.rdf", "hydra/hydra-core.jsonld"])
def test_a_stored_ontology_parses(name: str) -> None:
    syntax = SYNTAX[name.rsplit(".", 1)[1]]

    statements = list(pyoxigraph.parse(real_data.ontology(name), format=syntax))

    assert len(statements) > 100


def test_an_archived_ontology_has_its_files() -> None:
    files = real_data.archive_members("uco/uco-1.4.0.tar.gz")

    assert sum(name.endswith(".ttl") for name in files) >= 10
