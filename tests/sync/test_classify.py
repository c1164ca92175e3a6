"""The table "What the client does with an answer", row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.protocol.problems import Code, Problem
from oms_desktop.sync.breaker import Outcome
from oms_desktop.sync.classify import AnswerClass, Facts, NetworkTrouble, Verdict, classify

JSON = "application/json"
TABLE = [
    (200, AnswerClass.OK, Outcome.SUCCESS),
    (201, AnswerClass.OK, Outcome.SUCCESS),
    (400, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (401, AnswerClass.AUTH, Outcome.SUCCESS),
    (403, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (404, AnswerClass.UNFIT, Outcome.SUCCESS),
    (405, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (408, AnswerClass.TRANSIENT, Outcome.FAILURE),
    (409, AnswerClass.PENDING, Outcome.SUCCESS),
    (410, AnswerClass.CURSOR_GONE, Outcome.SUCCESS),
    (412, AnswerClass.MOVED, Outcome.SUCCESS),
    (413, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (422, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (423, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (425, AnswerClass.TRANSIENT, Outcome.FAILURE),
    (426, AnswerClass.UNFIT, Outcome.SUCCESS),
    (428, AnswerClass.PERMANENT, Outcome.SUCCESS),
    (429, AnswerClass.THROTTLED, Outcome.IGNORED),
    (500, AnswerClass.TRANSIENT, Outcome.FAILURE),
    (502, AnswerClass.TRANSIENT, Outcome.FAILURE),
    (503, AnswerClass.TRANSIENT, Outcome.FAILURE),
    (504, AnswerClass.TRANSIENT, Outcome.FAILURE),
    (507, AnswerClass.SPACE, Outcome.IGNORED),
    (511, AnswerClass.INTERCEPTED, Outcome.IGNORED),
]


def judge(**facts: object) -> Verdict:
    return classify(Facts(**facts), wall_seconds=0.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(("status", "kind", "breaker"), TABLE)
def test_each_status_has_its_row(status: int, kind: AnswerClass, breaker: Outcome) -> None:
    verdict = judge(status=status, protocol="1", media_type=JSON)

    assert (verdict.kind, verdict.breaker) == (kind, breaker)
    assert verdict.message.render()


@pytest.mark.parametrize("trouble", NetworkTrouble)
def test_no_answer_is_a_failure_that_time_may_heal(trouble: NetworkTrouble) -> None:
    verdict = judge(trouble=trouble)

    assert verdict.breaker is Outcome.FAILURE
    assert verdict.is_transient


@pytest.mark.parametrize("status", [200, 302, 301, 307, 401, 403, 404, 407, 500, 511])
def test_what_is_not_an_oms_is_in_the_way(status: int) -> None:
    verdict = judge(status=status, media_type="text/html")

    assert verdict.kind is AnswerClass.INTERCEPTED
    assert verdict.breaker is Outcome.IGNORED


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_never_followed(status: int) -> None:
    assert judge(status=status, protocol="1").kind is AnswerClass.INTERCEPTED


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_gateway_may_answer_for_a_server_that_is_away(status: int) -> None:
    assert judge(status=status, media_type="text/html").kind is AnswerClass.TRANSIENT


def test_another_protocol_version_is_named() -> None:
    verdict = judge(status=200, protocol="2")

    assert verdict.kind is AnswerClass.UNFIT
    assert "version 2" in verdict.message.render()


def test_missing_objects_are_sent_again_rather_than_given_up() -> None:
    problem = Problem(title="", status=422, code=Code.OBJECTS_MISSING, retryable=True)

    assert judge(status=422, protocol="1", problem=problem).kind is AnswerClass.INCOMPLETE


def test_a_refusal_that_calls_itself_retryable_is_no_dead_letter() -> None:
    problem = Problem(title="", status=400, code=Code.MALFORMED, retryable=True)

    assert judge(status=400, protocol="1", problem=problem).kind is AnswerClass.TRANSIENT


def test_the_words_of_the_server_are_kept() -> None:
    problem = Problem(title="no", status=422, code="rule", detail="Airport has no key")

    verdict = judge(status=422, protocol="1", problem=problem)

    assert verdict.detail == "Airport has no key"
    assert "Airport has no key" in verdict.message.render()


def test_retry_after_reaches_the_verdict() -> None:
    assert judge(status=503, protocol="1", retry_after="17").retry_after == 17.0


@given(st.integers(100, 599), st.sampled_from([None, "1", "2", "x"]), st.text(max_size=20))
def test_every_answer_has_a_verdict(status: int, protocol: str | None, media: str) -> None:
    verdict = judge(status=status, protocol=protocol, media_type=media)

    assert verdict.message.render()
    assert verdict.kind is not AnswerClass.OK or protocol == "1"
