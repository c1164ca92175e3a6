"""The records of the wire: what they take, what they refuse, and that they come back as they went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from oms_desktop.protocol.problems import Problem
from oms_desktop.protocol.refs import RefHead, Refs, check_ref_name
from oms_desktop.protocol.transfer import MAX_HASHES, MissingRequest
from oms_desktop.protocol.update import RefMove, UpdateRequest

HASHES = st.binary(min_size=32, max_size=32)


@given(st.lists(HASHES, max_size=20))
def test_hashes_travel_as_hexadecimal_digits(hashes: list[bytes]) -> None:
    sent = MissingRequest(hashes=tuple(hashes))

    assert MissingRequest.model_validate_json(sent.to_json()) == sent
    assert all(h.hex() in sent.to_json().decode() for h in hashes)


@given(HASHES, st.none() | HASHES)
def test_a_move_travels_with_both_ends(new: bytes, old: bytes | None) -> None:
    sent = UpdateRequest(
        op="operation-1", updates=(RefMove(ref="refs/heads/한국/main", old=old, new=new),)
    )

    assert UpdateRequest.model_validate_json(sent.to_json()) == sent


@pytest.mark.parametrize("text", ["", "ab", "AB" * 32, "g" * 64, "ab" * 33])
def test_a_hash_is_64_lower_case_digits(text: str) -> None:
    with pytest.raises(ValidationError):
        MissingRequest.model_validate({"hashes": [text]})


def test_a_move_without_old_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        UpdateRequest.model_validate(
            {"op": "operation-1", "updates": [{"ref": "refs/heads/main", "new": None}]}
        )

    assert refused.value.errors()[0]["loc"][-1] == "old"


def test_a_list_of_hashes_is_bounded() -> None:
    with pytest.raises(ValidationError):
        MissingRequest(hashes=tuple([b"x" * 32] * (MAX_HASHES + 1)))


@pytest.mark.parametrize(
    "name", ["refs/heads/main", "refs/heads/feature/a-b", "refs/heads/항공", "refs/tags/v1.0"]
)
def test_good_branch_names(name: str) -> None:
    assert check_ref_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "main",
        "refs/heads/",
        "refs/working/main",
        "refs/remotes/origin/main",
        "refs/heads/a..b",
        "refs/heads/a//b",
        "refs/heads/a b",
        "refs/heads/a\nb",
        "refs/heads/-a",
        "refs/heads/.a",
        "refs/heads/a/.b",
        "refs/heads/a/",
        "refs/heads/a.lock",
        "refs/heads/a~1",
        "refs/heads/" + "a" * 300,
    ],
)
def test_bad_branch_names(name: str) -> None:
    with pytest.raises(ValueError):
        check_ref_name(name)


def test_a_newer_peer_may_say_more() -> None:
    text = b'{"sequence": 3, "refs": [], "colour": "blue"}'

    assert Refs.model_validate_json(text) == Refs(sequence=3, refs=())


def test_a_problem_may_carry_an_unknown_code() -> None:
    text = b'{"title": "no", "status": 499, "code": "made-up"}'

    assert Problem.model_validate_json(text).code == "made-up"


def test_a_ref_may_be_absent() -> None:
    assert RefHead(ref="refs/heads/main", head=None).to_json().endswith(b'"head":null}')
