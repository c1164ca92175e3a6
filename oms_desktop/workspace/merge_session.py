"""An unfinished merge of the current branch: the engine's result, and the user's decisions as a kept draft.

Every decision is a step in the store before the call returns, so that undo works and survives a restart.
Must not know widgets, and nothing of how values combine: that is the engine's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Literal

from oms_desktop.checks.differences.fields import field_differences
from oms_desktop.merge import (
    ABSENT,
    Consequences,
    Decision,
    MergeItem,
    MergeResult,
    Resolution,
    resolve,
)
from oms_desktop.merge.several_bases import merge_over
from oms_desktop.models.messages import Message, message
from oms_desktop.models.plain import from_plain
from oms_desktop.store.labels import message_from_json, message_to_json
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.history import read_commit
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.workspace.choices import Memory, Suggestion, lines_of
from oms_desktop.workspace.commits import CommitReader
from oms_desktop.workspace.errors import MergeMoved
from oms_desktop.workspace.merge_facts import MergeFacts, Side, Step, branch_of
from oms_desktop.workspace.provenance import Deed, Provenance
from oms_desktop.workspace.working_copy import WorkingCopy

Json = Any

REMEMBERED = 50
"""So many states of a merge are kept for undo; older ones are resolved anew."""


class MergeSession:
    """The open merge of one branch."""

    def __init__(
        self,
        copy: WorkingCopy,
        reader: CommitReader,
        facts: MergeFacts,
        complete: Callable[[MergeSession, str | None], Hash],
        abort: Callable[[MergeSession], None],
    ) -> None:
        self.facts = facts
        self.branch = copy.branch
        self._copy = copy
        self._reader = reader
        self._drafts = copy.store.drafts
        self._complete = complete
        self._abort = abort
        self._callbacks: list[Callable[[], None]] = []
        self._resolution: Resolution | None = None
        self._known: dict[int, Resolution] = {}
        self._memory = Memory(copy.store.choices)
        self._provenance = Provenance(copy.store, reader, facts.bases)

    # ------------------------------------------------------------ what is merged

    @property
    def mine(self) -> Side:
        """My side."""
        return Side(self.branch, self.facts.mine)

    @property
    def theirs(self) -> Side:
        """The other side."""
        return Side(branch_of(self.facts.theirs_ref), self.facts.theirs)

    @property
    def base(self) -> Hash | None:
        """The version both sides come from, the first of several, or None if they share none."""
        return self.facts.bases[0] if self.facts.bases else None

    @property
    def virtual_base(self) -> bool:
        """Whether base is made of several versions, because the lines were merged with each other before."""
        return len(self.facts.bases) > 1

    @property
    def is_rebase(self) -> bool:
        """Whether completing puts my versions on top of theirs, instead of one version that joins both."""
        return self.facts.onto

    @property
    def is_outdated(self) -> bool:
        """Whether the other side has moved on since the merge began."""
        return self._copy.store.refs.read_ref(self.facts.theirs_ref) != self.facts.theirs

    @cached_property
    def merged(self) -> MergeResult:
        """What the engine says, without decisions."""
        return self._merge(self.facts.mine, self.facts.bases)

    @property
    def resolution(self) -> Resolution:
        """The merge with all decisions so far; it has everything the merge screen shows."""
        if self._resolution is None:
            decisions = [Decision.from_json(one) for one in self._kept().values()]
            self._resolution = resolve(self.merged, decisions)
        return self._resolution

    @property
    def items(self) -> tuple[MergeItem, ...]:
        """Every item, with its state and its value in the result."""
        return self._memory.marked(self.resolution.items)

    def item(self, item: str) -> MergeItem:
        """Return one item."""
        return self._memory.marked((self.resolution.item(item),))[0]

    @property
    def blockers(self) -> tuple[MergeItem, ...]:
        """The items that keep the merge from being completed."""
        return self.resolution.blockers

    @property
    def can_complete(self) -> bool:
        """Whether nothing is open."""
        return self.resolution.is_complete

    @property
    def suggested_message(self) -> str:
        """A text for the merge's version."""
        if self.is_rebase:
            return read_commit(self._reader, self.facts.mine).message
        sides = {"theirs": self.theirs.branch, "mine": self.mine.branch}
        return self._copy.say(message("workspace.merged", **sides))

    @property
    def snapshot(self) -> Snapshot:
        """The records of the result so far."""
        return self.resolution.snapshot

    def deeds(self, record: str, side: Literal["ours", "theirs"]) -> tuple[Message, ...]:
        """Return what a side changed in a record, in sentences; none if it added or deleted it."""
        before = self.merged.versions.base(record)
        after = self.merged.versions.of(side, record)
        if before is None or after is None:
            return ()
        names = self.merged.names.record
        return tuple(found.sentence for found in field_differences(before, after, names))

    def provenance(self, item: MergeItem | str) -> dict[str, list[Deed]]:
        """Return by side which of its versions changed what an item is about, with author and time, the newest first."""
        one = self.item(item) if isinstance(item, str) else item
        mine, theirs = self.facts.mine, self.facts.theirs
        return {
            "ours": self._provenance.of(one, mine, theirs),
            "theirs": self._provenance.of(one, theirs, mine),
        }

    @property
    def suggestions(self) -> dict[str, Suggestion]:
        """What was chosen for the same conflicts in earlier merges, by item; nothing of it is taken by itself."""
        return self._memory.suggestions(self.resolution.items)

    @property
    def screen_state(self) -> Json:
        """What the merge screen looked like, as it was kept with the draft: a JSON object."""
        return self._drafts.screen(self.branch) or {}

    @screen_state.setter
    def screen_state(self, state: Json) -> None:
        self._drafts.keep_screen(self.branch, state)

    # ------------------------------------------------------------ deciding

    def decide(self, item: str, option: str, value: Any = ABSENT) -> None:
        """Choose an option of one item.

        Raises:
            oms_desktop.merge.IllegalChoice: If it cannot be chosen, or the value is not legal.
        """
        label = message("workspace.decide", item=self.item(item).title)
        self._take(self.resolution.decide(item, option, value), label)

    def decide_all(self, items: Iterable[str], option: str) -> None:
        """Choose one option for every item that offers it."""
        chosen = tuple(items)
        label = message("workspace.decide_many", n=len(chosen))
        self._take(self.resolution.decide_all(chosen, option), label)

    def acknowledge(self, item: str) -> None:
        """Mark a warning as looked at."""
        label = message("workspace.decide", item=self.item(item).title)
        self._take(self.resolution.acknowledge(item), label)

    def clear(self, item: str) -> None:
        """Take the decision of an item away."""
        label = message("workspace.decide", item=self.item(item).title)
        self._take(self.resolution.clear(item), label)

    def preview(self, item: str, option: str, value: Any = ABSENT) -> Consequences:
        """Return what choosing an option would do."""
        return self.resolution.preview(item, option, value)

    @property
    def undo_label(self) -> Message | None:
        """What undo takes back, or None."""
        return self._label(self._drafts.cursor(self.branch))

    @property
    def redo_label(self) -> Message | None:
        """What redo does again, or None."""
        return self._label(self._drafts.cursor(self.branch) + 1)

    def undo(self) -> None:
        """Take the last decision back."""
        self._move(self._drafts.cursor(self.branch) - 1)

    def redo(self) -> None:
        """Decide again what undo took back."""
        self._move(self._drafts.cursor(self.branch) + 1)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step, the first one first, also those that were undone."""
        done = self._drafts.cursor(self.branch)
        return tuple(
            Step(at, message_from_json(s["label"]), tuple(s["after"]), s.get("time", 0), at <= done)
            for at, s in enumerate(self._drafts.steps(self.branch), 1)
        )

    def go_to(self, position: int) -> None:
        """Undo or redo until the first *position* steps are done."""
        self._move(position)

    # ------------------------------------------------------------ ending

    def complete(self, text: str | None = None) -> Hash:
        """Save the result as a version with both sides as parents and make it the working copy.

        Raises:
            MergeNotReady: If items are open.
            MergeMoved: If the dry run gives another result.
        """
        return self._complete(self, text or None)

    def abort(self) -> None:
        """Go back to where the merge began; its decisions are suggestions from now on."""
        self._abort(self)

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call *callback* after every decision; returns what ends that."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def result_of(self, version: Hash, bases: tuple[Hash, ...]) -> Resolution:
        """Return what one of my versions becomes on top of theirs, with the decisions of this merge."""
        return resolve(self._merge(version, bases), self.resolution.decisions)

    def checked(self) -> Resolution:
        """Return the result, merged and checked anew from what is in the file: the dry run before completing.

        Raises:
            MergeMoved: If that is not what the screen shows, or a record would not be legal.
        """
        decisions = [Decision.from_json(one) for one in self._kept().values()]
        fresh = resolve(self._merge(self.facts.mine, self.facts.bases), decisions)
        touched = [subject.id for subject in fresh.records]
        if not fresh.is_complete or any(
            fresh.plain(r) != self.resolution.plain(r) for r in touched
        ):
            raise MergeMoved
        for record in touched:
            plain = fresh.plain(record)
            if plain is not None and plain != fresh.result.versions.ours(record):
                from_plain(plain)
        return fresh

    def write(self, resolution: Resolution, version: Hash) -> Hash:
        """Write what differs in *resolution* from *version* and return the root."""
        records: list[bytes] = []

        def put(framed: bytes) -> Hash:
            records.append(framed)
            return hash_of(framed)

        contents = resolution.updates(put)
        self._copy.store.objects.put(records)
        return self._copy.write_tree(self._copy.root_of(version), contents)

    def replay(self) -> None:
        """Decide again what was decided between the same lines before, as one step that can be undone."""
        resolution, tried = self.resolution, set[str]()
        while True:  # a fix may be due only after another decision
            waiting = [i for i in resolution.items if i.chosen is None and i.id not in tried]
            again = self._memory.replayed(self.lines, waiting)
            if not again:
                break
            tried |= {decision.item for decision in again}
            resolution = resolve(self.merged, [*resolution.decisions, *again])
        if resolution is not self.resolution:
            self._take(resolution, message("workspace.replayed"))

    @property
    def lines(self) -> str:
        """What stands for the two lines that are merged, in either order."""
        return lines_of(self.branch, self.facts.theirs_ref)

    def remember(self, lines: str) -> None:
        """Keep the decisions for later merges."""
        self._memory.remember(lines, self.resolution)

    # ------------------------------------------------------------ the draft

    def _take(self, new: Resolution, label: Message) -> None:
        old = {one.item: one.to_json() for one in self.resolution.decisions}
        now = {one.item: one.to_json() for one in new.decisions}
        changed = sorted(item for item in old.keys() | now.keys() if old.get(item) != now.get(item))
        step = {
            "label": message_to_json(label),
            "time": self._copy.clock(),
            "after": {item: now.get(item) for item in changed},
        }
        if changed:
            self._remember()
            done = self._drafts.cursor(self.branch)
            self._known = {at: known for at, known in self._known.items() if at <= done}
            self._drafts.add_step(self.branch, step)
        self._resolution = new
        self._tell()

    def _kept(self) -> dict[str, Json]:
        """Return the decisions of all done steps by item."""
        decisions: dict[str, Json] = {}
        for step in self._drafts.steps(self.branch)[: self._drafts.cursor(self.branch)]:
            for item, decision in step["after"].items():
                if decision is None:
                    decisions.pop(item, None)
                else:
                    decisions[item] = decision
        return decisions

    def _move(self, cursor: int) -> None:
        if cursor == 0 or self._drafts.step(self.branch, cursor) is not None:
            self._remember()
            self._drafts.move(self.branch, cursor)
            self._resolution = self._known.get(cursor)
            self._tell()

    def _remember(self) -> None:
        """Keep the present resolution for undo and redo, which then need not resolve everything again."""
        self._known[self._drafts.cursor(self.branch)] = self.resolution
        if len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]

    def _label(self, position: int) -> Message | None:
        step = self._drafts.step(self.branch, position)
        return None if step is None else message_from_json(step["label"])

    def _merge(self, mine: Hash, bases: tuple[Hash, ...]) -> MergeResult:
        return merge_over(
            bases,
            self._snapshot(self._copy.root_of(mine)),
            self._snapshot(self._copy.root_of(self.facts.theirs)),
            commits=self._reader,
            snapshot_of=self._snapshot,
        )

    def _snapshot(self, root: Hash) -> StoreSnapshot:
        return self._copy.store.snapshot(root)

    def _tell(self) -> None:
        for callback in tuple(self._callbacks):
            callback()
