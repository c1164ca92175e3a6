"""Proposals: a branch is offered for merging into another, and reviewed record by record."""

from enum import StrEnum

from pydantic import Field

from oms_desktop.protocol.record import HexHash, WireRecord
from oms_desktop.protocol.refs import RefName
from oms_desktop.protocol.update import OperationId


class ProposalState(StrEnum):
    """Where a proposal stands."""

    OPEN = "open"
    MERGED = "merged"
    CLOSED = "closed"


class Verdict(StrEnum):
    """What a review says."""

    COMMENT = "comment"
    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"


class NewProposal(WireRecord):
    """The body of `POST proposals`. The same op is answered again and makes no second one."""

    op: OperationId
    source: RefName
    target: RefName
    title: str = Field(min_length=1, max_length=200)
    description: str = Field(default="", max_length=20_000)


class NewReview(WireRecord):
    """The body of `POST proposals/{n}/reviews`; about one record, or all of them."""

    op: OperationId
    verdict: Verdict
    head: HexHash
    """The version of the source that was looked at."""
    record: str | None = Field(default=None, max_length=36)
    text: str = Field(default="", max_length=20_000)


class Review(WireRecord):
    """One review as it was given."""

    number: int
    author: str
    verdict: Verdict
    head: HexHash
    record: str | None = None
    text: str = ""
    time_ms: int


class Checks(WireRecord):
    """What a proposal still needs before it can be merged."""

    approvals: int
    """By others than its author, of the present version, and not taken back by a later request for changes."""
    needed: int
    changes_requested: bool
    can_merge: bool


class Proposal(WireRecord):
    """One proposal with its reviews, the oldest first."""

    number: int
    source: str
    target: str
    title: str
    description: str
    author: str
    state: ProposalState
    head: HexHash | None
    """Where the source stands, or stood when the proposal ended; None if the branch is gone."""
    target_head: HexHash | None
    created_ms: int
    ended_ms: int | None = None
    ended_by: str | None = None
    reviews: tuple[Review, ...] = ()
    checks: Checks


class Proposals(WireRecord):
    """Proposals, the newest first."""

    proposals: tuple[Proposal, ...]


class MergeRequest(WireRecord):
    """The body of `POST proposals/{n}/merge`: the target moves from *old* to *new*, which contains the source's head."""

    op: OperationId
    old: HexHash
    new: HexHash


class Protection(WireRecord):
    """Branches like *pattern* move by merging a proposal only, with so many approvals."""

    pattern: str = Field(min_length=1, max_length=200)
    approvals: int = Field(default=1, ge=0, le=20)


class Protections(WireRecord):
    """All rules of an ontology."""

    rules: tuple[Protection, ...] = Field(default=(), max_length=100)


class LockRequest(WireRecord):
    """The body of `POST locks`: take a branch for oneself, or keep it (a heartbeat)."""

    ref: RefName
    seconds: int = Field(default=300, ge=10, le=86_400)
    note: str = Field(default="", max_length=500)


class UnlockRequest(WireRecord):
    """The body of `POST locks:release`."""

    ref: RefName


class Lock(WireRecord):
    """Who holds a branch, and until when if nothing more is heard."""

    ref: str
    holder: str
    taken_ms: int
    until_ms: int
    note: str = ""


class Locks(WireRecord):
    """The locks that hold now."""

    locks: tuple[Lock, ...]
