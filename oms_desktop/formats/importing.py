"""Statements to records, lossless by construction (decision 17).

A record is read, written again and compared: what was invented makes its field unset, what was not written again is
kept as an annotation or as a statement. Knows no syntax.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from oms_desktop.formats.context import DEFAULT_MODULE, UUID, Context
from oms_desktop.formats.facts import Facts, local_name, survey, words_of
from oms_desktop.formats.fields import read_record, write_record
from oms_desktop.formats.graph import Graph
from oms_desktop.formats.kinds import (
    WITHOUT_MODULE,
    computed_id,
    identity,
    kinds_of,
    told_kind,
)
from oms_desktop.formats.known import Known
from oms_desktop.formats.nodes import Node, Pair, closure_text, flatten, key_of
from oms_desktop.formats.statements import attach_notes, axioms_of, read_annotation
from oms_desktop.formats.terms import TYPE, Term, iri_term
from oms_desktop.formats.values import read_scalar, read_value
from oms_desktop.formats.vocabulary import (
    FLAG_TYPES,
    ID,
    KIND,
    KIND_TYPES,
    MODULE,
    ONTOLOGY,
    OWN_INDIVIDUAL,
    is_declared,
    own_word,
)
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.module import Module
from oms_desktop.models.plain import Plain, from_plain
from oms_desktop.models.record import Record
from oms_desktop.models.twins import PAIR, derive_twin

WORDS = ("default_language", "namespace", "vocabulary")
"""What a module says of how its records are written."""

_FLAG_WORDS = frozenset(FLAG_TYPES.values())


@dataclass(slots=True)
class _Plan:
    """One subject while it becomes a record, or a pair of them."""

    subject: Term
    pairs: list[Pair]
    identities: list[Plain] = field(default_factory=list)


def build_records(graph: Graph, prefixes: Mapping[str, str], known: Known) -> list[Record]:
    """Return the records of *graph*.

    Args:
        graph: The statements.
        prefixes: Prefixes that the file declares.
        known: What is in the project already; a file without statements says nothing about it.
    """
    if known.records and graph.is_empty:
        return []
    facts = survey(graph.subjects)
    main = _main_subject(graph, facts, known)
    context = Context(facts, says_default_module=DEFAULT_MODULE in facts.headers)
    if len(facts.headers) != 1:
        known.like = None  # several modules, or none: whose words they are cannot be told
    plans = [
        _plan(subject, pairs, context, known, is_main=subject == main)
        for subject, pairs in graph.subjects.items()
    ]
    known.add_to(context)
    context.main = context.records[main]["module"]
    for plan in plans:
        _place(plan, context)
        if plan.identities[0]["kind"] == "module":
            is_main = plan.subject == main
            like = known.like if is_main else None
            _read_header(plan, context, prefixes if is_main else {}, like)
    known.module_words(context)
    subjects = {plan.subject for plan in plans}
    records = []
    for plan in plans:
        axioms = graph.axioms.pop(plan.subject, [])
        _extend(plan, axioms, context, known)
        ownerless: list[str] = []
        if plan.subject == main:
            ownerless = [*graph.tangles, *_orphans(graph, subjects)]
        records += _build(plan, axioms, ownerless, context)
    return records


def _main_subject(graph: Graph, facts: Facts, known: Known) -> Term:
    """Return the subject of the module whose header the file is, made where it has none.

    A file without a header is the default module, unless that holds other records: its language and words must not
    change, so the file gets a module named by its namespace.
    """
    if facts.main:
        return facts.main
    if facts.namespace and known.default_module_is_taken(set(graph.subjects)):
        subject = iri_term(facts.namespace)
        graph.subjects.setdefault(subject, []).append((TYPE, ONTOLOGY))
        return subject
    graph.subjects.setdefault(DEFAULT_MODULE, [])
    return DEFAULT_MODULE


def _extend(plan: _Plan, axioms: list[Node], context: Context, known: Known) -> None:
    """Add what the project says of the records of *plan*, where they belong to another module of it."""
    for one in plan.identities:
        present = known.records.get(one["id"])
        if present is None or one["kind"] == "module" or present.get("module") == one.get("module"):
            continue
        one.pop("module", None)
        if "module" in present:
            one["module"] = present["module"]
        said = known.says(one["id"], context)
        every = [*plan.pairs, *said.subjects.get(plan.subject, ())]
        plan.pairs = list({(p, key_of(o)): (p, o) for p, o in every}.values())
        axioms += said.axioms.get(plan.subject, [])


def _plan(
    subject: Term, pairs: list[Pair], context: Context, known: Known, *, is_main: bool
) -> _Plan:
    plan = _Plan(subject, pairs)
    told_id, iri = identity(subject, pairs)
    computed = kinds_of(subject, pairs, context.facts)
    told = told_kind(pairs)
    kinds = computed
    if told is not None and computed != (told,):
        kinds = (told,)
        plan.pairs = [pair for pair in plan.pairs if pair[0] != KIND]
    if not kinds:
        kinds = tuple(kind for kind in _known_kinds(iri, known)[:1]) or ("individual",)
    for place, kind in enumerate(kinds):
        record = computed_id(kind, subject, iri)
        if told_id is not None and place == 0:
            if told_id != record and subject != iri_term(UUID + told_id):
                plan.pairs = [pair for pair in plan.pairs if pair[0] != ID]
            record = told_id
        elif is_main and known.like is not None:
            record = known.like["id"]
        elif iri:
            record = known.ids.get((kind, iri), record)
        context.add(record, kind, subject)
        plan.identities.append({"kind": kind, "id": record, **({"iri": iri} if iri else {})})
    return plan


def _known_kinds(iri: str, known: Known) -> list[str]:
    kinds = (
        "object_type",
        "link_type",
        "interface",
        "shared_property",
        "value_type",
        "struct_type",
    )
    return [kind for kind in kinds if (kind, iri) in known.ids]


def _place(plan: _Plan, context: Context) -> None:
    """Say to which module the records of *plan* belong."""
    kind = plan.identities[0]["kind"]
    usual = None if kind in WITHOUT_MODULE else context.main
    told = [o for p, o in plan.pairs if p == MODULE]
    module = usual
    if len(told) == 1 and isinstance(told[0], str):
        module = None if read_scalar(told[0]) == "" else context.ref(told[0], "module")
        if module != usual:
            plan.pairs = [pair for pair in plan.pairs if pair[0] != MODULE]
    if module is not None:
        for one in plan.identities:
            one["module"] = module


def _read_header(
    plan: _Plan, context: Context, prefixes: Mapping[str, str], like: Plain | None
) -> None:
    """Read what holds for a whole module: told by our own words, else as in *like*, else as the file shows it."""
    facts = context.facts
    one = plan.identities[0]
    told = read_value(Module, plan.pairs, context, "module")
    declared = {name: iri for name, iri in prefixes.items() if is_declared(name, iri)}
    usual = {
        "default_language": facts.language,
        "namespace": facts.namespace,
        "vocabulary": sorted(map(list, facts.vocabulary.items())),
        "prefixes": sorted(map(list, declared.items())),
    }
    if like is not None:
        usual |= {name: like.get(name, type(usual[name])()) for name in WORDS}
    if "prefixes" in told:
        told["prefixes"] = sorted(map(list, {**declared, **dict(told["prefixes"])}.items()))
    for name, value in usual.items():
        said = told.get(name)
        if said is not None and name == "vocabulary":
            said = sorted(entry for entry in said if entry[0])
        if said is None or said == value:
            one[name] = value
        else:
            one[name] = said
            plan.pairs = [pair for pair in plan.pairs if pair[0] != own_word(name)]
    context.words[one["id"]] = words_of(one["default_language"], dict(one["vocabulary"]))


def _build(plan: _Plan, axioms: list[Node], ownerless: list[str], context: Context) -> list[Record]:
    """Return the record or the pair of *plan*; every statement goes into exactly one of them."""
    original = Counter((p, key_of(o)) for p, o in plan.pairs)
    banned: set[str] = set()
    types = _own_types(plan, context, banned)
    while True:
        trees = _read(plan, context, types, banned)
        said = _said(trees, plan, context)
        pairs = {(p, key_of(o)): name for name, p, o in said}
        wrong = {name for pair, name in pairs.items() if pair not in original}
        if not wrong:
            written = Counter(pairs.keys())
            _keep_rest(trees[0], plan, axioms, ownerless, original, written)
            try:
                return [from_plain(tree) for tree in trees]
            except ValidationError as error:
                wrong = {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]}
        if "kind" in wrong:
            types = _all_types(plan)
        if wrong <= banned:  # cannot happen; should it, everything stays as statements
            banned |= set(KINDS[trees[0]["kind"]].model_fields)
            types = _all_types(plan)
        banned |= wrong


def _read(plan: _Plan, context: Context, types: list[str], banned: set[str]) -> list[Plain]:
    paired = len(plan.identities) == 2
    trees = []
    for one in plan.identities:
        tree = read_record(one, plan.subject, plan.pairs, context, paired=paired)
        for name in banned - {"kind", "id"}:
            tree.pop(name, None)
        tree.setdefault("api_name", local_name(tree.get("iri", "")))
        trees.append(tree)
    if types:
        trees[0]["statements"] = types
    if paired:
        assert tuple(one["kind"] for one in plan.identities) == PAIR
        trees[1] = derive_twin(trees[0], trees[1])
    return trees


def _said(trees: list[Plain], plan: _Plan, context: Context) -> list[tuple[str, Term, str | Node]]:
    said = write_record(trees[0], plan.subject, context)
    if trees[0]["kind"] == "individual" and (TYPE, OWN_INDIVIDUAL) not in plan.pairs:
        said = [one for one in said if one[2] != OWN_INDIVIDUAL]
    for twin in trees[1:]:
        said += [one for one in write_record(twin, plan.subject, context) if one[0] != "kind"]
    return said


def _own_types(plan: _Plan, context: Context, banned: set[str]) -> list[str]:
    """Return the statements that say the kind in another way than the exporter would."""
    found = {o for p, o in plan.pairs if p == TYPE and isinstance(o, str) and o in KIND_TYPES}
    plain_types = found - _FLAG_WORDS
    kind = plan.identities[0]["kind"]
    if kind == "individual" or len(plain_types) == 1 or (kind == "module" and not found):
        return []
    if not plain_types:
        banned.add("flags")
    return _all_types(plan)


def _all_types(plan: _Plan) -> list[str]:
    """Return the statements from which the kind follows; flags are not among them if there are others."""
    found = [o for p, o in plan.pairs if p == TYPE and isinstance(o, str) and o in KIND_TYPES]
    found = [o for o in found if o not in _FLAG_WORDS] or found
    return [f"{plan.subject} {TYPE} {o} ." for o in found]


def _keep_rest(
    tree: Plain,
    plan: _Plan,
    axioms: list[Node],
    ownerless: list[str],
    original: Counter[tuple[Term, str]],
    written: Counter[tuple[Term, str]],
) -> None:
    """Put what no field says into the annotations and statements of *tree*."""
    rest = original - written
    annotations = []
    kept: list[Pair] = []
    for predicate, o in plan.pairs:
        key = (predicate, key_of(o))
        if not rest[key]:
            continue
        rest[key] -= 1
        annotation = read_annotation(predicate, o)
        if annotation is None:
            kept.append((predicate, o))
        else:
            annotations.append(annotation)
    if annotations:
        tree["annotations"] = [*tree.get("annotations", ()), *annotations]
        attach_notes(tree, axioms)
    copies: Counter[str] = Counter()
    said = Counter(node.digest for node in axioms_of(tree, plan.subject))
    for digest, count in said.items():
        copies[f"  {digest}"] = count
    for (predicate, spelled), count in written.items():
        if spelled.startswith("_:"):
            copies[f"{plan.subject} {predicate} {spelled[2:]}"] = count
    loose: list[Pair] = []
    for axiom in axioms:
        if said[axiom.digest]:
            said[axiom.digest] -= 1
        else:
            loose.append(("", axiom))
    statements = [closure_text(lines) for lines in flatten(plan.subject, kept, copies)]
    statements += [closure_text(lines) for lines in flatten("", loose, copies)]
    tree.pop("statements", None)
    if (TYPE, OWN_INDIVIDUAL) in written and (statements or annotations or ownerless):
        statements.append(f"{plan.subject} {TYPE} {OWN_INDIVIDUAL} .")
    if statements or ownerless:
        tree["statements"] = [*statements, *ownerless]


def _orphans(graph: Graph, subjects: set[Term]) -> list[str]:
    """Return the trees that belong to no subject, as statements of the module."""
    loose: list[Pair] = [("", node) for node in graph.orphans]
    for subject, axioms in graph.axioms.items():
        if subject not in subjects:
            loose += [("", node) for node in axioms]
    return [closure_text(lines) for lines in flatten("", loose, Counter())]
