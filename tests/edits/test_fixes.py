"""Quick fixes: each mends the problem it is offered for, as one change that can be undone."""

from __future__ import annotations

import pytest

from oms_desktop.checks import check
from oms_desktop.edits.fixes import fixes_for
from oms_desktop.models.data_types import data_type
from oms_desktop.models.interface import Interface
from oms_desktop.models.object_type import Implementation
from oms_desktop.models.property import Constraints
from oms_desktop.models.record import Record, Status
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import apply, memory_snapshot
from tests.builders import a_property, a_type, an_id

INTEGER = data_type("integer")


def bounds() -> Record:
    wrong = Constraints(minimum="9", maximum="1")
    return a_type("Aircraft", a_property("Aircraft", "seats", INTEGER, constraints=wrong))


def without_member() -> tuple[Record, ...]:
    member = a_property("Asset", "maker", required=True)
    asset = Interface(
        id=an_id("Asset"), api_name="Asset", display_name="Asset", properties=(member,)
    )
    return asset, a_type("Aircraft", "name", implements=(Implementation(id=asset.id),))


def unfit_type() -> tuple[Record, ...]:
    code = ValueType(id=an_id("Code"), api_name="Code", display_name="Code")
    own = a_property("Aircraft", "code", INTEGER, value_type=code.id)
    return code, a_type("Aircraft", own)


CASES = {
    "empty_range": (bounds(),),
    "missing_member": without_member(),
    "missing_key": (a_type("Aircraft", "tail", status=Status.ACTIVE),),
    "missing_title": (a_type("Aircraft", "name", status=Status.ACTIVE),),
    "api_name_start": (a_type("Aircraft", api_name="aircraft"),),
    "dangling_reference": (a_type("Aircraft", extends=(an_id("gone"),)),),
}


@pytest.mark.parametrize("code", [*CASES])
def test_the_first_fix_mends_the_problem(code: str) -> None:
    snapshot = memory_snapshot(CASES[code])
    problems = [one for one in check(snapshot) if one.code == code]
    assert problems, [one.code for one in check(snapshot)]

    fixes = fixes_for(snapshot, problems[0])

    assert fixes
    after = apply(snapshot, fixes[0].changes)
    assert problems[0] not in check(after)
    assert apply(after, fixes[0].changes.inverse()).root == snapshot.root


def test_a_value_type_that_does_not_fit_offers_both_ways() -> None:
    snapshot = memory_snapshot(unfit_type())
    problem = next(one for one in check(snapshot) if "use_base_type" in one.fixes)

    labels = [fix.label.render() for fix in fixes_for(snapshot, problem)]

    assert labels == ["Use string", "Remove the value type"]


def test_what_would_be_refused_is_not_offered() -> None:
    record = a_type("aircraft", "tail", api_name="aircraft", status=Status.ACTIVE)
    snapshot = memory_snapshot([record])
    problem = next(one for one in check(snapshot) if "correct_api_name" in one.fixes)

    assert fixes_for(snapshot, problem) == ()
