import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.versioning.canonical import FormatError
from oms_desktop.versioning.packs import read_pack, write_pack

LIMIT = 1 << 20


@given(st.lists(st.binary(min_size=1, max_size=300), max_size=20))
def test_a_pack_gives_back_its_objects(objects: list[bytes]):
    assert list(read_pack(write_pack(objects), limit=LIMIT)) == objects


@given(st.binary(max_size=200), st.integers(0, 100))
def test_damaged_packs_are_refused_not_half_read(noise: bytes, cut: int):
    pack = write_pack([b"one" * 50, b"two" * 50])

    for damaged in (noise, pack[:-1], pack[:cut], pack[: len(pack) // 2] + noise):
        if damaged != pack:
            with pytest.raises(FormatError):
                list(read_pack(damaged, limit=LIMIT))


def test_a_bomb_is_noticed_before_it_unpacks():
    bomb = write_pack([b"\0" * (8 << 20)])

    assert len(bomb) < 2000
    with pytest.raises(FormatError, match="larger than allowed"):
        list(read_pack(bomb, limit=LIMIT))
