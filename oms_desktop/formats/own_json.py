"""Our own JSON: all records as plain trees, one a line, sorted; nothing is lost and the bytes are stable."""

from __future__ import annotations

from collections.abc import Iterable

import orjson
from pydantic import ValidationError

from oms_desktop.formats.errors import FormatError
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain, UnknownKind, from_plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.canonical import FORMAT_MAJOR, canonical_json

_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def write_json(records: Iterable[Plain]) -> bytes:
    """Return the JSON text of plain *records*."""
    ordered = sorted(records, key=lambda plain: (_ORDER[plain["kind"]], plain["id"]))
    lines = b",\n".join(canonical_json(plain) for plain in ordered)
    return b'{"oms":%d,"records":[\n' % FORMAT_MAJOR + lines + b"\n]}\n"


def read_json(data: bytes, name: str) -> list[Record]:
    """Return the records that *data*, from a file called *name*, spells out.

    Raises:
        FormatError: If it is not our JSON, or was written by a newer program.
    """
    try:
        tree = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise FormatError(
            message(
                "formats.syntax",
                file=name,
                line=error.lineno,
                column=error.colno,
                syntax="OMS JSON",
                why=error.msg,
            )
        ) from error
    if not isinstance(tree, dict) or not isinstance(tree.get("records"), list):
        raise FormatError(message("formats.not_oms_json", file=name))
    if tree.get("oms") != FORMAT_MAJOR:
        raise FormatError(
            message("formats.newer", file=name, found=str(tree.get("oms")), known=FORMAT_MAJOR)
        )
    records: dict[str, Record] = {}
    for number, plain in enumerate(tree["records"], start=1):
        record = _read(plain, number, name)
        if record.id in records:
            raise FormatError(message("formats.twice", file=name, n=number, id=record.id))
        records[record.id] = record
    return list(records.values())


def _read(plain: object, number: int, name: str) -> Record:
    try:
        if not isinstance(plain, dict):
            raise UnknownKind("a record is a JSON object")
        return from_plain(plain)
    except ValidationError as error:
        first = error.errors()[0]
        where = " · ".join(map(str, first["loc"]))
        why = f"{where}: {first['msg']}" if where else first["msg"]
    except UnknownKind as error:
        why = str(error)
    raise FormatError(message("formats.bad_record", file=name, number=number, why=why))
