"""How references are written and read: between ids of records and the IRIs that stand for them in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from oms_desktop.formats.facts import Facts, Words
from oms_desktop.formats.nodes import Object
from oms_desktop.formats.terms import Term, iri_term, is_iri, literal, parse_literal
from oms_desktop.formats.vocabulary import REFERENCE
from oms_desktop.models.ids import DEFAULT_MODULE_IRI, is_id, module_id
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain

UUID = "urn:uuid:"
DEFAULT_MODULE = iri_term(DEFAULT_MODULE_IRI)
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(slots=True)
class Context:
    """What reading or writing one record needs to know of all others.

    Attributes:
        facts: What holds for the whole file.
        words: The words of each module, by its id.
        main: The id of the module whose header the file has.
        subjects: The subject under which each record stands, by record id.
        records: The ids of the records under a subject, by kind, in the order of `KINDS`.
        says_default_module: Whether the default module is not the only one and needs a header.
    """

    facts: Facts
    words: dict[str | None, Words] = field(default_factory=dict)
    main: str | None = None
    subjects: dict[str, Term] = field(default_factory=dict)
    records: dict[Term, dict[str, str]] = field(default_factory=dict)
    says_default_module: bool = False

    def add(self, record: str, kind: str, subject: Term) -> None:
        """Say that *record* of *kind* stands under *subject*."""
        self.subjects[record] = subject
        below = self.records.setdefault(subject, {})
        below[kind] = record
        if len(below) > 1:
            self.records[subject] = dict(sorted(below.items(), key=lambda item: _ORDER[item[0]]))

    def words_of(self, record: Plain) -> Words:
        """Return the words in which *record* is written."""
        module = record["id"] if record["kind"] == "module" else record.get("module")
        return self.words.get(module) or self.words.get(self.main) or Words()

    def term(self, ref: str, kind: str) -> Term:
        """Return what stands for *ref* in a record of *kind*."""
        if is_id(ref):
            if (subject := self.subjects.get(ref)) is not None:
                return subject  # of a pair, reading finds the one of its own kind
            return iri_term(UUID + ref)
        if is_iri(ref) and not ref.startswith(UUID):
            return iri_term(ref)
        return literal(ref, datatype=REFERENCE)

    def ref(self, o: Object, kind: str) -> str | None:
        """Return the reference that *o* stands for in a record of *kind*, or None if it is none."""
        if not isinstance(o, str):
            return None
        below = self.records.get(o)
        if below is not None:
            return below.get(kind) or next(iter(below.values()))
        if o[0] == "<":
            iri = o[1:-1]
            bare = iri.removeprefix(UUID)
            return bare if iri != bare and is_id(bare) else iri
        if o.endswith(f"^^<{REFERENCE}>"):
            return parse_literal(o)[0]
        return None


def subject_of(record: Plain) -> Term:
    """Return the subject under which *record* stands: its IRI, or one made from its id."""
    iri = record.get("iri", "")
    if iri and is_iri(iri):
        return iri_term(iri)
    if record["kind"] == "module" and record["id"] == module_id() and not iri:
        return DEFAULT_MODULE
    return iri_term(UUID + record["id"])


def is_minted(record: Plain, subject: Term) -> bool:
    """Tell whether *subject* was made from the id of *record*, which then must be said with it."""
    return subject == iri_term(UUID + record["id"])


def group_by_subject(records: Mapping[str, Plain]) -> dict[Term, list[str]]:
    """Return the ids of *records* by subject, each list in the order of `KINDS`."""
    groups: dict[Term, list[str]] = {}
    for record, plain in records.items():
        groups.setdefault(subject_of(plain), []).append(record)
    for ids in groups.values():
        if len(ids) > 1:
            ids.sort(key=lambda record: (_ORDER[records[record]["kind"]], record))
    return groups
