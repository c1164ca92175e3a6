"""Names that programs could not tell apart are one name to the checks and to the merge alike."""

from __future__ import annotations

import pytest

from oms_desktop.checks import check
from oms_desktop.edits.records import rename_api
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.merge import three_way
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_property, a_type

ALIKE = [("Lease", "lease"), ("Straße", "STRASSE"), ("Ｌｅａｓｅ", "Lease"), ("Ærø", "ærø")]
"""Pairs that differ in case or width only."""

alike = pytest.mark.parametrize(("one", "other"), ALIKE)


def _types(*names: str) -> list[Record]:
    return [a_type(f"type {at}", api_name=name) for at, name in enumerate(names)]


def _codes(records: list[Record]) -> set[str]:
    return {problem.code for problem in check(memory_snapshot(records))}


@alike
def test_the_checks_say_it(one: str, other: str) -> None:
    assert "duplicate_api_name" in _codes(_types(one, other))
    assert "duplicate_api_name" not in _codes(_types(one, f"{other}s"))


@alike
def test_the_merge_says_it(one: str, other: str) -> None:
    mine, theirs = _types(one, other)

    result = three_way(*(memory_snapshot(v) for v in ((), (mine,), (theirs,))))

    assert [item.code for item in result.violations] == ["U801"]


@alike
def test_an_edit_is_refused(one: str, other: str) -> None:
    first, second = _types(one, "Else")

    with pytest.raises(EditRefused):
        rename_api(memory_snapshot((first, second)), second.id, other)
    rename_api(memory_snapshot((first, second)), first.id, other)


def test_names_of_ends_and_properties_are_compared_alike() -> None:
    plane, line = a_type("Plane", a_property("Plane", "OPERATOR")), a_type("Line")
    link = a_link("flies", line, plane)
    named = link.evolve(source=link.source.evolve(api_name="operator"))

    assert "duplicate_side_name" in _codes([plane, line, named])
