"""Putting my versions on top of theirs gives what merging them gives, over a real project file (L26)."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from oms_desktop.workspace import MergeSession, Workspace
from tests.examples import examples
from tests.generators import CLASHING, three_versions
from tests.merge.material import Versions, choices, merge, seen_from_ours
from tests.merge.opened import THEIRS, opened_merge

REF = f"refs/heads/{THEIRS}"


@examples(5)
@given(three_versions(*CLASHING), st.sampled_from(("ours", "theirs", "base")))
def test_l26_a_rebase_asks_and_gives_what_the_merge_does(versions: Versions, option: str) -> None:
    """The items are those of the merge, each side under its own branch; decisions on them are not asked for again."""
    assume(merge(*versions).conflicts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rebase.oms"
        workspace = opened_merge(path, *(version.values() for version in versions))
        try:
            _assert_same(workspace, option)
        finally:
            workspace.close()


def _assert_same(workspace: Workspace, option: str) -> None:
    session = workspace.merge
    assert session is not None
    asked = [seen_from_ours(item) for item in session.merged.items]
    sides = session.mine.branch, session.theirs.branch
    _decide(session, option)
    session.complete()
    root = workspace.snapshot.root
    workspace.undo_merge()

    rebase = workspace.rebase(REF)

    assert rebase is not None
    assert rebase.is_rebase
    assert [seen_from_ours(item) for item in rebase.merged.items] == asked
    assert (rebase.mine.branch, rebase.theirs.branch) == sides
    _decide(rebase, option)
    rebase.complete()
    assert workspace.snapshot.root == root
    assert all(len(version.parents) < 2 for version in workspace.history())


def _decide(session: MergeSession, option: str) -> None:
    """Take *option* wherever it is offered, the first way out elsewhere, until nothing is open."""
    session.decide_all([item.id for item in session.blockers], option)
    for _ in range(40):
        if session.can_complete:
            return
        item = session.blockers[0]
        ways = [way.id for way in choices(item)]
        session.decide(item.id, option if option in ways else ways[0])
