"""What views and command line read of the working copy: lists, usages, search and problems, without decoding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

from oms_desktop.checks import Problem
from oms_desktop.store.columns import Columns
from oms_desktop.store.layouts import Position
from oms_desktop.store.search import Hit
from oms_desktop.store.settings import Settings
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.store.store import open_store
from oms_desktop.store.summaries import ReferenceRow, Summary
from oms_desktop.versioning.canonical import Hash
from oms_desktop.workspace.problems import Checked, Problems
from oms_desktop.workspace.working_copy import Say, WorkingCopy

Questions = TypeVar("Questions", bound="Reading")


class Reading:
    """The questions that a workspace answers."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._store = copy.store
        self._problems = Problems(copy)
        self._counts: tuple[Hash, dict[str, int]] | None = None
        self.ui: Settings = copy.store.settings("ui")

    @property
    def language(self) -> str:
        """The language in which names are read and sorted; "" for the default one of each record."""
        return self._store.summaries.language

    @language.setter
    def language(self, tag: str) -> None:
        self._store.summaries.language = tag

    @property
    def say(self) -> Say:
        """What words the texts that are proposed or kept as text, such as the message of a version."""
        return self._copy.say

    @say.setter
    def say(self, say: Say) -> None:
        self._copy.say = say

    @property
    def snapshot(self) -> StoreSnapshot:
        """The records of the working copy; take it anew after each change."""
        return self._copy.snapshot

    def snapshot_of(self, version: Hash) -> StoreSnapshot:
        """Return the records of a saved version."""
        return self._store.snapshot(self._copy.root_of(version))

    def summary(self, record: str) -> Summary | None:
        """Return what a list shows of *record*, or None."""
        return self._store.summaries.one(record)

    def summaries(
        self,
        kind: str | None = None,
        *,
        group: str | None = None,
        parent: str | None = None,
        ids: Sequence[str] | None = None,
        offset: int = 0,
        after: str = "",
        limit: int | None = None,
    ) -> list[Summary]:
        """Return summaries sorted by name, or those of *ids* in their order.

        `parent=""` asks for those with no parent in the project, `parent=<id>` for direct children. *after* is the last
        record of the page before, which is quicker than *offset* in a long list.
        """
        if ids is not None:
            return self._store.summaries.of(ids)
        return self._store.summaries.many(
            kind, group=group, parent=parent, offset=offset, after=after, limit=limit
        )

    def count(self, kind: str | None = None) -> int:
        """Return how many records there are, of *kind* or of all."""
        counts = self.counts()
        return sum(counts.values()) if kind is None else counts.get(kind, 0)

    def counts(self) -> dict[str, int]:
        """Return how many records there are of each kind."""
        root = self._copy.root  # the index moves with it
        if self._counts is None or self._counts[0] != root:
            self._counts = root, self._store.summaries.counts()
        return dict(self._counts[1])

    def name_of(self, record: str) -> str:
        """Return the name of *record* for people, or what was given if it is no record here."""
        return self._copy.name_of(record)

    def referred(self, targets: Sequence[str], kind: str, field: str) -> dict[str, int]:
        """Return how many records of *kind* refer to each of *targets* in *field*, where there are any."""
        return self._store.summaries.referred(targets, kind, field)

    def with_referrers(self, targets: Sequence[str], kind: str, field: str) -> set[str]:
        """Return those of *targets* that a record of *kind* refers to in *field*."""
        return self._store.summaries.with_referrers(targets, kind, field)

    def references_to(self, target: str) -> list[ReferenceRow]:
        """Return every place that names *target*."""
        return self._store.summaries.references_to(target)

    def count_references_to(self, target: str) -> int:
        """Return how many references to *target* there are."""
        return self._store.summaries.count_references_to(target)

    def references_to_any(self, targets: Sequence[str]) -> list[ReferenceRow]:
        """Return every place that names one of *targets*, in few queries."""
        return self._store.summaries.references_to_any(targets)

    def references_from(self, source: str) -> list[ReferenceRow]:
        """Return everything that *source* names."""
        return self._store.summaries.references_from(source)

    def references_from_any(self, sources: Sequence[str]) -> list[ReferenceRow]:
        """Return everything that the records *sources* name, in few queries."""
        return self._store.summaries.references_from_any(sources)

    def references(
        self, *, kind: str | None = None, field: str | None = None
    ) -> list[ReferenceRow]:
        """Return the references of all records of *kind* that start in *field*, in one query."""
        return self._store.summaries.references(kind, field)

    @property
    def columns(self) -> Columns:
        """The index in columns, for reading a whole ontology; its numbers are good until the next change."""
        return self._store.columns

    def attached(self, type_id: str) -> list[Summary]:
        """Return the shared properties and link types whose domains name the type (decision 15)."""
        return self._store.summaries.attached(type_id)

    def search(self, text: str, *, kinds: Sequence[str] = (), limit: int = 100) -> list[Hit]:
        """Return the records that hold every word of *text*, best first, each with the field that matched."""
        return self._store.search().find(text, kinds=kinds, limit=limit)

    def problems(self) -> list[Problem]:
        """Return what `checks` finds in the working copy, worst first, at the cost of what changed."""
        return self._problems.all()

    @property
    def problems_are_cheap(self) -> bool:
        """Whether `problems` costs no more than what changed; if not, run a `check_job` first."""
        return self._problems.is_cheap

    def check_job(self) -> Callable[[], Checked]:
        """Return a check of everything, to be called in another thread; give its answer to `take_checked`."""
        return self._problems.job()

    def take_checked(self, checked: Checked) -> None:
        """Start from what a check job found, also if the ontology has changed since."""
        self._problems.take(checked)

    def layout(self, diagram: str) -> dict[str, Position]:
        """Return the positions that an automatic layout left, by record (decision 22)."""
        return self._store.layouts.positions(diagram)

    def layout_of(self, diagram: str, record: str) -> Position | None:
        """Return the position that an automatic layout left for one record, or None."""
        return self._store.layouts.position(diagram, record)

    def keep_layout(self, diagram: str, positions: Mapping[str, Position]) -> None:
        """Remember positions of an automatic layout beside those that are kept; no change of the ontology."""
        self._store.layouts.keep(diagram, positions)

    def layout_job(self, diagram: str, positions: Mapping[str, Position]) -> Callable[[], None]:
        """Return what `keep_layout` does, to be called in another thread; for thousands of cards."""
        path = self._store.path

        def run() -> None:
            with open_store(path, share=True) as store:
                store.layouts.keep(diagram, positions)

        return run

    def forget_layout(self, diagram: str) -> None:
        """Forget the positions of an automatic layout."""
        self._store.layouts.forget(diagram)

    def reader(self) -> Callable[[], AbstractContextManager[Reading]]:
        """Return what opens the working copy once more for reading in another thread.

        What is read there is of one moment, whatever is edited here meanwhile.
        """
        return self._again(Reading)

    def _again(self, questions: type[Questions]) -> Callable[[], AbstractContextManager[Questions]]:
        """Return what opens the project once more to ask these *questions* in another thread."""
        path, language, branch = self._store.path, self.language, self._copy.branch
        clock, new_id = self._copy.clock, self._copy.new_id

        @contextmanager
        def ask() -> Iterator[Questions]:
            with open_store(path, share=True) as store, store.reading():
                made = questions(WorkingCopy(store, branch, clock, new_id))
                made.language = language
                yield made

        return ask
