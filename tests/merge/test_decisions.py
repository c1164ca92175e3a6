"""Deciding: every option does what it says, in any order, and can be taken back (laws L10 to L16, L27)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import (
    ABSENT,
    Decision,
    Group,
    IllegalChoice,
    Resolution,
    State,
    resolve,
    three_way,
)
from oms_desktop.merge.paths import read
from oms_desktop.models.plain import from_plain
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_type
from tests.examples import examples
from tests.generators import Ontology, three_versions
from tests.merge.golden.scenario import AIRCRAFT, AIRLINE, LONG, WIDE, typed
from tests.merge.golden.whole import SCENARIOS
from tests.merge.material import merge, records_of

Versions = tuple[Ontology, Ontology, Ontology]
FEW, MORE = examples(40), examples(80)


def _choices(resolution: Resolution) -> list[tuple[str, str]]:
    return [
        (item.id, option.id)
        for item in resolution.items
        for option in item.options
        if option.enabled and not option.needs
    ]


@st.composite
def _decided(draw: st.DrawFn, versions: Versions) -> tuple[Resolution, list[tuple[str, str]]]:
    """Return a merge and one legal option for some of its items."""
    resolution = resolve(merge(*versions))
    by_item = dict(draw(st.permutations(_choices(resolution))))
    chosen = [pair for pair in by_item.items() if draw(st.booleans())]
    return resolution, chosen


@MORE
@given(st.data(), three_versions())
def test_l10_the_order_of_decisions_does_not_matter(
    data: st.DataObject, versions: Versions
) -> None:
    resolution, chosen = data.draw(_decided(versions))
    decisions = [Decision.on(resolution.item(item), option) for item, option in chosen]

    one = resolve(resolution.result, decisions)
    other = resolve(resolution.result, decisions[::-1])

    assert records_of(one) == records_of(other)
    assert [(i.id, i.state) for i in one.items] == [(i.id, i.state) for i in other.items]


@FEW
@given(st.data(), three_versions())
def test_l11_deciding_leaves_other_conflicts_as_they_were(
    data: st.DataObject, versions: Versions
) -> None:
    resolution = resolve(merge(*versions))
    for item, option in _choices(resolution)[:5]:
        after = resolution.decide(item, option)
        for other in resolution.result.conflicts:
            if other.id != item:
                assert after.item(other.id).state is resolution.item(other.id).state


@MORE
@given(three_versions(), st.sampled_from(("ours", "theirs", "base")))
def test_l12_taking_one_side_decides_every_conflict(versions: Versions, side: str) -> None:
    resolution = resolve(merge(*versions))
    conflicts = [item.id for item in resolution.items if not item.is_violation]

    after = resolution.decide_all(conflicts, side)

    for key in conflicts:
        item = after.item(key)
        assert item.state is State.DECIDED
        tree = after.plain(item.subject.id)
        value = ABSENT if tree is None else read(item.subject.kind, tree, item.path)
        if "constraints" not in item.path:  # a bound and the whole are decided one after the other
            assert _agrees(value, getattr(item, side), item.path)


def _agrees(value: Any, wanted: Any, path: tuple[str, ...]) -> bool:
    """Compare values; an order says nothing of elements it does not name."""
    if path[-1:] != ("#order",) or ABSENT in (value, wanted):
        return bool(value == wanted) or path[-1:] == ("#order",)
    return [e for e in value if e in wanted] == [e for e in wanted if e in value]


@MORE
@given(three_versions())
def test_l12_every_violation_has_a_way_out(versions: Versions) -> None:
    """Taking the first fix of whatever is open ends with nothing open, after a bounded number of steps."""
    resolution = resolve(merge(*versions))
    for _ in range(40):
        if resolution.is_complete:
            break
        item = resolution.blockers[0]
        option = next(o for o in item.options if (o.enabled and not o.needs) or o.needs == "name")
        value = option.prefill if option.needs == "name" else ABSENT
        resolution = resolution.decide(item.id, option.id, value)

    assert resolution.is_complete
    for tree in records_of(resolution).values():
        from_plain(tree)


@FEW
@given(three_versions())
def test_l13_an_enabled_option_does_what_it_writes(versions: Versions) -> None:
    resolution = resolve(merge(*versions))
    for item, option in _choices(resolution)[:10]:
        after = resolution.decide(item, option)
        for write in resolution.item(item).option(option).writes:  # type: ignore[union-attr]
            tree = after.plain(write.record)
            if write.path and tree is not None:
                value = read(tree["kind"], tree, write.path)
                assert _agrees(value, write.value, write.path)
            elif not write.path:
                assert (ABSENT if tree is None else tree) == write.value


@FEW
@given(st.data(), three_versions())
def test_l15_clearing_takes_a_decision_back(data: st.DataObject, versions: Versions) -> None:
    resolution, chosen = data.draw(_decided(versions))
    for item, option in chosen[:3]:
        cleared = resolution.decide(item, option).clear(item)
        assert cleared.items == resolution.items
        assert cleared.snapshot.root == resolution.snapshot.root


@FEW
@given(st.data(), three_versions())
def test_l16_l27_a_saved_draft_replays_on_the_next_merge(
    data: st.DataObject, versions: Versions
) -> None:
    resolution, chosen = data.draw(_decided(versions))
    decisions = [Decision.on(resolution.item(item), option) for item, option in chosen]
    before = resolve(resolution.result, decisions)

    draft = json.loads(json.dumps([decision.to_json() for decision in before.decisions]))
    after = resolve(merge(*versions), [Decision.from_json(tree) for tree in draft])

    assert after.items == before.items
    assert after.snapshot.root == before.snapshot.root


def _aircraft(**fields: Any) -> Resolution:
    """Return a merge in which both renamed the aircraft."""
    theirs = AIRCRAFT.evolve(display_name="Jet", **fields)
    versions = ((AIRCRAFT,), (AIRCRAFT.evolve(display_name="Plane"),), (theirs,))
    return resolve(three_way(*(memory_snapshot(version) for version in versions)))


def test_l27_a_decision_goes_stale_when_its_ground_has_moved() -> None:
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
