"""Branches: lines of versions with a working copy each, which keeps its unsaved edits (decision 37)."""

from __future__ import annotations

from dataclasses import dataclass

from oms_desktop.protocol.refs import check_ref_name
from oms_desktop.store.refs import HEADS, REMOTES
from oms_desktop.versioning.canonical import Hash
from oms_desktop.workspace.commits import CommitReader, Outgoing
from oms_desktop.workspace.errors import (
    BadBranchName,
    BranchExists,
    BranchIsCurrent,
    BranchMissing,
)
from oms_desktop.workspace.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch: its last version, and how it stands to the remote's."""

    name: str
    head: Hash | None
    has_changes: bool
    current: bool
    remote_head: Hash | None
    ahead: int
    behind: int
    merging: bool


class Branches:
    """The branches of the project."""

    def __init__(self, copy: WorkingCopy, reader: CommitReader, outgoing: Outgoing) -> None:
        self._copy = copy
        self._reader = reader
        self._outgoing = outgoing

    def all(self) -> list[Branch]:
        """Return every local branch, sorted by name."""
        return [self.one(name) for name in self._copy.store.working.branches()]

    def one(self, name: str) -> Branch:
        """Return the branch *name*.

        Raises:
            BranchMissing: If there is none.
        """
        store = self._copy.store
        root = store.working.root(name)
        if root is None:
            raise BranchMissing(name)
        head, remote = store.refs.read_ref(HEADS + name), store.refs.read_ref(REMOTES + name)
        ahead, behind = self._reader.distance(head, remote)
        return Branch(
            name=name,
            head=head,
            has_changes=root != self._copy.root_of(head),
            current=name == self._copy.branch,
            remote_head=remote,
            ahead=ahead,
            behind=behind,
            merging=store.drafts.facts(name) is not None,
        )

    def remote(self) -> list[str]:
        """Return the names of the branches that were fetched."""
        return [ref.removeprefix(REMOTES) for ref in self._copy.store.refs.read_refs(REMOTES)]

    def create(self, name: str, at: Hash | None) -> None:
        """Make the branch *name* at a version, by default the last one of the current branch.

        Raises:
            BadBranchName: If it may not be called so.
            BranchExists: If there is one of this name.
        """
        copy, store = self._copy, self._copy.store
        _check_name(name)
        if store.working.root(name) is not None:
            raise BranchExists(name)
        head = at or copy.head
        with store.transaction():
            store.working.move(name, None, copy.root_of(head))
            if head is not None:
                self._outgoing.move_head(name, None, head, copy.clock())
        copy.tell("settings")

    def switch(self, name: str) -> None:
        """Show the branch *name* as it was left.

        Raises:
            BranchMissing: If there is none.
        """
        copy = self._copy
        if name == copy.branch:
            return
        if copy.store.working.root(name) is None:
            raise BranchMissing(name)
        project = copy.store.settings("project")
        copy.show(name, "switch", inside=lambda: project.set("branch", name))

    def check_out(self, name: str) -> None:
        """Show the local branch of a fetched one, which is made at its version if there is none.

        Raises:
            BranchMissing: If no such branch was fetched.
        """
        copy, store = self._copy, self._copy.store
        remote = store.refs.read_ref(REMOTES + name)
        if remote is None:
            raise BranchMissing(name)
        if store.working.root(name) is None:
            with store.transaction():
                store.working.move(name, None, copy.root_of(remote))
                self._outgoing.move_head(name, None, remote, copy.clock())
        self.switch(name)

    def delete(self, name: str) -> None:
        """Forget the branch *name*, which is not the current one; its versions stay in the file.

        Raises:
            BranchMissing: If there is none.
            BranchIsCurrent: If it is shown.
        """
        copy, store = self._copy, self._copy.store
        root = store.working.root(name)
        if root is None:
            raise BranchMissing(name)
        if name == copy.branch:
            raise BranchIsCurrent(name)
        head = store.refs.read_ref(HEADS + name)
        with store.transaction():
            if head is not None:
                self._outgoing.move_head(name, head, None, copy.clock())
            store.working.move(name, root, None)
            store.journal.forget(name)
            store.drafts.end(name)
        copy.tell("settings")


def _check_name(name: str) -> None:
    try:
        check_ref_name(HEADS + name)
    except ValueError as error:
        raise BadBranchName(name, str(error)) from error
