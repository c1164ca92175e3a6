"""Records to and from plain trees: dicts, lists, strings, integers and booleans, with defaults omitted.

A plain tree always names its `kind` and `id`. It is what canonical bytes spell out and what merging works on.
"""

from __future__ import annotations

from typing import Any

import orjson

from oms_desktop.models.kinds import KINDS
from oms_desktop.models.record import Record
from oms_desktop.models.values import KEEP_UNKNOWN

Plain = dict[str, Any]


class UnknownKind(ValueError):
    """A plain tree that names no kind this program knows."""


def to_plain(record: Record) -> Plain:
    """Return the plain tree of *record*."""
    tree: Plain = record.model_dump(mode="json", exclude_defaults=True)
    tree["kind"] = record.kind
    _spill(tree)
    return tree


def from_plain(tree: Plain) -> Record:
    """Return the record that *tree* spells out; unknown fields are kept.

    Raises:
        UnknownKind: If the kind is not one of `KINDS`.
        pydantic.ValidationError: If a field is not legal.
    """
    model = KINDS.get(tree.get("kind", ""))
    if model is None:
        raise UnknownKind(f"no kind is called {tree.get('kind')!r}")
    return model.model_validate(tree, context=KEEP_UNKNOWN)


def _spill(tree: Any) -> None:
    """Put the unknown fields that `extra` keeps back where they came from."""
    if isinstance(tree, dict):
        kept = tree.pop("extra", ())
        for child in tree.values():
            if isinstance(child, (dict, list)):
                _spill(child)
        tree.update((name, orjson.loads(text)) for name, text in kept)
    else:
        for child in tree:
            if isinstance(child, (dict, list)):
                _spill(child)
