"""Where a property or link begins and ends: ``rdfs:domain`` and ``rdfs:range``, and the "one of these" words.

Several ``rdfs:domain`` mean all of them at once, several ``schema:domainIncludes`` one of them; the two stay apart.
A single ``rdfs:domain`` is one type and needs no distinction: it reads as "one of", as the editor makes it.
"""

from __future__ import annotations

from typing import Any

from oms_desktop.formats.context import Context
from oms_desktop.formats.data_types import CANONICAL_NAMES, common_type
from oms_desktop.formats.facts import Words
from oms_desktop.formats.nodes import Pair
from oms_desktop.formats.shapes import canonical_datatype
from oms_desktop.formats.terms import Term, is_iri_term
from oms_desktop.formats.texts import Said
from oms_desktop.formats.values import write_field
from oms_desktop.formats.vocabulary import DOMAIN, DOMAIN_WORDS, RANGE, RANGE_WORDS, own_word
from oms_desktop.models.link_type import LinkSide, LinkType
from oms_desktop.models.plain import Plain
from oms_desktop.models.property import SharedProperty


def write_ends(tree: Plain, context: Context, words: Words) -> list[Said]:
    """Return the ends of a plain shared property or link type."""
    if tree["kind"] == "link_type":
        return [
            *_write_side(tree, "source", DOMAIN, words.domain, DOMAIN_WORDS[0], context),
            *_write_side(tree, "target", RANGE, words.range, RANGE_WORDS[0], context),
        ]
    said, left = _write_types(tree, DOMAIN, words.domain, DOMAIN_WORDS[0], context)
    for name, value in left.items():
        said += [
            (name, p, o) for p, o in write_field(SharedProperty, name, value, context, tree["kind"])
        ]
    return said + _write_ranges(tree, context, words)


def read_ends(
    pairs: list[Pair], tree: Plain, context: Context, words: Words, *, paired: bool
) -> None:
    """Fill the ends of a plain shared property or link type; one of a pair takes only its own ranges."""
    kind = tree["kind"]
    domain_word = words.domain or DOMAIN_WORDS[0]
    range_word = words.range or RANGE_WORDS[0]
    domains = _terms(pairs, DOMAIN), _terms(pairs, domain_word)
    ranges = _terms(pairs, RANGE), _terms(pairs, range_word)
    if paired:
        wanted = kind == "shared_property"
        ranges = (
            [term for term in ranges[0] if context.facts.is_datatype(term) is wanted],
            [term for term in ranges[1] if context.facts.is_datatype(term) is wanted],
        )
    if kind == "link_type":
        for side, (all_of, any_of), word in (
            ("source", domains, words.domain),
            ("target", ranges, words.range),
        ):
            types = _read_types(all_of, any_of, word, context)
            if types:
                tree[side] = {**(tree.get(side) or {}), **types}
        return
    tree.update(_read_types(*domains, words.domain, context))
    datatypes = [*ranges[0], *ranges[1]]
    if len(datatypes) == 1 and not ranges[1] and (name := _canonical_name(datatypes[0], context)):
        tree["data_type"] = {"name": name}
        return
    if datatypes:
        tree.setdefault("ranges", []).extend(context.ref(term, "object_type") for term in datatypes)
    if tree.get("ranges") and "data_type" not in tree:
        implied = implied_data_type(tree, context)
        if implied is not None:
            tree["data_type"] = implied
    if tree.get("data_type") == {"name": ""}:
        del tree["data_type"]


def implied_data_type(tree: Plain, context: Context) -> dict[str, Any] | None:
    """Return the plain data type that follows from the ranges of a shared property."""
    terms = [context.term(ref, "object_type") for ref in tree.get("ranges", ())]
    if not terms or not all(is_iri_term(term) for term in terms):
        return None
    name = common_type((term[1:-1] for term in sorted(terms)), context.facts.datatype_parents)
    return None if name is None else {"name": name.value}


def _write_side(
    tree: Plain, side: str, all_word: Term, any_word: Term | None, usual: Term, context: Context
) -> list[Said]:
    said, left = _write_types(tree.get(side, {}), all_word, any_word, usual, context)
    named = [(side, p, o) for _, p, o in said]
    rest = {k: v for k, v in tree.get(side, {}).items() if k not in ("any_of", "all_of")} | left
    if rest:
        node = write_field(LinkType, side, rest, context, "link_type")
        named += [(side, p, o) for p, o in node]
    return named


def _write_types(
    tree: dict[str, Any],
    all_word: Term,
    any_word: Term | None,
    usual: Term,
    context: Context,
) -> tuple[list[Said], dict[str, Any]]:
    """Return what ``any_of`` and ``all_of`` say, and what of them only our own words can."""
    any_of, all_of = tree.get("any_of", []), tree.get("all_of", [])
    left: dict[str, Any] = {}
    if any_word is None and len(all_of) == 1 and not any_of:
        return [], {"all_of": all_of}
    said: list[Said] = [("all_of", all_word, context.term(ref, "object_type")) for ref in all_of]
    if any_word is None and len(any_of) == 1 and not all_of:
        said.append(("any_of", all_word, context.term(any_of[0], "object_type")))
    else:
        said += [("any_of", any_word or usual, context.term(ref, "object_type")) for ref in any_of]
    return said, left


def _read_types(
    all_of: list[Term], any_of: list[Term], any_word: Term | None, context: Context
) -> dict[str, Any]:
    if any_word is None and len(all_of) == 1 and not any_of:
        all_of, any_of = [], all_of
    tree = {}
    if any_of:
        tree["any_of"] = [context.ref(term, "object_type") for term in any_of]
    if all_of:
        tree["all_of"] = [context.ref(term, "object_type") for term in all_of]
    return tree


def _write_ranges(tree: Plain, context: Context, words: Words) -> list[Said]:
    ranges = [context.term(ref, "object_type") for ref in tree.get("ranges", ())]
    data_type = tree.get("data_type")
    if not ranges:
        datatype = canonical_datatype(data_type)
        if datatype is not None and datatype not in context.records:
            return [("data_type", RANGE, datatype)]
        return [] if data_type is None else _own(tree, "data_type", data_type, context)
    only = words.range is None and len(ranges) == 1 and _canonical_name(ranges[0], context)
    if only:
        said = _own(tree, "ranges", tree["ranges"], context)
    else:
        said = [("ranges", words.range or RANGE, term) for term in ranges]
    implied = implied_data_type(tree, context)
    if data_type != implied:
        said += _own(tree, "data_type", data_type or {"name": ""}, context)
    return said


def _own(tree: Plain, name: str, value: Any, context: Context) -> list[Said]:
    pairs = write_field(SharedProperty, name, value, context, tree["kind"])
    return [(name, p, o) for p, o in pairs]


def _canonical_name(term: Term, context: Context) -> str | None:
    """Return the data type that a lone range *term* says, or None."""
    name = CANONICAL_NAMES.get(term[1:-1])
    return None if name is None or term in context.records else name.value


def _terms(pairs: list[Pair], word: Term) -> list[Term]:
    return [o for p, o in pairs if p == word and isinstance(o, str) and is_iri_term(o)]


assert {"any_of", "all_of"} <= LinkSide.model_fields.keys()
assert own_word("any_of") != DOMAIN
