"""Long texts: merged by sentences, then by words; never a marker in a value (M004, M005)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from oms_desktop.merge.diff3 import Block, diff3
from oms_desktop.merge.findings import Fix, Severity
from oms_desktop.merge.site import Site
from oms_desktop.merge.values import ABSENT, Maybe, or_absent
from oms_desktop.models.fields import FieldRule

_SENTENCE = re.compile(r".+?(?:[.!?。]+[\"'”’)]*(?:\s+|$)|\n+|$)", re.DOTALL)
_WORD = re.compile(r"\s+|\w+|[^\w\s]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One stretch of three texts, for showing what differs."""

    kind: Literal["same", "ours", "theirs", "both", "conflict"]
    base: str
    ours: str
    theirs: str


def merge_text(site: Site, field: FieldRule, base: Maybe, ours: Maybe, theirs: Maybe) -> Maybe:
    """Take both sides' changes where they do not meet (M004); else a person decides (M005)."""
    if site.is_new:
        return site.conflict("E402", base, ours, theirs)
    was, here, there = ("" if text is ABSENT else str(text) for text in (base, ours, theirs))
    if not here or not there or not was:  # written from nothing, or cleared, against rewritten
        return site.conflict("M005", base, ours, theirs)
    merged = merge_texts(was, here, there)
    if merged is None:
        draft = Fix("draft", needs="value", prefill=both_texts(was, here, there))
        return site.conflict("M005", base, ours, theirs, draft)
    return site.find(
        "M004", Severity.WARN, base, ours, theirs, or_absent(merged), combined=or_absent(merged)
    )


def merge_texts(base: str, ours: str, theirs: str) -> str | None:
    """Return the merge of two changed texts, or None where they changed the same words."""
    pieces: list[str] = []
    for block in diff3(sentences(base), sentences(ours), sentences(theirs)):
        if not block.is_conflict:
            pieces.extend(block.merged)
            continue
        words = _merge_words(block)
        if words is None:
            return None
        pieces.append(words)
    return "".join(pieces)


def text_blocks(base: str, ours: str, theirs: str) -> tuple[TextBlock, ...]:
    """Return the stretches of three texts by words."""
    blocks = diff3(words(base), words(ours), words(theirs))
    return tuple(
        TextBlock(_kind(block), "".join(block.base), "".join(block.ours), "".join(block.theirs))
        for block in blocks
    )


def both_texts(base: str, ours: str, theirs: str) -> str:
    """Return a text to start editing from: merged where that is clean, else both versions one after the other.

    Which version comes first depends on their texts alone, never on the side.
    """
    pieces: list[str] = []
    for block in diff3(sentences(base), sentences(ours), sentences(theirs)):
        if not block.is_conflict:
            pieces.extend(block.merged)
            continue
        first, second = sorted(("".join(block.ours), "".join(block.theirs)))
        glue = " " if first and not first[-1].isspace() else ""
        pieces.append(f"{first}{glue}{second}")
    return "".join(pieces)


def sentences(text: str) -> list[str]:
    """Split a text into sentences and lines; joined they are the text again."""
    return _SENTENCE.findall(text)


def words(text: str) -> list[str]:
    """Split a text into words, spaces and signs; joined they are the text again."""
    return _WORD.findall(text)


def _merge_words(block: Block[str]) -> str | None:
    """Merge two rewritings of the same sentences; edits that touch count as the same words."""
    versions = ("".join(block.base), "".join(block.ours), "".join(block.theirs))
    if not all(versions):
        return None
    merged: list[str] = []
    for piece in diff3(*(words(version) for version in versions), apart=True):
        if piece.is_conflict:
            return None
        merged.extend(piece.merged)
    return "".join(merged)


def _kind(block: Block[str]) -> Literal["same", "ours", "theirs", "both", "conflict"]:
    if block.is_conflict:
        return "conflict"
    if block.ours == block.theirs:
        return "same" if block.ours == block.base else "both"
    return "ours" if block.theirs == block.base else "theirs"
