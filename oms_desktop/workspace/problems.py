"""The problems of the working copy, kept up to date at the cost of what changed.

The rules are those of `checks`. After a small change only the records that it can affect are looked at again;
what is said about a change since the last version is found anew each time, so that the answer never depends on
the way that led to a state.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from oms_desktop.checks import Problem, check, recheck
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.store.store import open_store
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.snapshot import TreeSnapshot
from oms_desktop.workspace.working_copy import WorkingCopy

SMALL = 200
"""A change of more records is checked as a whole."""

SINCE_VERSION = frozenset({"base_type_changed"})
"""The rules that compare with an earlier state."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of everything found under *root*."""

    root: Hash
    problems: tuple[Problem, ...]


class Problems:
    """The problems of the working copy, for the state that was asked for last."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._root: Hash | None = None
        self._lasting: list[Problem] = []

    def all(self) -> list[Problem]:
        """Return every problem, worst first."""
        snapshot = self._copy.snapshot
        self._bring_to(snapshot)
        found = [*self._lasting, *self._since_version(snapshot)]
        return sorted(found, key=lambda one: one.order)

    @property
    def is_cheap(self) -> bool:
        """Whether `all` costs no more than a small change: there is a state to start from."""
        return self._touched(self._copy.snapshot) is not None

    def job(self) -> Callable[[], Checked]:
        """Return a check of everything that can run in another thread, over a connection of its own."""
        path, root = self._copy.store.path, self._copy.root

        def run() -> Checked:
            with open_store(path, share=True) as store:
                return Checked(root, tuple(_check_all(TreeSnapshot(store.objects, root))))

        return run

    def take(self, checked: Checked) -> None:
        """Start from what a job found; what changed meanwhile is checked by `all`."""
        self._lasting, self._root = list(checked.problems), checked.root

    def _bring_to(self, snapshot: StoreSnapshot) -> None:
        if self._root == snapshot.root:
            return
        touched = self._touched(snapshot)
        if touched is None or self._root is None:
            # one walk through the tree is much faster than a query for each record
            self._lasting = _check_all(TreeSnapshot(snapshot.objects, snapshot.root))
        else:
            before = self._copy.store.snapshot(self._root)
            found = recheck(self._lasting, snapshot, before, touched)
            self._lasting = [one for one in found if one.code not in SINCE_VERSION]
        self._root = snapshot.root

    def _touched(self, snapshot: StoreSnapshot) -> list[str] | None:
        """Return what changed since the last state, or None if there is none or it was much."""
        if self._root is None:
            return None
        touched = []
        for record, _, _ in tree.diff(self._copy.store.objects, self._root, snapshot.root):
            touched.append(record)
            if len(touched) > SMALL:
                return None
        return touched

    def _since_version(self, snapshot: StoreSnapshot) -> list[Problem]:
        version = self._copy.store.snapshot(self._copy.head_root)
        changed = [
            record
            for record in snapshot.ids("value_type")
            if version.hash_of(record) not in (None, snapshot.hash_of(record))
        ]
        if not changed:
            return []
        found = recheck((), snapshot, version, changed)
        return [one for one in found if one.code in SINCE_VERSION]


def _check_all(snapshot: TreeSnapshot) -> list[Problem]:
    return [one for one in check(snapshot) if one.code not in SINCE_VERSION]
