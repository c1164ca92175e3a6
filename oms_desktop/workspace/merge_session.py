"""An unfinished merge of the current branch: the engine's result, and the user's decisions as a kept draft.

Every decision is a step in the store before the call returns, so that undo works and survives a restart.
Must not know widgets, and nothing of how values combine: that is the engine's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
    three_way,
)
from oms_desktop.models.messages import Message, message
from oms_desktop.store.labels import message_from_json, message_to_json
from oms_desktop.store.refs import HEADS, REMOTES
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.versioning.canonical import Hash, hash_of
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.versioning.tree import EMPTY_ROOT
from oms_desktop.workspace.working_copy import WorkingCopy

Json = Any

REMEMBERED = 50
"""So many states of a merge are kept for undo; older ones are resolved anew."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a merge: the branch people know it by, and its version."""

    branch: str
    head: Hash


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """What is merged.

    If unsaved edits were `saved` as a version for the merge, aborting goes back to `saved_from`, the head before.
    """

    theirs_ref: str
    mine: Hash
    theirs: Hash
    base: Hash | None
    saved_from: Hash | None
    saved: bool

    def to_json(self) -> Json:
        """Return the facts as JSON."""
        return {
            "theirs_ref": self.theirs_ref,
            "mine": self.mine.hex(),
            "theirs": self.theirs.hex(),
            "base": self.base.hex() if self.base else None,
            "saved_from": self.saved_from.hex() if self.saved_from else None,
            "saved": self.saved,
        }

    @classmethod
    def from_json(cls, kept: Json) -> MergeFacts:
        """Return the facts that `to_json` gave."""
        return cls(
            kept["theirs_ref"],
            bytes.fromhex(kept["mine"]),
            bytes.fromhex(kept["theirs"]),
            bytes.fromhex(kept["base"]) if kept["base"] else None,
            bytes.fromhex(kept["saved_from"]) if kept["saved_from"] else None,
            kept["saved"],
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of deciding: what it was, which items it touched, when, and whether it is done or was undone."""

    position: int
    label: Message
    items: tuple[str, ...]
    time_ms: int
    is_done: bool


def branch_of(ref: str) -> str:
    """Return the name of a branch for people: ``main``, or ``origin/main`` if it was fetched."""
    if ref.startswith(REMOTES):
        return "origin/" + ref.removeprefix(REMOTES)
    return ref.removeprefix(HEADS)


class MergeSession:
    """The open merge of one branch."""

    def __init__(
        self,
        copy: WorkingCopy,
        facts: MergeFacts,
        complete: Callable[[MergeSession, str], Hash],
        abort: Callable[[MergeSession], None],
    ) -> None:
        self.facts = facts
        self.branch = copy.branch
        self._copy = copy
        self._drafts = copy.store.drafts
        self._complete = complete
        self._abort = abort
        self._callbacks: list[Callable[[], None]] = []
        self._resolution: Resolution | None = None
        self._known: dict[int, Resolution] = {}

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
        """The version both sides come from, or None if they share none."""
        return self.facts.base

    @property
    def is_outdated(self) -> bool:
        """Whether the other side has moved on since the merge began."""
        return self._copy.store.refs.read_ref(self.facts.theirs_ref) != self.facts.theirs

    @cached_property
    def merged(self) -> MergeResult:
        """What the engine says, without decisions."""
        return three_way(
            self._snapshot(self.facts.base),
            self._snapshot(self.facts.mine),
            self._snapshot(self.facts.theirs),
        )

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
        return self.resolution.items

    def item(self, item: str) -> MergeItem:
        """Return one item."""
        return self.resolution.item(item)

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
        """
        return self._complete(self, text or self.suggested_message)

    def abort(self) -> None:
        """Go back to where the merge began; its decisions are forgotten."""
        self._abort(self)

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call *callback* after every decision; returns what ends that."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def write_result(self) -> Hash:
        """Write the records and nodes of the result so far and return its root."""
        records: list[bytes] = []

        def put(framed: bytes) -> Hash:
            records.append(framed)
            return hash_of(framed)

        contents = self.resolution.updates(put)
        with self._copy.store.transaction():
            self._copy.store.objects.put(records)
            return self._copy.write_tree(self._copy.root_of(self.facts.mine), contents)

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

    def _snapshot(self, version: Hash | None) -> StoreSnapshot:
        root = EMPTY_ROOT if version is None else self._copy.root_of(version)
        return self._copy.store.snapshot(root)

    def _tell(self) -> None:
        for callback in tuple(self._callbacks):
            callback()
