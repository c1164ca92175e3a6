"""Fields without a standard word: written and read by what the field table says of them.

Every field of every value survives through this, so a field that is new in the models needs nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import orjson

from oms_desktop.formats.context import Context
from oms_desktop.formats.nodes import Node, Object, Pair, make_list, read_list
from oms_desktop.formats.terms import Term, literal, parse_literal, typed
from oms_desktop.formats.vocabulary import KEY, VALUE, own_word
from oms_desktop.models.fields import FieldRule, fields_of
from oms_desktop.models.values import Rule, Value

_TAG = re.compile(r"[a-z]{1,8}(-[a-z0-9]{1,8})*")
_EXTRA = own_word("extra")


@cache
def is_tag(language: str) -> bool:
    """Tell whether *language* is a language tag that comes back from a file as it is."""
    if not _TAG.fullmatch(language):
        return False
    try:
        return literal("", language=language).endswith(f"@{language}")
    except ValueError:
        return False


def write_value(
    model: type[Value], tree: dict[str, Any], context: Context, kind: str
) -> list[Pair]:
    """Return what the plain *tree* of *model*, part of a record of *kind*, says."""
    pairs: list[Pair] = []
    for name, value in tree.items():
        pairs += write_field(model, name, value, context, kind)
    return pairs


def write_field(
    model: type[Value], name: str, value: Any, context: Context, kind: str
) -> list[Pair]:
    """Return what the field *name* of *model* says by our own words."""
    rule = fields_of(model).get(name)
    if rule is None:
        text = orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
        return [(_EXTRA, Node([(KEY, literal(name)), (VALUE, literal(text))]))]
    word = own_word(name)
    if rule.rule in (Rule.MAP, Rule.TEXT_MAP):
        return [(word, _write_entry(rule, key, text, context, kind)) for key, text in value]
    if not isinstance(value, list):
        return [(word, _write_one(rule, value, context, kind))]
    members = [_write_one(rule, element, context, kind) for element in value]
    if rule.rule in (Rule.KEYED, Rule.ORDERED):
        return [(word, make_list(members))]
    return [(word, member) for member in members]


def read_value(
    model: type[Value], pairs: Iterable[Pair], context: Context, kind: str
) -> dict[str, Any]:
    """Return the plain tree that *pairs* spell out; what fits no field is left out."""
    tree: dict[str, Any] = {}
    fields = _words(model)
    for word, o in pairs:
        if word == _EXTRA and isinstance(o, Node):
            _read_extra(o, tree)
            continue
        rule = fields.get(word)
        if rule is None:
            continue
        if rule.rule in (Rule.MAP, Rule.TEXT_MAP):
            entry = _read_entry(rule, o, context, kind)
            if entry is not None:
                tree.setdefault(rule.name, []).append(entry)
        elif rule.rule in (Rule.KEYED, Rule.ORDERED):
            members = read_list(o)
            if members is not None:
                tree[rule.name] = [_read_one(rule, m, context, kind) for m in members]
        elif isinstance(rule.default, list):
            tree.setdefault(rule.name, []).append(_read_one(rule, o, context, kind))
        else:
            tree[rule.name] = _read_one(rule, o, context, kind)
    return tree


def _write_one(rule: FieldRule, value: Any, context: Context, kind: str) -> Object:
    if isinstance(value, dict):
        assert rule.element is not None
        return Node(write_value(rule.element, value, context, kind))
    if isinstance(value, bool):
        return typed("true" if value else "false", "boolean")
    if isinstance(value, int):
        return typed(str(value), "integer")
    return context.term(value, kind) if rule.refers_to == "record" else literal(value)


def _read_one(rule: FieldRule, o: Object, context: Context, kind: str) -> Any:
    if isinstance(o, Node):
        return read_value(rule.element, o.pairs, context, kind) if rule.element else None
    if rule.refers_to == "record" and (ref := context.ref(o, kind)) is not None:
        return ref
    return read_scalar(o)


def read_scalar(o: Term) -> Any:
    """Return the plain value of a term, None for an IRI or a literal of another datatype."""
    if o[0] != '"':
        return None
    text, language, datatype = parse_literal(o)
    match datatype.rpartition("#")[2]:
        case "" if not language:
            return text
        case "boolean" if text in ("true", "false"):
            return text == "true"
        case "integer" if re.fullmatch(r"-?\d{1,15}", text):
            return int(text)
        case _:
            return None


def _write_entry(rule: FieldRule, key: str, text: str, context: Context, kind: str) -> Object:
    if rule.refers_to != "record" and is_tag(key):
        return literal(text, language=key)
    value = context.term(text, kind) if rule.refers_to == "record" else literal(text)
    return Node([(KEY, literal(key)), (VALUE, value)])


def _read_entry(rule: FieldRule, o: Object, context: Context, kind: str) -> list[Any] | None:
    if isinstance(o, Node):
        key, value = o.get(KEY), o.get(VALUE)
        if len(key) != 1 or len(value) != 1 or not isinstance(key[0], str):
            return None
        return [read_scalar(key[0]), _read_one(rule, value[0], context, kind)]
    if o[0] != '"':
        return None
    text, language, _ = parse_literal(o)
    return [language, text]


def _read_extra(node: Node, tree: dict[str, Any]) -> None:
    key, value = node.get(KEY), node.get(VALUE)
    if len(key) == 1 and len(value) == 1 and isinstance(key[0], str) and isinstance(value[0], str):
        name, text = read_scalar(key[0]), read_scalar(value[0])
        if isinstance(name, str) and isinstance(text, str):
            try:
                tree[name] = orjson.loads(text)
            except orjson.JSONDecodeError:
                return


_WORDS: dict[type[Value], dict[Term, FieldRule]] = {}


def _words(model: type[Value]) -> dict[Term, FieldRule]:
    known = _WORDS.get(model)
    if known is None:
        known = {own_word(name): rule for name, rule in fields_of(model).items()}
        _WORDS[model] = known
    return known
