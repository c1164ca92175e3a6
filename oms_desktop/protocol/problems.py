"""Errors on the wire: problem+json (RFC 9457) with a code for programs and whether trying again can help."""

from enum import StrEnum

from oms_desktop.protocol.record import HexHash, WireRecord
from oms_desktop.protocol.refs import RefHead


class Code(StrEnum):
    """What went wrong; a newer server may send others, so a problem carries plain text."""

    MALFORMED = "malformed"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not-found"
    REPO_UNKNOWN = "repo-unknown"
    REPO_EXISTS = "repo-exists"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    CURSOR_GONE = "cursor-gone"
    REF_MOVED = "ref-moved"
    TOO_LARGE = "too-large"
    OBJECT_DAMAGED = "object-damaged"
    OBJECTS_MISSING = "objects-missing"
    NOT_A_COMMIT = "not-a-commit"
    NOT_DESCENDANT = "not-descendant"
    OP_REUSED = "op-reused"
    UPGRADE_NEEDED = "upgrade-needed"
    PRECONDITION_REQUIRED = "precondition-required"
    LOCKED = "locked"
    PROTECTED = "protected"
    NO_BRANCHES = "no-branches"
    PROPOSAL_OPEN = "proposal-open"
    PROPOSAL_ENDED = "proposal-ended"
    OWN_PROPOSAL = "own-proposal"
    NOT_APPROVED = "not-approved"
    THROTTLED = "throttled"
    INTERNAL = "internal"
    UNAVAILABLE = "unavailable"
    NO_SPACE = "no-space"


class Problem(WireRecord):
    """The body of every answer that is not a success."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    retryable: bool = False
    detail: str = ""
    instance: str = ""
    """Number of the incident in the server's log, where there is one."""
    refs: tuple[RefHead, ...] = ()
    """With `ref-moved`: where the refs stand now."""
    missing: tuple[HexHash, ...] = ()
    """With `objects-missing`: some of the objects that must be sent first."""
    pointer: str = ""
    """With a refusal of content: the record and field it is about."""
