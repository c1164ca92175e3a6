"""What differs between two roots, record by record, described when somebody looks.

Finding what differs costs as much as the difference; a sentence is made only for a row that is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, overload

from oms_desktop.checks.differences.fields import FieldDifference, field_differences
from oms_desktop.checks.differences.naming import Naming, part_names
from oms_desktop.checks.differences.wording import kind_label
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import Message, message
from oms_desktop.models.names import in_language, name_of
from oms_desktop.models.plain import Plain
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.records import decode_plain
from oms_desktop.versioning.snapshot import Layer, Snapshot, differing
from oms_desktop.versioning.tree import Difference

SORTED_UP_TO = 2000
"""Up to so many rows are sorted by kind and name; more stay in the order of the tree."""

What = Literal["added", "changed", "removed"]

_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class RecordDifference:
    """One record that differs; *fields* is empty for one that was added or removed."""

    id: str
    kind: str
    what: What
    name: str
    sentence: Message
    fields: tuple[FieldDifference, ...]


class Differences(Sequence[RecordDifference]):
    """The records that differ between two roots.

    Args:
        rows: Record ids with their content hashes before and after.
        plain: Gives the plain tree with a content hash.
        naming: Gives the name of a record that is referred to, or its id.
        language: The language in which people read the names; "" for that of each record.
    """

    def __init__(
        self,
        rows: Sequence[Difference],
        plain: Callable[[Hash], Plain],
        naming: Naming,
        language: str = "",
    ) -> None:
        self._plain = plain
        self._language = language
        self._naming = naming
        self._unsorted = rows

    def __len__(self) -> int:
        return len(self._unsorted)

    @cached_property
    def _rows(self) -> Sequence[Difference]:
        """The rows in the order in which people read them, found when the first is looked at."""
        if len(self._unsorted) > SORTED_UP_TO:
            return self._unsorted
        return sorted(self._unsorted, key=self._rank)

    @overload
    def __getitem__(self, index: int) -> RecordDifference: ...

    @overload
    def __getitem__(self, index: slice) -> list[RecordDifference]: ...

    def __getitem__(self, index: int | slice) -> RecordDifference | list[RecordDifference]:
        if isinstance(index, slice):
            return [self._describe(row) for row in self._rows[index]]
        return self._describe(self._rows[index])

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records, without describing them."""
        return tuple(record for record, _, _ in self._rows)

    def _rank(self, row: Difference) -> tuple[int, str, str]:
        _, old, new = row
        plain = self._plain(new or old or b"")
        name = self._shown(self._title(plain))
        return _RANK.get(plain["kind"], len(_RANK)), name.casefold(), plain["id"]

    def _describe(self, row: Difference) -> RecordDifference:
        record, old, new = row
        before = self._plain(old) if old else None
        after = self._plain(new) if new else None
        if after is None or before is None:
            plain: Plain = after or before or {}
            what: What = "added" if after else "removed"
            kind, name = plain["kind"], self._title(plain)
            sentence = message(f"change.{what}", kind=kind_label(kind), name=name)
            return RecordDifference(record, kind, what, self._shown(name), sentence, ())
        names, trees = {**part_names(before), **part_names(after)}, (after, before)
        fields = tuple(
            field_differences(
                before, after, lambda ref: names.get(ref) or self._naming.part(ref, trees)
            )
        )
        kind, name = after["kind"], self._title(after)
        sentence = self._headline(kind, self._title(before), name, fields)
        return RecordDifference(record, kind, "changed", self._shown(name), sentence, fields)

    def _headline(
        self, kind: str, old_name: str, name: str, fields: tuple[FieldDifference, ...]
    ) -> Message:
        if kind == "placement":
            return message("change.moved", name=name)
        if old_name != name:
            renamed = message("change.renamed", old=str(old_name), new=str(name))
            rest = [field for field in fields if field.sentence.key != "change.renamed"]
            if not rest:
                return renamed
            return message("change.records", what=renamed, n=len(rest))
        if len(fields) == 1:
            return message("change.one", name=name, what=fields[0].sentence)
        return message("change.several", name=name, n=len(fields))

    def _shown(self, name: str) -> str:
        return in_language(name, self._language)

    def _title(self, plain: Plain) -> str:
        if plain["kind"] == "placement":
            return self._naming.record(plain["record"])
        return name_of(plain)


def differences(before: Snapshot, after: Snapshot) -> Differences:
    """Return what differs between two snapshots, which need not come from one store."""
    objects = Layer(before.objects, after.objects)

    rows = list(differing(before, after))
    naming = Naming((after, before))
    return Differences(rows, lambda content: decode_plain(objects.get(content)), naming)
