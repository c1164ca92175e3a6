"""Deciding, by example; the laws stand in `laws/test_deciding.py`."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from oms_desktop.merge import (
    Decision,
    Group,
    IllegalChoice,
    Resolution,
    Severity,
    State,
    resolve,
    three_way,
)
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_type
from tests.generators import three_versions
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, LONG, WIDE, limited, typed
from tests.merge.golden.whole import SCENARIOS
from tests.merge.material import Versions, merge


@given(three_versions())
def test_only_errors_and_blocks_are_open(versions: Versions) -> None:
    for item in merge(*versions).items:
        assert item.is_open == (item.severity in (Severity.ERROR, Severity.BLOCK))


def _aircraft(**fields: Any) -> Resolution:
    """Return a merge in which both renamed the aircraft."""
    theirs = AIRCRAFT.evolve(display_name="Jet", **fields)
    versions = ((AIRCRAFT,), (AIRCRAFT.evolve(display_name="Plane"),), (theirs,))
    return resolve(three_way(*(memory_snapshot(version) for version in versions)))


def test_a_decision_goes_stale_when_its_ground_has_moved() -> None:
    before = _aircraft()
    decided = before.decide(before.items[0].id, "theirs")
    moved = (
        (AIRCRAFT,),
        (AIRCRAFT.evolve(display_name="Plane"),),
        (AIRCRAFT.evolve(display_name="Craft"),),
    )

    after = resolve(three_way(*(memory_snapshot(v) for v in moved)), decided.decisions)

    assert [(i.state, i.chosen) for i in after.items] == [(State.STALE, "theirs")]
    assert not after.is_complete
    assert after.decide(after.items[0].id, "ours").is_complete


def test_a_decision_whose_item_is_gone_is_dropped() -> None:
    before = _aircraft()
    decided = before.decide(before.items[0].id, "theirs")

    after = resolve(three_way(*[memory_snapshot((AIRCRAFT,))] * 3), decided.decisions)

    assert after.decisions == ()
    assert after.is_complete


def test_a_written_value_becomes_the_result() -> None:
    resolution = _aircraft()

    after = resolution.decide(resolution.items[0].id, "custom", "Flying machine")

    assert after.plain(AIRCRAFT.id)["display_name"] == "Flying machine"  # type: ignore[index]
    assert after.items[0].result == "Flying machine"
    assert after.is_complete


def test_an_illegal_value_never_enters_the_result() -> None:
    resolution = resolve(
        three_way(*(memory_snapshot((v,)) for v in (AIRCRAFT, typed(LONG), typed(WIDE))))
    )
    item = resolution.items[0]

    with pytest.raises(IllegalChoice, match="not possible"):
        resolution.decide(item.id, "custom", {"name": "vector"})
    replayed = resolve(resolution.result, [Decision.on(item, "custom", {"name": "vector"})])
    assert replayed.items[0].state is State.AUTO


def test_a_disabled_option_says_why() -> None:
    resolution = _aircraft()
    both = resolution.items[0].option("both")

    assert both is not None
    assert str(both.why_disabled) == "not possible: there is only one name"
    with pytest.raises(IllegalChoice):
        resolution.decide(resolution.items[0].id, "both")


def test_progress_and_groups_count_what_is_left() -> None:
    scenario = next(s for s in SCENARIOS if s.name.startswith("E408 deleted and newly linked"))
    versions = (scenario.base, scenario.ours, scenario.theirs)
    resolution = resolve(three_way(*(memory_snapshot(version) for version in versions)))

    assert resolution.progress.blocking == resolution.progress.open == 1
    after = resolution.decide(resolution.items[0].id, "restore")

    assert [item.code for item in after.groups[Group.DECIDED]] == ["E408"]
    assert after.progress.decided == after.progress.total == 1
    assert after.is_complete


def test_preview_says_what_else_a_decision_does() -> None:
    """Deleting what was kept leaves a link that leads nowhere."""
    link = next(s for s in SCENARIOS if s.name.startswith("E408 deleted and newly linked")).theirs[
        2
    ]
    base = (AIRCRAFT, AIRLINE)
    theirs = (AIRCRAFT, AIRLINE.evolve(display_name="Carrier"), link)
    resolution = resolve(
        three_way(*(memory_snapshot(v) for v in (base, (AIRCRAFT,), theirs)))  # type: ignore[arg-type]
    )
    item = resolution.items[0]
    assert item.code == "E406"

    consequences = resolution.preview(item.id, "ours")

    assert [i.code for i in consequences.appearing] == ["E408"]
    assert "needs a decision" in str(consequences.sentences[0])
    assert str(resolution.preview(item.id, "theirs").sentences[0]) == (
        "Nothing else is decided with it."
    )


def test_retargeting_points_every_reference_elsewhere() -> None:
    scenario = next(s for s in SCENARIOS if s.name.startswith("E408 deleted and newly linked"))
    other = a_type("Operator")
    versions = [(*v, other) for v in (scenario.base, scenario.ours, scenario.theirs)]
    resolution = resolve(three_way(*(memory_snapshot(v) for v in versions)))

    after = resolution.decide(resolution.items[0].id, "retarget", other.id)

    assert after.is_complete
    link = after.plain(scenario.theirs[2].id)
    assert link is not None
    assert link["source"]["any_of"] == [other.id]


def test_renaming_one_twin_solves_the_clash() -> None:
    scenario = next(s for s in SCENARIOS if s.name.startswith("U801 two new types"))
    versions = (scenario.base, scenario.ours, scenario.theirs)
    resolution = resolve(three_way(*(memory_snapshot(v) for v in versions)))
    option = resolution.items[0].options[0]

    after = resolution.decide(resolution.items[0].id, option.id, "Contract")

    assert after.is_complete
    assert after.items[0].state is State.DECIDED


def test_renaming_to_a_taken_name_stays_open() -> None:
    scenario = next(s for s in SCENARIOS if s.name.startswith("U801 two new types"))
    versions = (scenario.base, scenario.ours, scenario.theirs)
    resolution = resolve(three_way(*(memory_snapshot(v) for v in versions)))
    option = resolution.items[0].options[0]

    after = resolution.decide(resolution.items[0].id, option.id, "lease")

    assert not after.is_complete


def test_two_limits_that_were_decided_apart_can_leave_no_value() -> None:
    """What merging itself never combines (K202 as a conflict) decisions can: then it is a violation with ways out."""
    ours, theirs = limited(minimum="100", maximum="600"), limited(minimum="0", maximum="50")
    resolution = resolve(three_way(*(memory_snapshot((v,)) for v in (AIRCRAFT, ours, theirs))))
    assert [item.code for item in resolution.items] == ["K203", "K203"]
    least, most = sorted(resolution.items, key=lambda item: item.path[-1], reverse=True)

    decided = resolution.decide(least.id, "ours").decide(most.id, "theirs")

    [left] = decided.blockers
    assert (left.code, left.severity, left.is_violation) == ("K202", Severity.BLOCK, True)
    assert not decided.is_complete
    ways = [option.id for option in left.options if option.enabled]
    assert len(ways) >= 2
    assert all(decided.decide(left.id, way).is_complete for way in ways)


def test_a_link_that_was_decided_to_stay_brings_back_nothing_by_itself() -> None:
    """Keeping what one side deleted can lead to a violation of its own (E408 after E406)."""
    link = a_link("flies", AIRLINE, AIRCRAFT)
    base = (AIRCRAFT, AIRLINE, link)
    theirs = (AIRCRAFT, AIRLINE, link.evolve(display_name="Operates"))
    resolution = resolve(three_way(*(memory_snapshot(v) for v in (base, (AIRCRAFT,), theirs))))
    [asked] = [item for item in resolution.items if item.code == "E406"]

    kept = resolution.decide(asked.id, "theirs")
    gone = resolution.decide(asked.id, "ours")

    assert gone.is_complete
    assert gone.plain(link.id) is None
    assert kept.is_complete == (kept.plain(AIRLINE.id) is not None)


def test_writing_nothing_takes_a_value_away() -> None:
    """A person may clear a field: no value is a value (only other options need one)."""
    base = AIRCRAFT.evolve(plural_name="Aircraft")
    versions = ((base,), (base.evolve(plural_name="Planes"),), (base.evolve(plural_name="Jets"),))
    resolution = resolve(three_way(*(memory_snapshot(version) for version in versions)))

    after = resolution.decide(resolution.items[0].id, "custom")

    assert after.is_complete
    assert "plural_name" not in (after.plain(AIRCRAFT.id) or {})
    with pytest.raises(IllegalChoice, match="Aircraft"):
        resolution.decide(resolution.items[0].id, "somewhere")


def test_a_draft_of_a_text_has_both_versions_and_all_that_merged() -> None:
    texts = ("It flies. It is owned. It lands.", "It soars. It is owned. It lands. It rests.")
    theirs = "It glides. It is owned. It lands softly."
    versions = ((AIRCRAFT.evolve(description=text),) for text in (*texts, theirs))
    [item] = three_way(*(memory_snapshot(version) for version in versions)).items
    written = item.option("custom")

    assert item.code == "M005"
    assert written is not None
    assert written.prefill.count("It is owned.") == 1
    for piece in ("It soars.", "It glides.", "softly", "It rests."):
        assert piece in written.prefill
