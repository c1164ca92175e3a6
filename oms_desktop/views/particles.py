"""Korean particles: a template says ``{name}을(를)``, and the sound before it says which of the two it is."""

from __future__ import annotations

import re

_PAIRS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
}
_PLACE = re.compile(r"([가-힣0-9])([’”\"'」』)]*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)")

_FIRST, _FINALS = 0xAC00, 28
_NO_FINAL, _RIEUL = 0, 8
_DIGITS = {"0": 21, "1": _RIEUL, "3": 16, "6": 1, "7": _RIEUL, "8": _RIEUL}
"""The final consonants of 영, 일, 삼, 육, 칠, 팔; the other digits end in a vowel."""


def with_particles(text: str) -> str:
    """Return *text* with the particles that its words call for; behind other scripts both stay, as is usual."""
    return _PLACE.sub(_chosen, text)


def _chosen(found: re.Match[str]) -> str:
    last, closing, pair = found.groups()
    final = _DIGITS.get(last, _NO_FINAL) if last.isdigit() else (ord(last) - _FIRST) % _FINALS
    closed, open_ = _PAIRS[pair]
    is_closed = final != _NO_FINAL and not (pair == "(으)로" and final == _RIEUL)
    return f"{last}{closing}{closed if is_closed else open_}"
