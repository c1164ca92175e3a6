"""What comes in is checked here: packs object by object, and the closure of a commit before a ref may name it.

Pure over an open transaction; it raises a `Refusal` and leaves the rollback to the caller.
"""

from collections.abc import Iterator, Mapping

from oms_desktop.models.messages import message
from oms_desktop.protocol.capabilities import Limits
from oms_desktop.protocol.problems import Code
from oms_desktop.versioning.canonical import (
    FormatError,
    Hash,
    NewerFormat,
    canonical_json,
    hash_of,
    parse_json,
    unframe,
)
from oms_desktop.versioning.closure import children
from oms_desktop.versioning.commit import decode_commit
from oms_desktop.versioning.packs import read_pack
from oms_desktop.versioning.tag import decode_tag
from oms_desktop.versioning.tree import EMPTY_ROOT
from oms_server.problems import damaged, refusal, too_large
from oms_server.storage.objects import BATCH, Quarantine, RepoObjects

_LEAF_ENTRY, _INNER_ENTRY = 48, 33


def read_objects(pack: bytes, limits: Limits) -> Iterator[bytes]:
    """Yield the objects of a pack, each of them well formed.

    Raises:
        Refusal: If the pack or one of its objects is not what it should be.
    """
    try:
        for framed in read_pack(pack, limit=limits.unpacked_bytes):
            if len(framed) > limits.object_bytes:
                raise too_large(limits.object_bytes)
            check_object(framed)
            yield framed
    except NewerFormat as error:
        raise refusal(
            426, Code.UPGRADE_NEEDED, message("server.upgrade"), detail=str(error)
        ) from error
    except FormatError as error:
        raise damaged(str(error)) from error


def check_object(framed: bytes) -> None:
    """Check that one object has the shape of its kind, so that every reader can walk it.

    Raises:
        FormatError: If it has not.
    """
    kind, body = unframe(framed)
    match kind:
        case "record":
            tree = parse_json(body)
            if not isinstance(tree, dict) or canonical_json(tree) != body:
                raise FormatError(message("server.not_canonical"))
        case "node":
            size = {b"L": _LEAF_ENTRY, b"N": _INNER_ENTRY}.get(body[:1])
            if size is None or (len(body) - 1) % size:
                raise FormatError(message("server.no_node"))
        case "commit":
            decode_commit(framed)
            if canonical_json(parse_json(body)) != body:
                raise FormatError(message("server.not_canonical"))
        case "tag":
            decode_tag(framed)
            if canonical_json(parse_json(body)) != body:
                raise FormatError(message("server.not_canonical"))
        case _:
            raise FormatError(message("server.kind_not_taken", kind=kind))


def admit(objects: RepoObjects, waiting: Quarantine, heads: Mapping[Hash, str]) -> None:
    """Move the closure of *heads*, each of its kind, out of quarantine, if it is whole (I2).

    Only what is not complete already is walked, so the cost follows the difference.

    Raises:
        Refusal: If an object is missing, damaged, or of a kind that does not belong where it stands.
    """
    expected: dict[Hash, str] = dict(heads)
    wave = dict(expected)
    seen = set(expected)
    admitted: list[Hash] = []
    missing: list[Hash] = []
    while wave:
        known = objects.kinds(wave)
        for object_hash, kind in known.items():
            _check_kind(kind, wave.pop(object_hash), object_hash)
        following: dict[Hash, str] = {}
        for object_hash, framed in waiting.read(tuple(wave)):
            if hash_of(framed) != object_hash:
                raise damaged(object_hash.hex())
            _check_kind(unframe(framed)[0], wave.pop(object_hash), object_hash)
            admitted.append(object_hash)
            for child, child_kind in _expected_children(framed):
                if expected.setdefault(child, child_kind) != child_kind:
                    raise damaged(child.hex())
                if child not in seen:
                    seen.add(child)
                    following[child] = child_kind
        missing.extend(wave)  # neither stored nor in quarantine
        if len(missing) > BATCH:
            break
        wave = following
    if missing:
        raise refusal(
            422,
            Code.OBJECTS_MISSING,
            message("server.objects_missing"),
            missing=missing,
            retryable=True,
        )
    waiting.release(admitted)


def _expected_children(framed: bytes) -> Iterator[tuple[Hash, str]]:
    kind, body = unframe(framed)
    if kind == "commit":
        commit = decode_commit(framed)
        if commit.tree != EMPTY_ROOT:
            yield commit.tree, "node"
        yield from ((parent, "commit") for parent in commit.parents)
    elif kind == "tag":
        yield decode_tag(framed).commit, "commit"
    elif kind == "node":
        below = "record" if body[:1] == b"L" else "node"
        yield from ((child, below) for child in children(framed))


def _check_kind(found: str, expected: str, object_hash: Hash) -> None:
    if found == expected:
        return
    if expected in ("commit", "tag"):
        raise refusal(
            422, Code.NOT_A_COMMIT, message("server.not_a_commit"), detail=object_hash.hex()
        )
    raise damaged(object_hash.hex())
