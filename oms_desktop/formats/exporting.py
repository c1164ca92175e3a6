"""Records to statements; what the importer could not find out by itself is added in our own words.

The exporter reads its own statements with the importer's eyes (`survey`, `kinds_of`) and patches where the answer
would differ: kind, id, module, language, namespace, vocabulary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oms_desktop.formats.context import (
    DEFAULT_MODULE,
    UUID,
    Context,
    group_by_subject,
    is_minted,
    subject_of,
)
from oms_desktop.formats.facts import Facts, survey, words_of
from oms_desktop.formats.fields import write_record
from oms_desktop.formats.graph import Graph, build_graph
from oms_desktop.formats.kinds import WITHOUT_MODULE, computed_id, kinds_of
from oms_desktop.formats.nodes import Object, Pair, flatten
from oms_desktop.formats.statements import axioms_of
from oms_desktop.formats.terms import TYPE, Term, Triple, iri_term, literal, split_line
from oms_desktop.formats.values import write_field
from oms_desktop.formats.vocabulary import (
    DATATYPE,
    ID,
    IRI,
    KIND,
    MODULE,
    OWN_INDIVIDUAL,
    SUB_CLASS,
    is_declared,
)
from oms_desktop.models.ids import module_id
from oms_desktop.models.module import Module
from oms_desktop.models.plain import Plain
from oms_desktop.models.twins import PAIR, is_pair

Plains = Mapping[str, Plain]


@dataclass(slots=True)
class Export:
    """Statements in no particular order, and the prefixes the main module declares."""

    triples: list[Triple] = field(default_factory=list)
    prefixes: dict[str, str] = field(default_factory=dict)


def export_records(records: Plains, *, own_words: bool = True) -> Export:
    """Return the statements of plain *records*, by id.

    Args:
        records: Plain records by id.
        own_words: Whether to say in our own words what reading would find otherwise: kind, id, module, its words.
    """
    homes = _homes(records)
    context = _context(records, homes)
    while True:
        triples = _write_all(records, homes, context)
        graph = build_graph(triples)
        facts = survey(graph.subjects)
        main = _main_module(records, homes, facts)
        apart = _wrong_pairs(records, homes, graph, facts)
        if main == context.main and not apart:
            break
        for record in apart:
            homes[subject_of(records[record])].remove(record)
            homes[iri_term(UUID + record)] = [record]
        context = _context(records, homes)
        context.main = main
    patches = _patches(records, homes, graph, facts, context) if own_words else {}
    for subject, pairs in patches.items():
        for lines in flatten(subject, pairs, Counter()):
            triples += lines
    prefixes = dict(records[main].get("prefixes", ())) if main in records else {}
    declared = {name: iri for name, iri in prefixes.items() if is_declared(name, iri)}
    return Export(list(dict.fromkeys(triples)), declared)


def _homes(records: Plains) -> dict[Term, list[str]]:
    """Return the records under each subject: one, or a pair; others move to a subject of their own."""
    homes: dict[Term, list[str]] = {}
    for subject, ids in group_by_subject(records).items():
        first, *others = ids
        homes[subject] = [first]
        for record in others:
            if len(homes[subject]) == 1 and is_pair(records[first], records[record]):
                homes[subject].append(record)
            else:
                homes[iri_term(UUID + record)] = [record]
    return homes


def _main_module(records: Plains, homes: dict[Term, list[str]], facts: Facts) -> str:
    """Return the id of the module that the importer will take for the file's own."""
    for record in homes.get(facts.main or DEFAULT_MODULE, ()):
        if records[record]["kind"] == "module":
            return record
    return module_id()


def _wrong_pairs(
    records: Plains, homes: dict[Term, list[str]], graph: Graph, facts: Facts
) -> list[str]:
    """Return the shared properties of pairs that the importer would not see as such."""
    return [
        ids[1]
        for subject, ids in homes.items()
        if len(ids) == 2 and kinds_of(subject, graph.subjects[subject], facts) != PAIR
    ]


def _context(records: Plains, homes: dict[Term, list[str]]) -> Context:
    modules = [plain for plain in records.values() if plain["kind"] == "module"]
    context = Context(survey(_datatype_pairs(records)))
    context.says_default_module = any(subject_of(plain) != DEFAULT_MODULE for plain in modules)
    for subject, ids in homes.items():
        for record in ids:
            context.add(record, records[record]["kind"], subject)
    for plain in modules:
        vocabulary = dict(plain.get("vocabulary", ()))
        context.words[plain["id"]] = words_of(plain.get("default_language", ""), vocabulary)
    context.main = modules[0]["id"] if modules else module_id()
    return context


def _datatype_pairs(records: Plains) -> dict[Term, list[Pair]]:
    """Return what decides which subjects are datatypes, before anything is written."""
    subjects: dict[Term, list[Pair]] = {}
    for plain in records.values():
        kind = plain["kind"]
        if kind not in ("object_type", "value_type"):
            continue
        subject = subject_of(plain)
        pairs = subjects.setdefault(subject, [])
        if kind == "value_type":
            pairs.append((TYPE, DATATYPE))
        for ref in plain.get("extends", ()):
            target = records.get(ref)
            pairs.append((SUB_CLASS, subject_of(target) if target else iri_term(ref)))
        for statement in plain.get("statements", ()):
            if statement.startswith(f"{subject} {TYPE} "):
                pairs.append((TYPE, split_line(statement)[2]))
    return subjects


def record_triples(plain: Plain, subject: Term, context: Context) -> list[Triple]:
    """Return what one plain record says by itself."""
    return _write_subject(subject, [plain], context, Counter())


def _write_all(records: Plains, homes: dict[Term, list[str]], context: Context) -> list[Triple]:
    copies: Counter[str] = Counter()
    triples: list[Triple] = []
    for subject, ids in homes.items():
        triples += _write_subject(subject, [records[record] for record in ids], context, copies)
    return triples


def _write_subject(
    subject: Term, plains: list[Plain], context: Context, copies: Counter[str]
) -> list[Triple]:
    triples: list[Triple] = []
    pairs: dict[tuple[Term, str], tuple[Term, Object]] = {}
    nodes: list[Pair] = []
    for place, plain in enumerate(plains):
        said = write_record(plain, subject, context)
        if subject != subject_of(plain):  # another record stands under its IRI
            said += [("id", ID, literal(plain["id"])), ("iri", IRI, literal(plain["iri"]))]
        for name, p, o in said:
            if place and name == "kind":
                continue  # of a pair, the link says what it is
            if isinstance(o, str):
                pairs[p, o] = (p, o)
            else:
                nodes.append((p, o))
        nodes += [("", axiom) for axiom in axioms_of(plain, subject)]
        for statement in plain.get("statements", ()):
            triples += map(split_line, statement.split("\n"))
    for p, o in [*pairs.values(), *nodes]:
        for lines in flatten(subject if p else "", [(p, o)], copies):
            triples += lines
    return triples


def _patches(
    records: Plains, homes: dict[Term, list[str]], graph: Graph, facts: Facts, context: Context
) -> dict[Term, list[Pair]]:
    """Return what must be said in our own words, by subject."""
    patches: dict[Term, list[Pair]] = {}
    for subject, ids in homes.items():
        plain = records[ids[0]]
        kind, iri = plain["kind"], plain.get("iri", "")
        pairs: list[Pair] = []
        said = graph.subjects.get(subject, [])
        actual = tuple(records[record]["kind"] for record in ids)
        computed = kinds_of(subject, said, facts) or ("individual",)
        if not said and kind == "individual":
            pairs.append((TYPE, OWN_INDIVIDUAL))
        elif computed != actual:
            pairs.append((KIND, literal(kind)))
        if (
            not is_minted(plain, subject)
            and subject == subject_of(plain)
            and plain["id"] != computed_id(kind, subject, iri)
        ):
            pairs.append((ID, literal(plain["id"])))
        usual = None if kind in WITHOUT_MODULE else context.main
        if (module := plain.get("module")) != usual:
            pairs.append((MODULE, context.term(module, "module") if module else literal("")))
        if kind == "module":
            pairs += _header(plain, plain["id"] == context.main, facts, context)
        if pairs:
            patches[subject] = pairs
    return patches


def _header(plain: Plain, is_main: bool, facts: Facts, context: Context) -> Iterable[Pair]:
    usual = {
        "default_language": facts.language,
        "namespace": facts.namespace,
        "vocabulary": sorted(map(list, facts.vocabulary.items())),
        "prefixes": [],
    }
    for name, value in usual.items():
        own = plain.get(name, type(value)())
        if name == "prefixes" and is_main:
            own = [entry for entry in own if not is_declared(*entry)]
        if own != value:
            stored = own or ([["", ""]] if name == "vocabulary" else own)
            yield from write_field(Module, name, stored, context, "module")
