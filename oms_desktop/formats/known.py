"""What a project holds already when a file is read into it: ids win, references resolve, other modules are extended."""

from __future__ import annotations

from dataclasses import dataclass, field

from oms_desktop.formats.context import Context, subject_of
from oms_desktop.formats.exporting import record_triples
from oms_desktop.formats.facts import words_of
from oms_desktop.formats.graph import Graph, build_graph
from oms_desktop.formats.terms import Term
from oms_desktop.models.ids import module_id
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.snapshot import Snapshot

MADE_HERE = frozenset({"diagram", "placement", "group"})
"""Kinds that no other program's file has."""


@dataclass(slots=True)
class Known:
    """The records of a project, by id, and the ids by kind and IRI.

    Attributes:
        like: The module whose id and words the file's own takes over: that of the version it is merged with.
    """

    records: dict[str, Plain] = field(default_factory=dict)
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    like: Plain | None = None

    @classmethod
    def of(cls, snapshot: Snapshot | None) -> Known:
        """Return what *snapshot* holds."""
        known = cls()
        for record in snapshot.ids() if snapshot is not None else ():
            assert snapshot is not None
            plain = snapshot.plain(record)
            known.records[record] = plain
            if iri := plain.get("iri"):
                known.ids[plain["kind"], iri] = record
        return known

    def add_to(self, context: Context) -> None:
        """Let references resolve to these records where the file has none of that name."""
        taken = set(context.records)
        for record, plain in self.records.items():
            subject = subject_of(plain)
            if subject not in taken and record not in context.subjects:
                context.add(record, plain["kind"], subject)

    def module_words(self, context: Context) -> None:
        """Make the words of modules known that the file does not have."""
        for record, plain in self.records.items():
            if plain["kind"] == "module" and record not in context.words:
                vocabulary = dict(plain.get("vocabulary", ()))
                context.words[record] = words_of(plain.get("default_language", ""), vocabulary)

    def default_module_is_taken(self, subjects: set[Term]) -> bool:
        """Tell whether the default module holds records other than *subjects*, so that a file needs its own.

        What only the editor makes does not count: a file that is read once more finds the module it made.
        """
        default = module_id()
        return any(
            plain.get("module") == default
            and plain["kind"] not in MADE_HERE
            and subject_of(plain) not in subjects
            for plain in self.records.values()
        )

    def says(self, record: str, context: Context) -> Graph:
        """Return what *record* says in the project, as the statements it would be written as."""
        plain = self.records[record]
        return build_graph(record_triples(plain, subject_of(plain), context))
