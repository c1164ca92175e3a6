"""A release is an object that names its commit, and travels after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning.canonical import FormatError, Hash, frame
from oms_desktop.versioning.closure import children, closure, missing_from
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_record
from oms_desktop.versioning.tag import Tag, decode_tag, encode_tag, peel
from oms_desktop.versioning.tree import build
from tests.builders import a_type

TAG = Tag(
    bytes(32),
    "1.2.0",
    "Adds crews.",
    "Ana",
    "ana@oms.example",
    5,
    "1.1.0",
    "backward_compatible",
    (("backward_compatible", 2),),
)

GOLDEN = (
    b"oms tag 1\0"
    b"256\0"
    b'{"author":{"mail":"ana@oms.example","name":"Ana"},"commit":"' + b"0" * 64 + b'",'
    b'"counts":{"backward_compatible":2},"level":"backward_compatible","notes":"Adds crews.",'
    b'"since":"1.1.0","time":5,"version":"1.2.0"}'
)

texts = st.text(st.characters(codec="utf-8"), max_size=20)
tags = st.builds(
    Tag,
    st.binary(min_size=32, max_size=32),
    texts,
    texts,
    texts,
    texts,
    st.integers(0, 2**50),
    texts,
    texts,
    st.dictionaries(st.sampled_from(["compatible", "incompatible"]), st.integers(1, 99)).map(
        lambda counts: tuple(sorted(counts.items()))
    ),
)


@given(tags)
def test_a_tag_is_read_as_it_was_written(tag: Tag) -> None:
    assert decode_tag(encode_tag(tag)) == tag


def test_the_bytes_of_a_tag_never_change() -> None:
    assert encode_tag(TAG) == GOLDEN


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"{}",
        b'{"commit":"00"}',
        GOLDEN.split(b"\0")[2].replace(b"0" * 64, b"0" * 62),
        GOLDEN.split(b"\0")[2].replace(b'"1.2.0"', b"12"),
        GOLDEN.split(b"\0")[2].replace(b'{"backward_compatible":2}', b"2"),
    ],
)
def test_what_is_no_tag_is_refused(body: bytes) -> None:
    with pytest.raises(FormatError):
        decode_tag(frame("tag", body))


def test_a_commit_is_no_tag() -> None:
    with pytest.raises(FormatError, match="release"):
        decode_tag(encode_commit(Commit(bytes(32), (), "Ana", "", 1, "m")))


def test_a_tag_takes_its_commit_along_and_comes_last() -> None:
    objects = MemoryObjects()
    heads: list[Hash] = []
    for name in ("Aircraft", "Airport"):
        record = a_type(name)
        root = build([(record.id, objects.add(encode_record(record)))], objects.add)
        heads.append(objects.add(encode_commit(Commit(root, tuple(heads), "Ana", "", 1, name))))
    tag = objects.add(encode_tag(Tag(heads[1], "1.0.0", "", "Ana", "", 2)))
    older = objects.add(encode_tag(Tag(heads[0], "0.1.0", "", "Ana", "", 2)))

    sent, rest = list(closure(objects, [tag])), list(closure(objects, [tag], [older]))

    assert children(objects.get(tag)) == (heads[1],)
    assert peel(objects, tag) == peel(objects, heads[1]) == heads[1]
    assert sent[-2:] == [heads[1], tag]
    assert heads[0] in sent
    assert rest[-2:] == [heads[1], tag]
    assert heads[0] not in rest
    assert list(closure(objects, [tag], [tag])) == []
    other = MemoryObjects()
    other.put(map(objects.get, sent))
    assert missing_from(other, [tag]) == set()
