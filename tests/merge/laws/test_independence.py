"""Changes that do not meet do not disturb each other, in whatever order they come (L4 L25 L31)."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import resolve
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from tests.builders import a_link, a_property, a_type
from tests.examples import examples
from tests.generators import DELETING, Ontology, several_versions, three_versions
from tests.merge.material import Plains, Versions, merge, merge_plain, outcome, plain_of
from tests.random_edits.pools import named_ends

ONE_FOOTPRINT = {"primary_key": "properties", "title_property": "properties", "target": "source"}
"""Fields that one rule looks at together."""


@examples(120)
@given(st.sampled_from(((), DELETING)).flatmap(lambda both: three_versions(*both)))
def test_l4_disjoint_changes_do_not_conflict(versions: Versions) -> None:
    """Decision 29: no conflict of a field; what the whole gets wrong is law L9's."""
    base, ours, theirs = (plain_of(version) for version in versions)
    theirs = _apart(base, theirs, ours)

    merged = merge_plain(base, ours, theirs)

    assert [item.code for item in merged.conflicts if item.is_open] == []
    wanted = _applied(base, ours, theirs)
    assert wanted == _applied(base, theirs, ours)
    assert outcome(merged) == _without_followers(wanted, merged.touched)


@examples(40)
@given(several_versions(3))
def test_l25_three_disjoint_changes_merge_to_the_same_in_every_order(
    versions: tuple[Ontology, ...],
) -> None:
    base, one, two, three = (plain_of(version) for version in versions)
    two = _apart(base, two, one)
    three = _apart(base, three, one, two)
    found = []

    for first, second, third in permutations((one, two, three)):
        half = merge_plain(base, first, second)
        whole = merge_plain(base, outcome(half), third)
        assert not any(item.is_open for item in (*half.conflicts, *whole.conflicts))
        found.append(outcome(whole))

    assert all(merged == found[0] for merged in found)


def _apart(base: Plains, side: Plains, *others: Plains) -> Plains:
    """Return *side* with only those changes that no other meets: none wrote the same field, or what it refers to anew.

    Nor is anything changed that another refers to anew; replacing a record by another one is a change of all of it.
    """
    read = {target for other in others for target in _new_references(base, other)}
    written = {
        r for other in others for r in base.keys() | other.keys() if base.get(r) != other.get(r)
    }
    apart = {}
    for record in base.keys() | side.keys():
        was = base.get(record)
        now = was if record in read else _record_apart(record, base, side, others)
        if now is not None and not written.isdisjoint(_gained(was, now)):
            now = was
        if now is not None:
            apart[record] = now
    return apart


def _new_references(base: Plains, side: Plains) -> set[str]:
    return {target for record, tree in side.items() for target in _gained(base.get(record), tree)}


def _gained(was: Plain | None, now: Plain) -> set[str]:
    """Return what a record refers to and did not before."""
    before = set() if was is None else {r.target for r in references(was)}
    return {r.target for r in references(now)} - before


def _record_apart(
    record: str, base: Plains, side: Plains, others: tuple[Plains, ...]
) -> Plain | None:
    was, there = base.get(record), side.get(record)
    versions = [other.get(record) for other in others]
    if all(version == was for version in versions):
        return there
    if was is None or there is None or None in versions or was["kind"] == "placement":
        return was
    touched = {name for version in versions if version for name in _changed(was, version)}
    if "deprecation" in touched | _changed(was, there):
        return was
    chosen = {n: was if _footprint(n) in touched else there for n in was.keys() | there.keys()}
    return {n: version[n] for n, version in chosen.items() if n in version}


def _changed(was: Plain, now: Plain) -> set[str]:
    return {_footprint(n) for n in was.keys() | now.keys() if was.get(n) != now.get(n)}


def _footprint(field: str) -> str:
    return ONE_FOOTPRINT.get(field, field)


def _applied(base: Plains, side: Plains, onto: Plains) -> Plains:
    """Return what the changes of *side* make of *onto*: field by field, whole records where they came or went."""
    result = dict(onto)
    for record in base.keys() | side.keys():
        was, now = base.get(record), side.get(record)
        if was == now:
            continue
        if was is None or now is None or record not in onto:
            result.pop(record, None)
            result |= {} if now is None else {record: now}
            continue
        fields = {n for n in was.keys() | now.keys() if was.get(n) != now.get(n)}
        kept = {n: value for n, value in onto[record].items() if n not in fields}
        result[record] = kept | {n: now[n] for n in fields if n in now}
    return result


def _without_followers(records: Plains, touched: frozenset[str]) -> Plains:
    """Leave out placements of what is gone: they go with it without a question."""
    return {
        record: tree
        for record, tree in records.items()
        if tree["kind"] != "placement"
        or record not in touched
        or {tree["record"], tree["diagram"]} <= records.keys()
    }


NOISE = (
    a_type("Elsewhere", a_property("Elsewhere", "far")),
    named_ends(a_link("elsewhereLink", a_type("Elsewhere"), a_type("Elsewhere"))),
)
"""Independent of everything that is generated."""


@examples(70)
@given(three_versions(), st.sampled_from(("ours", "theirs")))
def test_l31_an_independent_change_masks_nothing(versions: Versions, side: str) -> None:
    base, ours, theirs = versions
    noise = Ontology((one.id, one) for one in NOISE)
    more = {
        "ours": ours,
        "theirs": theirs,
        side: Ontology((ours if side == "ours" else theirs) | noise),
    }

    before = {i.id: (i.severity, i.state) for i in merge(*versions).items}
    result = merge(base, more["ours"], more["theirs"])
    after = {i.id: (i.severity, i.state) for i in result.items}

    assert before.items() <= after.items()
    assert all(resolve(result).plain(record) is not None for record in noise)
