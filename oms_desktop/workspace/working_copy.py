"""The working copy: the root that the window shows and edits, and every way to move it.

Each move writes records, nodes, index, working root and journal in one transaction and tells the listeners
only when it is on disk (decisions 1 and 2). Versions, branches and merges are built on this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from oms_desktop.checks.differences.records import What
from oms_desktop.models.messages import Message
from oms_desktop.models.plain import to_plain
from oms_desktop.store.index import IndexChange
from oms_desktop.store.journal import JournalEntry
from oms_desktop.store.objects import in_batches
from oms_desktop.store.refs import HEADS
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.store.store import Store
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.changes import Change, ChangeSet
from oms_desktop.versioning.history import read_commit
from oms_desktop.versioning.records import encode_plain, encode_record
from oms_desktop.versioning.snapshot import change_set
from oms_desktop.versioning.tree import EMPTY_ROOT, Difference
from oms_desktop.workspace.errors import MergeOpen, StaleEdit, UndoBlocked
from oms_desktop.workspace.notices import Changed, Notices, Origin, Touched

Clock = Callable[[], int]
NewId = Callable[[], str]
Progress = Callable[[int, int], None]
Say = Callable[[Message], str]

BATCH = 500


class WorkingCopy:
    """The working root of the current branch and the journal of its moves.

    Attributes:
        say: Words a text that is kept as text, such as a version's message, in the language of who reads it now.
    """

    def __init__(self, store: Store, branch: str, clock: Clock, new_id: NewId) -> None:
        self.store = store
        self.clock = clock
        self.new_id = new_id
        self.say: Say = str
        self.notices = Notices()
        self._trees: dict[Hash, Hash] = {}
        self.branch = branch
        self.root = store.working.root(branch) or EMPTY_ROOT

    @property
    def snapshot(self) -> StoreSnapshot:
        """The records of the working copy as they are now."""
        return self.store.snapshot(self.root)

    @property
    def head(self) -> Hash | None:
        """The last version of the current branch."""
        return self.store.refs.read_ref(HEADS + self.branch)

    @property
    def head_root(self) -> Hash:
        """The root of the last version, the empty root before the first."""
        return self.root_of(self.head)

    def root_of(self, version: Hash | None) -> Hash:
        """Return the root of a version; None is the state before the first."""
        if version is None:
            return EMPTY_ROOT
        if version not in self._trees:  # asked for after every change
            self._trees[version] = read_commit(self.store.objects, version).tree
        return self._trees[version]

    def name_of(self, record: str) -> str:
        """Return the name of *record* for people, or the id if it is not in the working copy."""
        summary = self.store.summaries.one(record)
        return summary.name if summary is not None else record

    def refuse_open_merge(self) -> None:
        """Raise MergeOpen if the current branch has an unfinished merge."""
        if self.store.drafts.facts(self.branch) is not None:
            raise MergeOpen(self.branch)

    # ------------------------------------------------------------ edits

    def apply(
        self, changes: ChangeSet, label: Message, origin: Origin, progress: Progress | None = None
    ) -> None:
        """Write *changes* as one undoable step.

        Raises:
            StaleEdit: If a record is not as *changes* say it was.
            MergeOpen: If the branch has an unfinished merge.
            StoreError: If it could not be written; nothing is changed then.
        """
        if not changes:
            return
        self.refuse_open_merge()
        self._refuse_stale(changes)
        before, contents = self.root, dict[str, Hash | None]()
        with self.store.transaction():
            for batch in in_batches(changes, BATCH):
                self._write(batch, contents)
                if progress is not None:
                    progress(len(contents), len(changes))
            after = self.write_tree(before, contents)
            self.store.index.settle(after)
            self._move_root(before, after)
            self.store.journal.add(self.branch, before, after, label, self.clock())
        self.root = after
        self._tell(origin, label, before, [_touched(change) for change in changes])

    def write_tree(self, root: Hash, contents: Mapping[str, Hash | None]) -> Hash:
        """Write the nodes of *root* with *contents* changed and return the new root."""
        nodes: list[bytes] = []

        def sink(node: bytes) -> Hash:
            nodes.append(node)
            return hash_of(node)

        if root == EMPTY_ROOT:
            present = ((record, content) for record, content in contents.items() if content)
            after = tree.build(present, sink)
        else:
            after = tree.update(self.store.objects, root, contents, sink)
        self.store.objects.put(nodes)
        return after

    # ------------------------------------------------------------ moves between roots

    def move(
        self,
        after: Hash | Callable[[], Hash],
        origin: Origin,
        label: Message | None = None,
        *,
        step: Message | None = None,
        inside: Callable[[], None] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Make *after* the working root; *inside* joins the transaction, and so does what makes *after*.

        With *step* the move can be undone under that label.
        """
        before = self.root
        known = None if callable(after) else list(tree.diff(self.store.objects, before, after))
        with self.store.transaction():
            root = after() if callable(after) else after
            differences = (
                list(tree.diff(self.store.objects, before, root)) if known is None else known
            )
            touched = self._index(differences, root, progress)
            self._move_root(before, root)
            if step is not None and before != root:
                self.store.journal.add(self.branch, before, root, step, self.clock())
            if inside is not None:
                inside()
        self.root = root
        self._tell(origin, step or label, before, touched)

    def show(self, branch: str, origin: Origin, inside: Callable[[], None]) -> None:
        """Make the working copy of *branch*, which must exist, the one that is shown."""
        before, after = self.root, self.store.working.root(branch) or EMPTY_ROOT
        differences = list(tree.diff(self.store.objects, before, after))
        with self.store.transaction():
            touched = self._index(differences, after, None)
            inside()
        self.branch, self.root = branch, after
        self._tell(origin, None, before, touched)

    def refresh(self) -> None:
        """Take over a root that a child process has written, and tell of it; else tell that refs moved."""
        before, after = self.root, self.store.working.root(self.branch) or EMPTY_ROOT
        differences = tree.diff(self.store.objects, before, after)
        batches = in_batches(differences, BATCH)
        touched = [one for batch in batches for one in self._touched(batch)]
        self.root = after
        self._tell("sync", None, before, touched)

    def rebuild_index(self, progress: Progress | None = None) -> None:
        """Write the index anew from the tree."""
        with self.store.transaction():
            self.store.index.clear()
            everything = list(tree.diff(self.store.objects, EMPTY_ROOT, self.root))
            self._index(everything, self.root, progress)

    # ------------------------------------------------------------ undo and redo

    def undo(self) -> None:
        """Take the last step back; does nothing if there is none.

        Raises:
            UndoBlocked: If its records were changed by what came in since.
        """
        self.refuse_open_merge()
        entry = self.store.journal.undoable(self.branch)
        if entry is not None:
            target = self._target(entry, entry.root_after, entry.root_before)
            back = self.store.journal.step_back
            self.move(target, "undo", entry.label, inside=lambda: back(self.branch))

    def redo(self) -> None:
        """Do the last undone step again; does nothing if there is none.

        Raises:
            UndoBlocked: If its records were changed by what came in since.
        """
        self.refuse_open_merge()
        entry = self.store.journal.redoable(self.branch)
        if entry is not None:
            target = self._target(entry, entry.root_before, entry.root_after)
            forward = self.store.journal.step_forward
            self.move(target, "redo", entry.label, inside=lambda: forward(self.branch))

    def _target(self, entry: JournalEntry, expected: Hash, wanted: Hash) -> Hash:
        """Return the root to move to: *wanted*, or its difference laid over what came in since."""
        if self.root == expected:
            return wanted
        contents = {}
        for record, here, there in tree.diff(self.store.objects, expected, wanted):
            if tree.lookup(self.store.objects, self.root, record) != here:
                raise UndoBlocked(self.name_of(record))
            contents[record] = there
        return self.write_tree(self.root, contents)

    # ------------------------------------------------------------ telling

    def tell(self, origin: Origin, label: Message | None = None) -> None:
        """Tell the listeners of something that changed no record."""
        self._tell(origin, label, self.root, [])

    def _tell(
        self, origin: Origin, label: Message | None, before: Hash, touched: Iterable[Touched]
    ) -> None:
        notice = Changed(origin, tuple(touched), label, before, self.root, self._decode)
        self.notices.publish(notice)

    def _decode(self, before: Hash, after: Hash) -> ChangeSet:
        return change_set(self.store.snapshot(before), self.store.snapshot(after))

    # ------------------------------------------------------------ writing

    def _write(self, batch: list[Change], contents: dict[str, Hash | None]) -> None:
        framed: list[bytes] = []
        rows: list[IndexChange] = []
        for change in batch:
            if change.after is None:
                contents[change.id] = None
                rows.append((change.id, None, None))
                continue
            plain = to_plain(change.after)
            framed.append(encode_plain(plain))
            content = contents[change.id] = hash_of(framed[-1])
            rows.append((change.id, content, plain))
        self.store.objects.put(framed)
        self.store.index.write(rows)

    def _index(
        self, differences: list[Difference], after: Hash, progress: Progress | None
    ) -> list[Touched]:
        """Bring the index to the root *after* and return what that touches."""
        touched: list[Touched] = []
        for batch in in_batches(differences, BATCH):
            touched += self._touched(batch)
            self.store.index.write(list(self._index_changes(batch)))
            if progress is not None:
                progress(len(touched), len(differences))
        if differences:
            self.store.index.settle(after)
        return touched

    def _index_changes(self, differences: list[Difference]) -> Iterator[IndexChange]:
        for record, _, content in differences:
            yield record, content, self.store.records.plain(content) if content else None

    def _touched(self, differences: list[Difference]) -> list[Touched]:
        """Return what a batch of differences touches; each record is read once, whichever side has it."""
        self.store.records.load(new or old or b"" for _, old, new in differences)
        touched = []
        for record, old, new in differences:
            what: What = "added" if old is None else "removed" if new is None else "changed"
            kind = self.store.records.plain(new or old or b"")["kind"]
            touched.append(Touched(record, kind, what))
        return touched

    def _move_root(self, before: Hash, after: Hash) -> None:
        known = self.store.working.root(self.branch)
        if known is not None and known != before:
            raise StaleEdit(self.branch)  # a child process was faster: `refresh` first
        if before != after or known is None:
            self.store.working.move(self.branch, before if known else None, after)

    def _refuse_stale(self, changes: ChangeSet) -> None:
        for change in changes:
            here = tree.lookup(self.store.objects, self.root, change.id)
            expected = None if change.before is None else hash_of(encode_record(change.before))
            if here != expected:
                raise StaleEdit(self.name_of(change.id))


def _touched(change: Change) -> Touched:
    record = change.after or change.before
    what: What = "added" if not change.before else "removed" if not change.after else "changed"
    return Touched(change.id, record.kind if record else "", what)
