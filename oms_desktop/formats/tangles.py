"""Blank nodes that are shared or stand in a circle: components named by their content (decision 18).

Colour refinement names nearly all of them in polynomial time. Only what stays symmetric goes to RDFC-1.0, in a child
with a time limit; what that cannot do either keeps the labels of the file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256

from oms_desktop.formats.canonical_child import Canonicalizer
from oms_desktop.formats.nodes import closure_text
from oms_desktop.formats.terms import Term, Triple

_MOST_WORK = 2_000_000  # triples looked at while colouring one component


def name_components(triples: Iterable[Triple]) -> tuple[list[str], int]:
    """Return each connected component of *triples* as text, and how many kept the labels of the file."""
    texts = []
    kept = 0
    copies: Counter[str] = Counter()
    with Canonicalizer() as canonicalizer:
        for component in _components(triples):
            named = _named(component, canonicalizer)
            if named is None:
                kept += 1
                texts.append(closure_text(sorted(component)))
                continue
            body = closure_text(named)
            copy = copies[body]
            copies[body] += 1
            stem = sha256(f"{body} {copy}".encode()).hexdigest()[:16]
            texts.append(closure_text(sorted(_prefixed(named, f"_:c{stem}n"))))
    return sorted(texts), kept


def _is_blank(term: Term) -> bool:
    return term.startswith("_:")


def _components(triples: Iterable[Triple]) -> list[list[Triple]]:
    """Split *triples* by the blank nodes that hang together."""
    boss: dict[Term, Term] = {}

    def find(term: Term) -> Term:
        while (above := boss.setdefault(term, term)) != term:
            boss[term] = boss[above]
            term = above
        return term

    every = list(triples)
    for s, _, o in every:
        if _is_blank(s) and _is_blank(o):
            boss[find(s)] = find(o)
    groups: defaultdict[Term, list[Triple]] = defaultdict(list)
    for s, p, o in every:
        groups[find(s if _is_blank(s) else o)].append((s, p, o))
    return list(groups.values())


def _named(triples: list[Triple], canonicalizer: Canonicalizer) -> list[Triple] | None:
    """Return *triples* with labels ``_:0``, ``_:1``, … made from content, sorted; None if that takes too long."""
    colours = _colours(triples)
    if colours is None:
        return None
    if len(set(colours.values())) == len(colours):
        order = sorted(colours, key=lambda label: colours[label])
        return sorted(_renamed(triples, {label: f"_:{i}" for i, label in enumerate(order)}))
    named = canonicalizer.canonical(triples, len(colours))
    if named is None:
        return None
    labels = {t for triple in named for t in triple if _is_blank(t)}
    return sorted(_renamed(named, {label: "_:" + label.removeprefix("_:c14n") for label in labels}))


def _colours(triples: list[Triple]) -> dict[Term, str] | None:
    """Return a colour per blank node: the same for nodes that look the same from everywhere."""
    colours = {t: "" for s, _, o in triples for t in (s, o) if _is_blank(t)}
    classes = 0
    work = 0
    while True:
        seen: dict[Term, list[str]] = {label: [] for label in colours}
        for s, p, o in triples:
            if s in seen:
                seen[s].append(f"> {p} {'~' if s == o else colours.get(o, o)}")
            if o in seen:
                seen[o].append(f"< {p} {'~' if s == o else colours.get(s, s)}")
        colours = {
            label: sha256((colours[label] + "\n".join(sorted(lines))).encode()).hexdigest()
            for label, lines in seen.items()
        }
        now = len(set(colours.values()))
        if now == classes or now == len(colours):
            return colours
        classes = now
        work += len(triples)
        if work > _MOST_WORK:
            return None


def _renamed(triples: Iterable[Triple], names: dict[Term, Term]) -> list[Triple]:
    return [(names.get(s, s), p, names.get(o, o)) for s, p, o in triples]


def _prefixed(triples: Iterable[Triple], stem: str) -> list[Triple]:
    def rename(term: Term) -> Term:
        return stem + term[2:] if _is_blank(term) else term

    return [(rename(s), p, rename(o)) for s, p, o in triples]
