"""One real merge, merged by our engine: what came out as a file, what was asked, and where."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from oms_desktop.formats import ENDINGS, FormatError, Syntax, read, read_together, write
from oms_desktop.merge import MergeItem, Resolution, resolve, three_way
from oms_desktop.models.messages import Message
from oms_desktop.versioning.snapshot import memory_snapshot
from tests import real_data
from tests.corpus.slots import RDFS, Slot, Three, Wrong, conflicting, wrong
from tests.corpus.statements import LOOSE, OWL, Statement, Statements, Unreadable, statements
from tests.real_data import MergeCase

SIDES = ("base", "ours", "theirs")

OWN_WORDS = "<urn:oms:"

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TEXTS = ("description", "descriptions")
_FIELDS: dict[str, tuple[str, ...]] = {
    f"<{RDFS}label>": ("display_name", "labels"),
    f"<{_SKOS}prefLabel>": ("display_name", "labels"),
    f"<{RDFS}comment>": _TEXTS,
    f"<{_SKOS}definition>": _TEXTS,
    "<http://purl.obolibrary.org/obo/IAO_0000115>": _TEXTS,
    f"<{RDFS}subClassOf>": ("extends", "restrictions"),
    f"<{RDFS}subPropertyOf>": ("extends",),
    f"<{RDFS}domain>": ("any_of", "all_of", "source"),
    f"<{RDFS}range>": ("ranges", "data_type", "target"),
    f"<{OWL}inverseOf>": ("inverse_of",),
    **{
        f"<{base}schema.org/{word}>": fields
        for base in ("http://", "https://")
        for word, fields in (
            ("domainIncludes", ("any_of", "source")),
            ("rangeIncludes", ("ranges", "data_type", "target")),
            ("inverseOf", ("inverse_of",)),
        )
    },
}
"""The fields that say a predicate; every other predicate is an annotation or a statement."""


@dataclass(frozen=True)
class About:
    """Where a case is from, and what its `case.json` counted."""

    name: str
    repository: str
    is_clean_for_git: bool
    counts: tuple[int, ...]
    conf: int

    @classmethod
    def of(cls, name: str) -> About:
        told = json.loads((real_data.ROOT / "merges" / name / "case.json").read_text("utf-8"))
        level = told["statement_level"]
        return cls(
            name=name,
            repository=told["repository"].removeprefix("github.com/"),
            is_clean_for_git="-clean-" in name,
            counts=tuple(level[key] for key in ("nB", "ao", "ro", "at", "rt")),
            conf=level["conf"],
        )


@dataclass
class Outcome:
    """What our engine made of one case.

    Attributes:
        refused: Why a side is no ontology; everything else is missing then.
        crashed: What stopped the merge, which nothing ever should.
        unreadable: What was wrong with the result; "" if it was read again and said the same.
    """

    about: About
    case: MergeCase
    refused: Message | None = None
    resolution: Resolution | None = None
    data: bytes = b""
    crashed: str = ""
    unreadable: str = ""
    seconds: float = 0.0
    iris: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.about.name

    @property
    def items(self) -> tuple[MergeItem, ...]:
        return () if self.resolution is None else self.resolution.items

    @property
    def asked(self) -> list[MergeItem]:
        """Everything a person must decide or fix."""
        return [item for item in self.items if item.is_open]

    @property
    def combined(self) -> tuple[MergeItem, ...]:
        """Everything that was put together into a value neither side wrote (exit 1, decision 27)."""
        return () if self.resolution is None else self.resolution.result.combined

    @property
    def is_clean(self) -> bool:
        """Whether `oms merge` would exit with 0."""
        return self.resolution is not None and not self.asked and not self.combined

    @cached_property
    def three(self) -> Three:
        sides = (statements(getattr(self.case, side), self.case.syntax) for side in SIDES)
        return Three(*sides)

    @cached_property
    def human(self) -> Statements | None:
        """What the person committed; None where that cannot be read."""
        try:
            return statements(self.case.merged, self.case.syntax)
        except Unreadable:
            return None

    @cached_property
    def result(self) -> Statements:
        return statements(self.data, "ttl")

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The slots both sides changed incompatibly, by the independent definition."""
        return conflicting(self.three)

    @cached_property
    def silent(self) -> tuple[Slot, ...]:
        """The conflicting slots about which nothing is said."""
        return tuple(slot for slot in self.slots if self.item_at(slot) is None)

    @cached_property
    def wrong(self) -> Wrong:
        """What is wrong with the result, if nobody is asked."""
        return wrong(self.three, self.result, self.silent)

    def item_at(self, slot: Slot) -> MergeItem | None:
        """Return the item about a slot, the most serious one; None if nothing is said of it."""
        found = [item for item in self.items if self._speaks_of(item, slot)]
        return max(found, key=lambda item: item.severity.rank, default=None)

    def item_for(self, one: Statement) -> MergeItem | None:
        """Return the item by which a statement is not what the set merge makes of it."""
        subject, predicate, _ = one
        kind = "delete/modify" if predicate == LOOSE else "edit/edit"
        found = self.item_at(Slot(kind, subject, "" if predicate == LOOSE else predicate))
        if found is not None:
            return found
        return next((item for item in self.items if _is_word(item, predicate)), None)

    @cached_property
    def own_words(self) -> frozenset[Statement]:
        """What the result says in our own words: bookkeeping where the words of the sides do not go together."""
        return frozenset(one for one in self.result if one[1].startswith(OWN_WORDS))

    @property
    def differences(self) -> Iterator[tuple[Statement, MergeItem | None]]:
        """Yield where the result is not the plain set merge, with the item that says why."""
        for one in sorted((self.result ^ self.three.set_merge) - self.own_words):
            yield one, self.item_for(one)

    def _speaks_of(self, item: MergeItem, slot: Slot) -> bool:
        if item.path[:1] == ("statements",) and len(item.path) > 1:
            words = item.path[1].split(" ")
            return words[0] == slot.subject and slot.predicate in ("", words[1])
        records = [item.subject.id, *(part.record for part in item.parts)]
        if f"<{self.iris.get(item.subject.id, '')}>" == slot.subject:
            return not slot.predicate or _is_about(item.path, slot)
        return any(f"<{self.iris.get(record, '')}>" == slot.subject for record in records)


def merge_case(case: MergeCase, about: About | None = None) -> Outcome:
    """Merge one case; a side that is no ontology is said in the outcome."""
    before = time.process_time()
    outcome = Outcome(about or About.of(case.name), case)
    try:
        syntax = ENDINGS[f".{case.syntax}"]
        together = read_together(case.base, case.ours, case.theirs, syntax)
    except FormatError as error:
        outcome.refused = error.message
        return outcome
    try:
        outcome.resolution = resolve(three_way(*together.versions))
        outcome.data = together.write(outcome.resolution.snapshot, Syntax.TURTLE).data
    except Exception:  # whatever it is, it belongs into the table, not over it
        outcome.crashed = traceback.format_exc()
        return outcome
    outcome.seconds = time.process_time() - before
    outcome.unreadable = _trouble(outcome.data)
    outcome.iris = {
        record: version.plain(record).get("iri", "")
        for version in together.versions
        for record in version.ids()
    }
    return outcome


def outcomes() -> Iterator[Outcome]:
    """Merge every real case."""
    for case in real_data.merge_cases():
        yield merge_case(case)


def _trouble(data: bytes) -> str:
    """Return what is wrong with a result as a file: it must be read by us and by others, and come back the same."""
    try:
        records = read(data, Syntax.TURTLE).records
        statements(data, "ttl")
    except (FormatError, Unreadable) as error:
        return str(error)
    if b"<<<<<<<" in data or b">>>>>>>" in data:
        return "conflict markers"
    again = write(memory_snapshot(records), Syntax.TURTLE).data
    if again != data and statements(again, "ttl") != statements(data, "ttl"):
        return "not the same when it is written again"
    return ""


def _is_word(item: MergeItem, predicate: str) -> bool:
    """Tell whether an item is about a word of the module that says *predicate*."""
    words = (item.base, item.ours, item.theirs)
    return item.path[:1] == ("vocabulary",) and predicate in {f"<{word}>" for word in words}


def _is_about(path: tuple[str, ...], slot: Slot) -> bool:
    if not path:
        return True
    if path[0] == "annotations" and len(path) > 1:
        return f"<{path[1].split(' ')[0]}>" == slot.predicate
    return path[0] in _FIELDS.get(slot.predicate, ())
