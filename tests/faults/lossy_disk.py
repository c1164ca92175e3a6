"""A disk in memory that loses power, or is full: an `apsw.VFS` written in Python.

Every write since a file's last sync is in the disk's cache. When power goes, any part of it survives: nothing,
all, or a random choice, and a longer write may be torn at a sector of 512 bytes.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from random import Random
from typing import Any

import apsw

SECTOR = 512


@dataclass
class DiskFile:
    """A file as the program sees it, as it is on the platter, and the writes between."""

    seen: bytearray = field(default_factory=bytearray)
    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)


class Disk:
    """The files, and when the disk fails.

    Attributes:
        writes: Operations so far that change the disk.
        dies_at: The operation at which power goes, or None.
        room: How many bytes fit, or None.
    """

    def __init__(self) -> None:
        self.files: dict[str, DiskFile] = {}
        self.writes = 0
        self.dies_at: int | None = None
        self.room: int | None = None

    @property
    def is_dead(self) -> bool:
        return self.dies_at is not None and self.writes >= self.dies_at

    def tick(self) -> None:
        if not self.is_dead:
            self.writes += 1
        if self.is_dead:
            raise apsw.IOError("power lost")

    def grow(self, file: DiskFile, size: int) -> None:
        used = sum(len(one.seen) for one in self.files.values())
        if self.room is not None and used - len(file.seen) + size > self.room:
            raise apsw.FullError("no space left")

    def after_power_loss(self, random: Random) -> Disk:
        """Return the disk as it is found when power is back."""
        found = Disk()
        for name, file in self.files.items():
            survived = bytearray(file.durable)
            mood = random.random()
            for offset, data in file.pending:
                if mood < 0.25 or (mood >= 0.5 and random.random() < 0.5):
                    continue
                if data is None:
                    del survived[offset:]
                    continue
                if len(data) > SECTOR and random.random() < 0.2:
                    data = data[: random.randrange(1, len(data) // SECTOR + 1) * SECTOR]
                _write(survived, offset, data)
            found.files[name] = DiskFile(bytearray(survived), survived)
        return found


def _write(into: bytearray, offset: int, data: bytes) -> None:
    end = offset + len(data)
    if len(into) < end:
        into.extend(bytes(end - len(into)))
    into[offset:end] = data


class OpenFile:
    """One open file of the disk, as SQLite uses it."""

    def __init__(self, disk: Disk, name: str) -> None:
        self._disk = disk
        self._file = disk.files.setdefault(name, DiskFile())

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._file.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.tick()
        self._disk.grow(self._file, max(len(self._file.seen), offset + len(data)))
        _write(self._file.seen, offset, bytes(data))
        self._file.pending.append((offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        self._disk.tick()
        del self._file.seen[size:]
        self._file.pending.append((size, None))

    def xSync(self, flags: int) -> None:
        self._disk.tick()
        self._file.durable = bytearray(self._file.seen)
        self._file.pending.clear()

    def xFileSize(self) -> int:
        return len(self._file.seen)

    def xLock(self, level: int) -> None:
        """One connection owns the file."""

    def xUnlock(self, level: int) -> None:
        """One connection owns the file."""

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, operation: int, pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return SECTOR

    def xDeviceCharacteristics(self) -> int:
        return 0

    def xClose(self) -> None:
        """Nothing is kept open."""


class LossyVFS(apsw.VFS):
    """The virtual file system *name* over *disk*."""

    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        self._random = Random(name)
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        flags[1] = flags[0]
        return OpenFile(self._disk, os.path.basename(path or f"temporary{self._random.random()}"))  # noqa: PTH119

    def xDelete(self, name: str, sync_folder: bool) -> None:
        self._disk.tick()
        self._disk.files.pop(os.path.basename(name), None)  # noqa: PTH119

    def xAccess(self, name: str, flags: int) -> bool:
        return os.path.basename(name) in self._disk.files  # noqa: PTH119

    def xFullPathname(self, name: str) -> str:
        return name

    def xRandomness(self, amount: int) -> bytes:
        return self._random.randbytes(amount)
