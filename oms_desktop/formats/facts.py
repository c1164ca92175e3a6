"""What a whole file has in common: its header, its language, the words it uses, what in it is a datatype.

Importer and exporter ask the same function, so that the exporter need say only what the importer would not find out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from oms_desktop.formats.data_types import is_datatype
from oms_desktop.formats.nodes import Pair
from oms_desktop.formats.terms import TYPE, Term, is_plain_literal, parse_literal, text_of_iri
from oms_desktop.formats.vocabulary import (
    CLASS,
    CLASS_TYPES,
    DATA_TYPE_CLASSES,
    DATATYPE_PROPERTY,
    DESCRIPTION_WORDS,
    DOMAIN,
    DOMAIN_WORDS,
    INVERSE_WORDS,
    KIND_TYPES,
    LABEL_WORDS,
    OBJECT_PROPERTY,
    ONTOLOGY,
    RANGE,
    RANGE_WORDS,
    RDF_PROPERTY,
    RDFS_CLASS,
    SUB_CLASS,
)

Subjects = Mapping[Term, Sequence[Pair]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words in which a module is written; see `Module.vocabulary` for the roles.

    `domain` and `range` are None in a module that mostly says ``rdfs:domain`` and ``rdfs:range``, not the "one of these" words of schema.org.
    """

    language: str = ""
    label: Term = LABEL_WORDS[0]
    description: Term = DESCRIPTION_WORDS[0]
    inverse: Term = INVERSE_WORDS[0]
    class_type: Term = CLASS
    property_type: Term | None = None
    domain: Term | None = None
    range: Term | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What holds for a whole file."""

    headers: tuple[Term, ...] = ()
    main: Term | None = None
    language: str = ""
    namespace: str = ""
    vocabulary: dict[str, str] = field(default_factory=dict)
    classes: frozenset[Term] = frozenset()
    datatypes: frozenset[Term] = frozenset()
    datatype_parents: dict[str, str] = field(default_factory=dict)

    def is_datatype(self, term: Term) -> bool:
        """Tell whether *term* names a datatype, here or everywhere."""
        return term in self.datatypes or (term.startswith("<") and is_datatype(term[1:-1]))


def survey(subjects: Subjects) -> Facts:
    """Return the facts of *subjects*."""
    uses: Counter[Term] = Counter()
    types: Counter[Term] = Counter()
    headers: list[Term] = []
    classes: set[Term] = set()
    datatypes: set[Term] = set()
    parents: dict[Term, list[Term]] = {}
    namespaces: Counter[str] = Counter()
    for subject, pairs in subjects.items():
        named = header = False
        for predicate, o in pairs:
            uses[predicate] += 1
            if not isinstance(o, str):
                continue
            if predicate == TYPE:
                types[o] += 1
                named = named or o in KIND_TYPES
                header = header or o == ONTOLOGY
                if o in CLASS_TYPES:
                    classes.add(subject)
                if o in DATA_TYPE_CLASSES:
                    datatypes.add(subject)
            elif predicate == SUB_CLASS:
                parents.setdefault(subject, []).append(o)
        if header:
            headers.append(subject)
        elif named:
            namespaces[namespace_of(text_of_iri(subject))] += 1
    _close(datatypes, parents)
    headers.sort()
    label = _most_used(LABEL_WORDS, uses)
    description = _most_used(DESCRIPTION_WORDS, uses)
    return Facts(
        headers=tuple(headers),
        main=_main(headers, namespaces),
        language=_language(subjects, {label, description}),
        namespace=_greatest(namespaces),
        vocabulary=_vocabulary(uses, types, label, description),
        classes=frozenset(classes - datatypes),
        datatypes=frozenset(datatypes),
        datatype_parents={
            child[1:-1]: min(above)[1:-1] for child, above in parents.items() if child in datatypes
        },
    )


def words_of(language: str, vocabulary: Mapping[str, str]) -> Words:
    """Return the words of a module with *language* and *vocabulary*."""

    def term(role: str) -> Term | None:
        return f"<{vocabulary[role]}>" if role in vocabulary else None

    return Words(
        language=language,
        label=term("label") or LABEL_WORDS[0],
        description=term("description") or DESCRIPTION_WORDS[0],
        inverse=term("inverse") or INVERSE_WORDS[0],
        class_type=term("class") or CLASS,
        property_type=term("property"),
        domain=term("domain"),
        range=term("range"),
    )


def namespace_of(iri: str) -> str:
    """Return *iri* up to and with its last ``#``, ``/`` or ``:``."""
    return iri[: len(iri) - len(local_name(iri))]


def local_name(iri: str) -> str:
    """Return what follows the last ``#``, ``/`` or ``:`` of *iri*."""
    return iri[max(iri.rfind("#"), iri.rfind("/"), iri.rfind(":")) + 1 :]


def _close(datatypes: set[Term], parents: dict[Term, list[Term]]) -> None:
    """Add to *datatypes* all that are derived from them."""
    children: dict[Term, list[Term]] = {}
    for child, above in parents.items():
        for parent in above:
            children.setdefault(parent, []).append(child)
    waiting = list(datatypes)
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in datatypes:
                datatypes.add(child)
                waiting.append(child)


def _main(headers: list[Term], namespaces: Counter[str]) -> Term | None:
    """Return the header most names begin with, else the first."""

    def weight(header: Term) -> int:
        stem = text_of_iri(header).rstrip("#/")
        return sum(count for namespace, count in namespaces.items() if namespace.startswith(stem))

    return max(
        headers, key=lambda header: (weight(header), [-ord(c) for c in header]), default=None
    )


def _language(subjects: Subjects, words: set[Term]) -> str:
    languages: Counter[str] = Counter()
    for pairs in subjects.values():
        for predicate, o in pairs:
            if predicate in words and isinstance(o, str) and o[0] == '"' and is_plain_literal(o):
                languages[parse_literal(o)[1]] += 1
    if not languages:
        return ""
    return max(languages, key=lambda tag: (languages[tag], tag == "en", [-ord(c) for c in tag]))


def _vocabulary(
    uses: Counter[Term], types: Counter[Term], label: Term, description: Term
) -> dict[str, str]:
    chosen = {}
    if label != LABEL_WORDS[0]:
        chosen["label"] = label
    if description != DESCRIPTION_WORDS[0]:
        chosen["description"] = description
    if (inverse := _most_used(INVERSE_WORDS, uses)) != INVERSE_WORDS[0]:
        chosen["inverse"] = inverse
    if types[RDFS_CLASS] > types[CLASS]:
        chosen["class"] = RDFS_CLASS
    if types[RDF_PROPERTY] > types[OBJECT_PROPERTY] + types[DATATYPE_PROPERTY]:
        chosen["property"] = RDF_PROPERTY
    for role, usual, words in (("domain", DOMAIN, DOMAIN_WORDS), ("range", RANGE, RANGE_WORDS)):
        word = _most_used(words, uses)
        if uses[word] > uses[usual]:
            chosen[role] = word
    return {role: term[1:-1] for role, term in chosen.items()}


def _most_used(words: Sequence[Term], uses: Counter[Term]) -> Term:
    return max(words, key=lambda word: (uses[word], -words.index(word)))


def _greatest(counts: Counter[str]) -> str:
    return max(counts, key=lambda name: (counts[name], [-ord(c) for c in name]), default="")
