"""Bytes to records: parse all of it, or say where and why not; never a part."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from pyoxigraph import DefaultGraph, parse

from oms_desktop.formats.errors import FormatError
from oms_desktop.formats.files import as_utf8
from oms_desktop.formats.graph import build_graph
from oms_desktop.formats.importing import build_records
from oms_desktop.formats.known import Known
from oms_desktop.formats.own_json import read_json
from oms_desktop.formats.syntaxes import Syntax, syntax_of
from oms_desktop.formats.terms import OMS, Triple
from oms_desktop.models.messages import Message, message
from oms_desktop.models.plain import Plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import Snapshot

Progress = Callable[[int, int], None]
_SLICE = 20_000  # statements between two reports of progress
PACKED = ".gz"
"""What follows the ending of a file that gzip packed."""
_OWN_WORDS = f"<{OMS}"
_LONGEST_MB = 16  # of one text or address, in every syntax but RDF/XML
_NO_SCHEME = "No scheme found"
RELATIVE_BASE = "https://relative.invalid/"
"""What completes addresses of a file that names no base; never its path, which differs from desk to desk."""
_WRITING_DIRECTION = "http://www.w3.org/2005/11/its"  # the serializer declares it always
_LINE = re.compile(
    r"^Parser error at line \d+ (between columns \d+ and( line \d+ column)? \d+|column \d+): "
)


@dataclass(frozen=True, slots=True)
class Import:
    """What a file holds.

    Attributes:
        records: Its records; ids of a project's own records where those were given.
        loss: What could not be carried, for people.
        statements: How many RDF statements were read; 0 for our own JSON.
        has_own_words: Whether it says something in the words that only this program has.
    """

    records: tuple[Record, ...]
    loss: tuple[Message, ...] = ()
    statements: int = 0
    has_own_words: bool = False

    def changes(self, existing: Snapshot | None = None) -> ChangeSet:
        """Return what importing does to *existing*: new records, and those that say something else now."""
        pairs = []
        for record in self.records:
            known = existing if existing is not None and record.id in existing else None
            pairs.append((None if known is None else known.get(record.id), record))
        return ChangeSet.between(pairs)


def read(
    source: Path | bytes,
    syntax: Syntax | None = None,
    *,
    existing: Snapshot | None = None,
    like: Snapshot | None = None,
    name: str = "",
    progress: Progress | None = None,
) -> Import:
    """Read *source* into records.

    Args:
        source: A file, which gzip may have packed, or its content.
        syntax: How it is spelled; by default its ending says so.
        existing: The project it is read into: records of a kind and IRI that are there keep their ids, and a record
            of another module is extended, not replaced.
        like: A version this one is merged with: where each has one module, it takes over that one's id and words, so
            that an ontology whose address or most used words changed is still the same one (decision 19).
        name: What the file is called in messages; by default its path's last part.
        progress: Called with done and total, in steps of no particular unit.

    Raises:
        FormatError: If it cannot be read; the message names the place.
    """
    name = name or (source.name if isinstance(source, Path) else "")
    chosen = syntax or syntax_of(name.removesuffix(PACKED))
    name = name or chosen.label
    data = as_utf8(_content(source, name), is_xml=chosen is Syntax.RDF_XML)
    report = progress or (lambda done, total: None)
    if chosen.rdf is None:
        return Import(tuple(read_json(data, name)))
    loss = [] if data.strip() else [message("formats.empty", file=name)]
    try:
        triples, prefixes, graphs = _parse(data, chosen, name, report)
    except _RelativeIri:
        triples, prefixes, graphs = _parse(data, chosen, name, report, RELATIVE_BASE)
        loss.append(message("formats.completed", base=RELATIVE_BASE))
    report(40, 100)
    graph = build_graph(triples)
    report(50, 100)
    known = Known.of(existing)
    known.like = _only_module(like)
    records = build_records(graph, prefixes, known)
    report(100, 100)
    if graph.kept_labels:
        loss.append(message("formats.labels_kept", n=graph.kept_labels))
    if graphs:
        loss.append(message("formats.graphs_joined", n=graphs))
    has_own_words = any(predicate.startswith(_OWN_WORDS) for _, predicate, _ in triples)
    return Import(tuple(records), tuple(loss), len(triples), has_own_words)


def _only_module(snapshot: Snapshot | None) -> Plain | None:
    """Return the module of a version that has just one."""
    if snapshot is None:
        return None
    modules = list(snapshot.ids("module"))
    return snapshot.plain(modules[0]) if len(modules) == 1 else None


class _RelativeIri(Exception):
    """The file holds an address that is not complete."""


def _content(source: Path | bytes, name: str) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        data = source.read_bytes()
        return gzip.decompress(data) if source.name.endswith(PACKED) else data
    except (OSError, EOFError, zlib.error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise FormatError(message("formats.unreadable", file=name, why=why)) from error


def _parse(
    data: bytes, syntax: Syntax, name: str, report: Progress, base: str | None = None
) -> tuple[list[Triple], dict[str, str], int]:
    """Return triples, prefixes, and the number of named graphs they stood in."""
    triples: list[Triple] = []
    graphs = set()
    default = DefaultGraph()
    try:
        parser = parse(data, syntax.rdf, base_iri=base)
        for quad in parser:
            triples.append((str(quad.subject), str(quad.predicate), str(quad.object)))
            if quad.graph_name != default:
                graphs.add(str(quad.graph_name))
            if len(triples) % _SLICE == 0:
                report(min(39, len(triples) * 100 // max(1, len(data))), 100)
    except SyntaxError as error:
        if base is None and _NO_SCHEME in error.msg:
            raise _RelativeIri from error
        raise FormatError(_explain(error, data, syntax, name)) from error
    except MemoryError as error:  # the parser's own bound, which it says without a place
        raise FormatError(message("formats.too_long", file=name, n=_LONGEST_MB)) from error
    prefixes = _xml_prefixes(data) if syntax is Syntax.RDF_XML else dict(parser.prefixes)
    return list(dict.fromkeys(triples)), prefixes, len(graphs)


def _xml_prefixes(data: bytes) -> dict[str, str]:
    """Return the namespaces that the outermost element of an XML document declares."""
    prefixes: dict[str, str] = {}
    parser = expat.ParserCreate(namespace_separator=" ")

    def declare(name: str | None, iri: str) -> None:
        if iri != _WRITING_DIRECTION:
            prefixes[name or ""] = iri

    def stop(name: str, attributes: dict[str, str]) -> None:
        parser.StartNamespaceDeclHandler = None
        parser.StartElementHandler = None

    parser.StartNamespaceDeclHandler = declare
    parser.StartElementHandler = stop
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return prefixes  # the RDF parser took it, so it is none of our business
    return prefixes


def _explain(error: SyntaxError, data: bytes, syntax: Syntax, name: str) -> Message:
    line, column = error.lineno, error.offset
    why = _LINE.sub("", error.msg.split(" (line ")[0])
    if line is None and syntax is Syntax.RDF_XML:
        line, column, why = _locate_xml(data, why)
    if "LoadDocumentCallback" in why:
        return message("formats.remote_context", file=name)
    if line is None:
        return message("formats.syntax_nowhere", file=name, syntax=syntax.label, why=why)
    return message(
        "formats.syntax", file=name, line=line, column=column or 1, syntax=syntax.label, why=why
    )


def _locate_xml(data: bytes, why: str) -> tuple[int | None, int | None, str]:
    """Return where *data* stops being XML; the RDF parser does not say."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        return error.lineno, error.offset + 1, why
    except LookupError:
        pass  # an encoding that does not exist
    return None, None, why
