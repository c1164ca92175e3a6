"""What records, and parts of records, are called in one of several versions."""

from __future__ import annotations

from collections.abc import Sequence

from oms_desktop.models.ids import is_id
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.versioning.snapshot import Snapshot


class Naming:
    """Finds names in *sides*; what the first does not have is looked up in the next."""

    def __init__(self, sides: Sequence[Snapshot]) -> None:
        self._sides = sides

    def record(self, ref: str) -> str:
        """Return the name of a record, or what was given if no side has it."""
        found = self._plain(ref)
        return ref if found is None else name_of(found)

    def part(self, ref: str, trees: Sequence[Plain]) -> str:
        """Return the name of a record, or of a part of one that *trees* build on, such as a member of an interface."""
        if self._plain(ref) is not None or not is_id(ref):
            return self.record(ref)
        waiting = [reference.target for tree in trees for reference in references(tree)]
        seen: set[str] = set()
        while waiting:
            if (at := waiting.pop()) in seen:
                continue
            seen.add(at)
            if (tree := self._plain(at)) is not None:
                if name := part_names(tree).get(ref):
                    return name
                waiting += tree.get("extends", ())
        return ref

    def _plain(self, ref: str) -> Plain | None:
        if is_id(ref):
            for snapshot in self._sides:
                if ref in snapshot:
                    return snapshot.plain(ref)
        return None


def part_names(plain: Plain) -> dict[str, str]:
    """Return the names of the properties and other elements that a record owns."""
    names = {}
    for value in plain.values():
        if isinstance(value, list):
            for one in value:
                if isinstance(one, dict) and "id" in one:
                    names[one["id"]] = name_of(one)
    return {key: name for key, name in names.items() if name != key}
