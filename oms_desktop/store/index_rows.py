"""What the index keeps of one record, read from its plain tree. Pure: no SQL, no decoding into records."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from oms_desktop.models.names import name_key, name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references
from oms_desktop.store.hangul import initials
from oms_desktop.versioning.canonical import Hash

PARENT_FIELDS = ("extends", "types")
"""The fields whose targets a tree view shows a record under."""

_PARTS = ("properties", "fields", "link_constraints", "parameters")
_SIDES = ("source", "target")
_NAME_FIELDS = ("api_name", "display_name")


@dataclass(frozen=True, slots=True)
class IndexRows:
    """The rows of one record in each table, without its number."""

    summary: dict[str, Any]
    labels: list[dict[str, Any]]
    references: list[dict[str, Any]]
    name: dict[str, Any]
    search: dict[str, str]


def folded(text: str) -> str:
    """Return *text* as names are compared and sorted: composed and without case."""
    return unicodedata.normalize("NFC", text).casefold()


def index_rows(tree: Plain, content: Hash) -> IndexRows:
    """Return the rows of the record whose plain tree is *tree* and whose content hash is *content*."""
    texts = search_texts(tree)
    names = [
        text for field in ("api_name", "display_name", "labels", "aliases") for text in texts[field]
    ]
    title = name_of(tree)
    parents = sorted({ref for field in PARENT_FIELDS for ref in tree.get(field, ())})
    summary = {
        "id": tree["id"],
        "hash": content,
        "kind": tree["kind"],
        "api_name": tree.get("api_name", ""),
        "name_key": name_key(tree.get("api_name", "")),
        "display_name": str(title),
        "sort_name": folded(title),
        "status": tree.get("status", "experimental"),
        "icon": tree.get("icon", ""),
        "colour": tree.get("colour", ""),
        "module": tree.get("module") or "",
        "iri": tree.get("iri", ""),
        "abstract": int(tree.get("abstract", False)),
        "groups": orjson.dumps(tree.get("groups", [])).decode(),
        "parents": orjson.dumps(parents).decode(),
    }
    name = {
        "text": "\n".join(dict.fromkeys(folded(text) for text in names)),
        "initials": "\n".join(filter(None, dict.fromkeys(initials(text) for text in names))),
    }
    labels = [
        {"language": tag, "text": text, "sort_name": folded(text)}
        for tag, text in dict(tree.get("labels", ())).items()
        if text
    ]
    return IndexRows(
        summary=summary,
        labels=labels,
        references=list(_reference_rows(tree)),
        name=name,
        search={field: "\n".join(found) for field, found in texts.items()},
    )


def search_texts(tree: Plain) -> dict[str, list[str]]:
    """Return the texts of a record that search looks at, by search column."""
    properties: list[str] = []
    for part in _PARTS:
        for element in tree.get(part, ()):
            properties.extend(_names(element))
    if tree.get("kind") == "link_type":
        for side in _SIDES:
            properties.extend(_names(tree.get(side, {})))
    descriptions = [text for _, text in tree.get("descriptions", ())]
    return {
        "display_name": _present(tree.get("display_name")),
        "api_name": _present(tree.get("api_name")),
        "labels": [text for _, text in tree.get("labels", ())],
        "aliases": list(tree.get("aliases", ())),
        "properties": properties,
        "description": [*_present(tree.get("description")), *descriptions],
        "iri": _present(tree.get("iri")),
    }


def _reference_rows(tree: Plain) -> Iterator[dict[str, Any]]:
    seen = set()
    for reference in references(tree):
        key = (reference.path, reference.target)
        if key not in seen:  # two equal elements of a set may hold one target twice
            seen.add(key)
            path = orjson.dumps(reference.path).decode()
            yield {"path": path, "target": reference.target, "field": reference.path[0]}


def _names(element: Plain) -> list[str]:
    names = [element[field] for field in _NAME_FIELDS if element.get(field)]
    return names + [text for _, text in element.get("labels", ())]


def _present(text: str | None) -> list[str]:
    return [text] if text else []
