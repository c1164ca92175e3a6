"""Proposals with reviews, protected branches and locks, over every face of the server."""

from __future__ import annotations

from itertools import count
from typing import Any

import httpx
import pytest

from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.packs import write_pack
from tests.histories import commit
from tests.oms_server.faces import Caller, Face

MAIN, TEAM = "refs/heads/main", "refs/heads/team"
_ops = count()


def op() -> str:
    return f"operation-{next(_ops)}"


class Story:
    """An ontology with *main* at `first`, *team* at `second`, and `merged` that contains both."""

    def __init__(self, admin: Caller, face: Face) -> None:
        objects = MemoryObjects()
        self.first = commit(objects, {"a": "one"})
        self.second = commit(objects, {"a": "two"}, [self.first])
        self.third = commit(objects, {"a": "three"}, [self.second])
        self.beside = commit(objects, {"a": "one", "b": "new"}, [self.first])
        self.merged = commit(objects, {"a": "two", "b": "new"}, [self.beside, self.second])
        heads = [self.third, self.merged]
        admin.upload(write_pack(objects.get(h) for h in closure(objects, heads)))
        self.admin = admin
        self.author = Caller(face, "editor", admin.repo)
        self.reviewer = Caller(face, "reviewer", admin.repo)
        self.owner = Caller(face, "owner", admin.repo)
        self.viewer = Caller(face, "viewer", admin.repo)
        assert admin.move(MAIN, None, self.first, op()).status_code == 200
        assert admin.move(TEAM, None, self.second, op()).status_code == 200

    def protect(self, approvals: int = 1) -> None:
        rules = {"rules": [{"pattern": "main", "approvals": approvals}]}
        assert self.owner.put("protection", rules).status_code == 200

    def propose(self, caller: Caller | None = None, **other: Any) -> httpx.Response:
        body = {"op": op(), "source": TEAM, "target": MAIN, "title": "Team work", **other}
        return (caller or self.author).post("proposals", body)

    def review(
        self, number: int, verdict: str, head: Hash, caller: Caller | None = None, **other: Any
    ) -> httpx.Response:
        body = {"op": op(), "verdict": verdict, "head": head.hex(), **other}
        return (caller or self.reviewer).post(f"proposals/{number}/reviews", body)

    def merge(
        self, number: int, old: Hash, new: Hash, caller: Caller | None = None, **other: Any
    ) -> httpx.Response:
        body = {"op": op(), "old": old.hex(), "new": new.hex(), **other}
        return (caller or self.author).post(f"proposals/{number}/merge", body)


@pytest.fixture
def story(admin: Caller, face: Face) -> Story:
    return Story(admin, face)


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


# ------------------------------------------------------------ proposals
def test_a_proposal_is_reviewed_and_merged(story: Story) -> None:
    story.protect()
    opened = story.propose(description="Please look.").json()
    number = opened["number"]
    assert opened["state"] == "open"
    assert opened["head"] == story.second.hex()
    assert opened["checks"] == {
        "approvals": 0,
        "needed": 1,
        "changes_requested": False,
        "can_merge": False,
    }
    assert code(story.merge(number, story.first, story.second)) == (409, "not-approved")

    about = story.review(number, "comment", story.second, record="a", text="Why two?")
    assert about.json()["reviews"][0]["record"] == "a"
    assert story.review(number, "approve", story.second).json()["checks"]["can_merge"]
    merged = story.merge(number, story.first, story.second)
    assert merged.status_code == 200

    assert story.admin.heads()[MAIN] == story.second.hex()
    told = story.viewer.get(f"proposals/{number}").json()
    assert told["state"] == "merged"
    assert told["ended_ms"] is not None
    assert code(story.review(number, "comment", story.second)) == (409, "proposal-ended")
    assert [p["number"] for p in story.viewer.get("proposals").json()["proposals"]] == [number]
    waiting = story.viewer.get("proposals", params={"state": "open"}).json()
    assert waiting == {"proposals": []}


def test_a_target_that_went_on_is_merged_by_a_version_that_contains_both(story: Story) -> None:
    number = story.propose().json()["number"]
    story.admin.move(MAIN, story.first, story.beside, op())

    assert code(story.merge(number, story.first, story.second)) == (412, "ref-moved")
    assert code(story.merge(number, story.beside, story.second))[0] == 422
    assert story.merge(number, story.beside, story.merged).status_code == 200


def test_a_version_without_what_was_proposed_does_not_end_a_proposal(story: Story) -> None:
    number = story.propose().json()["number"]

    assert code(story.merge(number, story.first, story.beside)) == (422, "not-descendant")

    assert story.admin.heads()[MAIN] == story.first.hex()
    assert story.viewer.get(f"proposals/{number}").json()["state"] == "open"


def test_what_was_approved_must_be_looked_at_again_when_it_changes(story: Story) -> None:
    story.protect()
    number = story.propose().json()["number"]
    story.review(number, "approve", story.second)
    story.admin.move(TEAM, story.second, story.third, op())

    assert not story.viewer.get(f"proposals/{number}").json()["checks"]["can_merge"]
    assert code(story.review(number, "approve", story.second)) == (412, "ref-moved")
    assert story.review(number, "approve", story.third).json()["checks"]["can_merge"]


def test_nothing_rides_along_with_what_was_reviewed(story: Story) -> None:
    story.protect()
    number = story.propose().json()["number"]
    story.review(number, "approve", story.second)

    answer = story.merge(number, story.first, story.third)  # contains it, and more

    assert code(answer) == (422, "not-descendant")
    assert story.admin.heads()[MAIN] == story.first.hex()


def test_a_request_for_changes_outlives_another_version(story: Story) -> None:
    number = story.propose().json()["number"]
    story.review(number, "request_changes", story.second)
    story.admin.move(TEAM, story.second, story.third, op())

    assert story.viewer.get(f"proposals/{number}").json()["checks"]["changes_requested"]
    assert story.review(number, "approve", story.third).json()["checks"]["can_merge"]


def test_a_request_for_changes_stops_a_merge_until_it_is_taken_back(story: Story) -> None:
    number = story.propose().json()["number"]
    asked = story.review(number, "request_changes", story.second).json()["checks"]
    assert (asked["changes_requested"], asked["can_merge"]) == (True, False)
    assert code(story.merge(number, story.first, story.second)) == (409, "not-approved")

    assert story.review(number, "approve", story.second).json()["checks"]["can_merge"]


def test_nobody_approves_their_own_proposal(story: Story) -> None:
    number = story.propose(story.owner).json()["number"]

    answer = story.review(number, "approve", story.second, story.owner)

    assert code(answer) == (403, "own-proposal")


def test_the_same_operation_opens_one_proposal_and_gives_one_review(story: Story) -> None:
    again = {"op": op()}
    first, second = story.propose(**again), story.propose(**again)
    assert first.json() == second.json()
    number = first.json()["number"]
    same = {"op": op()}
    story.review(number, "comment", story.second, **same)
    told = story.review(number, "comment", story.second, **same).json()
    assert len(told["reviews"]) == 1
    merge = {"op": op()}
    one = story.merge(number, story.first, story.second, **merge)
    two = story.merge(number, story.first, story.second, **merge)
    assert one.json() == two.json()


def test_a_merged_proposal_opens_a_protected_branch_for_nothing_else(story: Story) -> None:
    story.protect()
    number = story.propose().json()["number"]
    story.review(number, "approve", story.second)
    assert story.merge(number, story.first, story.second).status_code == 200

    answer = story.merge(number, story.second, story.third)

    assert code(answer) == (409, "proposal-ended")
    assert story.admin.heads()[MAIN] == story.second.hex()


def test_of_two_branches_there_is_one_open_proposal(story: Story) -> None:
    number = story.propose().json()["number"]
    assert code(story.propose()) == (409, "proposal-open")

    assert story.author.post(f"proposals/{number}/close").json()["state"] == "closed"
    assert story.author.post(f"proposals/{number}/close").json()["state"] == "closed"
    assert story.propose().json()["number"] == number + 1
    assert code(story.merge(number, story.first, story.second)) == (409, "proposal-ended")


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": "refs/heads/gone"},
        {"target": "refs/heads/gone"},
        {"source": MAIN},
        {"source": "refs/tags/1.0.0"},
    ],
)
def test_a_proposal_needs_two_branches(story: Story, wrong: dict[str, str]) -> None:
    assert code(story.propose(**wrong)) == (422, "no-branches")


def test_a_deleted_source_cannot_be_merged(story: Story) -> None:
    number = story.propose().json()["number"]
    story.admin.move(TEAM, story.second, None, op())

    assert story.viewer.get(f"proposals/{number}").json()["head"] is None
    assert code(story.merge(number, story.first, story.second)) == (422, "no-branches")


def test_who_may_do_what_with_proposals(story: Story) -> None:
    assert story.propose(story.viewer).status_code == 403
    assert story.propose(story.reviewer).status_code == 403
    number = story.propose().json()["number"]
    assert story.review(number, "comment", story.second, story.viewer).status_code == 403
    assert story.review(number, "approve", story.second, story.author).status_code == 403
    assert story.merge(number, story.first, story.second, story.reviewer).status_code == 403
    assert story.reviewer.post(f"proposals/{number}/close").status_code == 403
    assert story.viewer.get("proposals/99").status_code == 404


# ------------------------------------------------------------ protection
def test_a_protected_branch_moves_by_proposals_only(story: Story) -> None:
    story.protect(approvals=0)

    assert code(story.admin.move(MAIN, story.first, story.second, op())) == (403, "protected")
    assert code(story.admin.move(MAIN, story.first, None, op())) == (403, "protected")
    assert story.admin.move(TEAM, story.second, story.third, op()).status_code == 200
    number = story.propose().json()["number"]
    assert story.merge(number, story.first, story.third).status_code == 200


def test_of_several_rules_the_strictest_holds(story: Story) -> None:
    rules = [{"pattern": "*", "approvals": 0}, {"pattern": "ma*", "approvals": 2}]
    told = story.owner.put("protection", {"rules": rules}).json()
    assert told == {"rules": rules}
    number = story.propose().json()["number"]

    assert story.viewer.get(f"proposals/{number}").json()["checks"]["needed"] == 2
    assert story.viewer.get("protection").json() == {"rules": rules}


def test_protecting_is_for_owners_and_is_in_the_audit_log(story: Story) -> None:
    assert story.author.put("protection", {"rules": []}).status_code == 403
    story.protect()

    (entry, *_) = story.owner.get("audit").json()
    assert entry["action"] == "protection-set"
    assert entry["detail"] == {"rules": "main: 1"}


# ------------------------------------------------------------ locks
def test_a_locked_branch_moves_for_its_holder_only(story: Story) -> None:
    lock = story.author.post("locks", {"ref": TEAM, "note": "renaming"}).json()
    assert lock["note"] == "renaming"
    assert story.viewer.get("locks").json()["locks"] == [lock]

    assert code(story.owner.move(TEAM, story.second, story.third, op())) == (423, "locked")
    assert code(story.owner.post("locks", {"ref": TEAM})) == (423, "locked")
    assert story.author.move(TEAM, story.second, story.third, op()).status_code == 200


def test_a_heartbeat_keeps_a_lock(story: Story) -> None:
    first = story.author.post("locks", {"ref": TEAM, "seconds": 10}).json()
    second = story.author.post("locks", {"ref": TEAM, "seconds": 600}).json()

    assert second["taken_ms"] == first["taken_ms"]
    assert second["until_ms"] > first["until_ms"]


def test_a_lock_is_given_back_or_broken(story: Story) -> None:
    other = story.owner
    story.author.post("locks", {"ref": TEAM})
    assert story.viewer.post("locks", {"ref": TEAM}).status_code == 403
    assert story.reviewer.post("locks:release", {"ref": TEAM}).status_code == 423
    assert other.post("locks:release", {"ref": TEAM}).status_code == 204
    assert story.viewer.get("locks").json() == {"locks": []}
    assert other.get("audit").json()[0]["action"] == "lock-broken"

    story.author.post("locks", {"ref": TEAM})
    assert story.author.post("locks:release", {"ref": TEAM}).status_code == 204
    assert story.author.post("locks:release", {"ref": TEAM}).status_code == 204
