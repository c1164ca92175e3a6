"""The merge while it is made: what was found, and what the records both sides changed became.

Rules that span several records read and change it; it decides nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from oms_desktop.merge.findings import Subject
from oms_desktop.merge.paths import write
from oms_desktop.merge.site import Log, Site
from oms_desktop.merge.values import Maybe, Path, Side
from oms_desktop.merge.versions import Versions
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Value

OTHER: dict[Side, Side] = {"ours": "theirs", "theirs": "ours"}


@dataclass(frozen=True, slots=True)
class Edit:
    """What one side did to one record.

    Attributes:
        fields: The fields it changed.
        is_alone: The other side did not touch the record.
    """

    record: str
    side: Side
    model: type[Value]
    base: Plain
    tree: Plain
    fields: frozenset[str]
    is_alone: bool


@dataclass
class Draft:
    """What merging has made so far.

    Attributes:
        merged: The records that are not simply as one side has them.
        twins: Shared properties that go with a link type, and that link type.
    """

    versions: Versions
    log: Log
    merged: dict[str, Plain | None] = field(default_factory=dict)
    twins: dict[str, str] = field(default_factory=dict)

    def subject(self, record: str) -> Subject:
        """Return a record as the subject of an item."""
        tree = self.versions.any(record)
        kind = "" if tree is None else tree["kind"]
        return Subject(kind, record, self.log.names.record(record))

    def site(self, record: str, *path: str) -> Site:
        """Return a place in a record."""
        return Site(self.log, self.subject(record), path)

    def result(self, record: str) -> Plain | None:
        """Return what a record is in the merge so far."""
        if record in self.merged:
            return self.merged[record]
        versions = self.versions
        return versions.ours(record) if record in versions.mine else versions.theirs(record)

    def put(self, record: str, path: Path, value: Maybe) -> None:
        """Put *value* at a place of a record that is there."""
        tree = self.result(record)
        if tree is not None:
            above = path[:-1]
            orders = {above: self.log.orders.get((record, above), ())}
            self.merged[record] = write(tree["kind"], tree, path, value, orders)

    def withdraw(self, *places: tuple[str, Path]) -> None:
        """Take back what was found at these places."""
        kept = [i for i in self.log.items if (i.subject.id, i.path) not in places]
        self.log.items[:] = kept

    def changed(self, side: Side) -> Mapping[str, object]:
        """Return the records a side changed."""
        return self.versions.mine if side == "ours" else self.versions.other

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """What the sides did to records of base that they kept, each field compared once."""
        return tuple(self._edits())

    def _edits(self) -> Iterator[Edit]:
        for side, other in OTHER.items():
            others = self.changed(other)
            for record in self.changed(side):
                base, tree = self.versions.base(record), self.versions.of(side, record)
                if base is None or tree is None or base["kind"] != tree["kind"]:
                    continue
                if model := KINDS.get(tree["kind"]):
                    names = (*(n for n in base if n not in tree), *tree)
                    fields = frozenset(n for n in names if base.get(n) != tree.get(n))
                    yield Edit(record, side, model, base, tree, fields, record not in others)
