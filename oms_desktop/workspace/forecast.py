"""If you sent this now: what merging with the last known remote head would ask, what would break, and for whom.

A pure computation over a store and three hashes, so that a thread does it with a store of its own. It costs as much as the
differences do; nothing is written and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from oms_desktop.checks.compatibility import Compatibility, CompatibilityChange, compatibility
from oms_desktop.checks.compatibility.comparing import FOR_PEOPLE
from oms_desktop.merge import MergeItem, Resolution, resolve
from oms_desktop.merge.several_bases import merge_over
from oms_desktop.models.fields import field_table
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.models.values import Rule
from oms_desktop.store.refs import REMOTES
from oms_desktop.store.store import Store, open_store
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import is_ancestor, merge_bases, read_commit
from oms_desktop.versioning.snapshot import ChangedSnapshot, Snapshot, differing
from oms_desktop.versioning.tree import EMPTY_ROOT
from oms_desktop.workspace.commits import CommitReader
from oms_desktop.workspace.releases import Proposal, propose
from oms_desktop.workspace.working_copy import WorkingCopy

_BY_ACTIONS = ("rules",)

_CONCERNED: dict[str, tuple[str, ...]] = {
    "renamed": (),  # records refer by id; programs by name
    "made_abstract": _BY_ACTIONS,
    "member_demanded": ("implements", "extends", "rules"),
    "member_demanded_with_default": ("implements", "extends"),
    "parent_demands": ("extends", "rules"),
    "parent_lost": ("extends", "rules"),
    "key_set": ("mapping", "source", "target", "rules"),
    "key_changed": ("mapping", "source", "target", "rules"),
}
"""For some rules, the fields by which somebody who refers to the record is concerned; for the others any will do."""

State = Literal["new", "up_to_date", "ahead", "behind", "diverged"]


@dataclass(frozen=True, slots=True)
class BrokenConsumer:
    """A record that uses something which breaks.

    Attributes:
        record: The id of the one who uses it.
        name: What people call it.
        kind: Its kind: object types, links, actions and so on.
        change: What breaks.
    """

    record: str
    name: str
    kind: str
    change: CompatibilityChange


@dataclass(frozen=True, slots=True)
class Forecast:
    """What sending the working copy of a branch would do.

    Attributes:
        root: The working root it was made for; another one makes it old.
        remote_head: The last version of the remote that we know; None if it has none.
        state: How the branch stands to it, unsaved edits taken as a version: *new* where the remote has no such branch.
        has_edits: Whether there are unsaved edits, which would be saved first.
        conflicts: What a person would have to decide, worst first.
        warnings: How many things would be merged with a warning.
        found: What others would see changed: from the remote's head, or from the last release where it has none;
            empty before the first, when nobody depends on it.
        broken: Who uses what breaks, and would still use it.
        proposal: The number the result would get as a release.
    """

    root: Hash
    remote_head: Hash | None
    state: State
    has_edits: bool
    conflicts: tuple[MergeItem, ...]
    warnings: int
    found: Compatibility
    broken: tuple[BrokenConsumer, ...]
    proposal: Proposal


class Forecasts:
    """Forecasts of the branch that is shown."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy

    def now(self) -> Forecast:
        """Return the forecast, computed here and at once."""
        copy = self._copy
        remote = copy.store.refs.read_ref(REMOTES + copy.branch)
        return forecast(copy.store, copy.head, remote, copy.root)

    def job(self) -> Callable[[], Forecast]:
        """Return the same computation for another thread, over a connection of its own."""
        copy = self._copy
        path, head, root = copy.store.path, copy.head, copy.root
        remote = copy.store.refs.read_ref(REMOTES + copy.branch)

        def run() -> Forecast:
            with open_store(path, share=True) as store:
                return forecast(store, head, remote, root)

        return run


def forecast(store: Store, head: Hash | None, remote: Hash | None, root: Hash) -> Forecast:
    """Return what sending *root*, which follows *head*, would do to a remote that stands at *remote*."""
    reader = CommitReader(store)
    has_edits = root != _root(reader, head)
    state = _state(reader, head, remote, has_edits)
    after: Snapshot = store.snapshot(root)
    resolution = None
    if state == "diverged":
        resolution = _merged(store, reader, head, remote, root)
        after = _result(resolution, after)
    heads = [one for one in (head, remote) if one is not None]
    proposal = propose(store, reader, heads, after)
    if state == "new":
        found = proposal.found
    elif state == "behind":
        found = Compatibility(())
    else:
        found = compatibility(store.snapshot(_root(reader, remote)), after)
    return Forecast(
        root=root,
        remote_head=remote,
        state=state,
        has_edits=has_edits,
        conflicts=resolution.blockers if resolution else (),
        warnings=resolution.progress.warnings if resolution else 0,
        found=found,
        broken=tuple(_broken(after, found)),
        proposal=proposal,
    )


def _root(reader: CommitReader, version: Hash | None) -> Hash:
    return EMPTY_ROOT if version is None else read_commit(reader, version).tree


def _state(reader: CommitReader, head: Hash | None, remote: Hash | None, has_edits: bool) -> State:
    if remote is None:
        return "new"
    if head is None:
        return "diverged" if has_edits else "behind"
    if is_ancestor(reader, remote, head):
        return "ahead" if has_edits or head != remote else "up_to_date"
    if not has_edits and is_ancestor(reader, head, remote):
        return "behind"
    return "diverged"


def _merged(
    store: Store, reader: CommitReader, head: Hash | None, remote: Hash | None, root: Hash
) -> Resolution:
    """Merge as getting would, without a decision."""
    assert remote is not None
    bases = merge_bases(reader, head, remote) if head is not None else ()
    theirs = store.snapshot(_root(reader, remote))
    mine = store.snapshot(root)
    return resolve(merge_over(bases, mine, theirs, commits=reader, snapshot_of=store.snapshot))


def _result(resolution: Resolution, ours: Snapshot) -> Snapshot:
    """Return the merge as a snapshot that finds referrers by the index of *ours*."""
    merged = resolution.snapshot
    changes = {record: content for record, _, content in differing(ours, merged)}
    return ChangedSnapshot(merged.objects, merged.root, ours, changes)


def _broken(snapshot: Snapshot, found: Compatibility) -> Iterator[BrokenConsumer]:
    """Yield who refers to what breaks and is concerned by it, once for each thing that breaks."""
    actions: dict[str, list[str]] | None = None
    for change in found.breaking:
        fields = _CONCERNED.get(change.code)
        if fields == ():
            continue
        if fields == _BY_ACTIONS and actions is None:
            actions = _acted_on(snapshot)
        element = _element(snapshot, change)
        is_new = change.code.startswith("member_demanded")
        target = change.record if element is None or is_new else element
        consumers: Iterable[str] = snapshot.referrers(target) if fields != _BY_ACTIONS else ()
        if actions is not None and fields == _BY_ACTIONS:
            consumers = actions.get(target, ())
        for consumer in consumers:
            plain = snapshot.plain(consumer)
            if consumer == change.record or plain["kind"] in FOR_PEOPLE:
                continue
            if fields is None or _refers_by(plain, target, fields):
                yield BrokenConsumer(consumer, name_of(plain), plain["kind"], change)


def _acted_on(snapshot: Snapshot) -> dict[str, list[str]]:
    """Return who acts on what: actions are few, while everything below a type refers to it."""
    found: dict[str, list[str]] = {}
    for action in sorted(snapshot.ids("action_type")):
        for target in {reference.target for reference in references(snapshot.plain(action))}:
            found.setdefault(target, []).append(action)
    return found


def _element(snapshot: Snapshot, change: CompatibilityChange) -> str | None:
    """Return the id of the property or other element that breaks; None if it is the record."""
    if len(change.path) < 2 or change.record not in snapshot:
        return None
    field = field_table(snapshot.plain(change.record)["kind"]).get(change.path[0])
    return change.path[1] if field is not None and field.rule is Rule.KEYED else None


def _refers_by(plain: Plain, target: str, fields: tuple[str, ...]) -> bool:
    """Tell whether a record refers to *target* in one of *fields*."""
    return any(r.target == target and r.path[0] in fields for r in references(plain))
