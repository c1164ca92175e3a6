"""What combines without a question: sets, orders of lists, data types (L18 L19 L20)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import networkx
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge.rules.sequence import merge_order
from oms_desktop.merge.rules.sets import set_law
from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.fields import fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.lattice import join, widens
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule, Value
from tests.examples import examples
from tests.generators import COLLECTING, LINKING, ORDERING, TYPING, three_versions
from tests.merge.material import Versions, merge, outcome, plain_of

words = st.lists(st.sampled_from("abcde"), unique=True, max_size=5)
lists = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=6)


@examples(120)
@given(st.sampled_from((COLLECTING, LINKING)).flatmap(lambda both: three_versions(*both)))
def test_l18_sets_follow_the_set_law(versions: Versions) -> None:
    """Every field declared as a set, wherever it stands; an end of a link that both moved is a person's (L603)."""
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    merged = outcome(result)
    retargeted = {(i.subject.id, i.path) for i in result.items if i.code == "L603"}

    for record in base.keys() & ours.keys() & theirs.keys() & merged.keys():
        trees = [version[record] for version in (base, ours, theirs, merged)]
        for path, (was, here, there, now) in _sets(KINDS[trees[0]["kind"]], trees, ()):
            if (record, path) not in retargeted:
                assert now == (here & there) | (here - was) | (there - was), (record, path)
    assert not [i for i in result.items if i.code in ("S301", "S302", "I701")]


def _sets(
    model: type[Value], trees: list[Plain], above: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[set[str]]]]:
    for name, field in fields_of(model).items():
        path = (*above, name)
        if field.rule is Rule.SET:
            yield path, [set(map(repr, tree.get(name, ()))) for tree in trees]
        elif field.rule is Rule.PART and field.element is not None:
            yield from _sets(field.element, [tree.get(name, {}) for tree in trees], path)
        elif field.rule is Rule.KEYED and field.element is not None:
            found = [{e["id"]: e for e in tree.get(name, ())} for tree in trees]
            for key in sorted(set.intersection(*(set(elements) for elements in found))):
                versions = [elements[key] for elements in found]
                yield from _sets(field.element, versions, (*path, key))


@given(words, words, words)
def test_l18_the_set_law_is_commutative_and_idempotent(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    merged = set_law(base, ours, theirs)

    assert merged == set_law(base, theirs, ours)
    assert set_law(base, merged, merged) == merged
    assert set_law(base, merged, theirs) == merged
    assert set_law(base, ours, ours) == sorted(ours)


@examples(70)
@given(three_versions(*ORDERING))
def test_l19_an_order_all_agree_on_is_kept(versions: Versions) -> None:
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    merged = outcome(result)
    kept = {(i.subject.id, i.path[1]) for i in result.items if i.code == "S303"}

    for record in merged.keys() & base.keys() & ours.keys() & theirs.keys():
        was, here, there, now = (_ids(v[record]) for v in (base, ours, theirs, merged))
        assert sorted(now) == sorted(
            {*set_law(was, here, there), *(e for one, e in kept if one == record)}
        )
        _assert_agreed_order([here, there], now)


def _ids(tree: Plain) -> list[str]:
    return [element["id"] for element in tree.get("properties", ())]


def _assert_agreed_order(sides: list[list[str]], now: list[str]) -> None:
    """Fail if two elements stand otherwise than on both sides, where some order follows both sides."""
    wanted = networkx.DiGraph(edge for ids in sides for edge in pairwise(ids))
    if networkx.is_directed_acyclic_graph(wanted):
        at = {key: place for place, key in enumerate(now)}
        for ids in sides:
            places = [at[key] for key in ids if key in at]
            assert places == sorted(places)


@examples(400)
@given(lists, lists, lists)
def test_l19_the_list_law_holds_for_any_three_lists(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    order = merge_order(base, ours, theirs)

    assert order == merge_order(base, theirs, ours)
    assert sorted(order.ids) == sorted({*ours, *theirs})
    _assert_agreed_order([ours, theirs], list(order.ids))
    if [e for e in ours if e in base] == [e for e in base if e in ours] and theirs == base:
        assert [e for e in order.ids if e in ours] == ours


@st.composite
def data_types(draw: st.DrawFn) -> DataType:
    """Return any type of the lattice."""
    names = "byte short integer long float double decimal string date timestamp boolean".split()
    name = draw(st.sampled_from(names))
    if name != "decimal" or draw(st.booleans()):
        return data_type(name)
    scale = draw(st.integers(0, 30))
    return data_type(name, precision=scale + draw(st.integers(1, 30)), scale=scale)


@examples(300)
@given(data_types(), data_types(), data_types())
def test_l20_joining_is_commutative_idempotent_and_never_narrower(
    one: DataType, other: DataType, third: DataType
) -> None:
    joined = join(one, other)

    assert joined == join(other, one)
    assert join(one, one) == one
    if joined is not None:
        assert widens(one, joined)
        assert widens(other, joined)
        ways = [join(joined, third), _joined(one, join(other, third))]
        assert None in ways or ways[0] == ways[1]


def _joined(one: DataType, other: DataType | None) -> DataType | None:
    return None if other is None else join(one, other)


@examples(150)
@given(three_versions(*TYPING))
def test_l20_no_type_becomes_narrower_by_itself(versions: Versions) -> None:
    """Where both sides changed the type (decision 29): base until somebody decides, or wider than both."""
    base, ours, theirs = (plain_of(version) for version in versions)
    result = merge(*versions)
    merged = outcome(result)
    open_at = {(item.subject.id, item.path) for item in result.items if item.is_open}

    for record in base.keys() & ours.keys() & theirs.keys() & merged.keys():
        was, here, there, now = (_types(v[record]) for v in (base, ours, theirs, merged))
        for key in was.keys() & here.keys() & there.keys() & now.keys():
            if len({was[key], here[key], there[key]}) == 3:
                if (record, ("properties", key, "data_type")) in open_at:
                    assert now[key] == was[key]
                else:
                    assert widens(here[key], now[key])
                    assert widens(there[key], now[key])


def _types(tree: Plain) -> dict[str, DataType]:
    return {e["id"]: _type(e["data_type"]) for e in tree.get("properties", ()) if "data_type" in e}


def _type(value: Any) -> DataType:
    return DataType.model_validate(value)
