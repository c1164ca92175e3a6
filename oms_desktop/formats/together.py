"""Three files that are merged: ours and theirs are read with the eyes of base, and the result is written as they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from oms_desktop.formats.reading import read
from oms_desktop.formats.syntaxes import Syntax
from oms_desktop.formats.writing import Written, write
from oms_desktop.models.messages import Message
from oms_desktop.versioning.snapshot import Snapshot, memory_snapshot


@dataclass(frozen=True, slots=True)
class Together:
    """Three versions of one file.

    Attributes:
        versions: Base, ours and theirs.
        loss: What could not be carried, for people.
        has_own_words: Whether one of them says something in our own words.
    """

    versions: tuple[Snapshot, Snapshot, Snapshot]
    loss: tuple[Message, ...]
    has_own_words: bool

    def write(self, merged: Snapshot, syntax: Syntax) -> Written:
        """Return the result as a file that speaks our own words only if one of the three does.

        Raises:
            FormatError: As `write`.
        """
        return write(merged, syntax, own_words=self.has_own_words)


def read_together(
    base: Path | bytes, ours: Path | bytes, theirs: Path | bytes, syntax: Syntax | None = None
) -> Together:
    """Read three versions of one file.

    Raises:
        FormatError: As `read`.
    """
    first = read(base, syntax)
    snapshot = memory_snapshot(first.records)
    others = [read(source, syntax, like=snapshot) for source in (ours, theirs)]
    mine, other = (memory_snapshot(one.records) for one in others)
    every = (first, *others)
    return Together(
        versions=(snapshot, mine, other),
        loss=tuple(text for one in every for text in one.loss),
        has_own_words=any(one.has_own_words for one in every),
    )
