"""How well a text answers a query; pure."""

from __future__ import annotations

import unicodedata

from rapidfuzz import fuzz

NOTHING = 0.0
_TYPO_LIMIT = 78.0


def folded(text: str) -> str:
    """Return *text* as names are compared and sorted: composed and without case."""
    return unicodedata.normalize("NFC", text).casefold()


def score(query: str, text: str) -> float:
    """Return how well *text* answers *query*, 0 (not at all) to 100 (it is the query).

    The start of the text counts more than the start of a word, that more than the middle of one, and the initials of
    words and texts with a letter wrong come last.
    """
    wanted, given = folded(query).strip(), folded(text)
    if not wanted or not given:
        return NOTHING
    shorter = 4.0 * min(1.0, len(wanted) / len(given))
    if given == wanted:
        return 100.0
    if given.startswith(wanted):
        return 90.0 + shorter
    words = given.replace("-", " ").replace("…", " ").split()
    if any(word.startswith(wanted) for word in words):
        return 82.0 + shorter
    if wanted in given:
        return 70.0 + shorter
    pieces = wanted.split()
    if len(pieces) > 1 and all(any(w.startswith(p) for w in words) for p in pieces):
        return 80.0 + shorter
    if "".join(word[0] for word in words).startswith(wanted) and len(wanted) > 1:
        return 64.0 + shorter
    if len(wanted) < 4:
        return NOTHING
    close = fuzz.partial_ratio(wanted, given, score_cutoff=_TYPO_LIMIT)
    return 0.6 * float(close)
