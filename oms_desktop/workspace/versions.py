"""Saved versions: saving, rewording, the history, and going back to one."""

from __future__ import annotations

from dataclasses import dataclass

from oms_desktop.models.messages import message
from oms_desktop.store.refs import HEADS, REMOTES
from oms_desktop.store.store import Store
from oms_desktop.versioning.canonical import FormatError, Hash
from oms_desktop.versioning.commit import Commit
from oms_desktop.versioning.history import log, read_commit
from oms_desktop.versioning.objects import ObjectMissing
from oms_desktop.workspace.commits import CommitReader, Outgoing
from oms_desktop.workspace.errors import (
    AlreadySent,
    AuthorMissing,
    NothingToSave,
    VersionMissing,
)
from oms_desktop.workspace.working_copy import WorkingCopy

EVERY_BRANCH = "*"


@dataclass(frozen=True, slots=True)
class Author:
    """Who saves versions on this desk."""

    name: str
    mail: str


@dataclass(frozen=True, slots=True)
class Version:
    """One saved version; `branches` names the heads that stand on it, fetched ones as ``origin/…``."""

    hash: Hash
    parents: tuple[Hash, ...]
    message: str
    author_name: str
    author_mail: str
    time_ms: int
    branches: tuple[str, ...]
    sent: bool

    @property
    def short(self) -> str:
        """The first seven hex digits."""
        return self.hash.hex()[:7]

    @property
    def title(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


def author_of(store: Store) -> Author | None:
    """Return who saves versions in a project file, or None before anybody said."""
    kept = store.settings("project").get("author")
    return None if kept is None else Author(kept["name"], kept["mail"])


class Versions:
    """The versions of the project."""

    def __init__(self, copy: WorkingCopy, reader: CommitReader, outgoing: Outgoing) -> None:
        self._copy = copy
        self._reader = reader
        self._outgoing = outgoing
        self._project = copy.store.settings("project")

    @property
    def author(self) -> Author | None:
        """Who saves versions here, or None before anybody said."""
        return author_of(self._copy.store)

    def set_author(self, name: str, mail: str) -> None:
        """Remember who saves versions here."""
        self._project.set("author", {"name": name.strip(), "mail": mail.strip()})

    def forget_author(self) -> None:
        """Ask again who saves versions."""
        self._project.remove("author")

    def make(self, tree: Hash, parents: tuple[Hash, ...], text: str) -> Commit:
        """Return a commit by the author, now.

        Raises:
            AuthorMissing: If nobody said yet who saves versions here.
        """
        author = self.author
        if author is None or not author.name:
            raise AuthorMissing
        return Commit(tree, parents, author.name, author.mail, self._copy.clock(), text.strip())

    def save(self, text: str) -> Hash:
        """Save the working copy as a version.

        Raises:
            NothingToSave: If nothing changed since the last one.
            AuthorMissing: If nobody said yet who saves versions here.
            MergeOpen: If the branch has an unfinished merge.
        """
        copy = self._copy
        copy.refuse_open_merge()
        head = copy.head
        if head is not None and copy.root_of(head) == copy.root:
            raise NothingToSave
        if head is None and copy.root == copy.head_root:
            raise NothingToSave
        commit = self.make(copy.root, () if head is None else (head,), text)
        with copy.store.transaction():
            saved = self._outgoing.commit(copy.branch, head, commit)
        copy.tell("save")
        return saved

    def reword(self, text: str) -> Hash:
        """Give the last version another message; it must not have been sent.

        Raises:
            VersionMissing: If there is no version yet.
            AlreadySent: If the remote has it or is getting it.
        """
        copy = self._copy
        head = copy.head
        if head is None:
            raise VersionMissing(copy.branch)
        if not self._outgoing.is_sendable(copy.branch, head):
            raise AlreadySent
        old = read_commit(self._reader, head)
        new = Commit(
            old.tree, old.parents, old.author_name, old.author_mail, old.time_ms, text.strip()
        )
        with copy.store.transaction():
            saved = self._outgoing.commit(copy.branch, head, new)
        copy.tell("save")
        return saved

    def history(
        self, branch: str | None = None, *, limit: int = 200, after: Hash | None = None
    ) -> list[Version]:
        """Return versions, newest first: of one branch (None: the current, "*": all), *after* one of them."""
        found: list[Version] = []
        names, sent = self._names(), self._outgoing.sent()
        reached = after is None
        for one, commit in log(self._reader, *self._heads(branch)):
            if reached and len(found) < limit:
                found.append(_version(one, commit, names, sent))
            elif reached:
                break
            reached = reached or one == after
        return found

    def version(self, wanted: Hash) -> Version:
        """Return one version.

        Raises:
            VersionMissing: If there is none with this hash.
        """
        commit = self.read(wanted)
        return _version(wanted, commit, self._names(), self._outgoing.sent())

    def read(self, wanted: Hash) -> Commit:
        """Return the commit of a version.

        Raises:
            VersionMissing: If there is none with this hash.
        """
        try:
            return read_commit(self._reader, wanted)
        except (ObjectMissing, FormatError) as error:
            raise VersionMissing(wanted.hex()[:7]) from error

    def restore(self, wanted: Hash) -> None:
        """Make the working copy that version; an undoable step."""
        self._copy.refuse_open_merge()
        commit = self.read(wanted)
        label = message("workspace.restore", version=commit.title or wanted.hex()[:7])
        self._copy.move(commit.tree, "restore", step=label)

    def discard(self) -> None:
        """Make the working copy the last version; an undoable step."""
        self._copy.refuse_open_merge()
        self._copy.move(self._copy.head_root, "discard", step=message("workspace.discard"))

    def _heads(self, branch: str | None) -> list[Hash]:
        refs = self._copy.store.refs
        if branch == EVERY_BRANCH:
            return list({**refs.read_refs(HEADS), **refs.read_refs(REMOTES)}.values())
        head = refs.read_ref(HEADS + (branch or self._copy.branch))
        return [] if head is None else [head]

    def _names(self) -> dict[Hash, tuple[str, ...]]:
        names: dict[Hash, tuple[str, ...]] = {}
        refs = self._copy.store.refs
        current = HEADS + self._copy.branch  # first, for where there is room for one name only
        for prefix, shown in ((HEADS, ""), (REMOTES, "origin/")):
            for ref, head in sorted(refs.read_refs(prefix).items(), key=lambda r: r[0] != current):
                names[head] = (*names.get(head, ()), shown + ref.removeprefix(prefix))
        return names


def _version(
    one: Hash, commit: Commit, names: dict[Hash, tuple[str, ...]], sent: set[Hash]
) -> Version:
    return Version(
        one,
        commit.parents,
        commit.message,
        commit.author_name,
        commit.author_mail,
        commit.time_ms,
        names.get(one, ()),
        one in sent,
    )
