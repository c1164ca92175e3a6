"""Changes inside values that have no model are said one by one."""

from __future__ import annotations

from typing import Any

import pytest

from oms_desktop.checks.differences.fields import field_differences
from oms_desktop.checks.differences.free_form import what_changed
from oms_desktop.models.data_types import data_type
from oms_desktop.models.plain import to_plain
from oms_desktop.models.record import Annotation
from tests.builders import a_property, a_type

JSON = data_type("json")
COMMENT = "http://www.w3.org/2000/01/rdf-schema#comment"


def _with_default(default: str) -> dict[str, Any]:
    return to_plain(a_type("Aircraft", a_property("Aircraft", "cabin", JSON, default=default)))


def _told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [one.sentence.render() for one in field_differences(before, after, lambda ref: ref)]


def test_a_changed_key_of_a_default_is_named() -> None:
    told = _told(_with_default('{"seats": 3, "rows": 1}'), _with_default('{"rows": 1, "seats": 5}'))

    assert told == ["property cabin: in default: seats changed from 3 to 5"]


def test_only_another_spelling_is_said_as_before() -> None:
    told = _told(_with_default('{"seats": 3}'), _with_default('{"seats":3}'))

    assert told == ['property cabin: changed default from {"seats": 3} to {"seats":3}']


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('{"a": 1}', '{"a": 1, "b": true}', "b is new (yes)"),
        ('{"a": 1, "b": "x"}', '{"a": 1}', "b is gone (was x)"),
        ('{"a": {"b": [1, 2]}}', '{"a": {"b": [1, 3]}}', "a · b · 2 changed from 2 to 3"),
        ('{"a": 1}', '{"a": true}', "a changed from 1 to yes"),
        ('{"a": null}', '{"a": []}', "a changed from nothing to []"),
        ("[1]", "[1, 2]", "2 is new (2)"),
        (
            '{"a": 1, "b": 1, "c": 1, "d": 1}',
            '{"a": 2, "b": 2, "c": 2, "d": 2}',
            "a changed from 1 to 2, b changed from 1 to 2, c changed from 1 to 2 and 1 more",
        ),
    ],
)
def test_each_change_is_said(before: str, after: str, told: str) -> None:
    assert str(what_changed(before, after)) == told


@pytest.mark.parametrize(
    ("before", "after"), [("plain", "text"), ("{broken", "{}"), ("[1]", "{}"), ("[1]", "[1]")]
)
def test_what_has_no_parts_in_common_is_not_taken_apart(before: str, after: str) -> None:
    assert what_changed(before, after) is None


def test_a_rewritten_annotation_is_not_one_lost_and_one_new() -> None:
    before, after = (
        to_plain(a_type("Aircraft", annotations=(Annotation(key=COMMENT, value=text),)))
        for text in ("It flies.", "It soars.")
    )

    assert _told(before, after) == [
        "in annotations (comment): value changed from It flies. to It soars."
    ]
