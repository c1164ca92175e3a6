"""A name that is changed in a window is changed where that window reads it."""

import pytest

from oms_desktop.edits import properties, records
from oms_desktop.edits.refusal import EditRefused
from oms_desktop.versioning.snapshot import apply, memory_snapshot
from tests.builders import a_property, a_type

SEATS = a_property("Aircraft", "seats", labels=(("ko", "좌석 수"),))
AIRCRAFT = a_type("Aircraft", SEATS, labels=(("de", "Flugzeug"), ("ko", "항공기")))


def test_a_label_that_is_read_is_renamed_and_nothing_else() -> None:
    before = memory_snapshot([AIRCRAFT])

    changes = records.rename_as_read(before, AIRCRAFT.id, " 비행기 ", language="ko")

    after = apply(before, changes).get(AIRCRAFT.id)
    assert after == AIRCRAFT.evolve(labels=(("de", "Flugzeug"), ("ko", "비행기")))


def test_without_a_label_the_display_name_is_renamed() -> None:
    before = memory_snapshot([AIRCRAFT])

    changes = records.rename_as_read(before, AIRCRAFT.id, "Plane", language="en")

    assert apply(before, changes).get(AIRCRAFT.id) == AIRCRAFT.evolve(display_name="Plane")


def test_a_property_is_renamed_where_it_is_read() -> None:
    before = memory_snapshot([AIRCRAFT])

    korean = properties.rename_property(before, AIRCRAFT.id, SEATS.id, "자리 수", language="ko")
    english = properties.rename_property(before, AIRCRAFT.id, SEATS.id, "Chairs", language="en")

    (own,) = apply(before, korean).get(AIRCRAFT.id).properties
    assert own == SEATS.evolve(labels=(("ko", "자리 수"),))
    (own,) = apply(before, english).get(AIRCRAFT.id).properties
    assert own == SEATS.evolve(display_name="Chairs")


@pytest.mark.parametrize("language", ["", "ko"])
def test_an_empty_name_is_refused(language: str) -> None:
    before = memory_snapshot([AIRCRAFT])

    with pytest.raises(EditRefused):
        records.rename_as_read(before, AIRCRAFT.id, " ", language=language)
    with pytest.raises(EditRefused):
        properties.rename_property(before, AIRCRAFT.id, SEATS.id, " ", language=language)
