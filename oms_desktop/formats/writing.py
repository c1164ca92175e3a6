"""Records to bytes, sorted throughout, so that equal records give equal bytes."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

from pyoxigraph import RdfFormat, parse, serialize
from pyoxigraph import Triple as OxTriple

from oms_desktop.formats.errors import FormatError
from oms_desktop.formats.exporting import Export, export_records
from oms_desktop.formats.nodes import closure_text
from oms_desktop.formats.own_json import write_json
from oms_desktop.formats.syntaxes import Syntax
from oms_desktop.formats.turtle import sort_key, write_turtle
from oms_desktop.formats.vocabulary import PREFIXES
from oms_desktop.models.messages import Message, message
from oms_desktop.versioning.snapshot import Snapshot

_QUADS = frozenset({Syntax.N_QUADS, Syntax.TRIG, Syntax.JSON_LD})


@dataclass(frozen=True, slots=True)
class Written:
    """A file's content, and what it could not carry."""

    data: bytes
    loss: tuple[Message, ...] = ()


def write(snapshot: Snapshot, syntax: Syntax, *, own_words: bool = True) -> Written:
    """Return all records of *snapshot* in *syntax*.

    Args:
        snapshot: What to write.
        syntax: How to spell it.
        own_words: Whether to say in our own words what reading would find otherwise, such as kind and id; without them
            a reader finds the same statements and may make other records of them.

    Raises:
        FormatError: If a text or name cannot be spelled in *syntax*.
    """
    records = {record: snapshot.plain(record) for record in snapshot.ids()}
    if syntax.rdf is None:
        return Written(write_json(records.values()))
    export = export_records(records, own_words=own_words)
    if syntax is Syntax.TURTLE:
        return Written(write_turtle(export.triples, export.prefixes))
    loss: tuple[Message, ...] = ()
    if export.prefixes and not syntax.has_prefixes:
        loss = (message("formats.prefixes_lost", syntax=syntax.label, n=len(export.prefixes)),)
    return Written(_serialize(export, syntax, syntax.rdf), loss)


def _serialize(export: Export, syntax: Syntax, rdf: RdfFormat) -> bytes:
    lines = closure_text(sorted(export.triples, key=sort_key))
    quads = parse(lines, RdfFormat.N_TRIPLES)
    prefixes = {**PREFIXES, **export.prefixes} if syntax.has_prefixes else None
    try:
        if syntax in _QUADS:
            data = serialize(quads, format=rdf, prefixes=prefixes)
        else:
            triples = (OxTriple(q.subject, q.predicate, q.object) for q in quads)
            data = serialize(triples, format=rdf, prefixes=prefixes)
        assert data is not None
        if syntax is Syntax.RDF_XML:
            data = data.replace(b"\r", b"&#13;")  # a bare one is read as the end of a line
            expat.ParserCreate(namespace_separator=" ").Parse(data, True)  # not all can be said
    except (expat.ExpatError, ValueError, OSError, MemoryError) as error:
        why = str(error)
        raise FormatError(message("formats.unsayable", syntax=syntax.label, why=why)) from error
    return data
