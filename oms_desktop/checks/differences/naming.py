"""What records, and parts of records, are called in one of several versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        return next((name_of(found) for found in self._plains(ref)), ref)

    def part(self, ref: str, trees: Sequence[Plain]) -> str:
        """Return the name of a record, or of a part of one that *trees* build on, such as a member of an interface."""
        found = self.record(ref)
        if found != ref or not is_id(ref):
            return found
        waiting = [reference.target for tree in trees for reference in references(tree)]
        seen: set[str] = set()
        while waiting:
            if (at := waiting.pop()) in seen:
                continue
            seen.add(at)
            for tree in self._plains(at):
                if name := part_names(tree).get(ref):
                    return name
                waiting += tree.get("extends", ())
        return ref

    def _plains(self, ref: str) -> Iterator[Plain]:
        if is_id(ref):
            yield from (side.plain(ref) for side in self._sides if ref in side)


def part_names(plain: Plain) -> dict[str, str]:
    """Return the names of the properties and other elements that a record owns."""
    names = {}
    for value in plain.values():
        if isinstance(value, list):
            for one in value:
                if isinstance(one, dict) and "id" in one:
                    names[one["id"]] = name_of(one)
    return {key: name for key, name in names.items() if name != key}
