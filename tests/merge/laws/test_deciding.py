"""Deciding: every option does what it says, in any order, and can be taken back (L10 L11 L12 L13 L15 L16 L27)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import (
    ABSENT,
    ACKNOWLEDGE,
    Decision,
    IllegalChoice,
    MergeItem,
    Option,
    Resolution,
    Severity,
    State,
    resolve,
)
from oms_desktop.merge.consequences import consequences
from oms_desktop.merge.findings import Write
from oms_desktop.merge.paths import read
from oms_desktop.models.messages import TEMPLATES
from oms_desktop.models.plain import Plain, from_plain
from tests.examples import examples
from tests.generators import DELETING, NAMING, edited, three_versions
from tests.merge.material import Plains, Versions, choices, merge, records_of

FEW, MORE = examples(50), examples(80)
COLLIDING = st.sampled_from(((), DELETING, NAMING)).flatmap(lambda both: three_versions(*both))
SIDES = ("ours", "theirs", "base")


@st.composite
def decided(draw: st.DrawFn, versions: Versions) -> tuple[Resolution, list[Decision]]:
    """Return a merge and one legal decision for some of its items, in any order."""
    resolution = resolve(merge(*versions))
    decisions = []
    for item in draw(st.permutations(resolution.items)):
        legal = [Decision.on(item, option.id) for option in choices(item)]
        if item.severity is Severity.WARN:
            legal.append(Decision.on(item, ACKNOWLEDGE))
        if legal and draw(st.booleans()):
            decisions.append(draw(st.sampled_from(legal)))
    return resolution, decisions


@MORE
@given(st.data(), COLLIDING)
def test_l10_the_order_of_decisions_does_not_matter(
    data: st.DataObject, versions: Versions
) -> None:
    resolution, decisions = data.draw(decided(versions))
    turned = data.draw(st.permutations(decisions))

    one, other = resolve(resolution.result, decisions), resolve(resolution.result, turned)

    assert one.snapshot.root == other.snapshot.root
    assert one.items == other.items
    assert _by_item(one) == _by_item(other)


def _by_item(resolution: Resolution) -> list[Any]:
    return sorted((d.item, d.option) for d in resolution.decisions)


@MORE
@given(st.data(), COLLIDING)
def test_l10_one_by_one_in_either_order_is_the_same_where_nothing_hangs_together(
    data: st.DataObject, versions: Versions
) -> None:
    """What depends on each other says so by `requires` and `excludes`."""
    start = resolve(merge(*versions))
    conflicts = [item for item in start.result.conflicts if choices(item)]
    if len(conflicts) < 2:
        return
    one, other = data.draw(st.permutations(conflicts))[:2]
    if other.id in _related(start, one):
        return
    first, second = (data.draw(st.sampled_from(choices(item))).id for item in (one, other))

    there = start.decide(one.id, first).decide(other.id, second)
    back = start.decide(other.id, second).decide(one.id, first)

    assert there.snapshot.root == back.snapshot.root
    assert there.items == back.items


def _related(resolution: Resolution, item: MergeItem) -> frozenset[str]:
    """Return the ids of all items that hang together with one, itself among them."""
    near: dict[str, set[str]] = {}
    for one in resolution.items:
        for other in (*one.requires, *one.excludes):
            near.setdefault(one.id, set()).add(other)
            near.setdefault(other, set()).add(one.id)
    found, waiting = {item.id}, [item.id]
    while waiting:
        for other in near.get(waiting.pop(), set()) - found:
            found.add(other)
            waiting.append(other)
    return frozenset(found)


@FEW
@given(COLLIDING)
def test_l11_deciding_leaves_other_conflicts_as_they_were(versions: Versions) -> None:
    start = resolve(merge(*versions))
    for item in start.items[:6]:
        related = _related(start, item)
        for option in choices(item):
            after = {i.id: i for i in start.decide(item.id, option.id).items}
            for other in start.result.conflicts:
                if other.id not in related:
                    kept = start.item(other.id)
                    assert (after[other.id].state, after[other.id].chosen) == (
                        kept.state,
                        kept.chosen,
                    )


@MORE
@given(st.data(), COLLIDING)
def test_l12_whatever_is_decided_no_conflict_is_left_open(
    data: st.DataObject, versions: Versions
) -> None:
    start = resolve(merge(*versions))
    total = [
        Decision.on(item, data.draw(st.sampled_from(choices(item))).id)
        for item in start.result.conflicts
        if item.severity is not Severity.WARN
    ]

    after = resolve(start.result, total)

    assert [item.code for item in after.items if item.is_open and not item.is_violation] == []
    assert {decision.item for decision in total} <= {decision.item for decision in after.decisions}


@MORE
@given(COLLIDING, st.sampled_from(SIDES))
def test_l12_taking_one_side_gives_its_values_everywhere(versions: Versions, side: str) -> None:
    start = resolve(merge(*versions))
    conflicts = [item for item in start.items if not item.is_violation]

    after = start.decide_all([item.id for item in conflicts], side)

    for before in conflicts:
        item = after.item(before.id)
        assert (item.state, item.chosen) == (State.DECIDED, side)
        if not _inner(before, conflicts):
            assert _agrees(_value(after, item), getattr(item, side), item.path)


def _inner(item: MergeItem, others: list[MergeItem]) -> bool:
    """Whether another item is about something inside of this one's place: it has the last word there."""
    at = (item.subject.id, item.path)
    return any(
        (o.subject.id, o.path[: len(item.path)]) == at and len(o.path) > len(item.path)
        for o in others
    )


def _value(resolution: Resolution, item: MergeItem) -> Any:
    tree = resolution.plain(item.subject.id)
    return ABSENT if tree is None else read(item.subject.kind, tree, item.path)


def _agrees(value: Any, wanted: Any, path: tuple[str, ...]) -> bool:
    """Compare values; an order says nothing of elements it does not name."""
    if path[-1:] == ("#order",):
        value, wanted = ([] if v is ABSENT else v for v in (value, wanted))
        return [e for e in value if e in wanted] == [e for e in wanted if e in value]
    return bool(value == wanted)


@MORE
@given(COLLIDING)
def test_l12_every_violation_has_a_way_out(versions: Versions) -> None:
    """Taking the first way out of whatever is open ends with nothing open, after a bounded number of steps."""
    resolution = resolve(merge(*versions))
    for _ in range(60):
        if resolution.is_complete:
            break
        item = resolution.blockers[0]
        option = next(o for o in item.options if (o.enabled and not o.needs) or o.needs == "name")
        resolution = resolution.decide(item.id, option.id, _written(option))

    assert resolution.is_complete
    for tree in records_of(resolution).values():
        from_plain(tree)


def _written(option: Option) -> Any:
    return option.prefill if option.needs else ABSENT


@FEW
@given(st.data(), COLLIDING)
def test_l13_an_option_does_what_it_says_and_nothing_else(
    data: st.DataObject, versions: Versions
) -> None:
    """Before any decision, and of what is open after some of them."""
    undecided, decisions = data.draw(decided(versions))
    for item in undecided.items[:6]:
        _assert_honest(undecided, item)
    some = resolve(undecided.result, decisions)
    for item in [item for item in some.items if item.is_open][:3]:
        _assert_honest(some, item)


def _assert_honest(start: Resolution, item: MergeItem) -> None:
    before = records_of(start)
    for option in item.options:
        if not option.enabled:
            _assert_refused(start, item, option)
        elif not option.needs or option.prefill is not ABSENT:
            after = start.decide(item.id, option.id, _written(option))
            now = records_of(after)
            written = {write.record for write in option.writes} | {item.subject.id}
            changed = {r for r in before.keys() | now.keys() if before.get(r) != now.get(r)}
            written |= _decided_elsewhere(start, after) | _decided_before(start, item)
            assert changed - written <= _followers(before, now)
            for write in option.writes if not option.needs else ():
                _assert_written(after, item, write)
            said = start.preview(item.id, option.id, _written(option))
            assert said == consequences(item.id, start.items, after.items)
            assert option.effect.render().strip()


def _decided_before(start: Resolution, item: MergeItem) -> set[str]:
    """Return what another choice about the same item wrote, which is taken back."""
    decision = start.decided.get(item.id)
    known = (i for i in start.result.items if i.id == item.id)
    options = (i.option(decision.option) for i in (item, *known) if decision is not None)
    return {write.record for option in options if option for write in option.writes}


def _decided_elsewhere(start: Resolution, after: Resolution) -> set[str]:
    """Return what fixes write whose violation is there only before or only after: they come and go with it."""
    was, now = (
        {i.id: i for i in resolution.items if i.is_violation and i.state is State.DECIDED}
        for resolution in (start, after)
    )
    written = set()
    for key in was.keys() ^ now.keys():
        item = (was | now)[key]
        option = item.option(item.chosen or "")
        written |= {part.record for part in item.parts}
        written |= {write.record for write in option.writes} if option else set()
    return written


def _assert_written(after: Resolution, item: MergeItem, write: Write) -> None:
    """Fail unless a place holds what was written; what was decided inside of it before has the last word there."""
    tree = after.plain(write.record)
    decided = [i for i in after.items if i.id != item.id and i.state is State.DECIDED]
    if not item.is_violation and any(i.subject.id == write.record for i in decided):
        return
    if write.path and tree is not None:
        assert _agrees(read(tree["kind"], tree, write.path), write.value, write.path)
    elif not write.path:
        assert (ABSENT if tree is None else tree) == write.value


def _assert_refused(resolution: Resolution, item: MergeItem, option: Option) -> None:
    assert option.why_disabled is not None
    assert option.why_disabled.key in TEMPLATES
    with pytest.raises(IllegalChoice) as refusal:
        resolution.decide(item.id, option.id)
    assert refusal.value.message == option.why_disabled


def _followers(before: Plains, now: Plains) -> set[str]:
    """Return the placements that came or went with what they place."""
    either: dict[str, Plain] = before | now
    return {r for r, tree in either.items() if tree["kind"] == "placement"}


@FEW
@given(st.data(), COLLIDING)
def test_l15_clearing_takes_a_decision_back(data: st.DataObject, versions: Versions) -> None:
    """Also amid others: then everything is as if only the others had been decided."""
    resolution, decisions = data.draw(decided(versions))
    for decision in decisions[:3]:
        others = [d for d in decisions if d is not decision]
        without = resolve(resolution.result, others)
        cleared = resolve(resolution.result, decisions).clear(decision.item)
        assert cleared.items == without.items
        assert cleared.snapshot.root == without.snapshot.root


@FEW
@given(st.data(), COLLIDING)
def test_l16_l27_a_saved_draft_replays_on_the_next_merge(
    data: st.DataObject, versions: Versions
) -> None:
    resolution, decisions = data.draw(decided(versions))
    before = resolve(resolution.result, decisions)

    draft = json.loads(json.dumps([decision.to_json() for decision in before.decisions]))
    after = resolve(merge(*versions), [Decision.from_json(tree) for tree in draft])

    assert after.items == before.items
    assert after.decisions == before.decisions
    assert after.snapshot.root == before.snapshot.root


@FEW
@given(st.data(), COLLIDING)
def test_l27_a_decision_stays_where_its_ground_stays_and_is_never_silently_kept(
    data: st.DataObject, versions: Versions
) -> None:
    """What came since changes some grounds: those items are stale, all others are as decided."""
    resolution, decisions = data.draw(decided(versions))
    kept = [d for d in resolve(resolution.result, decisions).decisions if d.option != ACKNOWLEDGE]
    base, ours, theirs = versions
    newer = data.draw(edited(theirs))

    after = resolve(merge(base, ours, newer), kept)

    found = {item.id: item for item in after.items}
    places = {(item.code, item.subject.id, item.path) for item in after.items}
    fresh = {item.id for item in after.result.conflicts}
    for decision in kept:
        if decision.item in fresh:
            item = found[decision.item]
            assert (item.state, item.chosen) == (State.DECIDED, decision.option)
        elif (decision.code, decision.subject, decision.path) in places:
            at = (decision.code, decision.subject, decision.path)
            states = {i.state for i in after.items if (i.code, i.subject.id, i.path) == at}
            assert State.STALE in states or decision.item in found
    decided_now = {i.id for i in after.items if i.state is State.DECIDED}
    assert decided_now <= {decision.item for decision in kept}
