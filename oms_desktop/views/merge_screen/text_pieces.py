"""Two versions of a text and the one they come from, cut into sentences and laid side by side. Knows no widget."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^\n.!?。]*[.!?。]+[\s]*|[^\n.!?。]*\n+|[^\n.!?。]+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands at one place in each version; equal where nobody changed it."""

    base: str
    ours: str
    theirs: str

    @property
    def is_changed(self) -> bool:
        """Whether a side says something else than base."""
        return not self.base == self.ours == self.theirs

    @property
    def by_itself(self) -> str:
        """The side that holds without a question: the one that changed it, or "" where both did, differently."""
        if self.ours == self.theirs or self.theirs == self.base:
            return "ours"
        return "theirs" if self.ours == self.base else ""

    def text(self, choice: str) -> str:
        """Return what a choice makes of this place; with no choice base stays."""
        match choice:
            case "ours":
                return self.ours
            case "theirs":
                return self.theirs
            case "both":
                return _spaced(self.ours, self.theirs)
            case _:
                return self.base


def pieces(base: str, ours: str, theirs: str) -> list[Piece]:
    """Return the pieces in order; each version is the pieces' texts put together."""
    was, mine, other = sentences(base), sentences(ours), sentences(theirs)
    here, there = _matches(was, mine), _matches(was, other)
    found: list[Piece] = []
    at = (0, 0, 0)
    for place in [*(n for n in range(len(was)) if n in here and n in there), len(was)]:
        ends = (place, here.get(place, len(mine)), there.get(place, len(other)))
        if any(start < end for start, end in zip(at, ends, strict=True)):
            texts = (was[at[0] : ends[0]], mine[at[1] : ends[1]], other[at[2] : ends[2]])
            found.append(Piece(*("".join(part) for part in texts)))
        if place < len(was):
            found.append(Piece(was[place], mine[ends[1]], other[ends[2]]))
        at = (ends[0] + 1, ends[1] + 1, ends[2] + 1)
    return found


def sentences(text: str) -> list[str]:
    """Return a text in sentences and lines; put together they are the text again."""
    found = _SENTENCE.findall(text)
    return found if "".join(found) == text else text.splitlines(keepends=True)


def composed(found: Sequence[Piece], choices: Sequence[str]) -> str:
    """Return the text that choices make of pieces."""
    return "".join(p.text(c) for p, c in zip(found, choices, strict=True)).strip()


def _matches(before: list[str], after: list[str]) -> dict[int, int]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return {
        block.a + n: block.b + n
        for block in matcher.get_matching_blocks()
        for n in range(block.size)
    }


def _spaced(first: str, second: str) -> str:
    """Put two texts one after the other, with a space where there is none."""
    gap = "" if not first or not second or first[-1].isspace() else " "
    return f"{first}{gap}{second}"
