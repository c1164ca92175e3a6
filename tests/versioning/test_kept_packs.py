"""Packs as they are kept: they give back what was put in, and never half of it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning.canonical import FormatError, frame, hash_of
from oms_desktop.versioning.kept_packs import PACK_BYTES, Dictionary, cut, pack, train, unpack

bodies = st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode())
framed = st.builds(frame, st.sampled_from(["record", "node", "commit"]), bodies)


def records(count: int) -> list[bytes]:
    chance = Random(1)
    words = ["aircraft", "airport", "crew", "flight", "seat", "gate", "ticket"]
    return [
        frame(
            "record", b'{"kind":"object_type","name":"%s %d"}' % (chance.choice(words).encode(), n)
        )
        for n in range(count)
    ]


@given(st.lists(framed, max_size=20))
def test_a_pack_gives_back_its_objects(objects: list[bytes]) -> None:
    assert unpack(pack(objects)) == objects


@given(st.lists(framed, min_size=1, max_size=8), st.data())
def test_a_pack_that_is_cut_short_is_refused(objects: list[bytes], data: st.DataObject) -> None:
    whole = pack(objects)

    with pytest.raises(FormatError):
        unpack(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(st.lists(framed, min_size=1, max_size=8), st.data())
def test_noise_in_a_pack_is_refused_or_seen_by_the_hashes(
    objects: list[bytes], data: st.DataObject
) -> None:
    noisy = bytearray(pack(objects))
    noisy[data.draw(st.integers(0, len(noisy) - 1))] ^= data.draw(st.integers(1, 255))

    try:
        found = unpack(bytes(noisy))
    except FormatError:
        return
    as_noted = [hash_of(one) for one in found] == [hash_of(one) for one in objects]
    assert as_noted == (found == objects)


def test_a_stream_that_ends_in_an_object_is_refused() -> None:
    with pytest.raises(FormatError):
        unpack(pack([frame("record", b"{}")[:-1]]))
    with pytest.raises(FormatError):
        unpack(pack([b"no object at all"]))


def test_versions_of_one_record_cost_their_difference() -> None:
    chance = Random(2)
    text = bytes(chance.choices(range(97, 123), k=4000))
    versions = [frame("record", text[: n * 50] + b"!" + text[n * 50 :]) for n in range(10)]

    alone = sum(len(pack([one])) for one in versions)

    assert len(pack(versions)) < len(pack(versions[:1])) + 9 * 100
    assert len(pack(versions)) < alone / 5


def test_what_records_share_is_said_once() -> None:
    many = records(3000)
    shared = train(many)

    assert shared is not None
    again = Dictionary.from_bytes(shared.to_bytes())
    data = pack(many[:20], shared)
    assert len(data) < len(pack(many[:20]))
    assert unpack(data, again) == many[:20]
    with pytest.raises(FormatError):
        unpack(data)


def test_few_records_have_no_dictionary() -> None:
    assert train(records(50)) is None
    assert train([]) is None
    with pytest.raises(FormatError):
        Dictionary.from_bytes(b"noise")


def test_packs_are_cut_at_their_size_and_in_order() -> None:
    objects = [(bytes([n % 256]), bytes(1000)) for n in range(300)]
    large = (b"large", bytes(PACK_BYTES * 2))
    given = [*objects[:10], large, *objects[10:]]

    parts = list(cut(given))

    assert [pair for part in parts for pair in part] == given
    assert [large] in parts
    for part in parts:
        assert len(part) == 1 or sum(len(framed) for _, framed in part) <= PACK_BYTES
