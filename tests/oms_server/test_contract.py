"""What every client may rely on, over the application in process and over a real process alike."""

import base64
from hashlib import sha256

import pytest

from oms_desktop.versioning.canonical import Hash, canonical_json, frame, hash_of
from oms_desktop.versioning.closure import closure
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.packs import read_pack, write_pack
from oms_desktop.versioning.tag import Tag, encode_tag
from oms_desktop.versioning.tree import EMPTY_ROOT
from tests.histories import a_record, commit
from tests.oms_server.faces import Caller, Face

MAIN = "refs/heads/main"
NOWHERE = b"\x07" * 32


def pack_of(objects: MemoryObjects, *heads: Hash) -> bytes:
    return write_pack(objects.get(h) for h in closure(objects, heads))


@pytest.fixture
def objects() -> MemoryObjects:
    return MemoryObjects()


@pytest.fixture
def first(objects: MemoryObjects) -> Hash:
    return commit(objects, {"a": "one", "b": "two"})


@pytest.fixture
def second(objects: MemoryObjects, first: Hash) -> Hash:
    return commit(objects, {"a": "one", "b": "changed"}, [first])


@pytest.fixture
def sent(admin: Caller, objects: MemoryObjects, first: Hash) -> Caller:
    """An administrator whose branch `main` is at *first*."""
    assert admin.upload(pack_of(objects, first)).json() == {"objects": 4}
    assert admin.move(MAIN, None, first, "operation-0").status_code == 200
    return admin


# ------------------------------------------------------------ every answer
@pytest.mark.parametrize("path", ["/healthz", "/v1/capabilities", "/v1/repos", "/nowhere"])
def test_every_answer_names_protocol_and_epoch(face: Face, path: str) -> None:
    answer = face.request("GET", path)

    assert answer.headers["OMS-Protocol"] == "1"
    assert len(answer.headers["OMS-Epoch"]) == 32
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Server" not in answer.headers


def test_health_and_capabilities_need_no_token(face: Face) -> None:
    assert face.request("GET", "/healthz").json() == {"status": "ok"}
    assert face.request("GET", "/v1/capabilities").json()["protocols"] == [1]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "not-found"),
        ("DELETE", "/healthz", 405, "method-not-allowed"),
        ("GET", "/v1/repos/x/refs", 401, "unauthenticated"),
        ("POST", "/v1/repos/x/refs:update", 401, "unauthenticated"),
    ],
)
def test_errors_are_problems(face: Face, method: str, path: str, status: int, code: str) -> None:
    body = {"op": "operation-1", "updates": [{"ref": MAIN, "old": None, "new": None}]}
    answer = face.request(method, path, json=body if method == "POST" else None)

    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == code
    assert answer.json()["title"]


def test_another_protocol_version_is_told_to_update(face: Face) -> None:
    answer = face.request("GET", "/v1/capabilities", headers={"OMS-Protocol": "2"})

    assert (answer.status_code, answer.json()["code"]) == (426, "upgrade-needed")


# ------------------------------------------------------------ who may do what
@pytest.mark.parametrize("token", ["oms_wrong", "oms_", "x y z", "'--"])
def test_a_wrong_token_is_refused(face: Face, admin: Caller, token: str) -> None:
    answer = face.request(
        "GET", f"/v1/repos/{admin.repo}/refs", headers={"Authorization": f"Bearer {token}"}
    )

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_reader_reads_and_does_not_write(face: Face, sent: Caller, first: Hash) -> None:
    reader = Caller(face, "viewer", sent.repo)

    assert reader.heads() == {MAIN: first.hex()}
    assert reader.post("packs:fetch", {"want": [first.hex()]}).status_code == 200
    assert reader.move(MAIN, first, first).status_code == 403
    assert reader.upload(b"").status_code == 403


def test_an_editor_sends_but_makes_no_ontology_and_deletes_no_branch(
    editor: Caller, sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    assert editor.upload(pack_of(objects, second)).status_code == 200
    assert editor.move(MAIN, first, second).status_code == 200
    assert editor.make_repo().status_code == 403
    assert editor.move(MAIN, second, None, "operation-2").status_code == 403
    assert sent.move(MAIN, second, None, "operation-3").status_code == 200
    assert sent.heads() == {}


def test_ontologies_are_apart(face: Face, sent: Caller, first: Hash) -> None:
    other = Caller(face, "admin", f"{sent.repo}-other")
    other.make_repo()

    assert other.heads() == {}
    assert other.post("objects:missing", {"hashes": [first.hex()]}).json()["missing"]
    assert other.move(MAIN, None, first).status_code == 422


def test_making_an_ontology_again_is_no_error(admin: Caller) -> None:
    assert admin.make_repo().status_code == 200


@pytest.mark.parametrize("name", ["", "A", "a/b", "../x", "-a", "a" * 64])
def test_bad_names_of_ontologies(admin: Caller, name: str) -> None:
    admin.repo = name

    assert admin.make_repo().status_code == 400


def test_an_unknown_ontology_is_not_found(admin: Caller) -> None:
    admin.repo = "nothing-here"

    assert (admin.get("refs").status_code, admin.get("refs").json()["code"]) == (
        404,
        "repo-unknown",
    )


# ------------------------------------------------------------ objects
def test_missing_objects_are_those_neither_stored_nor_in_quarantine(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    record = hash_of(a_record("b", "changed"))
    ask = {"hashes": [h.hex() for h in (first, second, record)]}

    assert sent.post("objects:missing", ask).json()["missing"] == [second.hex(), record.hex()]
    sent.upload(write_pack([objects.get(record)]))
    assert sent.post("objects:missing", ask).json()["missing"] == [second.hex()]


def test_a_fetched_pack_holds_the_difference_only(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    sent.upload(pack_of(objects, second))
    sent.move(MAIN, first, second)

    answer = sent.post(
        "packs:fetch", {"want": [second.hex()], "have": [first.hex(), NOWHERE.hex()]}
    )
    fetched = {hash_of(framed) for framed in read_pack(answer.content, limit=1 << 20)}

    assert fetched == set(closure(objects, [second], [first]))
    digest = base64.b64encode(sha256(answer.content).digest()).decode()
    assert answer.headers["Content-Digest"] == f"sha-256=:{digest}:"


def test_what_no_branch_reaches_is_not_handed_out(
    sent: Caller, objects: MemoryObjects, second: Hash
) -> None:
    sent.upload(pack_of(objects, second))

    answer = sent.post("packs:fetch", {"want": [second.hex()]})

    assert (answer.status_code, answer.json()["missing"]) == (422, [second.hex()])


def test_a_pack_that_changed_on_the_way_may_be_sent_again(
    admin: Caller, objects: MemoryObjects, first: Hash
) -> None:
    pack = pack_of(objects, first)
    digest = base64.b64encode(sha256(pack).digest()).decode()
    flipped = bytes([*pack[:-1], pack[-1] ^ 1])

    answer = admin.upload(flipped, **{"Content-Digest": f"sha-256=:{digest}:"})

    assert (answer.status_code, answer.json()["retryable"]) == (400, True)


@pytest.mark.parametrize(
    "pack",
    [
        b"",
        b"garbage",
        write_pack([b"oms record 1\x005\x00{}"]),
        write_pack([b"no object at all"]),
        write_pack([frame("record", b'{"b":1, "a":2}')]),
        write_pack([frame("record", b'{"b":1,"a":2}')]),
        write_pack([frame("record", b"[]")]),
        write_pack([frame("node", b"X")]),
        write_pack([frame("node", b"L" + b"0" * 47)]),
        write_pack([frame("commit", b"{}")]),
        write_pack([frame("tag", b"{}")]),
        write_pack([frame("record", b"{}")])[:-3],
    ],
)
def test_a_pack_that_holds_anything_else_than_objects_is_refused(
    admin: Caller, pack: bytes
) -> None:
    answer = admin.upload(pack)

    assert (answer.status_code, answer.json()["code"]) == (422, "object-damaged")


def test_an_object_of_a_newer_format_asks_for_an_update(admin: Caller) -> None:
    assert admin.upload(write_pack([b"oms record 9\x002\x00{}"])).status_code == 426


def test_a_bomb_is_refused_without_unpacking_it(admin: Caller) -> None:
    bomb = write_pack([frame("record", b'"' + b"0" * (63 << 20) + b'"')] * 12)

    assert len(bomb) < 1 << 20
    assert admin.upload(bomb).status_code in {413, 422}


def test_bodies_are_bounded(admin: Caller) -> None:
    answer = admin.post("objects:missing", content=b"[" + b" " * (3 << 20) + b"]")

    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


# ------------------------------------------------------------ moving refs
def test_a_branch_is_made_and_moves_to_a_descendant(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    sent.upload(pack_of(objects, second))
    answer = sent.move(MAIN, first, second)

    assert answer.json() == {
        "op": "operation-1",
        "sequence": 2,
        "refs": [{"ref": MAIN, "head": second.hex()}],
    }
    assert sent.heads() == {MAIN: second.hex()}


def test_somebody_was_first_is_answered_with_the_current_head(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    rival = commit(objects, {"a": "rival"}, [first])
    sent.upload(pack_of(objects, second, rival))
    sent.move(MAIN, first, second)

    answer = sent.move(MAIN, first, rival, "operation-2")

    assert (answer.status_code, answer.json()["code"]) == (412, "ref-moved")
    assert answer.json()["refs"] == [{"ref": MAIN, "head": second.hex()}]
    assert sent.heads() == {MAIN: second.hex()}


def test_the_same_operation_is_answered_again_and_done_once(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    third = commit(objects, {"a": "three"}, [second])
    sent.upload(pack_of(objects, third))
    answers = [sent.move(MAIN, first, second) for _ in range(2)]
    sent.move(MAIN, second, third, "operation-3")
    late = sent.move(MAIN, first, second)

    assert answers[0].json() == answers[1].json() == late.json()
    assert sent.heads() == {MAIN: third.hex()}
    assert [c["op"] for c in sent.get("changes", params={"since": 0}).json()["changes"]] == [
        "operation-0",
        "operation-1",
        "operation-3",
    ]


def test_an_operation_id_says_one_thing_only(sent: Caller, first: Hash, second: Hash) -> None:
    answer = sent.move("refs/heads/other", None, first, "operation-0")

    assert (answer.status_code, answer.json()["code"]) == (422, "op-reused")


def test_another_operation_for_what_is_done_succeeds_without_effect(
    sent: Caller, first: Hash
) -> None:
    assert sent.move(MAIN, None, first, "operation-9").status_code == 200
    assert sent.get("refs").json()["sequence"] == 1


def test_a_branch_never_turns_back(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    unrelated = commit(objects, {"z": "z"})
    sent.upload(pack_of(objects, second, unrelated))
    sent.move(MAIN, first, second)

    for target in (first, unrelated):
        answer = sent.move(MAIN, second, target, f"operation-{target.hex()[:4]}")
        assert (answer.status_code, answer.json()["code"]) == (422, "not-descendant")


def test_a_ref_never_names_what_is_not_whole(
    admin: Caller, objects: MemoryObjects, first: Hash
) -> None:
    record = hash_of(a_record("a", "one"))
    admin.upload(write_pack(objects.get(h) for h in closure(objects, [first]) if h != record))

    answer = admin.move(MAIN, None, first)

    assert (answer.status_code, answer.json()["code"]) == (422, "objects-missing")
    assert answer.json()["missing"] == [record.hex()]
    assert answer.json()["retryable"]
    admin.upload(write_pack([objects.get(record)]))
    assert admin.move(MAIN, None, first).status_code == 200


def test_a_ref_names_commits_only(admin: Caller, objects: MemoryObjects) -> None:
    record = a_record("a", "one")
    admin.upload(write_pack([record]))

    answer = admin.move(MAIN, None, hash_of(record))

    assert (answer.status_code, answer.json()["code"]) == (422, "not-a-commit")


def test_a_commit_whose_tree_is_no_tree_is_refused(admin: Caller) -> None:
    record = a_record("a", "one")
    wrong = encode_commit(Commit(hash_of(record), (), "Kim", "", 0, ""))
    admin.upload(write_pack([record, wrong]))

    assert admin.move(MAIN, None, hash_of(wrong)).status_code == 422


def test_an_empty_ontology_can_be_sent(admin: Caller) -> None:
    empty = encode_commit(Commit(EMPTY_ROOT, (), "Kim", "", 0, ""))
    admin.upload(write_pack([empty]))

    assert admin.move(MAIN, None, hash_of(empty)).status_code == 200


def test_several_refs_move_together_or_not_at_all(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    sent.upload(pack_of(objects, second))
    updates = [
        {"ref": MAIN, "old": first.hex(), "new": second.hex()},
        {"ref": "refs/heads/other", "old": first.hex(), "new": second.hex()},
    ]

    refused = sent.post("refs:update", {"op": "operation-1", "updates": updates})
    assert refused.status_code == 412
    assert sent.heads() == {MAIN: first.hex()}
    updates[1]["old"] = None  # type: ignore[assignment]
    assert sent.post("refs:update", {"op": "operation-2", "updates": updates}).status_code == 200
    assert sent.heads() == {MAIN: second.hex(), "refs/heads/other": second.hex()}


def test_an_update_without_old_needs_one(sent: Caller, first: Hash) -> None:
    body = {"op": "operation-1", "updates": [{"ref": MAIN, "new": first.hex()}]}

    answer = sent.post("refs:update", body)

    assert (answer.status_code, answer.json()["code"]) == (428, "precondition-required")


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"op": "x", "updates": []},
        {"op": "operation-1", "updates": []},
        {"op": "operation-1", "updates": [{"ref": "main", "old": None, "new": None}]},
        {"op": "operation-1", "updates": [{"ref": MAIN, "old": None, "new": "xyz"}]},
        {"op": "operation-1", "updates": [{"ref": MAIN, "old": None, "new": None}] * 2},
    ],
)
def test_malformed_updates_are_refused(admin: Caller, body: object) -> None:
    answer = admin.post("refs:update", body)

    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


def test_header_and_body_name_the_same_operation(sent: Caller, first: Hash) -> None:
    body = {"op": "operation-1", "updates": [{"ref": MAIN, "old": None, "new": first.hex()}]}

    assert sent.post("refs:update", body, headers={"Idempotency-Key": "other"}).status_code == 400
    assert (
        sent.post("refs:update", body, headers={"Idempotency-Key": '"operation-1"'}).status_code
        == 200
    )


def test_a_release_is_a_tag_and_never_moves(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    ref = "refs/tags/1.0.0"
    tags = [encode_tag(Tag(commit, "1.0.0", "", "kim", "", 0)) for commit in (first, second)]
    one, two = map(hash_of, tags)
    sent.upload(write_pack([*tags, *(objects.get(h) for h in closure(objects, [second]))]))

    assert sent.move(ref, None, first, "operation-1").json()["code"] == "not-a-commit"
    assert sent.move(MAIN, first, one, "operation-2").json()["code"] == "not-a-commit"
    assert sent.move(ref, None, one, "operation-3").status_code == 200
    assert sent.move(ref, one, two, "operation-4").json()["code"] == "not-descendant"
    assert sent.move(ref, one, None, "operation-5").json()["code"] == "not-descendant"
    assert sent.heads()[ref] == one.hex()
    fetched = sent.post("packs:fetch", {"want": [one.hex()], "have": [first.hex()]})
    assert list(read_pack(fetched.content, limit=1 << 20)) == [tags[0]]


# ------------------------------------------------------------ what happened
def test_refs_answer_304_while_nothing_moves(
    sent: Caller, objects: MemoryObjects, first: Hash, second: Hash
) -> None:
    tag = sent.get("refs").headers["ETag"]
    assert sent.get("refs", headers={"If-None-Match": tag}).status_code == 304
    sent.upload(pack_of(objects, second))
    sent.move(MAIN, first, second)

    assert sent.get("refs", headers={"If-None-Match": tag}).status_code == 200


def test_the_log_tells_who_moved_what(sent: Caller, first: Hash) -> None:
    answer = sent.get("changes", params={"since": 0}).json()
    change = answer["changes"][0]

    assert answer["sequence"] == 1
    assert (change["ref"], change["old"], change["new"]) == (MAIN, None, first.hex())
    assert (change["op"], change["actor"]) == ("operation-0", change["actor"])
    assert sent.get("changes", params={"since": 1}).json()["changes"] == []


def test_a_cursor_ahead_of_the_log_is_gone(sent: Caller) -> None:
    answer = sent.get("changes", params={"since": 99})

    assert (answer.status_code, answer.json()["code"]) == (410, "cursor-gone")


@pytest.mark.parametrize("since", ["", "-1", "x", "1e3"])
def test_a_cursor_is_a_number(sent: Caller, since: str) -> None:
    assert sent.get("changes", params={"since": since}).status_code == 400


def test_canonical_json_is_what_the_wire_keeps() -> None:
    assert (
        frame("record", canonical_json({"b": 1, "a": 2})) == b'oms record 1\x0013\x00{"a":2,"b":1}'
    )
