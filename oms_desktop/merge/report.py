"""Merge items as JSON values, for `oms merge --report` and for tests."""

from __future__ import annotations

from typing import Any

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.values import ABSENT, Maybe


def item_to_json(item: MergeItem) -> dict[str, Any]:
    """Return everything about an item as JSON values; a value that is not there is left out."""
    versions: dict[str, Maybe] = {
        "base": item.base,
        "ours": item.ours,
        "theirs": item.theirs,
        "result": item.result,
    }
    return {
        "id": item.id,
        "code": item.code,
        "severity": item.severity.value,
        "state": item.state.value,
        "violation": item.is_violation,
        "kind": item.subject.kind,
        "record": item.subject.id,
        "name": item.subject.name,
        "path": list(item.path),
        **{name: value for name, value in versions.items() if value is not ABSENT},
        "parts": [
            {"record": p.record, "path": list(p.path), "target": p.target, "side": p.side}
            for p in item.parts
        ],
        "options": [option.id for option in item.options if option.enabled],
        "chosen": item.chosen,
        "suggestion": item.suggestion,
        "requires": list(item.requires),
        "excludes": list(item.excludes),
        "title": item.title.render(),
        "explanation": [sentence.render() for sentence in item.explain],
    }
