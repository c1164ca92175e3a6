"""Roles and what each may do. A role holds for one ontology or all of them, and for branches that match a pattern."""

from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from oms_desktop.protocol.refs import HEADS


class Permission(StrEnum):
    """One thing that can be allowed."""

    READ = "read"
    SEND = "send"
    MAKE_BRANCH = "make branches"
    DELETE_BRANCH = "delete branches"
    RELEASE = "release"
    PROPOSE = "propose"
    COMMENT = "comment"
    APPROVE = "approve"
    MERGE = "merge proposals"
    LOCK = "lock branches"
    BREAK_LOCK = "break locks"
    PROTECT = "protect branches"
    GRANT = "give roles"
    AUDIT = "read the audit log"
    MAKE_REPO = "make ontologies"
    ACCOUNTS = "manage accounts"


class Role(StrEnum):
    """Names for sets of permissions."""

    VIEWER = "viewer"
    REVIEWER = "reviewer"
    SERVICE = "service"
    EDITOR = "editor"
    OWNER = "owner"
    ADMIN = "admin"


_P = Permission
_VIEWER = frozenset({_P.READ})
_REVIEWER = _VIEWER | {_P.COMMENT, _P.APPROVE}
_SERVICE = _VIEWER | {_P.SEND, _P.MAKE_BRANCH, _P.RELEASE}
_EDITOR = _VIEWER | {
    *(_P.SEND, _P.MAKE_BRANCH, _P.RELEASE, _P.PROPOSE, _P.COMMENT, _P.MERGE, _P.LOCK)
}
_OWNER = _EDITOR | {_P.APPROVE, _P.DELETE_BRANCH, _P.BREAK_LOCK, _P.PROTECT, _P.GRANT, _P.AUDIT}

ALLOWS: dict[Role, frozenset[Permission]] = {
    Role.VIEWER: _VIEWER,
    Role.REVIEWER: _REVIEWER,
    Role.SERVICE: _SERVICE,
    Role.EDITOR: _EDITOR,
    Role.OWNER: _OWNER,
    Role.ADMIN: frozenset(Permission),
}
"""What each role may do; `admin` of every ontology also manages the server."""

OF_THE_SERVER = frozenset({_P.MAKE_REPO, _P.ACCOUNTS})
"""Permissions that a role for a single ontology never gives."""

EVERY_BRANCH = "*"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role, where it holds.

    Attributes:
        repo: The ontology's name; None for all.
        branches: Which branches, as a pattern with ``*`` and ``?``.
    """

    role: Role
    repo: str | None = None
    branches: str = EVERY_BRANCH

    def gives(self, permission: Permission, repo: str | None, ref: str | None) -> bool:
        """Whether this allows *permission* on *repo*, and there on *ref* if one is named."""
        if permission not in ALLOWS[self.role]:
            return False
        if self.repo is not None and (self.repo != repo or permission in OF_THE_SERVER):
            return False
        return ref is None or fnmatchcase(ref.removeprefix(HEADS), self.branches)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks.

    Attributes:
        id: The credential's id, never the credential.
        label: The account's name.
        at_most: The role that the credential is narrowed to, if it is.
    """

    id: str
    label: str
    grants: tuple[Grant, ...]
    at_most: Role | None = None

    def may(self, permission: Permission, repo: str | None = None, ref: str | None = None) -> bool:
        """Whether the actor may do this, on an ontology and a ref where they are named."""
        if self.at_most is not None and permission not in ALLOWS[self.at_most]:
            return False
        return any(grant.gives(permission, repo, ref) for grant in self.grants)
