"""Turtle of our own: sorted, grouped by subject, blank nodes inline where they are trees; stable byte for byte."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from oms_desktop.formats.terms import FIRST, NIL, REST, TYPE, XSD, Term, Triple, parse_literal
from oms_desktop.formats.vocabulary import LABEL, ONTOLOGY, ORDER, PREFIXES

_LOCAL = re.compile(r"(?:[A-Za-z0-9_\u00c0-\ud7ff](?:[\w\u00c0-\ud7ff-]*[\w\u00c0-\ud7ff-])?)?")
_BARE = {
    f"^^<{XSD}boolean>": re.compile(r"true|false"),
    f"^^<{XSD}integer>": re.compile(r"[+-]?[0-9]+"),
    f"^^<{XSD}decimal>": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
}
_DEEPEST = 40
_LONG = 120  # characters; longer lists of objects get a line each
_INDENT = "  "
_EARLY = {TYPE: 0, FIRST: 0, REST: 1, LABEL: 1}


def write_turtle(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return Turtle of *triples* that declares *prefixes* and those of `PREFIXES` that it uses."""
    return _Writer(triples, prefixes).document().encode()


def sort_key(triple: Triple) -> tuple[bool, Term, int, Term, bool, Term]:
    """Order statements: IRIs before blank nodes, types first."""
    s, p, o = triple
    return s.startswith("_:"), s, _EARLY.get(p, 9), p, o.startswith("_:"), o


class _Writer:
    def __init__(self, triples: Iterable[Triple], prefixes: Mapping[str, str]) -> None:
        self._out: defaultdict[Term, list[tuple[Term, Term]]] = defaultdict(list)
        incoming: Counter[Term] = Counter()
        for s, p, o in sorted(set(triples), key=sort_key):
            self._out[s].append((p, o))
            if o.startswith("_:"):
                incoming[o] += 1
        self._declared = {**PREFIXES, **prefixes}
        self._own = set(prefixes)
        self._used: set[str] = set()
        self._short: dict[Term, str] = {}
        self._spaces = sorted(
            ((iri, name) for name, iri in self._declared.items()), key=lambda e: (-len(e[0]), e[1])
        )
        self._inline = {label for label, count in incoming.items() if count == 1}
        self._inline -= self._in_circles()

    def document(self) -> str:
        subjects = [s for s in self._out if s not in self._inline]
        subjects.sort(key=lambda s: (s.startswith("_:"), (TYPE, ONTOLOGY) not in self._out[s], s))
        blocks = [self._block(subject) for subject in subjects]
        names = sorted(self._own | self._used)
        head = "".join(f"@prefix {name}: <{self._declared[name]}> .\n" for name in names)
        return "\n".join([head, *blocks] if head else blocks)

    def _block(self, subject: Term) -> str:
        later: list[Term] = []
        text = f"{self._term(subject)}{self._pairs(self._out[subject], 1, later)} .\n"
        for label in later:  # too deep to be nested
            self._inline.discard(label)
            text += "\n" + self._block(label)
        return text

    def _pairs(self, pairs: list[tuple[Term, Term]], depth: int, later: list[Term]) -> str:
        by_predicate: dict[Term, list[Term]] = {}
        for predicate, o in pairs:
            by_predicate.setdefault(predicate, []).append(o)
        lines = []
        for predicate, objects in by_predicate.items():
            word = "a" if predicate == TYPE else self._term(predicate)
            if len(objects) > 1 and any(o in self._inline for o in objects):
                objects = sorted(objects, key=self._place)
            texts = [self._object(o, depth, later) for o in objects]
            between = ", "
            if sum(map(len, texts)) > _LONG and not any("\n" in text for text in texts):
                between = ",\n" + _INDENT * (depth + 1)
            lines.append(f"{word} " + between.join(texts))
        gap = "\n" + _INDENT * depth
        return (" " if len(lines) == 1 else gap) + (" ;" + gap).join(lines)

    def _object(self, o: Term, depth: int, later: list[Term]) -> str:
        if o not in self._inline:
            return self._term(o)
        if depth > _DEEPEST:
            later.append(o)
            return o
        members = self._list(o)
        if members is not None:
            inner = [self._object(member, depth + 1, later) for member in members]
            if sum(map(len, inner)) < 80 and not any("\n" in text for text in inner):
                return f"( {' '.join(inner)} )"
            gap = "\n" + _INDENT * (depth + 1)
            return "(" + "".join(gap + text for text in inner) + "\n" + _INDENT * depth + ")"
        pairs = self._out.get(o, [])
        if not pairs:
            return "[]"
        text = self._pairs(pairs, depth + 1, later)
        return f"[{text} ]" if "\n" not in text else f"[{text}\n{_INDENT * depth}]"

    def _list(self, head: Term) -> list[Term] | None:
        members: list[Term] = []
        while head != NIL:
            pairs = self._out.get(head, [])
            if head not in self._inline or [p for p, _ in pairs] != [FIRST, REST]:
                return None
            (_, member), (_, head) = pairs
            members.append(member)
        return members

    def _place(self, o: Term) -> tuple[bool, int, Term]:
        """Order objects: names first, then shapes in their order, then by label."""
        orders = (
            [value for p, value in self._out.get(o, ()) if p == ORDER] if o in self._inline else []
        )
        place = parse_literal(orders[0])[0] if orders and orders[0][0] == '"' else ""
        return o.startswith("_:"), int(place) if place.isdecimal() else 0, o

    def _term(self, term: Term) -> str:
        if term[0] == "_":
            return term
        short = self._short.get(term)
        if short is None:
            short = self._literal(term) if term[0] == '"' else self._name(term)
            self._short[term] = short
        return short

    def _name(self, term: Term) -> str:
        iri = term[1:-1]
        if term.startswith("<<"):
            return term
        for space, name in self._spaces:
            if space and iri.startswith(space) and _LOCAL.fullmatch(iri, len(space)):
                self._used.add(name)
                return f"{name}:{iri[len(space) :]}"
        return term

    def _literal(self, term: Term) -> str:
        end = term.rindex('"')
        text, tail = term[1:end], term[end + 1 :]
        bare = _BARE.get(tail)
        if bare is not None and bare.fullmatch(text):
            return text
        if tail.startswith("^^"):
            tail = "^^" + self._name(tail[2:])
        return f'"{text}"{tail}'

    def _in_circles(self) -> set[Term]:
        """Return the labels that no walk from a subject reaches: they refer to each other only."""
        reached: set[Term] = set()
        waiting = [s for s in self._out if s not in self._inline]
        while waiting:
            for _, o in self._out.get(waiting.pop(), ()):
                if o in self._inline and o not in reached:
                    reached.add(o)
                    waiting.append(o)
        return self._inline - reached
