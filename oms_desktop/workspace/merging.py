"""Getting, merging and undoing a merge: how the versions of others come into a branch (decision 37).

Sync has moved the commits already; nothing here talks to a remote.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from oms_desktop.models.messages import message
from oms_desktop.store.refs import REMOTES
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.history import is_ancestor, merge_bases
from oms_desktop.versioning.objects import RefUpdate
from oms_desktop.workspace.choices import ABORTED
from oms_desktop.workspace.commits import CommitReader, Outgoing
from oms_desktop.workspace.errors import (
    BranchMissing,
    MergeNotReady,
    MergeOpen,
    NoUndoMerge,
    VersionsSent,
)
from oms_desktop.workspace.merge_facts import MergeFacts, branch_of
from oms_desktop.workspace.merge_session import MergeSession
from oms_desktop.workspace.rebasing import own_versions, write_on_top
from oms_desktop.workspace.versions import Versions
from oms_desktop.workspace.working_copy import WorkingCopy

UNDONE = "refs/undone/"
"""Merges that were undone stay reachable here."""

Outcome = Literal["up_to_date", "fast_forwarded", "merged", "merge_open"]


@dataclass(frozen=True)
class GetResult:
    """What getting did.

    Attributes:
        outcome: Nothing new, taken as it is, merged without a question, or a merge to decide.
        session: The merge to decide.
        saved: The version that holds the edits that were unsaved.
        commit: The new last version.
    """

    outcome: Outcome
    session: MergeSession | None = None
    saved: Hash | None = None
    commit: Hash | None = None


class Merging:
    """Everything that brings versions of another branch into the current one."""

    def __init__(
        self, copy: WorkingCopy, reader: CommitReader, outgoing: Outgoing, versions: Versions
    ) -> None:
        self._copy = copy
        self._reader = reader
        self._outgoing = outgoing
        self._versions = versions
        self._done = copy.store.settings("undo_merge")
        self._session: MergeSession | None = None

    @property
    def session(self) -> MergeSession | None:
        """The unfinished merge of the current branch, also one from before a restart."""
        kept = self._copy.store.drafts.facts(self._copy.branch)
        if kept is None:
            self._session = None
            return None
        facts = MergeFacts.from_json(kept)
        open_one = self._session
        if open_one is None or (open_one.branch, open_one.facts) != (self._copy.branch, facts):
            self._session = MergeSession(
                self._copy, self._reader, facts, self._complete, self._abort
            )
        return self._session

    def get(self) -> GetResult:
        """Bring what was fetched of this branch into it.

        Raises:
            AuthorMissing: If unsaved edits must be saved first and nobody said who saves.
        """
        ref = REMOTES + self._copy.branch
        if self._copy.store.refs.read_ref(ref) is None:
            return GetResult("up_to_date")
        return self.start(ref, "get")

    def start(
        self, theirs_ref: str, origin: Literal["get", "merge"], *, onto: bool = False
    ) -> GetResult:
        """Bring the version at *theirs_ref* into the current branch; with *onto*, my versions come on top of it.

        Raises:
            BranchMissing: If there is no such ref.
            MergeOpen: If another branch is being merged; getting leads to that merge instead.
            VersionsSent: If my versions cannot be put elsewhere any more.
            AuthorMissing: If unsaved edits must be saved first and nobody said who saves.
        """
        copy = self._copy
        theirs = copy.store.refs.read_ref(theirs_ref)
        if theirs is None:
            raise BranchMissing(branch_of(theirs_ref))
        session = self.session
        if session is not None and session.facts.theirs_ref == theirs_ref:
            return GetResult("merge_open", self._replayed(session, theirs))
        if session is not None and origin == "merge":
            raise MergeOpen(copy.branch)
        if session is not None:
            return GetResult("merge_open", session)
        head = copy.head
        if head is not None and is_ancestor(self._reader, theirs, head):
            return GetResult("up_to_date")
        if onto and head is not None and not self._can_move(head, theirs):
            raise VersionsSent
        saved = self._save_edits(theirs_ref, origin)
        mine = copy.head
        if mine is None or is_ancestor(self._reader, mine, theirs):
            self._fast_forward(mine, theirs, origin)
            return GetResult("fast_forwarded", saved=saved, commit=theirs)
        bases = merge_bases(self._reader, mine, theirs)
        before = head if saved else None
        facts = MergeFacts(theirs_ref, mine, theirs, bases, before, bool(saved), onto)
        session = self._begin(facts)
        if session.can_complete and not any(item.subject.id for item in session.items):
            return GetResult("merged", saved=saved, commit=session.complete())
        copy.tell(origin)
        return GetResult("merge_open", session, saved)

    @property
    def can_undo(self) -> bool:
        """Whether the last version is a merge that was neither sent nor built upon."""
        copy, done = self._copy, self._done.get(self._copy.branch)
        if done is None or copy.head is None or copy.head.hex() != done["commit"]:
            return False
        is_ours = self._outgoing.is_sendable(copy.branch, copy.head)
        return is_ours and copy.root == copy.head_root

    def undo(self) -> None:
        """Make the branch as it was before its merge; the merge stays in the file.

        Raises:
            NoUndoMerge: If it was sent or built upon.
        """
        if not self.can_undo:
            raise NoUndoMerge
        copy = self._copy
        done = self._done.get(copy.branch)
        before, merge = bytes.fromhex(done["mine"]), bytes.fromhex(done["commit"])

        def inside() -> None:
            self._outgoing.move_head(copy.branch, merge, before, copy.clock())
            if copy.store.refs.read_ref(UNDONE + merge.hex()) is None:
                copy.store.refs.update_refs([RefUpdate(UNDONE + merge.hex(), None, merge)])
            self._done.remove(copy.branch)

        copy.move(copy.root_of(before), "undo_merge", inside=inside)

    # ------------------------------------------------------------ steps

    def _save_edits(self, theirs_ref: str, origin: Literal["get", "merge"]) -> Hash | None:
        if self._copy.root == self._copy.head_root:
            return None
        key = "workspace.before_getting" if origin == "get" else "workspace.before_merging"
        return self._versions.save(self._copy.say(message(key, branch=branch_of(theirs_ref))))

    def _fast_forward(
        self, mine: Hash | None, theirs: Hash, origin: Literal["get", "merge"]
    ) -> None:
        copy = self._copy
        branch, now = copy.branch, copy.clock()

        def inside() -> None:
            self._outgoing.move_head(branch, mine, theirs, now)

        copy.move(copy.root_of(theirs), origin, inside=inside)

    def _begin(self, facts: MergeFacts) -> MergeSession:
        self._versions.make(self._copy.root, (), "")  # who completes it must be known by then
        self._copy.store.drafts.begin(self._copy.branch, facts.to_json())
        session = self.session
        assert session is not None
        if not session.virtual_base:  # there the other side answered otherwise: a suggestion only
            session.replay()
        return session

    def _can_move(self, mine: Hash, theirs: Hash) -> bool:
        """Whether all versions that would be put elsewhere are still ours alone."""
        versions = own_versions(self._reader, mine, theirs)
        return all(self._outgoing.is_sendable(self._copy.branch, one) for one in versions)

    def _replayed(self, session: MergeSession, theirs: Hash) -> MergeSession:
        """Return the open merge, with *theirs* in the place of the version it began with."""
        facts = session.facts
        if theirs == facts.theirs:
            return session
        bases = merge_bases(self._reader, facts.mine, theirs)
        newer = replace(facts, theirs=theirs, bases=bases)
        self._copy.store.drafts.change_facts(session.branch, newer.to_json())
        replayed = self.session
        assert replayed is not None
        return replayed

    def _complete(self, session: MergeSession, text: str | None) -> Hash:
        """Check the whole once more, then write everything in one transaction: a crash leaves draft or version."""
        if not session.can_complete:
            raise MergeNotReady(len(session.blockers))
        resolution = session.checked()
        copy, facts = self._copy, session.facts
        made: list[Hash] = []

        def result() -> Hash:
            if facts.onto:
                root, head = write_on_top(self._reader, session, resolution, text, self._put)
            else:
                root = session.write(resolution, facts.mine)
                said = session.suggested_message if text is None else text
                head = self._put(self._versions.make(root, (facts.mine, facts.theirs), said))
            made.append(head)
            return root

        def inside() -> None:
            self._outgoing.move_head(copy.branch, facts.mine, made[0], copy.clock())
            session.remember(session.lines)
            copy.store.drafts.end(copy.branch)
            kept = {"mine": facts.mine.hex(), "commit": made[0].hex()}
            self._done.set(copy.branch, kept)

        copy.move(result, "merge", inside=inside)
        return made[0]

    def _put(self, commit: Commit) -> Hash:
        framed = encode_commit(commit)
        self._copy.store.objects.put([framed])
        return hash_of(framed)

    def _abort(self, session: MergeSession) -> None:
        copy, facts = self._copy, session.facts
        with copy.store.transaction():
            session.remember(ABORTED)
            copy.store.drafts.end(copy.branch)
            if facts.saved and self._outgoing.is_sendable(copy.branch, facts.mine):
                self._outgoing.move_head(copy.branch, facts.mine, facts.saved_from, copy.clock())
        copy.tell("merge")
