"""Moving objects: what the server lacks goes up in packs, what we lack comes down in one; in slices, so that nothing stalls.

Objects are put children first and only where all their children are, so that whatever stands in the project file has its
closure there too (I2), also after a crash in the middle.
"""

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final

from oms_desktop.protocol.capabilities import Limits
from oms_desktop.protocol.problems import Code
from oms_desktop.sync.line import CallFailed, Line
from oms_desktop.sync.requests import Breathe, FetchPack, FindMissing, SendPack, Steps
from oms_desktop.versioning.canonical import FormatError, Hash, hash_of
from oms_desktop.versioning.closure import children, closure
from oms_desktop.versioning.objects import ObjectMissing, ObjectStore
from oms_desktop.versioning.packs import read_pack, write_pack

PACK_BYTES: Final = 4 << 20
"""Framed bytes in one pack that is sent."""
SLICE_OBJECTS: Final = 64
SLICE_BYTES: Final = 256 << 10


def send_objects(
    line: Line, objects: ObjectStore, limits: Limits, head: Hash, haves: Collection[Hash]
) -> Steps[int]:
    """Send what *head* reaches, *haves* do not and the server lacks; return how many objects went up.

    Raises:
        CallFailed: As `Line.call`.
    """
    needed: list[Hash] = []
    for needed_hash in closure(objects, [head], haves):
        needed.append(needed_hash)
        if len(needed) % SLICE_OBJECTS == 0:
            yield Breathe()
    missing: list[Hash] = []
    for batch in _batches(needed, limits.hashes):
        answer = yield from line.call(FindMissing(tuple(batch)))
        lacking = set(answer.missing)
        missing.extend(h for h in batch if h in lacking)
    for parcel in _by_size(objects, missing, min(PACK_BYTES, limits.pack_bytes // 2)):
        yield from _send_pack(line, parcel)
    return len(missing)


def _send_pack(line: Line, parcel: list[bytes]) -> Steps[None]:
    """Send some objects; in halves, where the server finds them too large."""
    waiting = deque([parcel])
    while waiting:
        part = waiting.popleft()
        yield Breathe()
        try:
            yield from line.call(SendPack(write_pack(part)))
        except CallFailed as failed:
            if failed.verdict.code != Code.TOO_LARGE or len(part) == 1:
                raise
            middle = len(part) // 2
            waiting.extendleft((part[middle:], part[:middle]))


def fetch_objects(
    line: Line,
    objects: ObjectStore,
    limits: Limits,
    wants: Sequence[Hash],
    haves: Sequence[Hash],
) -> Steps[int]:
    """Fetch what *wants* reach, and keep it; return how many objects came.

    Raises:
        CallFailed: As `Line.call`, or if what came is not whole.
    """
    pack = yield from line.call(FetchPack(tuple(wants), tuple(haves)))
    arrived: set[Hash] = set()
    part: list[bytes] = []
    size = 0
    try:
        for framed in read_pack(pack, limit=limits.unpacked_bytes):
            part.append(framed)
            size += len(framed)
            if len(part) >= SLICE_OBJECTS or size >= SLICE_BYTES:
                _keep(objects, part, arrived)
                part, size = [], 0
                yield Breathe()
        _keep(objects, part, arrived)
    except (FormatError, ObjectMissing) as error:
        raise line.unreadable(str(error)) from error
    lacking = set(wants) - arrived
    if lacking - objects.has(lacking):
        raise line.unreadable("the pack lacks what was asked for")
    return len(arrived)


def _keep(objects: ObjectStore, part: Sequence[bytes], arrived: set[Hash]) -> None:
    """Put some objects, if all they refer to is here.

    Raises:
        ObjectMissing: If it is not; nothing of *part* is kept then.
    """
    new = {hash_of(framed) for framed in part}
    outside = {c for framed in part for c in children(framed)} - new - arrived
    lacking = outside - objects.has(outside)
    if lacking:
        raise ObjectMissing(min(lacking))
    objects.put(part)
    arrived |= new


def _by_size(objects: ObjectStore, hashes: Sequence[Hash], limit: int) -> Iterator[list[bytes]]:
    part: list[bytes] = []
    size = 0
    for object_hash in hashes:
        framed = objects.get(object_hash)
        if part and size + len(framed) > limit:
            yield part
            part, size = [], 0
        part.append(framed)
        size += len(framed)
    if part:
        yield part


def _batches(hashes: Sequence[Hash], size: int) -> Iterator[list[Hash]]:
    rest = iter(hashes)
    while batch := list(islice(rest, size)):
        yield batch
