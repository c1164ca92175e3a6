"""Initial consonants of Hangul syllables, so that ㅎㄱ finds 항공. Pure functions over text."""

from __future__ import annotations

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
"""The 19 initial consonants in the order of the Unicode syllables."""

_FIRST, _LAST, _PER_INITIAL = 0xAC00, 0xD7A3, 588


def initials(text: str) -> str:
    """Return the initial consonants of the Hangul words in *text*; other characters separate words by a space."""
    found: list[str] = []
    for character in text:
        code = ord(character)
        if _FIRST <= code <= _LAST:
            found.append(INITIALS[(code - _FIRST) // _PER_INITIAL])
        elif found and found[-1] != " ":
            found.append(" ")
    return "".join(found).strip()


def is_initials(text: str) -> bool:
    """Tell whether *text* is written in initial consonants only."""
    return bool(text) and all(character in INITIALS for character in text)
