"""The difference of two ontologies takes one to the other, and back (L29); deepdiff says the same by another way."""

from __future__ import annotations

from deepdiff import DeepDiff, Delta
from hypothesis import given

from oms_desktop.models.plain import to_plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.snapshot import apply, change_set, differing
from tests.examples import examples
from tests.generators import Ontology, several_versions, three_versions
from tests.merge.material import Versions, plain_of, snapshot_of


@examples(70)
@given(three_versions())
def test_l29_a_difference_takes_one_to_the_other_and_back(versions: Versions) -> None:
    _, one, other = map(snapshot_of, versions)
    changes = change_set(one, other)

    assert apply(one, changes).root == other.root
    assert not change_set(one, one)
    assert _by_id(changes.inverse()) == _by_id(change_set(other, one))
    assert apply(other, changes.inverse()).root == one.root
    assert changes.inverse().inverse() == changes
    assert not changes.then(changes.inverse())


@examples(70)
@given(several_versions(3))
def test_l29_two_differences_in_turn_are_one(versions: tuple[Ontology, ...]) -> None:
    a, b, c = map(snapshot_of, versions[1:])
    composed = change_set(a, b).then(change_set(b, c))

    assert _by_id(composed) == _by_id(change_set(a, c))
    assert apply(a, composed).root == c.root


def _by_id(changes: ChangeSet) -> dict[str, tuple[Record | None, Record | None]]:
    return {change.id: (change.before, change.after) for change in changes}


@examples(40)
@given(three_versions())
def test_l29_another_program_finds_the_same_difference(versions: Versions) -> None:
    _, one, other = versions
    before, after = plain_of(one), plain_of(other)
    changes = change_set(snapshot_of(one), snapshot_of(other))

    found = DeepDiff(before, after, ignore_order=False, threshold_to_diff_deeper=0)

    touched = {
        path.path(output_format="list")[0] for paths in found.tree.values() for path in paths
    }
    assert touched == changes.ids == {r for r, _, _ in differing(*map(snapshot_of, (one, other)))}
    patched = before + Delta(found, raise_errors=True)
    ours = {r: tree for r, tree in before.items() if r not in changes.ids}
    ours |= {c.id: to_plain(c.after) for c in changes if c.after is not None}
    assert patched == ours == after
