"""What things are called: a name that knows its other languages, and how it is found in a plain tree.

Below the window nobody knows in which language a name will be read. So a name travels with its labels, and whoever
shows it chooses: `Message.render` and `in_language`. To everybody else it is the text in the default language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Self


class Name(str):
    """A name in its default language, with the others by language tag."""

    labels: Mapping[str, str]

    def __new__(cls, text: str, labels: Iterable[tuple[str, str]] = ()) -> Self:
        """Return *text* as a name; *labels* are pairs of language tag and text."""
        made = super().__new__(cls, text)
        made.labels = dict(labels)
        return made


def in_language(text: str, language: str) -> str:
    """Return *text* in *language*, if it is a name that has one."""
    return (text.labels.get(language) if isinstance(text, Name) else None) or text


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """Return what two api names have in common that programs could not tell apart: compared after NFKC, without case."""
    return unicodedata.normalize("NFKC", name).casefold()


def name_of(tree: Mapping[str, Any]) -> str:
    """Return the name of a plain record, property or other element, its id where it has none.

    A criterion is called by its condition, a rule of an action by what it does, a module without a header by its
    namespace.
    """
    labels = dict(tree.get("labels", ()))
    label = tree.get("label") or labels.get("en") or next(iter(labels.values()), "")
    told = tree.get("expression") or str(tree.get("does", "")).replace("_", " ")
    names = (tree.get("display_name"), label, tree.get("api_name"), tree.get("iri"))
    found = (*names, tree.get("subject"), told, tree.get("namespace"), tree.get("id"))
    text = str(next((one for one in found if one), ""))
    return Name(text, labels.items()) if labels else text


def joined(names: Iterable[str], separator: str) -> str:
    """Return *names* as one, which has every language that one of them has."""
    parts = list(names)
    tags = sorted({tag for one in parts if isinstance(one, Name) for tag in one.labels})
    labels = [(tag, separator.join(in_language(one, tag) for one in parts)) for tag in tags]
    text = separator.join(parts)
    return Name(text, labels) if labels else text
