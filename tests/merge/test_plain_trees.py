"""Merging what this program does not know or would not make: fields and kinds of other programs."""

from __future__ import annotations

import pytest

from oms_desktop.merge import Severity, resolve, three_way
from oms_desktop.models.ids import record_id_for_iri
from oms_desktop.models.plain import Plain
from oms_desktop.versioning import tree as trees
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_plain
from oms_desktop.versioning.snapshot import TreeSnapshot
from tests.builders import an_id

TYPE: Plain = {"kind": "object_type", "id": an_id("Aircraft"), "api_name": "Aircraft"}


def _snapshot(*records: Plain) -> TreeSnapshot:
    objects = MemoryObjects()
    entries = [(tree["id"], objects.add(encode_plain(tree))) for tree in records]
    return TreeSnapshot(objects, trees.build(entries, objects.add))


def _merge(base: Plain, ours: Plain, theirs: Plain):  # type: ignore[no-untyped-def]
    return three_way(_snapshot(base), _snapshot(ours), _snapshot(theirs))


def test_a_newer_programs_field_changed_by_both_is_an_error_and_keeps_its_bytes() -> None:
    base, ours, theirs = ({**TYPE, "novel": {"depth": n}} for n in (1, 2, 3))

    result = _merge(base, ours, theirs)

    assert [(i.code, i.path) for i in result.items] == [("M009", ("novel",))]
    decided = resolve(result).decide(result.items[0].id, "theirs")
    assert decided.plain(TYPE["id"]) == theirs


def test_a_newer_programs_field_changed_by_one_side_is_kept() -> None:
    base = {**TYPE, "novel": 1}

    result = _merge(base, {**base, "display_name": "Plane"}, {**base, "novel": True})

    assert result.items == ()
    assert resolve(result).plain(TYPE["id"]) == {**base, "display_name": "Plane", "novel": True}


def test_one_id_for_two_kinds_blocks() -> None:
    base = _snapshot()

    result = three_way(base, _snapshot(TYPE), _snapshot({**TYPE, "kind": "interface"}))

    assert [(i.code, i.severity) for i in result.items] == [("U804", Severity.BLOCK)]
    assert not resolve(result).is_complete


@pytest.mark.parametrize("kind", ["hologram", "value_type"])
def test_what_a_newer_program_knew_and_another_kind_replaced_is_asked_for(kind: str) -> None:
    iri = "https://example.org/Wing"
    was = {"id": record_id_for_iri(kind, iri), "iri": iri, "api_name": "Wing"}
    base: Plain = {**was, "kind": kind, "extends": ["novel"]}
    became: Plain = {**was, "kind": "object_type", "id": record_id_for_iri("object_type", iri)}

    result = three_way(_snapshot(base), _snapshot(), _snapshot(became))

    assert [(i.code, i.subject.id) for i in result.items] == [("E406", became["id"])]


def test_a_kind_of_a_newer_program_is_left_to_people() -> None:
    base, ours, theirs = ({**TYPE, "kind": "hologram", "size": n} for n in (1, 2, 3))

    result = _merge(base, ours, theirs)

    assert [(i.code, i.path) for i in result.items] == [("M009", ())]
    assert resolve(result).plain(TYPE["id"]) == base
