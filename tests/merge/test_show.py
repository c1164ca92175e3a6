"""Values and places as people read them, one of each kind."""

from __future__ import annotations

from typing import Any

import pytest

from oms_desktop.merge import ABSENT, show_path, show_value
from oms_desktop.merge.show import LONGEST, show_difference
from oms_desktop.merge.values import CARDINALITY, ORDER, SHAPE, Path
from oms_desktop.models.plain import Plain, to_plain
from tests.merge.golden.scenario import AIRCRAFT, CODE, SEATS

NAMES = {"crew-id": "Crew", "fleet-id": "Fleet", "size-id": "Size"}
TYPE = ("properties", SEATS, "data_type")
LIMITS = ("properties", SEATS, "constraints")
LONG_TEXT = "word " * 60

VALUES: tuple[tuple[Path, Any, str], ...] = (
    ((), ABSENT, "not there"),
    ((), {"display_name": "Crew", "id": "crew-id"}, "Crew"),
    ((), {"id": "crew-id"}, "Crew"),
    ((), {"id": "other"}, "other"),
    (("display_name",), "Plane", "Plane"),
    (("display_name",), "snake_case", "snake case"),
    (("display_name",), "Snake_case", "Snake_case"),
    (("description",), "snake_case", "snake_case"),
    (("display_name",), "", "nothing"),
    (("display_name",), ABSENT, "nothing"),
    (("abstract",), True, "yes"),
    (("abstract",), False, "no"),
    (("abstract",), ABSENT, "no"),
    (("status",), ABSENT, "experimental"),
    (("description",), LONG_TEXT, LONG_TEXT[: LONGEST - 1].rstrip() + "…"),
    (("extends",), ["crew-id", "fleet-id"], "Crew, Fleet"),
    (("extends",), [], "nothing"),
    (("extends",), ABSENT, "nothing"),
    (("title_property",), "crew-id", "Crew"),
    (("labels",), [["de", "Besatzung"], ["ko", "승무원"]], "de: Besatzung; ko: 승무원"),
    (("labels", "de"), "Besatzung", "Besatzung"),
    (TYPE, {"name": "decimal", "precision": 10, "scale": 2}, "decimal(10, 2)"),
    (TYPE, {"name": "decimal", "precision": 10}, "decimal(10, 0)"),
    (TYPE, {"name": "vector", "dimension": 3}, "vector(3)"),
    (TYPE, {"name": "struct", "struct": "size-id"}, "Size"),
    (TYPE, {"name": "media_reference"}, "media reference"),
    (TYPE, {"name": "long"}, "long"),
    (LIMITS, {"minimum": "1", "maximum": "5"}, "1 … 5"),
    (LIMITS, {"minimum": "1"}, "1 …"),
    (LIMITS, {"maximum": "5"}, "… 5"),
    (LIMITS, {"min_length": 2, "max_length": 4, "pattern": "a+"}, "2 … 4 · a+"),
    (LIMITS, {"format": "uuid", "allowed": [{"id": "x"}, {"id": "y"}]}, "uuid · x, y"),
    (LIMITS, {"unique_items": True}, "nothing"),
    (LIMITS, ABSENT, "nothing"),
    ((*LIMITS, "min_length"), 4, "4"),
    ((CARDINALITY,), ["one", "many"], "one to many"),
    ((CARDINALITY,), ABSENT, "nothing"),
    (("properties", ORDER), ["crew-id", "fleet-id"], "Crew, Fleet"),
    (("properties", SEATS), {"id": SEATS, "api_name": "seats"}, "seats"),
    (
        ("restrictions",),
        [{"on": "crew-id", "kind": "some", "filler": "fleet-id"}],
        "Crew some Fleet",
    ),
    (("restrictions",), [{"on": "crew-id", "kind": "min", "count": 2}], "Crew min 2"),
    (("annotations",), [{"key": "http://x.org/a#note", "value": "Old"}], "note: Old"),
)


@pytest.mark.parametrize(("path", "value", "shown"), VALUES)
def test_a_value_is_shown_as_people_read_it(path: Path, value: Any, shown: str) -> None:
    assert str(show_value("object_type", path, value, _name)) == shown


def _name(ref: str) -> str:
    return NAMES.get(ref, ref)


@pytest.mark.parametrize(
    ("several", "shown"), [(True, "several long"), (False, "long"), (ABSENT, "long")]
)
def test_type_and_arity_are_shown_together(several: Any, shown: str) -> None:
    value = {"data_type": {"name": "long"}, "array": several}

    assert str(show_value("object_type", ("properties", SEATS, SHAPE), value, _name)).lower() == (
        shown
    )


PLACES: tuple[tuple[Path, str], ...] = (
    ((), "the whole record"),
    (("display_name",), "name"),
    ((CARDINALITY,), "cardinality"),
    (("properties", ORDER), "properties · order"),
    (("properties", SEATS), "seats"),
    (("properties", SEATS, "data_type"), "seats · data type"),
    (("properties", CODE, "constraints", "max_length"), "code · constraints · longest text"),
    (("properties", "unknown"), "unknown"),
    (("labels", "ko"), "names by language · ko"),
    (("novel",), "novel"),
)


@pytest.mark.parametrize(("path", "shown"), PLACES)
def test_a_place_is_shown_from_the_outside_in(path: Path, shown: str) -> None:
    record: Plain = to_plain(AIRCRAFT)

    assert str(show_path(path, record, _name)).lower() == shown


def test_a_place_in_a_record_that_is_not_known_is_called_by_its_id() -> None:
    assert str(show_path(("properties", "crew-id", "unit"), None, _name)).startswith("Crew · ")


def test_two_long_texts_are_cut_around_the_place_where_they_begin_to_differ() -> None:
    old, new = LONG_TEXT + "end", LONG_TEXT + "stop"

    shown = show_difference(old, new)

    assert shown[0].startswith("…")
    assert shown[0].endswith("end")
    assert shown[1].endswith("stop")
    assert all(len(text) <= LONGEST + 1 for text in shown)
    assert show_difference("one", "other") == ("one", "other")
