import pytest

from oms_desktop.versioning.canonical import (
    FormatError,
    NewerFormat,
    canonical_json,
    frame,
    hash_of,
    parse_json,
    unframe,
)
from oms_desktop.versioning.records import encode_record, record_hash
from tests.builders import a_type

GOLDEN = {
    "empty type": (
        a_type("A"),
        b'oms record 1\x00100\x00{"api_name":"A","display_name":"A",'
        b'"id":"%s","kind":"object_type"}' % a_type("A").id.encode(),
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_bytes_of_a_record_never_change(name: str):
    record, golden = GOLDEN[name]

    assert encode_record(record) == golden


def test_the_hash_of_a_record_never_changes():
    record = a_type("Aircraft", "tailNumber", labels=(("ko", "항공기"),), description="a\n\t“b”")

    assert (
        record_hash(record).hex()
        == "4d0a0099473a0c9622ac62c92cc100184c8fc2bdf56d90bf1b612f98c4a4bc3e"
    )


def test_keys_are_sorted_and_text_is_left_as_it_is():
    decomposed = "e\u0301"

    assert canonical_json({"b": 1, "a": decomposed}) == f'{{"a":"{decomposed}","b":1}}'.encode()


def test_control_characters_are_escaped_as_rfc_8785_says():
    assert canonical_json('\x00\x1f\n"\\\x7f') == b'"\\u0000\\u001f\\n\\"\\\\\x7f"'


@pytest.mark.parametrize("value", [1.5, 2**53, -(2**53), {"é": 1}, {1: 2}, "\ud800", object()])
def test_what_other_programs_would_read_differently_is_refused(value: object):
    with pytest.raises(FormatError):
        canonical_json({"value": value} if not isinstance(value, dict) else value)


def test_an_object_gives_back_its_kind_and_body():
    assert unframe(frame("commit", b"body\0with zero")) == ("commit", b"body\0with zero")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"oms record 1\x00",
        b"oms record 1\x004\x00abc",
        b"oms spaceship 1\x003\x00abc",
        b"git blob 1\x003\x00abc",
        b"oms record one\x003\x00abc",
    ],
)
def test_damaged_bytes_are_refused(damaged: bytes):
    with pytest.raises(FormatError):
        unframe(damaged)


def test_a_newer_major_format_is_refused_with_both_versions():
    with pytest.raises(NewerFormat, match=r"format 2.*reads up to 1"):
        unframe(b"oms record 2\x003\x00abc")


def test_json_that_is_none_is_refused():
    with pytest.raises(FormatError):
        parse_json(b"{")


def test_the_hash_covers_the_header():
    assert hash_of(frame("record", b"x")) != hash_of(frame("commit", b"x"))
