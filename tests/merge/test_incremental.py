"""A decision asks again only for what it can change; what comes out is what would come out from the beginning."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import ABSENT, IllegalChoice, Resolution, resolve, three_way
from oms_desktop.merge.view import View
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_type
from tests.examples import examples
from tests.generators import DELETING, INHERITING, NAMING, Ontology, three_versions
from tests.merge.material import merge, records_of

Versions = tuple[Ontology, Ontology, Ontology]
MORE = examples(150)
VERBS = ("decide", "decide", "decide", "clear", "all", "all", "undo")


def _legal(draw: st.DrawFn, resolution: Resolution) -> tuple[str, str, Any] | None:
    """Return one item, an option of it and what has to be written for that."""
    if not resolution.items:
        return None
    item = draw(st.sampled_from(resolution.items))
    offered = [option for option in item.options if option.enabled]
    if not offered:
        return None
    option = draw(st.sampled_from(offered))
    match option.needs:
        case "record":
            records = sorted(records_of(resolution)) or [item.subject.id]
            return item.id, option.id, draw(st.sampled_from(records))
        case "":
            return item.id, option.id, ABSENT
        case _:
            return item.id, option.id, option.prefill


@st.composite
def _walks(draw: st.DrawFn, *both: Any) -> list[Resolution]:
    """Return the resolutions of one merge that some decisions lead through."""
    path = [resolve(merge(*draw(three_versions(*both))))]
    for _ in range(draw(st.integers(1, 6))):
        now = path[-1]
        match draw(st.sampled_from(VERBS)):
            case "undo":
                path.append(draw(st.sampled_from(path)))
            case "all":
                some = [item.id for item in now.items if draw(st.booleans())]
                path.append(now.decide_all(some, draw(st.sampled_from(("ours", "theirs", "base")))))
            case "clear" if now.items:
                path.append(now.clear(draw(st.sampled_from(now.items)).id))
            case _:
                chosen = _legal(draw, now)
                if chosen is not None:
                    try:
                        path.append(now.decide(*chosen))
                    except IllegalChoice:
                        continue
    return path


def _holds(now: Resolution) -> None:
    anew = resolve(three_way(now.result.base, now.result.ours, now.result.theirs), now.decisions)
    assert now.items == anew.items
    assert now.groups == anew.groups
    assert now.progress == anew.progress
    assert now.blockers == anew.blockers
    assert now.decisions == anew.decisions
    assert now.view.written == anew.view.written
    assert now.snapshot.root == anew.snapshot.root


def _is_seen_alike(now: Resolution) -> None:
    """Hold a view that came from another one, and what was found in it, against the same view by itself."""
    alone = View(now.result.plain_view.ground, now.view.written)

    assert now.view.touched == alone.touched
    assert now.view.removed == alone.removed
    assert now.view.followers == alone.followers
    assert now.view.lost == alone.lost
    for record in alone.touched:
        assert set(now.view.named.said(record)) == set(alone.named.said(record))
        assert set(now.view.referring.under(record)) == set(alone.referring.under(record))
    assert now.violations == now.result.violations_of(alone).items


@MORE
@given(_walks())
def test_deciding_step_by_step_gives_what_deciding_at_once_gives(path: list[Resolution]) -> None:
    for now in path[1:]:
        _holds(now)


@MORE
@given(_walks(*DELETING))
def test_what_is_wrong_is_found_whichever_way_one_comes(path: list[Resolution]) -> None:
    for now in path[1:]:
        _is_seen_alike(now)


@MORE
@given(st.one_of(_walks(*NAMING), _walks(*INHERITING)))
def test_names_and_circles_are_found_whichever_way_one_comes(path: list[Resolution]) -> None:
    for now in path[1:]:
        _holds(now)
        _is_seen_alike(now)


@MORE
@given(_walks())
def test_a_preview_tells_what_deciding_then_does(path: list[Resolution]) -> None:
    for before in path[:-1]:
        was = {item.id: item for item in before.items}
        for item in before.items[:3]:
            for option in item.options:
                if option.enabled and not option.needs:
                    told = before.preview(item.id, option.id)
                    now = {one.id: one for one in before.decide(item.id, option.id).items}
                    fresh = now.keys() - was.keys() - {item.id}
                    assert {one.id for one in told.appearing} <= fresh
                    gone = {k for k in was.keys() - now.keys() - {item.id} if was[k].is_open}
                    assert {one.id for one in told.solved} == gone
                    assert all(not one.is_open and was[one.id].is_open for one in told.decided)


def test_a_decision_looks_at_what_it_can_reach_only() -> None:
    """Among 400 conflicts one decision reads nothing and looks at a handful of units (law L33)."""
    types = [a_type(f"T{n}", "code") for n in range(400)]
    links = [a_link(f"l{n}", types[n], types[(n * 7 + 1) % 400]) for n in range(400)]
    sides = [
        memory_snapshot(
            (*(one.evolve(display_name=f"{one.api_name} {side}") for one in types), *links)
        )
        for side in ("mine", "theirs")
    ]
    resolution = resolve(three_way(memory_snapshot((*types, *links)), *sides))
    decoded = resolution.result.decoded

    after = resolution.decide(resolution.items[7].id, "theirs")

    assert len(resolution.items) == 400
    assert 0 < after.looked <= 10
    assert after.result.decoded == decoded
    same = sum(a is b for a, b in zip(resolution.items, after.items, strict=True))
    assert same == 399
