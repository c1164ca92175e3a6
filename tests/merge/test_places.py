"""Reading and writing at places of a plain tree: what is written is read, and nothing else changes."""

from __future__ import annotations

from typing import Any

import pytest

from oms_desktop.merge.paths import read, write
from oms_desktop.merge.values import ABSENT, CARDINALITY, ORDER, Path
from oms_desktop.models.plain import Plain
from tests.builders import an_id

A, B, C = (an_id(name) for name in "abc")
TREE: Plain = {
    "kind": "object_type",
    "id": an_id("Type"),
    "api_name": "Type",
    "labels": [["de", "Typ"], ["ko", "형"]],
    "statements": ["<urn:t> <urn:p> <urn:o1> .", "<urn:t> <urn:q> <urn:o2> ."],
    "properties": [{"id": A, "api_name": "a"}, {"id": B, "api_name": "b", "required": True}],
}
LINK: Plain = {"kind": "link_type", "id": an_id("Link"), "source": {"cardinality": "one"}}

WRITES: tuple[tuple[Path, Any], ...] = (
    (("api_name",), "Other"),
    (("api_name",), ABSENT),
    (("labels", "de"), "Art"),
    (("labels", "de"), ABSENT),
    (("labels", "fr"), "Type"),
    (("properties", A), {"id": A, "api_name": "x"}),
    (("properties", A), ABSENT),
    (("properties", C), {"id": C, "api_name": "c"}),
    (("properties", B, "required"), ABSENT),
    (("properties", A, "constraints", "minimum"), "1"),
    (("properties", A, "constraints"), {"minimum": "1"}),
    (("statements", "<urn:t> <urn:p>"), ["<urn:t> <urn:p> <urn:o9> ."]),
    (("statements", "<urn:t> <urn:p>"), ABSENT),
    (("properties", ORDER), [B, A]),
)


@pytest.mark.parametrize(("path", "value"), WRITES)
def test_what_is_written_is_read_and_the_rest_stays(path: Path, value: Any) -> None:
    before = {name: list(v) if isinstance(v, list) else v for name, v in TREE.items()}

    after = write("object_type", TREE, path, value, {})

    assert after is not None
    assert read("object_type", after, path) == value
    assert {n: v for n, v in after.items() if n != path[0]} == {
        n: v for n, v in TREE.items() if n != path[0]
    }
    assert before == TREE


NOTHING_THERE: tuple[Path, ...] = (
    ("labels", "fr"),
    ("properties", C),
    ("properties", C, "required"),
    ("statements", "<urn:t> <urn:r>"),
)


@pytest.mark.parametrize("path", NOTHING_THERE)
def test_taking_away_what_is_not_there_changes_nothing(path: Path) -> None:
    assert read("object_type", TREE, path) is ABSENT
    assert write("object_type", TREE, path, ABSENT, {}) == TREE


def test_the_last_element_takes_its_field_with_it() -> None:
    one = {**TREE, "properties": TREE["properties"][:1], "labels": [["de", "Typ"]]}

    assert "properties" not in (write("object_type", one, ("properties", A), ABSENT, {}) or {})
    assert "labels" not in (write("object_type", one, ("labels", "de"), ABSENT, {}) or {})


def test_an_element_that_comes_back_stands_behind_its_nearest_predecessor() -> None:
    element = {"id": C, "api_name": "c"}

    def order(known: tuple[str, ...]) -> Any:
        orders = {("properties",): known}
        after = write("object_type", TREE, ("properties", C), element, orders)
        return read("object_type", after, ("properties", ORDER))

    assert order((A, C, B)) == [A, C, B]
    assert order((C, A, B)) == [C, A, B]
    assert order((A, B, C)) == [A, B, C]
    assert order((an_id("gone"), C, A)) == [C, A, B]
    assert order(()) == [A, B, C]


def test_an_order_leaves_elements_it_does_not_name_behind_their_predecessor() -> None:
    three = {**TREE, "properties": [*TREE["properties"], {"id": C, "api_name": "c"}]}

    def arranged(*wanted: str) -> Any:
        after = write("object_type", three, ("properties", ORDER), list(wanted), {})
        return read("object_type", after, ("properties", ORDER))

    assert arranged(C, A) == [C, A, B]
    assert arranged(C) == [A, B, C]
    assert arranged(B, an_id("gone"), A) == [B, C, A]


def test_both_ends_of_a_link_are_one_place() -> None:
    assert read("link_type", LINK, (CARDINALITY,)) == ["one", "many"]

    after = write("link_type", LINK, (CARDINALITY,), ["many", "one"], {})

    assert after is not None
    assert read("link_type", after, (CARDINALITY,)) == ["many", "one"]
    assert "source" not in after
    assert after["target"] == {"cardinality": "one"}


def test_a_whole_record_is_written_or_removed() -> None:
    assert write("object_type", TREE, (), ABSENT, {}) is None
    assert write("object_type", None, (), TREE, {}) is TREE
    assert write("object_type", None, ("api_name",), "Other", {}) is None
    assert read("object_type", TREE, ()) is TREE
    assert read("object_type", None, ()) is ABSENT
