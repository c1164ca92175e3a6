"""Statements and their slots as people read them: names instead of addresses, blank nodes by what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from oms_desktop.merge.names import short_iri

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_FIRST, _REST, _TYPE = (f"<{RDF}{name}>" for name in ("first", "rest", "type"))
DEEPEST = 4
"""So deep blank nodes are written out; what lies below is an ellipsis."""

Pairs = dict[str, list[tuple[str, str]]]


def show_statement(text: str) -> str:
    """Return a statement without its subject, such as ``property [datatype string, path name]``."""
    lines = [line.removesuffix(" .").split(" ", 2) for line in text.splitlines()]
    out: Pairs = defaultdict(list)
    for subject, predicate, value in lines:
        out[subject].append((predicate, value))
    first = next((line for line in lines if line[0].startswith("<")), None)
    if first is None:
        return _node(lines[0][0], out, 0) if lines else ""
    return f"{_term(first[1], out, 0)} {_term(first[2], out, 0)}"


def show_slot(field: str, slot: str, name_of: Callable[[str], str]) -> list[str]:
    """Return the words of a slot of annotations, restrictions or statements, the outer one first."""
    words = slot.split(" ", 2)
    if field == "restrictions":
        return [name_of(words[0]), *words[1:]]
    named = words if field == "annotations" else words[1:]
    return [word[1:] if word[:1] in "@^" else _term(word, {}, 0) for word in named if word]


def _term(term: str, out: Pairs, depth: int) -> str:
    if term.startswith("_:"):
        return _node(term, out, depth)
    if term.startswith('"'):
        return term[1 : term.rindex('"')]
    return short_iri(term.strip("<>"))


def _node(label: str, out: Pairs, depth: int) -> str:
    pairs = out.get(label, [])
    if depth >= DEEPEST or not pairs:
        return "…"
    if any(predicate == _FIRST for predicate, _ in pairs):
        return f"({', '.join(_members(label, out, depth))})"
    shown = [
        f"{short_iri(predicate.strip('<>'))} {_term(value, out, depth + 1)}"
        for predicate, value in pairs
        if predicate != _TYPE
    ]
    return f"[{', '.join(shown)}]"


def _members(label: str, out: Pairs, depth: int) -> list[str]:
    members, seen = [], set()
    while label in out and label not in seen:
        seen.add(label)
        pairs = dict(out[label])
        members.append(_term(pairs.get(_FIRST, "_:"), out, depth + 1))
        label = pairs.get(_REST, "")
    return members
