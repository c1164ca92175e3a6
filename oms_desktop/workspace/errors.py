"""What the workspace refuses. Every error carries a message that says what to do.

WorkspaceError
  AuthorMissing    a version needs a name; ask once
  NothingToSave    no change since the last version
  MergeOpen        a merge of this branch is unfinished
  MergeNotReady    items are still open
  NoUndoMerge      the merge was sent or built upon
  UndoBlocked      what came in since has changed the same records
  StaleEdit        an edit was made for another state of a record
  BadBranchName, BranchExists, BranchMissing, BranchIsCurrent
  VersionMissing   no such version here
  AlreadySent      the remote has it, or is just getting it
  BadNumber, NumberTooSmall, ReleaseExists, ReleaseMissing, NothingToRelease
"""

from __future__ import annotations

from oms_desktop.models.messages import Message, message


class WorkspaceError(Exception):
    """Base of what the workspace refuses."""

    def __init__(self, text: Message) -> None:
        super().__init__(text)
        self.message = text

    def __str__(self) -> str:
        return self.message.render()


class AuthorMissing(WorkspaceError):
    """Nobody has said yet who saves versions here."""

    def __init__(self) -> None:
        super().__init__(message("workspace.author_missing"))


class NothingToSave(WorkspaceError):
    """The working copy equals the last version."""

    def __init__(self) -> None:
        super().__init__(message("workspace.nothing_to_save"))


class MergeOpen(WorkspaceError):
    """The branch has an unfinished merge."""

    def __init__(self, branch: str) -> None:
        super().__init__(message("workspace.merge_open", branch=branch))


class MergeNotReady(WorkspaceError):
    """Items of the merge are still open."""

    def __init__(self, open_items: int) -> None:
        super().__init__(message("workspace.merge_not_ready", n=open_items))


class UndoBlocked(WorkspaceError):
    """A step cannot be taken back: its records were changed by what came in since."""

    def __init__(self, name: str) -> None:
        super().__init__(message("workspace.undo_blocked", name=name))


class StaleEdit(WorkspaceError):
    """The record is not as the edit took it to be."""

    def __init__(self, name: str) -> None:
        super().__init__(message("workspace.stale_edit", name=name))


class BadBranchName(WorkspaceError):
    """The name cannot be that of a branch."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(message("workspace.bad_branch_name", name=name, reason=reason))


class BranchExists(WorkspaceError):
    """There is a branch of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(message("workspace.branch_exists", name=name))


class BranchMissing(WorkspaceError):
    """There is no branch of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(message("workspace.branch_missing", name=name))


class BranchIsCurrent(WorkspaceError):
    """The branch is shown and cannot be deleted."""

    def __init__(self, name: str) -> None:
        super().__init__(message("workspace.branch_current", name=name))


class VersionMissing(WorkspaceError):
    """This project does not hold the version."""

    def __init__(self, name: str) -> None:
        super().__init__(message("workspace.version_missing", name=name))


class AlreadySent(WorkspaceError):
    """A version that was sent, or is being sent, cannot be changed any more."""

    def __init__(self) -> None:
        super().__init__(message("workspace.already_sent"))


class MergeMoved(WorkspaceError):
    """The merge is not what the screen shows any more; nothing was completed."""

    def __init__(self) -> None:
        super().__init__(message("workspace.merge_moved"))


class VersionsSent(AlreadySent):
    """Versions that were sent stay where they are."""

    def __init__(self) -> None:
        WorkspaceError.__init__(self, message("workspace.versions_sent"))


class NoUndoMerge(WorkspaceError):
    """The merge was sent, or versions were saved since."""

    def __init__(self) -> None:
        super().__init__(message("workspace.no_undo_merge"))


class BadNumber(WorkspaceError):
    """The text is no version number."""

    def __init__(self, text: str) -> None:
        super().__init__(message("versions.bad_number", text=text))


class ReleaseExists(WorkspaceError):
    """A release of this number is there already, and never changes."""

    def __init__(self, version: str, following: str) -> None:
        super().__init__(message("versions.exists", version=version, next=following))


class NumberTooSmall(WorkspaceError):
    """A release has a greater number than the one before it."""

    def __init__(self, version: str, last: str, following: str) -> None:
        text = message("versions.too_small", version=version, last=last, next=following)
        super().__init__(text)


class NothingToRelease(WorkspaceError):
    """No version has been saved yet."""

    def __init__(self) -> None:
        super().__init__(message("versions.nothing_saved"))


class ReleaseMissing(WorkspaceError):
    """This project holds no release of that number."""

    def __init__(self, version: str) -> None:
        super().__init__(message("versions.missing", version=version))
