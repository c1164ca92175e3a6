"""Reading and writing the big real ontology, with rdflib's load beside it in the same run."""

from __future__ import annotations

from pathlib import Path

import rdflib

from oms_desktop.formats import Syntax, read, write
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.benchmarks.report import Report

SCHEMA_ORG = Path(__file__).parents[1] / "data" / "ontologies" / "schemaorg"


def run(report: Report) -> None:
    report.section("Import and export: schema.org 30.0")
    path = next(SCHEMA_ORG.glob("schemaorg-30.0-all-https.ttl*"))
    peer, theirs = report.measure(
        "rdflib: parse into a graph", lambda: rdflib.Graph().parse(path, format="turtle"), runs=1
    )
    found, ours = report.measure(
        "read into records", lambda: read(path), note=f"{len(peer):,} triples"
    )
    report.ratio("rdflib's parse beside our read", ours, theirs)
    snapshot = memory_snapshot(found.records)
    report.measure("write Turtle", lambda: write(snapshot, Syntax.TURTLE))
    report.measure("rdflib: write Turtle", lambda: peer.serialize(format="turtle"), runs=1)
