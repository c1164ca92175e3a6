"""Releases: versions with a number, kept for good; what stands between two of them.

A release is a tag object under ``refs/tags/<number>`` (ADR 0012). Anything that takes time here is pure and reads only what
differs, so that a thread with a store of its own can do it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from semver import Version as Number

from oms_desktop.checks.changelog import Changelog, changelog
from oms_desktop.checks.compatibility import Compatibility, compatibility
from oms_desktop.checks.compatibility.numbers import BadVersion, next_version, parse_version
from oms_desktop.checks.compatibility.versions import Readable
from oms_desktop.checks.migration import MigrationPlan, migration
from oms_desktop.protocol.refs import check_ref_name
from oms_desktop.store.refs import HEADS, TAGS
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.store.store import Store
from oms_desktop.versioning.canonical import FormatError, Hash, hash_of
from oms_desktop.versioning.history import ancestors, is_ancestor, read_commit
from oms_desktop.versioning.objects import ObjectMissing, RefUpdate
from oms_desktop.versioning.tag import Tag, decode_tag, encode_tag
from oms_desktop.workspace.commits import CommitReader, Outgoing
from oms_desktop.workspace.errors import (
    BadNumber,
    NothingToRelease,
    NumberTooSmall,
    ReleaseExists,
    ReleaseMissing,
    VersionMissing,
)
from oms_desktop.workspace.versions import Author
from oms_desktop.workspace.working_copy import WorkingCopy

Point = Hash | str | None
"""A saved version by its hash, a release by its number, or None for the working copy."""


@dataclass(frozen=True, slots=True)
class Release:
    """One release; see `versioning.tag.Tag`."""

    version: str
    commit: Hash
    notes: str
    author_name: str
    author_mail: str
    time_ms: int
    since: str
    level: str
    counts: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, tag: Tag) -> Self:
        """Return the release that *tag* is."""
        return cls(
            tag.version,
            tag.commit,
            tag.notes,
            tag.author_name,
            tag.author_mail,
            tag.time_ms,
            tag.since,
            tag.level,
            tag.counts,
        )

    @property
    def number(self) -> Number:
        """The version as a number that can be compared."""
        return parse_version(self.version)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The number that comes next.

    Attributes:
        version: The number; that of `last` if nothing changed since.
        last: The release that it follows; None before the first.
        found: How what is to be released differs from `last`; empty before the first, which breaks nobody.
        head: The version that would be released; None where it is not saved yet.
    """

    version: str
    last: Release | None
    found: Compatibility
    head: Hash | None = None


class Releases:
    """The releases of the project."""

    def __init__(self, copy: WorkingCopy, reader: CommitReader) -> None:
        self._copy = copy
        self._reader = reader
        self._outgoing = Outgoing(copy.store, reader)

    def all(self) -> list[Release]:
        """Return every release, the greatest number first."""
        return read_releases(self._copy.store)

    def proposal(self) -> Proposal:
        """Return the number that releasing the last version of the branch would get.

        Raises:
            NothingToRelease: If there is no version yet.
        """
        head = self._copy.head
        if head is None:
            raise NothingToRelease
        snapshot = self._copy.store.snapshot(self._copy.root_of(head))
        return replace(propose(self._copy.store, self._reader, (head,), snapshot), head=head)

    def release(
        self, version: str, notes: str, author: Author, proposal: Proposal | None = None
    ) -> Release:
        """Let *author* give the last version of the branch a number, for good; *proposal* saves comparing once more.

        Raises:
            BadNumber: If *version* is no version number.
            ReleaseExists: If it is released already.
            NumberTooSmall: If it is not greater than the release it follows.
            NothingToRelease: If there is no version yet.
        """
        copy = self._copy
        if proposal is None or proposal.head is None or proposal.head != copy.head:
            proposal = self.proposal()
        self.check(version, proposal)
        last = proposal.last
        head = copy.head
        assert head is not None
        counts = {level.value: n for level, n in proposal.found.counts.items() if n}
        tag = Tag(
            head,
            version,
            notes.strip(),
            author.name,
            author.mail,
            copy.clock(),
            last.version if last else "",
            proposal.found.level.value if last else "",
            tuple(sorted(counts.items())) if last else (),
        )
        framed = encode_tag(tag)
        with copy.store.transaction():
            copy.store.objects.put([framed])
            copy.store.refs.update_refs([RefUpdate(TAGS + version, None, hash_of(framed))])
            self._outgoing.enqueue(TAGS + version, hash_of(framed), copy.clock())
        copy.tell("save")
        return Release.of(tag)

    def check(self, version: str, proposal: Proposal) -> None:
        """Raise what releasing as *version* would, where *proposal* is what would follow."""
        number, last = _number(version), proposal.last
        following = str(_above(proposal))
        if self._copy.store.refs.read_ref(TAGS + version) is not None:
            raise ReleaseExists(version, following)
        if last is not None and number <= last.number:
            raise NumberTooSmall(version, last.version, following)

    def snapshot(self, point: Point) -> StoreSnapshot:
        """Return the records at *point*.

        Raises:
            VersionMissing: If there is no such version.
            ReleaseMissing: If there is no such release.
        """
        copy = self._copy
        if point is None:
            return copy.snapshot
        if isinstance(point, bytes):
            return copy.store.snapshot(self._tree(point))
        return copy.store.snapshot(copy.root_of(self._commit(point)))

    def compatibility(self, before: Point, after: Point) -> Compatibility:
        """Return how far the difference of two points reaches."""
        return compatibility(self.snapshot(before), self.snapshot(after))

    def changelog(self, before: Point, after: Point) -> Changelog:
        """Return what became different between two points, in sentences."""
        return changelog(self.snapshot(before), self.snapshot(after))

    def migration_plan(self, before: Point, after: Point) -> MigrationPlan:
        """Return the steps from one point to another, over the releases between where that loses less.

        Legs are named by release, by the first digits of a version, and by "" for the working copy.
        """
        start, end = self._commit(before), self._commit(after)
        between = self._between(start, end) or self._between(end, start)[::-1]
        versions = {one.version: self.snapshot(one.version) for one in between}
        names = [_label(before), *versions, _label(after)]
        versions = {names[0]: self.snapshot(before), **versions, names[-1]: self.snapshot(after)}
        return migration(versions, names)

    def _between(self, start: Hash | None, end: Hash | None) -> list[Release]:
        """Return the releases that build on *start* and that *end* builds on, the smallest number first."""
        if start is None or end is None or start == end:
            return []
        known = ancestors(self._reader, end)
        found = [one for one in self.all() if one.commit in known - {start, end}]
        return [one for one in reversed(found) if is_ancestor(self._reader, start, one.commit)]

    def _commit(self, point: Point) -> Hash | None:
        if isinstance(point, bytes):
            return point
        if point is None:
            return self._copy.head
        held = self._copy.store.refs.read_ref(TAGS + point)
        if held is None:
            raise ReleaseMissing(point)
        return decode_tag(self._copy.store.objects.get(held)).commit

    def _tree(self, version: Hash) -> Hash:
        try:
            return read_commit(self._reader, version).tree
        except (ObjectMissing, FormatError) as error:
            raise VersionMissing(version.hex()[:7]) from error

    def point(self, text: str) -> Point:
        """Return what *text* names: a release, a branch's last version, or a version by the beginning of its hash.

        Raises:
            VersionMissing: If it names nothing, or several versions.
        """
        refs = self._copy.store.refs
        if refs.read_ref(TAGS + text) is not None:
            return text
        head = refs.read_ref(HEADS + text)
        if head is not None:
            return head
        if len(text) >= MIN_HASH:
            heads = refs.read_refs(HEADS).values()
            found = [c for c in ancestors(self._reader, *heads) if c.hex().startswith(text.lower())]
            if len(found) == 1:
                return found[0]
        raise VersionMissing(text)


MIN_HASH = 4
"""So many digits of a hash at least name a version."""


def read_releases(store: Store) -> list[Release]:
    """Return every release, the greatest number first; a tag that is no release by its name is left out."""
    found = []
    for ref, held in store.refs.read_refs(TAGS).items():
        tag = decode_tag(store.objects.get(held))
        if Number.is_valid(tag.version) and ref == TAGS + tag.version:
            found.append(Release.of(tag))
    return sorted(found, key=lambda one: (one.number, one.version), reverse=True)


def propose(store: Store, reader: CommitReader, heads: Iterable[Hash], after: Readable) -> Proposal:
    """Return the number for *after*, which follows *heads*: after the greatest release that they build on."""
    known = ancestors(reader, *heads)
    last = next((one for one in read_releases(store) if one.commit in known), None)
    found = Compatibility(())
    if last is not None:
        found = compatibility(store.snapshot(read_commit(reader, last.commit).tree), after)
    number = next_version(last.number if last else None, found.bump)
    return Proposal(str(number), last, found)


def _above(proposal: Proposal) -> Number:
    """Return a number that could be released, also where nothing changed."""
    number = parse_version(proposal.version)
    if proposal.last is not None and number <= proposal.last.number:
        return number.bump_patch()
    return number


def _label(point: Point) -> str:
    if isinstance(point, bytes):
        return point.hex()[:7]
    return point or ""


def _number(version: str) -> Number:
    try:
        number = parse_version(version)
        check_ref_name(TAGS + version)
    except BadVersion as error:
        raise BadNumber(version) from error
    except ValueError as error:  # too long for a ref
        raise BadNumber(version[:40]) from error
    return number
