"""Api names and IRIs for new records, made from what people call them (decisions 16 and 38)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection

from oms_desktop.checks.api_names import LONGEST, PASCAL_CASE, RESERVED
from oms_desktop.edits.romanisation import romanise
from oms_desktop.models.kinds import KINDS
from oms_desktop.versioning.snapshot import Snapshot

_CAPITAL = PASCAL_CASE | {"module", "group", "diagram"}
"""Kinds whose api name starts with a capital; properties, links and parameters start small (design: domain)."""

_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def api_name_from(display_name: str, kind: str) -> str:
    """Return the api name that *display_name* suggests for a record of *kind*, or "" if it holds no letter."""
    text = unicodedata.normalize("NFKC", display_name)
    text = _HANGUL.sub(lambda match: f" {romanise(match[0])} ", text)
    words = [part for word in _WORD.findall(text) for part in _CAMEL.split(word)]
    name = "".join(word[:1].upper() + word[1:] for word in words).lstrip("0123456789")[:LONGEST]
    return name if kind in _CAPITAL else _small(name)


def unique_name(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Return *wanted*, with the smallest number behind it that makes it free."""
    if wanted not in RESERVED and not is_taken(wanted):
        return wanted
    number = 2
    while is_taken(f"{wanted}{number}"):
        number += 1
    return f"{wanted}{number}"


def free_record_name(snapshot: Snapshot, kind: str, display_name: str) -> str:
    """Return an api name for a new record of *kind* that no record of any named kind has."""
    wanted = api_name_from(display_name, kind) or api_name_from(kind.replace("_", " "), kind)
    named = [name for name in KINDS if name != "placement"]
    return unique_name(wanted, lambda name: any(snapshot.find(other, name) for other in named))


def free_part_name(taken: Collection[str], display_name: str, fallback: str) -> str:
    """Return an api name in camelCase for a new property, field or side whose owner has the names *taken*."""
    wanted = api_name_from(display_name, "property") or fallback
    return unique_name(wanted, lambda name: name in taken)


def _small(name: str) -> str:
    """Return *name* with its leading capitals lowered: ``IcaoCode`` to ``icaoCode``, ``URL`` to ``url``."""
    capitals = len(name) - len(name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if capitals <= 1 or capitals == len(name):
        return (
            name[:capitals].lower() + name[capitals:] if capitals else name[:1].lower() + name[1:]
        )
    return name[: capitals - 1].lower() + name[capitals - 1 :]
