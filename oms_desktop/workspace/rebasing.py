"""My versions on top of theirs, one by one, with the decisions of one merge.

Each version becomes its own merge with theirs; the last one is the merge that was decided, so the result is that of
merging (law L26). A version that the decisions do not settle goes into the one after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oms_desktop.merge import Resolution
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.commit import Commit
from oms_desktop.versioning.history import merge_bases, read_commit, unshared
from oms_desktop.versioning.objects import ObjectReader
from oms_desktop.workspace.merge_session import MergeSession


@dataclass(frozen=True, slots=True)
class Replayed:
    """What one or more of my versions became: the last of them, its records on top of theirs, and the message."""

    version: Hash
    resolution: Resolution
    commit: Commit
    message: str


def own_versions(commits: ObjectReader, mine: Hash, theirs: Hash) -> list[Hash]:
    """Return the versions of my line that theirs does not have, the oldest first."""
    only = unshared(commits, [mine], [theirs])
    line: list[Hash] = []
    at: Hash | None = mine
    while at in only:
        line.append(at)
        at = next(iter(read_commit(commits, at).parents), None)
    return line[::-1]


def replayed(commits: ObjectReader, session: MergeSession, last: Resolution) -> Iterator[Replayed]:
    """Yield what my versions become; *last* is the merge that was decided."""
    facts = session.facts
    waiting: list[str] = []
    for version in own_versions(commits, facts.mine, facts.theirs):
        told = read_commit(commits, version)
        waiting.append(told.message)
        if version == facts.mine:
            resolution = last
        else:
            bases = merge_bases(commits, version, facts.theirs)
            resolution = session.result_of(version, bases)
        if version == facts.mine or resolution.is_complete:
            yield Replayed(version, resolution, told, "\n\n".join(waiting))
            waiting = []


def write_on_top(
    commits: ObjectReader,
    session: MergeSession,
    last: Resolution,
    text: str | None,
    put: Callable[[Commit], Hash],
) -> tuple[Hash, Hash]:
    """Write my versions on top of theirs; return the root of the last one, and its commit."""
    facts = session.facts
    head, root = facts.theirs, read_commit(commits, facts.theirs).tree
    for one in replayed(commits, session, last):
        made = session.write(one.resolution, one.version)
        if made == root:
            continue  # theirs has all of it
        root, old = made, one.commit
        said = text if text is not None and one.version == facts.mine else one.message
        author = old.author_name, old.author_mail, old.time_ms
        head = put(Commit(root, (head,), *author, said))
    return root, head
