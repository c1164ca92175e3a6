"""One open ontology: the only door for views and command line.

It puts the parts together; what each does is in its own module. Must not know widgets, threads or URLs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from oms_desktop.checks.differences.fields import Path as FieldPath
from oms_desktop.checks.differences.naming import Naming
from oms_desktop.checks.differences.records import Differences
from oms_desktop.checks.differences.wording import field_label
from oms_desktop.models.messages import Message, message
from oms_desktop.models.plain import from_plain
from oms_desktop.store.compaction import Compacted
from oms_desktop.store.store import Store, open_store
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.workspace import reverting
from oms_desktop.workspace.branches import Branch, Branches
from oms_desktop.workspace.commits import Outgoing
from oms_desktop.workspace.files import ExportReport, Files, ImportPlan
from oms_desktop.workspace.merge_session import MergeSession
from oms_desktop.workspace.merging import GetResult, Merging
from oms_desktop.workspace.notices import Callback, Origin
from oms_desktop.workspace.outlook import Outlook
from oms_desktop.workspace.remote import Remote, Remotes
from oms_desktop.workspace.versions import Version, Versions
from oms_desktop.workspace.working_copy import Clock, NewId, Progress, WorkingCopy


class Workspace(Outlook):
    """An open project: its working copy, versions, branches and merges."""

    def __init__(self, store: Store, branch: str, clock: Clock, new_id: NewId) -> None:
        super().__init__(WorkingCopy(store, branch, clock, new_id))
        self.clock = clock
        self.new_id = new_id
        self._outgoing = Outgoing(store, self._reader)
        self._versions = Versions(self._copy, self._reader, self._outgoing)
        self._branches = Branches(self._copy, self._reader, self._outgoing)
        self._remotes = Remotes(self._copy)
        self._files = Files(self._copy)
        self._merging = Merging(self._copy, self._reader, self._outgoing, self._versions)

    # ------------------------------------------------------------ the file

    @property
    def path(self) -> Path:
        """The project file."""
        return self._store.path

    @property
    def migrated_from(self) -> tuple[int, Path] | None:
        """Former file version and the copy beside it, if opening brought the file up to date."""
        return self._store.migrated_from

    @property
    def name(self) -> str:
        """The name of the project."""
        return str(self._store.settings("project").get("name", "")) or self.path.stem

    def rename_project(self, name: str) -> None:
        """Give the project another name."""
        self._store.settings("project").set("name", name.strip())
        self._copy.tell("settings")

    def compact(
        self, progress: Progress | None = None, *, without_index: bool = False
    ) -> Compacted:
        """Make the file small: pack the history, forget what nothing can go back to, give the space back."""
        return self._store.compact(progress, without_index=without_index)

    def close(self) -> None:
        """Close the file; it is complete by itself then."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def companion(self, *, dbapi: object = None) -> Callable[[], Store]:
        """Return what opens the file once more, for the sync thread to call in its own thread."""
        path = self.path
        return lambda: open_store(path, share=True, dbapi=dbapi)

    # ------------------------------------------------------------ editing

    def apply(
        self,
        changes: ChangeSet,
        label: Message,
        *,
        origin: Origin = "edit",
        progress: Progress | None = None,
    ) -> None:
        """Write *changes* as one undoable step; they are on disk when this returns."""
        self._copy.apply(changes, label, origin, progress)

    def undo(self) -> None:
        """Take the last step back."""
        self._copy.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self._copy.redo()

    @property
    def undo_label(self) -> Message | None:
        """What undo takes back, or None."""
        entry = self._store.journal.undoable(self._copy.branch)
        return None if entry is None else entry.label

    @property
    def redo_label(self) -> Message | None:
        """What redo does again, or None."""
        entry = self._store.journal.redoable(self._copy.branch)
        return None if entry is None else entry.label

    def hand_over(self) -> None:
        """Let a project that was made for an analyst begin here: nothing of it to undo, and by nobody yet."""
        for branch in self.branches():
            self._store.journal.forget(branch.name)
        self._versions.forget_author()

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Call *callback* after every change; returns what ends that."""
        return self._copy.notices.subscribe(callback)

    # ------------------------------------------------------------ changes and versions

    @property
    def has_changes(self) -> bool:
        """Whether the working copy differs from the last version."""
        return self._copy.root != self._copy.head_root

    def changes(self) -> Differences:
        """Return what differs from the last version, record by record."""
        return self._differences(self._copy.head_root, self._copy.root)

    def compare(self, before: Hash | None, after: Hash | None) -> Differences:
        """Return what differs between two versions; None is the working copy."""
        old = self._copy.root if before is None else self._copy.root_of(before)
        new = self._copy.root if after is None else self._copy.root_of(after)
        return self._differences(old, new)

    def revert(self, record: str, path: FieldPath | None = None) -> None:
        """Take back what changed in *record* since the last version, all or what stands at *path*; undoable."""
        then, now = self._store.snapshot(self._copy.head_root), self.snapshot
        before = now.get(record) if record in now else None
        after = then.get(record) if record in then else None
        name = self.name_of(record)
        label = message("workspace.revert", name=name)
        if path is not None and before is not None and after is not None:
            plain = reverting.reverted(now.plain(record), then.plain(record), path)
            after = from_plain(plain)
            label = message("workspace.revert_field", field=field_label(path[0]), name=name)
        self.apply(ChangeSet.between([(before, after)]), label, origin="revert")

    def discard(self) -> None:
        """Make the working copy the last version again; undoable."""
        self._versions.discard()

    def suggested_message(self) -> str:
        """Return a text for the next version: its first changes in words."""
        changes = self.changes()
        if not changes:
            return ""
        first = changes[0].sentence
        if len(changes) > 1:
            first = message("change.records", what=first, n=len(changes) - 1)
        text = self.say(first)
        return text[:1].upper() + text[1:]

    def save_version(self, text: str) -> Hash:
        """Save the working copy as a version."""
        return self._versions.save(text)

    def reword(self, text: str) -> Hash:
        """Give the last version another message, while it is unsent."""
        return self._versions.reword(text)

    def history(
        self, branch: str | None = None, *, limit: int = 200, after: Hash | None = None
    ) -> list[Version]:
        """Return versions, newest first: of one branch (None: the current, "*": all), *after* one of them."""
        return self._versions.history(branch, limit=limit, after=after)

    def version(self, wanted: Hash) -> Version:
        """Return one version."""
        return self._versions.version(wanted)

    def restore(self, wanted: Hash) -> None:
        """Make the working copy a saved version; undoable."""
        self._versions.restore(wanted)

    def set_author(self, name: str, mail: str) -> None:
        """Remember who saves versions here."""
        self._versions.set_author(name, mail)

    # ------------------------------------------------------------ branches

    @property
    def branch(self) -> str:
        """The branch that is shown."""
        return self._copy.branch

    @property
    def head(self) -> Hash | None:
        """The last version of the branch, or None before the first."""
        return self._copy.head

    def branches(self) -> list[Branch]:
        """Return every local branch, sorted by name."""
        return self._branches.all()

    def create_branch(self, name: str, *, at: Hash | None = None, switch: bool = True) -> None:
        """Make a branch at a version, by default the last one, and show it."""
        self._branches.create(name, at)
        if switch:
            self.switch(name)

    def switch(self, name: str) -> None:
        """Show another branch; unsaved edits stay where they are."""
        self._branches.switch(name)

    def delete_branch(self, name: str) -> None:
        """Forget a branch that is not shown."""
        self._branches.delete(name)

    def remote_branches(self) -> list[str]:
        """Return the names of the branches that were fetched."""
        return self._branches.remote()

    def checkout_remote(self, name: str) -> None:
        """Make a local branch of a fetched one and show it, as after cloning."""
        self._branches.check_out(name)
        if self._copy.head is None:
            self._merging.get()

    # ------------------------------------------------------------ getting, merging, sending

    @property
    def merge(self) -> MergeSession | None:
        """The unfinished merge of the branch, also one from before a restart."""
        return self._merging.session if self.is_merging else None

    @property
    def is_merging(self) -> bool:
        """Whether the branch has an unfinished merge."""
        return self._store.drafts.facts(self._copy.branch) is not None

    def get(self) -> GetResult:
        """Bring what was fetched of the branch into it."""
        return self._merging.get()

    def start_merge(self, theirs_ref: str) -> MergeSession | None:
        """Merge the version at a ref into the branch; None if nothing is left to decide."""
        return self._merging.start(theirs_ref, "merge").session

    def rebase(self, theirs_ref: str) -> MergeSession | None:
        """Put my versions on top of the version at a ref, with the result of merging; None if nothing is to decide."""
        return self._merging.start(theirs_ref, "merge", onto=True).session

    @property
    def can_undo_merge(self) -> bool:
        """Whether the last version is a merge that was neither sent nor built upon."""
        return self._merging.can_undo

    def undo_merge(self) -> None:
        """Make the branch as it was before its merge."""
        self._merging.undo()

    @property
    def unsent(self) -> int:
        """How many versions of the branch the remote does not have."""
        return self._branches.one(self._copy.branch).ahead

    @property
    def incoming(self) -> int:
        """How many fetched versions the branch does not have."""
        return self._branches.one(self._copy.branch).behind

    def send(self) -> None:
        """Let everything that is saved be sent."""
        self._store.outbox.release()
        self._copy.tell("sync")

    def refresh(self) -> None:
        """Take over what sync or a child process wrote and tell everybody; called on the workspace's own thread."""
        self._copy.refresh()

    @property
    def remote(self) -> Remote | None:
        """The remote of the project, or None."""
        return self._remotes.remote

    def set_remote(self, url: str, repo: str, *, automatic: bool = False) -> None:
        """Connect the project to a remote; with *automatic* every version is sent when it is saved."""
        self._remotes.set(url, repo, automatic)

    def clear_remote(self) -> None:
        """Disconnect the project; nothing saved is lost."""
        self._remotes.clear()

    # ------------------------------------------------------------ files of other programs

    def plan_import(self, path: Path, *, progress: Progress | None = None) -> ImportPlan:
        """Read a file and say what importing it would do: the dry run."""
        return self._files.plan(path, progress)

    def take_import(self, plan: ImportPlan, *, progress: Progress | None = None) -> None:
        """Write what was planned as one undoable step."""
        self._files.take(plan, progress)

    def import_file(self, path: Path, *, progress: Progress | None = None) -> ImportPlan:
        """Read a file and write what it holds as one undoable step."""
        return self._files.import_file(path, progress)

    def export_file(self, path: Path) -> ExportReport:
        """Write the ontology to a file whose ending says how."""
        return self._files.export(path)

    # ------------------------------------------------------------ below

    def _differences(self, before: Hash, after: Hash) -> Differences:
        rows = list(tree.diff(self._store.objects, before, after))
        sides = (self._store.snapshot(after), self._store.snapshot(before))
        plain = self._store.records.plain
        return Differences(rows, plain, Naming(sides), self.language)
