"""The working root of each branch: the tree that the window shows and edits (decision 1)."""

from __future__ import annotations

from oms_desktop.store.refs import WORKING, Refs
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.objects import RefUpdate


class WorkingRoots:
    """The refs below ``refs/working/``."""

    def __init__(self, refs: Refs) -> None:
        self._refs = refs

    def root(self, branch: str) -> Hash | None:
        """Return the working root of *branch*, or None if there is no such branch here."""
        return self._refs.read_ref(WORKING + branch)

    def branches(self) -> tuple[str, ...]:
        """Return the branches that have a working copy, sorted."""
        return tuple(name.removeprefix(WORKING) for name in self._refs.read_refs(WORKING))

    def move(self, branch: str, before: Hash | None, after: Hash | None) -> None:
        """Move the root of *branch*, which must be *before*; None means absent.

        Raises:
            versioning.objects.RefMoved: If it is elsewhere.
        """
        self._refs.update_refs([RefUpdate(WORKING + branch, before, after)])
