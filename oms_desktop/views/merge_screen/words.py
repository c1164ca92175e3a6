"""What differs between two texts, word by word, as small rich text."""

from __future__ import annotations

import difflib
import html
import re
from typing import Literal

Look = Literal["words", "spaces", "plain"]
"""Changed words in bold; the same with spaces and line ends to be seen; the text as it is."""
LOOKS: tuple[Look, ...] = ("words", "spaces", "plain")
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
LONGEST = 4000
"""Texts beyond this many characters are shown plain: comparing them would take too long to look at."""


def highlighted(text: str, base: str, look: Look = "words") -> str:
    """Return *text* as HTML with the words that *base* does not have in bold."""
    if look == "plain" or not base or len(text) + len(base) > LONGEST:
        return plain(text)
    show = _spaced if look == "spaces" else plain
    words, before = _WORD.findall(text), _WORD.findall(base)
    matcher = difflib.SequenceMatcher(None, before, words, autojunk=False)
    pieces = []
    for kind, _, _, start, end in matcher.get_opcodes():
        piece = show("".join(words[start:end]))
        pieces.append(f"<b>{piece}</b>" if kind in ("insert", "replace") and piece else piece)
    return "".join(pieces)


def plain(text: str) -> str:
    """Return *text* as HTML that shows it as it is."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def _spaced(text: str) -> str:
    """Return *text* as HTML in which spaces and line ends can be seen."""
    seen = text.replace(" ", "·").replace("\t", "→").replace("\n", "↵\n")
    return plain(seen).replace("·", "·\u200b")
