"""Files of ontologies on a disk: read as UTF-8 whatever they were saved as, and replaced whole or not at all.

Knows no syntax beyond how an XML document names its encoding.
"""

from __future__ import annotations

import codecs
import os
import re
import secrets
import sys
from pathlib import Path

_BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"\A(<\?xml[^>]*?\sencoding\s*=\s*[\"'])([A-Za-z0-9._-]+)([\"'])")


def as_utf8(data: bytes, *, is_xml: bool = False) -> bytes:
    """Return *data* in UTF-8 without a byte order mark; unchanged where it does not say how it is encoded."""
    for mark, encoding in _BYTE_ORDER:
        if data.startswith(mark):
            data = _recoded(data, encoding) or data
            break
    if is_xml and (found := _DECLARED.match(data)):
        declared = found[2].decode().lower()
        told_by_mark = declared.startswith("utf-16")
        recoded = data if told_by_mark else _recoded(data, declared)
        if recoded is not None:
            data = _DECLARED.sub(rb"\1UTF-8\3", recoded)
    return data


def replace_file(path: Path, data: bytes) -> None:
    """Write *data* beside *path* and give it that name, so that the file is the old or the new one at any moment.

    A link keeps pointing to the file that is replaced, and that file keeps who may read it.

    Raises:
        OSError: If that cannot be done; nothing is left beside it then, nor after an interruption.
    """
    target = Path(os.path.realpath(path))
    unfinished = target.with_name(f".{secrets.token_hex(6)}.new")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.is_file():
            unfinished.chmod(target.stat().st_mode & 0o777)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in *folder* survive a loss of power, where the system can."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return  # one may write into a folder that one may not read
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _recoded(data: bytes, encoding: str) -> bytes | None:
    """Return *data* in UTF-8, or None where it is not what it claims to be: the parser says the place."""
    try:
        return data.decode(encoding).encode()
    except (LookupError, ValueError):
        return None
