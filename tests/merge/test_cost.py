"""What a merge reads follows what changed and not what there is (law L33): counted, never timed."""

from __future__ import annotations

import pytest

from oms_desktop.merge import resolve, three_way
from oms_desktop.models.plain import Plain
from oms_desktop.versioning import tree
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_plain
from oms_desktop.versioning.snapshot import TreeSnapshot
from tests.builders import an_id

EDITS = 25
FAR = 60
"""So many records a merge may read besides: what changed records build on."""


def _type(number: int, **fields: object) -> Plain:
    """Return one of many types, in a shallow forest."""
    made: Plain = {
        "kind": "object_type",
        "id": an_id(f"T{number}"),
        "api_name": f"T{number}",
        "display_name": f"Type {number}",
        "properties": [
            {"id": an_id(f"T{number}.code"), "api_name": "code", "data_type": {"name": "string"}}
        ],
    }
    if number > 9:
        made["extends"] = [an_id(f"T{number % 10}")]
    return {**made, **fields}


@pytest.mark.parametrize("size", [1_000, 10_000, 100_000])
def test_a_merge_reads_what_changed(size: int) -> None:
    objects = MemoryObjects()
    entries = [(an_id(f"T{n}"), objects.add(encode_plain(_type(n)))) for n in range(size)]
    base = tree.build(entries, objects.add)
    sides = []
    for side in (1, 2):
        some = range(100, 100 + EDITS) if side == 1 else range(110, 110 + EDITS)
        edited = {an_id(f"T{n}"): _type(n, display_name=f"{n} of {side}") for n in some}
        changes = {record: objects.add(encode_plain(plain)) for record, plain in edited.items()}
        sides.append(tree.update(objects, base, changes, objects.add))

    result = three_way(*(TreeSnapshot(objects, root) for root in (base, *sides)))
    resolution = resolve(result)
    assert len(resolution.items) == EDITS - 10
    assert result.decoded <= 3 * 2 * EDITS + FAR

    after = resolution.decide_all([item.id for item in resolution.items], "theirs")
    assert after.is_complete
    assert result.decoded <= 3 * 2 * EDITS + FAR
