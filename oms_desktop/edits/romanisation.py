"""Korean in Latin letters, by South Korea's Revised Romanization of 2000, for api names (decision 38).

Pure text to text. The standard writes what is spoken, so a final consonant depends on the syllable after it.
Two things it asks for need a dictionary and are left out: a consonant inserted between the parts of a compound
(알약 *allyak*), and compounds whose ㄴ before ㄹ stays (신문로 *Sinmunno*). A stop before ㅎ is written as in
nouns (묵호 *Mukho*), because names of types are nouns.
"""

from __future__ import annotations

import re

_INITIALS = [*"g kk n d tt r m b pp s ss".split(), "", *"j jj ch k t p h".split()]
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()

_FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
_SILENT, _H, _N, _R, _M = 11, 18, 2, 5, 6
_I = _VOWELS.index("i")

_SPOKEN = {
    **dict.fromkeys("ㄱㄲㄳㅋㄺ", "k"),
    **dict.fromkeys("ㄴㄵㄶ", "n"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "t"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "l"),
    **dict.fromkeys("ㅁㄻ", "m"),
    **dict.fromkeys("ㅂㅍㅄㄿ", "p"),
    "ㅇ": "ng",
    "": "",
}
"""A final before a pause or an ordinary consonant."""

_BEFORE_VOWEL = {
    "": "",
    "ㅇ": "ng",
    "ㅎ": "",
    **dict(
        zip("ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅈㅊㅋㅌㅍ", "g kk n d r m b s ss j ch k t p".split(), strict=True)
    ),
    **dict(zip("ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ", "ks nj n lg lm lb ls lt lp r ps".split(), strict=True)),
}
"""A final before a vowel, to which it moves."""

_NASAL = {"k": "ng", "t": "n", "p": "m"}
_BREATHED = {"g": "k", "d": "t", "j": "ch"}
_PALATAL = {"ㄷ": "j", "ㅌ": "ch", "ㄾ": "lch"}

_HANGUL = re.compile(r"[\uac00-\ud7a3]+")


def romanise(text: str) -> str:
    """Return *text* with each run of Hangul syllables in small Latin letters; the rest stays as it is."""
    return _HANGUL.sub(lambda run: _word(run[0]), text)


def _word(word: str) -> str:
    syllables = [_split(character) for character in word]
    written = [_INITIALS[syllables[0][0]]]
    for here, after in zip(syllables, [*syllables[1:], None], strict=True):
        written.append(_VOWELS[here[1]])
        written.append(_SPOKEN[here[2]] if after is None else _joint(here[2], after))
    return "".join(written)


def _split(character: str) -> tuple[int, int, str]:
    """Return initial and vowel as positions, and the final as a letter, "" if there is none."""
    code = ord(character) - 0xAC00
    return code // 588, code % 588 // 28, _FINALS[code % 28]


def _joint(final: str, after: tuple[int, int, str]) -> str:
    """Return how *final* and the initial of the next syllable are written together."""
    initial, vowel, _ = after
    start = _INITIALS[initial]
    if initial == _SILENT:
        return _PALATAL[final] if vowel == _I and final in _PALATAL else _BEFORE_VOWEL[final]
    if initial == _H and final in "ㄷㅈㄵㅌ" and final:
        return _with_breath(final, vowel)
    if final in "ㅎㄶㅀ" and final:
        return _after_h(final, start)
    spoken = _SPOKEN[final]
    if initial in (_N, _M):
        return "ll" if spoken == "l" and initial == _N else _NASAL.get(spoken, spoken) + start
    if initial == _R and spoken:
        return "ll" if spoken in "ln" else _NASAL.get(spoken, spoken) + "n"
    return spoken + start


def _with_breath(final: str, vowel: int) -> str:
    if final in "ㅈㄵ":
        return "nch" if final == "ㄵ" else "ch"
    return "ch" if vowel == _I else "th"


def _after_h(final: str, start: str) -> str:
    """Write a final with ㅎ: it breathes on the next consonant, or is silent."""
    held = {"ㅎ": "", "ㄶ": "n", "ㅀ": "l"}[final]
    if start in _BREATHED:
        return held + _BREATHED[start]
    if start == "n":
        return "ll" if held == "l" else "nn"
    if start == "s":
        return held + "ss"
    return (held or "t") + start
