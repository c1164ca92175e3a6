"""Names and descriptions per language: the default language has its own field, the others stand in a map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.formats.nodes import Pair
from oms_desktop.formats.terms import Term, is_plain_literal, literal, parse_literal
from oms_desktop.formats.values import is_tag
from oms_desktop.models.plain import Plain

Said = tuple[str, Term, Any]
"""A field, and a predicate and object that it says."""


def write_texts(
    tree: Plain, one: str, others: str, word: Term, language: str
) -> tuple[list[Said], list[list[str]]]:
    """Return what the fields *one* and *others* of *tree* say with *word*.

    Returns:
        The pairs, and those entries of *others* that a tag in a file cannot say.
    """
    said: list[Said] = []
    tag = language if is_tag(language) else ""
    if tree.get(one):
        said.append((one, word, literal(tree[one], language=tag)))
    left = []
    for key, text in tree.get(others, ()):
        if text and key != tag and (is_tag(key) or not key):
            said.append((others, word, literal(text, language=key)))
        else:
            left.append([key, text])
    return said, left


def read_texts(
    pairs: list[Pair], one: str, others: str, word: Term, language: str, tree: Plain
) -> None:
    """Fill *one* and *others* of *tree*; of several texts in one language the first in order is taken."""
    tag = language if is_tag(language) else ""
    texts: dict[str, str] = {}
    for predicate, o in pairs:
        if predicate == word and isinstance(o, str) and o[0] == '"' and is_plain_literal(o):
            text, key, datatype = parse_literal(o)
            if text and not datatype and (key not in texts or text < texts[key]):
                texts[key] = text
    if tag in texts:
        tree[one] = texts.pop(tag)
    if texts:
        entries = {**dict(tree.get(others, ())), **texts}
        tree[others] = [[key, entries[key]] for key in entries]


def write_aliases(tree: Plain, word: Term, language: str) -> Iterator[Said]:
    """Yield the other names of *tree*, in the default language."""
    tag = language if is_tag(language) else ""
    for alias in tree.get("aliases", ()):
        yield "aliases", word, literal(alias, language=tag)


def read_aliases(pairs: list[Pair], word: Term, language: str, tree: Plain) -> None:
    """Fill the aliases of *tree*."""
    tag = language if is_tag(language) else ""
    aliases = []
    for predicate, o in pairs:
        if predicate == word and isinstance(o, str) and o[0] == '"' and is_plain_literal(o):
            text, key, datatype = parse_literal(o)
            if key == tag and not datatype:
                aliases.append(text)
    if aliases:
        tree["aliases"] = aliases
